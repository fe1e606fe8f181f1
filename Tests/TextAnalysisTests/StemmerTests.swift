import TestSupport
import Testing

@testable import TextAnalysis

struct `Stemmer tests` {
    @Test(
        arguments: [
            ("en", "elections", "elect"), ("en", "running", "run"), ("de", "häuser", "haus"),
            ("fr", "élections", "élect"),
            ("es", "elecciones", "eleccion"), ("pt", "eleições", "eleiçõ"), ("it", "elezioni", "elezion"),
            ("nl", "verkiezingen", "verkiez"), ("ru", "выборами", "выбор"),
        ])
    func `words are taken to their stems`(code: String, word: String, stem: String) throws {
        #expect(try #require(Stemmer(language: Language(code: code))).stem(word) == stem)
    }

    @Test func `a language without an algorithm has no stemmer`() {
        #expect(!Stemmer.isAvailable(for: .undetermined))
        #expect(!Stemmer.isAvailable(for: Language(code: "")))
        #expect(Stemmer.isAvailable(for: .arabic))
    }

    @Test func `any bytes are taken`() throws {
        let stemmer = try #require(Stemmer(language: .english))
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
                UInt8.random(in: .min ... .max, using: &generator)
            }
            let count = stemmer.withStem(bytes.span, 0..<bytes.count) { $1.count }
            #expect(count <= bytes.count + 2)
        }
        #expect(stemmer.stem("") == "")
    }

    @Test func `a table is stemmed entry by entry`() {
        var terms = TermTable()
        for word in ["election", "storm", "elections", "storms"] { _ = terms.intern(word) }
        let (stems, stemOfTerm) = terms.stemmed(language: .english)
        #expect(stemOfTerm == [0, 1, 0, 1])
        #expect(stems.count == 2 && stems[0] == "elect" && stems[1] == "storm")
        let (same, identity) = terms.stemmed(language: .undetermined)
        #expect(identity == [0, 1, 2, 3] && same.count == 4)
    }

    @Test(arguments: [("ta", "க"), ("en", "a"), ("ru", "ж"), ("ar", "ب"), ("hi", "क"), ("fi", "ä"), ("cs", "á"), ("ko", "가")])
    func `a word that is far too long for one is its own stem`(code: String, letter: String) throws {
        // Snowball's time for a word of Tamil grows with the square of its length.
        let stemmer = try #require(Stemmer(language: Language(code: code)))
        let word = String(repeating: letter, count: 300_000)
        #expect(stemmer.stem(word) == word)
    }
}
