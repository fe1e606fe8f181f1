import TextAnalysis

/// Adds articles to an archive and takes them out again.
///
/// Each call of `add` or `remove` is one transaction: it is done wholly or not at all, whatever happens, and readers see
/// the archive as it was before or as it is after. When the call has returned, the change is on the disk. `atomically`
/// makes several calls one transaction.
///
/// New articles are found by their term counts alone until `finish` has put them into the inverted index. One that was
/// killed before that has lost nothing; the next `finish` does it.
public final class ArchiveWriter {
    /// What became of an article.
    public struct Outcome: Hashable, Sendable {
        /// What was done with it.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// It is new in the archive.
            case added
            /// It was there with the same content.
            case unchanged
            /// Another content was there under its id, and has gone.
            case replaced
            /// A later version of it is there, which stays.
            case outdated
        }

        /// What was done with it.
        public let kind: Kind
        /// The id that it has in the archive.
        public let id: String
        /// Its headline; empty without one.
        public let title: String
    }

    let connection: Connection
    private var state = ArchiveState()
    private var vocabulary = VocabularyWriter()
    /// How many articles the change under way has taken out.
    private var removed = 0
    /// Which state of the file the writer knows: it changes when another process writes.
    private var knownVersion: Int?

    /// Opens an archive, and makes it where there is none and `creating` says so.
    public init(_ path: String, creating: Bool = false) throws(ArchiveError) {
        if !creating, !fileExists(path) { throw Connection.missing(path) }
        connection = try Connection(path, .writing(creating: creating))
        try connection.runAll("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -131072")
        try Schema.prepare(connection)
    }

    /// Adds articles, in their order; what became of each.
    ///
    /// An article whose id is there with the same content stays as it is, so adding twice changes nothing. With another
    /// content it is replaced, and the counts of the old one are taken back; it stays in its story, and what was said of it
    /// and others still holds. Of versions that the source numbers (`Release.version`) the later one stays. The same content under another id is an
    /// article of its own: two wires may send the same words. An id that only says where an article stood in its file
    /// (`Article.hasPositionalID`) replaces nothing: the second such article gets its id with eight digits of its hash.
    public func add(_ articles: [PreparedArticle]) throws(ArchiveError) -> [Outcome] {
        try changing { () throws(ArchiveError) in
            var outcomes: [Outcome] = []
            for article in articles { outcomes.append(try add(article)) }
            return outcomes
        }
    }

    /// Takes out the articles with these ids, and their counts; the ids that are not there.
    public func remove(_ ids: [String]) throws(ArchiveError) -> [String] {
        try changing { () throws(ArchiveError) in
            var missing: [String] = []
            for id in ids {
                if let found = try find(id) { try remove(found.number) } else { missing.append(id) }
            }
            return missing
        }
    }

    /// Makes all that `body` does with this writer one transaction: when the call has returned, all of it is on the disk,
    /// and when it throws, nothing is. So a killed process loses no part of a change that belongs together.
    ///
    ///     try writer.atomically { () throws(ArchiveError) in
    ///         let added = try writer.add(prepared)
    ///         try writer.join([added[0].id], toStory: 7, at: "2024-05-03T10:00:00Z")
    ///         try writer.merge(9, into: 7)
    ///         try writer.setStreamState(bytes)
    ///     }
    ///
    /// Where a call within has thrown, all is taken back, even if `body` goes on. `finish` and `compact` are for
    /// afterwards.
    public func atomically<Value>(_ body: () throws(ArchiveError) -> Value) throws(ArchiveError) -> Value {
        do throws(ArchiveError) {
            return try connection.transaction(body)
        } catch {
            // The vocabulary may have numbers that were taken back.
            knownVersion = nil
            throw error
        }
    }

    /// Puts all articles into the inverted index, and brings the vectors and the latent space up to date. Where more than half of
    /// the articles that the space was made of came or went since, it is made anew.
    ///
    /// Complexity: O(entries), and that of `NeighborSearch` where the space is made.
    ///
    /// - Parameter makesSpace: false for one who cannot wait until the space is made: what came is folded into one that is there.
    public func finish(makesSpace: Bool = true, threads: Int = 1) throws(ArchiveError) {
        precondition(!connection.isInTransaction, "An archive is finished after a transaction, not within one.")
        try SegmentWriter(connection).indexAll()
        try VectorWriter(connection).refresh()
        try SpaceUpkeep(connection: connection, threads: threads).refresh(making: makesSpace ? .needed : .never)
        try giveBackPages()
    }

    /// Puts articles into the inverted index where many wait for it, and leaves the vectors as they are: for one who adds articles
    /// all the time, and calls `finish` at the end. Until then readers that stay open follow by what was added, and others
    /// compute the vectors for themselves.
    public func index() throws(ArchiveError) {
        precondition(!connection.isInTransaction, "An archive is indexed after a transaction, not within one.")
        try SegmentWriter(connection).indexAll()
    }

    /// Forgets the numbers of words, since some of them have been taken away.
    func forgetVocabulary() { knownVersion = nil }

    /// Runs a change of the articles as a transaction.
    private func changing<Value>(_ body: () throws(ArchiveError) -> Value) throws(ArchiveError) -> Value {
        try atomically { () throws(ArchiveError) in
            let version = try connection.integer("PRAGMA data_version")
            if version != knownVersion {
                vocabulary = VocabularyWriter()
                knownVersion = version
            }
            let before = try ArchiveState(reading: connection)
            state = before
            removed = 0
            let value = try body()
            try vocabulary.flush(to: connection)
            if removed > 0 { try Removals.prune(connection) }
            if state != before {
                state.revision += 1
                try state.write(to: connection)
            }
            return value
        }
    }

    /// Whether there is an article with an id.
    public func contains(_ id: String) throws(ArchiveError) -> Bool { try find(id) != nil }

    private func find(_ id: String) throws(ArchiveError) -> (number: Int, hash: [UInt8])? {
        let statement = try connection.statement("SELECT number, hash FROM articles WHERE id = ?")
        defer { statement.reset() }
        guard try statement.next([.text(id)]) else { return nil }
        return (statement.integer(0), statement.bytes(1))
    }

    private func add(_ prepared: PreparedArticle) throws(ArchiveError) -> Outcome {
        var id = prepared.article.id
        var found = try find(id)
        if prepared.article.hasPositionalID, let other = found, other.hash != prepared.hash {
            id = prepared.idWithHash
            found = try find(id)
        }
        let title = prepared.article.title
        if let found, found.hash == prepared.hash { return Outcome(kind: .unchanged, id: id, title: title) }
        guard let found else {
            _ = try insert(prepared, id: id)
            return Outcome(kind: .added, id: id, title: title)
        }
        if try isOlder(prepared.article, than: found.number) {
            return Outcome(kind: .outdated, id: id, title: title)
        }
        let ties = try ArticleTies(of: found.number, connection)
        try remove(found.number)
        try ties.write(for: try insert(prepared, id: id), connection)
        return Outcome(kind: .replaced, id: id, title: title)
    }

    /// Whether an article is an earlier version of a stored one, by what their source says.
    private func isOlder(_ article: Article, than number: Int) throws(ArchiveError) -> Bool {
        guard let release = article.release, release.version != nil else { return false }
        let statement = try connection.statement("SELECT content FROM texts WHERE article = ?")
        defer { statement.reset() }
        guard try statement.next([.integer(number)]) else { return false }
        let stored = statement.withBytes(0) { bytes in
            Deflated.inflating(bytes).flatMap { ArticleCoding.decode($0.span, into: Article(id: "", text: "")) }
        }
        return stored?.release.map { release.isOlder(than: $0) } ?? false
    }

    /// The number that it gets.
    private func insert(_ prepared: PreparedArticle, id: String) throws(ArchiveError) -> Int {
        let article = prepared.article
        try connection.run(
            """
            INSERT INTO articles (id, title, date, url, language, label, analyzed_language, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .text(id), .text(article.title), .optional(article.date), .optional(article.url),
            .optional(article.language?.code), .optional(article.label), .text(prepared.language.code),
            .bytes(prepared.hash))
        let number = connection.lastRow
        guard number <= Int32.max else {
            throw ArchiveError(
                .invalid, "the archive has given out all its numbers", file: connection.path,
                remedy: "Export it and import that into a new archive")
        }
        try connection.run("INSERT INTO texts VALUES (?, ?)", .integer(number), .bytes(prepared.content))
        try connection.run("INSERT INTO sentences VALUES (?, ?)", .integer(number), .bytes(prepared.sentences))
        var writer = EntryWriter()
        for (term, count) in try vocabulary.entries(of: prepared, lastTerm: &state.lastTerm, on: connection) {
            writer.append(Int(term), Int(count))
            vocabulary.note(term: term, count: Int(count), sign: 1)
        }
        try connection.run("INSERT INTO term_counts VALUES (?, ?)", .integer(number), .bytes(writer.bytes))
        state.articles += 1
        state.words += prepared.length
        return number
    }

    /// Takes an article out. Its entries in posting lists stay until their segment is merged; readers pass over them.
    private func remove(_ number: Int) throws(ArchiveError) {
        let statement = try connection.statement("SELECT counts FROM term_counts WHERE article = ?")
        var isSound = true
        if try statement.next([.integer(number)]) {
            isSound = statement.withBytes(0) { bytes in
                bytes.forEachEntry { term, count in
                    vocabulary.note(term: Int32(term), count: count, sign: -1)
                    state.words -= count
                }
            }
        }
        statement.reset()
        guard isSound else { throw .damaged("the term counts of an article are none", file: connection.path) }
        // Nobody follows more than these.
        if removed < Removals.most { try Removals.note(number, connection) }
        removed += 1
        // What belongs to it goes with it, by its foreign keys.
        try connection.run("DELETE FROM articles WHERE number = ?", .integer(number))
        state.articles -= 1
    }

    /// Gives pages back to the system where many are free.
    private func giveBackPages() throws(ArchiveError) {
        let free = try connection.integer("PRAGMA freelist_count") ?? 0
        let all = try connection.integer("PRAGMA page_count") ?? 0
        if free > max(64, all / 16) { try connection.runAll("PRAGMA incremental_vacuum") }
    }
}
