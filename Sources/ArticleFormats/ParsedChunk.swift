public import TextAnalysis

/// What a chunk holds: its articles in order, and what could not be read.
public struct ParsedChunk: Sendable {
    /// In the order of the file.
    public var articles: [Article] = []
    /// What could not be read.
    public var problems: [InputProblem] = []
    /// What was assumed to read them; each chunk says so, and once for a file is enough.
    public var warnings: [InputProblem] = []
    /// The items that were left out since they may not be used.
    public var withheld: [WithheldItem] = []

    /// Adds what is wrong with a record, or what was assumed of it.
    mutating func report(_ fault: RecordFault, file: String, line: Int?) {
        let problem = fault.problem(file: file, line: line)
        if problem.isWarning { warnings.append(problem) } else { problems.append(problem) }
    }

    /// Warnings and problems.
    public var notices: [InputProblem] { warnings + problems }

    /// Nothing yet.
    public init() {}
}
