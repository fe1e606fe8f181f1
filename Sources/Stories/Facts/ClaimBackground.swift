/// Tells figures of the event from those of another one, of a whole year, or of what may come.
struct ClaimBackground {
    let sentence: ClaimSentence
    /// The year of the article's date.
    let year: Int?

    /// Whether the figure from `start` to before `end` is set apart from the event. What stands before it in the sentence
    /// counts (`A quake in 1999 killed 57`), and what follows up to the next comma (`57 died last year`), but not a comparison
    /// behind one (`57 died, the most since 1999`).
    func covers(_ start: Int, _ end: Int) -> Bool {
        if (0..<start).contains(where: { Self.withdrawn.contains(sentence[$0]) }) { return true }
        let clause = sentence.clauseEnd(from: max(0, end - 1))
        for place in 0..<clause where place < start || place >= end {
            if isElsewhere(place) { return true }
        }
        let first = sentence.clauseStart(before: start)
        return (first..<min(sentence.count, end + 3)).contains { Self.conditions.contains(sentence[$0]) }
    }

    private func isElsewhere(_ place: Int) -> Bool {
        let word = sentence[place]
        if isYear(word) || Self.past.contains(word) { return true }
        let next = sentence[place + 1]
        switch word {
        case "last", "previous", "past", "recent":
            return Self.spans.contains(next) || Self.months.contains(next)
                || NumberWords.number(in: sentence.words, at: min(place + 1, sentence.count - 1)) != nil
        case "this": return ["year", "month", "season", "decade", "century"].contains(next)
        case "each", "every", "per": return Self.spans.contains(next)
        case "so": return next == "far"
        case "one": return next == "of"
        default: return false
        }
    }

    /// A year other than that of the article: the sentence may speak of another event.
    private func isYear(_ word: String) -> Bool {
        let digits = word.hasSuffix("s") ? String(word.dropLast()) : word
        guard digits.utf8.count == 4, let number = Int(digits) else { return false }
        return (1900...2099).contains(number) && number != year
    }

    private static let past: Set<String> = [
        "ago", "earlier", "previous", "previously", "since", "history", "anniversary", "annual", "annually", "yearly",
        "decade", "decades", "century", "similar", "aftershock", "aftershocks", "foreshock", "elsewhere", "separate",
        "separately",
        "unrelated", "yesteryear", "alone", "average", "averaged", "averaging", "typically", "usually", "compared",
        "meanwhile",
    ]
    /// What is said to be wrong, or is only feared: wherever it stands before the figure.
    private static let withdrawn: Set<String> = [
        "denied", "deny", "denies", "denying", "dismissed", "dismisses", "rejected", "rejects", "refuted", "disputed",
        "feared", "fears", "fear", "false", "falsely", "hoax", "rumor", "rumors", "rumour", "rumours", "untrue",
        "wrongly",
        "mistakenly", "incorrectly", "erroneously", "unconfirmed",
    ]
    private static let conditions: Set<String> = [
        "could", "would", "might", "may", "if", "plot", "plotted", "plotting", "planned", "planning", "plans",
        "threatened",
        "threatening", "threatens", "attempted", "risk", "expected", "predicted", "likely", "unless", "can", "capable",
        "not", "denied", "enough",
    ]
    private static let spans: Set<String> = [
        "year", "years", "month", "months", "week", "weeks", "decade", "decades", "century", "summer", "winter",
        "spring", "fall",
        "autumn", "season", "time", "day", "days", "few", "several", "two", "three", "couple", "memory", "history",
    ]
    static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]
}
