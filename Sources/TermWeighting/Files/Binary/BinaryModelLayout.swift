/// Where things stand in a model's binary file: numbers of the machine's order of bytes, each section at a multiple of 8.
///
/// | section | bytes | there |
/// |---|---|---|
/// | heading | 128 | `nutgraf-tfidf-b1`, then `UInt64`s: see `Field` |
/// | parameters | as long as they are | the lines `name value` that a text file of a model begins with |
/// | ends | 8 · (terms + 1) | where each term's bytes end, the first number 0 |
/// | idf | 8 · kept | the bits of each kept term's inverse document frequency |
/// | occurrences | 8 · terms | only of a model that can be merged and updated |
/// | documents | 4 · terms | |
/// | kept | 4 · kept | the terms that are columns, ascending; left out where all are |
/// | slots | 4 · slots | a hash table of the kept terms: the column + 1, or 0 |
/// | terms | as long as they are | the terms' bytes, in ascending order |
struct BinaryModelLayout: Equatable {
    static let magic = Array("nutgraf-tfidf-b1".utf8)
    static let headingSize = 128
    /// What a reader of another order of bytes finds turned round.
    static let orderMark: UInt64 = 0x0102_0304_0506_0708

    /// The numbers of the heading, in their order behind the magic.
    enum Field: Int, CaseIterable {
        case orderMark, size, parameterBytes, terms, termBytes, kept, documents, hasOccurrences, slots
        /// Of all before it and of the parameters.
        case checksum

        var offset: Int { BinaryModelLayout.magic.count + 8 * rawValue }
    }

    let parameterBytes: Int
    let terms: Int
    let termBytes: Int
    let kept: Int
    let documents: Int
    let hasOccurrences: Bool
    let slots: Int

    init(parameterBytes: Int, terms: Int, termBytes: Int, kept: Int, documents: Int, hasOccurrences: Bool) {
        (self.parameterBytes, self.terms, self.termBytes) = (parameterBytes, terms, termBytes)
        (self.kept, self.documents, self.hasOccurrences) = (kept, documents, hasOccurrences)
        slots = Self.slots(for: kept)
    }

    /// At most three of four slots are taken.
    private static func slots(for kept: Int) -> Int {
        var slots = 16
        while slots * 3 < kept * 4 { slots *= 2 }
        return slots
    }

    private static func padded(_ count: Int) -> Int { (count + 7) & ~7 }

    var parameters: Int { Self.headingSize }
    var ends: Int { parameters + Self.padded(parameterBytes) }
    var idf: Int { ends + 8 * (terms + 1) }
    var occurrences: Int { idf + 8 * kept }
    var documentFrequencies: Int { occurrences + (hasOccurrences ? 8 * terms : 0) }
    var keptTerms: Int { documentFrequencies + Self.padded(4 * terms) }
    var hashSlots: Int { keptTerms + (kept == terms ? 0 : Self.padded(4 * kept)) }
    var bytes: Int { hashSlots + Self.padded(4 * slots) }
    var size: Int { bytes + termBytes }

    /// The heading of a file with these parameters.
    func heading(parameters: [UInt8]) -> [UInt8] {
        var bytes = Self.magic
        func value(_ field: Field) -> UInt64 {
            switch field {
            case .orderMark: Self.orderMark
            case .size: UInt64(size)
            case .parameterBytes: UInt64(parameterBytes)
            case .terms: UInt64(terms)
            case .termBytes: UInt64(termBytes)
            case .kept: UInt64(kept)
            case .documents: UInt64(documents)
            case .hasOccurrences: hasOccurrences ? 1 : 0
            case .slots: UInt64(slots)
            case .checksum: Self.checksum(bytes + parameters)
            }
        }
        for field in Field.allCases { bytes.append(littleEndian: value(field).littleEndian, bytes: 8) }
        return bytes + [UInt8](repeating: 0, count: Self.headingSize - bytes.count)
    }

    /// FNV-1a, in 64 bits.
    static func checksum(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// The slot that a term is looked for in first.
    @inline(__always)
    static func slot(of bytes: Span<UInt8>, _ range: Range<Int>, among slots: Int) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for offset in range { hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3 }
        hash = (hash ^ (hash >> 32)) &* 0xBF58_476D_1CE4_E5B9
        return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & UInt64(slots - 1))
    }
}
