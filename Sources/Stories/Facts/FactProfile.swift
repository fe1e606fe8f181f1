public import TextAnalysis

/// What an article, or a story of several, says of who, where, when and how many: enough to tell two earthquakes apart.
public struct FactProfile: Sendable {
    /// Words of place names, in small letters, with the articles whose beginning has them.
    private var places = WordCounts()
    /// Words of all names, with how often they are mentioned.
    private var mentions = WordCounts()
    /// All capitalized words, with the articles that have them.
    private var capitals = WordCounts()
    /// The other words of the beginning, with the articles that have them.
    private var words = WordCounts()
    /// The dates, years and numbers that it names, with the articles that do.
    private var dates: [EventDate: Int] = [:]
    private var years: [Int: Int] = [:]
    private var numbers = WordCounts()
    /// The different figures that its articles give, in their order.
    private var figures: [Claim] = []
    /// The days on which its articles appeared.
    private var days: ClosedRange<Int64>?
    private var count = 1

    /// The profile of an article. Complexity: O(words).
    public init(_ analyzed: AnalyzedArticle) {
        var reader = ProfileReader(analyzed)
        reader.read()
        func once<Key>(_ keys: Set<Key>) -> [Key: Int] { Dictionary(uniqueKeysWithValues: keys.map { ($0, 1) }) }
        (places, capitals, words) = (WordCounts(reader.places), WordCounts(reader.capitals), WordCounts(reader.words))
        (dates, years, numbers) = (once(reader.dates), once(reader.years), WordCounts(reader.numbers))
        mentions = WordCounts(reader.mentions)
        figures = ClaimFinder().mainClaims(in: analyzed)
        days = analyzed.article.date.flatMap { ArticleDate($0) }.map { $0.daysSince1970...$0.daysSince1970 }
    }

    /// The profile of two stories as one.
    public mutating func merge(_ other: FactProfile) {
        places.merge(other.places)
        mentions.merge(other.mentions)
        capitals.merge(other.capitals)
        words.merge(other.words)
        dates.merge(other.dates, uniquingKeysWith: +)
        years.merge(other.years, uniquingKeysWith: +)
        numbers.merge(other.numbers)
        figures += other.figures.filter { claim in
            !figures.contains { $0.kind == claim.kind && $0.value == claim.value && $0.bound == claim.bound }
        }
        if let theirs = other.days {
            days = days.map { min($0.lowerBound, theirs.lowerBound)...max($0.upperBound, theirs.upperBound) } ?? theirs
        }
        count += other.count
    }

    /// All that the two say of one and of two events. Complexity: O(different names, words and numbers of both).
    public func comparison(with other: FactProfile) -> FactComparison {
        var evidence: [FactEvidence] = []
        if let share = nameShare(other) { evidence.append(FactEvidence(.names, min(19, Int(share * 20)))) }
        if let outcome = placeOutcome(other) { evidence.append(FactEvidence(.places, outcome)) }
        if let outcome = dateOutcome(other) { evidence.append(FactEvidence(.dates, outcome)) }
        if let gap = daysApart(other) { evidence.append(FactEvidence(.published, gap <= 30 ? 0 : gap <= 120 ? 1 : 2)) }
        if let outcome = yearOutcome(other) { evidence.append(FactEvidence(.years, outcome)) }
        if let outcome = numberOutcome(other) { evidence.append(FactEvidence(.numbers, outcome)) }
        if let outcome = figureOutcome(other) { evidence.append(FactEvidence(.figures, outcome)) }
        return FactComparison(evidence: evidence, likeness: likeness(other))
    }

    // MARK: Names

    /// The share of the mentions of names that are of names which the other has; the higher one of the two. Two mentions, one
    /// of them shared, are added to each, so that few mentions tell little.
    private func nameShare(_ other: FactProfile) -> Double? {
        guard !mentions.isEmpty, !other.mentions.isEmpty else { return nil }
        return max(other.share(of: mentions), share(of: other.mentions))
    }

    private func share(of mentions: WordCounts) -> Double {
        var known = 1
        mentions.forEachShared(capitals) { count, articles in
            if articles * 10 >= self.count { known += count }
        }
        let all = mentions.entries.reduce(2) { $0 + $1.count }
        return Double(known) / Double(all)
    }

    /// Whether at least one article in ten has this name.
    private func has(_ name: String) -> Bool { capitals[name] * 10 >= count }

    /// The words that the most articles have, at least half as many as the most frequent one; in the order of letters.
    private func main(_ words: WordCounts) -> [String] {
        let most = words.entries.reduce(0) { max($0, $1.count) }
        return words.entries.filter { $0.count * 2 >= most && $0.count * 2 >= count }.map { $0.word }.sorted()
    }

    private func placeOutcome(_ other: FactProfile) -> Int? {
        let (here, there) = (main(places), other.main(other.places))
        guard !here.isEmpty, !there.isEmpty else { return nil }
        if here.contains(where: { there.contains($0) }) { return 0 }
        return here.contains(where: other.has) || there.contains(where: has) ? 1 : 2
    }

    // MARK: Time

    /// The days between the articles of the one and of the other.
    private func daysApart(_ other: FactProfile) -> Int64? {
        guard let mine = days, let theirs = other.days else { return nil }
        return max(0, mine.lowerBound - theirs.upperBound, theirs.lowerBound - mine.upperBound)
    }

