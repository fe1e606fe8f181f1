/// How a text is cut into words.
///
/// Two styles. `.words` is Nutgraf's own:
/// - A word is a run of letters, digits and combining marks, lower-cased and in Normalization Form C.
/// - An apostrophe between letters stays (`don't`), a final `'s` is cut off; in French and Italian the apostrophe
///   separates (`l'homme` is `l` and `homme`).
/// - Soft hyphens are passed over, and a word that a hyphen at a line's end has cut is whole (`LineEndHyphen`).
/// - A hyphen separates. `.`, `,` and `:` between digits join (`3.5`, `100,000`, `4:15`); `&` between capitals does.
/// - Full stops inside an acronym are dropped (`U.K.` is `uk`), and the last one is in the token's range. In English
///   `US`, `WHO` and `IT` written in capitals among words that are not keep their capitals, so that they are not taken
///   for pronouns.
/// - Web addresses, mail addresses, handles (`Address`) and strings that a program has made (`HashString`) are no words.
///   A hashtag is one, its term without the mark that its range has: `#SomeTag` is `sometag`.
/// - Some names with marks are one word: `Amazon.com`, `Node.js`, `.NET` (`DottedName`), `C++`, `C#`.
/// - A letter alone behind a degree sign is no word (`4 °C`).
/// - Scripts without spaces between words (Han, Kana, Thai, Lao, Khmer, Burmese) are cut by dictionary: `UnspacedWords`.
///
/// What terms have for what is written, in texts and in what they are asked for:
///
/// | written | term | where |
/// |---|---|---|
/// | capitals | small letters, `İ` as `i` | everywhere |
/// | `I` | `ı` | Turkish, Azerbaijani |
/// | `İstanbul'da`, `Ankara’nın` | `istanbul`, `ankara`, without the ending; `Kur'an` keeps it | Turkish, Azerbaijani |
/// | `Σ` at a word's end | `ς` | everywhere |
/// | letter and combining mark | one letter (Normalization Form C); Vietnamese tones and all other accents stay | everywhere |
/// | ligatures `ﬁ`, wide `ＡＢＣ` and `１２３` | `fi`, `abc`, `123` | everywhere |
/// | `٣`, `۳`, `३`, `৩` and the digits of other scripts of India | `3` | everywhere |
/// | Arabic and Hebrew presentation forms `ﻛ`, `שׁ` | their letters | everywhere |
/// | Arabic vowel marks and tatweel, Hebrew points and accents | nothing; hamza and madda stay | everywhere |
/// | `ی`, `ک` | `ي`, `ك` | Arabic |
/// | `ي`, `ك` | `ی`, `ک` | Persian, Urdu |
/// | zero-width joiner and non-joiner (`می‌رود`), soft hyphen | nothing (`میرود`) | everywhere |
///
/// `.scikitLearn` is the default of scikit-learn's vectorizers: the text lower-cased, then runs of two or more
/// characters that are letters, numbers or `_`.
public struct Tokenizer: Hashable, Sendable {
    /// What a word is.
    public enum Style: String, Sendable, CaseIterable {
        /// Words as readers see them: the documentation of `Tokenizer` says which.
        case words
        /// Two letters, digits or underscores and more, as scikit-learn cuts them.
        case scikitLearn = "scikit-learn"
    }

    /// What a word is.
    public let style: Style
    /// The language of the texts.
    public let language: Language
    /// Whether terms are lower-cased; `.words` always does.
    public let lowercases: Bool
    /// What cuts scripts without spaces into words, in the style `.words`.
    public let unspaced: UnspacedWords.Source

    /// With parameters that are the properties of these names.
    public init(
        language: Language = .undetermined, style: Style = .words, lowercases: Bool = true,
        unspaced: UnspacedWords.Source = .best
    ) {
        self.language = language
        self.style = style
        self.lowercases = lowercases || style == .words
        self.unspaced = unspaced
    }

    /// Appends the tokens of `text[range]` to `tokens`, their terms interned in `terms`.
    ///
    /// Complexity: O(bytes); allocates only for new terms.
    public func tokenize(
        _ text: Span<UInt8>, range: Range<Int>, terms: inout TermTable, into tokens: inout [Token]
    ) {
        var scanner = TokenScanner(self, range: range)
        while scanner.next(text) {
            let term =
                scanner.isVerbatim
                ? terms.intern(text, scanner.range) : terms.intern(scanner.term.span, 0..<scanner.term.count)
            tokens.append(Token(range: scanner.range, term: term, shape: scanner.shape))
        }
    }

    /// Appends the term ids of `text[range]` to `ids`: `tokenize` without the places.
    public func appendTerms(
        of text: Span<UInt8>, range: Range<Int>, terms: inout TermTable, to ids: inout [Int32]
    ) {
        // `WordRuns` lower-cases ASCII as English does.
        if lowercases, !WordRules(self).isTurkic {
            WordRuns(self).appendTerms(of: text, range: range, terms: &terms, to: &ids)
            return
        }
        var scanner = TokenScanner(self, range: range)
        while scanner.next(text) {
            ids.append(
                scanner.isVerbatim
                    ? terms.intern(text, scanner.range)
                    : terms.intern(scanner.term.span, 0..<scanner.term.count))
        }
    }

    /// Lends the bytes of each term of `text[range]` in turn, until `body` answers false.
    func forEachTerm(of text: Span<UInt8>, range: Range<Int>, while body: (Span<UInt8>, Range<Int>) -> Bool) {
        var scanner = TokenScanner(self, range: range)
        while scanner.next(text) {
            let goesOn =
                scanner.isVerbatim
                ? body(text, scanner.range) : body(scanner.term.span, 0..<scanner.term.count)
            if !goesOn { return }
        }
    }

    /// The terms of a string, in order.
    public func terms(of string: String) -> [String] {
        var table = TermTable()
        var ids: [Int32] = []
        let span = string.utf8Span.span
        appendTerms(of: span, range: 0..<span.count, terms: &table, to: &ids)
        return ids.map { table[$0] }
    }
}
