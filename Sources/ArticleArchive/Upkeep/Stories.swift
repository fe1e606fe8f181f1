/// A story of an archive: articles that tell the same event.
public struct ArchivedStory: Hashable, Sendable {
    public let number: Int
    public let label: String
    /// The articles in the order in which they joined, and when each did.
    public let members: [Member]

    public struct Member: Hashable, Sendable {
        public let articleID: String
        /// As whoever put it there writes it; ISO 8601 sorts.
        public let joinedAt: String
    }
}

extension ArchiveReader {
    /// All stories by their numbers. Complexity: O(stories + their articles).
    public func stories() throws(ArchiveError) -> [ArchivedStory] {
        var members: [Int: [ArchivedStory.Member]] = [:]
        try connection.rows(
            """
            SELECT story, id, joined_at FROM story_articles JOIN articles ON articles.number = article
            ORDER BY story, joined_at, article
            """
        ) { row in
            members[row.integer(0), default: []].append(
                ArchivedStory.Member(articleID: row.text(1) ?? "", joinedAt: row.text(2) ?? ""))
        }
        var stories: [ArchivedStory] = []
        try connection.rows("SELECT number, label FROM stories ORDER BY number") { row in
            let number = row.integer(0)
            stories.append(ArchivedStory(number: number, label: row.text(1) ?? "", members: members[number] ?? []))
        }
        return stories
    }

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
    /// Begins a story; its number.
    public func beginStory(label: String) throws(ArchiveError) -> Int {
        try connection.transaction { () throws(ArchiveError) in
            try connection.run("INSERT INTO stories (label) VALUES (?)", .text(label))
            return connection.lastRow
        }
    }

    /// Puts an article into a story, out of the one that it was in.
    public func join(_ id: String, toStory story: Int, at time: String) throws(ArchiveError) {
        try connection.transaction { () throws(ArchiveError) in
            let article = try number(ofID: id)
            guard try connection.integer("SELECT 1 FROM stories WHERE number = ?", .integer(story)) != nil else {
                throw ArchiveError(
                    .invalid, "no story \(story)", file: connection.path, remedy: "Give the number of one that is there"
                )
            }
            try connection.run(
                """
                INSERT INTO story_articles VALUES (?, ?, ?) ON CONFLICT (article)
                DO UPDATE SET story = excluded.story, joined_at = excluded.joined_at
                """, .integer(article), .integer(story), .text(time))
        }
    }

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

    private func number(ofID id: String) throws(ArchiveError) -> Int {
        guard let number = try connection.integer("SELECT number FROM articles WHERE id = ?", .text(id)) else {
            throw ArchiveReader.unknown(id, path: connection.path)
        }
        return number
    }
}
