import Testing
import TextAnalysis

/// The table of `Tokenizer`: what is written in a text, and what somebody asks for, have one term.
@Suite struct `Folding` {
    struct Pair: CustomTestStringConvertible {
        let code: String
        let text: String
        let query: String
        let terms: [String]

        init(_ code: String, _ text: String, _ query: String, _ terms: String...) {
            (self.code, self.text, self.query, self.terms) = (code, text, query, terms)
        }

        var testDescription: String { "\(code): \(text) / \(query)" }
    }

    static let pairs = [
        // Turkish and Azerbaijani have two letters i.
        Pair("tr", "ISPARTA", "ısparta", "ısparta"),
        Pair("tr", "DİYARBAKIR", "Diyarbakır", "diyarbakır"),
        Pair("tr", "İlk ışık", "ilk IŞIK", "ilk", "ışık"),
        Pair("az", "BAKI", "Bakı", "bakı"),
        Pair("en", "ISTANBUL", "istanbul", "istanbul"),
        Pair("de", "İzmir", "izmir", "izmir"),
        // An apostrophe parts a name from its ending.
        Pair("tr", "İstanbul'da", "istanbul", "istanbul"),
        Pair("tr", "Ankara’nın nüfusu", "ankara nüfusu", "ankara", "nüfusu"),
        Pair("tr", "Türkiye'deki", "TÜRKİYE", "türkiye"),
        Pair("az", "Bakı'dan", "bakı", "bakı"),
        Pair("tr", "Kur'an", "kur’an", "kur'an"),
        Pair("tr", "D'Artagnan", "d'artagnan", "d'artagnan"),
        Pair("en", "don't", "DON’T", "don't"),
        // Greek writes sigma in two ways.
        Pair("el", "ΠΟΛΕΜΟΣ", "πολεμος", "πολεμος"),
        Pair("el", "Σεισμός", "σεισμός", "σεισμός"),
        // Letters of the Arabic script, by language; vowel marks and strokes nowhere.
        Pair("fa", "كتابي", "کتابی", "کتابی"),
        Pair("ur", "كى", "کى", "کى"),
        Pair("ar", "کتابی", "كتابي", "كتابي"),
        Pair("ar", "كِتَابٌ", "كتاب", "كتاب"),
        Pair("ar", "كـــتاب", "كتاب", "كتاب"),
        Pair("ar", "ﻛﺘﺎﺏ", "كتاب", "كتاب"),
        Pair("ar", "مسؤول آخر", "مسؤول آخر", "مسؤول", "آخر"),
        Pair("fa", "می\u{200C}رود", "میرود", "میرود"),
        Pair("fa", "ﮐﺘﺎب", "كتاب", "کتاب"),
        // Hebrew points.
        Pair("he", "שָׁלוֹם", "שלום", "שלום"),
        Pair("he", "\u{FB2A}לום", "שלום", "שלום"),
        // Digits, and wide and joined letters.
        Pair("ar", "٢٠٢٤", "2024", "2024"),
        Pair("fa", "۱۴۰۲", "1402", "1402"),
        Pair("hi", "२०२४", "2024", "2024"),
        Pair("bn", "২০২৪", "2024", "2024"),
        Pair("ja", "ＡＢＣ１２３", "abc123", "abc123"),
        Pair("en", "ﬁnance", "FINANCE", "finance"),
        // Vietnamese tones tell words apart.
        Pair("vi", "Hà Nội", "HA\u{300} N\u{1ED8}I", "hà", "nội"),
        Pair("vi", "ma má mà mả mã mạ", "MA MÁ MÀ MẢ MÃ MẠ", "ma", "má", "mà", "mả", "mã", "mạ"),
    ]

    @Test(arguments: pairs) func `a text and a query have the same terms`(_ pair: Pair) {
        let tokenizer = Tokenizer(language: Language(code: pair.code))
        #expect(tokenizer.terms(of: pair.text) == pair.terms)
        #expect(tokenizer.terms(of: pair.query) == pair.terms)
    }

    @Test(arguments: pairs) func `tokens and terms of long texts are folded alike`(_ pair: Pair) {
        let tokenizer = Tokenizer(language: Language(code: pair.code))
        let text = pair.text + " x " + pair.query
        var table = TermTable()
        var tokens: [Token] = []
        let bytes = text.utf8Span.span
        tokenizer.tokenize(bytes, range: 0..<bytes.count, terms: &table, into: &tokens)
        #expect(tokens.map { table[$0.term] } == tokenizer.terms(of: text))
    }

    @Test func `accents and capitals of Greek stay apart, a lone sigma is one`() {
        #expect(Tokenizer(language: Language(code: "el")).terms(of: "ΣΩΣ ΟΣΟ Σ όσο") == ["σως", "οσο", "σ", "όσο"])
    }

    @Test func `the range of a folded token is what stands in the text`() {
        let text = "Dün İstanbul'da kar yağdı."
        var table = TermTable()
        var tokens: [Token] = []
        let bytes = text.utf8Span.span
        Tokenizer(language: Language(code: "tr")).tokenize(bytes, range: 0..<bytes.count, terms: &table, into: &tokens)
        let written = tokens.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
        #expect(written == ["Dün", "İstanbul", "kar", "yağdı"])
    }

    @Test(arguments: ["ـ", "ـــ", "\u{5BF}", "\u{64B}\u{64B}", "\u{200D}", "\u{FDFA}"])
    func `what is folded away altogether makes no empty term`(_ text: String) {
        for code in ["ar", "fa", "he", "tr", "en"] {
            #expect(!Tokenizer(language: Language(code: code)).terms(of: "a \(text) b").contains(""))
        }
    }
}
