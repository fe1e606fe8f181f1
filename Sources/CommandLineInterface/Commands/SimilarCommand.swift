import KeywordExtraction
import Parallelism
import Presentation
import Similarity

/// `nutgraf similar`: for each article the most similar ones.
enum SimilarCommand {
    static let command = Command(
        "similar", summary: "for each article the most similar ones",
        options: SimilarOptions.all,
        notes: ["Methods"] + SimilarityMethod.all.map { "  \($0.name): \($0.summary)" } + [
            "A DATE is 2024-02-15, 2024-02-15T08:30Z or as articles have it. An article without a date that can be read does",
            "not decay, and is left out by --within, --after and --before.",
        ] + SimilarParts.notes, format: CommonOptions.formatWithPages
    ) { invocation in
        let options = try SimilarOptions(invocation.arguments)
        let inputs = invocation.inputs()
        if let path = options.parts.savedModelPath {
            return try options.parts.writeModel(path, inputs, options, invocation)
        }
        let corpusInputs = options.corpusNames.isEmpty ? nil : invocation.inputs(options.corpusNames)
        let output = try invocation.openOutput(avoiding: inputs, corpusInputs)
        let parts = try options.parts.read(inputs, in: corpusInputs, options, invocation)
        // Nil where neighbors are looked for among the articles themselves.
        let corpus =
            parts.map(\.corpus)
            ?? corpusInputs.map {
                ReadCollection(
                    $0, method: options.method, fields: options.fields, acceptsQueries: true,
                    keepsArticles: options.explains, invocation)
            }
        let queries =
            parts?.queries
            ?? corpus.map {
                ReadCollection(inputs, queriesTo: $0.collection, keepsArticles: options.explains, invocation)
            }
            ?? ReadCollection(
                inputs, method: options.method, fields: options.fields, keepsArticles: options.explains, invocation)
        let search = NeighborSearch(
            queries.collection, in: corpus?.collection, time: options.time,
            leavesCopiesOut: !options.showsCopies && parts == nil,
            threads: invocation.threads)
        if !invocation.isQuiet {
            for line in SimilarNotes.lines(of: search) { reportLine("nutgraf: \(line)") }
        }

        var emitter = try Emitter(
            output, invocation.format, csvHeader: ["id", "rank", "neighbor", "score", "title"],
            title: "Similar articles")
        let hasFound = try NeighborPrinter(
            search: search, count: options.count, minimumScore: options.minimumScore, numbers: options.parts.numbers,
            explainer: options.explains
                ? LikenessExplainer(queries.articles, in: corpus?.articles, analyzer: invocation.analyzer) : nil
        ).print(search.queries.articles.indices, to: &emitter, invocation)
        if hasFound { try emitter.emitClosing(Self.closing(search), invocation.layout) }
        let status = [queries.tally.status, corpus?.tally.status ?? .done].max { $0.rawValue < $1.rawValue } ?? .done
        try emitter.finish(status)
        return status
    }
}

extension SimilarCommand {
    /// What the numbers are.
    static func closing(_ search: NeighborSearch) -> [String] {
        let method = search.corpus.method
        let what =
            method.isCalibrated
            ? "how likely it is related, from 0 to 1"
            : method.isCosine ? "the cosine of the two, by the method \(method.name)" : "the score of BM25"
        return ["the number before an article is \(what)"]
    }
}

/// Finds the neighbors of articles and writes them.
struct NeighborPrinter {
    let search: NeighborSearch
    let count: Int
    let minimumScore: Float
    /// Which rows of a whole the articles are, where they are a part of it.
    var numbers: RowNumbers?
    /// Where neighbors are explained.
    let explainer: LikenessExplainer?

    /// Says whether there were any.
    ///
    /// - Parameter articles: their rows among the queries.
    @discardableResult func print(
        _ articles: some RandomAccessCollection<Int>, to emitter: inout Emitter, _ invocation: Invocation
    ) throws(OutputError) -> Bool {
        var hasFound = false
        let renderer = Renderer(invocation)
        let articles = Array(articles)
        // So many articles at a time that their lists stay small, however long a list may be.
        let window = max(256, Self.listedAtOnce / max(1, min(count, search.corpus.articles.count)))
        for start in stride(from: 0, to: articles.count, by: window) {
            let rows = Array(articles[start..<min(articles.count, start + window)])
            let neighbors = self.neighbors(of: rows, threads: invocation.threads)
            for first in stride(from: 0, to: rows.count, by: 256) {
                let shown = first..<min(rows.count, first + 256)
                let explanations = explainer?.explanations(
                    of: rows[shown], with: neighbors[shown], in: search, threads: invocation.threads)
                let results = concurrentMap(count: shown.count, threads: invocation.threads) {
                    offset in
                    renderer.render(
                        part: NeighborsView(
                            row: rows[first + offset], of: search, neighbors: neighbors[first + offset],
                            explanations: explanations?[offset], hasMinimum: minimumScore > 0, numbers: numbers))
                }
                for result in results { try emitter.emit(result) }
            }
            hasFound = hasFound || neighbors.contains { !$0.isEmpty }
        }
        return hasFound
    }

    /// The neighbors of articles, the articles themselves left out where they stand in the corpus too.
    private func neighbors(of rows: [Int], threads: Int) -> [[Neighbor]] {
        guard let numbers, !search.isWithin else {
            return search.neighbors(of: rows, count: count, minimumScore: minimumScore, threads: threads)
        }
        let shift = numbers.corpus - numbers.queries
        return zip(
            rows, search.neighbors(of: rows, count: count + 1, minimumScore: minimumScore, threads: threads)
        ).map { row, neighbors in Array(neighbors.filter { $0.index + shift != row }.prefix(count)) }
    }

    /// The neighbors that are held in memory at a time.
    private static let listedAtOnce = 1 << 22
}
