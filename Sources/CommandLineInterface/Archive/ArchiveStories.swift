import ArticleArchive
import Clustering
import Presentation
import Similarity
import TextAnalysis

/// `nutgraf archive stories`, and `archive cluster --keep`, which makes them.
struct ArchiveStories {
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
        guard tally.problems == 0 else {
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
        let stories = try ArchiveStories(run.path)
        if let number, !stories.stories.contains(where: { $0.number == number }) {
            throw ArchiveError(
                .unknownID, "no story \(number)", file: run.path,
                remedy: "See the numbers with nutgraf archive stories")
        }
        return try stories.print(only: number, summarySentences: sentences, to: run.openOutput(), run.invocation).status
    }

    private let path: String
    private let stories: [ArchivedStory]

    /// The stories of an archive as they are now.
    init(_ path: String) throws(ArchiveError) {
        self.path = path
        stories = try ArchiveReader(path).stories()
    }

    /// Writes the stories as clusters are written, or one of them; what reading their articles came to.
    func print(
        only number: Int? = nil, summarySentences: Int, to output: OutputFile, _ invocation: Invocation
    ) throws(OutputError) -> Tally {
        if stories.isEmpty, !invocation.isQuiet {
            reportLine("nutgraf: no stories are kept, \(path). Keep some with nutgraf archive cluster --keep.")
        }
        var numbers: [String: Int] = [:]
        for story in stories { for member in story.members { numbers[member.articleID] = story.number } }
        // The keywords of one story are what tells it from all other articles, so these are read for one as well.
        var invocation = invocation
        invocation.selection = ArchiveSelection(path: path)
        let (articles, tally) =
            stories.isEmpty ? ([], Tally()) : ClusterCommand.articles(invocation.inputs(), invocation)
        let inStories = articles.map { article in
            numbers[article.id].flatMap { number == nil || $0 == number ? $0 : nil } ?? 0
        }
        try ClusterPrinter.print(
            articles, inStories: inStories, summarySentences: summarySentences, to: output, invocation)
        return tally
    }
}
