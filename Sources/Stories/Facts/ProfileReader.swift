import TextAnalysis

/// Reads from an article what its profile consists of.
///
/// A name is a word that is capitalized within sentences more often than it is not; sentences most of whose words are
/// capitalized, as headlines are, do not count. German capitalizes all nouns, so it has none. A place is a name behind `in`,
/// `near` and the like in the beginning of an English article, or in its dateline.
struct ProfileReader {
    private let analyzed: AnalyzedArticle
    private let dateFinder: EventDateFinder
    private let hasNames: Bool
    private let isEnglish: Bool

    private(set) var places: Set<String> = []
    private(set) var mentions: [String: Int] = [:]
    private(set) var capitals: Set<String> = []
    private(set) var words: Set<String> = []
    private(set) var dates: Set<EventDate> = []
    private(set) var years: Set<Int> = []
    private(set) var numbers: Set<String> = []
    private var smallLetters: [String: Int] = [:]

    private static let sentencesWithPlaces = 4
    private static let sentencesWithDates = 6
    private static let sentencesWithNumbers = 8

    init(_ analyzed: AnalyzedArticle) {
        self.analyzed = analyzed
        isEnglish = analyzed.language.code == "en"
        hasNames = analyzed.language.code != "de"
        dateFinder = EventDateFinder(
            language: analyzed.language, published: analyzed.article.date.flatMap { ArticleDate($0) })
    }

    mutating func read() {
        read(analyzed.titleTokens[...], of: analyzed.article.title, sentence: 0)
        for sentence in analyzed.sentences {
            read(analyzed.tokens(ofSentence: sentence.index), of: analyzed.article.text, sentence: sentence.index)
        }
        mentions = hasNames ? mentions.filter { $0.value > smallLetters[$0.key] ?? 0 } : [:]
        places = places.filter { mentions[$0] != nil }
        if let dateline = analyzed.article.dateline {
            for word in dateline.split(whereSeparator: { !$0.isLetter }) {
                places.insert(word.lowercased())
                capitals.insert(word.lowercased())
            }
        }
        words.subtract(mentions.keys)
    }

    private mutating func read(_ tokens: ArraySlice<Token>, of text: String, sentence: Int) {
        let terms = tokens.map { analyzed.terms[$0.term] }
        let isHeadline = isHeadline(tokens)
        var isPlace = false
        for (offset, token) in tokens.enumerated() {
            let term = terms[offset]
            let isStopWord = analyzed.isStopWord[Int(token.term)]
            let isCapital = token.shape == .capitalized || token.shape == .allCapitals
            if isCapital, !isStopWord, term.utf8.count > 1, !Self.timeWords.contains(term) {
                capitals.insert(term)
                if offset > 0, !isHeadline { mentions[term, default: 0] += 1 }
                if isPlace, isEnglish, sentence < Self.sentencesWithPlaces { places.insert(term) }
            } else {
                isPlace = Self.prepositions.contains(term)
                if token.shape == .lower { smallLetters[term, default: 0] += 1 }
            }
            if sentence < Self.sentencesWithDates, token.shape != .number, !isStopWord, term.utf8.count > 2,
                !Self.timeWords.contains(term)
            {
                words.insert(term)
            }
            if token.shape == .number, term.utf8.count == 4, let year = Int(term), (1950...2099).contains(year) {
                years.insert(year)
            }
        }
        if sentence < Self.sentencesWithNumbers { readNumbers(tokens, terms, of: text, sentence: sentence) }
    }

    private mutating func readNumbers(_ tokens: ArraySlice<Token>, _ terms: [String], of text: String, sentence: Int) {
        let bytes = text.utf8Span.span
        let separators = tokens.map { token in
            token.range.upperBound < bytes.count ? bytes[token.range.upperBound] : 0
        }
        let found = dateFinder.dates(in: terms, separators: separators)
        if sentence < Self.sentencesWithDates { dates.formUnion(found.dates) }
        for (offset, token) in tokens.enumerated() where token.shape == .number && !found.places.contains(offset) {
            let term = terms[offset]
            let isTime =
                term.utf8.contains(0x3A) || (offset + 1 < terms.count && Self.hours.contains(terms[offset + 1]))
            let isYear = term.utf8.count == 4 && (Int(term).map { (1950...2099).contains($0) } ?? false)
            if term.utf8.count > 1, !isTime, !isYear { numbers.insert(term) }
        }
    }

    /// Whether most of the words that may be small are capitalized; the first is in any sentence.
    private func isHeadline(_ tokens: ArraySlice<Token>) -> Bool {
        var (capital, all) = (0, 0)
        for token in tokens.dropFirst() where token.shape != .number && !analyzed.isStopWord[Int(token.term)] {
            all += 1
            if token.shape != .lower { capital += 1 }
        }
        return all > 2 && capital * 5 > all * 3
    }

    private static let hours: Set<String> = ["am", "pm", "a.m", "p.m", "hours", "gmt", "et"]
    private static let prepositions: Set<String> = ["in", "at", "near", "off", "from", "outside", "across"]
    /// Capitalized words of times and of who reports.
    private static let timeWords: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "the", "a", "an",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "est", "edt", "gmt", "pm",
        "am", "mr", "mrs", "ms", "published", "posted", "updated", "news", "press", "associated", "reuters", "ap",
        "afp",
    ]
}
