/// Reads the claims of a sentence, figure by figure.
struct ClaimReader {
    let sentence: ClaimSentence
    /// Whether the sentence stands where articles tell of their event.
    let isEarly: Bool
    private let year: Int?
    private lazy var background = ClaimBackground(sentence, year: year)
    private var words: [String] { sentence.words }

    /// - Parameter year: that of the article's date.
    init(_ sentence: ClaimSentence, year: Int?, isEarly: Bool) {
        (self.sentence, self.year, self.isEarly) = (sentence, year, isEarly)
    }

    /// Complexity: O(words).
    mutating func claims() -> [StatedClaim] {
        var claims: [StatedClaim] = []
        // Of each kind that counts people the claim of the event.
        var ofEvent: [ClaimKind: Int] = [:]
        var place = 0
        while place < sentence.count {
            guard let figure = figure(at: place) else {
                place += 1
                continue
            }
            if let claim = claim(of: figure) {
                if let known = ofEvent[claim.claim.kind] {
                    // `killed six children, bringing the toll to 11`: six are a part.
                    let isToll = claim.claim.kind == .dead && PeopleCounts.isToll(words, before: figure.start)
                    let other = isToll ? claims[known] : claim
                    claims.append(
                        StatedClaim(other.claim, subject: other.subject, nearby: other.nearby, isOfEvent: false))
                    if isToll {
                        claims[known] = claim
                        ofEvent[claim.claim.kind] = claim.isOfEvent ? known : nil
                    }
                } else {
                    if claim.claim.kind.countsPeople, claim.isOfEvent { ofEvent[claim.claim.kind] = claims.count }
                    claims.append(claim)
                }
            }
            place = figure.end
        }
        return claims
    }

    /// A number with the words that bound it.
    struct Figure {
        var value: Double
        var bound: Claim.Bound
        /// The place of the number, of the first word that bounds it, and the one behind all of it.
        var place: Int
        var start: Int
        var end: Int
    }

    private func figure(at place: Int) -> Figure? {
        if let several = NumberWords.several(in: words, at: place) {
            return Figure(value: several.value, bound: .several, place: place, start: place, end: several.end)
        }
        guard let number = NumberWords.number(in: words, at: place), !sentence.isFraction[place],
            place == 0 || !sentence.isFraction[place - 1]
        else { return nil }
        let (bound, start) = ClaimBounds.bound(words, before: place)
        var figure = Figure(value: number.value, bound: bound, place: place, start: start, end: number.end)
        if let upper = upperEnd(of: figure) {
            figure.bound = .upTo(upper.value)
            figure.end = upper.end
            // `2 to 3 million`
            let scale = upper.value / number.value
            if scale > 500 { figure.value *= scale >= 5e8 ? 1e9 : scale >= 5e5 ? 1e6 : 1e3 }
            if start > 0, words[start - 1] == "between" { figure.start = start - 1 }
        }
        return figure
    }

    /// The second figure of `57 to 60`, `57-60` and `between 57 and 60`, and the word after it; not that of `from 57 to 60`.
    private func upperEnd(of figure: Figure) -> (value: Double, end: Int)? {
        let isJoined = sentence.isJoined[figure.end - 1]
        let next = isJoined ? figure.end : figure.end + 1
        guard next < sentence.count, let upper = NumberWords.number(in: words, at: next), upper.value > figure.value
        else {
            return nil
        }
        let last = sentence[figure.place - 1]
        let link = words[figure.end]
        return isJoined || (link == "to" && last != "from") || (link == "and" && last == "between") ? upper : nil
    }

    private mutating func claim(of figure: Figure) -> StatedClaim? {
        let isOfEvent = isEarly && !background.covers(figure.start, figure.end)
        func stated(_ kind: ClaimKind, unit: String = "", subject: String = "", nearby: Set<String> = []) -> StatedClaim
        {
            StatedClaim(
                Claim(
                    kind: kind, value: figure.value, bound: figure.bound, unit: unit, sentence: sentence.index),
                subject: subject, nearby: nearby, isOfEvent: isOfEvent)
        }
        if let unit = currency(of: figure) { return stated(.money, unit: unit, nearby: nearby(figure)) }
        if isPercent(figure) { return stated(.percent, subject: direction(of: figure), nearby: nearby(figure)) }
        if let name = AgeOfName.name(beside: figure, in: sentence) { return stated(.age, subject: name) }
        guard let (kind, subject) = PeopleCounts.kind(of: figure, in: sentence) else { return nil }
        return stated(kind, subject: subject)
    }

    // MARK: Sums and shares

    private func currency(of figure: Figure) -> String? {
        let sign = sentence.currency[figure.place]
        return sign.isEmpty ? ClaimSentence.currencies[sentence[figure.end]] : sign
    }

    private func isPercent(_ figure: Figure) -> Bool {
        sentence.isPercent[figure.end - 1] || ["percent", "pct"].contains(sentence[figure.end])
            || (sentence[figure.end] == "per" && sentence[figure.end + 1] == "cent")
    }

    /// `rise` or `fall` where a word before the share says that it is one, so that no fall agrees with a rise; else empty.
    private func direction(of figure: Figure) -> String {
        for place in stride(from: figure.start - 1, through: max(0, figure.start - Self.reach), by: -1) {
            if Self.rises.contains(words[place]) { return "rise" }
            if Self.falls.contains(words[place]) { return "fall" }
        }
        return ""
    }

    private static let rises: Set<String> = [
        "rose", "rise", "rises", "risen", "rising", "grew", "grow", "grown", "growth", "increase", "increased",
        "increases", "gained",
        "gain", "climbed", "jumped", "surged", "soared", "up", "higher",
    ]
    private static let falls: Set<String> = [
        "fell", "fall", "falls", "fallen", "falling", "dropped", "drop", "declined", "decline", "decrease", "decreased",
        "lost", "loss",
        "shrank", "slid", "slumped", "plunged", "cut", "down", "lower",
    ]

    private static let reach = 8

    /// The stems of the words beside a figure, as far as the next one.
    private func nearby(_ figure: Figure) -> Set<String> {
        var found: Set<String> = []
        func take(_ place: Int) -> Bool {
            guard words.indices.contains(place), NumberWords.number(in: words, at: place) == nil else { return false }
            let stem = sentence.stems[place]
            // Whose sum it is tells nothing of what it is for.
            let isName = sentence.isCapital[place] && sentence.index != nil && place > 0
            if stem.utf8.count > 2, !isName, !Self.units.contains(words[place]) { found.insert(stem) }
            return true
        }
        for step in 1...Self.reach { guard take(figure.start - step) else { break } }
        for step in 0..<Self.reach { guard take(figure.end + step) else { break } }
        return found
    }

    private static let units: Set<String> = [
        "percent", "pct", "per", "cent", "percentage", "points", "dollars", "dollar", "euros", "euro", "pounds", "said",
        "says",
        "year", "years", "million", "billion",
    ]
}
