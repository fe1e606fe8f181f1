/// Interns byte strings: each distinct term gets the next id, from 0.
///
/// Open addressing with linear probing. A slot holds the term's first eight bytes beside its hash, its length and its
/// id, so that a term of up to eight bytes is found in one place of memory; the bytes of all terms stand in one array.
/// A look-up costs O(term length) and allocates nothing.
public struct TermTable: Sendable {
    /// Terms' bytes, one after the other.
    private var bytes: [UInt8] = []
    /// Term `id` has the bytes from `ends[id]` to `ends[id + 1]`.
    private var ends: [Int] = [0]
    private var slots: [Slot]
    private var mask: Int

    /// An empty table with room for `capacity` terms before it grows.
    public init(capacity: Int = 256) {
        var size = 64
        while size < capacity + capacity / 3 { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
        mask = size - 1
    }

    /// The number of terms; ids are below it.
    public var count: Int { ends.count - 1 }

    /// The id of the term `text[range]`, which is added when it is new.
    public mutating func intern(_ text: Span<UInt8>, _ range: Range<Int>) -> Int32 {
        let key = TermKey(text, range)
        let (place, id) = place(of: key, text, range)
        if let id { return id }
        let newID = Int32(count)
        for offset in range { bytes.append(text[offset]) }
        ends.append(bytes.count)
        slots[place] = Slot(head: key.head, tag: key.tag, number: UInt32(newID) + 1)
        // Slots are filled to three quarters: the less memory they take, the more of them the processor keeps near.
        if count > slots.count / 4 * 3 { grow() }
        return newID
    }

    /// The id of the term `text[range]`, or `nil` where the table does not hold it.
    public func find(_ text: Span<UInt8>, _ range: Range<Int>) -> Int32? {
        place(of: TermKey(text, range), text, range).id
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

    /// The slot that holds a term with its id, or the free slot where it belongs.
    @inline(__always)
    private func place(of key: TermKey, _ text: Span<UInt8>, _ range: Range<Int>) -> (slot: Int, id: Int32?) {
        var slot = Int(truncatingIfNeeded: key.hash) & mask
        while true {
            let entry = slots[slot]
            if entry.number == 0 { return (slot, nil) }
            if entry.head == key.head && entry.tag == key.tag {
                let id = Int32(bitPattern: entry.number - 1)
                // The head and the length, which is in the tag, are all of a short term.
                if range.count <= 8 || matches(id, text, range) { return (slot, id) }
            }
            slot = (slot + 1) & mask
        }
    }

    private func matches(_ id: Int32, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let own = byteRange(of: id)
        guard own.count == range.count else { return false }
        let source = bytes.span
        var offset = 8
        while offset + 8 < range.count {
            guard source.eightBytes(at: own.lowerBound + offset) == text.eightBytes(at: range.lowerBound + offset) else {
                return false
            }
            offset += 8
        }
        return source.eightBytes(at: own.upperBound - 8) == text.eightBytes(at: range.upperBound - 8)
    }

    private mutating func grow() {
        slots = [Slot](repeating: Slot(), count: slots.count * 2)
        mask = slots.count - 1
        for id in 0..<Int32(count) {
            let key = TermKey(bytes.span, byteRange(of: id))
            var place = Int(truncatingIfNeeded: key.hash) & mask
            while slots[place].number != 0 { place = (place + 1) & mask }
            slots[place] = Slot(head: key.head, tag: key.tag, number: UInt32(id) + 1)
        }
    }

    private struct Slot {
        var head: UInt64 = 0
        var tag: UInt32 = 0
        /// The term's id plus one; 0 in a free slot.
        var number: UInt32 = 0
    }
}

/// What a term is looked up by.
private struct TermKey {
    /// The first eight bytes, the first lowest; a shorter term is filled with zeros.
    let head: UInt64
    let hash: UInt64

    /// Bits of the hash that do not choose the slot, and the length up to 255.
    let tag: UInt32

    /// A multiply-and-fold hash over words of eight bytes; the last word overlaps the one before it.
    @inline(__always)
    init(_ text: Span<UInt8>, _ range: Range<Int>) {
        let count = range.count
        head = text.upToEightBytes(at: range.lowerBound, end: range.upperBound)
        var hash = Self.fold(0x9E37_79B9_7F4A_7C15 ^ UInt64(count), head)
        if count > 8 {
            var offset = range.lowerBound + 8
            while offset + 8 < range.upperBound {
                hash = Self.fold(hash, text.eightBytes(at: offset))
                offset += 8
            }
            hash = Self.fold(hash, text.eightBytes(at: range.upperBound - 8))
        }
        self.hash = hash
        tag = UInt32(truncatingIfNeeded: hash >> 40) << 8 | UInt32(min(count, 255))
    }

    @inline(__always)
    private static func fold(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        return product.high ^ product.low
    }
}
