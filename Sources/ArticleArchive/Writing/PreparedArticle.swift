import MessageDigest
import Similarity
import TermWeighting
public import TextAnalysis

/// An article as it goes into an archive: what can be made of it without looking at the archive, and so on any thread.
public struct PreparedArticle: Sendable {
    /// The article, its ranges cut to its text.
    let article: Article
    let content: [UInt8]
    let hash: [UInt8]
    /// The ranges of its sentences, encoded.
    let sentences: [UInt8]
    /// The language that it was read in, whose stop words are left out.
    public let language: Language
    /// The bytes of its distinct terms, in the order of their first occurrence, and where each ends.
    let termBytes: [UInt8]
    let termEnds: [Int32]
    let counts: [Int32]

    /// Prepares articles of one language, or with `nil` each of its own.
    ///
    /// The terms are those of `ArticleCollection`: the words of the title and the body, without stop words, not stemmed.
    /// Complexity: O(bytes).
    public static func prepare(_ articles: [Article], language: Language? = nil) -> [PreparedArticle] {
        let analyzer = ArticleAnalyzer(language: language)
        var counter = DocumentCounter(SimilarityMethod.tfidf.parameters(acceptsQueries: true).counting)
        let stories = articles.map { $0.boundedToText() }
        let joined = stories.map { $0.joiningDocuments() }
        let languages = joined.map { analyzer.language(of: $0) }
        for (story, language) in zip(joined, languages) {
            CollectionBuilder.count(story, language: language, into: &counter)
        }
        let counted = counter.takeWordCounts()
        return stories.indices.map { index in
            PreparedArticle(
                stories[index], language: languages[index],
                sentences: stories[index].documents.isEmpty
                    ? ArticleAnalyzer(language: languages[index]).sentences(of: stories[index]).map(\.range) : [],
                counted[index], counter.wordTable)
        }
    }

    private init(
        _ article: Article, language: Language, sentences: [Range<Int>], _ counted: [(word: Int32, count: Int32)],
        _ words: TermTable
    ) {
        self.article = article
        self.language = language
        let encoded = ArticleCoding.encode(article)
        content = Deflated.deflating(encoded)
        hash = Self.hash(of: article, encoded: encoded)
        var ranges: [UInt8] = []
        ArticleCoding.encode(sentences, into: &ranges)
        self.sentences = ranges
        var bytes: [UInt8] = []
        var ends: [Int32] = []
        bytes.reserveCapacity(counted.count * 8)
        ends.reserveCapacity(counted.count)
        for (word, _) in counted {
            words.withBytes(of: word) { source, range in for offset in range { bytes.append(source[offset]) } }
            ends.append(Int32(clamping: bytes.count))
        }
        termBytes = bytes
        termEnds = ends
        counts = counted.map(\.count)
    }

    /// The first half of the digest of all that the article says; its id is not part of that.
    private static func hash(of article: Article, encoded: [UInt8]) -> [UInt8] {
        var all = encoded
        for text in [article.title, article.date, article.url, article.language?.code, article.label] {
            all.append(text == nil ? 0 : 1)
            if let text { all.append(text: text) }
        }
        return Array(SHA256.digest(of: all).prefix(16))
    }

    /// The article's own id.
    public var id: String { article.id }
    /// Whether its source numbers its versions, so that one takes the place of another.
    public var hasVersion: Bool { article.release?.version != nil }

    /// The id under which it is stored where another article has its own: the id and eight digits of the hash.
    var idWithHash: String {
        let digits = Array("0123456789abcdef".utf8)
        let hex = hash.prefix(4).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return article.id + "-" + String(decoding: hex, as: UTF8.self)
    }

    /// How many words were counted.
    var length: Int { counts.reduce(0) { $0 + Int($1) } }
}

extension Article {
    /// The article, its ranges cut to its text and those of its documents to theirs. Stories in stories that lie too deep to
    /// be read again are joined.
    fileprivate func boundedToText(depth: Int = 1) -> Article {
        guard documents.isEmpty || depth < ArticleCoding.deepestWritten else {
            var joined = joiningDocuments()
            joined.sources = []
            return joined.boundedToText(depth: depth)
        }
        var bounded = self
        let limits = 0..<text.utf8.count
        for index in bounded.paragraphs.indices {
            bounded.paragraphs[index].range = paragraphs[index].range.clamped(to: limits)
        }
        bounded.sentenceRanges = sentenceRanges?.map { $0.clamped(to: limits) }
        bounded.documents = documents.map { $0.boundedToText(depth: depth + 1) }
        return bounded
    }

    /// The article with only the part of its text that its body stands in, for a story of a file with many: the file's
    /// text would be stored once for each of them.
    public func cuttingTextToBody() -> Article {
        guard let start = paragraphs.map(\.range.lowerBound).min(),
            let end = paragraphs.map(\.range.upperBound).max(), start <= end, end <= text.utf8.count
        else { return self }
        func moved(_ range: Range<Int>) -> Range<Int> {
            max(0, range.lowerBound - start)..<max(0, range.upperBound - start)
        }
        var cut = self
        let bytes = text.utf8
        let (from, to) = (
            bytes.index(bytes.startIndex, offsetBy: start), bytes.index(bytes.startIndex, offsetBy: end)
        )
        cut.text = String(text[from..<to])
        for index in cut.paragraphs.indices { cut.paragraphs[index].range = moved(paragraphs[index].range) }
        cut.sentenceRanges = sentenceRanges?.map(moved)
        return cut
    }
}
