/// Interns byte strings: each distinct term gets the next id, from 0.
///
/// Open addressing with linear probing over 64-bit slots (the upper half of the hash beside the id), the bytes of all
/// terms in one array. A look-up costs O(term length) and allocates nothing.
public struct TermTable: Sendable {
    /// Terms' bytes, one after the other.
    private var bytes: [UInt8] = []
    /// Term `id` has the bytes from `ends[id]` to `ends[id + 1]`.
    private var ends = [0]
    /// `hash's upper 32 bits << 32 | id + 1`; 0 is a free slot.
    private var slots: [UInt64]
    private var mask: Int

    /// An empty table with room for `capacity` terms before it grows.
    public init(capacity: Int = 256) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
    }

    /// The number of terms; ids are below it.
    public var count: Int { ends.count - 1 }

    /// The id of the term `text[range]`, which is added when it is new.
    public mutating func intern(_ text: Span<UInt8>, _ range: Range<Int>) -> Int32 {
        let hash = Self.hash(text, range)
        var slot = Int(truncatingIfNeeded: hash) & mask
        let tag = hash >> 32
        while true {
            let entry = slots[slot]
            if entry == 0 { break }
            if entry >> 32 == tag {
                let id = Int32(truncatingIfNeeded: entry) - 1
                if matches(id, text, range) { return id }
            }
            slot = (slot + 1) & mask
        }
        let id = Int32(count)
        for offset in range { bytes.append(text[offset]) }
        ends.append(bytes.count)
        slots[slot] = tag << 32 | UInt64(id + 1)
        if count * 2 > slots.count { grow() }
        return id
    }

    /// The id of the term `text[range]`, or `nil` where the table does not hold it.
    public func find(_ text: Span<UInt8>, _ range: Range<Int>) -> Int32? {
        let hash = Self.hash(text, range)
        var slot = Int(truncatingIfNeeded: hash) & mask
        let tag = hash >> 32
        while true {
            let entry = slots[slot]
            if entry == 0 { return nil }
            if entry >> 32 == tag {
                let id = Int32(truncatingIfNeeded: entry) - 1
                if matches(id, text, range) { return id }
            }
            slot = (slot + 1) & mask
        }
    }

    /// The id of a term given as a string; the same as for its UTF-8 bytes.
    public mutating func intern(_ term: String) -> Int32 {
        let span = term.utf8Span.span
        return intern(span, 0..<span.count)
    }

    /// The id of a term given as a string, or `nil` where the table does not hold it.
    public func find(_ term: String) -> Int32? {
        let span = term.utf8Span.span
        return find(span, 0..<span.count)
    }

    /// The term with this id.
    public subscript(id: Int32) -> String {
        String(decoding: bytes[byteRange(of: id)], as: UTF8.self)
    }

    /// The number of bytes of a term.
    public func length(of id: Int32) -> Int { byteRange(of: id).count }

    /// Lends the bytes of all terms together with one term's place in them.
    public func withBytes<Result>(of id: Int32, _ body: (Span<UInt8>, Range<Int>) -> Result) -> Result {
        body(bytes.span, byteRange(of: id))
    }

    /// Whether one term's bytes come before another's: the order of their code points.
    public func precedes(_ first: Int32, _ second: Int32) -> Bool {
        bytes[byteRange(of: first)].lexicographicallyPrecedes(bytes[byteRange(of: second)])
    }

    private func byteRange(of id: Int32) -> Range<Int> {
        ends[Int(id)]..<ends[Int(id) + 1]
    }

    private func matches(_ id: Int32, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = ends[Int(id)]
        guard ends[Int(id) + 1] - start == range.count else { return false }
        var offset = start
        for position in range {
            if bytes[offset] != text[position] { return false }
            offset += 1
        }
        return true
    }

    private mutating func grow() {
        let size = slots.count * 2
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
        for id in 0..<Int32(count) {
            let hash = Self.hash(bytes.span, byteRange(of: id))
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(id + 1)
        }
    }

    /// A multiply-and-fold hash over 8-byte words.
    private static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(range.count)
        var offset = range.lowerBound
        while offset < range.upperBound {
            var word: UInt64 = 0
            let end = min(offset + 8, range.upperBound)
            while offset < end {
                word = word << 8 | UInt64(text[offset])
                offset += 1
            }
            let product = (hash ^ word).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
            hash = product.high ^ product.low
        }
        return hash
    }
}
