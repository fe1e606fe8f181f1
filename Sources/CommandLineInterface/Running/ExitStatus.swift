import ArticleArchive

/// How a run of the tool ends.
enum ExitStatus: Int32, CaseIterable, Sendable {
    case done = 0
    /// It ran, and some inputs failed; each was named.
    case someInputsFailed = 1
    case wrongUsage = 2
    /// Nothing could be read: every input was bad.
    case badData = 65
    /// None of the inputs is there.
    case noInput = 66
    /// Output could not be written.
    case inputOutput = 74

    /// What the manual says of it.
    var meaning: String {
        switch self {
        case .done: "all went well"
        case .someInputsFailed: "it ran, and some inputs failed; each was named on standard error"
        case .wrongUsage: "wrong options or operands"
        case .badData: "nothing could be read: every input was bad"
        case .noInput: "none of the inputs is there"
        case .inputOutput: "output could not be written, or an archive not opened"
        }
    }
}

extension ExitStatus {
    /// How a run ends that an archive has ended.
    init(_ error: ArchiveError) {
        self =
            switch error.code {
            case .missing, .unknownID: .noInput
            case .busy, .full, .readOnly, .unreadable: .inputOutput
            case .invalid: .wrongUsage
            default: .badData
            }
    }
}
