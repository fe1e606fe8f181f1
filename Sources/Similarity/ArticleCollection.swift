public import LinearAlgebra
public import TermWeighting
public import TextAnalysis
import Parallelism

/// What a collection keeps of an article to name it by.
public struct ArticleReference: Hashable, Sendable {
    /// The article's id.
    public let id: String
    /// The headline; empty without one.
    public let title: String
    /// The date as its source writes it.
    public let date: String?
    /// The language that it was counted in: its own, or the one found.
    public let language: Language
    /// Whether it has any of the fields that are compared.
    public let hasComparedFields: Bool
    /// The beginning of its text where its title is no headline; else empty.
    public let opening: String
    /// The UTF-8 bytes of the fields that are compared; 0 where nobody counted them.
    let comparedBytes: Int

    /// With parameters that are the properties of these names.
    public init(
        id: String, title: String, date: String? = nil, language: Language = .undetermined,
        hasComparedFields: Bool = true, opening: String = "", comparedBytes: Int = 0
    ) {
        self.opening = opening
        self.comparedBytes = comparedBytes
        self.id = id
        self.title = title
        self.date = date
        self.language = language
        self.hasComparedFields = hasComparedFields
    }
}

/// Articles as rows of term weights: what neighbors and clusters are found in.
///
/// An article's row counts its title and its body, without the stop words of its language.
/// The texts are not kept. Memory is in proportion to the distinct terms of each article, never to the square of the
/// articles.
public struct ArticleCollection: Sendable {
    /// The articles, in the order in which they were added; rows of the matrix are in the same order.
    public let articles: [ArticleReference]
    /// The vocabulary and the document frequencies that rows are weighed by.
    public let model: TFIDFModel
    /// What makes its articles alike.
    public let method: SimilarityMethod
    /// What of its articles is compared.
    public let fields: ComparedFields
    /// Term weights (articles × terms), each row of unit length or empty; with BM25 those of documents, of any length.
    public let matrix: SparseMatrix
    /// The rows as queries: the same, except that BM25 weighs terms of a query otherwise.
    public let queryMatrix: SparseMatrix

    /// The collection of the articles that `fill` adds, chunk by chunk; it is called from several threads. The model
    /// is fitted on these articles. With `acceptsQueries` terms of one article alone are kept, so that articles from
    /// outside can be compared with the collection; so they are among fewer than 20 articles, where they are most of what an
    /// article tells: two of which share one word would be the same by that word alone.
    public init(
        method: SimilarityMethod = .tfidf, fields: ComparedFields = .all, acceptsQueries: Bool = false, chunks: Int,
        threads: Int, fill: @Sendable (Int, inout CollectionBuilder) -> Void
    ) {
        let vectorizer = TFIDFVectorizer(method.parameters(acceptsQueries: acceptsQueries))
        let gathered = ChunkStore<[ArticleReference]>(count: chunks)
        let (model, counts) = vectorizer.fitCounting(chunks: chunks, threads: threads) { chunk, counter in
            gathered.set(chunk, Self.fillCounter(&counter, fields, chunk, fill))
        }
        let articles = gathered.all.flatMap { $0 ?? [] }
        guard acceptsQueries || method == .bm25 || articles.count >= Self.fewestToShare else {
            self.init(
                method: method, fields: fields, acceptsQueries: true, chunks: chunks, threads: threads, fill: fill)
            return
        }
        guard method == .bm25 else {
            let matrix = model.weighted(counts, threads: threads)
            self.init(articles: articles, model: model, matrix: matrix, method: method, fields: fields)
            return
        }
        self.init(
            articles: articles, model: model, matrix: BM25().documentWeights(counts, by: model, threads: threads),
            queryMatrix: BM25().queryWeights(counts, threads: threads), method: method, fields: fields)
    }

    /// The collection of other articles, weighted by the model of a corpus; with BM25 as queries.
    public init(
        weightedAs corpus: ArticleCollection, chunks: Int, threads: Int,
        fill: @Sendable (Int, inout CollectionBuilder) -> Void
    ) {
        let gathered = ChunkStore<[ArticleReference]>(count: chunks)
        let counts = corpus.model.counting(chunks: chunks, threads: threads) { chunk, counter in
            gathered.set(chunk, Self.fillCounter(&counter, corpus.fields, chunk, fill))
        }
        let matrix =
            corpus.method == .bm25
            ? BM25().queryWeights(counts, threads: threads) : corpus.model.weighted(counts, threads: threads)
        self.init(
            articles: gathered.all.flatMap { $0 ?? [] }, model: corpus.model, matrix: matrix, method: corpus.method,
            fields: corpus.fields)
    }

