#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Says on standard error how far a long run is, where that is a terminal.
struct Progress {
    private let isShown: Bool
    private let start = Self.seconds()
    private var lastShown = Self.seconds()
    private var hasWritten = false

    init(isQuiet: Bool) {
        isShown = !isQuiet && isatty(STDERR_FILENO) == 1
    }

    /// Shows the count, at most five times a second and not within the first second.
    mutating func show(_ articles: Int) {
        guard isShown else { return }
        let now = Self.seconds()
        guard now - start > 1, now - lastShown > 0.2 else { return }
        lastShown = now
        hasWritten = true
        writeProgress("\r\(articles) articles")
    }

    /// Takes the line away again.
    func end() {
        if hasWritten { writeProgress("\r\u{1B}[K") }
    }

    private func writeProgress(_ text: String) {
        let bytes = Array(text.utf8)
        // Safe: the pointer is used within the call. Nothing can be done where standard error takes nothing.
        _ = unsafe bytes.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress!, $0.count) }
    }

    private static func seconds() -> Double {
        var now = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
    }
}
