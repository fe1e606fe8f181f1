#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif
public import TextAnalysis

/// Which items are answered with, of those whose sender says when they may be used.
public enum WithheldItems: Hashable, Sendable {
    /// Those that may be used at a moment, in seconds since 1970; nil for now.
    case leftOut(at: Int64?)
    /// The same, and those whose embargo has not ended yet: for desks that prepare.
    case leftOutButEmbargoed
    /// All, to look at them.
    case kept
}

extension ParsedChunk {
    /// Takes out what may not be used, with a line for each.
    mutating func obey(_ choice: WithheldItems, file: String) {
        if choice == .kept || !articles.contains(where: { $0.release != nil || !$0.documents.isEmpty }) { return }
        var moment = Int64(time(nil))
        if case .leftOut(let at?) = choice { moment = at }
        func reason(_ article: Article) -> Release.Withholding? {
            switch article.release?.withholding(at: moment) {
            case .embargoed where choice == .leftOutButEmbargoed: nil
            case let reason: reason
            }
        }
        var usable: [Article] = []
        for var article in articles {
            if let reason = reason(article) {
                withheld.append(WithheldItem(article, reason))
                warnings.append(.heldBack(article.id, reason, file: file))
                continue
            }
            for document in article.documents {
                if let reason = reason(document) { warnings.append(.heldBack(document.id, reason, file: file)) }
            }
            if !article.documents.isEmpty { article.documents.removeAll { reason($0) != nil } }
            usable.append(article)
        }
        articles = usable
    }
}

/// An item that may not be used.
public struct WithheldItem: Hashable, Sendable {
    /// The item's id.
    public let id: String
    /// Whether the id only says where the item stands in its file.
    public let hasPositionalID: Bool
    /// Why it is not used.
    public let reason: Release.Withholding
    /// What its sender says of it.
    public let release: Release

    init(_ article: Article, _ reason: Release.Withholding) {
        id = article.id
        hasPositionalID = article.hasPositionalID
        self.reason = reason
        release = article.release ?? Release()
    }
}

extension InputProblem {
    static func heldBack(_ id: String, _ reason: Release.Withholding, file: String) -> InputProblem {
        let (what, remedy) =
            switch reason {
            case .canceled: ("canceled by its sender", "It is left out; drop what was made of earlier versions")
            case .withheld: ("withheld by its sender", "It is left out until a version comes that may be used")
            case .embargoed(let end):
                ("under embargo until \(end)", "It is left out; --embargoed takes it all the same")
            }
        return InputProblem(.heldBack, "the item \(id) is \(what)", file: file, remedy: remedy)
    }
}
