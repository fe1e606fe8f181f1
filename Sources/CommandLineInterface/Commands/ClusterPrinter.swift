import Clustering
import KeywordExtraction
import Parallelism
import Presentation
import ResultMaking
import Similarity
import Stories
import TextAnalysis

/// Writes clusters with what their articles tell together.
struct ClusterPrinter {
    static let csvHeader = ["cluster", "size", "keywords", "headline", "id", "title", "score"]
    /// So many clusters are described before the first of them is written.
    private static let window = 256

    let articles: [Article]
    let collection: ArticleCollection
    let clustering: Clustering
    /// The number of each cluster in an archive, where it is kept in one.
    let storyNumbers: [Int]?
    let summarySentences: Int
    /// What may be a label.
    var filter = KeywordFilter()
    /// Whether text lists articles that are in no group; else it counts them. Other formats have them all.
    var listsSingles = true

    /// Writes the stories that articles are known to be in, by the number of each article's; 0 for one that is in none.
    static func print(
        _ articles: [Article], inStories numbers: [Int], summarySentences: Int, to output: OutputFile,
        _ invocation: Invocation
    ) throws(OutputError) {
        let collection = ArticleCollection(articles, method: .related, threads: invocation.threads)
        let clustering = Clustering(of: collection, inStories: numbers)
        try ClusterPrinter(
            articles: articles, collection: collection, clustering: clustering,
            storyNumbers: clustering.clusters.map { numbers[$0.headlineIndex] }, summarySentences: summarySentences
        ).print(to: output, invocation)
    }

    /// - Parameter status: of the reading; where nothing was read, a file that is there stays as it was.
    func print(to output: OutputFile, _ invocation: Invocation, status: ExitStatus = .done) throws(OutputError) {
        let renderer = Renderer(invocation)
        var emitter = try Emitter(
            output, invocation.format, csvHeader: Self.csvHeader,
            title: storyNumbers == nil ? "Groups of articles" : "Stories")
        let described = DescribedClusters(
            articles: articles, collection: collection, clustering: clustering, summarySentences: summarySentences,
            filter: filter, analyzer: invocation.analyzer)
        let shown = clustering.clusters.indices.filter {
            listsSingles || !invocation.format.isForReaders || clustering.clusters[$0].members.count > 1
        }
        for first in stride(from: 0, to: shown.count, by: Self.window) {
            let results = concurrentMap(count: min(Self.window, shown.count - first), threads: invocation.threads) {
                offset in
                let number = shown[first + offset]
                return renderer.render(part: described.view(number, storyNumber: storyNumbers?[number]))
            }
            for result in results { try emitter.emit(result) }
        }
        try emitter.emitClosing(totals, invocation.layout)
        try emitter.finish(status)
    }

    /// How many articles stand alone, and how many groups there are by which method.
    private var totals: [String] {
        let groups = clustering.clusters.filter { $0.members.count > 1 }
        let alone = clustering.clusters.count - groups.count
        guard !clustering.clusters.isEmpty else { return [] }
        let hint = listsSingles ? "" : " (--all lists \(alone == 1 ? "it" : "them"))"
        let singles =
            alone == 0 ? [] : [alone == 1 ? "1 article stands alone\(hint)" : "\(alone) articles stand alone\(hint)"]
        let kind = storyNumbers == nil ? "group" : "story"
        let kinds = storyNumbers == nil ? "groups" : "stories"
        let count = groups.reduce(0) { $0 + $1.members.count }
        let total =
            groups.isEmpty
            ? "no \(kinds) of several articles"
            : "\(groups.count) \(groups.count == 1 ? kind : kinds) of \(count) articles"
        let method = storyNumbers == nil ? ", by the method \(clustering.method)" : ""
        let meaning =
            groups.isEmpty ? "" : "; the number before an article is its cosine with the middle of its \(kind)"
        return singles + [total + method + meaning]
    }
}
