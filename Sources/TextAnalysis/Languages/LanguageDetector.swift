/// Finds out the language of a text by its function words.
///
/// The words of the first bytes are looked up among all stop words. A word that stands in the lists of m languages
/// counts 1/m for each of them, so that words which set languages apart weigh more. The language with the highest sum
/// is the answer if at least one word in eight is in its list; for anything else — a language without a list, a list
/// of names — the answer is `.undetermined`.
///
/// Complexity: O(min(bytes, 1024)).
public struct LanguageDetector: Sendable {
    /// How many bytes are read at most.
    static let sampleSize = 1024
    /// The least share of a text's words that must be in a language's list.
    static let leastShare = 0.125

    public init() {}

    /// The language of `text[range]`.
    public func language(of text: Span<UInt8>, range: Range<Int>) -> Language {
        let lists = StopWords.lists
        var weights = [Double](repeating: 0, count: lists.count)
        var hits = [Int](repeating: 0, count: lists.count)
        var total = 0
        let sample = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.sampleSize)
        Tokenizer().forEachTerm(of: text, range: sample) { bytes, term in
            total += 1
            guard let id = Self.words.terms.find(bytes, term) else { return }
            let holders = Self.words.holders[Int(id)]
            let weight = 1 / Double(holders.nonzeroBitCount)
            for index in lists.indices where holders & (1 << UInt32(index)) != 0 {
                weights[index] += weight
                hits[index] += 1
            }
        }
        guard let best = weights.indices.max(by: { weights[$0] < weights[$1] }), weights[best] > 0,
            Double(hits[best]) >= Self.leastShare * Double(total)
        else { return .undetermined }
        return lists[best].language
    }

    /// Every stop word, and as bits the lists that hold it.
    private static let words: (terms: TermTable, holders: [UInt32]) = {
        var terms = TermTable(capacity: 8192)
        var holders: [UInt32] = []
        for (index, list) in StopWords.lists.enumerated() {
            for word in list.words.words {
                let id = Int(terms.intern(word))
                if id == holders.count { holders.append(0) }
                holders[id] |= 1 << UInt32(index)
            }
        }
        return (terms, holders)
    }()
}
