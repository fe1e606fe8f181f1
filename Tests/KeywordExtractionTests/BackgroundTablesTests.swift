import TermWeighting
import Testing
import TextAnalysis

struct BackgroundTablesTests {
    @Test(arguments: [
        ("en", "the", "bridge", "isthmus"), ("de", "und", "brücke", "landenge"), ("fr", "le", "pont", "isthme"),
        ("es", "de", "puente", "istmo"), ("pt", "de", "ponte", "istmo"), ("it", "di", "ponte", "istmo"),
        ("nl", "de", "brug", "landengte"), ("ru", "и", "мост", "перешеек"), ("ar", "في", "جسر", "برزخ"),
    ])
    func `A common word is in more documents than a rarer one`(
        _ code: String, _ common: String, _ middle: String, _ rare: String
    ) throws {
        let table = try #require(BackgroundFrequencies.table(for: Language(code: code)))
        func rarity(_ word: String) -> Float {
            table.inverseDocumentFrequency(of: word.utf8Span.span, 0..<word.utf8.count)
        }
        #expect(rarity(common) < 1.5)
        #expect(rarity(common) < rarity(middle))
        #expect(rarity(middle) < rarity(rare))
        #expect(rarity(middle) > 3)
    }

    @Test func `A language without a table has none`() {
        #expect(BackgroundFrequencies.table(for: Language(code: "sw")) == nil)
        #expect(BackgroundFrequencies.table(for: .undetermined) == nil)
    }

    @Test func `Terms are as the tokenizer makes them`() throws {
        let table = try #require(BackgroundFrequencies.table(for: .english))
        for term in Tokenizer(language: .english).terms(of: "Don't the U.S. and the WHO talk") {
            #expect(table.documentShare(of: term.utf8Span.span, 0..<term.utf8.count) != nil, "\(term)")
        }
    }
}
