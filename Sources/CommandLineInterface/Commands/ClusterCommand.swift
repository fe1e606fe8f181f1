import Clustering
import KeywordExtraction
import Presentation
import ResultMaking
import Similarity
import Stories
import TextAnalysis

/// `nutgraf cluster`: groups of related articles.
enum ClusterCommand {
    static let method = Option(
        "--method", "M", help: "how groups are found; see below", choices: ClusterMethod.allCases.map(\.rawValue))
    private static let count = Option(
        "--count", "K", help: "the number of groups, for kmeans; auto finds the number of broad topics")
    static let threshold = Option(
        "--threshold", "T",
        help: "the least cosine, from 0 to 1 (\(AverageLinkage.defaultThreshold) for average, "
            + "\(DBSCAN.defaultThreshold) for dbscan and components)")

    private static let within = Option("--within", "DAYS", help: "compare only articles at most so many days apart")

    static let summary = Option("--summary", "N", help: "sentences that sum a group up (2); 0 for none")
    private static let ignoreFacts = Option(
        "--ignore-facts", help: "join stories though places, names, magnitudes or dates contradict each other")

    static let all = Option(
        "--all", help: "list articles that are in no group as well, in text and pages; else they are counted")

    static let command = Command(
        "cluster", summary: "groups of related articles, with label, headline and members",
        options: [method, count, threshold, within, summary, all, KeywordFilterOptions.exclude, ignoreFacts]
            + Corrections.options + ClusterGraph.options + GroupedStories.options,
        notes: ["Methods"] + ClusterMethod.allCases.map { "  \($0.rawValue): \($0.summary)" } + [
            "", "A line of the file of --corrections is {\"together\":[\"ID\",\"ID\"]} or {\"apart\":[\"ID\",\"ID\"]}.",
        ] + ClusterGraph.notes + GroupedStories.notes, format: CommonOptions.formatWithPages
    ) { invocation in
        let arguments = invocation.arguments
        if let links = arguments.value(ClusterGraph.graph) { return try ClusterGraph(arguments).run(links, invocation) }
        if let status = try GroupedStories.run(invocation) { return status }
        try ArchiveStories.checkKeeping(invocation)
        let count: Int? = arguments.value(count) == "auto" ? 0 : try arguments.integer(count, in: 1...Int.max)
        let days = try arguments.number(within, in: 0...1_000_000)
        let sentences = try arguments.integer(summary, in: 0...1000) ?? 2
        var corrections = try Corrections(arguments)
        let threshold = try arguments.number(threshold, in: 0...1).map { Float($0) }
        let filter = KeywordFilter(excluded: try KeywordFilterOptions.excluded(arguments))
        try KeywordFilterOptions.refuseOutput(arguments)
        let method: ClusterMethod
        do throws(ClusterMethod.Contradiction) {
            method = try ClusterMethod(
                named: arguments.value(Self.method), hasCount: count != nil, hasThreshold: threshold != nil,
                hasDays: days != nil, ignoresFacts: arguments.has(ignoreFacts))
        } catch {
            throw UsageError(error.message { "--" + $0 })
        }
        let inputs = invocation.inputs()
        let output = try invocation.openOutput(avoiding: inputs, corrections: corrections)
        let (articles, tally) = Self.articles(inputs, invocation)
        let collection = ArticleCollection(articles, method: .related, threads: invocation.threads)
        let window = days.map { TimeWindow(collection, days: $0) }
        if !invocation.isQuiet {
            if let count = window?.undatedCount, let note = SimilarNotes.undated(count, of: articles.count) {
                reportLine("nutgraf: \(note)")
            }
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
        let clustering = method.clusters(
            of: collection, count: count, threshold: threshold, near: window,
            veto: arguments.has(ignoreFacts)
                ? nil : { FactVeto(articles, analyzer: invocation.analyzer, threads: invocation.threads) },
            threads: invocation.threads
        ).obeying(constraints, in: collection)
        let kept = try ArchiveStories.keep(clustering, collection, tally, invocation)
        try ClusterPrinter(
            articles: articles, collection: collection, clustering: clustering, storyNumbers: kept,
            summarySentences: sentences, filter: filter, listsSingles: arguments.has(all) || kept != nil
        ).print(to: output, invocation, status: tally.status)
        return tally.status
    }

    /// The articles, all of which are needed again to tell the stories; in the language that was asked for.
    static func articles(_ inputs: Inputs, _ invocation: Invocation) -> ([Article], Tally) {
        var (articles, tally) = inputs.readAll()
        if let language = invocation.language { for place in articles.indices { articles[place].language = language } }
        return (articles, tally)
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
