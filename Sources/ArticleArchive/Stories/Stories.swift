/// A story of an archive: articles that tell the same event. It is there as long as an article is in it.
public struct ArchivedStory: Hashable, Sendable {
    /// It stays from one run to the next, and no other story ever has it.
    public let number: Int
    /// No number is above this.
    public static let highestNumber = Int(Int32.max)
    /// The articles in the order in which they joined; of those that joined at once, in the order of the archive.
    public let members: [Member]

    /// An article of a story.
    public struct Member: Hashable, Sendable {
        /// Its id in the archive.
        public let articleID: String
        /// As whoever put it there writes it; ISO 8601 sorts. Empty where nobody said when.
        public let joinedAt: String

        /// With parameters that are the properties of these names.
        public init(articleID: String, joinedAt: String = "") {
            self.articleID = articleID
            self.joinedAt = joinedAt
        }
    }

    /// Of its parts, which are the properties of these names.
    public init(number: Int, members: [Member]) {
        self.number = number
        self.members = members
    }
}

extension ArchiveReader {
    /// All stories by their numbers. Complexity: O(their articles).
    public func stories() throws(ArchiveError) -> [ArchivedStory] {
        var stories: [ArchivedStory] = []
        var members: [ArchivedStory.Member] = []
        var number: Int?
        func end() {
            if let number { stories.append(ArchivedStory(number: number, members: members)) }
            members = []
        }
        try connection.rows(
            """
            SELECT story, id, joined_at FROM story_articles JOIN articles ON articles.number = article
            ORDER BY story, joined_at, article
            """
        ) { row in
            if row.integer(0) != number { end() }
            number = row.integer(0)
            members.append(ArchivedStory.Member(articleID: row.text(1) ?? "", joinedAt: row.text(2) ?? ""))
        }
        end()
        return stories
    }

    /// The highest number that a story ever had, 0 before the first.
    public func lastStory() throws(ArchiveError) -> Int { try StoryNumbers.last(connection) }

    /// What `ArchiveWriter.setStreamState` has kept; nil where nothing was.
    public func streamState() throws(ArchiveError) -> [UInt8]? { try StreamState.read(connection) }

    /// What `ArchiveWriter.addToStream` has kept since, in its order.
    public func streamNotes() throws(ArchiveError) -> [[UInt8]] { try StreamState.notes(connection) }
}

extension ArchiveWriter {
    /// Puts articles into a story, out of those that they were in; the ids that are not there.
    ///
    /// A story without articles has gone, and one with the number begins where there is none. So this also divides a story:
    /// some of its articles join another.
    /// - Parameters:
    ///   - story: a number from 1. It is for the caller to see that it has not been another story's; `lastStory` tells.
    ///   - time: when they joined; without one, an article that comes from another story keeps its time.
    @discardableResult
    public func join(_ ids: [String], toStory story: Int, at time: String? = nil) throws(ArchiveError) -> [String] {
        precondition(story > 0, "The numbers of stories begin with 1.")
        return try connection.transaction { () throws(ArchiveError) in
            try StoryNumbers.check(story, connection)
            var missing: [String] = []
            for id in ids {
                guard let article = try connection.integer("SELECT number FROM articles WHERE id = ?", .text(id)) else {
                    missing.append(id)
                    continue
                }
                try StoryNumbers.join(article, story, at: time, connection)
            }
            if missing.count < ids.count { try StoryNumbers.raise(to: story, connection) }
            return missing
        }
    }

    /// The story that an article is in; nil where it is in none, or is not there.
    public func story(of id: String) throws(ArchiveError) -> Int? {
        try connection.integer(
            "SELECT story FROM story_articles JOIN articles ON number = article WHERE id = ?", .text(id))
    }

    /// Makes a story part of another. Of a story that is not there nothing moves.
    public func merge(_ story: Int, into other: Int) throws(ArchiveError) {
        precondition(story > 0 && other > 0, "The numbers of stories begin with 1.")
        try connection.transaction { () throws(ArchiveError) in
            try StoryNumbers.check(other, connection)
            try connection.run(
                "UPDATE story_articles SET story = ? WHERE story = ?", .integer(other), .integer(story))
            if connection.changes > 0 { try StoryNumbers.raise(to: other, connection) }
        }
    }

    /// The highest number that a story ever had, 0 before the first. One who follows a stream numbers new stories from here,
    /// since others may have given numbers meanwhile: `takeIn` does.
    public func lastStory() throws(ArchiveError) -> Int { try StoryNumbers.last(connection) }

    /// Keeps what one who follows a stream wants to find again; nil forgets it.
    ///
    /// With `atomically`, the state is that of the articles and stories that are kept with it. It is written as a whole, and
    /// what `addToStream` has kept is forgotten with the state before. Complexity: O(bytes).
    public func setStreamState(_ bytes: [UInt8]?) throws(ArchiveError) {
        try connection.transaction { () throws(ArchiveError) in
            try StreamState.write(bytes, connection)
            try StreamState.raiseRevision(connection)
        }
    }

