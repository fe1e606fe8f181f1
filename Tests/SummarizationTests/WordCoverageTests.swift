import Testing
import TextAnalysis

@testable import Summarization

@Suite struct WordCoverageTests {
    private let story = [
        "Ministers signed the water treaty today.", "The water treaty ends years of dispute.",
        "Fishermen along the river cheered loudly today.",
    ]

    private func candidates() -> SentenceCandidates { SentenceCandidates(of: article(story)) }

    private func term(_ word: String, in candidates: SentenceCandidates) throws -> Int {
        let bytes = Array(word.utf8)
        let found = candidates.article.terms.find(bytes.span, 0..<bytes.count)
        return Int(try #require(found))
    }

    /// Every word with the same chance.
    private func evenCoverage(_ chance: Float) -> WordCoverage {
        let candidates = candidates()
        let chances = [Float](repeating: chance, count: candidates.article.isStopWord.count)
        return WordCoverage(of: candidates, chances: chances, referenceLength: 10, weight: 2)
    }

    @Test func `A first sentence is worth the chances of its words for the length`() {
        // Six words of chance ½, twice, over 6 + 10; nothing is chosen that could lose by it.
        let parts = evenCoverage(0.5).parts(of: 0)
        #expect(abs(parts[0] - 2 * 3 / 16) < 1e-6 && parts[1] == 0)
    }

    @Test func `A further sentence is worth only its new words, and what is chosen pays for its length`() {
        var coverage = evenCoverage(0.5)
        coverage.choose(0)
        // “the”, “water” and “treaty” are there already: four of seven words are new.
        let parts = coverage.parts(of: 1)
        #expect(abs(parts[0] - 2 * 2 / 23) < 1e-6)
        #expect(abs(parts[1] - 2 * 3 * (1 / 23 - 1 / 16)) < 1e-6)
    }

    @Test func `A sentence that is in adds nothing when it comes again`() {
        var coverage = evenCoverage(0.25)
        coverage.choose(2)
        #expect(abs(coverage.parts(of: 2)[0]) < 1e-6)
    }

    @Test func `Words of the opening and words that come again have the better chances`() throws {
        let candidates = candidates()
        let chances = WordChances(
            of: candidates, centrality: [1, 1, 0], positionTrust: 1, weights: .learned)
        func chance(_ word: String) throws -> Float { chances.values[try term(word, in: candidates)] }
        #expect(try chance("treaty") > chance("signed"))
        #expect(try chance("signed") > chance("fishermen"))
        #expect(chances.values.allSatisfy { $0 >= 0 && $0 <= 1 })
    }

    @Test func `Where position is not trusted it makes no difference`() throws {
        let candidates = candidates()
        func chances(_ trust: Float) -> [Float] {
            WordChances(of: candidates, centrality: [0, 0, 0], positionTrust: trust, weights: .learned).values
        }
        let terms = try ["signed", "cheered"].map { try term($0, in: candidates) }
        #expect(chances(0)[terms[0]] == chances(0)[terms[1]])
        #expect(chances(1)[terms[0]] > chances(1)[terms[1]])
    }

    @Test func `The parts of a brief show the words and the length, and add up`() {
        let summary = NewsSummarizer().summarize(article(generatedSentences(30, seed: 8)), budget: .sentences(2))
        for chosen in summary.sentences {
            #expect(chosen.parts.map(\.name).suffix(2) == ["words", "length"])
            #expect(abs(chosen.parts.reduce(0) { $0 + $1.value } - chosen.score) < 1e-5)
        }
    }
}
