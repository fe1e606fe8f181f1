/// Puts articles into the inverted index, in segments of successive articles.
///
/// Articles that were added since are turned from rows of terms into lists of articles, a segment at a time. Two
/// neighboring segments become one where the older is less than twice as large, so that n articles lie in O(log n)
/// segments and each entry is written O(log n) times, however few are added at a time. Entries of articles that have
/// gone are dropped on the way.
///
/// Source: N. Lester, A. Moffat, J. Zobel: Fast on-line index construction by geometric partitioning, CIKM 2005,
/// doi:10.1145/1099554.1099739.
struct SegmentWriter {
    private let connection: Connection
    /// The most entries that are sorted in memory at a time, eight bytes each.
    private let mostEntries: Int

    /// So few new articles stay outside of the index: a query reads their term counts.
    static let restingArticles = 256

    init(_ connection: Connection, mostEntries: Int = 1 << 24) {
        self.connection = connection
        self.mostEntries = mostEntries
    }

    /// Indexes what is not yet, unless that is little, and joins segments.
    func indexAll(leaving rest: Int = restingArticles) throws(ArchiveError) {
        while true {
            let isDone = try connection.transaction { () throws(ArchiveError) in
                var state = try ArchiveState(reading: connection)
                let waiting =
                    try connection.integer(
                        "SELECT count(*) FROM term_counts WHERE article > ?", .integer(state.indexed))
                    ?? 0
                guard waiting > rest else { return true }
                try addSegment(behind: &state)
                try state.write(to: connection)
                return false
            }
            if isDone { break }
        }
        while try connection.transaction({ () throws(ArchiveError) in try joinOnce(all: rest == 0) }) {}
        if rest == 0 { try connection.transaction { () throws(ArchiveError) in try dropGone() } }
    }

    /// Writes the only segment anew if articles of it have gone. What still has more entries than its articles afterwards is
    /// damaged.
    private func dropGone() throws(ArchiveError) {
        let segments = try Segment.all(connection)
        guard segments.count == 1, try hasGone(segments[0]) else { return }
        try join(segments)
        for segment in try Segment.all(connection) where try hasGone(segment) {
            throw .damaged("the index has entries that no article has", file: connection.path)
        }
    }

    /// Makes a segment of the first articles that are not indexed.
    private func addSegment(behind state: inout ArchiveState) throws(ArchiveError) {
        var tail = TermRows(lastTerm: try state.highestTerm(connection))
        let rows = try connection.statement(
            "SELECT article, counts FROM term_counts WHERE article > ? ORDER BY article")
        defer { rows.reset() }
        var goesOn = try rows.next([.integer(state.indexed)])
        // What is too much for one segment is left to the next.
        while goesOn, tail.entries < mostEntries {
            let number = rows.integer(0)
            guard rows.withBytes(1, { tail.append(number, $0) }) else {
                throw .damaged("the term counts of an article are none", file: connection.path)
            }
            goesOn = try rows.step()
        }
        guard let first = tail.first, let last = tail.last else {
            throw .damaged("the term counts of an article are none", file: connection.path)
        }
        let segment = try Segment.nextNumber(connection)
        let insert = try connection.statement("INSERT INTO postings VALUES (?, ?)")
        try tail.forEachList { term, entries throws(ArchiveError) in
            try insert.run([.integer(PostingKey.of(segment: segment, term: term)), .bytes(entries)])
        }
        try connection.run(
            "INSERT INTO segments VALUES (?, ?, ?, ?)", .integer(segment), .integer(first), .integer(last),
            .integer(tail.entries))
        state.indexed = last
    }

    /// Joins the last two segments where they should be one; whether it did. With `all` any two should.
    private func joinOnce(all: Bool) throws(ArchiveError) -> Bool {
        let segments = try Segment.all(connection)
        for index in segments.indices.dropFirst().reversed() {
            let (older, newer) = (segments[index - 1], segments[index])
            if all || older.entries < 2 * newer.entries {
                try join([older, newer])
                return true
            }
        }
        return false
    }

    /// Whether a segment has more entries than its articles have terms.
    private func hasGone(_ segment: Segment) throws(ArchiveError) -> Bool {
        var entries = 0
        try connection.rows(
            "SELECT counts FROM term_counts WHERE article BETWEEN ? AND ?", .integer(segment.first),
            .integer(segment.last)
        ) { row throws(ArchiveError) in
            guard row.withBytes(0, { bytes in bytes.forEachEntry { _, _ in entries += 1 } }) else {
                throw .damaged("the term counts of an article are none", file: connection.path)
            }
        }
        return segment.entries > entries
    }

