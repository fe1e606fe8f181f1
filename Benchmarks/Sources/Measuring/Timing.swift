#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The seconds that `body` takes.
public func seconds(_ body: () -> Void) -> Double {
    let duration = ContinuousClock().measure(body)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

/// The median of several runs, after one that warms up.
public func medianSeconds(runs: Int = 7, _ body: () -> Void) -> Double {
    body()
    return (0..<runs).map { _ in seconds(body) }.sorted()[runs / 2]
}

/// The most memory that the process has held so far, in megabytes.
public func peakMegabytes() -> Int {
    var usage = rusage()
    #if canImport(Darwin)
        getrusage(RUSAGE_SELF, &usage)
        return usage.ru_maxrss >> 20
    #else
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss >> 10
    #endif
}

/// The seconds that processors have worked for this process.
public func processorSeconds() -> Double {
    var usage = rusage()
    #if canImport(Darwin)
        getrusage(RUSAGE_SELF, &usage)
    #else
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #endif
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// `value` with so many decimals, without Foundation.
public func fixed(_ value: Double, _ decimals: Int, width: Int = 0) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((value * scale).rounded())
    var text = String(scaled / Int(scale))
    if decimals > 0 {
        let fraction = String(scaled % Int(scale))
        text += "." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }
    return String(repeating: " ", count: max(0, width - text.count)) + text
}

/// Ends the run where a result is wrong: a figure for a wrong result is worth nothing.
public func check(_ condition: Bool, _ claim: String) {
    guard !condition else { return }
    print("WRONG RESULT: \(claim)")
    exit(1)
}

/// Hands what was printed to a reader that waits for it.
public func flushOutput() { fflush(nil) }

/// Ends the run with this status.
public func exitProcess(_ status: Int32) -> Never { exit(status) }
