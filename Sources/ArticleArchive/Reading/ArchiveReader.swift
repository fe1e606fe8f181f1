public import TextAnalysis

/// Reads an archive while others read and one writes.
///
///     let archive = try ArchiveReader("news.nutgraf")
///     let query = try archive.query(forID: "wire-17")
///     for neighbor in try archive.neighbors(of: query, count: 10) { print(neighbor.score, neighbor.article.title) }
///
/// A reader sees the archive as it was when it was opened, or when `refresh` was last called: never a part of a change.
/// Not for use by two threads at once; open one a thread.
public final class ArchiveReader {
    /// Where the archive is.
    public let path: String
    let connection: Connection
    private(set) var state = ArchiveState()
    /// Which version of the file what follows was read from.
    private var knownVersion: Int?
    /// The lengths of the articles' rows, read when first needed.
    private var knownLengths: SharedLengths.Lengths?
    private var knownSegments: [Segment]?
    /// The latent space, read or made when first needed; nil of too few articles.
    private var knownSpace: KeptSpace??
    /// In how many articles terms occur, by their numbers, as far as was asked.
    private var knownFrequencies: [Int: Int] = [:]
    let postings = PostingCache()
    private var knownLanguages = KnownLanguages()

    /// Whether sums that are damaged are taken for none.
    private let isRescuing: Bool
    /// What several readers of the archive read once.
    private let shared: SharedLengths?
    private let sharedSpace: SharedSpace
    private var isReading = false

    /// Opens an archive; throws where it is missing, is none, is of a newer version, or cannot be read.
    ///
    /// - Parameter rescuing: whether to open it too where the sums over its articles are damaged, to read the articles: it has
    ///   no neighbors then.
    public convenience init(_ path: String, rescuing: Bool = false) throws(ArchiveError) {
        try self.init(path, rescuing: rescuing, sharing: nil, SharedSpace())
    }

    init(
        _ path: String, rescuing: Bool = false, sharing shared: SharedLengths?, _ space: SharedSpace
    ) throws(ArchiveError) {
        guard fileExists(path) else { throw Connection.missing(path) }
        self.path = path
        isRescuing = rescuing
        self.shared = shared
        sharedSpace = space
        connection = try Connection(path, .reading)
        try connection.runAll("PRAGMA query_only = ON; PRAGMA cache_size = -65536")
        try begin()
    }

    /// Goes on to the archive as it is now.
    public func refresh() throws(ArchiveError) {
        try rest()
        try begin()
    }

    /// Lets go of the archive until the next `refresh`, before which nothing may be read. A reader that holds on to an old
    /// state for long keeps whoever writes from emptying the log.
    public func rest() throws(ArchiveError) {
        guard isReading else { return }
        isReading = false
        try connection.runAll("COMMIT")
    }

    private func begin() throws(ArchiveError) {
        // The transaction begins with the first read.
        try connection.runAll("BEGIN")
        do throws(ArchiveError) {
            try Schema.verify(connection)
            // The number that SQLite changes with every change by another process. Joined segments leave the sums as
            // they were, so those would not tell.
            let version = try connection.integer("PRAGMA data_version")
            if version != knownVersion {
                knownLengths = nil
                knownFrequencies.removeAll(keepingCapacity: true)
                knownSegments = nil
                knownSpace = nil
            }
            knownVersion = version
            do throws(ArchiveError) {
                state = try ArchiveState(reading: connection)
            } catch {
                guard isRescuing, error.code == .damaged else { throw error }
                state = ArchiveState()
            }
            isReading = true
        } catch {
            try? connection.runAll("ROLLBACK")
            throw error
        }
    }

    /// How many articles there are.
    public var count: Int { state.articles }

    /// One more for each change of the articles.
    public var revision: Int { state.revision }

    func vectors() throws(ArchiveError) -> VectorTable { try lengths().vectors }

    func scales() throws(ArchiveError) -> ArticleScales { try lengths().scales }

    /// The lengths of all articles, or those that another reader of the same state has read.
    private func lengths() throws(ArchiveError) -> SharedLengths.Lengths {
        if let knownLengths { return knownLengths }
        let lengths =
            if let shared {
                try shared.lengths(of: state, segments: try segments(), on: connection)
            } else {
                SharedLengths.Lengths(try computedVectors(), of: state)
            }
        knownLengths = lengths
        return lengths
    }

    /// Counts what lengths follow changes by, for the readers that share them.
    func prepareLengths() throws(ArchiveError) { try shared?.prepare(of: state, on: connection) }

    /// The latent space with all articles of this state; nil of too few.
    func space() throws(ArchiveError) -> KeptSpace? {
        if let knownSpace { return knownSpace }
        let space = try sharedSpace.space(for: self)
        knownSpace = .some(space)
        return space
    }

    /// z of the articles of the space.
    func ownRows(of space: KeptSpace) throws(ArchiveError) -> SpaceRows {
        var rows = try sharedSpace.ownRows(of: space, for: self)
        // Those that wait are not smoothed.
        for row in rows.count..<max(rows.count, space.smoothed.count) { rows.append(space.smoothed[row]) }
        return rows
    }

