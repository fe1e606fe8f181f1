/// Sums over all articles of an archive.
struct ArchiveState: Equatable, Sendable {
    /// How many articles there are.
    var articles = 0
    /// The words counted in all of them.
    var words = 0
    /// The number of the last term.
    var lastTerm = 0
    /// The number of the last article that is in the inverted index; later ones are in `term_counts` alone.
    var indexed = 0
    /// One more for each change of the articles.
    var revision = 0
    /// The revision that `vectors` belong to.
    var vectorsRevision = 0

    /// The mean length of an article in words, at least 1.
    var meanLength: Double { max(1, Double(words) / Double(max(1, articles))) }

    private static let fields: [(name: String, path: any WritableKeyPath<ArchiveState, Int> & Sendable)] = [
        ("articles", \.articles), ("words", \.words), ("last_term", \.lastTerm), ("indexed", \.indexed),
        ("revision", \.revision), ("vectors_revision", \.vectorsRevision),
    ]

    init() {}

    init(reading connection: Connection) throws(ArchiveError) {
        for field in Self.fields {
            let value = try connection.integer("SELECT value FROM state WHERE name = ?", .text(field.name)) ?? 0
            guard (0...Int(Int32.max) << 16).contains(value) else {
                throw .damaged("“\(field.name)” is \(value)", file: connection.path)
            }
            self[keyPath: field.path] = value
        }
        guard lastTerm <= Int(Int32.max), indexed <= Int(Int32.max), articles <= Int(Int32.max) else {
            throw .damaged("it counts more than it can hold", file: connection.path)
        }
    }

    /// The highest number of a term that is there; the last ones may have been forgotten since.
    func highestTerm(_ connection: Connection) throws(ArchiveError) -> Int {
        min(lastTerm, max(0, try connection.integer("SELECT max(number) FROM vocabulary") ?? 0))
    }

    func write(to connection: Connection) throws(ArchiveError) {
        guard Self.fields.allSatisfy({ self[keyPath: $0.path] >= 0 }) else {
            throw .damaged("it counts less than it holds", file: connection.path)
        }
        for field in Self.fields {
            try connection.run(
                "INSERT INTO state VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                .text(field.name), .integer(self[keyPath: field.path]))
        }
    }
}
