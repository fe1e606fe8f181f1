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
        report(fault.problem(file: file, line: line))
    }

    /// Adds a problem, or a warning of which there is none of its kind yet.
    ///
    /// A faulty file may have one on each of its short lines: those that say the same share their strings.
    mutating func report(_ problem: InputProblem) {
        if problem.isWarning {
            warnings.note(problem)
        } else {
            var problem = problem
            if let last = problems.last { problem.shareStrings(with: last) }
            problems.append(problem)
        }
    }

    /// Warnings and problems.
    public var notices: [InputProblem] { warnings.isEmpty ? problems : warnings + problems }

    /// Nothing yet.
    public init() {}
}

extension [InputProblem] {
    /// Adds a warning of which there is none of its kind yet; of items that are left out each counts.
    mutating func note(_ warning: InputProblem) {
        if warning.code == .heldBack || !contains(where: { $0.code == warning.code }) { append(warning) }
    }
}

extension InputProblem {
    /// Takes the strings of another problem where they are the same, so that only one of each is held.
    fileprivate mutating func shareStrings(with other: InputProblem) {
        if what == other.what { what = other.what }
        if remedy == other.remedy { remedy = other.remedy }
        if file == other.file { file = other.file }
    }
}
