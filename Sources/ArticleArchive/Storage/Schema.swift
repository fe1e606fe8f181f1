/// The tables of an archive, and the steps that lead from an older version's to them.
///
/// The full-text index is our own: a posting list a term in `postings`, which gives similar articles and search by
/// words from the same numbers as every other command. SQLite's FTS5 has tokens of its own and would be a second copy
/// of it, a quarter of the text in size, that ranks by other words than the rest of the tool.
enum Schema {
    /// What tells an archive from other SQLite files: “Nutg” as a number.
    static let applicationID = 0x4E75_7467

    /// The version that this tool writes: one more for each step.
    static var version: Int { steps.count }

    /// The version of an archive is the number of the steps that it went through. A step that was published is never
    /// changed; a new one is added behind it.
    static let steps = [
        """
        -- Numbers rise and are never used again, so that posting lists may still name an article that is gone.
        CREATE TABLE articles (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            date TEXT,
            url TEXT,
            language TEXT,                -- as the source names it
            label TEXT,
            analyzed_language TEXT NOT NULL,   -- the one whose stop words were left out
            hash BLOB NOT NULL
        );
        -- Text, paragraphs and all that is not above, compressed.
        CREATE TABLE texts (
            article INTEGER PRIMARY KEY REFERENCES articles(number) ON DELETE CASCADE,
            content BLOB NOT NULL
        );
        -- Where each sentence begins and ends.
        CREATE TABLE sentences (
            article INTEGER PRIMARY KEY REFERENCES articles(number) ON DELETE CASCADE,
            ranges BLOB NOT NULL
        );
        CREATE TABLE vocabulary (
            number INTEGER PRIMARY KEY,
            term TEXT NOT NULL UNIQUE,
            articles INTEGER NOT NULL,
            occurrences INTEGER NOT NULL
        );
        -- How often each term occurs in an article, by the terms' numbers.
        CREATE TABLE term_counts (
            article INTEGER PRIMARY KEY REFERENCES articles(number) ON DELETE CASCADE,
            counts BLOB NOT NULL
        );
        -- The inverted index, in segments of successive articles. The key is segment · 2³² + term.
        CREATE TABLE segments (
            number INTEGER PRIMARY KEY,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            entries INTEGER NOT NULL
        );
        CREATE TABLE postings (
            key INTEGER PRIMARY KEY,
            entries BLOB NOT NULL
        );
        -- The lengths that an article's term weights are divided by, 4,096 articles a row.
        CREATE TABLE vectors (
            block INTEGER PRIMARY KEY,
            lengths BLOB NOT NULL
        );
        CREATE TABLE stories (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            label TEXT NOT NULL
        );
        CREATE TABLE story_articles (
            article INTEGER PRIMARY KEY REFERENCES articles(number) ON DELETE CASCADE,
            story INTEGER NOT NULL REFERENCES stories(number) ON DELETE CASCADE,
            joined_at TEXT NOT NULL
        );
        CREATE INDEX story_articles_by_story ON story_articles(story);
        -- Pairs of articles that a person has put together or apart, the lower number first.
        CREATE TABLE corrections (
            first INTEGER NOT NULL REFERENCES articles(number) ON DELETE CASCADE,
            second INTEGER NOT NULL REFERENCES articles(number) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('together', 'apart')),
            PRIMARY KEY (first, second)
        ) WITHOUT ROWID;
        CREATE INDEX corrections_by_second ON corrections(second);
        -- Sums over all articles; see ArchiveState.
        CREATE TABLE state (
            name TEXT PRIMARY KEY,
            value INTEGER NOT NULL
        ) WITHOUT ROWID;
        """,
        """
        -- A story is there as long as an article is in it, so it needs no row of its own. Its label is made of its
        -- articles when it is read. The highest number that a story ever had is the state's last_story.
        CREATE TABLE membership (
            article INTEGER PRIMARY KEY REFERENCES articles(number) ON DELETE CASCADE,
            story INTEGER NOT NULL,
            joined_at TEXT NOT NULL
        );
        INSERT INTO membership SELECT article, story, joined_at FROM story_articles;
        INSERT INTO state SELECT 'last_story', seq FROM sqlite_sequence WHERE name = 'stories';
        DROP TABLE story_articles;
        DROP TABLE stories;
        ALTER TABLE membership RENAME TO story_articles;
        CREATE INDEX story_articles_by_story ON story_articles(story);
        -- What one who follows a stream of articles wants to find again, in one row.
        CREATE TABLE stream (
            number INTEGER PRIMARY KEY CHECK (number = 1),
            state BLOB NOT NULL
        );
        """,
        """
        -- A length more for each article, that of its frequent terms. A reader computes what is not there.
        DELETE FROM vectors;
        UPDATE state SET value = 0 WHERE name = 'vectors_revision';
        """,
        """
        -- What has come to a stream since its state was kept.
        CREATE TABLE stream_notes (
            number INTEGER PRIMARY KEY,
            note BLOB NOT NULL
        );
        """,
        """
        -- Contents may hold authors, subjects and what an agency says of an item, which older tools cannot read.
        """,
        """
        -- The latent space of `related`: what it is in one row, the direction of each stem, and rows of articles, 512 together.
        -- The key is kind · 2³² + block; see KeptSpace.
        CREATE TABLE space (
            number INTEGER PRIMARY KEY CHECK (number = 1),
            description BLOB NOT NULL
        );
        CREATE TABLE space_stems (
            stem TEXT PRIMARY KEY,
            direction BLOB NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE space_rows (
            key INTEGER PRIMARY KEY,
            rows BLOB NOT NULL
        );
        """,
        """
        -- The term counts of the articles that went last, so that whoever knows the lengths of the others can go on from them. A
        -- reader that misses what it needs counts all anew. See Removals.
        CREATE TABLE removals (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            article INTEGER NOT NULL,
            counts BLOB NOT NULL
        );
        """,
    ]

