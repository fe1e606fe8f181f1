/// What is kept of the articles that went last: how often each term occurred in them.
///
/// Lengths of rows hang on how many articles have each term. Whoever knows them follows what was added by the articles that are there,
/// and what went by these. They are for that alone: where some are missing, all lengths are counted anew.
struct Removals {
    /// So many are kept.
    static let most = LengthSums.mostNew

    struct Removed {
        let article: Int
        let counts: [(term: Int, count: Int)]
    }

    /// The number of the last one that is there.
    static func last(_ connection: Connection) throws(ArchiveError) -> Int {
        guard try areKept(connection) else { return 0 }
        return try connection.integer("SELECT max(number) FROM removals") ?? 0
    }

    /// Those behind a number, in their order; nil where one of them cannot be read.
    static func all(after number: Int, _ connection: Connection) throws(ArchiveError) -> [Removed]? {
        guard try areKept(connection) else { return [] }
        var removed: [Removed] = []
        var areSound = true
        try connection.rows(
            "SELECT article, counts FROM removals WHERE number > ? ORDER BY number", .integer(number)
        ) { row in
            var counts: [(term: Int, count: Int)] = []
            areSound = row.withBytes(1) { bytes in bytes.forEachEntry { counts.append(($0, $1)) } } && areSound
            removed.append(Removed(article: row.integer(0), counts: counts))
        }
        return areSound ? removed : nil
    }

    /// Notes an article that is about to go.
    static func note(_ article: Int, _ connection: Connection) throws(ArchiveError) {
        try connection.run(
            "INSERT INTO removals (article, counts) SELECT article, counts FROM term_counts WHERE article = ?",
            .integer(article))
    }

    /// Forgets all but the last.
    static func prune(_ connection: Connection) throws(ArchiveError) {
        try connection.run(
            "DELETE FROM removals WHERE number <= (SELECT max(number) FROM removals) - ?", .integer(most))
    }

    /// Forgets all.
    static func clear(_ connection: Connection) throws(ArchiveError) { try connection.run("DELETE FROM removals") }

    private static func areKept(_ connection: Connection) throws(ArchiveError) -> Bool {
        try connection.integer("PRAGMA user_version") ?? 0 >= Schema.firstWithRemovals
    }
}
