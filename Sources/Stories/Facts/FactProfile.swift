public import TextAnalysis

/// What an article, or a story of several, says of where, when and how strong: enough to tell two earthquakes apart.
public struct FactProfile: Sendable {
    /// Words of place names, in small letters, with the articles whose beginning has them.
    private(set) var places: [String: Int] = [:]
    /// Words of other names that an article has at least twice, with the articles that do.
    private(set) var actors: [String: Int] = [:]
    /// All capitalized words, with the articles that have them.
    private(set) var names: [String: Int] = [:]
    /// The different magnitudes that its articles give, in their order.
    private(set) var magnitudes: [Double] = []
    private(set) var days: ClosedRange<Int64>?
    private(set) var count = 1

    /// The profile of an article. Complexity: O(words).
    public init(_ analyzed: AnalyzedArticle) {
        var names: Set<String> = []
        var places: Set<String> = []
        var counts: [String: Int] = [:]
        func read(_ tokens: some Collection<Token>, isBeginning: Bool) {
            var isPlace = false
            for (offset, token) in tokens.enumerated() {
                let word = analyzed.terms[token.term]
                let isCapital = token.shape == .capitalized || token.shape == .allCapitals
                if isCapital && !Self.isTimeWord(word) {
                    if offset > 0 || tokens.count == 1 {
                        names.insert(word)
                        counts[word, default: 0] += 1
                    }
                    if isPlace && isBeginning { places.insert(word) }
                } else {
                    isPlace = Self.prepositions.contains(word)
                }
            }
        }
        for sentence in analyzed.sentences {
            read(analyzed.tokens(ofSentence: sentence.index), isBeginning: sentence.index < 4)
        }
        read(analyzed.titleTokens, isBeginning: true)
        // The first word of a sentence is capitalized whatever it is.
        for token in analyzed.titleTokens.prefix(1) { names.insert(analyzed.terms[token.term]) }
        if let dateline = analyzed.article.dateline {
            for word in dateline.split(whereSeparator: { !$0.isLetter }) { places.insert(word.lowercased()) }
        }
        let actors = counts.filter { $0.value > 1 && !places.contains($0.key) }
        self.actors = Dictionary(uniqueKeysWithValues: actors.keys.map { ($0, 1) })
        self.places = Dictionary(uniqueKeysWithValues: places.map { ($0, 1) })
        self.names = Dictionary(uniqueKeysWithValues: names.union(places).map { ($0, 1) })
        magnitudes = ClaimFinder().mainClaims(in: analyzed).filter { $0.kind == .magnitude }.map(\.value)
        days = analyzed.article.date.flatMap { ArticleDate($0) }.map { $0.daysSince1970...$0.daysSince1970 }
    }

    private static let prepositions: Set<String> = ["in", "at", "near", "off", "from", "outside", "across"]
    private static func isTimeWord(_ word: String) -> Bool { timeWords.contains(word) }
    private static let timeWords: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april",
        "may", "june", "july", "august", "september", "october", "november", "december", "the", "a", "an",
    ]

    /// The profile of two stories as one.
    public mutating func merge(_ other: FactProfile) {
        places.merge(other.places, uniquingKeysWith: +)
        actors.merge(other.actors, uniquingKeysWith: +)
        names.merge(other.names, uniquingKeysWith: +)
        magnitudes += other.magnitudes.filter { !magnitudes.contains($0) }
        if let theirs = other.days {
            days = days.map { min($0.lowerBound, theirs.lowerBound)...max($0.upperBound, theirs.upperBound) } ?? theirs
        }
        count += other.count
    }

    /// What the two say that cannot be true of one event; empty where nothing speaks against it.
    public func contradictions(with other: FactProfile) -> [FactContradiction] {
        var found: [FactContradiction] = []
        if let mine = days, let theirs = other.days {
            let gap = max(mine.lowerBound - theirs.upperBound, theirs.lowerBound - mine.upperBound)
            if gap > Self.mostDays { found.append(.dates(days: Int(gap))) }
        }
        if let mine = magnitudes.first, let theirs = other.magnitudes.first,
            magnitudes.allSatisfy({ one in other.magnitudes.allSatisfy { abs(one - $0) > 0.35 } })
        {
            found.append(.magnitudes(mine, theirs))
        }
        let (here, there) = (main(places), other.main(other.places))
        if !here.isEmpty, !there.isEmpty, other.isSilent(of: here), isSilent(of: there) {
            found.append(.places(here, there))
        }
        let (mine, theirs) = (main(actors), other.main(other.actors))
        if !mine.isEmpty, !theirs.isEmpty, other.isSilent(of: mine), isSilent(of: theirs) {
            found.append(.names(mine, theirs))
        }
        return found
    }

    private static let mostDays: Int64 = 30

    /// The words that the most articles have, at least half as many as the most frequent one; in the order of letters.
    private func main(_ words: [String: Int]) -> [String] {
        let most = words.values.max() ?? 0
        return words.filter { $0.value * 2 >= most && $0.value * 2 >= count }.keys.sorted()
    }

    /// Whether hardly an article has any of these names: fewer than one in ten.
    private func isSilent(of places: [String]) -> Bool { places.allSatisfy { (names[$0] ?? 0) * 10 < count } }
}

/// Something that two stories say and that cannot be true of one event.
public enum FactContradiction: Hashable, Sendable {
    /// So many days lie between the articles of the one and of the other.
    case dates(days: Int)
    case magnitudes(Double, Double)
    /// The places of each, of which the other says nothing.
    case places([String], [String])
    /// The other names that each has again and again, of which the other says nothing.
    case names([String], [String])
}
