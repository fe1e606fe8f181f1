import Testing
import TextAnalysis

@testable import KeywordExtraction

struct TextRankKeywordsTests {
    /// PageRank of an undirected graph by a naive dense iteration in Double.
    static func naivePageRank(_ adjacent: [[Bool]]) -> [Double] {
        let size = adjacent.count
        var scores = [Double](repeating: 1 / Double(size), count: size)
        for _ in 0..<500 {
            scores = (0..<size).map { node in
                var sum = 0.0
                for other in 0..<size {
                    let degree = adjacent[other].count { $0 }
                    if degree == 0 {
                        sum += scores[other] / Double(size)
                    } else if adjacent[other][node] {
                        sum += scores[other] / Double(degree)
                    }
                }
                return 0.15 / Double(size) + 0.85 * sum
            }
        }
        return scores
    }

    @Test(arguments: [2, 3, 5], [Samples.story, Samples.exposition])
    func `Word scores equal a naive PageRank`(_ window: Int, _ article: AnalyzedArticle) {
        let words = WordEvidence(article)
        let scores = TextRankKeywords(window: window).wordScores(article, words)
        let isNode = words.classes.map { [.noun, .adjective, .gerund].contains($0) }
        var stems: [Int32] = []
        for token in article.tokens where isNode[Int(token.term)] {
            let stem = words.stemOfTerm[Int(token.term)]
            if !stems.contains(stem) { stems.append(stem) }
        }
        var adjacent = [[Bool]](repeating: [Bool](repeating: false, count: stems.count), count: stems.count)
        for sentence in article.tokenRanges {
            for first in sentence {
                for second in sentence where second > first && second - first < window {
                    guard let one = stems.firstIndex(of: words.stemOfTerm[Int(article.tokens[first].term)]),
                        let two = stems.firstIndex(of: words.stemOfTerm[Int(article.tokens[second].term)]),
                        isNode[Int(article.tokens[first].term)], isNode[Int(article.tokens[second].term)], one != two
                    else { continue }
                    adjacent[one][two] = true
                    adjacent[two][one] = true
                }
            }
        }
        let expected = Self.naivePageRank(adjacent)
        for (node, stem) in stems.enumerated() {
            #expect(abs(Double(scores[Int(stem)]) - expected[node]) < 1e-5)
        }
        #expect(abs(scores.reduce(0, +) - 1) < 1e-4)
    }
}
