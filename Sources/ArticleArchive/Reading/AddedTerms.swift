/// The articles that were added behind a given one, and their terms.
struct AddedTerms {
    struct Article {
        let number: Int
        /// Places in `terms`, with how often each occurs.
        var counts: [(place: Int, count: Int)] = []
        var words = 0
    }

    struct Term {
        let number: Int
        /// In how many of the new articles it occurs, and in how many of all.
        var added: Int
        var frequency = 0
    }

    private(set) var articles: [Article] = []
    private(set) var terms: [Term] = []
    private(set) var words = 0
    /// By the term's number, the earlier articles that have it and are in no segment yet.
    private(set) var waiting: [Int: [(article: Int, count: Int)]] = [:]

    init(after last: Int, to state: ArchiveState, on connection: Connection) throws(ArchiveError) {
        var places: [Int: Int] = [:]
        let path = connection.path
        let sql = "SELECT article, counts FROM term_counts WHERE article > ? ORDER BY article"
        try connection.rows(sql, .integer(last)) { row throws(ArchiveError) in
            var article = Article(number: row.integer(0))
            let isSound = row.withBytes(1) { bytes in
                bytes.forEachEntry { number, count in
                    let place = places[number] ?? terms.count
                    if place == terms.count {
                        places[number] = place
                        terms.append(Term(number: number, added: 0))
                    }
                    terms[place].added += 1
                    article.counts.append((place, count))
                    article.words += count
                }
            }
            guard isSound, article.number <= Int(Int32.max) else {
                throw .damaged("the term counts of an article are none", file: path)
            }
            articles.append(article)
            words += article.words
        }
        for place in terms.indices {
            let number = terms[place].number
            let frequency =
                try connection.integer("SELECT articles FROM vocabulary WHERE number = ?", .integer(number)) ?? 0
            guard (terms[place].added...max(terms[place].added, state.articles)).contains(frequency) else {
                throw .damaged("the vocabulary counts more than there is", file: path)
            }
            terms[place].frequency = frequency
        }
        guard !articles.isEmpty else { return }
        try connection.rows(sql, .integer(min(state.indexed, last))) { row throws(ArchiveError) in
            let article = row.integer(0)
            guard article <= last else { return }
            let isSound = row.withBytes(1) { bytes in
                bytes.forEachEntry { number, count in
                    if places[number] != nil { waiting[number, default: []].append((article, count)) }
                }
            }
            guard isSound else { throw .damaged("the term counts of an article are none", file: path) }
        }
    }
}
