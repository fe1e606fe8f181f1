import ArticleArchive
import Presentation
import Reports
import TextAnalysis

/// `nutgraf report`: one page that shows articles, the stories that they tell, and when.
enum ReportCommand {
    private static let title = Option("--title", "TEXT", help: "what stands over the page")
    private static let archive = Option(
        "--archive", "FILE",
        help: "the articles of an archive, and the stories that it keeps; the same as its name as a FILE")
    private static let plots = Option(
        "--plots", "DIR", help: "write each plot there as an SVG file, with its data as CSV")

    static let command = Command(
        "report", summary: "a page to look at: stories, articles, words over time, a search",
        options: [title, archive, plots],
        notes: [
            "The page is one HTML file that asks nothing of any host: it can be sent, kept and opened offline. Every view has an",
            "address, such as #story-12. Without a script it can be read as well, and printed. Above 30 MB texts are left out.",
        ], format: CommonOptions.formatOfPage
    ) { invocation in
        let arguments = invocation.arguments
        let path = try archivePath(invocation)
        let inputs = path.map { invocation.inputs([$0]) } ?? invocation.inputs()
        let output = try invocation.openOutput(avoiding: inputs)
        let (articles, tally) = ClusterCommand.articles(inputs, invocation)
        let builder = ReportBuilder(
            title: arguments.value(title) ?? "What the news says", analyzer: invocation.analyzer,
            threads: invocation.threads)
        let report = builder.report(on: articles, known: try path.flatMap { try knownStories($0, articles) })
        let page = ReportPage(report)
        if page.leavesTextsOut, !invocation.isQuiet {
            reportLine(
                "nutgraf: the page would have more than \(ReportPage.mostBytes / 1_000_000) MB, so it has no whole texts. "
                    + "Give fewer articles to have them.")
        }
        try output.write(page.bytes)
        try output.close()
        if let folder = arguments.value(plots) { try PlotFiles(folder).write(Plot.all(of: report)) }
        return tally.status
    }

    /// The archive that is read, where it is one alone.
    private static func archivePath(_ invocation: Invocation) throws(UsageError) -> String? {
        let operands = invocation.arguments.operands
        guard let path = invocation.arguments.value(archive) else {
            return operands.count == 1 && ArchiveSelection.isArchive(operands[0]) ? operands[0] : nil
        }
        guard operands.isEmpty else {
            throw UsageError(
                "--archive takes the articles of an archive, and “\(operands[0])” is a file. Leave one out.")
        }
        return path
    }

    /// The stories that an archive keeps; nil where it keeps none.
    private static func knownStories(
        _ path: String, _ articles: [Article]
    ) throws(ArchiveError) -> ReportBuilder.KnownStories? {
        let stories = try ArchiveReader(path).stories()
        guard !stories.isEmpty else { return nil }
        var numbers: [String: Int] = [:]
        for story in stories { for member in story.members { numbers[member.articleID] = story.number } }
        return ReportBuilder.KnownStories(numbers: articles.map { numbers[$0.id] ?? 0 })
    }
}
