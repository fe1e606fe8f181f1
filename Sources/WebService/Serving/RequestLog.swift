#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A line about each request: when, what was asked for, what came of it. It has no text of an article, and no words that were
/// looked for.
struct RequestLog: Sendable {
    let write: @Sendable (String) -> Void

    /// `2024-05-03T10:00:00Z GET /api/search 200 1834 bytes 3.2 ms`
    func note(_ request: Request, _ response: Response, milliseconds: Double) {
        let path = String(request.target.prefix { $0 != "?" })
        let tenths = Int((milliseconds * 10).rounded())
        write(
            "\(Self.now()) \(RequestTarget.printable(request.method)) \(RequestTarget.printable(path, keepingPercent: true)) \(response.status) "
                + "\(response.body.count) bytes \(tenths / 10).\(tenths % 10) ms")
    }

    /// The time of day in UTC, as ISO 8601 writes it.
    private static func now() -> String {
        var seconds = time(nil)
        var parts = unsafe tm()
        unsafe gmtime_r(&seconds, &parts)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (year, month, day) = unsafe (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
        let (hour, minute, second) = unsafe (parts.tm_hour, parts.tm_min, parts.tm_sec)
        return "\(year)-\(two(month))-\(two(day))T\(two(hour)):\(two(minute)):\(two(second))Z"
    }
}

/// A moment of a clock that nobody sets.
struct MonotonicTime: Sendable {
    private let nanoseconds: UInt64

    static var now: MonotonicTime {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return MonotonicTime(nanoseconds: UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec))
    }

    /// Since then.
    var milliseconds: Double { Double(Self.now.nanoseconds - nanoseconds) / 1e6 }
}