    private func computedVectors() throws(ArchiveError) -> VectorTable {
        let isFresh = state.vectorsRevision == state.revision
        // What another process has added and not yet finished is counted here.
        return isFresh
            ? try VectorTable(reading: connection, state: state) : try VectorTable(counting: connection, state: state)
    }

    /// The languages of all articles, by their codes.
    func languages() throws(ArchiveError) -> [Language] {
        try knownLanguages.goOn(to: state, on: connection)
        return knownLanguages.codes.map { Language(code: $0) }
    }

    /// In how many articles a term occurs.
    func frequency(ofTerm number: Int) throws(ArchiveError) -> Int {
        if let known = knownFrequencies[number] { return known }
        let frequency =
            try connection.integer("SELECT articles FROM vocabulary WHERE number = ?", .integer(number)) ?? 0
        knownFrequencies[number] = frequency
        return frequency
    }

    func segments() throws(ArchiveError) -> [Segment] {
        if let knownSegments { return knownSegments }
        let segments = try Segment.all(connection)
        knownSegments = segments
        return segments
    }

    /// Calls `body` with each article in the order in which they were added.
    public func forEachArticle(_ body: (ArchivedArticle) throws(ArchiveError) -> Void) throws(ArchiveError) {
        try connection.rows("SELECT \(ArchivedArticle.columns) FROM articles ORDER BY number") {
            row throws(ArchiveError) in
            try body(ArchivedArticle(row))
        }
    }

    /// The articles that can be read, in the order in which they were added, where some cannot be since a page of the file
    /// is damaged.
    ///
    /// - Parameter problem: called with what was wrong, if anything was.
    public func readableArticles(_ problem: (ArchiveError) -> Void) -> [ArchivedArticle] {
        var articles: [ArchivedArticle] = []
        do throws(ArchiveError) {
            try forEachArticle { articles.append($0) }
        } catch {
            problem(error)
            // Each that has a text by its number, so that those behind the damage are found.
            var numbers: [Int] = []
            try? connection.rows(
                "SELECT article FROM texts WHERE article > ? ORDER BY article", .integer(articles.last?.number ?? 0)
            ) { row in numbers.append(row.integer(0)) }
            for number in numbers { if let article = try? article(number) { articles.append(article) } }
        }
        return articles
    }

    /// The article with an id; throws `unknownID` where there is none.
    public func article(withID id: String) throws(ArchiveError) -> ArchivedArticle {
        let statement = try connection.statement("SELECT \(ArchivedArticle.columns) FROM articles WHERE id = ?")
        defer { statement.reset() }
        guard try statement.next([.text(id)]) else { throw .unknown(id, file: path) }
        return ArchivedArticle(statement)
    }

    func article(_ number: Int) throws(ArchiveError) -> ArchivedArticle? {
        let statement = try connection.statement("SELECT \(ArchivedArticle.columns) FROM articles WHERE number = ?")
        defer { statement.reset() }
        return try statement.next([.integer(number)]) ? ArchivedArticle(statement) : nil
    }

    /// An article with all that was added of it.
    ///
    /// Its sentences are those that were found when it was added. Complexity: O(bytes of the article).
    public func content(of archived: ArchivedArticle) throws(ArchiveError) -> Article {
        try packed(archived).unpacked(path: path)
    }

    /// The content as it is stored, to be unpacked elsewhere.
    public func packed(_ archived: ArchivedArticle) throws(ArchiveError) -> PackedArticle {
        let statement = try connection.statement(
            """
            SELECT content, ranges FROM texts LEFT JOIN sentences ON sentences.article = texts.article
            WHERE texts.article = ?
            """)
        defer { statement.reset() }
        guard try statement.next([.integer(archived.number)]) else {
            throw .damaged("an article has no text", file: path)
        }
        return PackedArticle(archived, content: statement.bytes(0), sentences: statement.bytes(1))
    }

    deinit { try? rest() }
}

/// An article as an archive holds it, which any thread can unpack.
public struct PackedArticle: Sendable {
    private let archived: ArchivedArticle
    private let content: [UInt8]
    private let sentences: [UInt8]

    init(_ archived: ArchivedArticle, content: [UInt8], sentences: [UInt8]) {
        self.archived = archived
        self.content = content
        self.sentences = sentences
    }

    /// The article. With `keepingSegmentation` the sentences that were found when it was added come with it, so that
    /// they need not be found again; without, only those that its source brought.
    public func unpacked(path: String, keepingSegmentation: Bool = true) throws(ArchiveError) -> Article {
        guard let bytes = Deflated.inflating(content.span),
            var article = ArticleCoding.decode(bytes.span, into: archived.article)
        else { throw .damaged("the text of article “\(archived.id)” is none", file: path) }
        guard keepingSegmentation, article.sentenceRanges == nil, article.documents.isEmpty else { return article }
        var offset = 0
        guard let ranges = ArticleCoding.ranges(sentences.span, &offset, within: article.text.utf8.count) else {
            throw .damaged("the sentences of article “\(archived.id)” are none", file: path)
        }
        article.sentenceRanges = ranges
        return article
    }
}
