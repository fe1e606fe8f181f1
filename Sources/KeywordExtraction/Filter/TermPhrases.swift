import TextAnalysis

/// Listed words and phrases as sequences of stems of one language, to be followed a word at a time.
struct TermPhrases: Sendable {
    /// A way to write a term.
    struct Form: Sendable {
        /// The term, and which of its forms this is: 0 is the one to show.
        var term: Int
        var number: Int
        /// A bit for each word behind which the form has more than a space, a hyphen or a possessive ending (`St. Louis`).
        var breaks: UInt64
        /// The words that it can stand for.
        var capitals: Capitals
    }

    /// A word in capitals (`US`, `AIDS`) is not the one in small letters.
    enum Capitals: Sendable {
        case any
        case notLower
        /// The lower word is a stop word, which may begin a sentence: `WHO` is not `Who`.
        case all
    }

    private let stems: TermTable
    private var phrases = PhraseTable()
    /// For each phrase its form, or -1.
    private var formOfPhrase: [Int32] = [-1]
    private(set) var forms: [Form] = []
    private let language: Language

    /// Complexity: O(bytes of the terms).
    init(_ terms: [KeywordTerms.Term], language: Language) {
        self.language = language
        let tokenizer = Tokenizer(language: language)
        let stopWords = StopWords.list(for: language)
        var table = TermTable(capacity: terms.count)
        var tokens: [Token] = []
        var found: [(form: Form, tokens: Range<Int>)] = []
        for (index, term) in terms.enumerated() {
            for number in 0...term.variants.count {
                let text = number == 0 ? term.text : term.variants[number - 1]
                let start = tokens.count
                let bytes = text.utf8Span.span
                tokenizer.tokenize(bytes, range: 0..<bytes.count, terms: &table, into: &tokens)
                let own = tokens[start...]
                guard let first = own.first, own.count <= 64 else {
                    tokens.removeSubrange(start...)
                    continue
                }
                var form = Form(term: index, number: number, breaks: 0, capitals: .any)
                for (place, (word, next)) in zip(own, own.dropFirst()).enumerated()
                where WordGap(between: word.range.upperBound, and: next.range.lowerBound, in: bytes) == .other {
                    form.breaks |= 1 << UInt64(place)
                }
                if own.count == 1, first.shape == .allCapitals {
                    let isStopWord = table.withBytes(of: first.term) { stopWords.contains($0, $1) }
                    form.capitals = isStopWord ? .all : .notLower
                }
                found.append((form, start..<tokens.count))
                // `us`, `who` and `it` are words of their own in capitals; here case does not count.
                if own.count == 1, first.shape == .lower, text.utf8.count <= 3 {
                    let capitals = text.uppercased()
                    let bytes = capitals.utf8Span.span
                    let start = tokens.count
                    tokenizer.tokenize(bytes, range: 0..<bytes.count, terms: &table, into: &tokens)
                    found.append((form, start..<tokens.count))
                }
            }
        }
        let (stems, stemOfTerm) = table.stemmed(language: language)
        self.stems = stems
        for (form, range) in found {
            var phrase = PhraseTable.empty
            for token in tokens[range] { phrase = phrases.extended(phrase, by: stemOfTerm[Int(token.term)]) }
            while formOfPhrase.count < Int(phrases.count) { formOfPhrase.append(-1) }
            guard formOfPhrase[Int(phrase)] < 0 else { continue }
            formOfPhrase[Int(phrase)] = Int32(forms.count)
            forms.append(form)
        }
    }

    /// For each stem of an article its id here, or -1. Complexity: O(bytes of the stems).
    func ids(of other: TermTable) -> [Int32] {
        (0..<Int32(other.count)).map { id in other.withBytes(of: id) { stems.find($0, $1) } ?? -1 }
    }

    /// The longer beginning of a phrase, or `nil` where no form begins so; the empty one is `PhraseTable.empty`.
    func extended(_ prefix: Int32, by stem: Int32) -> Int32? { stem < 0 ? nil : phrases.known(prefix, by: stem) }

    /// The form that is this phrase and no more.
    func form(of phrase: Int32) -> Int? {
        let form = formOfPhrase[Int(phrase)]
        return form < 0 ? nil : Int(form)
    }

    /// Whether a phrase of stems, by their ids here, is a form.
    func holds(_ ids: some Sequence<Int32>) -> Bool {
        var phrase = PhraseTable.empty
        for id in ids {
            guard let longer = extended(phrase, by: id) else { return false }
            phrase = longer
        }
        return form(of: phrase) != nil
    }

    /// Whether a text is a form.
    func holds(_ text: String) -> Bool {
        let stemmer = Stemmer(language: language)
        let words = Tokenizer(language: language).terms(of: text)
        return holds(words.map { stems.find(stemmer?.stem($0) ?? $0) ?? -1 })
    }
}

extension TermPhrases.Capitals {
    /// Whether the form may stand for a word of this shape.
    func allow(_ shape: Token.Shape) -> Bool {
        switch self {
        case .any: true
        case .notLower: shape != .lower
        case .all: shape == .allCapitals
        }
    }
}