    private func dateOutcome(_ other: FactProfile) -> Int? {
        let (mine, theirs) = (held(dates), other.held(other.dates))
        guard !mine.isEmpty, !theirs.isEmpty else { return nil }
        var gap = Int.max
        for one in mine { for date in theirs { gap = min(gap, one.days(to: date)) } }
        return gap <= 1 ? 0 : gap <= 10 ? 1 : gap <= 40 ? 2 : 3
    }

    private func yearOutcome(_ other: FactProfile) -> Int? {
        let (mine, theirs) = (held(years), other.held(other.years))
        guard !mine.isEmpty, !theirs.isEmpty else { return nil }
        var gap = Int.max
        for one in mine { for year in theirs { gap = min(gap, abs(one - year)) } }
        return min(2, gap)
    }

    // MARK: Numbers

    private func numberOutcome(_ other: FactProfile) -> Int? {
        guard numbers.entries.count(where: { isHeld($0.count) }) > 1,
            other.numbers.entries.count(where: { other.isHeld($0.count) }) > 1
        else { return nil }
        var shared = 0
        numbers.forEachShared(other.numbers) { if isHeld($0), other.isHeld($1) { shared += 1 } }
        return min(2, shared)
    }

    private func areMagnitudesApart(_ other: FactProfile) -> Bool {
        let mine = figures.filter { $0.kind == .magnitude }, theirs = other.figures.filter { $0.kind == .magnitude }
        guard !mine.isEmpty, !theirs.isEmpty else { return false }
        return mine.allSatisfy { one in theirs.allSatisfy { abs(one.value - $0.value) > 0.35 } }
    }

    private func figureOutcome(_ other: FactProfile) -> Int? {
        if areMagnitudesApart(other) { return 3 }
        var (isSame, differs, isSaid) = (false, false, false)
        for kind in ClaimKind.allCases {
            let mine = figures.filter { $0.kind == kind }, theirs = other.figures.filter { $0.kind == kind }
            guard !mine.isEmpty, !theirs.isEmpty else { continue }
            isSaid = true
            if mine.contains(where: { one in theirs.contains { !one.contradicts($0) } }) {
                isSame = true
            } else if mine.allSatisfy({ one in theirs.allSatisfy { Self.areFarApart(one, $0) } }) {
                differs = true
            }
        }
        return isSaid ? (isSame ? 0 : differs ? 2 : 1) : nil
    }

    /// Whether one figure is more than three times the other, both exact.
    private static func areFarApart(_ one: Claim, _ other: Claim) -> Bool {
        one.bound == .exact && other.bound == .exact
            && max(one.value, other.value) > 3 * min(one.value, other.value)
    }

    /// What at least one article in five says.
    private func held<Key>(_ said: [Key: Int]) -> [Key] { said.filter { isHeld($0.value) }.map { $0.key } }

    private func isHeld(_ articles: Int) -> Bool { articles * 5 >= count }

    // MARK: Likeness

    /// The cosine of the words of the two, names aside.
    private func likeness(_ other: FactProfile) -> Double {
        var product = 0
        words.forEachShared(other.words) { product += $0 * $1 }
        let lengths = Double(words.squares).squareRoot() * Double(other.words.squares).squareRoot()
        return lengths > 0 ? Double(product) / lengths : 0
    }
}

extension FactProfile {
    /// Writes the profile of one article.
    func write(to writer: inout StateWriter) {
        for words in [places, capitals, words, numbers] {
            writer.put(words.entries.map { $0.word }.sorted()) { $0.put($1) }
        }
        writer.put(mentions.entries.sorted { $0.word < $1.word }) { writer, entry in
            writer.put(entry.word)
            writer.put(entry.count)
        }
        writer.put(dates.keys.sorted { ($0.year ?? 0, $0.dayOfYear) < ($1.year ?? 0, $1.dayOfYear) }) { writer, date in
            writer.put(date.year) { $0.put($1) }
            writer.put(date.dayOfYear)
        }
        writer.put(years.keys.sorted()) { $0.put($1) }
        writer.put(figures) { $1.write(to: &$0) }
        writer.put(days?.lowerBound) { $0.put(Int($1)) }
    }

    init(from reader: inout StateReader) throws(StreamStateError) {
        func once<Key: Hashable>(
            _ reader: inout StateReader, _ each: (inout StateReader) throws(StreamStateError) -> Key
        ) throws(StreamStateError) -> [Key: Int] {
            Dictionary(try reader.array(each).map { ($0, 1) }) { first, _ in first }
        }
        let text: (inout StateReader) throws(StreamStateError) -> String = { reader throws(StreamStateError) in
            try reader.text()
        }
        let day = 0..<100_000
        places = WordCounts(try once(&reader, text))
        capitals = WordCounts(try once(&reader, text))
        words = WordCounts(try once(&reader, text))
        numbers = WordCounts(try once(&reader, text))
        let named = try reader.array { reader throws(StreamStateError) in
            (try reader.text(), try reader.int(in: 0..<1 << 32))
        }
        mentions = WordCounts(Dictionary(named) { first, _ in first })
        dates = try once(&reader) { reader throws(StreamStateError) in
            let year = try reader.optional { reader throws(StreamStateError) in try reader.int(in: day) }
            return EventDate(year: year, dayOfYear: try reader.int(in: day))
        }
        years = try once(&reader) { reader throws(StreamStateError) in try reader.int(in: day) }
        figures = try reader.array { reader throws(StreamStateError) in try Claim(from: &reader) }
        days = try reader.optional { reader throws(StreamStateError) in Int64(try reader.int()) }.map { $0...$0 }
    }
}
