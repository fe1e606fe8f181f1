#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Searches through the C library's vector code.
extension Span<UInt8> {
    /// The first place of a byte at or behind `start`; nil where there is none.
    func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
        guard start >= 0, start < count else { return nil }
        return unsafe withUnsafeBufferPointer { buffer in
            // Safe: the search covers start..<count, which lies in the buffer.
            guard let base = buffer.baseAddress,
                let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
            else { return nil }
            return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }

    func contains(byte: UInt8) -> Bool {
        firstIndex(of: byte) != nil
    }

    /// The first place of `pattern` at or behind `start`. O(bytes × pattern) at worst, O(bytes) on prose.
    func firstOccurrence(of pattern: Span<UInt8>, from start: Int) -> Int? {
        guard start >= 0, start <= count, pattern.count <= count - start else { return nil }
        if pattern.isEmpty { return start }
        var candidate = start
        while let found = firstIndex(of: pattern[0], from: candidate), found <= count - pattern.count {
            var length = 1
            while length < pattern.count && self[found + length] == pattern[length] { length += 1 }
            if length == pattern.count { return found }
            candidate = found + 1
        }
        return nil
    }
}

extension Span<UInt8> {
    /// How often a byte occurs in a range.
    func count(of byte: UInt8, in range: Range<Int>) -> Int {
        unsafe extracting(range).withUnsafeBufferPointer { buffer in
            // Safe: the index stays inside the buffer; without bounds checks the compiler counts in vector lanes.
            var total = 0
            for index in 0..<buffer.count { total &+= unsafe buffer[index] == byte ? 1 : 0 }
            return total
        }
    }
}
