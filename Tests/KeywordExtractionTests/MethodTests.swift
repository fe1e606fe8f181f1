import Testing
import TextAnalysis

@testable import KeywordExtraction

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Methods against their formulas, worked out by hand.
@Suite struct MethodTests {
    private func scores(_ ranker: some KeywordRanker, _ text: String) -> [String: Float] {
        let ranking = ranker.rank(Samples.analyzed(text), count: 100)
        return Dictionary(ranking.keywords.map { ($0.text, $0.score) }) { first, _ in first }
    }

    @Test func `The first phrases come in the order of the text`() {
        let ranking = FirstPhrases().rank(
            Samples.analyzed("Heavy rain flooded the harbor. The storm damaged old ships."), count: 3)
        #expect(ranking.keywords.map(\.text).first == "Heavy rain")
        #expect(ranking.keywords.first?.score == 1)
        #expect(ranking.keywords.map(\.score) == ranking.keywords.map(\.score).sorted(by: >))
    }

    @Test func `RAKE gives a word the mean length of its runs, and a phrase the sum`() {
        // Runs: solar power plant; power; plant of … — power has 3 + 1 words in 2 runs.
        let found = scores(RAKE(), "The solar power plant is there. It is the power. It is of the solar power plant.")
        // solar 3/1·…: deg 6, freq 2; power deg 7, freq 3; plant deg 6, freq 2.
        #expect(abs((found["solar power plant"] ?? 0) - (3 + 7.0 / 3 + 3)) < 1e-5)
    }

    @Test func `KP-Miner lifts phrases and leaves out what first stands late`() throws {
        let text = "Solar power helps. Ships sail. Solar power grows. Rivers rise. Ships wait."
        let ranking = KPMiner().rank(Samples.analyzed(text), count: 10)
        let phrase = try #require(ranking.keywords.first { $0.text == "Solar power" })
        #expect(phrase.parts.map(\.name) == ["frequency", "rarity", "phrase"])
        #expect(phrase.parts[0].value == 2 && phrase.parts[2].value >= 1 && phrase.parts[2].value <= 3)
        let late = KPMiner(cutoff: 3).rank(Samples.analyzed(text), count: 10)
        #expect(!late.keywords.contains { $0.text == "Rivers" })
    }

    @Test func `YAKE's score is the reciprocal of the paper's`() throws {
        let text = "Storm hits harbor. Storm hits town. The old mayor waits."
        let ranking = YAKE(maximumWords: 1).rank(Samples.analyzed(text), count: 10)
        let storm = try #require(ranking.keywords.first { $0.text == "Storm" })
        // TF 2 of storm, hits; 1 of harbor, town, old (if no stop word), mayor, waits.
        let frequencies = ranking.keywords.map { Float($0.count) }
        #expect(frequencies.max() == 2)
        // Twice at a sentence's beginning: no capitals, nothing on the left, one neighbor on the right, seen twice.
        let mean = frequencies.reduce(0, +) / Float(frequencies.count)
        let variance = frequencies.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(frequencies.count)
        let relatedness: Float = 1 + 0.5
        let norm = 2 / (mean + variance.squareRoot())
        let word = relatedness * log(log(Float(3 + 1))) / (0 + norm / relatedness + (2.0 / 3) / relatedness)
        #expect(abs(storm.score - 2 * (1 + word) / word) < 1e-3)
    }

    @Test func `A word of a graph with more and nearer company scores more`() {
        let text = "Solar power and wind power. Water power, tidal power and nuclear power. A lonely goat."
        let single = WordGraph.scoresByTerm(Samples.analyzed(text), window: 10)
        #expect((single["power"] ?? 0) > (single["wind"] ?? 1))
        #expect((single["power"] ?? 0) > (single["goat"] ?? 1))
        #expect(abs(single.values.reduce(0, +) - 1) < 1e-4)
    }

    @Test func `PositionRank prefers what stands early, SingleRank does not`() {
        let text = "Alpha beats gamma. Gamma beats delta. Delta beats omega."
        func early(_ prefers: Bool) -> Float {
            let scores = WordGraph.scoresByTerm(Samples.analyzed(text), window: 10, prefersEarly: prefers)
            return (scores["alpha"] ?? 0) - (scores["omega"] ?? 0)
        }
        #expect(early(true) > early(false) + 0.05)
    }

    @Test func `Phrases that share a quarter of their stems or more are one topic`() {
        let text =
            "The solar power plant stands there. Wind blows. Solar power is cheap. A goat waits. The goat eats. "
            + "It is the power plant."
        let article = Samples.analyzed(text)
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: 4).candidates(of: article, words)
        let graph = TopicGraph(article, words, candidates, threshold: 0.25)
        func topic(_ name: String) -> Int? {
            graph.phrases.firstIndex {
                article.surfaceForm(of: candidates[$0], in: candidates, words).lowercased() == name
            }.map {
                graph.topics[$0]
            }
        }
        #expect(topic("solar power plant") != nil && topic("solar power plant") == topic("solar power"))
        #expect(topic("power plant") == topic("solar power"))
        #expect(topic("goat") != nil && topic("goat") != topic("solar power"))
        let ranking = TopicRank().rank(article, count: 20)
        #expect(ranking.keywords.count { $0.text.lowercased().contains("power") } == 1)
        #expect(ranking.keywords.reduce(0) { $0 + $1.score } < 1 + 1e-4)
    }

    @Test func `Multipartite ranks several phrases of a topic, the first of it lifted`() {
        let text = "Solar power is cheap. The wind farm grows. A solar roof and the goat. The goat likes solar power."
        let plain = scores(MultipartiteRank(lift: 0), text)
        let lifted = scores(MultipartiteRank(lift: 1.1), text)
        #expect(
            (lifted["Solar power"] ?? lifted["solar power"] ?? 0) > (plain["Solar power"] ?? plain["solar power"] ?? 1))
        #expect(abs(lifted.values.reduce(0, +) - 1) < 0.2)
    }
}

extension WordGraph {
    /// The scores of an article's words by their terms.
    static func scoresByTerm(_ article: AnalyzedArticle, window: Int, prefersEarly: Bool = false) -> [String: Float] {
        let words = WordEvidence(article)
        let scores = WordGraph(article, words, window: window, isWeighted: true).scores(prefersEarly: prefersEarly)
        var found: [String: Float] = [:]
        for token in article.tokens {
            let score = scores[Int(words.stemOfTerm[Int(token.term)])]
            if score > 0 { found[article.terms[token.term]] = score }
        }
        return found
    }
}
