import Clustering
import KeywordExtraction
import Presentation
import Similarity
import Stories
import TextAnalysis

/// `nutgraf cluster`: groups of related articles.
enum ClusterCommand {
    private static let methods = [
        (name: "news", summary: "stories or leiden, whichever the collection's own scale asks for (the default)"),
        (name: "stories", summary: "articles that have the same nearest articles, by average linkage: events"),
        (name: "leiden", summary: "communities of the graph of nearest articles: long-running stories and topics"),
        (name: "average", summary: "joins the most similar groups while their mean cosine reaches the threshold"),
        (name: "dbscan", summary: "articles with three or more at the threshold, and those beside them"),
        (name: "components", summary: "links articles whose cosine reaches the threshold: the baseline"),
        (name: "kmeans", summary: "spherical k-means with --count groups (the default where a count is given)"),
    ]
    private static let method = Option(
        "--method", "M", help: "how groups are found; see below", choices: methods.map(\.name))
    private static let count = Option(
        "--count", "K", help: "the number of groups, for kmeans; auto finds the number of broad topics")
    private static let threshold = Option(
        "--threshold", "T",
        help: "the least cosine, from 0 to 1 (\(AverageLinkage.defaultThreshold) for average, "
            + "\(DBSCAN.defaultThreshold) for dbscan and components)")

    static let summary = Option("--summary", "N", help: "sentences that sum a group up (2); 0 for none")
    private static let ignoreFacts = Option(
        "--ignore-facts", help: "join stories though places, names, magnitudes or dates contradict each other")

    private static let all = Option(
        "--all", help: "list articles that are in no group as well, in text and pages; else they are counted")

    static let command = Command(
        "cluster", summary: "groups of related articles, with label, headline and members",
        options: [method, count, threshold, summary, all, KeywordFilterOptions.exclude, ignoreFacts]
            + Corrections.options,
        notes: ["Methods"] + methods.map { "  \($0.name): \($0.summary)" } + [
            "", "A line of the file of --corrections is {\"together\":[\"ID\",\"ID\"]} or {\"apart\":[\"ID\",\"ID\"]}.",
        ], format: CommonOptions.formatWithPages
    ) { invocation in
        let arguments = invocation.arguments
        try ArchiveStories.checkKeeping(invocation)
        let count: Int? = arguments.value(count) == "auto" ? 0 : try arguments.integer(count, in: 1...Int.max)
        let sentences = try arguments.integer(summary, in: 0...1000) ?? 2
        var corrections = try Corrections(arguments)
        let threshold = try arguments.number(threshold, in: 0...1).map { Float($0) }
        let filter = KeywordFilter(excluded: try KeywordFilterOptions.excluded(arguments))
        try KeywordFilterOptions.refuseOutput(arguments)
        let method = arguments.value(method) ?? defaultMethod(hasCount: count != nil, hasThreshold: threshold != nil)
        if method == "kmeans" {
            guard count != nil else { throw UsageError("kmeans needs a number of groups: --count K, or --count auto.") }
            guard threshold == nil else { throw UsageError("kmeans takes no --threshold. Give --count alone.") }
        } else if count != nil {
            throw UsageError("\(method) takes no --count. Leave it out, or use --method kmeans.")
        } else if threshold != nil && !methodsWithThreshold.contains(method) {
            throw UsageError("\(method) finds its own threshold. Leave --threshold out, or use --method average.")
        }
        if arguments.has(ignoreFacts), !["news", "stories"].contains(method) {
            throw UsageError("\(method) does not look at facts. Leave --ignore-facts out.")
        }
        let inputs = invocation.inputs()
        let output = try invocation.openOutput(avoiding: inputs, corrections: corrections)
        let (articles, tally) = Self.articles(inputs, invocation)
        let collection = ArticleCollection(articles, method: .related, threads: invocation.threads)
        if !invocation.isQuiet {
            reportLoners(in: collection)
            if let count, count > articles.count, articles.count > 1 {
                reportLine(
                    "nutgraf: \(count) groups are more than there are articles, \(articles.count). Each is one by itself; "
                        + "give a lower --count.")
            }
            if let note = SimilarNotes.repeatedIDs(collection) { reportLine("nutgraf: \(note)") }
        }
        try corrections.addArchived(invocation)
        let constraints = try corrections.constraints(on: collection.articles, isQuiet: invocation.isQuiet)
        try corrections.keep()
        let clustering = clusters(
            of: collection, method: method, count: count, threshold: threshold,
            veto: arguments.has(ignoreFacts)
                ? nil : { FactVeto(articles, analyzer: invocation.analyzer, threads: invocation.threads) },
            threads: invocation.threads
        ).obeying(constraints, in: collection)
        let kept = try ArchiveStories.keep(clustering, collection, tally, invocation)
        try ClusterPrinter(
            articles: articles, collection: collection, clustering: clustering, storyNumbers: kept,
            summarySentences: sentences, filter: filter, listsSingles: arguments.has(all) || kept != nil
        ).print(to: output, invocation)
        return tally.status
    }

    /// The articles, all of which are needed again to tell the stories; in the language that was asked for.
    static func articles(_ inputs: Inputs, _ invocation: Invocation) -> ([Article], Tally) {
        var (articles, tally) = inputs.readAll()
        if let language = invocation.language { for place in articles.indices { articles[place].language = language } }
        return (articles, tally)
    }

    private static let methodsWithThreshold = ["average", "dbscan", "components"]

    /// - Parameter count: for kmeans; 0 to find it.
    private static func clusters(
        of collection: ArticleCollection, method: String, count: Int?, threshold: Float?, veto: (() -> FactVeto)?,
        threads: Int
    ) -> Clustering {
        switch method {
        case "kmeans":
            if let count, count > 0 {
                SphericalKMeans(count: count).clusters(of: collection, threads: threads)
            } else {
                TopicCount().clusters(of: collection, threads: threads)
            }
        case "stories":
            if let veto {
                SharedNeighborLinkage().clusters(of: collection, veto: veto(), threads: threads)
            } else {
                SharedNeighborLinkage().clusters(of: collection, threads: threads)
            }
        case "leiden": LeidenClustering().clusters(of: collection, threads: threads)
        case "dbscan":
            DBSCAN(threshold: threshold ?? DBSCAN.defaultThreshold).clusters(of: collection, threads: threads)
        case "components":
            ThresholdComponents(threshold: threshold ?? ThresholdComponents.defaultThreshold)
                .clusters(of: collection, threads: threads)
        case "average":
            AverageLinkage(threshold: threshold ?? AverageLinkage.defaultThreshold)
                .clusters(of: collection, threads: threads)
        default:
            if let veto {
                NewsClustering().clusters(of: collection, veto: veto(), threads: threads)
            } else {
                NewsClustering().clusters(of: collection, threads: threads)
            }
        }
    }

    private static func defaultMethod(hasCount: Bool, hasThreshold: Bool) -> String {
        hasCount ? "kmeans" : hasThreshold ? "average" : "news"
    }

    /// Says which articles could not be compared, since a cluster of one does not show why it is one.
    private static func reportLoners(in collection: ArticleCollection) {
        let loners = collection.rowsWithoutSharedTerms
        guard let first = loners.first else { return }
        guard collection.articles.count > 1 else {
            reportLine("nutgraf: only one article, \(collection.articles[first].id). Give more to find groups.")
            return
        }
        let others = loners.count == 1 ? "" : " and \(loners.count - 1) more"
        reportLine(
            "nutgraf: no word in common with another article, \(collection.articles[first].id)\(others). "
                + "Such an article can be in no group of related ones.")
    }
}
