/// Finds out the language of a text by its function words.
///
/// The words of the first few thousand bytes are looked up in every stop-word list. A word that stands in the lists of
/// m languages counts 1/m for each of them, so that words which set languages apart weigh more. The language with the
/// highest sum is the answer if at least one word in eight is in its list and no other reaches it; for anything
/// else — a language without a list, a list of names — the answer is `.undetermined`.
///
/// Complexity: O(min(bytes, 4096) × lists).
public struct LanguageDetector: Sendable {
    /// How many bytes are read at most.
    static let sampleSize = 4096
    /// The least share of a text's words that must be in a language's list.
    static let leastShare = 0.125

    public init() {}

    /// The language of `text[range]`.
    public func language(of text: Span<UInt8>, range: Range<Int>) -> Language {
        var terms = TermTable()
        var ids: [Int32] = []
        let sample = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.sampleSize)
        Tokenizer(language: .undetermined).appendTerms(of: text, range: sample, terms: &terms, to: &ids)
        // French and Italian lists hold elided forms (`l`, `qu`), which this tokenizer leaves at their words.
        var elided: [Int32] = []
        Tokenizer(language: .french).appendTerms(of: text, range: sample, terms: &terms, to: &elided)
        var counts = [Int](repeating: 0, count: terms.count)
        for id in ids { counts[Int(id)] += 1 }
        for id in elided where counts[Int(id)] == 0 || terms.length(of: id) <= 2 { counts[Int(id)] += 1 }
        let lists = StopWords.lists
        var weights = [Double](repeating: 0, count: lists.count)
        var hits = [Int](repeating: 0, count: lists.count)
        var total = 0
        for id in counts.indices where counts[id] > 0 {
            total += counts[id]
            let holders = lists.indices.filter { index in
                terms.withBytes(of: Int32(id)) { lists[index].words.contains($0, $1) }
            }
            for index in holders {
                weights[index] += Double(counts[id]) / Double(holders.count)
                hits[index] += counts[id]
            }
        }
        guard let best = weights.indices.max(by: { weights[$0] < weights[$1] }), weights[best] > 0,
            Double(hits[best]) >= Self.leastShare * Double(total)
        else { return .undetermined }
        return lists[best].language
    }
}
