import LinearAlgebra
public import TextAnalysis

/// Keywords by PageRank over the words of an article.
///
/// The nodes are the stems of the nouns and adjectives. Two are joined by an edge where they stand within `window`
/// words of each other in a sentence, stop words counted; the edges have no weight. With In(v) the neighbors of v and
/// deg(u) the number of neighbors of u, the score of a word is the fixed point of
///
///     S(v) = (1 − d)/n + d · Σ S(u) / deg(u)   over u in In(v),   d = 0.85.
///
/// As in the paper, the best third of the words are kept and words that stand side by side in the text are joined to
/// a phrase. The paper leaves open what a phrase scores; here it is the sum of its words' scores, which the parts
/// list by word and add up to. Ties go by first occurrence.
///
/// Source: R. Mihalcea, P. Tarau, TextRank: Bringing Order into Texts, EMNLP 2004, https://aclanthology.org/W04-3252.
/// Complexity: O(tokens · window) for the graph and O(edges) for each iteration.
public struct TextRankKeywords: KeywordRanker {
    /// The most words of a phrase.
    public var maximumWords: Int
    /// Words at most so far apart are neighbors: 2 is side by side.
    public var window: Int

    public init(maximumWords: Int = 4, window: Int = 2) {
        self.maximumWords = maximumWords
        self.window = window
    }

    public func rank(_ article: AnalyzedArticle, count: Int) -> KeywordRanking {
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: maximumWords).candidates(of: article, words)
        let scores = wordScores(article, words)
        let kept = bestThird(scores)
        let scored = candidates.indices.compactMap { index -> ScoredCandidate? in
            let candidate = candidates[index]
            guard words.isNominal(candidate.terms(in: article)), candidate.stems.allSatisfy({ kept[Int($0)] }),
                candidate.occurrences.contains(where: { isLongest($0, article, words, kept) })
            else { return nil }
            return ScoredCandidate(index: index, score: candidate.stems.reduce(0) { $0 + scores[Int($1)] })
        }
        return KeywordRanking(article, words, candidates, scored: scored, count: count, combination: .sum) { index in
            zip(candidates[index].terms(in: article), candidates[index].stems).map {
                KeywordPart(name: article.terms[$0], value: scores[Int($1)])
            }
        }
    }

    /// The score of each stem; 0 for one that is no node.
    func wordScores(_ article: AnalyzedArticle, _ words: WordEvidence) -> [Float] {
        var nodeOfStem = [Int32](repeating: -1, count: words.stems.count)
        var stemOfNode: [Int32] = []
        let nodes = article.tokens.map { token -> Int32 in
            switch words.classes[Int(token.term)] {
            case .noun, .adjective, .gerund: break
            default: return -1
            }
            let stem = words.stemOfTerm[Int(token.term)]
            if nodeOfStem[Int(stem)] < 0 {
                nodeOfStem[Int(stem)] = Int32(stemOfNode.count)
                stemOfNode.append(stem)
            }
            return nodeOfStem[Int(stem)]
        }
        var neighbors = [Set<Int32>](repeating: [], count: stemOfNode.count)
        for sentence in article.tokenRanges {
            for first in sentence where nodes[first] >= 0 {
                for second in first + 1..<max(first + 1, min(sentence.upperBound, first + window))
                where nodes[second] >= 0 && nodes[second] != nodes[first] {
                    neighbors[Int(nodes[first])].insert(nodes[second])
                    neighbors[Int(nodes[second])].insert(nodes[first])
                }
            }
        }
        var scores = [Float](repeating: 0, count: words.stems.count)
        guard let graph = Self.matrix(neighbors) else { return scores }
        for (node, value) in PageRank(damping: 0.85).scores(of: graph).values.enumerated() {
            scores[Int(stemOfNode[node])] = value
        }
        return scores
    }

    private static func matrix(_ neighbors: [Set<Int32>]) -> SparseMatrix? {
        var offsets = [0]
        var columns: [Int32] = []
        for row in neighbors {
            columns += row.sorted()
            offsets.append(columns.count)
        }
        return try? SparseMatrix(
            rows: neighbors.count, columns: neighbors.count, rowOffsets: offsets, columnIndices: columns,
            values: [Float](repeating: 1, count: columns.count))
    }

    /// Whether no kept word stands side by side with the occurrence of a phrase.
    private func isLongest(
        _ occurrence: Range<Int>, _ article: AnalyzedArticle, _ words: WordEvidence, _ kept: [Bool]
    ) -> Bool {
        let text = article.article.text.utf8Span.span
        func touches(_ index: Int, _ neighbor: Int) -> Bool {
            guard article.tokens.indices.contains(neighbor) else { return false }
            let first = article.tokens[min(index, neighbor)].range
            let second = article.tokens[max(index, neighbor)].range
            return kept[Int(words.stemOfTerm[Int(article.tokens[neighbor].term)])]
                && Gap(between: first.upperBound, and: second.lowerBound, in: text) != .other
        }
        return !touches(occurrence.lowerBound, occurrence.lowerBound - 1)
            && !touches(occurrence.upperBound - 1, occurrence.upperBound)
    }

    /// Which stems are among the best third of the nodes, ties kept; all of up to 15.
    private func bestThird(_ scores: [Float]) -> [Bool] {
        let ordered = scores.filter { $0 > 0 }.sorted(by: >)
        guard let last = ordered.last else { return scores.map { _ in false } }
        let least = ordered.count <= 15 ? last : ordered[max(14, ordered.count / 3 - 1)]
        return scores.map { $0 > 0 && $0 >= least }
    }
}
