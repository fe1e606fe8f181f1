import TextAnalysis

/// Looks for what a sentence leaves open when it stands without the one before it.
///
/// Five kinds (`SummaryFinding.Kind`), each found from the words on the surface:
///
/// - `reference`: an opening pronoun or demonstrative; not `this week` and its like, `those who`, `such as`, nor the `it`
///   of `it is unclear whether`;
/// - `connective`: an opening `but`, `meanwhile`, `for example` and the like;
/// - `quotation`: all of the sentence stands in quotation marks, or marks open or close that have no partner in it, and
///   nobody is said to say it;
/// - `number`: an opening `the two`, `the pair`, `both`, `the latter`, which counts on somebody named before;
/// - `date`: `the next day`, `two weeks later`, `that night`, without a weekday, a month or a year in the sentence.
///
/// Of 60 findings in summaries of two development sets, CNN/DailyMail and XSum, read one by one, 57 were right; wrong were
/// an `and` that only sets the tone, a `they` that its quotation's speaker makes clear, and a `same day` that the sentence
/// itself explains. What it does not find was not counted. Summaries of 100 that `nutgraf summarize --format jsonl` gives a
/// warning with “leans on”; lead's three always have the sentence before:
///
///                                     news   lead   textrank
///     CNN/DailyMail, 3 sentences      11.3    0.0       24.0
///     CNN/DailyMail, 50 words         20.1   25.4       27.3
///     XSum, 1 sentence                 3.4    0.0       14.5
///     BBC News, 3 sentences           11.5    0.0       29.6
///
/// Inside an opening quotation only `he`, `she` and `they` count. The first two kinds are found in the languages of
/// `DanglingReference`, quotations in all, the rest in English.
struct SentenceLint {
    private let candidates: SentenceCandidates
    private let references: DanglingReference
    private let isEnglish: Bool

    init(of candidates: SentenceCandidates) {
        self.candidates = candidates
        references = DanglingReference(in: candidates.article)
        isEnglish = candidates.article.language == .english
    }

    /// The sentence that a candidate leans on: the one before it in its article; nil for the first.
    func predecessor(of candidate: Int) -> Int? { candidates.places[candidate] > 0 ? candidate - 1 : nil }

    /// What a candidate leaves open where its predecessor does not stand before it. Complexity: O(bytes).
    func finding(in candidate: Int) -> SummaryFinding? {
        guard candidates.places[candidate] > 0 else { return nil }
        let tokens = candidates.tokens(candidate)
        guard let first = tokens.first else { return nil }
        func found(_ kind: SummaryFinding.Kind, _ words: some Sequence<Token>) -> SummaryFinding {
            let text = words.map { word($0) }.joined(separator: " ")
            return SummaryFinding(kind: kind, sentence: candidates.sentence(candidate), words: text)
        }
        let marks = quotationMarks(in: candidate)
        let lean = references.value(of: first, in: candidates.article)
        if lean == 1, marks.opensSentence ? isPerson(first) : !isHarmless(tokens) {
            return found(.reference, tokens.prefix(1))
        }
        if !marks.opensSentence {
            if lean > 0 && lean < 1 { return found(.connective, tokens.prefix(1)) }
            if isEnglish, candidates.article.isStopWord[Int(first.term)] {
                let opening = words(tokens.prefix(4))
                if let length = Phrases.length(of: Phrases.connectives, in: opening) {
                    return found(.connective, tokens.prefix(length))
                }
                if let length = Phrases.length(of: Phrases.numbers, in: opening) {
                    return found(.number, tokens.prefix(length))
                }
            }
        }
        if marks.leavesSpeakerOut { return found(.quotation, tokens.prefix(3)) }
        if isEnglish, let place = relativeDate(in: tokens) { return found(.date, place) }
        return nil
    }

    private func word(_ token: Token) -> String { candidates.article.terms[token.term] }
    private func words(_ tokens: ArraySlice<Token>) -> [String] { tokens.map(word) }
    private func isPerson(_ token: Token) -> Bool { isEnglish && Phrases.persons.contains(word(token)) }

    /// Whether an English opening refers to nothing before it in spite of its first word.
    private func isHarmless(_ tokens: ArraySlice<Token>) -> Bool {
        guard isEnglish else { return false }
        let opening = words(tokens.prefix(4))
        guard opening.count > 1 else { return false }
        switch opening[0] {
        case "this", "that", "these", "those":
            return Phrases.times.contains(opening[1]) || Phrases.afterThose.contains(opening[1])
        case "such": return opening[1] == "as"
        case "it", "it's":
            let rest = opening.dropFirst().filter { !Phrases.auxiliaries.contains($0) }
            return rest.first.map(Phrases.impersonal.contains) ?? false
        default: return false
        }
    }

    /// A relative date, where nothing in the sentence says what it is relative to.
    private func relativeDate(in tokens: ArraySlice<Token>) -> ArraySlice<Token>? {
        var found: ArraySlice<Token>?
        // The kinds of the word before, and of the one before that.
        var (before, earlier): (DateWord?, DateWord?) = (nil, nil)
        for place in tokens.indices {
            let token = tokens[place]
            if token.shape == .number && token.range.count == 4 { return nil }
            let kind = candidates.article.terms.withBytes(of: token.term) { Phrases.dateWords.kind(of: $0, $1) }
            switch kind {
            case .anchor: return nil
            case .unit where found == nil && (before == .that || (before == .relative && earlier == .article)):
                found = tokens[(place - 1)...place]
            case .later where found == nil && (before == .unit || before == .units): found = tokens[(place - 1)...place]
            default: break
            }
            (before, earlier) = (kind, before)
        }
        return found
    }

