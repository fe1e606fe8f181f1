import LinearAlgebra
public import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Keywords by PageRank over phrases that are joined across topics only.
///
/// Topics are those of `TopicRank`, and every phrase is a node. Two phrases of different topics are joined by edges of
/// weight Σ 1 / |p − q| over their places. The phrase that stands first in its topic gets more: an edge into it from i
/// gains α · e^(1 / (1 + p)) · Σ w(k, i) over the topic's other phrases k, with p its first place. The one part,
/// `phrase`, is the share of the walk.
///
/// Choose it where several phrases of a topic may be keywords. Ties go by first occurrence. Complexity: as for
/// `TopicRank`, and O(p²) for each iteration.
///
/// Source: F. Boudin, Unsupervised Keyphrase Extraction with Multipartite Graphs, NAACL 2018, doi:10.18653/v1/N18-2105,
/// with its α = 1.1. Our reading of what the paper leaves open: places are counted in words, stop words among them.
public struct MultipartiteRank: KeywordRanker {
    /// The most words of a phrase.
    public var maximumWords: Int
    /// α, how much the first phrase of a topic is lifted.
    public var lift: Float

    /// With parameters that are the properties of these names.
    public init(maximumWords: Int = 4, lift: Float = 1.1) {
        self.maximumWords = maximumWords
        self.lift = lift
    }

    public func rank(_ article: AnalyzedArticle, count: Int, filter: KeywordFilter) -> KeywordRanking {
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: maximumWords).candidates(of: article, words, filter)
        let graph = TopicGraph(article, words, candidates, threshold: 0.25)
        let nodes = graph.phrases.indices
        var weights = [[Int32: Float]](repeating: [:], count: nodes.count)
        for first in nodes {
            for second in 0..<first where graph.topics[second] != graph.topics[first] {
                let nearness = graph.nearness(first, second)
                guard nearness > 0 else { continue }
                weights[first][Int32(second)] = nearness
                weights[second][Int32(first)] = nearness
            }
        }
        let plain = weights
        for members in Dictionary(grouping: nodes, by: { graph.topics[$0] }).values where members.count > 1 {
            guard let first = members.min() else { continue }
            let factor = lift * exp(1 / Float(1 + graph.firstPlace(first)))
            for other in nodes where graph.topics[other] != graph.topics[first] {
                var sum: Float = 0
                for member in members where member != first { sum += plain[other][Int32(member)] ?? 0 }
                if sum > 0 { weights[other][Int32(first), default: 0] += factor * sum }
            }
        }
        let scores = PageRank(damping: 0.85).scores(of: WordGraph.matrix(weights)).values
        let scored = zip(graph.phrases, scores).map { ScoredCandidate(index: $0, score: $1) }
        let scoreOfCandidate = Dictionary(uniqueKeysWithValues: scored.map { ($0.index, $0.score) })
        return KeywordRanking(article, words, candidates, filter, scored: scored, count: count, combination: .sum) {
            [KeywordPart(name: "phrase", value: scoreOfCandidate[$0] ?? 0)]
        }
    }
}
