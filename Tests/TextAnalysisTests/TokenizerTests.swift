import TestSupport
import Testing

@testable import TextAnalysis

/// A text and the terms it must give, compared byte by byte: Swift holds canonically equivalent strings for equal.
struct TokenCase: Sendable, CustomTestStringConvertible {
    let language: Language
    let text: String
    let terms: [String]

    init(_ text: String, _ terms: [String], in language: Language = .undetermined) {
        self.language = language
        self.text = text
        self.terms = terms
    }

    var testDescription: String { "\(language.code): \(text)" }

    func terms(style: Tokenizer.Style = .words, lowercases: Bool = true) -> [[UInt8]] {
        Tokenizer(language: language, style: style, lowercases: lowercases).terms(of: text).map { Array($0.utf8) }
    }

    var expected: [[UInt8]] { terms.map { Array($0.utf8) } }
}

struct `Tokenizer for words` {
    @Test(
        arguments: [
            TokenCase("I don't know", ["i", "don't", "know"], in: .english),
            TokenCase("I don’t know", ["i", "don't", "know"], in: .english),
            TokenCase(
                "the storm's path, the storm’s eye", ["the", "storm", "path", "the", "storm", "eye"], in: .english),
            TokenCase("O'Neill's win", ["o'neill", "win"], in: .english),
            TokenCase("the fishermen' boats", ["the", "fishermen", "boats"], in: .english),
            TokenCase("it's let's who's", ["it", "let", "who"], in: .english),
            TokenCase("'quoted' ‘quoted’", ["quoted", "quoted"], in: .english),
            TokenCase("NATO'S NATO’S", ["nato", "nato"], in: .english),
            TokenCase("the '90s 5'11", ["the", "90s", "5", "11"], in: .english),
            TokenCase("l'homme d’affaires qu'il", ["l", "homme", "d", "affaires", "qu", "il"], in: .french),
            TokenCase("aujourd'hui Aujourd’hui", ["aujourd'hui", "aujourd'hui"], in: .french),
            TokenCase("dell'acqua, un’altra, po'", ["dell", "acqua", "un", "altra", "po"], in: .italian),
            TokenCase("l'homme", ["l'homme"], in: .german),
            TokenCase("gibt's", ["gibt"], in: .german),
        ])
    func `apostrophes join, separate or cut by language`(_ example: TokenCase) {
        #expect(example.terms() == example.expected)
    }

    @Test(
        arguments: [
            TokenCase("ﬁnance oﬃce ﬂoods Oﬀer ﬅ", ["finance", "office", "floods", "offer", "st"]),
            TokenCase("１２ Ａｐｒｉｌ ２０２４", ["12", "april", "2024"]),
            TokenCase("co\u{AD}op mil\u{AD}\nlion mil\u{AD}\r\n  lion", ["coop", "million", "million"]),
            TokenCase(
                "a mil-\nlion Euro, Mil-\r\nlionen für\nalle", ["a", "million", "euro", "millionen", "für", "alle"]),
            TokenCase("mil‐\nlion Bürgermeis-\n  terin präsi-\nändert", ["million", "bürgermeisterin", "präsiändert"]),
            TokenCase("gov-\nern-\nment", ["government"]),
        ])
    func `printed forms and cut words are read as what they mean`(_ example: TokenCase) {
        #expect(example.terms() == example.expected)
    }

    @Test(
        arguments: [
            TokenCase("well-\nknown", ["well", "known"]), TokenCase("state-\nowned", ["state", "owned"]),
            TokenCase("oil-\nbased", ["oil", "based"]), TokenCase("Vor-\nund Nachteile", ["vor", "und", "nachteile"]),
            TokenCase("Anglo-\nAmerican", ["anglo", "american"]),
            TokenCase("mother-\nin-law", ["mother", "in", "law"]),
            TokenCase("NATO-\nled", ["nato", "led"]), TokenCase("1990-\nmay", ["1990", "may"]),
            TokenCase("mil-\n\nlion", ["mil", "lion"]), TokenCase("mil - \nlion", ["mil", "lion"]),
            TokenCase("the dash-\n", ["the", "dash"]), TokenCase("-\nlion", ["lion"]),
        ])
    func `a hyphen of a word's own separates at a line's end too`(_ example: TokenCase) {
        #expect(example.terms() == example.expected)
    }