    private struct QuotationMarks {
        var opensSentence = false
        var leavesSpeakerOut = false
    }

    /// How quotation marks stand in a sentence: “ ” « » „ and the straight ".
    private func quotationMarks(in candidate: Int) -> QuotationMarks {
        let article = candidates.article.article
        let text = article.text.utf8Span.span
        let range = candidates.sentence(candidate).range.clamped(to: 0..<text.count)
        var marks = QuotationMarks()
        var (depth, isUnbalanced, hasMarks) = (0, false, false)
        var lettersOutside = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let mark = Self.mark(in: text, at: offset, end: range.upperBound, isOpen: depth > 0)
            guard mark.length > 0 else {
                let byte = text[offset]
                if depth == 0, byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) { lettersOutside += 1 }
                offset += 1
                continue
            }
            if offset == range.lowerBound { marks.opensSentence = mark.opens }
            hasMarks = true
            if mark.opens { depth += 1 } else if depth > 0 { depth -= 1 } else { isUnbalanced = true }
            offset += mark.length
        }
        // A few letters outside are an aside such as “…,” he.
        marks.leavesSpeakerOut =
            hasMarks && (lettersOutside < 4 || ((isUnbalanced || depth > 0) && marks.opensSentence))
        return marks
    }

    private static func mark(
        in text: Span<UInt8>, at offset: Int, end: Int, isOpen: Bool
    ) -> (length: Int, opens: Bool) {
        switch text[offset] {
        case 0x22: return (1, !isOpen)
        case 0xE2 where offset + 2 < end && text[offset + 1] == 0x80:
            switch text[offset + 2] {
            case 0x9C: return (3, true)
            case 0x9D: return (3, false)
            // „, which opens; the German closing mark is “, which then ends.
            case 0x9E: return (3, true)
            default: return (0, false)
            }
        case 0xC2 where offset + 1 < end:
            switch text[offset + 1] {
            case 0xAB: return (2, true)
            case 0xBB: return (2, false)
            default: return (0, false)
            }
        default: return (0, false)
        }
    }
}

/// The English words and phrases that the lint knows.
private enum Phrases {
    static let persons: Set = ["he", "she", "they", "his", "her", "their"]
    static let times: Set = [
        "week", "month", "year", "morning", "afternoon", "evening", "weekend", "season", "summer", "winter", "spring",
        "autumn", "fall", "time", "century", "decade",
    ]
    static let afterThose: Set = ["who", "with", "whose", "of", "in", "from", "living", "involved", "affected"]
    static let auxiliaries: Set = [
        "is", "was", "will", "be", "would", "has", "had", "been", "may", "might", "could", "also", "now", "still",
        "not", "remains", "remained", "seems", "seemed", "appears", "appeared", "became", "becomes", "s", "isn't",
        "wasn't",
    ]
    static let impersonal: Set = [
        "unclear", "clear", "unknown", "known", "understood", "believed", "thought", "likely", "unlikely", "possible",
        "impossible", "important", "hoped", "feared", "reported", "claimed", "alleged", "said", "expected", "estimated",
        "announced", "revealed", "confirmed", "hard", "difficult", "easy", "necessary", "takes", "took", "emerged",
        "turns", "turned", "snowed", "rained", "uncertain",
    ]
    static let connectives = [
        "for example", "for instance", "in addition", "as a result", "on the other hand", "by contrast", "in contrast",
        "in other words", "after that", "because of this", "despite this", "apart from that", "in response",
        "in the meantime", "even so", "that said", "at the same time",
    ].map { $0.split(separator: " ").map(String.init) }
    static let numbers = [
        "the two", "the three", "the four", "the five", "the six", "the pair", "the couple", "the duo", "the trio",
        "the latter", "the former", "both", "the others", "the other", "neither",
    ].map { $0.split(separator: " ").map(String.init) }
    static let dateWords = DateWords([
        (.relative, "next following same previous"), (.that, "that"), (.article, "the"), (.later, "later earlier"),
        (.unit, "day night week month year morning afternoon evening hour minute weekend moment"),
        (.units, "days nights weeks months years mornings hours minutes decades"),
        (
            .anchor,
            "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
                + "september october november december yesterday today tomorrow christmas easter"
        ),
    ])

    /// How many words the first phrase that `words` begins with has.
    static func length(of phrases: [[String]], in words: [String]) -> Int? {
        phrases.first { words.starts(with: $0) }?.count
    }
}

/// What a word can be in a relative date.
private enum DateWord {
    case relative, that, article, later, unit, units
    /// A day, a month or the like, to which the others can be relative.
    case anchor
}

/// Words of dates with their kinds, looked up by their bytes.
private struct DateWords {
    private var terms = TermTable()
    private var kinds: [DateWord] = []

    init(_ words: [(DateWord, String)]) {
        for (kind, list) in words {
            for word in list.split(separator: " ") {
                _ = terms.intern(String(word))
                kinds.append(kind)
            }
        }
    }

    func kind(of text: Span<UInt8>, _ range: Range<Int>) -> DateWord? {
        terms.find(text, range).map { kinds[Int($0)] }
    }
}
