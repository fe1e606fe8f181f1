import LinearAlgebra
import TestSupport
import Testing
import TextAnalysis

@testable import Summarization

/// What is chosen from texts in which not all sentences are looked at for each choice.
struct BookTests {
    private let book = article(generatedSentences(1_100, seed: 11))

    @Test(arguments: SummarizationMethod.all.map(\.name))
    func `A summary of a book keeps to its budget and to the order of the text`(name: String) throws {
        let method = try #require(SummarizationMethod.all.first { $0.name == name })
        let budget = SummaryBudget.fraction(0.95)
        #expect(SentenceCandidates(of: book).areMany(for: budget))
        let summary = method.summarizer.summarize(book, budget: budget)
        let indices = summary.sentences.map(\.sentence.index)
        #expect(zip(indices, indices.dropFirst()).allSatisfy { $0 < $1 })
        #expect(summary.sentences.count == 1_045)
        #expect(Set(summary.sentences.map(\.rank)) == Set(0..<1_045))
    }

    @Test func `Passes choose much the same as one choice after the other`() {
        for (seed, budget) in zip(
            UInt64(1)..., [SummaryBudget.fraction(0.2), .fraction(0.3), .fraction(0.5), .words(400)])
        {
            let candidates = SentenceCandidates(of: article(generatedSentences(150, seed: seed)))
            let request = SummaryRequest(budget: budget)
            let scores = NewsSummarizer().scores(of: candidates, budget: budget)
            func chosen(_ mostLooks: Float) -> [Int] {
                SentenceSelection(of: candidates, by: scores, for: request, mostLooks: mostLooks)
                    .summary(method: "news").sentences.map(\.sentence.index)
            }
            let (exact, passes) = (chosen(.infinity), chosen(0))
            #expect(exact.first == passes.first)
            #expect(10 * Set(exact).intersection(passes).count >= 6 * exact.count)
            #expect(10 * passes.count >= 9 * exact.count)
        }
    }

    @Test func `Each longer nested summary of a book holds the shorter ones`() {
        let summaries = [0.05, 0.2, 0.6].map { share in
            NewsSummarizer().summarize(book, for: SummaryRequest(budget: .fraction(share), isNested: true))
        }
        for (shorter, longer) in zip(summaries, summaries.dropFirst()) {
            let all = Set(longer.sentences.map(\.sentence.index))
            #expect(!shorter.sentences.isEmpty && shorter.sentences.count < longer.sentences.count)
            #expect(shorter.sentences.allSatisfy { all.contains($0.sentence.index) })
        }
    }

    @Test func `A book is told what it says twice only once, if other things are left`() {
        var sentences = generatedSentences(1_500, seed: 12)
        sentences[200] = "Report quartz lantern velvet harbour orchid marble copper thunder."
        sentences[1_300] = "Report quartz lantern velvet harbour orchid marble copper, thunder and saffron."
        let twice = article(sentences)
        for summarizer in [NewsSummarizer() as any Summarizer, MMR(), Centroid()] {
            let chosen = summarizer.summarize(twice, budget: .fraction(0.5)).sentences.map(\.sentence.index)
            #expect(!(chosen.contains(200) && chosen.contains(1_300)), "\(summarizer.name)")
        }
    }

    @Test func `Rows that share a rare term are those that share one by the plain way`() {
        let rows = SentenceCandidates(of: book).termSets()
        var index = RareTermIndex(rows)
        var holders: [Int32: [Int]] = [:]
        for row in 0..<rows.rows {
            rows.withRow(row) { terms, _ in
                for place in terms.indices { holders[terms[place], default: []].append(row) }
            }
        }
        var all = 0
        for row in 0..<rows.rows {
            var expected: Set<Int> = []
            rows.withRow(row) { terms, _ in
                for place in terms.indices {
                    if let rare = holders[terms[place]], rare.count <= RareTermIndex.mostHolders {
                        expected.formUnion(rare)
                    }
                }
            }
            expected.remove(row)
            let found = index.rows(like: row)
            #expect(Set(found) == expected && found.count == expected.count)
            all += found.count
        }
        #expect(all > 0)
    }

    @Test func `A queue gives the best first, ties by place`() {
        var generator = SeededGenerator(seed: 5)
        let entries = (0..<200).map {
            CandidateWorth(worth: Double(Int.random(in: 0..<20, using: &generator)), candidate: $0)
        }
        var queue = BestFirstQueue(Array(entries.prefix(120)))
        for entry in entries.dropFirst(120) { queue.push(entry) }
        var given: [Int] = []
        while let first = queue.first {
            given.append(first.candidate)
            queue.removeFirst()
        }
        #expect(given == entries.sorted { ($0.worth, $1.candidate) > ($1.worth, $0.candidate) }.map(\.candidate))
    }
}
