import TermWeighting
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How much each term of an article says: its inverse document frequency; 0 for a stop word.
struct TermWeights {
    /// By term id.
    let values: [Float]

    /// Background frequencies of the language where there are any; else, over the N candidates of which n hold the
    /// term, ln((1 + N) / (1 + n)) + 1. Complexity: O(tokens + bytes of the terms).
    init(of candidates: SentenceCandidates) {
        let article = candidates.article
        if let background = BackgroundFrequencies.table(for: article.language) {
            values = background.inverseDocumentFrequencies(of: article.terms, leavingOut: article.isStopWord)
        } else {
            let frequencies = Self.sentenceFrequencies(of: candidates)
            values = frequencies.indices.map { term in
                article.isStopWord[term] ? 0 : log(Float(1 + candidates.count) / Float(1 + frequencies[term])) + 1
            }
        }
    }

    subscript(term: Int32) -> Float { values[Int(term)] }

    /// For each term the number of candidates that hold it.
    static func sentenceFrequencies(of candidates: SentenceCandidates) -> [Int] {
        var frequencies = [Int](repeating: 0, count: candidates.article.terms.count)
        var lastSeen = [Int](repeating: -1, count: frequencies.count)
        for candidate in 0..<candidates.count {
            for token in candidates.tokens(candidate) where lastSeen[Int(token.term)] != candidate {
                lastSeen[Int(token.term)] = candidate
                frequencies[Int(token.term)] += 1
            }
        }
        return frequencies
    }
}
