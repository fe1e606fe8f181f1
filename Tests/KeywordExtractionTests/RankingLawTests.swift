import KeywordExtraction
import Testing
import TextAnalysis

struct RankingLawTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let method: String
        let article: AnalyzedArticle
        var testDescription: String { "\(method), \(article.language.code): \(article.article.title)" }
        func ranking(_ count: Int = 10, maximumWords: Int = 4) -> KeywordRanking {
            KeywordMethod.named(method)?.ranker(maximumWords).rank(article, count: count)
                ?? KeywordRanking(keywords: [], combination: .sum, warnings: [])
        }
    }

    static let cases = KeywordMethod.all.flatMap { method in
        Samples.all.map { Case(method: method.name, article: $0) }
    }

    @Test(arguments: cases)
    func `The parts of a keyword make up its score`(_ test: Case) {
        let ranking = test.ranking()
        #expect(!ranking.keywords.isEmpty)
        for keyword in ranking.keywords {
            let whole =
                switch ranking.combination {
                case .product: keyword.parts.reduce(1) { $0 * $1.value }
                case .sum: keyword.parts.reduce(0) { $0 + $1.value }
                }
            #expect(abs(whole - keyword.score) <= 1e-5 * abs(keyword.score), "\(keyword.text)")
        }
    }

    @Test(arguments: cases)
    func `Ranges hold the phrase in some inflection and are as many as the count`(_ test: Case) {
        let stemmer = Stemmer(language: test.article.language)
        let tokenizer = Tokenizer(language: test.article.language)
        func stems(_ text: String) -> [String] { tokenizer.terms(of: text).map { stemmer?.stem($0) ?? $0 } }
        for keyword in test.ranking().keywords {
            #expect(keyword.count == keyword.ranges.count)
            #expect(zip(keyword.ranges, keyword.ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
            for range in keyword.ranges {
                #expect(stems(test.article.article.folded(range)) == stems(keyword.text))
            }
        }
    }

    @Test(arguments: cases)
    func `No more keywords come than were asked for, the best first and none twice`(_ test: Case) {
        let stemmer = Stemmer(language: test.article.language)
        for count in [0, -3, 1, 4, 1000] {
            let keywords = test.ranking(count).keywords
            #expect(keywords.count <= max(0, count))
            #expect(zip(keywords, keywords.dropFirst()).allSatisfy { $0.score >= $1.score })
            let stemmed = keywords.map { keyword in
                Tokenizer(language: test.article.language).terms(of: keyword.text).map { stemmer?.stem($0) ?? $0 }
            }
            #expect(Set(stemmed).count == stemmed.count)
        }
    }

    @Test(arguments: cases)
    func `Fewer keywords are the beginning of more`(_ test: Case) {
        #expect(test.ranking(5).keywords.map(\.text) == Array(test.ranking(12).keywords.map(\.text).prefix(5)))
    }

    @Test(arguments: cases)
    func `The same article gives the same ranking`(_ test: Case) {
        #expect(test.ranking() == test.ranking())
    }

    @Test(arguments: cases, [1, 2, 3])
    func `A phrase has no more words than allowed`(_ test: Case, _ maximum: Int) {
        for keyword in test.ranking(50, maximumWords: maximum).keywords {
            #expect(Tokenizer(language: test.article.language).terms(of: keyword.text).count <= maximum)
        }
    }

    @Test func `Methods have names of their own and the default comes first`() {
        let names = KeywordMethod.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.first == "news")
        #expect(KeywordMethod.named("no such method") == nil)
    }
}
