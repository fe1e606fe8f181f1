#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Gives back memory that a C library took with malloc.
func releaseMemory(_ pointer: UnsafeMutablePointer<UInt8>) {
    unsafe free(pointer)
}
