import CMappedFile
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file in memory whose bytes are read from the disk where they are looked at.
///
/// Somebody may change it meanwhile. Bytes that are gone are read as zeros, and `isDamaged` says so.
@safe
final class FileMapping: @unchecked Sendable {
    let base: UnsafeMutableRawPointer
    private let length: Int
    private let path: String
    private let status: stat
    private let guardian: OpaquePointer?
    private let isToldToHaveChanged = Mutex(false)

    /// Maps a file over the start of a zeroed mapping that is longer by some padding; nil where that fails.
    init?(_ descriptor: Int32, _ status: stat, path: String, padding: Int) {
        let page = Int(getpagesize())
        let (padded, overflow) = Int(status.st_size).addingReportingOverflow(padding + page)
        guard !overflow else { return nil }
        let length = padded / page * page
        let flags = MAP_PRIVATE | mapAnonymous
        guard let memory = unsafe mmap(nil, length, PROT_READ, flags, -1, 0), unsafe memory != MAP_FAILED else {
            return nil
        }
        // Safe: the file goes over the mapping just made, which is long enough for it.
        guard unsafe mmap(memory, Int(status.st_size), PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0) == memory
        else {
            unsafe munmap(memory, length)
            return nil
        }
        unsafe base = memory
        self.length = length
        self.path = path
        self.status = status
        unsafe guardian = nutgraf_guard(memory, length)
    }

    deinit {
        // Safe: the mapping is this object's own, and its guard ends before it.
        unsafe nutgraf_unguard(guardian)
        unsafe munmap(base, length)
    }

    /// Whether bytes could not be read, since the file has become shorter or its disk fails.
    var isDamaged: Bool { unsafe nutgraf_is_damaged(guardian) }

    /// Whether the file has other bytes than when it was opened. Another file under its name is no change.
    private var hasChanged: Bool {
        if isDamaged { return true }
        var now = stat()
        guard unsafe FilePath.withCString(path, { unsafe stat($0, &now) }) == 0, now.st_dev == status.st_dev,
            now.st_ino == status.st_ino
        else { return false }
        let (before, after) = (Self.modification(status), Self.modification(now))
        return now.st_size != status.st_size || before.tv_sec != after.tv_sec || before.tv_nsec != after.tv_nsec
    }

    /// Whether the file has changed and nobody was told yet.
    ///
    /// - Parameter entirely: whether to ask the file system too, as is enough once all was read.
    func tellsChange(entirely: Bool) -> Bool {
        guard entirely ? hasChanged : isDamaged else { return false }
        return isToldToHaveChanged.withLock { told in
            defer { told = true }
            return !told
        }
    }

    private static func modification(_ status: stat) -> timespec {
        #if canImport(Darwin)
            status.st_mtimespec
        #else
            status.st_mtim
        #endif
    }
}

#if canImport(Darwin)
    private let mapAnonymous = MAP_ANON
#else
    private let mapAnonymous = MAP_ANONYMOUS
#endif
