/// What somebody has said of the articles of a stream, by their ids: that two belong together, or apart.
struct StreamCorrections: Sendable {
    /// The other ids of each that was said to belong together with some, itself in it.
    private var together: [String: Set<String>] = [:]
    private var apart: [String: Set<String>] = [:]

    var isEmpty: Bool { together.isEmpty && apart.isEmpty }

    /// The ids that belong together with one, itself in it.
    func companions(of id: String) -> Set<String> { together[id] ?? [id] }

    /// The ids that belong apart from one, since it was said of it or of one that belongs together with it.
    func opponents(of id: String) -> Set<String> {
        guard !apart.isEmpty else { return [] }
        return companions(of: id).reduce(into: []) { found, one in
            for other in apart[one] ?? [] { found.formUnion(companions(of: other)) }
        }
    }

    mutating func putTogether(_ one: String, _ other: String) throws(StreamContradiction) {
        guard !opponents(of: one).contains(other) else { throw StreamContradiction(first: one, second: other) }
        let all = companions(of: one).union(companions(of: other))
        for id in all { together[id] = all }
    }

    mutating func setApart(_ one: String, _ other: String) throws(StreamContradiction) {
        guard !companions(of: one).contains(other) else { throw StreamContradiction(first: one, second: other) }
        apart[one, default: []].insert(other)
        apart[other, default: []].insert(one)
    }
}

/// Two articles are said to belong together, and apart.
public struct StreamContradiction: Error, Hashable, Sendable {
    public let first: String
    public let second: String
}
