#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The processors that the process may use, 1 at the least: how many threads all jobs take by default.
public func processorCount() -> Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
