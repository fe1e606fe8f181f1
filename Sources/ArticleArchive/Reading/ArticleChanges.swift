/// The articles that came and went since a state of an archive, and their terms.
struct ArticleChanges {
    struct Article {
        let number: Int
        /// Places in `terms`, with how often each occurs.
        var counts: [(place: Int, count: Int)] = []
        var words = 0
    }

    struct Term {
        let number: Int
        /// In how many of the new articles it occurs, in how many of those that have gone, and in how many of all.
        var added = 0
        var removed = 0
        var frequency = 0
    }

    /// What came and is still there, by rising number.
    private(set) var articles: [Article] = []
    /// The numbers of what was there and has gone.
    private(set) var removed: [Int] = []
    private(set) var terms: [Term] = []
    private(set) var addedWords = 0
    private(set) var removedWords = 0
    /// The last of the removals that are in here.
    private(set) var lastRemoval: Int
    /// By the term's number, the earlier articles that have it and are in no segment yet.
    private(set) var waiting: [Int: [(article: Int, count: Int)]] = [:]

    private var places: [Int: Int] = [:]

    /// - Parameters:
    ///   - last: the last article that was there.
    ///   - lastRemoval: the last removal before.
    init(after last: Int, _ lastRemoval: Int, to state: ArchiveState, on connection: Connection) throws(ArchiveError) {
        self.lastRemoval = try Removals.last(connection)
        try add(after: last, connection)
        // What cannot be read is as good as not there: then it does not add up.
        for removal in try Removals.all(after: lastRemoval, connection) ?? [] where removal.article <= last {
            removed.append(removal.article)
            for (term, count) in removal.counts {
                terms[place(of: term)].removed += 1
                removedWords += count
            }
        }
        for place in terms.indices {
            let term = terms[place]
            let frequency =
                try connection.integer("SELECT articles FROM vocabulary WHERE number = ?", .integer(term.number)) ?? 0
            guard (term.added...max(term.added, state.articles)).contains(frequency) else {
                throw .damaged("the vocabulary counts more than there is", file: connection.path)
            }
            terms[place].frequency = frequency
        }
        guard !terms.isEmpty else { return }
        try connection.rows(Self.counts, .integer(min(state.indexed, last))) { row throws(ArchiveError) in
            let article = row.integer(0)
            guard article <= last else { return }
            let isSound = row.withBytes(1) { bytes in
                bytes.forEachEntry { number, count in
                    if places[number] != nil { waiting[number, default: []].append((article, count)) }
                }
            }
            guard isSound else { throw .damaged("the term counts of an article are none", file: connection.path) }
        }
    }

    private static let counts = "SELECT article, counts FROM term_counts WHERE article > ? ORDER BY article"

    private mutating func add(after last: Int, _ connection: Connection) throws(ArchiveError) {
        try connection.rows(Self.counts, .integer(last)) { row throws(ArchiveError) in
            var article = Article(number: row.integer(0))
            let isSound = row.withBytes(1) { bytes in
                bytes.forEachEntry { number, count in
                    let place = place(of: number)
                    terms[place].added += 1
                    article.counts.append((place, count))
                    article.words += count
                }
            }
            guard isSound, article.number <= Int(Int32.max) else {
                throw .damaged("the term counts of an article are none", file: connection.path)
            }
            articles.append(article)
            addedWords += article.words
        }
    }

    private mutating func place(of number: Int) -> Int {
        if let place = places[number] { return place }
        places[number] = terms.count
        terms.append(Term(number: number))
        return terms.count - 1
    }
}
