public import TextAnalysis

extension ArchiveReader {
    /// The sentence that shows best why an article was found: the one whose distinct terms of the query have the highest
    /// idf together, the first of equal ones. Where only the title has any, the first sentence; nil without sentences.
    ///
    /// Complexity: O(bytes of the article).
    public func snippet(of article: Article, for query: ArchiveQuery) throws(ArchiveError) -> Range<Int>? {
        var weights: [String: Double] = [:]
        for term in query.terms {
            weights[try self.term(term.number)] = Weighting.inverseFrequency(term.frequency, of: state.articles)
        }
        let analyzed = ArticleAnalyzer().analyze(article.joiningDocuments())
        let ofTerm = (0..<Int32(analyzed.terms.count)).map { weights[analyzed.terms[$0]] ?? 0 }
        var best: (range: Range<Int>, weight: Double)?
        for sentence in analyzed.sentences {
            let terms = Set(analyzed.tokens(ofSentence: sentence.index).map(\.term))
            // By rising id, since the order of a sum decides its last digit.
            let weight = terms.sorted().reduce(0) { $0 + ofTerm[Int($1)] }
            if weight > best?.weight ?? -1 { best = (sentence.range, weight) }
        }
        return best?.range
    }
}
