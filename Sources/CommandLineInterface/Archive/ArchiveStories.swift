import ArticleArchive
import Clustering
import Similarity
import TextAnalysis

/// `nutgraf archive stories`, and `archive cluster --keep`, which makes them.
enum ArchiveStories {
    static let keep = Option(
        "--keep", help: "cluster: keep the clusters as the archive's stories, in place of those it has")
    static let story = Option("--story", "N", help: "stories: only the one with this number")

    /// Refuses to keep the clusters of anything but a whole archive.
    static func checkKeeping(_ invocation: Invocation) throws(UsageError) {
        guard invocation.arguments.has(keep), invocation.selection?.ids != nil else { return }
        throw UsageError("--keep takes the clusters of all articles. Leave the ids out.")
    }

    /// Keeps clusters in the archive where that was asked for; the number of each as a story.
    ///
    /// Where not all articles could be read, nothing is kept: those would leave their stories.
    static func keep(
        _ clustering: Clustering, _ collection: ArticleCollection, _ tally: Tally, _ invocation: Invocation
    ) throws(ArchiveError) -> [Int]? {
        guard invocation.arguments.has(keep), let selection = invocation.selection else { return nil }
        guard tally.problems.isEmpty else {
            if tally.articles > 0 {
                reportLine(
                    "nutgraf: the clusters are not kept, \(selection.path). Remove the articles that could not be read."
                )
            }
            return nil
        }
        // Members in the order of the collection, since those of one cluster have no other in the archive.
        return try ArchiveWriter(selection.path).keepStories(
            clustering.clusters.map { cluster in
                cluster.members.map(\.index).sorted().map { collection.articles[$0].id }
            })
    }

    @Sendable static func list(_ run: ArchiveRun) throws -> ExitStatus {
        let arguments = run.invocation.arguments
        let sentences = try arguments.integer(ClusterCommand.summary, in: 0...1000) ?? 2
        let number = try arguments.integer(story, in: 1...Int.max)
        let reader = try ArchiveReader(run.path)
        let stories = try reader.stories()
        if let number, !stories.contains(where: { $0.number == number }) {
            throw ArchiveError(
                .unknownID, "no story \(number)", file: run.path,
                remedy: "See the numbers with nutgraf archive stories")
        }
        let output = try run.openOutput()
        if stories.isEmpty, !run.invocation.isQuiet {
            reportLine(
                "nutgraf: no stories are kept, \(run.path). Keep some with nutgraf archive cluster --keep.")
        }
        var numbers: [String: Int] = [:]
        for story in stories { for member in story.members { numbers[member.articleID] = story.number } }
        // The keywords of one story are what tells it from all other articles, so these are read for one as well.
        var invocation = run.invocation
        invocation.selection = ArchiveSelection(path: run.path)
        let (articles, tally) =
            stories.isEmpty ? ([], Tally()) : ClusterCommand.articles(invocation.inputs(), invocation)
        let collection = ArticleCollection(articles, method: .related, threads: run.invocation.threads)
        var groups: [Int: [Int]] = [:]
        for (row, article) in collection.articles.enumerated() {
            guard let found = numbers[article.id], number == nil || found == number else { continue }
            groups[found, default: []].append(row)
        }
        // The order of the dictionary does not matter: the clusters are sorted.
        let clustering = Clustering(known: Array(groups.values), of: collection, method: "stories")
        try ClusterPrinter(
            articles: articles, collection: collection, clustering: clustering,
            storyNumbers: clustering.clusters.map { numbers[collection.articles[$0.headlineIndex].id] ?? 0 },
            summarySentences: sentences
        ).print(to: output, run.invocation)
        return tally.status
    }
}