    @Test(
        arguments: [
            TokenCase("well-known e-mail", ["well", "known", "e", "mail"]),
            TokenCase("3.5 percent of 100,000 at 4:15.", ["3.5", "percent", "of", "100,000", "at", "4:15"]),
            TokenCase("In 1999, 3. a,b 5,a 1.2.3", ["in", "1999", "3", "a", "b", "5", "a", "1.2.3"]),
            TokenCase("19th B2B x2", ["19th", "b2b", "x2"]),
            TokenCase("AT&T and R&D, at&t & co", ["at&t", "and", "r&d", "at", "t", "co"]),
            TokenCase("U.K. and e.g. Ph.D.", ["uk", "and", "eg", "ph", "d"]),
            TokenCase("snake_case", ["snake", "case"]),
            TokenCase("a…b—c", ["a", "b", "c"]),
            TokenCase("end.Start", ["end", "start"]),
        ])
    func `punctuation inside words`(_ example: TokenCase) {
        #expect(example.terms() == example.expected)
    }

    @Test(
        arguments: [
            TokenCase("the US said", ["the", "US", "said"], in: .english),
            TokenCase("the U.S. said", ["the", "US", "said"], in: .english),
            TokenCase("told us", ["told", "us"], in: .english),
            TokenCase("Us and Them", ["us", "and", "them"], in: .english),
            TokenCase("the WHO warns", ["the", "WHO", "warns"], in: .english),
            TokenCase("an IT firm", ["an", "IT", "firm"], in: .english),
            TokenCase("HE TOLD US SO", ["he", "told", "us", "so"], in: .english),
            TokenCase("STORM HIT IT", ["storm", "hit", "it"], in: .english),
            TokenCase("MAN WHO FLED", ["man", "who", "fled"], in: .english),
            TokenCase("NATO, US and EU", ["nato", "US", "and", "eu"], in: .english),
            TokenCase("the US said", ["the", "us", "said"], in: .undetermined),
            TokenCase("die US", ["die", "us"], in: .german),
        ])
    func `US, WHO and IT keep their capitals among small letters in English`(_ example: TokenCase) {
        #expect(example.terms() == example.expected)
    }

    @Test(
        arguments: [
            TokenCase("caf\u{E9} cafe\u{301} CAFE\u{301}", ["caf\u{E9}", "caf\u{E9}", "caf\u{E9}"]),
            TokenCase("A\u{30A}land \u{212B}land", ["\u{E5}land", "\u{E5}land"]),
            TokenCase("и\u{306}од ЁЛКА", ["\u{439}од", "ёлка"], in: .russian),
            TokenCase("co\u{AD}operate zero\u{200D}width می\u{200C}خواهم", ["cooperate", "zerowidth", "میخواهم"]),
            TokenCase("STRASSE Straße ẞ", ["strasse", "straße", "ß"]),
            TokenCase("İstanbul ISTANBUL", ["istanbul", "istanbul"]),
            TokenCase("ΟΔΟΣ οδός", ["οδος", "οδός"]),
            TokenCase("Москва МОСКВА Київ", ["москва", "москва", "київ"]),
            TokenCase("العربية كتاب", ["العربية", "كتاب"], in: .arabic),
            TokenCase("١٢٣ ४५", ["123", "45"]),
            TokenCase("x² ½ Ⅷ", ["x²", "½", "ⅷ"]),
            TokenCase("हिन्दी", ["हिन्दी"]),
        ])
    func `letters, marks and digits of all scripts`(_ example: TokenCase) {
        #expect(example.terms() == example.expected)
    }

    @Test(
        arguments: [
            TokenCase("東京都", ["東京", "京都"]),
            TokenCase("東京", ["東京"]),
            TokenCase("東", ["東"]),
            TokenCase("東。京", ["東", "京"]),
            TokenCase("AI東京 2020年", ["ai", "東京", "2020", "年"]),
            TokenCase("かな漢", ["かな", "な漢"]),
            TokenCase("ไทย", ["ไท", "ทย"]),
            TokenCase("한국어 신문", ["한국어", "신문"]),
        ])
    func `without a dictionary scripts without spaces give overlapping pairs`(_ example: TokenCase) {
        let terms = Tokenizer(unspaced: .pairs).terms(of: example.text)
        #expect(terms.map { Array($0.utf8) } == example.expected)
    }

