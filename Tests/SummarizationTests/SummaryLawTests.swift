import TestSupport
import Testing
import TextAnalysis

@testable import Summarization

/// Laws that hold for every method, on generated articles and on odd ones.
@Suite struct SummaryLawTests {
    static let names = SummarizationMethod.all.map(\.name)

    private func summarize(_ method: String, _ article: AnalyzedArticle, _ budget: SummaryBudget) throws -> Summary {
        try #require(SummarizationMethod.named(method)).summarizer.summarize(article, budget: budget)
    }

    @Test(arguments: names, [1, 2, 3, 7, 40])
    func `Sentences are a subsequence of the article and parts add up`(method: String, count: Int) throws {
        for seed in UInt64(1)...5 {
            let article = article(generatedSentences(count, seed: seed), title: "Report of number \(seed)")
            let summary = try summarize(method, article, .sentences(5))
            let indices = summary.sentences.map(\.sentence.index)
            #expect(indices.count == min(5, count))
            #expect(zip(indices, indices.dropFirst()).allSatisfy { $0 < $1 })
            #expect(summary.method == method)
            #expect(summary.sentences.map(\.rank).sorted() == Array(0..<indices.count))
            for chosen in summary.sentences {
                #expect(article.sentences[chosen.sentence.index] == chosen.sentence)
                #expect(chosen.score.isFinite && !chosen.parts.isEmpty)
                #expect(abs(chosen.parts.reduce(0) { $0 + $1.value } - chosen.score) < 1e-4)
            }
        }
    }

    @Test(arguments: names)
    func `The first choices do not depend on how many are asked for, where scores do not`(method: String) throws {
        // The default weighs brevity by the budget, and concepts are chosen as a set; all others are nested.
        guard method != "news", method != "concepts" else { return }
        let article = article(generatedSentences(25, seed: 3))
        let long = try summarize(method, article, .sentences(10))
        let short = try summarize(method, article, .sentences(4))
        #expect(short.sentences == long.sentences.filter { $0.rank < 4 })
    }

