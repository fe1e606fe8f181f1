import TextAnalysis

/// What a word can be in a keyword.
enum WordClass: UInt8, Sendable {
    /// Names, nouns and whatever no rule knows.
    case noun
    case adjective
    /// A past participle: it can open a phrase (`distributed system`), not end one.
    case participle
    /// A form in `-ing`: it can open or end a phrase (`learning rate`, `image processing`).
    case gerund
    case verb
    case adverb
    case number
    /// A weekday or a month: no keyword by itself.
    case calendar
    /// A title before a name (`Mr`): no part of it.
    case honorific
    /// A verb of reporting (`said`).
    case reporting
    /// A function word that may stand inside a name or a phrase: `of`, `van`, `de`.
    case connector
    /// Any other stop word.
    case function

    /// Whether a phrase of several words may begin with the word.
    var opensPhrase: Bool {
        switch self {
        case .noun, .adjective, .participle, .gerund: true
        default: false
        }
    }

    /// Whether a phrase may end with the word.
    var endsPhrase: Bool { self == .noun || self == .gerund }

    /// Whether a phrase may have the word inside.
    var continuesPhrase: Bool { opensPhrase || self == .number || self == .calendar }
}

/// Tells the class of a term by the rules of one language.
struct WordClassifier {
    private let stopWords: StopWords
    let lexicon: WordLexicon
    /// Of a script without spaces.
    let unspaced: UnspacedClassifier?

    init(language: Language) {
        unspaced = UnspacedClassifier(language: language)
        stopWords = StopWords.list(for: language)
        lexicon = WordLexicon.lexicon(for: language)
    }

    /// The class of the term `text[range]`, which is a stop word or not. Complexity: O(term length).
    func classify(_ text: Span<UInt8>, _ range: Range<Int>, isStopWord: Bool) -> WordClass {
        guard let first = range.first else { return .function }
        if lexicon.isConnector(text, range) { return .connector }
        // `may` is a stop word as well; a tagger tells the two apart.
        if isStopWord, lexicon.wordClass(text, range) == .calendar { return .calendar }
        if isStopWord { return stopWords.isReporting(text, range) ? .reporting : .function }
        if unspaced != nil, lexicon.wordClass(text, range) == .calendar { return .calendar }
        if let own = unspaced?.wordClass(text, range) { return own }
        if text[first].isDigit {
            return WordLexicon.isQuantity(text, range) ? .number : .adjective
        }
        if WordLexicon.isPrice(text, range) { return .number }
        return lexicon.wordClass(text, range) ?? .noun
    }
}

extension WordClass {
    /// The class of a content word that a tagger has read so; function words have their class by the stop list.
    init(_ part: PartOfSpeech) {
        self =
            switch part {
            case .noun, .name: .noun
            case .adjective: .adjective
            case .verb: .verb
            case .gerund: .gerund
            case .participle: .participle
            case .adverb: .adverb
            case .number: .number
            case .determiner, .pronoun, .preposition, .conjunction, .mark: .function
            }
    }
}

extension UInt8 {
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
