import ArticleFormats

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Reads lines as they come, as many at a time as wait already: who writes one gets its answer before writing the next, and
/// who writes many has them worked on together. Gzip data are unpacked on the way.
///
/// No more is held than `size` bytes and one line, and of a line no more than `longestLine` bytes.
struct LineBatches {
    enum Batch {
        /// Whole lines, each ended by LF but perhaps the last of all.
        case lines([UInt8])
        /// The first bytes of a line that is longer than what is held; the rest was passed over.
        case tooLong(head: [UInt8])
    }

    static let longestLine = 256 << 20
    /// So much of a line that is too long is kept, to find its id in.
    private static let headSize = 1 << 16

    /// Why reading ended before the input did.
    private enum Failure { case unreadable, damagedGzip, truncatedGzip }

    private let file: LineFile
    private var descriptor: Int32 { file.descriptor }
    private let size: Int
    private var buffer: [UInt8] = []
    private var isAtEnd = false
    private var failure: Failure?
    /// Bytes of the beginning that are too few to tell whether they are packed; nil once that is known.
    private var head: [UInt8]? = []
    private var unpacking: GzipStream?

    init(_ file: LineFile, size: Int) {
        self.file = file
        self.size = size
        #if os(Linux)
            // Advice: while one batch is worked on, more of the next fits into the pipe.
            _ = fcntl(descriptor, 1031 /* F_SETPIPE_SZ */, 1 << 20)
        #endif
    }

    /// What has ended the reading before the input ended; nil where nothing has.
    ///
    /// - Parameter line: the one behind the last that was read.
    func problem(line: Int) -> InputProblem? {
        switch failure {
        case nil: nil
        case .unreadable:
            InputProblem(.unreadable, "reading stopped", file: file.name, line: line, remedy: "Check where the lines come from")
        case .damagedGzip:
            InputProblem(.corruptGzip, "the gzip data is damaged", file: file.name, line: line, remedy: "Make the file again")
        case .truncatedGzip:
            InputProblem(
                .truncatedGzip, "the gzip data ends too early", file: file.name, line: line, remedy: "Make the file again")
        }
    }

    /// The next lines; nil at the end of the input. Waits for the end of a line where none is there.
    mutating func next() -> Batch? {
        var end = buffer.lastIndex(of: 0x0A)
        while true {
            if let end, buffer.count >= size || isAtEnd || !isMoreWaiting { return .lines(cut(end + 1)) }
            if end == nil {
                // A line that was cut off by a failure is none.
                if isAtEnd { return buffer.isEmpty || failure != nil ? nil : .lines(cut(buffer.count)) }
                if buffer.count > Self.longestLine { return tooLong() }
            }
            let searched = buffer.count
            fill()
            end = buffer[searched...].lastIndex(of: 0x0A) ?? end
        }
    }

    private mutating func cut(_ end: Int) -> [UInt8] {
        if end == buffer.count {
            defer { buffer = [] }
            return buffer
        }
        defer { buffer = Array(buffer[end...]) }
        return Array(buffer[..<end])
    }

    private mutating func tooLong() -> Batch {
        let head = Array(buffer.prefix(Self.headSize))
        buffer = []
        while !isAtEnd {
            fill()
            if let end = buffer.firstIndex(of: 0x0A) {
                buffer = Array(buffer[(end + 1)...])
                break
            }
            buffer = []
        }
        return .tooLong(head: head)
    }

    /// Whether bytes can be read without waiting.
    private var isMoreWaiting: Bool {
        var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&state, 1, 0) > 0
    }

    private mutating func fill() {
        let room = 1 << 17
        var count = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { bytes, initialized in
            // Safe: as many bytes are written as there is room for, at most.
            count = unsafe read(descriptor, bytes.baseAddress, room)
            initialized = max(0, count)
        }
        if count > 0 {
            take(bytes)
        } else if count == 0 || errno != EINTR {
            end(count < 0 ? .unreadable : unpacking?.isWhole == false ? .truncatedGzip : nil)
        }
    }

    private mutating func take(_ bytes: [UInt8]) {
        var bytes = bytes
        if let head {
            bytes = head + bytes
            guard let isPacked = GzipStream.begins(bytes) else {
                self.head = bytes
                return
            }
            self.head = nil
            if isPacked {
                unpacking = GzipStream()
                if unpacking == nil { return end(.unreadable) }
            }
        }
        if unpacking == nil {
            buffer += bytes
        } else if unpacking?.append(bytes, to: &buffer) == false {
            end(.damagedGzip)
        }
    }

    private mutating func end(_ failure: Failure?) {
        if let head { buffer += head }
        head = nil
        self.failure = failure
        isAtEnd = true
    }
}
