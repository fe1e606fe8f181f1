import Parallelism
import Presentation
import Similarity

/// `nutgraf similar`: for each article the most similar ones.
enum SimilarCommand {
    private static let count = Option("--count", short: "-k", "K", help: "neighbors of an article (10)")
    private static let corpus = Option(
        "--in", "CORPUS", help: "look for neighbors there instead of among the articles themselves; can be repeated")
    private static let minimumScore = Option(
        "--minimum-score", "S", help: "leave out neighbors below S, from 0 to 1 (0)")
    private static let method = Option(
        "--method", "M", help: "what makes articles alike (related); see below",
        choices: SimilarityMethod.all.map(\.name)
    )
    private static let explain = Option("--explain", help: "show the shared terms; their shares add up to the score")

    static let command = Command(
        "similar", summary: "for each article the most similar ones",
        options: [count, corpus, minimumScore, method, explain],
        notes: ["Methods"] + SimilarityMethod.all.map { "  \($0.name): \($0.summary)" }
    ) { invocation in
        let arguments = invocation.arguments
        let count = try arguments.integer(count, in: 1...Int.max) ?? 10
        let minimumScore = Float(try arguments.number(minimumScore, in: 0...1) ?? 0)
        let method = arguments.value(method).flatMap(SimilarityMethod.named) ?? .default
        let corpusNames = arguments.allValues(corpus)
        let explains = arguments.has(explain)

        let inputs = invocation.inputs()
        let corpusInputs = corpusNames.isEmpty ? nil : invocation.inputs(corpusNames)
        let output = try invocation.openOutput(avoiding: inputs, corpusInputs)
        // Nil where neighbors are looked for among the articles themselves.
        let corpus = corpusInputs.map { ReadCollection($0, method: method, acceptsQueries: true, invocation) }
        let queries =
            corpus.map { ReadCollection(inputs, queriesTo: $0.collection, invocation) }
            ?? ReadCollection(inputs, method: method, invocation)
        let search = NeighborSearch(
            queries.collection, in: corpus?.collection, threads: invocation.threads)

        let renderer = Renderer(invocation)
        var emitter = try Emitter(
            output, invocation.format, csvHeader: ["id", "rank", "neighbor", "score", "title"])
        // So many articles at a time that their lists stay small, however long a list may be.
        let window = max(256, listedAtOnce / max(1, min(count, search.corpus.articles.count)))
        let articleCount = search.queries.articles.count
        for start in stride(from: 0, to: articleCount, by: window) {
            let rows = start..<min(articleCount, start + window)
            let neighbors = search.neighbors(
                of: rows, count: count, minimumScore: minimumScore, threads: invocation.threads)
            for first in stride(from: 0, to: rows.count, by: 256) {
                let results = concurrentMap(count: min(256, rows.count - first), threads: invocation.threads) {
                    offset in
                    renderer.render(
                        NeighborsView(
                            row: start + first + offset, of: search, neighbors: neighbors[first + offset],
                            explains: explains))
                }
                for result in results { try emitter.emit(result) }
            }
        }
        try emitter.finish()
        return [queries.tally.status, corpus?.tally.status ?? .done].max { $0.rawValue < $1.rawValue } ?? .done
    }

    /// The neighbors that are held in memory at a time.
    private static let listedAtOnce = 1 << 22
}
