/// Sums of which the lengths of all articles' rows are made, and which follow when articles come and go.
///
/// Each length hangs on the number n of all articles and on how many have each term. With g = ln(1 + df) and L = ln(1 + n) + 1
/// the weight of a term is L − g, so that the square of a length is
///
///     Σ f² · (L − g)² = L² · Σ f² − 2 L · Σ f² g + Σ f² g²,   f = 1 + ln tf
///
/// An article that comes or goes changes g for its own terms alone: their posting lists say which sums change, and the rest is n's.
struct LengthSums: Sendable {
    /// The three sums of an article, in double precision: the order in which changes came shows in no digit that is printed.
    struct Parts: Sendable {
        var weights = 0.0
        var logs = 0.0
        var squares = 0.0

        @inline(__always)
        mutating func add(_ weight: Double, _ log: Double) {
            weights += weight
            logs += weight * log
            squares += weight * log * log
        }

        /// The length, where L is `total`.
        func length(_ total: Double) -> Float {
            Float(max(0, total * total * weights - 2 * total * logs + squares).squareRoot())
        }
    }

    /// By the article's number: over all its terms, those that two articles or more have, and those that are frequent.
    private var all: [Parts]
    private var shared: [Parts]
    private var frequent: [Parts]
    private var words: [Int32]
    /// The terms in `frequent`: all that are frequent among `fewestArticles` or more. One that is no longer frequent stays: those lengths
    /// are upper bounds.
    private var frequentTerms: Set<Int>
    private var fewestArticles: Int
    /// The last article, the revision, and the numbers of articles and words that the sums are of.
    private var last: Int
    private var revision: Int
    private var articles: Int
    private var wordCount: Int
    /// The last removal before.
    private var lastRemoval: Int

    /// Where more articles than these have come or gone, all are counted anew.
    static let mostNew = 1_024

    /// The sums of all articles. Complexity: O(entries + terms).
    init(counting connection: Connection, state: ArchiveState) throws(ArchiveError) {
        last = try VectorTable.lastArticle(connection, state).number
        (articles, wordCount, lastRemoval) = (state.articles, state.words, try Removals.last(connection))
        revision = state.revision
        fewestArticles = Self.margin(state.articles)
        all = [Parts](repeating: Parts(), count: max(last, state.indexed) + 1)
        (shared, frequent) = (all, all)
        words = [Int32](repeating: 0, count: all.count)
        frequentTerms = []
        var frequencies = [Int32](repeating: 0, count: try state.highestTerm(connection) + 1)
        var logs = [Double](repeating: 0, count: frequencies.count)
        let path = connection.path
        try connection.rows("SELECT number, articles FROM vocabulary") { row throws(ArchiveError) in
            let (number, frequency) = (row.integer(0), row.integer(1))
            guard number > 0, number < logs.count, (0...state.articles).contains(frequency) else {
                throw .damaged("the vocabulary counts more than there is", file: path)
            }
            frequencies[number] = Int32(frequency)
            logs[number] = Self.log(frequency)
            if Weighting.isFrequent(frequency, of: fewestArticles) { frequentTerms.insert(number) }
        }
        let fewestFrequent = frequentTerms.map { frequencies[$0] }.min() ?? .max
        try connection.rows("SELECT article, counts FROM term_counts") { row throws(ArchiveError) in
            let article = row.integer(0)
            var isSound = article > 0 && article < all.count
            guard isSound else { throw .damaged("the term counts of an article are none", file: path) }
            var (every, several, often, count) = (Parts(), Parts(), Parts(), 0)
            isSound =
                row.withBytes(1) { bytes in
                    bytes.forEachEntry { term, times in
                        guard term < logs.count else {
                            isSound = false
                            return
                        }
                        let weight = Self.weight(times)
                        every.add(weight, logs[term])
                        if frequencies[term] > 1 { several.add(weight, logs[term]) }
                        if frequencies[term] >= fewestFrequent { often.add(weight, logs[term]) }
                        count += times
                    }
                } && isSound
            guard isSound else { throw .damaged("the term counts of an article are none", file: path) }
            (all[article], shared[article], frequent[article]) = (every, several, often)
            words[article] = Int32(clamping: count)
        }
    }

    /// The lengths of all articles.
    var table: VectorTable {
        let total = Weighting.inverseFrequency(0, of: articles)
        var table = VectorTable(last: all.count - 1)
        table.set(
            norms: all.map { $0.length(total) }, shared: shared.map { $0.length(total) },
            frequent: frequent.map { $0.length(total) }, words: words)
        return table
    }

    /// As terms become frequent where articles go, terms that would be so among somewhat fewer articles are taken for frequent.
    private static func margin(_ articles: Int) -> Int { articles - articles / 16 }

