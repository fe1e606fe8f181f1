import Testing
import TextAnalysis

@testable import Summarization

@Suite struct NewsTests {
    private let story = [
        "The city council approved a budget for the new tram line on Monday.",
        "The tram line will join the harbor and the airport by 2030, the council said.",
        "It had been delayed for six years.",
        "Protesters with banners waited outside in the rain.",
        "The budget for the tram grew by a third since the first plan of the council.",
        "A bakery nearby gave away bread.",
    ]

    private func parts(_ chosen: SummarySentence) -> [String: Float] {
        Dictionary(uniqueKeysWithValues: chosen.parts.map { ($0.name, $0.value) })
    }

    @Test func `A story's subject comes before its color`() {
        let summary = NewsSummarizer().summarize(article(story), budget: .sentences(2))
        #expect(summary.sentences.map(\.sentence.index) == [0, 1])
    }

    @Test func `Every part has a name, in a fixed order`() {
        let summary = NewsSummarizer().summarize(article(story), budget: .sentences(6))
        let names = ["centrality", "keywords", "position", "title", "brevity", "redundancy"]
        #expect(summary.sentences.allSatisfy { $0.parts.map(\.name) == names })
    }

    @Test func `A title lifts the sentence that it names`() throws {
        let without = NewsSummarizer().summarize(article(story), budget: .sentences(6))
        let with = NewsSummarizer().summarize(article(story, title: "Bakery gives bread"), budget: .sentences(6))
        #expect(without.sentences.allSatisfy { parts($0)["title"] == 0 })
        let lifts = try with.sentences.map { try #require(parts($0)["title"]) }
        #expect(lifts.max() == lifts.last && lifts[0] == 0)
    }

    @Test func `A sentence pays for repeating one that is chosen`() throws {
        let repeated = story + ["The city council approved the budget for the new tram line."]
        let summary = NewsSummarizer().summarize(article(repeated), budget: .sentences(7))
        let pair = summary.sentences.filter { [0, 6].contains($0.sentence.index) }.sorted { $0.rank < $1.rank }
        let losses = try pair.map { try #require(parts($0)["redundancy"]) }
        #expect(losses[0] == 0 && losses[1] < -0.5)
    }

    @Test func `Position counts for news and not where the opening has nothing to do with the rest`() {
        let weights = NewsWeights.tuned
        let aside = [
            "Good evening and welcome to everybody here.", "Please switch off all telephones now.",
            "Coffee will be served outside later.",
        ]
        func trust(_ sentences: [String]) -> Float {
            let candidates = SentenceCandidates(of: article(sentences))
            return NewsFeatures(of: candidates, budget: .sentences(1), weights: weights).positionTrust
        }
        let body = Array(repeating: story[0], count: 1) + [story[1], story[4]]
        #expect(trust(body + aside) == 1)
        #expect(trust(aside + body + body.map { "Later " + $0 }) == 0)
    }

    @Test func `Order and brevity count less the more of the article is asked for`() {
        let candidates = SentenceCandidates(of: article(generatedSentences(20, seed: 1)))
        func hurry(_ budget: SummaryBudget) -> Float {
            NewsFeatures(of: candidates, budget: budget, weights: .tuned).hurry
        }
        #expect(hurry(.sentences(1)) > hurry(.sentences(4)))
        #expect(hurry(.sentences(20)) == 0 && hurry(.fraction(1)) == 0)
        #expect(abs(hurry(.sentences(2)) - hurry(.fraction(0.1))) < 1e-6)
    }

    @Test func `Directed centrality equals the sum of cosines over later sentences`() {
        let candidates = SentenceCandidates(of: article(generatedSentences(30, seed: 2)))
        let features = NewsFeatures(of: candidates, budget: .sentences(1), weights: .tuned)
        let backward = 1 - features.hurry
        let sums = (0..<candidates.count).map { first in
            let cosines = features.vectors.similarities(to: first)
            return cosines[(first + 1)...].reduce(0, +) + backward * cosines[..<first].reduce(0, +)
        }
        let greatest = sums.max() ?? 1
        #expect(zip(features.centrality, sums).allSatisfy { abs($0 - $1 / greatest) < 1e-4 })
    }
}
