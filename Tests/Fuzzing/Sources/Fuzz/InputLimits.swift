import CHeapWatch

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What an input may cost: a second of processor time per 100 kB, and 50 times its size in memory, or what its target says.
enum InputLimits {
    /// The address sanitizer and the counters of libFuzzer make code so many times as slow.
    private static let slowness = 4.0
    /// What any input may take, however small.
    private static let (leastSeconds, leastBytes) = (1.0, 24 << 20)

    static func begin() { heap_watch_begin() }

    static func hold(for count: Int, by target: FuzzTarget, _ read: () -> Void) {
        heap_watch_reset()
        let (bytes, seconds) = (heap_watch_now(), processorSeconds())
        read()
        let (grown, took) = (heap_watch_most() - bytes, processorSeconds() - seconds)
        let most = leastBytes + target.growth * count
        // An optimized build keeps the words of a fatal error, and not those of a precondition.
        if grown > most { fatalError("\(count) bytes took \(grown) bytes of memory, of \(most).") }
        let longest = slowness * Double(target.jobs) * (leastSeconds + Double(count) / 100_000)
        if took > longest { fatalError("\(count) bytes took \(took) s, of \(longest).") }
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
