import TermWeighting
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How much each term of an article says: its inverse document frequency; 0 for a stop word.
struct TermWeights {
    /// By term id; above 0 for every other term.
    let values: [Float]

    /// Background frequencies of the language where there are any; else, over the N candidates of which n hold the
    /// term, ln((1 + N) / (1 + n)) + 1. Complexity: O(terms, and their bytes).
    init(of candidates: SentenceCandidates, _ postings: SentencePostings) {
        let isStopWord = candidates.article.isStopWord
        if let background = BackgroundFrequencies.table(for: candidates.article.language) {
            values = background.inverseDocumentFrequencies(of: candidates.article.terms, leavingOut: isStopWord)
        } else {
            values = isStopWord.indices.map { term in
                let frequency = postings.frequency(of: Int32(term))
                return isStopWord[term] ? 0 : log(Float(1 + candidates.count) / Float(1 + frequency)) + 1
            }
        }
    }

    subscript(term: Int32) -> Float { values[Int(term)] }
}
