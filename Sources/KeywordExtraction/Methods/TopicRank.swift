import LinearAlgebra
public import TextAnalysis

/// One keyword for each topic, by PageRank over topics.
///
/// Noun phrases that share stems are gathered into topics: average linkage until the mean overlap |common| / |all| is
/// below ¼. Two topics are joined by an edge of weight Σ 1 / |p − q| over the places of their phrases. Of each topic the
/// phrase that stands first is the keyword, with the topic's score as its one part, `topic`.
///
/// Choose it for keywords that do not overlap. Ties go by first occurrence. Complexity: O(p² + occurrences²) for p phrases,
/// `TopicGraph.mostPhrases` at most.
///
/// Source: A. Bougouin, F. Boudin and B. Daille, TopicRank: Graph-Based Topic Ranking for Keyphrase Extraction, IJCNLP
/// 2013, aclanthology.org/I13-1062. Our reading of what the paper leaves open: places are counted in words, stop words
/// among them.
public struct TopicRank: KeywordRanker {
    /// The most words of a phrase.
    public var maximumWords: Int

    /// With parameters that are the properties of these names.
    public init(maximumWords: Int = 4) {
        self.maximumWords = maximumWords
    }

    public func rank(_ article: AnalyzedArticle, count: Int, filter: KeywordFilter) -> KeywordRanking {
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: maximumWords).candidates(of: article, words, filter)
        let graph = TopicGraph(article, words, candidates, threshold: 0.25)
        var weights = [[Int32: Float]](repeating: [:], count: graph.topicCount)
        for first in graph.phrases.indices {
            for second in graph.phrases.indices where graph.topics[second] != graph.topics[first] {
                weights[graph.topics[first]][Int32(graph.topics[second]), default: 0] += graph.nearness(first, second)
            }
        }
        let scores = PageRank(damping: 0.85).scores(of: WordGraph.matrix(weights)).values
        var isTold = [Bool](repeating: false, count: graph.topicCount)
        var scored: [ScoredCandidate] = []
        for (phrase, index) in graph.phrases.enumerated() where !isTold[graph.topics[phrase]] {
            isTold[graph.topics[phrase]] = true
            scored.append(ScoredCandidate(index: index, score: scores[graph.topics[phrase]]))
        }
        let scoreOfCandidate = Dictionary(uniqueKeysWithValues: scored.map { ($0.index, $0.score) })
        return KeywordRanking(article, words, candidates, filter, scored: scored, count: count, combination: .sum) {
            [KeywordPart(name: "topic", value: scoreOfCandidate[$0] ?? 0)]
        }
    }
}
