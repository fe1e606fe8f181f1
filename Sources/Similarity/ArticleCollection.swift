public import LinearAlgebra
public import TermWeighting
public import TextAnalysis
import Parallelism

/// What a collection keeps of an article to name it by.
public struct ArticleReference: Hashable, Sendable {
    public let id: String
    public let title: String
    public let date: String?

    public init(id: String, title: String, date: String? = nil) {
        self.id = id
        self.title = title
        self.date = date
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
    public let model: TFIDFModel
    /// What makes its articles alike.
    public let method: SimilarityMethod
    /// Term weights (articles × terms), each row of unit length or empty.
    public let matrix: SparseMatrix

    /// The collection of the articles that `fill` adds, chunk by chunk; it is called from several threads. The model
    /// is fitted on these articles. With `acceptsQueries` terms of one article alone are kept, so that articles from
    /// outside can be compared with the collection.
    public init(
        method: SimilarityMethod = .tfidf, acceptsQueries: Bool = false, chunks: Int, threads: Int,
        fill: @Sendable (Int, inout CollectionBuilder) -> Void
    ) {
        let vectorizer = TFIDFVectorizer(method.parameters(acceptsQueries: acceptsQueries))
        let gathered = ChunkStore<[ArticleReference]>(count: chunks)
        let (model, matrix) = vectorizer.fitTransform(chunks: chunks, threads: threads) { chunk, counter in
            gathered.set(chunk, Self.fillCounter(&counter, chunk, fill))
        }
        self.init(articles: gathered.all.flatMap { $0 ?? [] }, model: model, matrix: matrix, method: method)
    }

    /// The collection of other articles, weighted by the model of a corpus.
    public init(
        weightedAs corpus: ArticleCollection, chunks: Int, threads: Int,
        fill: @Sendable (Int, inout CollectionBuilder) -> Void
    ) {
        let gathered = ChunkStore<[ArticleReference]>(count: chunks)
        let matrix = corpus.model.transform(chunks: chunks, threads: threads) { chunk, counter in
            gathered.set(chunk, Self.fillCounter(&counter, chunk, fill))
        }
        self.init(
            articles: gathered.all.flatMap { $0 ?? [] }, model: corpus.model, matrix: matrix, method: corpus.method)
    }

    /// The collection of articles at hand.
    public init(
        _ articles: [Article], method: SimilarityMethod = .tfidf, acceptsQueries: Bool = false, threads: Int = 1
    ) {
        let size = 64
        let chunks = (articles.count + size - 1) / size
        self.init(method: method, acceptsQueries: acceptsQueries, chunks: chunks, threads: threads) { chunk, builder in
            for article in articles[chunk * size..<min(articles.count, (chunk + 1) * size)] { builder.add(article) }
        }
    }

    init(
        articles: [ArticleReference], model: TFIDFModel, matrix: SparseMatrix, method: SimilarityMethod = .tfidf
    ) {
        self.articles = articles
        self.model = model
        self.method = method
        self.matrix = matrix
    }

    private static func fillCounter(
        _ counter: inout DocumentCounter, _ chunk: Int, _ fill: (Int, inout CollectionBuilder) -> Void
    ) -> [ArticleReference] {
        var builder = CollectionBuilder(counter: counter)
        // Only the builder may hold the counter now, or its first change would copy it.
        counter = DocumentCounter(CountingParameters())
        fill(chunk, &builder)
        counter = builder.counter
        return builder.articles
    }

    /// Whether an article has any term of the vocabulary; nothing is like one that has none.
    public func hasTerms(_ row: Int) -> Bool { matrix.rowOffsets[row] < matrix.rowOffsets[row + 1] }

    /// The articles without any term of the vocabulary.
    public var rowsWithoutTerms: [Int] { articles.indices.filter { !hasTerms($0) } }
}

/// Takes the articles of one chunk of a collection.
public struct CollectionBuilder: Sendable {
    var counter: DocumentCounter
    private(set) var articles: [ArticleReference] = []
    /// The language of all articles, or `nil` to take each one's own, or find it out.
    public var language: Language?

    init(counter: DocumentCounter) {
        self.counter = counter
    }

    /// Adds an article. One without text is an empty row, and still stands in the collection.
    public mutating func add(_ story: Article) {
        let article = story.joiningDocuments()
        let language = ArticleAnalyzer(language: language).language(of: article)
        Self.count(article, language: language, into: &counter)
        articles.append(ArticleReference(id: article.id, title: article.title, date: article.date))
    }

    /// Counts what makes an article like others: its title and its body, as one document.
    public static func count(_ article: Article, language: Language, into counter: inout DocumentCounter) {
        // Counted twice, the title costs 1.1 MAP@10 in the mean of five development sets.
        counter.append(article.title, language: language)
        let text = article.text.utf8Span.span
        for paragraph in article.paragraphs { counter.append(text, range: paragraph.range, language: language) }
        counter.endDocument()
    }
}
