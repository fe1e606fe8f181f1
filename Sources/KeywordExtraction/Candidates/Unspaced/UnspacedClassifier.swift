import TextAnalysis

/// What a word of Chinese, Japanese or Thai is by itself: by the word list of its language, by the characters that it is
/// written with, and by a few short lists.
///
/// In Japanese nouns are written in Kanji and Katakana, verbs end in Hiragana, and what is Hiragana alone is a function word
/// unless it is long and the list knows better.
struct UnspacedClassifier: Sendable {
    private let list: WordList?
    private let lists: UnspacedLists
    private let isJapanese: Bool
    private let isThai: Bool

    /// `nil` for a language that puts spaces between words.
    init?(language: Language) {
        guard ["zh", "ja", "th"].contains(language.code) else { return nil }
        list = WordList.list(for: language)
        lists = UnspacedLists.lists(for: language)
        isJapanese = language.code == "ja"
        isThai = language.code == "th"
    }

    /// The class of the term `text[range]`; `nil` where it is of another script. Complexity: O(term length).
    func wordClass(_ text: Span<UInt8>, _ range: Range<Int>) -> WordClass? {
        guard let term = UnspacedTerm(text, range) else { return nil }
        if term.isRepeated || lists.function.find(text, range) != nil { return .function }
        if term.areFigures { return .number }
        let kind = list?.entry(of: text, range)?.kind
        if isJapanese { return japanese(term, kind) }
        switch kind {
        case nil: return isThai && term.characters < 2 ? .function : .noun
        case .noun, .name: return .noun
        case .verb: return .verb
        // An adjective of Thai stands behind its noun.
        case .adjective: return isThai ? .verb : .adjective
        case .adverb: return .adverb
        case .function, .unit: return .function
        case .number: return .number
        case .time: return term.characters > 1 ? .calendar : .function
        }
    }

    private func japanese(_ term: UnspacedTerm, _ kind: WordList.Kind?) -> WordClass {
        let isNoun = kind == .noun || kind == .name
        if term.han + term.katakana == 0 { return isNoun && term.hiragana >= 3 ? .noun : .function }
        if term.endsInHiragana { return isNoun ? .noun : kind == .adverb ? .adverb : .verb }
        switch kind {
        case nil, .noun, .name: return .noun
        case .verb: return .verb
        case .adjective: return .adjective
        case .adverb: return .adverb
        case .function, .unit: return .function
        case .number: return .number
        case .time: return term.characters > 1 ? .calendar : .function
        }
    }

    /// Whether the list has a term as a name, or it is a name of Chinese by its characters.
    func isName(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        list?.entry(of: text, range)?.kind == .name || isPerson(text, range)
    }

    /// Whether the list does not have a term of such a script, which is then mostly a name.
    func isUnknown(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard UnspacedTerm(text, range) != nil, list?.entry(of: text, range) == nil else { return false }
        // What การ, ความ and นัก make of a verb is no name.
        return !isThai
            || !lists.prefixes.contains { prefix in
                prefix.count < range.count && prefix.indices.allSatisfy { prefix[$0] == text[range.lowerBound + $0] }
            }
    }

    /// Whether a term is a person's name of Chinese by its characters.
    func isPerson(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        !isJapanese && !isThai && isUnknown(text, range) && ChineseNames.isName(text, range)
    }

    /// A noun that would suit any story.
    func weakness(_ text: Span<UInt8>, _ range: Range<Int>) -> WordLexicon.Weakness? {
        lists.general.find(text, range) != nil ? .general : nil
    }

    /// Whether `text[range]`, two words and more, is a noun that the list has, and none of function words: つけ|て|い|た.
    func makesOne(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if lists.function.find(text, range) != nil { return false }
        if isJapanese, let term = UnspacedTerm(text, range), term.isCrumb { return false }
        guard let kind = list?.entry(of: text, range)?.kind else { return false }
        return kind == .noun || kind == .name
    }

    /// Whether a character behind a word makes a noun of both: 台 in `气象台`, and in Japanese any that is a noun.
    func isSuffix(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if isThai { return false }
        if lists.suffixes.find(text, range) != nil { return true }
        guard isJapanese, let entry = list?.entry(of: text, range) else { return isJapanese }
        return entry.kind == .noun || entry.kind == .name
    }

    /// Whether a word makes a verb of the noun before it: する.
    func makesVerb(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool { lists.verbal.find(text, range) != nil }
}
