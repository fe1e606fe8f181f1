import Stories
import Summarization
public import TextAnalysis

/// A summary as a value that stands alone: the sentences that were chosen, where each is from, and what a reader should know.
public struct ArticleSummary: Hashable, Sendable, Codable {
    /// A sentence of a summary.
    public struct Sentence: Hashable, Sendable, Codable {
        /// Its text, white space folded to single spaces, and without what was cut.
        public let text: String
        /// Its place among all sentences of what was summarized, from 0.
        public let index: Int
        /// The whole sentence, in UTF-8 bytes of the text of the article that it is from.
        public let range: Range<Int>
        /// What `text` leaves out of it, in the same bytes; empty where the summary was not to be compressed.
        public let cuts: [Range<Int>]
        /// How good the method found it when it was chosen; higher is better.
        public let score: Float
        /// Who says it, where the article is a transcript.
        public let speaker: String?
        /// The article that it is from, where several tell the story.
        public let document: Document?
    }

    /// One of several articles that were summarized together.
    public struct Document: Hashable, Sendable, Codable {
        /// Its place among the articles that were given, or among the `documents` of the one that was; nil for that article's
        /// own text.
        public let article: Int?
        /// The article's id.
        public let id: String
        /// The headline; empty without one.
        public let title: String
    }

    /// The id of the article; `together`, or `together-1` where the articles tell several stories.
    public let id: String
    /// The headline; empty without one.
    public let title: String
    /// The language that it was read in.
    public let language: Language
    /// The method's name on the command line.
    public let method: String
    /// The articles that it sums up, by their places among those that were given.
    public let articles: [Int]
    /// In reading order.
    public let sentences: [Sentence]
    /// What a reader should know, a line each, such as that the article has fewer sentences than were asked for.
    public let warnings: [String]

    /// The sentences, a space between them.
    public var text: String { sentences.map(\.text).joined(separator: " ") }
}

extension ArticleSummary {
    /// - Parameters:
    ///   - places: where each of the article's documents stands among those that were given.
    ///   - records: those of which each should tell one story; nil where that is not asked.
    init(
        _ article: Article, places: [Int], of articles: [Int], tellingOneStoryEach records: [Article]?,
        by summarizer: any Summarizer, for request: SummaryRequest, _ language: Language?
    ) {
        var marked = article
        marked.documents = zip(places, article.documents).map { $1.marked(by: $0) }
        let record = SummarizedRecord(
            marked, tellingOneStoryEach: records, by: summarizer, for: request, ArticleAnalyzer(language: language))
        let joined = record.article.article
        id = article.id
        title = joined.title
        self.language = record.article.language
        method = record.summary.method
        self.articles = articles
        sentences = record.summary.sentences.map { sentence in
            Sentence(
                text: record.article.text(of: sentence), index: sentence.sentence.index,
                range: joined.rangeInSource(of: sentence.sentence.range),
                cuts: sentence.cuts.map { joined.rangeInSource(of: $0.range) }, score: sentence.score,
                speaker: sentence.sentence.speaker,
                document: joined.source(ofByte: sentence.sentence.range.lowerBound).map { Document(joined.sources[$0]) }
            )
        }
        warnings =
            record.notes.map { note in
                guard case .leftOut(let ids) = note else { return note.description }
                return RecordNote.leftOut(ids: ids.map { Document.parts(of: $0).id }).description
            } + record.summary.warnings.map(\.description) + record.summary.findings.map(\.description)
    }
}

extension ArticleSummary.Document {
    fileprivate init(_ source: SourceDocument) {
        (article, id) = Self.parts(of: source.id)
        title = source.title
    }

    /// The place and the id of a marked id.
    fileprivate static func parts(of marked: String) -> (place: Int?, id: String) {
        guard let end = marked.utf8.firstIndex(of: 0), let place = Int(marked[..<end]) else { return (nil, marked) }
        return (place, String(marked[marked.utf8.index(after: end)...]))
    }
}

extension Article {
    /// The article with a number before its id and those of all articles in it, to be told apart whatever their ids are.
    fileprivate func marked(by place: Int) -> Article {
        var marked = self
        marked.id = "\(place)\u{0}\(id)"
        marked.documents = documents.map { $0.marked(by: place) }
        return marked
    }
}