    /// The collection of articles at hand.
    public init(
        _ articles: [Article], method: SimilarityMethod = .tfidf, fields: ComparedFields = .all,
        acceptsQueries: Bool = false, threads: Int = 1
    ) {
        let size = 64
        let chunks = (articles.count + size - 1) / size
        self.init(
            method: method, fields: fields, acceptsQueries: acceptsQueries, chunks: chunks, threads: threads
        ) { chunk, builder in
            for article in articles[chunk * size..<min(articles.count, (chunk + 1) * size)] { builder.add(article) }
        }
    }

    init(
        articles: [ArticleReference], model: TFIDFModel, matrix: SparseMatrix, queryMatrix: SparseMatrix? = nil,
        method: SimilarityMethod = .tfidf, fields: ComparedFields = .all
    ) {
        self.articles = articles
        self.model = model
        self.method = method
        self.fields = fields
        self.matrix = matrix
        self.queryMatrix = queryMatrix ?? matrix
    }

    static func fillCounter(
        _ counter: inout DocumentCounter, _ fields: ComparedFields, _ chunk: Int,
        _ fill: (Int, inout CollectionBuilder) -> Void
    ) -> [ArticleReference] {
        var builder = CollectionBuilder(counter: counter, fields: fields)
        // Only the builder may hold the counter now, or its first change would copy it.
        counter = DocumentCounter(CountingParameters())
        fill(chunk, &builder)
        counter = builder.counter
        return builder.articles
    }

    /// From so many articles on terms of one alone are left out.
    package static let fewestToShare = 20

    /// Whether an article has any term of the vocabulary; nothing is like one that has none.
    public func hasTerms(_ row: Int) -> Bool { matrix.rowOffsets[row] < matrix.rowOffsets[row + 1] }

    /// Whether an article has any term that another one has as well.
    public func sharesTerms(_ row: Int) -> Bool {
        matrix.columnIndices[matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1]]
            .contains { model.documentFrequencies[Int($0)] > 1 }
    }

    /// Whether two articles have the same title and the same weights of terms.
    public func areAlike(_ row: Int, _ other: Int) -> Bool {
        let (one, two) = (
            matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1], matrix.rowOffsets[other]..<matrix.rowOffsets[other + 1]
        )
        return articles[row].title == articles[other].title
            && matrix.columnIndices[one] == matrix.columnIndices[two] && matrix.values[one] == matrix.values[two]
    }

    /// The articles without any term that another one has.
    public var rowsWithoutSharedTerms: [Int] { articles.indices.filter { !sharesTerms($0) } }
}

/// Takes the articles of one chunk of a collection.
public struct CollectionBuilder: Sendable {
    var counter: DocumentCounter
    private(set) var articles: [ArticleReference] = []
    /// The language of all articles, or `nil` to take each one's own, or find it out.
    public var language: Language?
    private let fields: ComparedFields

    init(counter: DocumentCounter, fields: ComparedFields) {
        self.counter = counter
        self.fields = fields
    }

    /// Adds an article. One without text is an empty row, and still stands in the collection.
    public mutating func add(_ story: Article) {
        let article = story.joiningDocuments()
        let language = ArticleAnalyzer(language: language).language(of: article)
        Self.count(article, fields: fields, language: language, into: &counter)
        let titleBytes = fields.titleWeight > 0 ? article.title.utf8.count : 0
        let textBytes = fields.hasText ? article.paragraphs.reduce(0) { $0 + $1.range.count } : 0
        articles.append(
            ArticleReference(
                id: article.id, title: article.title, date: article.date, language: language,
                hasComparedFields: titleBytes > 0 || (fields.hasText && !article.paragraphs.isEmpty),
                opening: article.openingForHeadline, comparedBytes: titleBytes + textBytes))
    }

    /// Counts what makes an article like others, such as its title and its body, as one document.
    public static func count(
        _ article: Article, fields: ComparedFields = .all, language: Language, into counter: inout DocumentCounter
    ) {
        if fields.titleWeight > 0 {
            counter.append(article.title, language: language, times: Int32(fields.titleWeight))
        }
        if fields.hasText {
            let text = article.text.utf8Span.span
            for paragraph in article.paragraphs { counter.append(text, range: paragraph.range, language: language) }
        }
        counter.endDocument()
    }
}
