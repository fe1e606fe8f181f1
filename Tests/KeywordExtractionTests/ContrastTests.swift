import Testing
import TextAnalysis

@testable import KeywordExtraction

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite struct ContrastTests {
    private let quakes = [
        "The earthquake was in Kessim. It is for the rescue teams. The mayor spoke.",
        "A strong earthquake hit the valley. The mayor waited for the rescue teams.",
        "After the earthquake the mayor of Kessim is with the rescue teams.",
    ]
    private let others = [
        "The mayor opened a market. The market is large.", "The mayor spoke about the budget. A budget is law.",
        "Ships left the harbor. The mayor waved.",
    ]

    private func found(_ method: ContrastKeywords, _ own: [String], _ rest: [String]) -> [ContrastKeywords.Found] {
        method.keywords(
            of: own.map { method.counts(of: Samples.analyzed($0)) },
            against: rest.map { method.counts(of: Samples.analyzed($0)) }, count: 5)
    }

    @Test(arguments: ContrastKeywords.Score.allCases)
    func `What the others have as well does not set apart`(score: ContrastKeywords.Score) throws {
        let keywords = found(ContrastKeywords(score: score), quakes, others)
        #expect(
            keywords.prefix(2).contains {
                $0.text == "earthquake" && $0.count == 3 && $0.articleCount == 3 && $0.otherCount == 0
            })
        #expect(keywords.contains { $0.text == "rescue teams" })
        let mayor = keywords.firstIndex { $0.text == "mayor" } ?? keywords.count
        let earthquake = try #require(keywords.firstIndex { $0.text == "earthquake" })
        #expect(earthquake < mayor)
        #expect(keywords.map(\.score) == keywords.map(\.score).sorted(by: >))
    }

    @Test func `Log-odds are those of the formula`() throws {
        let method = ContrastKeywords(maximumWords: 1, least: 1, prior: 10)
        let keywords = found(method, ["Rivers rise. Rivers fall."], ["Ships sail. Rivers rise."])
        let rivers = try #require(keywords.first { $0.text == "Rivers" })
        func total(_ text: String) -> Double {
            let article = Samples.analyzed(text)
            let words = WordEvidence(article)
            let candidates = CandidateFinder(maximumWords: 1).candidates(of: article, words)
            return Double(candidates.reduce(0) { $0 + $1.count })
        }
        let (n, m) = (total("Rivers rise. Rivers fall."), total("Ships sail. Rivers rise."))
        let alpha = 10 * 3 / (n + m)
        let odds = log((2 + alpha) / (n + 10 - 2 - alpha)) - log((1 + alpha) / (m + 10 - 1 - alpha))
        #expect(abs(rivers.score - odds / (1 / (2 + alpha) + 1 / (1 + alpha)).squareRoot()) < 1e-9)
    }

    @Test func `Equal sets, empty ones and a count of nothing give nothing or what there is`() {
        #expect(found(ContrastKeywords(), quakes, quakes).isEmpty)
        #expect(found(ContrastKeywords(), [], others).isEmpty)
        #expect(!found(ContrastKeywords(score: .classFrequency), quakes, []).isEmpty)
        let method = ContrastKeywords()
        #expect(method.keywords(of: [method.counts(of: Samples.analyzed(quakes[0]))], against: [], count: 0).isEmpty)
    }
}
