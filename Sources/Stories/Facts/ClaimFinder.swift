public import TextAnalysis

/// Finds the figures that an article gives of what happened.
///
/// A figure counts where the words beside it say what it counts: `57 people were killed`, `killed at least 57`, `toll rises to
/// 57`, `magnitude 6.8`; `57 to 60` is one figure. A part of a figure is left out, as `12 of them in Kobe`, and of two in a
/// sentence that of the toll counts. Only the headline and the first sentences are read, since what stands further down is
/// often another event's; a sentence that names a year other than that of the article's date is passed over for the same
/// reason. English; in other languages nothing is found. Complexity: O(words of these sentences).
public struct ClaimFinder: Sendable {
    /// The sentences that are read.
    public var sentences = 6

    public init() {}

    /// The article's claims in reading order, those of the headline last, at most one of each kind and sentence.
    public func claims(in analyzed: AnalyzedArticle) -> [Claim] {
        guard analyzed.language.code == "en" else { return [] }
        let year = analyzed.article.date.flatMap { ArticleDate($0) }?.year
        var claims: [Claim] = []
        for sentence in analyzed.sentences.prefix(sentences) {
            claims += Self.claims(
                in: Self.words(analyzed.tokens(ofSentence: sentence.index), of: analyzed.article.text, analyzed),
                year: year, sentence: sentence.index)
        }
        let title = Self.words(analyzed.titleTokens[...], of: analyzed.article.title, analyzed)
        return claims + Self.claims(in: title, year: year, sentence: nil)
    }

    /// Words, and which of them have a comma behind them.
    private typealias Words = (words: [String], commas: Set<Int>)

    private static func words(_ tokens: ArraySlice<Token>, of text: String, _ analyzed: AnalyzedArticle) -> Words {
        let bytes = text.utf8Span.span
        let commas = tokens.enumerated().filter { _, token in
            token.range.upperBound < bytes.count && bytes[token.range.upperBound] == 0x2C
        }
        return (tokens.map { analyzed.terms[$0.term] }, Set(commas.map(\.offset)))
    }

    /// What the article says of each kind: its first claim.
    public func mainClaims(in analyzed: AnalyzedArticle) -> [Claim] {
        var known: Set<ClaimKind> = []
        return claims(in: analyzed).filter { known.insert($0.kind).inserted }
    }

    private static func claims(in read: Words, year: Int?, sentence: Int?) -> [Claim] {
        let words = read.words
        guard !words.contains(where: { isYear($0) && Int($0) != year }) else { return [] }
        var claims: [Claim] = []
        var place = 0
        while place < words.count {
            guard let number = NumberWords.number(in: words, at: place) else {
                place += 1
                continue
            }
            var (bound, before) = bound(words, before: place)
            let range = upperEnd(words, from: place, number)
            if let range { bound = .upTo(range.value) }
            let last = range?.end ?? number.end
            // `Robert Buckley, 32, died`: an age, which what follows does not count.
            let end = read.commas.contains(last - 1) ? words.count : last
            if !isPart(words, before: before, after: last), !isDay(words, place, after: last),
                let kind = kind(words, before: before, after: end, value: number.value)
            {
                let claim = Claim(kind: kind, value: number.value, bound: bound, sentence: sentence)
                if let known = claims.firstIndex(where: { $0.kind == kind }) {
                    // `killed six children, bringing the toll to 11`: six are a part.
                    if kind == .dead, isToll(words, before: before) { claims[known] = claim }
                } else {
                    claims.append(claim)
                }
            }
            place = last
        }
        return claims
    }

    /// The second figure of `57 to 60` and `between 57 and 60`, and the word after it; not that of `from 57 to 60`.
    private static func upperEnd(_ words: [String], from place: Int, _ number: (value: Double, end: Int)) -> (
        value: Double, end: Int
    )? {
        guard number.end + 1 < words.count, let upper = NumberWords.number(in: words, at: number.end + 1),
            upper.value > number.value
        else { return nil }
        let last = place > 0 ? words[place - 1] : ""
        let isRange = words[number.end] == "to" ? last != "from" : words[number.end] == "and" && last == "between"
        return isRange ? upper : nil
    }

    /// Whether a figure is part of another one: `including 12 children`, `12 of them in the capital`.
    private static func isPart(_ words: [String], before: Int, after: Int) -> Bool {
        if before > 0, ["including", "among", "them", "another", "other"].contains(words[before - 1]) { return true }
        guard after + 1 < words.count, words[after] == "of" else { return false }
        return ["them", "whom", "those", "these", "the"].contains(words[after + 1])
    }

