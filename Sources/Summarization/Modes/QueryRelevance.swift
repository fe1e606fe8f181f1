import TermWeighting
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How much of a query each candidate has: the weights of the query's stems that it has, divided by those of all the
/// query's stems, in 0...1. Stop words count only in a query of nothing else.
///
/// The weight of a stem is its inverse sentence frequency in the article, ln((1 + n) / (1 + f)) + 1.
struct QueryRelevance {
    /// One a candidate; empty for a query without words.
    let values: [Float]

    /// Complexity: O(tokens + bytes of the terms).
    init(of candidates: SentenceCandidates, query: String) {
        let article = candidates.article
        var terms = article.terms
        var tokens: [Token] = []
        let span = query.utf8Span.span
        Tokenizer(language: article.language).tokenize(span, range: 0..<span.count, terms: &terms, into: &tokens)
        let stopWords = StopWords.list(for: article.language)
        let stems = terms.stemmed(language: article.language).stemOfTerm
        let isTelling = tokens.contains { token in
            !terms.withBytes(of: token.term) { stopWords.contains($0, $1) }
        }
        var asked: [Int32] = []
        for token in tokens {
            if isTelling, terms.withBytes(of: token.term, { stopWords.contains($0, $1) }) { continue }
            let stem = stems[Int(token.term)]
            if !asked.contains(stem) { asked.append(stem) }
        }
        guard !asked.isEmpty else {
            values = []
            return
        }
        let matches = (0..<candidates.count).map { candidate in
            asked.indices.filter { place in
                candidates.tokens(candidate).contains { stems[Int($0.term)] == asked[place] }
            }
        }
        let weights = asked.indices.map { place in
            log(Float(1 + candidates.count) / Float(1 + matches.count { $0.contains(place) })) + 1
        }
        let all = weights.reduce(0, +)
        values = matches.map { places in places.reduce(0) { $0 + weights[$1] } / all }
    }
}
