import Clustering
import Presentation
import Similarity

/// `nutgraf cluster`: groups of related articles.
enum ClusterCommand {
    private static let methods = [
        (name: "average", summary: "joins the most similar groups while their mean cosine reaches the threshold (the default)"),
        (name: "components", summary: "links articles whose cosine reaches the threshold: the baseline"),
        (name: "kmeans", summary: "spherical k-means with --count groups (the default where a count is given)"),
    ]
    private static let method = Option(
        "--method", "M", help: "how groups are found; see below", choices: methods.map(\.name))
    private static let count = Option("--count", "K", help: "the number of groups, for kmeans")
    private static let threshold = Option(
        "--threshold", "T",
        help: "the least cosine, from 0 to 1 (\(AverageLinkage.defaultThreshold) for average, "
            + "\(ThresholdComponents.defaultThreshold) for components)")

    static let command = Command(
        "cluster", summary: "groups of related articles, with label, headline and members",
        options: [method, count, threshold], notes: ["Methods"] + methods.map { "  \($0.name): \($0.summary)" }
    ) { invocation in
        let arguments = invocation.arguments
        let count = try arguments.integer(count, in: 1...Int.max)
        let threshold = try arguments.number(threshold, in: 0...1).map { Float($0) }
        let method = arguments.value(method) ?? (count == nil ? "average" : "kmeans")
        if method == "kmeans" {
            guard count != nil else { throw UsageError("kmeans needs a number of groups: --count K.") }
            guard threshold == nil else { throw UsageError("kmeans takes no --threshold. Give --count alone.") }
        } else if count != nil {
            throw UsageError("\(method) takes no --count. Give --threshold, or --method kmeans.")
        }
        let read = ReadCollection(invocation.inputs(), method: .default, invocation)
        let collection = read.collection
        let clustering =
            switch method {
            case "kmeans":
                SphericalKMeans(count: count ?? 1).clusters(of: collection, threads: invocation.threads)
            case "components":
                ThresholdComponents(threshold: threshold ?? ThresholdComponents.defaultThreshold)
                    .clusters(of: collection, threads: invocation.threads)
            default:
                AverageLinkage(threshold: threshold ?? AverageLinkage.defaultThreshold)
                    .clusters(of: collection, threads: invocation.threads)
            }
        var emitter = try Emitter(
            invocation.openOutput(), invocation.format,
            csvHeader: ["cluster", "size", "keywords", "headline", "id", "title", "score"])
        for number in clustering.clusters.indices {
            let view = ClusterView(number: number, of: clustering, in: collection)
            switch invocation.format {
            case .text: try emitter.emit(view.text(invocation.layout))
            case .json, .jsonl: try emitter.emit(view.json())
            case .csv: try emitter.emit(view.csv())
            }
        }
        try emitter.finish()
        return read.tally.status
    }
}
