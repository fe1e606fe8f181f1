import LinearAlgebra
import TextAnalysis

/// The stems of an article's nouns and adjectives, joined where they stand near each other in a sentence.
struct WordGraph {
    /// The stem of each node.
    private let stemOfNode: [Int32]
    private let matrix: SparseMatrix
    private let stemCount: Int
    /// The tokens that are nodes: their node and their place among all tokens, from 0.
    private let places: [(node: Int32, place: Int)]

    /// - Parameters:
    ///   - window: words at most so far apart are neighbors, stop words counted: 2 is side by side.
    ///   - isWeighted: whether an edge weighs as much as the pair occurs, or 1.
    ///
    /// Complexity: O(tokens · window).
    init(_ article: AnalyzedArticle, _ words: WordEvidence, window: Int, isWeighted: Bool) {
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
        var weights = [[Int32: Float]](repeating: [:], count: stemOfNode.count)
        for sentence in article.tokenRanges {
            for first in sentence where nodes[first] >= 0 {
                for second in first + 1..<max(first + 1, min(sentence.upperBound, first + window))
                where nodes[second] >= 0 && nodes[second] != nodes[first] {
                    weights[Int(nodes[first])][nodes[second], default: 0] += 1
                    weights[Int(nodes[second])][nodes[first], default: 0] += 1
                }
            }
        }
        if !isWeighted { weights = weights.map { $0.mapValues { _ in 1 } } }
        self.stemOfNode = stemOfNode
        stemCount = words.stems.count
        matrix = Self.matrix(weights)
        places = nodes.enumerated().filter { $0.element >= 0 }.map { ($0.element, $0.offset) }
    }

    /// The share of a random walk that each stem gets; 0 for one that is no node.
    ///
    /// - Parameter prefersEarly: whether jumps lead to a word in proportion to Σ 1 / place over its places, from 1.
    func scores(prefersEarly: Bool = false) -> [Float] {
        var scores = [Float](repeating: 0, count: stemCount)
        guard !stemOfNode.isEmpty else { return scores }
        var teleport: [Float]?
        if prefersEarly {
            var sums = [Float](repeating: 0, count: stemOfNode.count)
            for (node, place) in places { sums[Int(node)] += 1 / Float(place + 1) }
            teleport = sums
        }
        for (node, value) in PageRank(damping: 0.85).scores(of: matrix, teleport: teleport).values.enumerated() {
            scores[Int(stemOfNode[node])] = value
        }
        return scores
    }

    /// Rows of weights by node as a matrix (nodes × nodes).
    static func matrix(_ weights: [[Int32: Float]]) -> SparseMatrix {
        var offsets = [0]
        var columns: [Int32] = []
        var values: [Float] = []
        for row in weights {
            for (column, value) in row.sorted(by: { $0.key < $1.key }) {
                columns.append(column)
                values.append(value)
            }
            offsets.append(columns.count)
        }
        return SparseMatrix(
            uncheckedRows: weights.count, columns: weights.count, rowOffsets: offsets, columnIndices: columns,
            values: values)
    }
}

extension KeywordRanking {
    /// Phrases that score the sum of their words, as the graphs of words do.
    init(
        _ article: AnalyzedArticle, _ words: WordEvidence, _ candidates: CandidateTable, _ filter: KeywordFilter,
        wordScores: [Float], count: Int, where isAdmitted: (Candidate) -> Bool
    ) {
        let scored = candidates.indices.compactMap { index -> ScoredCandidate? in
            let candidate = candidates[index]
            guard filter.listed != nil || isAdmitted(candidate) else { return nil }
            return ScoredCandidate(index: index, score: candidates.stems(of: candidate).reduce(0) { $0 + wordScores[Int($1)] })
        }
        self.init(article, words, candidates, filter, scored: scored, count: count, combination: .sum) { index in
            zip(candidates.terms(of: candidates[index], in: article), candidates.stems(of: candidates[index])).map {
                KeywordPart(name: article.terms[$0], value: wordScores[Int($1)])
            }
        }
    }
}
