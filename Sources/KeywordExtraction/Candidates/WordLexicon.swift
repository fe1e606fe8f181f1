import TextAnalysis

/// The words of a language whose class is known by list or by ending.
struct WordLexicon: Sendable {
    private var terms = TermTable()
    private var classes: [WordClass] = []
    private var connectors = TermTable(capacity: 16)
    private var longestConnector = 0
    private var companionWords = TermTable(capacity: 64)
    private var companions: [Companion] = []
    private var beforeVerbs = TermTable(capacity: 64)
    private var afterVerbs = TermTable(capacity: 64)
    private var endings: [(bytes: [UInt8], wordClass: WordClass, least: Int)] = []

    /// Words and endings by class. The first list that holds a word decides; endings are asked after the lists, in
    /// their order, of words with at least `least` bytes. Of a word that is a noun or a verb, `beforeVerbs` are the
    /// function words that make the next a verb, and `afterVerbs` those that make the one before a verb.
    init(
        words: [(WordClass, String)] = [], connectors: String = "", companions: [(Companion, String)] = [],
        beforeVerbs: String = "", afterVerbs: String = "",
        endings: [(WordClass, least: Int, String)] = []
    ) {
        for (wordClass, list) in words {
            for word in list.split(whereSeparator: \.isWhitespace) {
                let id = Int(terms.intern(String(word)))
                if id == classes.count { classes.append(wordClass) }
            }
        }
        for word in connectors.split(separator: " ") {
            _ = self.connectors.intern(String(word))
            longestConnector = max(longestConnector, word.utf8.count)
        }
        for (companion, list) in companions {
            for word in list.split(whereSeparator: \.isWhitespace) {
                _ = companionWords.intern(String(word))
                self.companions.append(companion)
            }
        }
        for word in beforeVerbs.split(whereSeparator: \.isWhitespace) { _ = self.beforeVerbs.intern(String(word)) }
        for word in afterVerbs.split(whereSeparator: \.isWhitespace) { _ = self.afterVerbs.intern(String(word)) }
        for (wordClass, least, list) in endings {
            for ending in list.split(separator: " ") {
                self.endings.append((Array(ending.utf8), wordClass, least))
            }
        }
    }

    func isConnector(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.count <= longestConnector && connectors.find(text, range) != nil
    }

    /// What a word is to the phrase beside it.
    func companion(_ text: Span<UInt8>, _ range: Range<Int>) -> Companion {
        companionWords.find(text, range).map { companions[Int($0)] } ?? .word
    }

    /// Whether the word makes the next one a verb, where that could be one; and the one before.
    func surroundsVerbs(_ text: Span<UInt8>, _ range: Range<Int>) -> (before: Bool, after: Bool) {
        (beforeVerbs.find(text, range) != nil, afterVerbs.find(text, range) != nil)
    }

    /// The class of a content word, or `nil` where neither list nor ending tells.
    func wordClass(_ text: Span<UInt8>, _ range: Range<Int>) -> WordClass? {
        if let id = terms.find(text, range) { return classes[Int(id)] }
        ending: for ending in endings where range.count >= ending.least {
            let start = range.upperBound - ending.bytes.count
            guard start > range.lowerBound else { continue }
            for offset in ending.bytes.indices where text[start + offset] != ending.bytes[offset] {
                continue ending
            }
            return ending.wordClass
        }
        return nil
    }

    /// The lexicon of a language; an empty one where none was written.
    static func lexicon(for language: Language) -> WordLexicon {
        switch language {
        case .english: english
        case .french: french
        case .portuguese: portuguese
        case .spanish: spanish
        case .italian: italian
        case .german: german
        case .dutch: dutch
        default: other
        }
    }

    static let other = WordLexicon(connectors: "of the de van von bin al el la")
}
