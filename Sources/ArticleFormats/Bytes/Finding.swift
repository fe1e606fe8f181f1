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

    /// The first place of `pattern` at or behind `start`. O(bytes), however often a part of the pattern repeats.
    func firstOccurrence(of pattern: Span<UInt8>, from start: Int) -> Int? {
        guard start >= 0, start <= count, pattern.count <= count - start else { return nil }
        if pattern.isEmpty { return start }
        let fallback = pattern.borders
        var matched = 0
        var offset = start
        while offset < count {
            if matched == 0 {
                guard let found = firstIndex(of: pattern[0], from: offset) else { return nil }
                offset = found
            }
            while matched > 0 && pattern[matched] != self[offset] { matched = fallback[matched - 1] }
            if pattern[matched] == self[offset] { matched += 1 }
            offset += 1
            if matched == pattern.count { return offset - matched }
        }
        return nil
    }

    /// For each beginning of the pattern the length of its longest border: what it both begins and ends with.
    ///
    /// D. Knuth, J. Morris and V. Pratt, Fast Pattern Matching in Strings, SIAM Journal on Computing 6(2), 1977,
    /// doi:10.1137/0206024. O(pattern).
    private var borders: [Int] {
        var borders = [Int](repeating: 0, count: count)
        var border = 0
        for offset in 1..<Swift.max(1, count) {
            while border > 0 && self[border] != self[offset] { border = borders[border - 1] }
            if self[border] == self[offset] { border += 1 }
            borders[offset] = border
        }
        return borders
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

extension Span<UInt8> {
    /// Whether some ASCII text in small letters occurs in these bytes, in letters of any case. O(bytes · text), for short ones.
    func containsIgnoringCase(_ text: [UInt8]) -> Bool {
        guard !text.isEmpty, count >= text.count else { return text.isEmpty }
        for start in 0...count - text.count {
            var matched = 0
            while matched < text.count {
                let byte = self[start + matched]
                guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == text[matched] else { break }
                matched += 1
            }
            if matched == text.count { return true }
        }
        return false
    }
}
