public import TextAnalysis

/// What a reader has read already: the sentences of earlier articles, against which new ones are held.
public struct KnownSentences: Sendable {
    /// The share of a sentence's words that one known sentence has, from which it is taken for known.
    static let leastShare: Float = 0.7

    private var terms = TermTable()
    /// For each term the sentences that have it, increasing.
    private var postings: [[Int32]] = []
    /// How many sentences are known.
    public private(set) var sentenceCount = 0

    /// Complexity: O(bytes).
    public init(of articles: [AnalyzedArticle]) {
        for article in articles {
            for sentence in article.sentences {
                let number = Int32(truncatingIfNeeded: sentenceCount)
                sentenceCount += 1
                for token in article.tokens(ofSentence: sentence.index) where !article.isStopWord[Int(token.term)] {
                    let term = article.terms.withBytes(of: token.term) { terms.intern($0, $1) }
                    if Int(term) == postings.count { postings.append([]) }
                    if postings[Int(term)].last != number { postings[Int(term)].append(number) }
                }
            }
        }
    }

    /// How far a sentence is known, in 0...1: the greatest share of its different words, stop words left out, that one
    /// known sentence has. A sentence with a number that no known sentence has brings news, whatever the rest: it is
    /// known by half of that at most.
    ///
    /// Complexity: O(known sentences that have one of its words).
    func share(of tokens: ArraySlice<Token>, in article: AnalyzedArticle) -> Float {
        var common: [Int32: Int] = [:]
        var words: Set<Int32> = []
        var hasNewNumber = false
        for token in tokens where !article.isStopWord[Int(token.term)] && words.insert(token.term).inserted {
            let known = article.terms.withBytes(of: token.term) { terms.find($0, $1) }
            if known == nil, token.shape == .number { hasNewNumber = true }
            for sentence in known.map({ postings[Int($0)] }) ?? [] { common[sentence, default: 0] += 1 }
        }
        guard !words.isEmpty else { return 0 }
        let share = Float(common.values.max() ?? 0) / Float(words.count)
        return hasNewNumber ? share / 2 : share
    }
}