    @Test(arguments: names)
    func `The same article gives the same summary`(method: String) throws {
        let sentences = generatedSentences(30, seed: 4)
        let first = try summarize(method, article(sentences), .words(80))
        for _ in 0..<3 { #expect(try summarize(method, article(sentences), .words(80)) == first) }
    }

    @Test(arguments: ["textrank", "lexrank"])
    func `Shuffling the sentences moves a graph's scores with them`(method: String) throws {
        let sentences = generatedSentences(20, seed: 5)
        var generator = SeededGenerator(seed: 6)
        let shuffled = sentences.shuffled(using: &generator)
        func scores(_ sentences: [String]) throws -> [String: Float] {
            let article = article(sentences)
            let summary = try summarize(method, article, .fraction(1))
            return Dictionary(
                uniqueKeysWithValues: summary.sentences.map { (article.text(of: $0.sentence), $0.score) })
        }
        let (before, after) = (try scores(sentences), try scores(shuffled))
        for sentence in sentences {
            let (first, second) = (try #require(before[sentence]), try #require(after[sentence]))
            #expect(abs(first - second) < 1e-4)
        }
    }

    @Test(arguments: names)
    func `Equal scores go in document order`(method: String) throws {
        // Lots differ, and to Edmundson the last place is as good as the first.
        guard method != "random", method != "edmundson" else { return }
        // No two share a word, none opens with a reference, and all are of one length.
        let sentences = [
            "alpha bravo charlie delta", "echo foxtrot golf hotel", "india juliett kilo lima",
            "mike november oscar papa",
        ]
        let summary = try summarize(method, article(sentences, language: .undetermined), .sentences(2))
        #expect(summary.sentences.map(\.sentence.index) == [0, 1])
    }

    @Test(arguments: names)
    func `Repeated sentences stand once`(method: String) throws {
        let sentence = "The council approved the new budget on Monday."
        let article = article([sentence, "Voters wait for an answer from the mayor.", sentence, sentence + " "])
        let summary = try summarize(method, article, .sentences(4))
        #expect(summary.sentences.map(\.sentence.index) == [0, 1])
        #expect(summary.warnings == [.fewerSentences(available: 2, asked: 4)])
    }

    @Test(arguments: names)
    func `An article of one sentence again and again gives it once`(method: String) throws {
        let article = article([String](repeating: "The council approved the new budget on Monday.", count: 50))
        let summary = try summarize(method, article, .sentences(3))
        #expect(summary.sentences.map(\.sentence.index) == [0])
        #expect(summary.sentences.allSatisfy { $0.score.isFinite })
    }

    @Test(arguments: names)
    func `Sentences of stop words alone give a summary without NaN`(method: String) throws {
        let article = article([
            "It was in the of and to.", "He is what they are.", "We will have been there.", "So do I.",
        ])
        let summary = try summarize(method, article, .sentences(2))
        // The default leaves out what leans on its neighbors.
        #expect(method == "news" ? (1...2).contains(summary.sentences.count) : summary.sentences.count == 2)
        #expect(summary.sentences.allSatisfy { $0.score.isFinite && $0.parts.allSatisfy { $0.value.isFinite } })
    }

    @Test(arguments: names)
    func `Odd texts are survived`(method: String) throws {
        let odd = [
            ["\u{0}\u{0}\u{0}", "...", "?!"], ["x"], ["", "", ""], ["A B C D E F G H."],
            [String(repeating: "word ", count: 20_000)], ["😀 😀 😀 😀 😀.", "😀"], ["1 2 3 4 5.", "6 7 8 9 10."],
        ]
        for sentences in odd {
            for budget in [SummaryBudget.sentences(2), .words(10), .characters(10), .fraction(0.5)] {
                let summary = try summarize(method, article(sentences, title: "😀 word"), budget)
                #expect(summary.sentences.allSatisfy { $0.score.isFinite })
                #expect(!summary.sentences.isEmpty || !summary.warnings.isEmpty)
            }
        }
    }

    @Test(arguments: names)
    func `An empty article gives an empty summary with a warning`(method: String) throws {
        let summary = try summarize(method, article([]), .sentences(3))
        #expect(summary.sentences.isEmpty)
        #expect(summary.warnings == [.emptyArticle])
        #expect(summary.warnings.map(\.description) == ["the article has no sentences"])
    }

    @Test(arguments: names)
    func `One sentence is given and said to be the only one`(method: String) throws {
        let summary = try summarize(method, article(["The council approved the budget."]), .sentences(3))
        #expect(summary.sentences.count == 1)
        #expect(summary.warnings.map(\.description) == ["the article has one sentence"])
    }

    @Test(arguments: names)
    func `Headings, list entries and fragments stand aside for sentences`(method: String) throws {
        let sentences = [
            "What the council decided on Monday", "Updated 12 May", "The council approved the budget on Monday.",
            "roads and bridges and schools", "The mayor had asked for less money.", "• It passed by nine votes to two.",
        ]
        let article = article(
            sentences, kinds: [.heading, .prose, .prose, .listItem, .prose, .listItem])
        let summary = try summarize(method, article, .sentences(6))
        #expect(summary.sentences.map(\.sentence.index) == [2, 4, 5])
    }

    @Test(arguments: names)
    func `Where only fragments are there, they are used, with a warning`(method: String) throws {
        let summary = try summarize(
            method, article(["Council votes", "Mayor loses", "HEADING"], kinds: [.prose, .prose, .heading]),
            .sentences(2))
        #expect(summary.sentences.map(\.sentence.index) == [0, 1])
        #expect(summary.warnings == [.onlyFragments])
    }

    @Test func `Names are found, unknown ones are not, and each has a line of description`() {
        let names = """
            news lead random luhn edmundson mmr textrank reduction lexrank lexrank-continuous centroid lsa sumbasic kl \
            submodular concepts dpp pacsum
            """
        #expect(Self.names.joined(separator: " ") == names)
        #expect(SummarizationMethod.all.first?.name == "news")
        #expect(SummarizationMethod.named("gist") == nil)
        for method in SummarizationMethod.all {
            #expect(SummarizationMethod.named(method.name)?.summarizer.name == method.name)
            #expect(!method.description.isEmpty && !method.description.contains("\n"))
        }
    }
}
