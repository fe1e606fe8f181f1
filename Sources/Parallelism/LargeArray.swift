#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension Array {
    /// An array of `count` elements that `initializer` initializes, all of them, made for being large.
    ///
    /// The system gives memory page by page when it is first touched, which for fresh memory costs more than writing
    /// it. Linux is told that the array may have pages of 2 MiB instead of 4 KiB.
    public init(
        large count: Int, initializingWith initializer: (UnsafeMutableBufferPointer<Element>) -> Void
    ) {
        unsafe self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
            // Safe: the caller initializes `count` elements, which is the capacity asked for.
            let buffer = unsafe UnsafeMutableBufferPointer(rebasing: buffer[..<count])
            unsafe adviseLargePages(UnsafeMutableRawBufferPointer(buffer))
            unsafe initializer(buffer)
            initialized = count
        }
    }
}

/// Asks for large pages where whole ones lie in the memory. It is advice: nothing depends on it.
private func adviseLargePages(_ memory: UnsafeMutableRawBufferPointer) {
    #if os(Linux)
        let size = 2 << 20
        guard memory.count >= 2 * size, let base = memory.baseAddress else { return }
        let first = (UInt(bitPattern: base) + UInt(size) - 1) / UInt(size) * UInt(size)
        let end = (UInt(bitPattern: base) + UInt(memory.count)) / UInt(size) * UInt(size)
        // Safe: the range lies in the memory, and the advice changes no byte of it.
        _ = unsafe madvise(UnsafeMutableRawPointer(bitPattern: first), Int(end - first), 14 /* MADV_HUGEPAGE */)
    #endif
}
