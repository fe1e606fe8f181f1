/// Tells figures of the event from those of another one, of a whole year, or of what may come.
///
/// What the words of a sentence say is counted once, so that a figure costs the same wherever it stands.
struct ClaimBackground {
    private let sentence: ClaimSentence
    /// The year of the article's date.
    private let year: Int?
    /// The place of the first word by which something is denied, or feared; behind the last where there is none.
    private let withdrawn: Int
    /// By place the words before it that speak of another event, and those that make what is said a possibility.
    private var elsewhere: [Int] = [0]
    private var conditions: [Int] = [0]
    /// By place where the clause begins that it stands in, and where it ends.
    private let clauseStarts: [Int]
    private let clauseEnds: [Int]

    /// Complexity: O(words).
    init(_ sentence: ClaimSentence, year: Int?) {
        (self.sentence, self.year) = (sentence, year)
        withdrawn = sentence.words.firstIndex(where: Self.withdrawals.contains) ?? sentence.count
        (clauseStarts, clauseEnds) = (sentence.clauseStarts, sentence.clauseEnds)
        for place in 0..<sentence.count {
            elsewhere.append(elsewhere[place] + (isElsewhere(place) ? 1 : 0))
            conditions.append(conditions[place] + (Self.conditional.contains(sentence[place]) ? 1 : 0))
        }
    }

    /// Whether the figure from `start` to before `end` is set apart from the event. What stands before it in the sentence
    /// counts (`A quake in 1999 killed 57`), and what follows up to the next comma (`57 died last year`), but not a comparison
    /// behind one (`57 died, the most since 1999`). Complexity: O(1).
    func covers(_ start: Int, _ end: Int) -> Bool {
        if withdrawn < start { return true }
        let clause = clauseEnds[max(0, end - 1)]
        if elsewhere[start] > 0 || elsewhere[clause] > elsewhere[end] { return true }
        return conditions[min(sentence.count, end + 3)] > conditions[clauseStarts[start]]
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
    private static let withdrawals: Set<String> = [
        "denied", "deny", "denies", "denying", "dismissed", "dismisses", "rejected", "rejects", "refuted", "disputed",
        "feared", "fears", "fear", "false", "falsely", "hoax", "rumor", "rumors", "rumour", "rumours", "untrue",
        "wrongly",
        "mistakenly", "incorrectly", "erroneously", "unconfirmed",
    ]
    private static let conditional: Set<String> = [
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