    /// Whether a number is the day of a month: `on Tuesday (6 January) killed`.
    private static func isDay(_ words: [String], _ place: Int, after: Int) -> Bool {
        (place > 0 && months.contains(words[place - 1])) || (after < words.count && months.contains(words[after]))
    }

    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]

    /// Whether a figure is where a toll has got to: `the toll from the quake to 11`.
    private static func isToll(_ words: [String], before: Int) -> Bool {
        guard before > 0, ["to", "at", "of", "is", "past", "above"].contains(words[before - 1]) else { return false }
        let said = words[max(0, before - 8)..<before]
        guard let toll = said.lastIndex(of: "toll") else { return false }
        return toll == said.startIndex || words[toll - 1] != "injury"
    }

    /// A past or coming year: the sentence may speak of another event.
    private static func isYear(_ word: String) -> Bool {
        guard word.utf8.count == 4, let year = Int(word) else { return false }
        return (1900...2099).contains(year)
    }

    /// How exact a figure is, and the place of the first word that says so.
    private static func bound(_ words: [String], before place: Int) -> (Claim.Bound, Int) {
        var start = place
        if start > 0, words[start - 1] == "a" { start -= 1 }
        let last = start > 0 ? words[start - 1] : ""
        let pair = start > 1 ? words[start - 2] + " " + last : ""
        let three = start > 2 ? words[start - 3] + " " + pair : ""
        if ["no fewer than", "no less than"].contains(three) { return (.least, start - 3) }
        if three == "as many as" { return (.about, start - 3) }
        switch pair {
        case "at least", "more than": return (.least, start - 2)
        case "up to": return (.about, start - 2)
        default: break
        }
        if ["over", "above"].contains(last) { return (.least, start - 1) }
        if ["about", "around", "nearly", "almost", "roughly", "some", "approximately", "estimated"].contains(last) {
            return (.about, start - 1)
        }
        return (.exact, start)
    }

    private static let dead: Set<String> = ["dead", "killed", "died", "deaths", "fatalities", "die", "perished"]
    private static let injured: Set<String> = ["injured", "wounded", "hurt", "injuries"]
    private static let arrested: Set<String> = ["arrested", "detained", "arrests"]
    private static let displaced: Set<String> = ["homeless", "displaced", "evacuated", "shelter"]
    private static let killing: Set<String> = ["killed", "killing", "kills", "kill", "claimed"]
    private static let injuring: Set<String> = [
        "injured", "injuring", "injures", "wounded", "wounding", "wounds", "injure",
    ]
    private static let arresting: Set<String> = ["arrested", "arresting", "arrests", "detained", "detaining"]
    private static let displacing: Set<String> = ["displaced", "displacing", "evacuated", "evacuating"]
    private static let rising: Set<String> = [
        "rises", "rise", "rose", "risen", "climbs", "climbed", "reaches", "reached", "hits", "hit", "stands", "stood",
        "jumps",
        "to", "at", "of", "is", "was", "now", "has", "had", "passes", "passed", "tops",
    ]
    /// What may stand between a figure and what happened to those it counts.
    private static let people: Set<String> = [
        "people", "persons", "others", "more", "civilians", "men", "women", "children", "soldiers", "troops", "workers",
        "residents", "passengers", "police", "officers", "students", "miners", "villagers", "demonstrators",
        "protesters",
        "were", "was", "are", "is", "have", "been", "had", "being", "reported", "confirmed", "left", "believed",
        "feared",
        "also", "of", "them", "listed", "still", "remained", "remain", "victims", "tourists", "families", "homes",
        "without",
    ]
    /// Nouns of things that are killed or hit without being what a story counts.
    private static let things: Set<String> = [
        "chickens", "birds", "cattle", "sheep", "pigs", "cows", "miles", "kilometers", "kilometres", "km", "percent",
        "per",
        "years", "year", "days", "hours", "minutes", "months", "weeks", "year-old", "million-dollar", "times", "points",
    ]

    private static func kind(_ words: [String], before: Int, after: Int, value: Double) -> ClaimKind? {
        let last = before > 0 ? words[before - 1] : ""
        if value < 10,
            last == "magnitude" || (last == "of" && before > 1 && words[before - 2] == "magnitude")
                || (after < words.count && words[after] == "magnitude")
        {
            return .magnitude
        }
        guard value.truncatingRemainder(dividingBy: 1) == 0 else { return nil }
        if after < words.count, things.contains(words[after]) || words[after].hasPrefix("year") { return nil }
        var unknown = 0
        for place in after..<max(after, min(words.count, after + 7)) {
            let word = words[place]
            if dead.contains(word) { return .dead }
            if injured.contains(word) { return .injured }
            if word == "missing" { return .missing }
            if arrested.contains(word) { return .arrested }
            if displaced.contains(word) { return .displaced }
            if people.contains(word) { continue }
            unknown += 1
            // `57 rescue workers were killed`; not `57 homes and killed`.
            if unknown > 1 || word == "and" || word == "but" || NumberWords.number(in: words, at: place) != nil {
                break
            }
        }
        if killing.contains(last) { return .dead }
        if injuring.contains(last) { return .injured }
        if arresting.contains(last) { return .arrested }
        if displacing.contains(last) { return .displaced }
        if isToll(words, before: before) { return .dead }
        var place = before - 1
        while place >= max(0, before - 6), rising.contains(words[place]) { place -= 1 }
        if place >= 0, place < before - 1, words[place] == "toll" { return .dead }
        return nil
    }
}
