import Parallelism
import Presentation
import Similarity

/// `nutgraf similar`: for each article the most similar ones.
enum SimilarCommand {
    private static let count = Option("--count", short: "-k", "K", help: "neighbors of an article (10)")
    private static let corpus = Option(
        "--in", "CORPUS", help: "look for neighbors there instead of among the articles themselves; can be repeated")
    private static let minimumScore = Option("--minimum-score", "S", help: "leave out neighbors below S, from 0 to 1 (0)")
    private static let method = Option(
        "--method", "M", help: "what makes articles alike (tfidf); see below", choices: SimilarityMethod.all.map(\.name))
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

        let queries: ReadCollection
        let corpus: ArticleCollection
        let neighbors: [[Neighbor]]
        var status = ExitStatus.done
        if corpusNames.isEmpty {
            queries = ReadCollection(invocation.inputs(), method: method, invocation)
            corpus = queries.collection
            neighbors = corpus.neighbors(count: count, minimumScore: minimumScore, threads: invocation.threads)
        } else {
            let read = ReadCollection(
                invocation.inputs(corpusNames), method: method, acceptsQueries: true, invocation)
            corpus = read.collection
            status = read.tally.status
            queries = ReadCollection(invocation.inputs(), queriesTo: corpus, invocation)
            neighbors = queries.collection.neighbors(
                in: corpus, count: count, minimumScore: minimumScore, threads: invocation.threads)
        }
        let (format, layout) = (invocation.format, invocation.layout)
        var emitter = try Emitter(
            invocation.openOutput(), format, csvHeader: ["id", "rank", "neighbor", "score", "title"])
        let articles = queries.collection
        for start in stride(from: 0, to: neighbors.count, by: 256) {
            let window = start..<min(neighbors.count, start + 256)
            let results = concurrentMap(count: window.count, threads: invocation.threads) { offset -> [UInt8] in
                let view = NeighborsView(
                    row: start + offset, of: articles, in: corpus, neighbors: neighbors[start + offset],
                    explains: explains)
                return switch format {
                case .text: view.text(layout)
                case .json, .jsonl: view.json()
                case .csv: view.csv()
                }
            }
            for bytes in results { try emitter.emit(bytes) }
        }
        try emitter.finish()
        return status == .done ? queries.tally.status : status
    }
}
