#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Seconds that the processors have spent on this process.
func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
