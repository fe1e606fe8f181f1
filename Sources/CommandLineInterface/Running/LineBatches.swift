#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Reads lines as they come, as many at a time as wait already: who writes one gets its answer before writing the next, and
/// who writes many has them worked on together.
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
    private static let head = 1 << 16

    private let descriptor: Int32
    private let size: Int
    private var buffer: [UInt8] = []
    private var isAtEnd = false
    /// Whether reading ended with an error rather than with the input.
    private(set) var hasFailed = false

    init(_ descriptor: Int32, size: Int) {
        self.descriptor = descriptor
        self.size = size
        #if os(Linux)
            // Advice: while one batch is worked on, more of the next fits into the pipe.
            _ = fcntl(descriptor, 1031 /* F_SETPIPE_SZ */, 1 << 20)
        #endif
    }

    /// The next lines; nil at the end of the input. Waits for the end of a line where none is there.
    mutating func next() -> Batch? {
        var end = buffer.lastIndex(of: 0x0A)
        while true {
            if let end, buffer.count >= size || isAtEnd || !isMoreWaiting { return .lines(cut(end + 1)) }
            if end == nil {
                if isAtEnd { return buffer.isEmpty ? nil : .lines(cut(buffer.count)) }
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
        let head = Array(buffer.prefix(Self.head))
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
            buffer += bytes
        } else if count == 0 || errno != EINTR {
            hasFailed = count < 0
            isAtEnd = true
        }
    }
}
