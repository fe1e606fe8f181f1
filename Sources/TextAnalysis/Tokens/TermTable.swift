import CByteScan
import Parallelism

/// Interns byte strings: each distinct term gets the next id, from 0.
///
/// Open addressing with linear probing. A slot holds a term of up to 16 bytes itself, beside its length and its id, so
/// that it is found in one place of memory; of a longer term it holds the first eight bytes and a hash. The bytes of all
/// terms stand in one array. A look-up costs O(term length) and allocates nothing.
public struct TermTable: Sendable {
    /// Terms' bytes, one after the other.
    private var bytes: [UInt8] = []
    /// Term `id` has the bytes from `ends[id]` to `ends[id + 1]`.
    private var ends: [Int] = [0]
    private var slots: [Slot]
    private var mask: Int
    /// Where a term stands depends on it, and nothing that comes out.
    let seed = HashSeed.ofProcess

    /// An empty table with room for `capacity` terms before it grows.
    public init(capacity: Int = 256) {
        var size = 64
        while size < 2 * capacity { size *= 2 }
        slots = [Slot](repeating: Slot(), count: size)
        mask = size - 1
    }

    /// The number of terms; ids are below it.
    public var count: Int { ends.count - 1 }

    /// The id of the term `text[range]`, which is added when it is new.
    public mutating func intern(_ text: Span<UInt8>, _ range: Range<Int>) -> Int32 {
        let key = TermKey(text, range, seed: seed)
        let (place, id) = place(of: key, text, range)
        return id ?? add(key, text, range, at: place)
    }

    /// Asks for the slot that a term with this hash is likely to be in.
    @inline(__always)
    func prefetch(_ hash: UInt64) {
        // Safe: the slot lies in the array, and asking for memory does not read it.
        unsafe slots.withUnsafeBufferPointer { slots in
            guard let base = slots.baseAddress else { return }
            unsafe nutgraf_prefetch(base + (Int(truncatingIfNeeded: hash) & mask))
        }
    }

    /// The same as `intern` for a term of at most 16 bytes that stands in `key` as well, whose hash is known.
    @inline(__always)
    mutating func intern(_ key: TermKey, hash: UInt64, _ text: Span<UInt8>, _ range: Range<Int>) -> Int32 {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = slots[slot]
            if entry.key.low == key.low && entry.key.high == key.high && entry.key.length == key.length {
                return Int32(bitPattern: entry.number &- 1)
            }
            if entry.number == 0 { return add(key, text, range, at: slot) }
            slot = (slot + 1) & mask
        }
    }

    @inline(never)
    private mutating func add(_ key: TermKey, _ text: Span<UInt8>, _ range: Range<Int>, at slot: Int) -> Int32 {
        let id = Int32(count)
        for offset in range { bytes.append(text[offset]) }
        ends.append(bytes.count)
        slots[slot] = Slot(key: key, number: UInt32(id) + 1)
        // Half of the slots stay free, so that most terms stand where their hash says.
        if count > slots.count / 2 { grow() }
        return id
    }

    /// The id of the term `text[range]`, or `nil` where the table does not hold it.
    public func find(_ text: Span<UInt8>, _ range: Range<Int>) -> Int32? {
        place(of: TermKey(text, range, seed: seed), text, range).id
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
        var slot = Int(truncatingIfNeeded: key.hash(seed: seed)) & mask
        while true {
            let entry = slots[slot]
            if entry.number == 0 { return (slot, nil) }
            if entry.key == key {
                let id = Int32(bitPattern: entry.number - 1)
                if range.count <= TermKey.longest || matches(id, text, range) { return (slot, id) }
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
            guard source.eightBytes(at: own.lowerBound + offset) == text.eightBytes(at: range.lowerBound + offset)
            else {
                return false
            }
            offset += 8
        }
        return source.eightBytes(at: own.upperBound - 8) == text.eightBytes(at: range.upperBound - 8)
    }

    private mutating func grow() {
        let old = slots
        slots = unsafe [Slot](large: old.count * 2) { unsafe $0.initialize(repeating: Slot()) }
        mask = slots.count - 1
        for slot in old where slot.number != 0 {
            var place = Int(truncatingIfNeeded: slot.key.hash(seed: seed)) & mask
            while slots[place].number != 0 { place = (place + 1) & mask }
            slots[place] = slot
        }
    }

    private struct Slot {
        var key = TermKey()
        /// The term's id plus one; 0 in a free slot.
        var number: UInt32 = 0
    }
}

/// What a term is looked up by.
struct TermKey: Equatable {
    /// The most bytes of a term that is wholly in its key.
    static let longest = 16

    /// The first eight bytes, the first lowest; a shorter term is filled with zeros.
    let low: UInt64
    /// The next eight bytes, or of a term longer than 16 bytes a hash of all behind the first eight.
    let high: UInt64
    let length: UInt32

    /// The key of no term.
    init() {
        low = 0
        high = 0
        length = 0
    }

    /// The key of a term of `length` bytes, at most 16. Bytes of the two words that lie behind it do not matter.
    @inline(__always)
    init(low: UInt64, high: UInt64, length: Int) {
        let bits = UInt64(truncatingIfNeeded: 8 * length)
        self.low = length >= 8 ? low : low & ~(UInt64.max &<< bits)
        self.high = length >= 16 ? high : length <= 8 ? 0 : high & ~(UInt64.max &<< (bits &- 64))
        self.length = UInt32(truncatingIfNeeded: length)
    }

    @inline(__always)
    init(_ text: Span<UInt8>, _ range: Range<Int>, seed: UInt64) {
        let count = range.count
        low = text.upToEightBytes(at: range.lowerBound, end: range.upperBound)
        length = UInt32(truncatingIfNeeded: count)
        if count <= 8 {
            high = 0
        } else if count <= Self.longest {
            high = text.upToEightBytes(at: range.lowerBound + 8, end: range.upperBound)
        } else {
            // Word after word of eight bytes; the last overlaps the one before it.
            var hash: UInt64 = 0
            var offset = range.lowerBound + 8
            while offset + 8 < range.upperBound {
                hash = Self.fold(hash ^ seed, text.eightBytes(at: offset) ^ 0xE703_7ED1_A0B4_28DB)
                offset += 8
            }
            high = Self.fold(hash ^ seed, text.eightBytes(at: range.upperBound - 8) ^ 0xE703_7ED1_A0B4_28DB)
        }
    }

    /// Whether a term of at most 16 ASCII letters and digits has a digit: of the bits 0x40 and 0x10 a digit has only the
    /// lower one, a letter the upper one, and a byte behind the term none.
    var hasDigit: Bool {
        @inline(__always) get {
            (~low & low &<< 2 | ~high & high &<< 2) & 0x4040_4040_4040_4040 != 0
        }
    }

    /// A multiply-and-fold hash.
    @inline(__always)
    func hash(seed: UInt64) -> UInt64 { Self.fold(low ^ seed, high ^ 0xE703_7ED1_A0B4_28DB ^ UInt64(length)) }

    @inline(__always)
    private static func fold(_ first: UInt64, _ second: UInt64) -> UInt64 {
        let product = first.multipliedFullWidth(by: second)
        return product.high ^ product.low
    }
}