    @Test func `a token has its place and shape`() {
        let text = "NATO met Baghdad’s McDonald, A 3.5 東京 é"
        var terms = TermTable()
        var tokens: [Token] = []
        let span = text.utf8Span.span
        Tokenizer(language: .english).tokenize(span, range: 0..<span.count, terms: &terms, into: &tokens)
        let bytes = Array(text.utf8)
        let words = tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(words == ["NATO", "met", "Baghdad", "McDonald", "A", "3.5", "東京", "é"])
        #expect(
            tokens.map(\.shape) == [
                .allCapitals, .lower, .capitalized, .capitalized, .other, .number, .other, .lower,
            ])
    }

    @Test func `a range is read as if the text had nothing else`() {
        let text = "abcdefghijklm NATO don’t stop"
        let span = text.utf8Span.span
        let bytes = Array(text.utf8)
        for style in Tokenizer.Style.allCases {
            for start in bytes.indices where bytes[start] & 0xC0 != 0x80 {
                for end in start...bytes.count where end == bytes.count || bytes[end] & 0xC0 != 0x80 {
                    var terms = TermTable()
                    var ids: [Int32] = []
                    let tokenizer = Tokenizer(language: .english, style: style)
                    tokenizer.appendTerms(of: span, range: start..<end, terms: &terms, to: &ids)
                    let alone = tokenizer.terms(of: String(decoding: bytes[start..<end], as: UTF8.self))
                    #expect(ids.map { terms[$0] } == alone, "\(start)..<\(end)")
                }
            }
        }
    }
}

struct `Tokenizer as scikit-learn's` {
    @Test(
        arguments: [
            TokenCase("I don't know x", ["don", "know"]),
            TokenCase("snake_case _a __ _", ["snake_case", "_a", "__"]),
            TokenCase("U.S. AT&T 3.5 100,000", ["at", "100", "000"]),
            TokenCase("Straße ÉTÉ été", ["straße", "été", "été"]),
            TokenCase("cafe\u{301}s", ["cafe"]),
            TokenCase("İstanbul Aİb", ["stanbul", "ai"]),
            TokenCase("ΟΔΟΣ ΣΑ 1Σ 'ΑΣ'Α Α\u{301}ΣΣ", ["οδος", "σα", "1σ", "ασ", "σς"]),
            TokenCase("東京都 は", ["東京都"]),
            TokenCase("x² ½½ Ⅷa ١٢", ["x²", "½½", "ⅷa", "١٢"]),
        ])
    func `lower-cased runs of two or more word characters`(_ example: TokenCase) {
        #expect(example.terms(style: .scikitLearn) == example.expected)
    }

    @Test func `case is kept where it is asked for`() {
        let example = TokenCase("The STORM Éa İst ΑΣ", ["The", "STORM", "Éa", "İst", "ΑΣ"])
        #expect(example.terms(style: .scikitLearn, lowercases: false) == example.expected)
    }
}

struct `Tokenizer on any bytes` {
    /// Bytes that are often no UTF-8: cut sequences, stray continuations, with pieces of real text between.
    private static func bytes(_ generator: inout SeededGenerator) -> [UInt8] {
        let pieces = [
            "don’t", "U.S.", "caf\u{E9}", "e\u{301}", "東京都", "AT&T", "3.5", "’", "\u{AD}", "ΑΣ", "İ", "\0", "'s",
            "aujourd'hui",
        ]
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0..<30, using: &generator) {
            if Bool.random(using: &generator) {
                bytes += Array(pieces[Int.random(in: pieces.indices, using: &generator)].utf8)
            } else {
                for _ in 0..<Int.random(in: 1..<4, using: &generator) {
                    bytes.append(.random(in: .min ... .max, using: &generator))
                }
            }
        }
        return bytes
    }

    @Test(arguments: Tokenizer.Style.allCases, [Language.english, .french, .undetermined])
    func `ranges ascend and stay inside, whatever the bytes are`(style: Tokenizer.Style, language: Language) {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let bytes = Self.bytes(&generator)
            var terms = TermTable()
            var tokens: [Token] = []
            let low = Int.random(in: 0...bytes.count, using: &generator)
            let high = Int.random(in: low...bytes.count, using: &generator)
            Tokenizer(language: language, style: style).tokenize(
                bytes.span, range: low..<high, terms: &terms, into: &tokens)
            var last = low - 1
            for token in tokens {
                #expect(token.range.lowerBound > last && !token.range.isEmpty && token.range.upperBound <= high)
                #expect(terms.length(of: token.term) > 0)
                last = token.range.lowerBound
            }
        }
    }

    @Test(arguments: Tokenizer.Style.allCases)
    func `ranges of a text begin and end on scalars`(style: Tokenizer.Style) {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<500 {
            let text = String(decoding: Self.bytes(&generator), as: UTF8.self)
            let bytes = Array(text.utf8)
            var terms = TermTable()
            var tokens: [Token] = []
            Tokenizer(style: style).tokenize(bytes.span, range: 0..<bytes.count, terms: &terms, into: &tokens)
            for token in tokens {
                #expect(bytes[token.range.lowerBound] & 0xC0 != 0x80)
                #expect(token.range.upperBound == bytes.count || bytes[token.range.upperBound] & 0xC0 != 0x80)
            }
        }
    }
}
