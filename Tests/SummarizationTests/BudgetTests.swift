import Testing
import TextAnalysis

@testable import Summarization

@Suite struct BudgetTests {
    static let budgets: [SummaryBudget] = [
        .sentences(1), .sentences(3), .words(12), .words(50), .words(120), .characters(60), .characters(178),
        .characters(900), .seconds(20), .fraction(0.05), .fraction(0.3), .fraction(1),
    ]

    /// The default leaves what does not stand on its own, however much of the budget is left.
    @Test(arguments: SummarizationMethod.all.map(\.name), budgets)
    func `No budget is exceeded, and no sentence that fits is left out`(method: String, budget: SummaryBudget) throws {
        let summarizer = try #require(SummarizationMethod.named(method)).summarizer
        for seed in UInt64(1)...4 {
            let article = article(generatedSentences(30, seed: seed))
            let summary = summarizer.summarize(article, budget: budget)
            let texts = summary.sentences.map { article.text(of: $0.sentence) }
            let joined = texts.joined(separator: " ")
            let words = joined.split { $0.isWhitespace }.count
            let others = method == "news" ? [] : article.sentences
                .filter { other in !summary.sentences.contains { $0.sentence == other } }
                .map { article.text(of: $0) }
            switch budget {
            case .sentences(let most): #expect(texts.count == most)
            case .words(let most):
                #expect(words <= most)
                #expect(others.allSatisfy { words + $0.split { $0.isWhitespace }.count > most })
            case .seconds(let most):
                #expect(Double(words) <= most * 2.5)
                #expect(others.allSatisfy { Double(words + $0.split { $0.isWhitespace }.count) > most * 2.5 })
            case .characters(let most):
                #expect(joined.unicodeScalars.count <= most && joined.count <= most)
                let space = texts.isEmpty ? 0 : 1
                #expect(others.allSatisfy { joined.unicodeScalars.count + space + $0.unicodeScalars.count > most })
            case .fraction(let share): #expect(texts.count == max(1, Int(share * 30 + 1e-9)))
            }
        }
    }

    @Test func `A share that has no exact binary form is not rounded down to one less`() {
        let article = article(generatedSentences(100, seed: 9))
        #expect(Lead().summarize(article, budget: .fraction(0.29)).sentences.count == 29)
    }

    @Test(arguments: [
        SummaryBudget.sentences(0), .sentences(-3), .words(0), .words(.min), .characters(-1), .fraction(0),
        .fraction(-1), .fraction(.nan), .seconds(0), .seconds(-1),
    ])
    func `A budget of nothing gives nothing and says so`(budget: SummaryBudget) {
        for method in SummarizationMethod.all {
            let summary = method.summarizer.summarize(article(generatedSentences(5, seed: 1)), budget: budget)
            #expect(summary.sentences.isEmpty)
            #expect(summary.warnings == [.emptyBudget])
        }
    }

    @Test(arguments: [
        SummaryBudget.sentences(.max), .words(.max), .characters(.max), .fraction(.infinity), .seconds(.infinity),
    ])
    func `A budget without end gives everything`(budget: SummaryBudget) {
        for method in SummarizationMethod.all {
            let summary = method.summarizer.summarize(article(generatedSentences(8, seed: 1)), budget: budget)
            #expect(summary.sentences.map(\.sentence.index) == Array(0..<8))
        }
    }

    @Test func `A budget below every sentence says that nothing fits`() {
        let summary = NewsSummarizer().summarize(article(generatedSentences(6, seed: 2)), budget: .words(2))
        #expect(summary.sentences.isEmpty)
        #expect(summary.warnings == [.nothingFits])
    }

    @Test(arguments: [
        ("Ein  Wort\tmehr als\nzwei für alle.", 7, 32), ("Prix : 3\u{A0}500\u{202F}€ pour les deux.", 8, 29),
        ("a \u{A0} b c d", 4, 9), ("Ünïcödé wörds äre cöünted önce.", 5, 31),
    ])
    func `Lengths are those of the printed sentence`(text: String, words: Int, scalars: Int) throws {
        let article = article([text.replacing("\n", with: " \r ")])
        let sentence = try #require(article.sentences.first)
        let length = SentenceLength(of: sentence, in: article)
        #expect(length.scalars == article.text(of: sentence).unicodeScalars.count)
        #expect(length.words == article.text(of: sentence).split { $0.isWhitespace }.count)
        #expect(length.words == words && length.scalars == scalars)
    }

    @Test func `Words of a language without spaces are counted by the tokenizer`() throws {
        let article = article(["東京で大きな地震が発生しました。"], language: Language(code: "ja"))
        let length = SentenceLength(of: try #require(article.sentences.first), in: article)
        #expect(length.words == article.tokens.count)
    }
}
