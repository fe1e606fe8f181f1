import ArticleFormats
import Synchronization
import TermWeighting
import TextAnalysis

/// The articles of all inputs as `vectorize` counts them, chunk by chunk, on several threads.
final class CountedArticles: Sendable {
    private let units: [InputUnit]
    private let options: VectorizeOptions
    private let language: Language?
    private let gathered: Mutex<[Gathered]>

    private struct Gathered {
        var articles = 0
        var labels: [String?] = []
        var problems: [InputProblem] = []
        /// The languages of articles whose stop words were to be left out, and that have no list of them.
        var unlisted: [Language] = []
    }

    init(_ units: [InputUnit], _ options: VectorizeOptions, language: Language?) {
        self.units = units
        self.options = options
        self.language = language
        gathered = Mutex([Gathered](repeating: Gathered(), count: units.count))
    }

    var chunkCount: Int { units.count }
    var totalBytes: Int { units.reduce(0) { $0 + $1.byteCount } }

    /// At most `count` chunks, spread over all, with their sizes.
    func sample(_ count: Int) -> [(chunk: Int, bytes: Int)] {
        let step = max(1, units.count / count)
        return stride(from: 0, to: units.count, by: step).prefix(count).map { ($0, units[$0].byteCount) }
    }

    /// What counts the articles of a chunk; with `releasing` the memory of its part of the file is given back.
    func count(releasing: Bool) -> @Sendable (Int, inout DocumentCounter) -> Void {
        { [self] index, counter in
            let parsed = units[index].parse()
            var result = Gathered(articles: parsed.articles.count, labels: [], problems: parsed.notices)
            for article in parsed.articles {
                result.labels.append(article.label)
                let language = options.parameters.count(article, options.counted, language: language, into: &counter)
                if options.parameters.leavesOutStopWords, !StopWords.hasList(for: language) {
                    result.unlisted.append(language)
                }
            }
            gathered.withLock { $0[index] = result }
            if releasing { units[index].release() }
        }
    }

    /// The label of each article that was counted.
    var labels: [String?] { gathered.withLock { $0.flatMap(\.labels) } }

    /// Reports what was wrong with the articles that were counted.
    func report(into tally: Tally) -> Tally {
        var tally = tally
        for result in gathered.withLock({ $0 }) {
            tally.articles += result.articles
            tally.report(result.problems)
        }
        return tally
    }

    /// Says of how many articles no stop words were left out, because their language has no list; nil where there are
    /// none.
    var stopWordNote: String? {
        let (unlisted, articles) = gathered.withLock { results in
            (results.flatMap(\.unlisted), results.reduce(0) { $0 + $1.articles })
        }
        guard !unlisted.isEmpty else { return nil }
        let codes = Set(unlisted).subtracting([.undetermined]).map(\.code).sorted().joined(separator: ", ")
        var reasons: [String] = []
        if unlisted.contains(.undetermined) { reasons.append("is not known") }
        if !codes.isEmpty { reasons.append("has no list (\(codes))") }
        return "--stop-words auto leaves no words out of \(unlisted.count) of \(articles) articles, whose language "
            + reasons.joined(separator: " or ")
            + ". There are lists for \(StopWords.languages.map(\.code).joined(separator: ", ")): "
            + "name one with --language, or give --stop-words a file of your own."
    }
}
