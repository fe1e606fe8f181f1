import TextAnalysis

/// Terms with a level each: open addressing with linear probing over slots of eight bytes, at most four fifths full.
///
/// A slot says all that is to know of a term but its bytes, which stay where they are: a look-up reads one place of
/// the slots, and one of the bytes where the term is there. Both are far apart in memory, and waiting for them is all
/// that a look-up costs; so the terms of an article are looked up together, and their waits overlap.
struct HashedTerms: Sendable {
    /// From the highest bits on: 24 of the hash, 24 for the place of the term's bytes, 8 for their number, 8 for the
    /// level. No term is empty, so a free slot is 0.
    private var slots: [UInt64]
    private let mask: Int

    /// Terms with more bytes, or that end behind this place, have no slot; who looks for one has to look elsewhere.
    static let longestTerm = 255
    static let lastPlace = 1 << 24

    init(capacity: Int) {
        var size = 64
        while size < capacity + capacity / 4 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
    }

    /// Adds the term `table[range]`.
    mutating func insert(_ table: Span<UInt8>, _ range: Range<Int>, level: UInt8) {
        guard !range.isEmpty, range.count <= Self.longestTerm, range.upperBound <= Self.lastPlace else { return }
        let hash = Self.hash(table, range)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        let bytes = UInt64(range.lowerBound) << 16 | UInt64(range.count) << 8
        slots[slot] = (hash & ~0xFF_FFFF_FFFF) | bytes | UInt64(level)
    }

    /// A look-up on its way: what is sought, and what the memory has answered.
    private struct LookUp {
        let term: Int32
        let hash: UInt64
        let length: Int
        let head: UInt64
        /// The last eight bytes; the head again for a shorter term.
        let tail: UInt64
        /// The first slot for the hash, and what stands where it points to.
        var entry: UInt64 = 0
        var foundHead: UInt64 = 0
        var foundTail: UInt64 = 0
    }

    /// The level of each term of `terms`, by id; `nil` for one that is left out or has no slot.
    ///
    /// - Parameter table: The bytes that the terms were inserted from.
    func levels(of terms: TermTable, leavingOut isLeftOut: [Bool], table: Span<UInt8>) -> [UInt8?] {
        var lookUps: [LookUp] = []
        lookUps.reserveCapacity(isLeftOut.count)
        for term in isLeftOut.indices where !isLeftOut[term] {
            let term = Int32(truncatingIfNeeded: term)
            lookUps.append(
                terms.withBytes(of: term) { text, range in
                    let (head, tail) = Self.headAndTail(text, range)
                    return LookUp(
                        term: term, hash: Self.hash(text, range), length: range.count, head: head, tail: tail)
                })
        }
        // Two passes that wait for memory, with nothing between that depends on the answer.
        for index in lookUps.indices {
            lookUps[index].entry = slots[Int(truncatingIfNeeded: lookUps[index].hash) & mask]
        }
        for index in lookUps.indices {
            let (head, tail) = Self.headAndTail(table, Self.place(lookUps[index].entry))
            lookUps[index].foundHead = head
            lookUps[index].foundTail = tail
        }
        var levels = [UInt8?](repeating: nil, count: isLeftOut.count)
        for lookUp in lookUps {
            let entry = lookUp.entry
            let isFound =
                lookUp.foundHead == lookUp.head && lookUp.foundTail == lookUp.tail
                && Self.place(entry).count == lookUp.length && lookUp.length <= 16
            if isFound {
                levels[Int(lookUp.term)] = UInt8(truncatingIfNeeded: entry)
            } else if entry != 0 {
                levels[Int(lookUp.term)] = terms.withBytes(of: lookUp.term) {
                    probe(for: $0, $1, hash: lookUp.hash, table: table)
                }
            }
        }
        return levels
    }

    /// The level of the term `text[range]`, slot by slot.
    private func probe(for text: Span<UInt8>, _ range: Range<Int>, hash: UInt64, table: Span<UInt8>) -> UInt8? {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let entry = slots[slot]
            let place = Self.place(entry)
            if entry >> 40 == hash >> 40, place.count == range.count {
                var offset = 0
                while offset < range.count,
                    Self.word(text, range.lowerBound + offset, end: range.upperBound)
                        == Self.word(table, place.lowerBound + offset, end: place.upperBound)
                {
                    offset += 8
                }
                if offset >= range.count { return UInt8(truncatingIfNeeded: entry) }
            }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Where the bytes of a slot's term stand.
    private static func place(_ entry: UInt64) -> Range<Int> {
        let start = Int(entry >> 16 & 0xFF_FFFF)
        return start..<start + Int(entry >> 8 & 0xFF)
    }

    /// The first eight bytes and the last eight, which are all of a term of up to sixteen.
    @inline(__always)
    private static func headAndTail(_ text: Span<UInt8>, _ range: Range<Int>) -> (UInt64, UInt64) {
        let head = word(text, range.lowerBound, end: range.upperBound)
        return (head, range.count > 8 ? word(text, range.upperBound - 8, end: range.upperBound) : head)
    }

    /// A multiply-and-fold hash over words of eight bytes.
    @inline(__always)
    private static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: range.count)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let product = (hash ^ word(text, offset, end: range.upperBound))
                .multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
            hash = product.high ^ product.low
            offset += 8
        }
        return hash
    }

    /// The bytes from `offset` to `end`, eight at most, as one number, the first lowest; missing bytes are zero.
    @inline(__always)
    private static func word(_ text: Span<UInt8>, _ offset: Int, end: Int) -> UInt64 {
        if offset + 8 <= text.count {
            // Safe: the load checks its bounds, and any eight bytes are a number.
            let word = unsafe UInt64(
                littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
            return end - offset >= 8 ? word : word & ~(UInt64.max << UInt64(8 * (end - offset)))
        }
        var word: UInt64 = 0
        for place in 0..<min(8, end - offset) { word |= UInt64(text[offset + place]) << UInt64(8 * place) }
        return word
    }
}
