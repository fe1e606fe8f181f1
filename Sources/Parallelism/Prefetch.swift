import CByteScan

extension Span where Element: BitwiseCopyable {
    /// Asks for the memory of an element that is needed soon; does nothing for an index that is none.
    ///
    /// Looking up places at random in an array larger than the caches costs a wait each; asked for some steps ahead,
    /// the waits overlap.
    @inlinable @inline(__always)
    public func prefetch(_ index: Int) {
        guard indices.contains(index) else { return }
        // Safe: the element lies in the span, and asking for memory does not read it.
        unsafe withUnsafeBufferPointer { elements in
            guard let base = elements.baseAddress else { return }
            unsafe prefetchAddress(base + index)
        }
    }
}

@usableFromInline
func prefetchAddress(_ address: UnsafeRawPointer) { unsafe nutgraf_prefetch(address) }

/// How many steps ahead memory is asked for.
public let prefetchDistance = 16
