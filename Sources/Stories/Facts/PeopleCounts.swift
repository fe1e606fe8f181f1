/// Reads what a figure counts: the dead, the injured, the arrested and others, or a quake's magnitude.
enum PeopleCounts {
    /// The kind, and the stem of the noun that is counted where it is not people in general.
    static func kind(of figure: ClaimReader.Figure, in sentence: ClaimSentence) -> (kind: ClaimKind, subject: String)? {
        let words = sentence.words
        // `Robert Buckley, 32, died`: an age, which what follows does not count.
        let after = sentence.hasComma[figure.end - 1] ? words.count : figure.end
        guard !isPart(words, before: figure.start, after: figure.end), !isDay(words, figure.place, after: figure.end)
        else {
            return nil
        }
        let first = figure.bound == .several && after < words.count && words[after] == "of" ? after + 1 : after
        guard let kind = kind(words, before: figure.start, after: first, value: figure.value) else { return nil }
        let noun = kind.countsPeople ? noun(sentence, from: first) : ""
        if kind == .dead, noun == "others" || noun == "more" { return nil }
        return (kind, general.contains(noun) ? "" : noun)
    }

    /// Whether a figure is part of another one: `including 12 children`, `12 of them in the capital`.
    private static func isPart(_ words: [String], before: Int, after: Int) -> Bool {
        if before > 0, ["including", "among", "them", "another", "other"].contains(words[before - 1]) { return true }
        guard after + 1 < words.count, words[after] == "of" else { return false }
        return ["them", "whom", "those", "these", "the"].contains(words[after + 1])
    }

    /// Whether a number is the day of a month: `on Tuesday (6 January) killed`.
    private static func isDay(_ words: [String], _ place: Int, after: Int) -> Bool {
        let months = ClaimBackground.months
        return (place > 0 && months.contains(words[place - 1]))
            || (after < words.count && months.contains(words[after]))
    }

    /// Whether a figure is where a toll has got to: `the toll from the quake to 11`.
    static func isToll(_ words: [String], before: Int) -> Bool {
        guard before > 0, ["to", "at", "of", "is", "past", "above"].contains(words[before - 1]) else { return false }
        let said = words[max(0, before - 8)..<before]
        guard let toll = said.lastIndex(of: "toll") else { return false }
        return toll == said.startIndex || words[toll - 1] != "injury"
    }

    /// The head of the noun phrase behind a figure, as its stem (`57 young soldiers were`); empty where there is none.
    private static func noun(_ sentence: ClaimSentence, from after: Int) -> String {
        var noun = ""
        for place in after..<max(after, min(sentence.count, after + 4)) {
            let word = sentence[place]
            if ["others", "other", "more"].contains(word) {
                noun = word
            } else if sentence.stems[place].isEmpty || verbs.contains(word) || states.contains(word) {
                break
            } else {
                noun = general.contains(word) ? word : sentence.stems[place]
            }
            if sentence.hasComma[place] { break }
        }
        return noun
    }

    /// Nouns that count all people alike.
    private static let general: Set<String> = [
        "people", "persons", "person", "others", "other", "more", "victims", "bodies", "lives", "fatalities", "deaths",
        "casualties", "residents", "villagers", "dead", "injuries", "arrests", "suspects", "homes", "families",
    ]
    private static let verbs: Set<String> = [
        "reported", "confirmed", "left", "believed", "feared", "listed", "remained", "remain", "remains", "according",
        "today",
        "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

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
    private static let states: Set<String> = dead.union(injured).union(arrested).union(displaced).union([
        "missing", "trapped",
    ])
    .union(killing).union(injuring).union(arresting).union(displacing)
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
