/// What a reader of one summary of several articles should know of them.
public enum RecordNote: Hashable, Sendable, CustomStringConvertible {
    /// They tell so many stories that have nothing to do with each other.
    case unrelated(stories: Int)
    /// These are in another language than the others.
    case leftOut(ids: [String])

    public var description: String {
        switch self {
        case .unrelated(let stories):
            "the documents of the record tell \(stories) stories that have nothing to do with each other, and this is one "
                + "summary of them all; as records of their own they are told apart by --together"
        case .leftOut(let ids):
            "in another language than the others, and left out: \(ids.joined(separator: ", "))"
        }
    }
}
