import Similarity

extension ArchiveReader {
    /// All that a person has said of pairs of articles, in the order in which the articles were added.
    public func corrections() throws(ArchiveError) -> [ArchivedCorrection] { try ArchivedCorrection.all(connection) }

    /// Whether a person has put two articles together or apart; nil where nobody has said so.
    public func correction(of first: String, _ second: String) throws(ArchiveError) -> ArchiveCorrection? {
        let pair = [try article(withID: first).number, try article(withID: second).number].sorted()
        let statement = try connection.statement("SELECT kind FROM corrections WHERE first = ? AND second = ?")
        defer { statement.reset() }
        guard try statement.next(pair.map { .integer($0) }) else { return nil }
        return statement.text(0).flatMap { ArchiveCorrection(rawValue: $0) }
    }
}

/// Two articles of an archive, and what a person has said of them.
public struct ArchivedCorrection: Hashable, Sendable {
    /// The id of one of the two articles.
    public let first: String
    /// The id of the other.
    public let second: String
    /// What was said of them.
    public let correction: ArchiveCorrection

    static func all(_ connection: Connection) throws(ArchiveError) -> [ArchivedCorrection] {
        var corrections: [ArchivedCorrection] = []
        try connection.rows(
            """
            SELECT one.id, other.id, kind FROM corrections JOIN articles AS one ON one.number = first
            JOIN articles AS other ON other.number = second ORDER BY first, second
            """
        ) { row in
            guard let kind = row.text(2).flatMap({ ArchiveCorrection(rawValue: $0) }) else { return }
            corrections.append(
                ArchivedCorrection(first: row.text(0) ?? "", second: row.text(1) ?? "", correction: kind))
        }
        return corrections
    }
}

/// What a person has said of two articles.
public enum ArchiveCorrection: String, Hashable, Sendable, CaseIterable {
    /// They tell the same story.
    case together
    /// They are not of one story.
    case apart
}

extension ArchiveWriter {
    /// Notes what a person has said of two articles; what was said of them before is forgotten.
    ///
    /// - Throws: `invalid` where what was said of other pairs then contradicts it. Complexity: O(all that was said).
    public func correct(_ first: String, _ second: String, _ correction: ArchiveCorrection) throws(ArchiveError) {
        try connection.transaction { () throws(ArchiveError) in
            let pair = [try number(ofID: first), try number(ofID: second)].sorted()
            if let (one, other) = try contradiction(first, second, correction) {
                throw ArchiveError(
                    .invalid, "then \(one) and \(other) belong together and apart", file: connection.path,
                    remedy: "Say first of one of the pairs between them that it is otherwise")
            }
            guard pair[0] != pair[1] else {
                throw ArchiveError(
                    .invalid, "an article is always together with itself", file: connection.path,
                    remedy: "Name two articles")
            }
            try connection.run(
                """
                INSERT INTO corrections VALUES (?, ?, ?) ON CONFLICT (first, second)
                DO UPDATE SET kind = excluded.kind
                """, .integer(pair[0]), .integer(pair[1]), .text(correction.rawValue))
        }
    }

    /// Two articles that would be said to belong together and apart if this were said as well; nil where there are none.
    ///
    /// Complexity: O(all that was said).
    public func contradiction(
        _ first: String, _ second: String, _ correction: ArchiveCorrection
    ) throws(ArchiveError) -> (String, String)? {
        let pair: Set = [first, second]
        let kept =
            try ArchivedCorrection.all(connection).filter { pair != [$0.first, $0.second] }
            + [ArchivedCorrection(first: first, second: second, correction: correction)]
        var places: [String: Int] = [:]
        for id in kept.flatMap({ [$0.first, $0.second] }) where places[id] == nil { places[id] = places.count }
        func place(_ id: String) -> Int { places[id] ?? 0 }
        var sets = DisjointSets(count: places.count)
        for said in kept where said.correction == .together { sets.join(place(said.first), place(said.second)) }
        for said in kept where said.correction == .apart {
            if sets.root(of: place(said.first)) == sets.root(of: place(said.second)) {
                return (said.first, said.second)
            }
        }
        return nil
    }

    func number(ofID id: String) throws(ArchiveError) -> Int {
        guard let number = try connection.integer("SELECT number FROM articles WHERE id = ?", .text(id)) else {
            throw ArchiveError.unknown(id, file: connection.path)
        }
        return number
    }
}