    /// Goes on to a later state; false where too much has changed, and then the sums are of no use any more.
    ///
    /// Complexity: O(the posting lists of the terms of the articles that came or went + articles).
    mutating func goOn(
        to state: ArchiveState, segments: [Segment], on connection: Connection
    ) throws(ArchiveError) -> Bool {
        guard state.revision >= revision, state.articles >= fewestArticles,
            abs(state.articles - articles) <= Self.mostNew
        else { return false }
        // Numbers beyond all that were given would need tables of any size.
        _ = try VectorTable.lastArticle(connection, state)
        let changes = try ArticleChanges(after: last, lastRemoval, to: state, on: connection)
        guard articles + changes.articles.count - changes.removed.count == state.articles,
            wordCount + changes.addedWords - changes.removedWords == state.words
        else { return false }
        fewestArticles = max(fewestArticles, Self.margin(state.articles))
        for article in changes.removed where words.indices.contains(article) {
            (all[article], shared[article], frequent[article]) = (Parts(), Parts(), Parts())
            words[article] = 0
        }
        let missing = max(changes.articles.last?.number ?? 0, state.indexed) + 1 - all.count
        if missing > 0 {
            all += repeatElement(Parts(), count: missing)
            shared += repeatElement(Parts(), count: missing)
            frequent += repeatElement(Parts(), count: missing)
            words += repeatElement(0, count: missing)
        }
        for term in changes.terms {
            let frequencyBefore = term.frequency - term.added + term.removed
            let isNowFrequent = Weighting.isFrequent(term.frequency, of: fewestArticles)
            let wasFrequent = frequentTerms.contains(term.number)
            if isNowFrequent { frequentTerms.insert(term.number) }
            let change = Change(
                old: Self.log(frequencyBefore), new: Self.log(term.frequency),
                isShared: term.frequency > 1, wasShared: frequencyBefore > 1,
                isFrequent: isNowFrequent || wasFrequent, wasFrequent: wasFrequent)
            guard term.frequency > term.added, !change.isNone else { continue }
            for segment in segments where segment.first <= last {
                let statement = try connection.statement("SELECT entries FROM postings WHERE key = ?")
                defer { statement.reset() }
                let key = PostingKey.of(segment: segment.number, term: term.number)
                guard try statement.next([.integer(key)]) else { continue }
                guard
                    statement.withBytes(
                        0,
                        { bytes in
                            bytes.forEachEntry { article, count in apply(change, article, count) }
                        })
                else { throw .damaged("a posting list is none", file: connection.path) }
            }
            for (article, count) in changes.waiting[term.number] ?? [] { apply(change, article, count) }
        }
        for article in changes.articles { take(article, changes) }
        (last, articles, wordCount) = (max(last, changes.articles.last?.number ?? 0), state.articles, state.words)
        (lastRemoval, revision) = (changes.lastRemoval, state.revision)
        return true
    }

    /// What becomes of a term's part in an article's sums.
    private struct Change {
        let old: Double
        let new: Double
        let isShared: Bool
        let wasShared: Bool
        let isFrequent: Bool
        let wasFrequent: Bool

        /// Whether as many came as went.
        var isNone: Bool { old == new && isShared == wasShared && isFrequent == wasFrequent }
    }

    @inline(__always)
    private mutating func apply(_ change: Change, _ article: Int, _ count: Int) {
        // New ones are taken as a whole, and those that have gone have no words.
        guard article <= last, article < words.count, words[article] > 0 else { return }
        let weight = Self.weight(count)
        all[article].add(-weight, change.old)
        all[article].add(weight, change.new)
        if change.wasShared { shared[article].add(-weight, change.old) }
        if change.isShared { shared[article].add(weight, change.new) }
        if change.wasFrequent { frequent[article].add(-weight, change.old) }
        if change.isFrequent { frequent[article].add(weight, change.new) }
    }

    private mutating func take(_ article: ArticleChanges.Article, _ changes: ArticleChanges) {
        for (place, count) in article.counts {
            let term = changes.terms[place]
            let (weight, log) = (Self.weight(count), Self.log(term.frequency))
            all[article.number].add(weight, log)
            if term.frequency > 1 { shared[article.number].add(weight, log) }
            if frequentTerms.contains(term.number) { frequent[article.number].add(weight, log) }
        }
        words[article.number] = Int32(clamping: article.words)
    }

    private static let weights = Weighting.factors.map { $0 * $0 }

    @inline(__always)
    private static func weight(_ count: Int) -> Double {
        if count < weights.count { return weights[count] }
        let factor = Weighting.factor(count)
        return factor * factor
    }

    /// ln(1 + df).
    private static func log(_ frequency: Int) -> Double { Weighting.factor(1 + frequency) - 1 }
}
