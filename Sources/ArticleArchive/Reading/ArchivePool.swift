import Synchronization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Readers of one archive that stay open for many threads: each call reads the archive as it is then.
///
///     let pool = ArchivePool("news.nutgraf")
///     let article = try pool.read { try $0.article(withID: "wire-17") }
///
/// An archive that was removed is missing from the next call on, and one that was put in its place is read.
public final class ArchivePool: Sendable {
    /// Where the archive is.
    public let path: String
    private let kept = Mutex(Kept())

    /// A reader that no thread uses.
    // Safe: it is in the pool or with one thread, never both.
    private struct Idle: @unchecked Sendable {
        let reader: ArchiveReader
    }

    /// The file that the readers have open, those that are idle, and what they share.
    private struct Kept: Sendable {
        var file: ArchiveFile?
        var idle: [Idle] = []
        var lengths = SharedLengths()
        var space = SharedSpace()
    }

    /// Readers of the archive of a path, which is opened when it is first read.
    public init(_ path: String) { self.path = path }

    /// Calls `body` with a reader of the archive as it is now, and with the file that it reads.
    public func read<Value>(_ body: (ArchiveReader, ArchiveFile) throws -> Value) throws -> Value {
        guard let file = ArchiveFile(path: path) else { throw Connection.missing(path) }
        let (idle, lengths, space) = kept.withLock { kept -> (Idle?, SharedLengths, SharedSpace) in
            if kept.file != file { kept = Kept(file: file) }
            return (kept.idle.popLast(), kept.lengths, kept.space)
        }
        let reader: ArchiveReader
        if let idle {
            reader = idle.reader
            try reader.refresh()
        } else {
            reader = try ArchiveReader(path, sharing: lengths, space)
        }
        do {
            let value = try body(reader, file)
            try giveBack(reader, of: file)
            return value
        } catch let error as ArchiveError where error.code == .unknownID {
            try giveBack(reader, of: file)
            throw error
        }
        // Whatever else was thrown, a new reader begins anew.
    }

    private func giveBack(_ reader: ArchiveReader, of file: ArchiveFile) throws(ArchiveError) {
        try reader.rest()
        let idle = Idle(reader: reader)
        kept.withLock { kept in if kept.file == file { kept.idle.append(idle) } }
    }

    /// The same where the file does not matter.
    public func read<Value>(_ body: (ArchiveReader) throws -> Value) throws -> Value {
        try read { reader, _ in try body(reader) }
    }
}

/// The file of an archive as the system knows it, whatever path leads to it.
public struct ArchiveFile: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64

    /// Nil where nothing is at the path.
    public init?(path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(truncatingIfNeeded: status.st_ino)
    }

    /// A text that no other file of this machine has at the same time.
    public var name: String { String(device, radix: 36) + "." + String(number, radix: 36) }
}
