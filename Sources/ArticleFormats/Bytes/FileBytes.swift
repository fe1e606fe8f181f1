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
    /// What holds the bytes; nil where they are malloc's.
    private let mapping: FileMapping?
    /// Which line a byte stands on. One separator for the whole file: the format's.
    let lines = LineCounts()
    /// What the file is taken for where it is not all UTF-8.
    let encoding = KeptGuess()

    private init(_ base: UnsafePointer<UInt8>, count: Int, mapping: FileMapping? = nil) {
        unsafe self.base = base
        self.count = count
        self.mapping = mapping
    }

    deinit {
        // Safe: the pointer comes from malloc, and nobody else frees it.
        if mapping == nil { unsafe free(UnsafeMutableRawPointer(mutating: base)) }
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
    var isMapped: Bool { mapping != nil }

    /// Whether bytes could not be read, since the file has become shorter or its disk fails; they are zeros then.
    var isDamaged: Bool { mapping?.isDamaged == true }

    /// Whether the file has changed since it was opened and nobody was told yet.
    ///
    /// - Parameter entirely: whether to ask the file system too, as is enough once all was read.
    func tellsChange(entirely: Bool) -> Bool { mapping?.tellsChange(entirely: entirely) == true }

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
        let descriptor = unsafe FilePath.withCString(path) { unsafe open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw failure(errno, named: name) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw failure(errno, named: name) }
        let kind = status.st_mode & S_IFMT
        if kind == S_IFDIR { throw failure(EISDIR, named: name) }
        let size = Int(status.st_size)
        if kind == S_IFREG && size >= smallestMapping,
            let mapping = FileMapping(descriptor, status, path: path, padding: padding)
        {
            // Safe: the mapping holds the file's bytes from its start, and lives as long as they are lent.
            return unsafe FileBytes(mapping.base.assumingMemoryBound(to: UInt8.self), count: size, mapping: mapping)
        }
        return try read(descriptor: descriptor, sizeHint: kind == S_IFREG ? size : 0, named: name)
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

/// `read(2)`, whose name the type's own `read` hides.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    unsafe read(descriptor, buffer, count)
}
