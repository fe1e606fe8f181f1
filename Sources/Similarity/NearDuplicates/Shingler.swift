import TextAnalysis

/// Turns a text into its shingles: every run of five words, as a hash of 64 bits.
///
/// Words are those of the tokenizer for no particular language, in small letters, so that neither punctuation nor what
/// the language was taken for makes two copies differ. Shingles run on over the ends of sentences and paragraphs: a
/// paper that sets a wire's paragraphs anew keeps them all. A text of fewer than five words is one shingle. Scripts without
/// spaces are read as pairs of characters, which need no dictionary; a shingle is a run of ten.
///
/// The lowest bit of a shingle says whether a number is in it. Two different shingles are equal with a probability
/// of 2⁻⁶³.
///
/// Source: A. Z. Broder: On the resemblance and containment of documents, SEQUENCES 1997,
/// doi:10.1109/SEQUEN.1997.666900.
struct Shingler: Sendable {
    /// Words of a shingle. Fewer are shared by stories that only tell the same; more are lost with each changed word.
    static let length = 5
    private static let unspacedLength = 10

    static let tokenizer = Tokenizer(unspaced: .pairs)

    private var terms = TermTable()
    /// What shingles are made of: ids differ from chunk to chunk, hashes do not.
    fileprivate struct TermTraits {
        var hash: UInt64
        var isNumber: Bool
        var isUnspaced: Bool
    }

    /// For each term its traits.
    fileprivate var traits: [TermTraits] = []
    private var ids: [Int32] = []

    init() {}

    /// Replaces `shingles` by those of an article's paragraphs, in the order of the text and with repeats; the number
    /// of words. Complexity: O(bytes).
    mutating func read(_ article: Article, into shingles: inout [UInt64]) -> Int {
        ids.removeAll(keepingCapacity: true)
        let text = article.text.utf8Span.span
        for paragraph in article.paragraphs {
            Self.tokenizer.appendTerms(
                of: text, range: paragraph.range.clamped(to: text.indices), terms: &terms, to: &ids)
        }
        fill(&shingles)
        return ids.count
    }

    /// The words of one paragraph after the other, with their places, and the shingles that begin at each; how many words
    /// a shingle has.
    mutating func read(_ article: Article, tokens: inout [Token], into shingles: inout [UInt64]) -> Int {
        tokens.removeAll(keepingCapacity: true)
        let text = article.text.utf8Span.span
        for paragraph in article.paragraphs {
            Self.tokenizer.tokenize(
                text, range: paragraph.range.clamped(to: text.indices), terms: &terms, into: &tokens)
        }
        ids = tokens.map(\.term)
        return fill(&shingles)
    }

    @discardableResult
    private mutating func fill(_ shingles: inout [UInt64]) -> Int {
        for id in Int32(traits.count)..<Int32(terms.count) {
            traits.append(terms.withBytes(of: id) { TermTraits($0, $1) })
        }
        shingles.removeAll(keepingCapacity: true)
        guard !ids.isEmpty else { return 0 }
        let unspaced = ids.reduce(0) { $0 + (traits[Int($1)].isUnspaced ? 1 : 0) }
        let length = min(unspaced * 2 > ids.count ? Self.unspacedLength : Self.length, ids.count)
        for start in 0...ids.count - length {
            var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
            var hasNumber = false
            for place in start..<start + length {
                let term = traits[Int(ids[place])]
                hash = Self.fold(hash ^ term.hash)
                hasNumber = hasNumber || term.isNumber
            }
            shingles.append(Self.mixed(hash) & ~1 | (hasNumber ? 1 : 0))
        }
        return length
    }

    /// One hash of a set.
    static func hash(of set: Span<UInt64>) -> UInt64 { set.indices.reduce(0) { mixed($0 ^ set[$1]) } }

    @inline(__always)
    private static func fold(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }

    /// One to one, and so that every bit depends on every bit (D. Stafford's variant 13 of MurmurHash3's finalizer).
    @inline(__always)
    static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Shingler.TermTraits {
    fileprivate init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var hash = UInt64(range.count)
        isNumber = false
        for offset in range {
            hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3
            if (0x30...0x39).contains(bytes[offset]) { isNumber = true }
        }
        self.hash = Shingler.mixed(hash)
        isUnspaced = range.count >= 3 && Self.beginsUnspaced(bytes[range.lowerBound], bytes[range.lowerBound + 1])
    }

    /// Whether a character with these first two bytes is of a script without spaces: Thai and Lao, Myanmar, Khmer, Kana, Han.
    private static func beginsUnspaced(_ first: UInt8, _ second: UInt8) -> Bool {
        switch first {
        case 0xE0: (0xB8...0xBB).contains(second)
        case 0xE1: (0x80...0x82).contains(second) || (0x9E...0x9F).contains(second)
        case 0xE3...0xE9: true
        default: false
        }
    }
}
