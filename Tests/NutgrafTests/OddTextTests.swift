import Nutgraf
import Testing

/// Texts that nobody writes: nothing may fail over them, and none may take more time than its length asks for.
@Suite struct `Odd texts` {
    /// One letter, sign or mark of each script and kind.
    static let units = [
        "a", "I", "ß", "é", "İ", "ж", "Σ", "ա", "ა", "א", "ش", "ܐ", "अ", "है", "ক", "ગ", "த", "ก", "ก ", "ກ", "ក", "မ",
        "አ",
        "한", "漢", "の", "カ", "ｶ", "𝒜", "𠀀", "👩‍👧", "1", "٣", "３", "\u{301}", "a\u{301}", "\u{64B}", "ـ", "\u{200D}",
        "\u{202E}", "\u{378}", "\u{E000}", "\u{10FFFD}", ";", ":", "։", "।", "。", "”", "“", ",,", "''", ") ש (", "? ",
    ]

    static let texts = [
        // Scripts mixed in one sentence, and in one word.
        "Der Bürgermeister von Αθήνα sagte «да», 市长说了 yes, والسلام. Danach ging er nach תל אביב.",
        "Тhе саt ѕаt оn thе mаt. Ιt wаѕ ѕmаll.",
        // From right to left, with numbers and brackets.
        "בשנת 2024 עלו המחירים ב-3.5% (לעומת 2.1%). השנה הם ירדו.",
        "ارتفع السعر إلى ١٢٫٥ دولار (12.5$) في ٢٠٢٤. ثم انخفض.",
        // Marks upon marks.
        "Z\u{300}\u{301}\u{302}\u{303}\u{304}a\u{323}\u{324}\u{325}l\u{334}\u{335}g\u{336}\u{337}o. It is he\u{489}re.",
        "\u{301}\u{302} \u{64B} \u{5B0}. \u{93F} \u{E31}",
        // Unassigned and private code points, and the ends of planes.
        "\u{378}\u{379} \u{E000}\u{F8FF}. \u{FFFE}\u{FFFF} \u{1FFFE}\u{10FFFF}.",
    ]

    private static let codes = [nil, "en", "el", "hy", "tr", "fa", "th", "zh"] as [String?]

    /// Whether each sentence of the summary stands in the text, but for white space.
    private func read(_ text: String, _ code: String?) -> Bool {
        var article = Article(text: text)
        if let code { article.language = Language(code: code) }
        // By scalars: a mark makes one character with the space before it.
        func letters(_ text: String) -> String {
            String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
        }
        let written = letters(text)
        _ = article.keywords(count: 5)
        _ = ArticleLanguages(of: article)
        _ = TFIDFVectorizer().fit([text, text])
        return article.summary(.sentences(2)).sentences.allSatisfy { written.utf8.contains(letters($0.text).utf8) }
    }

    @Test(arguments: texts) func `texts of mixed scripts, marks and no letters are read`(_ text: String) {
        for code in Self.codes { #expect(read(text, code)) }
        #expect(read(String(repeating: text + " ", count: 20), nil))
    }

    @Test(arguments: units) func `one letter again and again takes time in proportion`(_ unit: String) {
        // A quadratic pass would take minutes.
        let text = String(repeating: unit, count: 60_000 / unit.utf8.count)
        for code in [nil, "th"] as [String?] { #expect(read(text, code)) }
    }
}
