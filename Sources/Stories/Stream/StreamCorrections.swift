/// What somebody has said of the articles of a stream, by their ids: that two belong together, or apart.
struct StreamCorrections: Sendable {
    /// The other ids of each that was said to belong together with some, itself in it.
    private var together: [String: Set<String>] = [:]
    private var apart: [String: Set<String>] = [:]

    init() {}

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

extension StreamCorrections {
    func write(to writer: inout StateWriter) {
        for sets in [together, apart] {
            writer.put(sets.sorted { $0.key < $1.key }) { writer, entry in
                writer.put(entry.key)
                writer.put(entry.value.sorted()) { $0.put($1) }
            }
        }
    }

    init(from reader: inout StateReader) throws(StreamStateError) {
        func sets(_ reader: inout StateReader) throws(StreamStateError) -> [String: Set<String>] {
            let entries = try reader.array { reader throws(StreamStateError) in
                let key = try reader.text()
                return (key, Set(try reader.array { reader throws(StreamStateError) in try reader.text() }))
            }
            return Dictionary(entries) { first, _ in first }
        }
        together = try sets(&reader)
        apart = try sets(&reader)
    }
}

/// Two articles are said to belong together, and apart.
public struct StreamContradiction: Error, Hashable, Sendable {
    /// The id of one of the two articles.
    public let first: String
    /// The id of the other.
    public let second: String
}
