import Testing

@testable import Evaluation

@Suite struct KeywordTests {
    @Test(arguments: [
        ("Central Banks", "central bank"), ("interest-rate cuts", "interest rate cut"),
        ("China's economy", "china economi"),
        ("the mayor’s", "the mayor"), ("U.S. forces", "u. forc"), ("O'Brien", "o'brien"), ("children", "child"),
        ("“Élections”", "élection"), ("--", ""), ("data_set", "datum set"), ("it's", "it"),
        ("women's-rights", "woman right"),
        ("3.5 percent", "3.5 percent"), ("a.", "a"),
    ])
    func `Phrases are compared by their stems, without signs and possessives`(phrase: String, key: String) {
        #expect(KeywordMatching().key(phrase) == key)
    }

    @Test func `Without stemming words are only lower-cased`() {
        #expect(KeywordMatching(stems: false).key("Central Banks’ children") == "central banks children")
    }

    @Test func `Precision, recall and F1 count distinct phrases up to the cutoff`() throws {
        let ranked = ["rate cut", "Rate cuts", "bank", "inflation", "prices"]
        let scores = try #require(KeywordRankingScores(ranked: ranked, gold: ["rate cuts", "price", "markets"]))
        #expect(scores.score(at: 1) == PrecisionRecall(hits: 1, given: 1, right: 3))
        #expect(scores.score(at: 3) == PrecisionRecall(hits: 1, given: 3, right: 3))
        // The list has four distinct phrases.
        #expect(scores.score(at: 15) == PrecisionRecall(hits: 2, given: 4, right: 3))
        #expect(abs(scores.averagePrecision - (1.0 + 2.0 / 4) / 3) < 1e-12)
    }

    @Test func `An empty list scores 0, and a gold without a word cannot be scored`() throws {
        let scores = try #require(KeywordRankingScores(ranked: [], gold: ["bank"]))
        #expect(scores.score(at: 10).f1 == 0 && scores.averagePrecision == 0)
        #expect(KeywordRankingScores(ranked: ["bank"], gold: ["…", ""]) == nil)
    }
}