    /// Makes one segment of successive ones, without the entries of articles that have gone.
    private func join(_ segments: [Segment]) throws(ArchiveError) {
        let (first, last) = (segments[0].first, segments[segments.count - 1].last)
        let living = try livingArticles(from: first, to: last)
        let joined = try Segment.nextNumber(connection)
        let insert = try connection.statement("INSERT INTO postings VALUES (?, ?)")
        // The rows that are inserted meanwhile lie behind all ranges of keys.
        var cursors: [SegmentCursor] = []
        for segment in segments { cursors.append(try SegmentCursor(segment, connection)) }
        var entries = 0
        while let term = cursors.compactMap(\.term).min() {
            var writer = EntryWriter()
            var kept = 0
            for cursor in cursors where cursor.term == term {
                let isSound = cursor.withEntries { bytes in
                    bytes.forEachEntry { number, count in
                        guard living.contains(number) else { return }
                        writer.append(number, count)
                        kept += 1
                    }
                }
                guard isSound else { throw .damaged("a posting list is none", file: connection.path) }
                try cursor.advance()
            }
            guard kept > 0 else { continue }
            try insert.run([.integer(PostingKey.of(segment: joined, term: term)), .bytes(writer.bytes)])
            entries += kept
        }
        for segment in segments {
            try connection.run(
                "DELETE FROM postings WHERE key BETWEEN ? AND ?", .integer(segment.keys.lowerBound),
                .integer(segment.keys.upperBound))
            try connection.run("DELETE FROM segments WHERE number = ?", .integer(segment.number))
        }
        try connection.run(
            "INSERT INTO segments VALUES (?, ?, ?, ?)", .integer(joined), .integer(first), .integer(last),
            .integer(entries))
    }

    private func livingArticles(from first: Int, to last: Int) throws(ArchiveError) -> NumberSet {
        let highest = try connection.integer("SELECT max(number) FROM articles") ?? 0
        var living = NumberSet(from: first, to: min(last, highest))
        try connection.rows(
            "SELECT number FROM articles WHERE number BETWEEN ? AND ?", .integer(first), .integer(last)
        ) { row in living.insert(row.integer(0)) }
        return living
    }
}

/// A segment of the inverted index: the posting lists of successive articles.
struct Segment {
    let number: Int
    let first: Int
    let last: Int
    let entries: Int

    var keys: ClosedRange<Int> {
        PostingKey.of(segment: number, term: 0)...PostingKey.of(segment: number, term: Int(UInt32.max))
    }

    /// The number of a segment that is made now.
    static func nextNumber(_ connection: Connection) throws(ArchiveError) -> Int {
        (try all(connection).map(\.number).max() ?? 0) + 1
    }

    /// All segments in the order of their articles.
    static func all(_ connection: Connection) throws(ArchiveError) -> [Segment] {
        var segments: [Segment] = []
        try connection.rows("SELECT number, first, last, entries FROM segments ORDER BY first") { row in
            segments.append(
                Segment(number: row.integer(0), first: row.integer(1), last: row.integer(2), entries: row.integer(3)))
        }
        let numbers = 0...Int(Int32.max)
        guard
            segments.allSatisfy({
                $0.number > 0 && numbers.contains($0.number) && numbers.contains($0.first) && numbers.contains($0.last)
                    && $0.first <= $0.last && (0...1 << 48).contains($0.entries)
            })
        else { throw .damaged("a segment of the index is none", file: connection.path) }
        return segments
    }
}

/// Where the posting list of a term stands in `postings`: lists of one segment stand together, in the order of terms.
enum PostingKey {
    static func of(segment: Int, term: Int) -> Int { segment << 32 | term }
}

/// Goes through the posting lists of a segment by rising term.
private final class SegmentCursor {
    private let statement: Statement
    private let first: Int
    /// The term whose list it stands at; nil behind the last.
    private(set) var term: Int?

    init(_ segment: Segment, _ connection: Connection) throws(ArchiveError) {
        statement = try Statement(
            "SELECT key, entries FROM postings WHERE key BETWEEN ? AND ? ORDER BY key", on: connection)
        first = segment.keys.lowerBound
        let found = try statement.next([.integer(segment.keys.lowerBound), .integer(segment.keys.upperBound)])
        term = found ? statement.integer(0) - first : nil
    }

    func advance() throws(ArchiveError) { term = try statement.step() ? statement.integer(0) - first : nil }

    func withEntries(_ body: (Span<UInt8>) -> Bool) -> Bool { statement.withBytes(1, body) }
}

/// A set of numbers within a range, a bit each.
struct NumberSet {
    private let first: Int
    private var words: [UInt64]

    init(from first: Int, to last: Int) {
        self.first = first
        words = [UInt64](repeating: 0, count: max(0, last - first) / 64 + 1)
    }

    mutating func insert(_ number: Int) {
        let place = number - first
        if place >= 0, place / 64 < words.count { words[place / 64] |= 1 << UInt64(place % 64) }
    }

    func contains(_ number: Int) -> Bool {
        let place = number - first
        return place >= 0 && place / 64 < words.count && words[place / 64] >> UInt64(place % 64) & 1 == 1
    }
}
