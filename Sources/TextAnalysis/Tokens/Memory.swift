#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension Span<UInt8> {
    /// The first LF of a range, by the C library's vector code.
    func firstLineFeed(in range: Range<Int>) -> Int? {
        unsafe extracting(range).withUnsafeBufferPointer { bytes in
            // Safe: the search covers the bytes of the buffer and no more.
            guard let base = bytes.baseAddress, let found = unsafe memchr(base, 0x0A, bytes.count) else { return nil }
            return unsafe range.lowerBound + (UnsafeRawPointer(found) - UnsafeRawPointer(base))
        }
    }
}

/// Gives back memory that a C library took with malloc.
func releaseMemory(_ pointer: UnsafeMutablePointer<UInt8>) {
    unsafe free(pointer)
}
