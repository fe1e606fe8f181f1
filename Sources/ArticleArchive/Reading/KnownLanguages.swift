/// The languages of an archive's articles, which are looked for among new articles alone where none has gone since.
struct KnownLanguages {
    /// Sorted.
    private(set) var codes: [String] = []
    private var articles = 0
    private var last = 0
    private var revision = 0

    /// Goes on to a state of the archive. Complexity: O(articles that were added), or O(articles) where some have gone.
    mutating func goOn(to state: ArchiveState, on connection: Connection) throws(ArchiveError) {
        guard state.revision != revision else { return }
        let added = try Self.count(after: last, on: connection)
        if articles + added != state.articles { (codes, last) = ([], 0) }
        var all = Set(codes)
        try connection.rows("SELECT DISTINCT analyzed_language FROM articles WHERE number > ?", .integer(last)) { row in
            all.insert(row.text(0) ?? "")
        }
        codes = all.sorted()
        last = try connection.integer("SELECT max(number) FROM articles") ?? 0
        articles = state.articles
        revision = state.revision
    }

    private static func count(after last: Int, on connection: Connection) throws(ArchiveError) -> Int {
        try connection.integer("SELECT count(*) FROM articles WHERE number > ?", .integer(last)) ?? 0
    }
}