    /// What `setStreamState` has kept; nil where nothing was.
    public func streamState() throws(ArchiveError) -> [UInt8]? { try StreamState.read(connection) }

    /// Keeps what has come to the stream since its state was kept, so that a large state need not be written for each article:
    /// whoever goes on reads the state, then these in their order. Complexity: O(bytes).
    public func addToStream(_ note: [UInt8]) throws(ArchiveError) {
        try connection.transaction { () throws(ArchiveError) in
            try connection.run("INSERT INTO stream_notes (note) VALUES (?)", .bytes(note))
            try StreamState.raiseRevision(connection)
        }
    }

    /// What `addToStream` has kept since the state, in its order.
    public func streamNotes() throws(ArchiveError) -> [[UInt8]] { try StreamState.notes(connection) }

    /// How often what is kept of the stream has changed: two who follow into one archive see by it that they are not alone.
    public func streamRevision() throws(ArchiveError) -> Int {
        try connection.integer("SELECT value FROM state WHERE name = 'stream_revision'") ?? 0
    }
}

/// The rows that say which article is in which story.
enum StoryNumbers {
    static func last(_ connection: Connection) throws(ArchiveError) -> Int {
        let last = try connection.integer("SELECT value FROM state WHERE name = 'last_story'") ?? 0
        guard (0...ArchivedStory.highestNumber).contains(last) else {
            throw .damaged("“last_story” is \(last)", file: connection.path)
        }
        return last
    }

    /// Throws where a number is above all that stories can have.
    static func check(_ number: Int, _ connection: Connection) throws(ArchiveError) {
        guard number > ArchivedStory.highestNumber else { return }
        throw ArchiveError(
            .invalid, "no story can have the number \(number)", file: connection.path,
            remedy: "Export the archive without its stories, and import that into a new one")
    }

    /// Notes that a number was given.
    static func raise(to story: Int, _ connection: Connection) throws(ArchiveError) {
        try connection.run(
            """
            INSERT INTO state VALUES ('last_story', ?) ON CONFLICT (name)
            DO UPDATE SET value = max(value, excluded.value)
            """, .integer(story))
    }

    static func join(
        _ article: Int, _ story: Int, at time: String?, _ connection: Connection
    ) throws(ArchiveError) {
        let isKept = time == nil ? "joined_at" : "excluded.joined_at"
        try connection.run(
            """
            INSERT INTO story_articles VALUES (?, ?, ?) ON CONFLICT (article)
            DO UPDATE SET story = excluded.story, joined_at = \(isKept)
            """, .integer(article), .integer(story), .text(time ?? ""))
    }
}

private enum StreamState {
    static func read(_ connection: Connection) throws(ArchiveError) -> [UInt8]? {
        let statement = try connection.statement("SELECT state FROM stream")
        defer { statement.reset() }
        return try statement.next([]) ? statement.bytes(0) : nil
    }

    static func notes(_ connection: Connection) throws(ArchiveError) -> [[UInt8]] {
        var notes: [[UInt8]] = []
        try connection.rows("SELECT note FROM stream_notes ORDER BY number") { row in notes.append(row.bytes(0)) }
        return notes
    }

    static func raiseRevision(_ connection: Connection) throws(ArchiveError) {
        try connection.run(
            "INSERT INTO state VALUES ('stream_revision', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1")
    }

    static func write(_ bytes: [UInt8]?, _ connection: Connection) throws(ArchiveError) {
        try connection.run("DELETE FROM stream_notes")
        guard let bytes else { return try connection.run("DELETE FROM stream") }
        try connection.run(
            "INSERT INTO stream VALUES (1, ?) ON CONFLICT (number) DO UPDATE SET state = excluded.state",
            .bytes(bytes))
    }
}

/// What ties an article to others: its story, and what was said of it. A new text under its id keeps that.
struct ArticleTies {
    private var story: (number: Int, joinedAt: String)?
    private var corrections: [(other: Int, kind: String)] = []

    init(of article: Int, _ connection: Connection) throws(ArchiveError) {
        try connection.rows("SELECT story, joined_at FROM story_articles WHERE article = ?", .integer(article)) { row in
            story = (row.integer(0), row.text(1) ?? "")
        }
        try connection.rows(
            """
            SELECT second, kind FROM corrections WHERE first = ?1
            UNION ALL SELECT first, kind FROM corrections WHERE second = ?1
            """, .integer(article)
        ) { row in corrections.append((row.integer(0), row.text(1) ?? "")) }
    }

    /// Gives them to an article, whose number is higher than that of any other.
    func write(for article: Int, _ connection: Connection) throws(ArchiveError) {
        if let story { try StoryNumbers.join(article, story.number, at: story.joinedAt, connection) }
        for said in corrections {
            try connection.run(
                "INSERT INTO corrections VALUES (?, ?, ?)", .integer(said.other), .integer(article), .text(said.kind))
        }
    }
}
