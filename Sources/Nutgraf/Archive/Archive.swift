public import ArticleArchive
import Parallelism
import Stories
public import TextAnalysis

/// Articles that are kept in a file, to be searched and gone on with: what `nutgraf archive` works on.
///
///     let archive = Archive("news.nutgraf")
///     try archive.add(articles)
///     for found in try archive.search("ferry strike") { print(found.article.title, found.snippetText) }
///
/// Several processes may read while one writes. What a call has added is on the disk when it returns, wholly or not at all.
/// Readers stay open for further calls, from any thread. `ArchiveReader` and `ArchiveWriter` give access to all else.
public struct Archive: Sendable {
    /// Where the archive is.
    public let path: String
    private let readers: ArchivePool

    /// The archive of a path, whether it is there or not yet.
    public init(_ path: String) {
        self.path = path
        readers = ArchivePool(path)
    }

    /// Adds articles, and makes the archive where there is none; what became of each, in their order.
    ///
    /// An article whose id is there with the same content stays as it is; with another content it takes its place.
    /// Complexity: O(bytes), and what the index takes: see `ArchiveWriter.finish`.
    @discardableResult public func add(
        _ articles: [Article], language: Language? = nil
    ) throws(ArchiveError) -> [ArchiveWriter.Outcome] {
        let writer = try ArchiveWriter(path, creating: true)
        let kept = articles.cuttingSharedTexts()
        let chunk = 64
        let prepared = concurrentMap(count: (kept.count + chunk - 1) / chunk, threads: processorCount()) { number in
            PreparedArticle.prepare(
                Array(kept[number * chunk..<min(kept.count, (number + 1) * chunk)]), language: language)
        }
        let outcomes = try writer.add(prepared.flatMap { $0 })
        try writer.finish()
        return outcomes
    }

    /// Takes out the articles with these ids; the ids that are not there.
    @discardableResult public func remove(_ ids: [String]) throws(ArchiveError) -> [String] {
        let writer = try ArchiveWriter(path)
        let missing = try writer.remove(ids)
        try writer.finish()
        return missing
    }

    /// How many articles there are.
    public func count() throws(ArchiveError) -> Int { try read { reader in reader.count } }

    /// The article with an id; throws `unknownID` where there is none.
    public func article(withID id: String) throws(ArchiveError) -> Article {
        try read { reader throws(ArchiveError) in try reader.content(of: reader.article(withID: id)) }
    }

    /// All articles, in the order in which they were added. Complexity: O(bytes).
    public func articles() throws(ArchiveError) -> [Article] {
        try read { reader throws(ArchiveError) in
            var articles: [Article] = []
            try reader.forEachArticle { archived throws(ArchiveError) in
                articles.append(try reader.content(of: archived))
            }
            return articles
        }
    }

    /// The articles that have some of the words, the best first, each with the sentence that shows why.
    ///
    /// - Parameter language: that of the words; nil where it is not known.
    public func search(
        _ words: String, count: Int = 10, minimumScore: Float = 0, language: Language? = nil
    ) throws(ArchiveError) -> [FoundArticle] {
        try read { reader throws(ArchiveError) in
            try reader.found(
                by: reader.query(forWords: words, language: language), count: count, minimumScore: minimumScore)
        }
    }

    /// The articles that are most like an article of the archive, the most alike first.
    public func similar(
        toID id: String, count: Int = 10, minimumScore: Float = 0, method: ArchiveMethod? = nil
    ) throws(ArchiveError) -> [ArchivedNeighbor] {
        try read { reader throws(ArchiveError) in
            try reader.neighbors(
                of: reader.query(forID: id), leavingCopiesOut: true, count: count, minimumScore: minimumScore,
                method: reader.method(method)
            ).neighbors
        }
    }

    /// The articles that are most like one from outside; near-copies of it are left out unless `copies` says otherwise.
    public func similar(
        to article: Article, count: Int = 10, minimumScore: Float = 0, method: ArchiveMethod? = nil,
        copies: Bool = false, language: Language? = nil
    ) throws(ArchiveError) -> [ArchivedNeighbor] {
        try read { reader throws(ArchiveError) in
            try reader.neighbors(
                of: reader.query(for: article.joiningDocuments(), language: language), leavingCopiesOut: !copies,
                count: count, minimumScore: minimumScore,
                method: reader.method(method)
            ).neighbors
        }
    }

    /// Adds articles to the archive and to its stream of stories, and makes the archive where there is none: what
    /// `nutgraf follow --archive` does. Another call, or another process, goes on where this one ended.
    ///
    /// - Parameter window: days after which a story that has not grown is closed; nil for 10.
    /// - Returns: each article with the id that it has in the archive, and what became of it.
    public func follow(
        _ articles: [Article], window: Double? = nil, language: Language? = nil
    ) throws(ArchiveError) -> [FollowedArticle] {
        let following = try ArchiveFollowing(path)
        var stream = try following.correctedStream(ArticleAnalyzer(language: language))
        stream.window = window ?? stream.window
        stream.threads = processorCount()
        let taken = try following.take(articles.cuttingSharedTexts(), &stream)
        try following.finish()
        return taken.map { FollowedArticle(article: $0.article, decision: $0.decision) }
    }

    private func read<Value>(
        _ body: (ArchiveReader) throws(ArchiveError) -> Value
    ) throws(ArchiveError) -> Value {
        do {
            return try readers.read { reader in try body(reader) }
        } catch let error as ArchiveError {
            throw error
        } catch {
            preconditionFailure("Reading an archive throws an ArchiveError, not \(error).")
        }
    }
}

extension [Article] {
    /// As an archive keeps them: the stories of one file share its text, which would be kept once for each.
    fileprivate func cuttingSharedTexts() -> [Article] {
        var counts: [String: Int] = [:]
        for article in self where article.sharesFile { counts[article.text, default: 0] += 1 }
        return map { $0.sharesFile && counts[$0.text, default: 0] > 1 ? $0.cuttingTextToBody() : $0 }
    }
}

extension Article {
    fileprivate var sharesFile: Bool { format == "text" || format == "markdown" }
}