    /// Archives from this version on are read as they are: later steps have brought nothing but what a reader computes where it
    /// is not there.
    static let oldestRead = 5
    /// The version that has a place for the latent space.
    static let firstWithSpace = 6
    /// The version that has a place for what went last.
    static let firstWithRemovals = 7

    /// What must hold before the first page is written.
    private static let foundations = """
        PRAGMA page_size = 16384;
        PRAGMA auto_vacuum = INCREMENTAL;
        PRAGMA journal_mode = WAL;
        """

    /// Makes a new file an archive, and an older archive one of this version; each step is a transaction. Tests stop at
    /// an older version.
    static func prepare(_ connection: Connection, upTo version: Int = version) throws(ArchiveError) {
        if try isBlank(connection) { try connection.runAll(foundations) }
        var found = try foundVersion(connection, mayBeBlank: true)
        while found < version {
            found = try connection.transaction { () throws(ArchiveError) in
                // Another process may have been quicker.
                let current = try foundVersion(connection, mayBeBlank: true)
                guard current < version else { return current }
                try connection.runAll(steps[current])
                try connection.runAll(
                    "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(current + 1)")
                return current + 1
            }
        }
    }

    /// The version of an archive that is read; refuses what is none, and what this tool cannot read.
    static func verify(_ connection: Connection) throws(ArchiveError) {
        let found = try foundVersion(connection, mayBeBlank: false)
        guard found >= oldestRead else {
            throw ArchiveError(
                .unreadable, "the archive is of version \(found), older than this tool's \(version)",
                file: connection.path, remedy: "Bring it up to date with nutgraf archive compact")
        }
    }

    private static func isBlank(_ connection: Connection) throws(ArchiveError) -> Bool {
        guard try connection.integer("PRAGMA application_id") == 0, try connection.integer("PRAGMA user_version") == 0
        else { return false }
        return try connection.integer("SELECT count(*) FROM sqlite_master") == 0
    }

    private static func foundVersion(
        _ connection: Connection, mayBeBlank: Bool
    ) throws(ArchiveError) -> Int {
        guard try connection.integer("PRAGMA application_id") == applicationID else {
            guard try isBlank(connection) else { throw Connection.notAnArchive(connection.path) }
            if mayBeBlank { return 0 }
            throw ArchiveError(
                .missing, "nothing was added to the archive yet", file: connection.path,
                remedy: "Add articles with nutgraf archive add")
        }
        let found = try connection.integer("PRAGMA user_version") ?? 0
        guard found <= version else {
            throw ArchiveError(
                .newerVersion, "the archive is of version \(found), and this tool knows up to \(version)",
                file: connection.path, remedy: "Use the newer nutgraf that made it")
        }
        return found
    }
}
