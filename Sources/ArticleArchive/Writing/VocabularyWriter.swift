import TextAnalysis

/// The vocabulary as one who adds articles sees it: numbers for terms, and what is to be added to the counts.
///
/// The numbers of terms met before are kept, so that the database is asked for each term once.
struct VocabularyWriter {
    private var known = TermTable()
    /// For each known term its number in the archive.
    private var numbers: [Int32] = []
    /// What was counted since the last `flush`, by the term's number.
    private var changes: [Int32: Change] = [:]
    /// The terms that are new since the last `flush`, as ids of `known`.
    private var added: [Int32] = []

    private struct Change {
        var articles = 0
        var occurrences = 0
    }

    /// The entries of an article by rising term number. New terms get the next numbers, in the order in which they
    /// occur.
    mutating func entries(
        of article: PreparedArticle, lastTerm: inout Int, on connection: Connection
    ) throws(ArchiveError) -> [(term: Int32, count: Int32)] {
        var entries: [(term: Int32, count: Int32)] = []
        entries.reserveCapacity(article.counts.count)
        var start = 0
        for (index, end) in article.termEnds.enumerated() {
            let id = known.intern(article.termBytes.span, start..<Int(end))
            if Int(id) == numbers.count {
                numbers.append(try number(of: id, lastTerm: &lastTerm, on: connection))
            }
            entries.append((numbers[Int(id)], article.counts[index]))
            start = Int(end)
        }
        entries.sort { $0.term < $1.term }
        return entries
    }

    private mutating func number(
        of id: Int32, lastTerm: inout Int, on connection: Connection
    ) throws(ArchiveError) -> Int32 {
        let found = try connection.integer("SELECT number FROM vocabulary WHERE term = ?", .text(known[id]))
        if let found, let number = Int32(exactly: found) { return number }
        guard lastTerm < Int32.max else {
            throw ArchiveError(
                .invalid, "the archive has as many distinct words as it can number", file: connection.path,
                remedy: "Begin another archive")
        }
        lastTerm += 1
        added.append(id)
        return Int32(lastTerm)
    }

    /// Notes an article's counts: with `sign` 1 they are added, with −1 taken back.
    mutating func note(term: Int32, count: Int, sign: Int) {
        changes[term, default: Change()].articles += sign
        changes[term, default: Change()].occurrences += sign * count
    }

    /// Writes what was noted.
    mutating func flush(to connection: Connection) throws(ArchiveError) {
        let insert = try connection.statement("INSERT INTO vocabulary VALUES (?, ?, 0, 0)")
        for id in added { try insert.run([.integer(Int(numbers[Int(id)])), .text(known[id])]) }
        added.removeAll(keepingCapacity: true)
        let update = try connection.statement(
            "UPDATE vocabulary SET articles = articles + ?, occurrences = occurrences + ? WHERE number = ?")
        // By number, so that each page is visited once.
        for (number, change) in changes.sorted(by: { $0.key < $1.key })
        where change.articles != 0 || change.occurrences != 0 {
            try update.run([.integer(change.articles), .integer(change.occurrences), .integer(Int(number))])
        }
        changes.removeAll(keepingCapacity: true)
    }
}
