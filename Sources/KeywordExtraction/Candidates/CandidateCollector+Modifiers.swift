import TextAnalysis

/// Where a phrase neither begins nor ends: verbs that look like parts of one, and what says of what kind the word behind it is.
extension CandidateCollector {
    static let degrees = [
        "very", "so", "too", "quite", "rather", "really", "extremely", "incredibly", "fairly", "pretty", "particularly",
        "especially",
        "increasingly", "absolutely", "completely", "totally", "utterly", "remarkably", "hugely", "deeply",
    ]
    static let comparisons = ["more", "most", "less", "least"]
    static let placings = [
        "northern", "southern", "eastern", "western", "central", "upper", "lower", "inner", "outer", "greater", "rural",
        "downtown", "modern",
        "ancient", "medieval", "occupied", "former", "northeastern", "northwestern", "southeastern", "southwestern",
        "mainland", "northeast",
        "northwest", "southeast", "southwest", "north", "south", "east", "west", "urban", "suburban", "mid", "colonial",
        "postwar", "contemporary", "middle",
    ]
    static let pluralModifiers = [
        "sports", "arms", "news", "drugs", "goods", "savings", "sales", "systems", "communications",
    ]

    /// `placed Reggie Bush` is a verb and its object, and so is what stands behind a noun, a pronoun or an auxiliary: `the tweet sparked
    /// outrage`, `had seen smoke`.
    func isVerb(_ participle: Int, in run: Range<Int>) -> Bool {
        if participle + 1 < run.upperBound, reading.gaps[participle] == .space, reading.isName[participle + 1] {
            return true
        }
        guard participle == run.lowerBound, participle > sentence.lowerBound, reading.gaps[participle - 1] == .space
        else { return false }
        return reading.classes[participle - 1] == .noun
            || reading.classes[participle - 1] == .function
                && (reading.companions[participle - 1] == .word || reading.companions[participle - 1] == .verb)
    }

    /// Whether a word of degree stands before an adjective, which then judges: `very cold`, `the most expensive`. Without an article
    /// `more` may be of a number (`more public funds`).
    func isGraded(_ adjective: Int) -> Bool {
        let before = adjective - 1
        if degrees.contains(tokens[before].term) { return true }
        guard comparisons.contains(tokens[before].term), before > sentence.lowerBound else { return false }
        return reading.companions[before - 1] == .determiner && reading.gaps[before - 1] == .space
            || reading.gaps[before - 1] == .possessive
    }

    /// `475-pound turtle`: a number and a unit, joined by a hyphen.
    func isMeasure(_ number: Int) -> Bool {
        words.isTagged && tokens[number].shape == .number && reading.gaps[number] == .hyphen
            && number + 1 < sentence.upperBound
            && words.weaknesses[Int(tokens[number + 1].term)] == .unit
    }

    /// `coolest`, but not `honest`.
    func isSuperlative(_ adjective: Int) -> Bool {
        words.isTagged && reading.classes[adjective] == .adjective && words.isSuperlative[Int(tokens[adjective].term)]
    }

    /// `Grammy-winning singer`: a compound in `-ing` with something behind it says of what kind that is.
    func isModifier(_ range: Range<Int>, in run: Range<Int>) -> Bool {
        range.count > 1 && reading.gaps[range.upperBound - 2] == .hyphen && range.upperBound < run.upperBound
    }

    /// `pro-Naro`: for or against a name, which says of what kind something is.
    func isStance(_ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1
        return words.isTagged && range.count > 1 && reading.gaps[last - 1] == .hyphen && reading.isName[last]
            && tokens[last].shape != .lower && tokens[last - 1].shape == .lower
            && stances.contains(tokens[last - 1].term)
    }

    /// `state-of-the-nation address`: a compound with a small word inside, and something behind it, says of what kind that is.
    func isPhraseModifier(_ range: Range<Int>, in run: Range<Int>) -> Bool {
        guard words.isTagged, isModifier(range, in: run), reading.gaps[range.upperBound - 1] == .space else {
            return false
        }
        var place = range.upperBound - 2
        while place > run.lowerBound, reading.gaps[place - 1] == .hyphen {
            let wordClass = words.classes[Int(tokens[place].term)]
            if wordClass == .function || wordClass == .connector { return tokens[place].shape == .lower }
            place -= 1
        }
        return false
    }

    /// Whether a form in `-ing` is a verb with its object: `starring Paul Lind`, `winning the cup`.
    func hasObject(_ gerund: Int) -> Bool {
        guard words.isTagged, gerund + 1 < sentence.upperBound, reading.gaps[gerund] == .space, !reading.isName[gerund]
        else { return false }
        return reading.isName[gerund + 1] || reading.companions[gerund + 1] == .determiner
    }
    /// Whether a form in `-ing` is what several do: `divers searching`. Some plurals go before one for a noun (`sports betting`).
    func hasSubject(_ gerund: Int, in range: Range<Int>) -> Bool {
        guard words.isTagged, gerund > range.lowerBound, reading.gaps[gerund - 1] == .space, !reading.isName[gerund]
        else { return false }
        let before = tokens[gerund - 1].term
        return words.endsInS[Int(before)] && reading.classes[gerund - 1] == .noun && !pluralModifiers.contains(before)
    }
}
