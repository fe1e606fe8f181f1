import TextAnalysis

/// Turns a text into its shingles: every run of five words, as a hash of 64 bits.
///
/// Words are those of the tokenizer for no particular language, in small letters, so that neither punctuation nor what
/// the language was taken for makes two copies differ. Shingles run on over the ends of sentences and paragraphs: a
/// paper that sets a wire's paragraphs anew keeps them all. A text of fewer than five words is one shingle.
///
/// Two different shingles have the same hash with a probability of 2⁻⁶⁴.
///
/// Source: A. Z. Broder: On the resemblance and containment of documents, SEQUENCES 1997,
/// doi:10.1109/SEQUEN.1997.666900.
struct Shingler: Sendable {
    /// Words of a shingle. Fewer are shared by stories that only tell the same; more are lost with each changed word.
    static let length = 5

    static let tokenizer = Tokenizer()

    private var terms = TermTable()
    /// For each term the hash of its bytes: ids differ from chunk to chunk, hashes do not.
    private var termHashes: [UInt64] = []
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

    /// The words of one paragraph after the other, with their places, and the shingles that begin at each.
    mutating func read(_ article: Article, tokens: inout [Token], into shingles: inout [UInt64]) {
        tokens.removeAll(keepingCapacity: true)
        let text = article.text.utf8Span.span
        for paragraph in article.paragraphs {
            Self.tokenizer.tokenize(
                text, range: paragraph.range.clamped(to: text.indices), terms: &terms, into: &tokens)
        }
        ids = tokens.map(\.term)
        fill(&shingles)
    }

    private mutating func fill(_ shingles: inout [UInt64]) {
        for id in Int32(termHashes.count)..<Int32(terms.count) {
            termHashes.append(terms.withBytes(of: id) { Self.hash($0, $1) })
        }
        shingles.removeAll(keepingCapacity: true)
        guard !ids.isEmpty else { return }
        let length = min(Self.length, ids.count)
        for start in 0...ids.count - length {
            var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
            for place in start..<start + length { hash = Self.fold(hash ^ termHashes[Int(ids[place])]) }
            shingles.append(Self.mixed(hash))
        }
    }

    private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash = UInt64(range.count)
        for offset in range { hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01B3 }
        return mixed(hash)
    }

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
