extension ArchiveReader {
    /// All that a person has said of pairs of articles, in the order in which the articles were added.
    public func corrections() throws(ArchiveError) -> [ArchivedCorrection] {
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
    public let first: String
    public let second: String
    public let correction: ArchiveCorrection
}

/// What a person has said of two articles.
public enum ArchiveCorrection: String, Hashable, Sendable, CaseIterable {
    /// They tell the same story.
    case together
    case apart
}

extension ArchiveWriter {
    /// Notes what a person has said of two articles; what was said of them before is forgotten.
    public func correct(_ first: String, _ second: String, _ correction: ArchiveCorrection) throws(ArchiveError) {
        try connection.transaction { () throws(ArchiveError) in
            let pair = [try number(ofID: first), try number(ofID: second)].sorted()
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

    func number(ofID id: String) throws(ArchiveError) -> Int {
        guard let number = try connection.integer("SELECT number FROM articles WHERE id = ?", .text(id)) else {
            throw ArchiveError.unknown(id, file: connection.path)
        }
        return number
    }
}
