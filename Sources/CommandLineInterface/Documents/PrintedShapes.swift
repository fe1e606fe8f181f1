/// What commands print as JSON, by the names of shapes (`Shape.all`).
struct PrintedShapes: Sendable {
    /// The command, where it has actions with the action behind it: `archive list`.
    let command: String
    /// A line has one of them.
    let shapes: [String]

    private init(_ command: String, _ shapes: String...) { (self.command, self.shapes) = (command, shapes) }

    /// The name of the file that has the schema.
    var fileName: String { command.replacing(" ", with: "-") + ".schema.json" }
    var title: String { "A line of nutgraf \(command) --format jsonl, an element of --format json" }

    static let all: [PrintedShapes] = [
        PrintedShapes("summarize", "Summary", "ProblemLine"), PrintedShapes("verify", "Verification"),
        PrintedShapes("keywords", "Keywords", "ProblemLine"), PrintedShapes("contrast", "Contrast"),
        PrintedShapes("tags learn", "TagModelHead", "TagModelStory"),
        PrintedShapes("tags suggest", "Tags", "ProblemLine"),
        PrintedShapes("similar", "Neighbors"), PrintedShapes("cluster", "Story", "LinkedGroup"),
        PrintedShapes("follow", "Decision", "Story"), PrintedShapes("duplicates", "CopyGroup"),
        PrintedShapes("vectorize", "WeightRow", "ProblemLine"), PrintedShapes("read", "ReadArticle"),
        PrintedShapes("sentences", "Sentences", "ProblemLine"), PrintedShapes("languages", "Languages"),
        PrintedShapes("evaluate", "Evaluation"), PrintedShapes("calibrate", "Profile"),
        PrintedShapes("archive add", "Outcome"), PrintedShapes("archive remove", "Outcome"),
        PrintedShapes("archive list", "ArticleListing"), PrintedShapes("archive show", "Article"),
        PrintedShapes("archive similar", "Neighbors"), PrintedShapes("archive search", "Found"),
        PrintedShapes("archive summarize", "Summary"), PrintedShapes("archive keywords", "Keywords"),
        PrintedShapes("archive cluster", "Story"), PrintedShapes("archive stories", "Story"),
        PrintedShapes("archive together", "Outcome"), PrintedShapes("archive apart", "Outcome"),
        PrintedShapes("archive check", "Finding"), PrintedShapes("archive compact", "Size"),
        PrintedShapes("archive export", "Article"), PrintedShapes("archive import", "Outcome"),
    ]
}
