import KeywordExtraction
import Parallelism
import TextAnalysis

extension ReportBuilder {
    /// The words that tell the later half of the articles from the earlier one, and the other way round, as `contrast` finds them.
    ///
    /// Nil where fewer than six articles have a date, or all are of one part of the time. Of many articles so many are
    /// read as `mostCounted` says, evenly over time.
    func words(_ articles: [Article], _ dates: [ArticleDate?]) -> WordsOverTime? {
        let dated = dates.indices.compactMap { place in dates[place].map { (date: $0, place: place) } }
            .sorted { ($0.date, $0.place) < ($1.date, $1.place) }
        let step = max(1, (dated.count + Self.mostCounted - 1) / Self.mostCounted)
        let read = stride(from: 0, to: dated.count, by: step).map { dated[$0] }
        guard read.count >= Self.fewestDated, let timeline = Timeline(read.map(\.date), most: Self.mostPeriods),
            let turn = Self.turn(of: timeline, read.map(\.date))
        else { return nil }
        let method = ContrastKeywords()
        let counts = concurrentMap(count: read.count, threads: threads) {
            method.counts(of: analyzer.analyze(articles[read[$0].place]))
        }
        let places = read.map { timeline.place(of: $0.date) ?? 0 }
        let (earlier, later) = (
            counts.indices.filter { places[$0] < turn }.map { counts[$0] },
            counts.indices.filter { places[$0] >= turn }.map { counts[$0] }
        )
        let found =
            method.keywords(of: later, against: earlier, count: Self.wordCount).map { ($0, WordsOverTime.Change.rose) }
            + method.keywords(of: earlier, against: later, count: Self.wordCount).map { ($0, .fell) }
        let shown = found.filter { $0.0.score >= Self.leastScore }
        let uses = concurrentMap(count: counts.count, threads: threads) {
            ContrastKeywords.occurrences(of: shown.map(\.0), in: counts[$0])
        }
        let words = shown.enumerated().map { number, entry in
            var using = [Int](repeating: 0, count: timeline.count)
            for (article, place) in places.enumerated() where uses[article][number] > 0 { using[place] += 1 }
            let users = read.indices.filter { uses[$0][number] > 0 }.map { read[$0].place }
            return WordsOverTime.Word(
                text: entry.0.text, change: entry.1, score: entry.0.score, articles: using, places: users.sorted())
        }
        guard !words.isEmpty else { return nil }
        return WordsOverTime(
            timeline: timeline, totals: timeline.counts(of: read.map(\.date)), turn: turn, words: words,
            sample: step > 1 ? read.map(\.place).sorted() : [])
    }

    private static let mostCounted = 5_000
    private static let fewestDated = 6
    private static let mostPeriods = 24
    private static let wordCount = 12
    /// z of a word that is hardly more frequent than chance has it.
    private static let leastScore = 1.0

    /// The part with which the later half of the articles begins: the edge that parts them most evenly; nil where one part has all.
    private static func turn(of timeline: Timeline, _ dates: [ArticleDate]) -> Int? {
        let counts = timeline.counts(of: dates)
        var before = 0
        var best: (turn: Int, gap: Int)?
        for turn in 1..<max(1, counts.count) {
            before += counts[turn - 1]
            let gap = abs(dates.count - 2 * before)
            if before > 0, before < dates.count, gap < best?.gap ?? .max { best = (turn, gap) }
        }
        return best?.turn
    }
}
