import CSimdjson

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The bytes of a file, read or mapped, with zeros behind them for the JSON parser.
///
/// Immutable once made, and so free to be read from several threads.
@safe
final class FileBytes: @unchecked Sendable {
    static let padding = Int(NUTGRAF_JSON_PADDING)
    /// A file below this size is read: a mapping costs more than a copy.
    private static let smallestMapping = 64 << 10

    let base: UnsafePointer<UInt8>
    let count: Int
    /// Length of the mapping; 0 where the bytes are malloc's.
    private let mappedLength: Int
    /// Which line a byte stands on. One separator for the whole file: the format's.
    let lines = LineCounts()
    /// What the file is taken for where it is not all UTF-8.
    let encoding = KeptGuess()

    private init(_ base: UnsafePointer<UInt8>, count: Int, mappedLength: Int = 0) {
        unsafe self.base = base
        self.count = count
        self.mappedLength = mappedLength
    }

    deinit {
        // Safe: both pointers come from the matching call, and nobody else frees them.
        let memory = unsafe UnsafeMutableRawPointer(mutating: base)
        if mappedLength > 0 {
            unsafe munmap(memory, mappedLength)
        } else {
            unsafe free(memory)
        }
    }

    /// Lends the bytes.
    func withSpan<Value, Failure: Error>(
        _ body: (Span<UInt8>) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        // Safe: `base` holds `count` initialized bytes as long as self lives, and self outlives the call.
        let buffer = unsafe UnsafeBufferPointer(start: base, count: count)
        return try unsafe body(buffer.span)
    }

    /// Whether the bytes are a file's that can be read again from the disk.
    var isMapped: Bool { mappedLength > 0 }

    /// Lets the system take back the memory of a range, which is read from the disk again where it is needed.
    func release(_ range: Range<Int>) {
        guard isMapped else { return }
        let page = Int(getpagesize())
        let start = (range.lowerBound + page - 1) / page * page
        let end = min(range.upperBound, count) / page * page
        guard start < end else { return }
        // Safe: whole pages of a mapping that nobody writes to; their contents do not change.
        _ = unsafe madvise(UnsafeMutableRawPointer(mutating: base + start), end - start, MADV_DONTNEED)
    }

    /// Copies bytes; nil where memory is short.
    convenience init?(copying bytes: Span<UInt8>) {
        var buffer = GrowingBytes()
        let written = unsafe buffer.append(room: bytes.count) { room in
            // Safe: the room holds at least `bytes.count` bytes.
            unsafe bytes.withUnsafeBufferPointer { unsafe room.copyBytes(from: $0) }
            return bytes.count
        }
        guard written != nil else { return nil }
        self.init(buffer)
    }

    /// Takes over the bytes of a growing buffer; nil where memory is short.
    convenience init?(_ buffer: consuming GrowingBytes) {
        guard let (base, count) = unsafe buffer.released(padding: Self.padding) else { return nil }
        unsafe self.init(base, count: count)
    }

    /// Reads a file, or standard input where `path` is nil.
    static func read(path: String?, named name: String) throws(InputProblem) -> FileBytes {
        guard let path else { return try read(descriptor: 0, sizeHint: 0, named: name) }
        let descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw failure(errno, named: name) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw failure(errno, named: name) }
        let kind = status.st_mode & S_IFMT
        if kind == S_IFDIR { throw failure(EISDIR, named: name) }
        let size = Int(status.st_size)
        if kind == S_IFREG && size >= smallestMapping, let mapped = map(descriptor, size: size) { return mapped }
        return try read(descriptor: descriptor, sizeHint: kind == S_IFREG ? size : 0, named: name)
    }

    /// Maps the file over the start of a zeroed mapping that is longer by the padding; nil where that fails.
    private static func map(_ descriptor: Int32, size: Int) -> FileBytes? {
        let page = Int(getpagesize())
        let (padded, overflow) = size.addingReportingOverflow(padding + page)
        guard !overflow else { return nil }
        let length = padded / page * page
        let flags = MAP_PRIVATE | mapAnonymous
        guard let memory = unsafe mmap(nil, length, PROT_READ, flags, -1, 0), unsafe memory != MAP_FAILED else {
            return nil
        }
        // Safe: the file goes over the mapping just made, which is long enough for it.
        guard unsafe mmap(memory, size, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0) == memory else {
            unsafe munmap(memory, length)
            return nil
        }
        return unsafe FileBytes(memory.assumingMemoryBound(to: UInt8.self), count: size, mappedLength: length)
    }

    private static func read(
        descriptor: Int32, sizeHint: Int, named name: String
    ) throws(InputProblem) -> FileBytes {
        var buffer = GrowingBytes()
        var room = max(sizeHint + 1, 64 << 10)
        while true {
            guard let count = unsafe buffer.append(room: room, { unsafe readRetrying(descriptor, into: $0) }) else {
                throw outOfMemory(named: name)
            }
            if count < 0 { throw failure(errno, named: name) }
            if count == 0 { break }
            room = max(64 << 10, buffer.count)
        }
        guard let bytes = FileBytes(buffer) else { throw outOfMemory(named: name) }
        return bytes
    }

    private static func readRetrying(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        while true {
            // One read of at most 1 GiB: more is refused on some systems.
            let count = unsafe systemRead(descriptor, buffer.baseAddress, min(buffer.count, 1 << 30))
            if count >= 0 || errno != EINTR { return count }
        }
    }

    static func outOfMemory(named name: String) -> InputProblem {
        InputProblem(
            .outOfMemory, "not enough memory to read it", file: name, remedy: "Split the file or free memory")
    }

    /// The problem of a system call's error number.
    static func failure(_ number: Int32, named name: String) -> InputProblem {
        switch number {
        case ENOENT, ENOTDIR:
            return InputProblem(.missingFile, "no such file", file: name, remedy: "Check the path")
        case EACCES, EPERM:
            return InputProblem(
                .unreadable, "permission denied", file: name, remedy: "Make the file readable for this user")
        case EISDIR:
            return InputProblem(.unreadable, "is a folder", file: name, remedy: "Name a file in it")
        case ENOMEM:
            return outOfMemory(named: name)
        default:
            let reason = unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
            return InputProblem(
                .unreadable, "cannot be read (\(reason))", file: name, remedy: "Check the file and its disk")
        }
    }
}

#if canImport(Darwin)
    private let mapAnonymous = MAP_ANON
#else
    private let mapAnonymous = MAP_ANONYMOUS
#endif

/// `read(2)`, whose name the type's own `read` hides.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    unsafe read(descriptor, buffer, count)
}
