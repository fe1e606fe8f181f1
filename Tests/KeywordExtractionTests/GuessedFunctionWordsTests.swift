import Testing
import TextAnalysis

@testable import KeywordExtraction

@Suite struct GuessedFunctionWordsTests {
    private static let polish = """
        Rada miasta w Gdyni otworzyła nowy most. Most stoi na rzece i dla kierowców jest ważny. Prezydent Anna Kowalska mówiła w radzie, \
        że most jest dla miasta i dla portu.
        Kierowcy czekali na most od roku. Port w Gdyni nie miał drogi, a most nie jest drogi. Rada nie chce płacić za remont, \
        ale dla portu to ważny most.
        """

    private func guessed(_ text: String, _ code: String) -> Set<String> {
        let article = Samples.analyzed(text, language: Language(code: code))
        let guess = GuessedFunctionWords(article)
        return Set((0..<article.terms.count).filter { guess.isFunctionWord[$0] }.map { article.terms[Int32($0)] })
    }

    @Test func `Short words that stand all over the text are taken for function words, what it is about is not`() {
        let found = guessed(Self.polish, "mt")
        #expect(found.isSuperset(of: ["w", "na", "i", "dla", "nie"]))
        #expect(found.isDisjoint(with: ["most", "rada", "port", "gdyni", "kowalska", "miasta"]))
    }

    @Test(arguments: ["mt", "cy", "ga", "kk", "eo", "und"])
    func `It is said where they were guessed, in every method`(code: String) {
        let article = Samples.analyzed(Self.polish, language: Language(code: code))
        for method in KeywordMethod.all {
            let warnings = method.ranker(nil).rank(article, count: 5).warnings
            #expect(warnings == [.noStopWords(Language(code: code))], "\(method.name)")
            #expect(warnings.allSatisfy { $0.description.contains("--language") })
        }
    }

    @Test func `Keywords have no function word at an end and no long clause`() {
        let article = Samples.analyzed(Self.polish, language: Language(code: "mt"))
        let keywords = NewsKeywords().rank(article, count: 8).keywords.map { $0.text.lowercased() }
        #expect(keywords.contains { $0.contains("most") })
        for keyword in keywords {
            let words = keyword.split(separator: " ")
            #expect(words.count <= 3)
            #expect(Set(words).isDisjoint(with: ["w", "na", "i", "dla", "nie", "że", "za"]))
        }
    }

    @Test func `A language with a list is not guessed, and no text has no second warning`() {
        #expect(NewsKeywords().rank(Samples.story, count: 5).warnings.isEmpty)
        let empty = Samples.analyzed("", language: Language(code: "pl"))
        #expect(NewsKeywords().rank(empty, count: 5).warnings == [.noText])
    }
}
