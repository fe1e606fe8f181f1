import Presentation

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

    /// Shows the count and how long the rest will take, at most five times a second and not within the first second.
    ///
    /// - Parameter share: of the inputs that are done, in 0...1.
    mutating func show(_ articles: Int, share: Double) {
        guard isShown else { return }
        let now = Self.seconds()
        guard now - start > 1, now - lastShown > 0.2 else { return }
        lastShown = now
        hasWritten = true
        writeProgress("\r\(Self.text(articles, share: share, seconds: now - start))\u{1B}[K")
    }

    /// `12,300 articles, 42 %, about 3 minutes left`; without the time before a hundredth is done, and in the first three seconds.
    static func text(_ articles: Int, share: Double, seconds: Double) -> String {
        let count = "\(grouped(articles)) article\(articles == 1 ? "" : "s")"
        guard share > 0.01, share < 1, seconds > 3 else { return count }
        return "\(count), \(Int(share * 100)) %, about \(RunEstimate.duration(seconds * (1 - share) / share)) left"
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
