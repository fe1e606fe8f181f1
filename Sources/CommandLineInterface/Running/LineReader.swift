#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Reads standard input line by line, as it comes: a line is given as soon as its end has been read.
struct LineReader {
    private var buffer: [UInt8] = []
    private var next = 0
    private var isAtEnd = false
    private var failed = false

    /// Whether reading ended with an error rather than with the input.
    var hasFailed: Bool { failed }

    /// Whether another line has been read already.
    var hasLine: Bool { buffer[next...].contains(0x0A) }

    /// The next line without its end; nil at the end of the input.
    mutating func line() -> [UInt8]? {
        var scanned = next
        while true {
            if let end = buffer[scanned...].firstIndex(of: 0x0A) {
                let line = Array(buffer[next..<end])
                next = end + 1
                return line
            }
            guard !isAtEnd else {
                guard next < buffer.count else { return nil }
                let line = Array(buffer[next...])
                next = buffer.count
                return line
            }
            buffer.removeFirst(next)
            scanned = buffer.count
            next = 0
            fill()
        }
    }

    private mutating func fill() {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        // Safe: as many bytes are written as the chunk has, at most.
        let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
        if count > 0 {
            buffer += chunk[..<count]
        } else if count == 0 || errno != EINTR {
            failed = count < 0
            isAtEnd = true
        }
    }
}
