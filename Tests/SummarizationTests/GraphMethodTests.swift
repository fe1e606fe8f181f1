import LinearAlgebra
import Testing
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@testable import Summarization

/// TextRank and LexRank against the papers' formulas, written down plainly.
@Suite struct GraphMethodTests {
    /// The walk by the definition, 300 steps in Double; a node without edges jumps anywhere.
    private func walk(_ weights: [[Double]], damping: Double) -> [Double] {
        let count = weights.count
        let chances = weights.map { row in
            let sum = row.reduce(0, +)
            return row.map { sum > 0 ? $0 / sum : 1 / Double(count) }
        }
        var scores = [Double](repeating: 1 / Double(count), count: count)
        for _ in 0..<300 {
            scores = (0..<count).map { node in
                (1 - damping) / Double(count)
                    + damping * (0..<count).reduce(0) { $0 + scores[$1] * chances[$1][node] }
            }
        }
        return scores
    }

    private func contentTerms(_ article: AnalyzedArticle) -> [[String]] {
        article.sentences.map { sentence in
            article.tokens(ofSentence: sentence.index).filter { !article.isStopWord[Int($0.term)] }
                .map { article.terms[$0.term] }
        }
    }

    @Test func `Three sentences have the TextRank scores worked out by hand`() throws {
        // {a b c}, {a b d}, {c e f}: 2 words in common for 0–1, 1 for 0–2, none for 1–2, all sizes 3. The weights are
        // 2w and w with w = 1 / (2 ln 3), so rows are (0, 2/3, 1/3), (1, 0, 0), (1, 0, 0). With d = 0.85 and
        // j = 0.05: s₀ = j + d(1 − s₀), so s₀ = 0.9/1.85; s₁ = j + 2/3 d s₀; s₂ = j + 1/3 d s₀.
        let article = article(
            ["zeta yotta xeno vim", "zeta yotta wool vim", "xeno ulna tuba vim"].map {
                $0.replacing(" vim", with: " the")
            })
        let summary = TextRank().summarize(article, budget: .sentences(3))
        let first = Float(0.9 / 1.85)
        let expected = [first, 0.05 + 0.85 * first * 2 / 3, 0.05 + 0.85 * first / 3]
        for (chosen, expected) in zip(summary.sentences, expected) { #expect(abs(chosen.score - expected) < 1e-5) }
        #expect(summary.sentences.map(\.rank) == [0, 1, 2])
        #expect(summary.sentences.allSatisfy { $0.parts.map(\.name) == ["jump", "links"] })
    }

    @Test(arguments: UInt64(1)...6)
    func `TextRank equals its formula on generated articles`(seed: UInt64) throws {
        let article = article(generatedSentences(17, seed: seed))
        let sets = contentTerms(article).map { Set($0) }
        let weights = sets.indices.map { first in
            sets.indices.map { second in
                let size = log(Double(sets[first].count)) + log(Double(sets[second].count))
                return first == second || size <= 0
                    ? 0 : Double(sets[first].intersection(sets[second]).count) / size
            }
        }
        let expected = walk(weights, damping: 0.85)
        let summary = TextRank().summarize(article, budget: .fraction(1))
        #expect(summary.sentences.count == 17)
        for chosen in summary.sentences {
            #expect(abs(Double(chosen.score) - expected[chosen.sentence.index]) < 1e-5)
        }
    }

    @Test(arguments: UInt64(1)...6, [Float?.none, 0.1, 0.3])
    func `LexRank equals its formula on generated articles`(seed: UInt64, threshold: Float?) throws {
        // In a language without background frequencies, so that idf is that of the sentences.
        let article = article(generatedSentences(17, seed: seed), language: .undetermined)
        let terms = contentTerms(article)
        let vectors = terms.map { sentence in
            var vector: [String: Double] = [:]
            for term in sentence { vector[term, default: 0] += 1 }
            for (term, count) in vector {
                let holding = terms.count { $0.contains(term) }
                vector[term] = (1 + log(count)) * (log(18 / Double(1 + holding)) + 1)
            }
            let length = vector.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return vector.mapValues { $0 / length }
        }
        let weights = vectors.map { first in
            vectors.map { second in
                let cosine = first.reduce(0) { $0 + $1.value * (second[$1.key] ?? 0) }
                guard let threshold else { return cosine }
                return cosine > Double(threshold) ? 1 : 0
            }
        }
        let expected = walk(weights, damping: 0.85)
        let summary = LexRank(threshold: threshold).summarize(article, budget: .fraction(1))
        #expect(summary.sentences.count == 17)
        for chosen in summary.sentences {
            #expect(abs(Double(chosen.score) - expected[chosen.sentence.index]) < 1e-4)
        }
    }

    @Test func `A sparse graph with a window as wide as the text equals the dense one`() {
        let candidates = SentenceCandidates(of: article(generatedSentences(60, seed: 8)))
        let sets = candidates.termSets()
        func rank(denseUpTo limit: Int) -> [Float] {
            SentenceGraph.rank(sets, by: PageRank(), denseUpTo: limit) { $0 == $1 ? 0 : $2 }
        }
        let (dense, sparse) = (rank(denseUpTo: 100), rank(denseUpTo: 10))
        #expect(zip(dense, sparse).allSatisfy { abs($0 - $1) < 1e-5 })
    }

    @Test func `A window joins neighbors and nothing beyond`() {
        let candidates = SentenceCandidates(of: article(generatedSentences(40, seed: 8)))
        let sets = candidates.termSets()
        let gram = sets.gramMatrix()
        let windowed = SentenceGraph.windowedWeights(of: sets, window: 3) { $2 }
        for first in 0..<40 {
            for second in 0..<40 {
                #expect(windowed[first, second] == (abs(first - second) <= 3 ? gram[first, second] : 0))
            }
        }
    }

    @Test func `Sentences of one shared term divide by no zero`() {
        let article = article(["storm the of and", "storm in the with", "storm was to the"])
        for chosen in TextRank().summarize(article, budget: .sentences(3)).sentences {
            #expect(abs(chosen.score - 1 / 3) < 1e-6)
        }
    }
}
