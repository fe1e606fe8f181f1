public import KeywordExtraction
public import Summarization
public import TextAnalysis

/// An article of a report.
public struct ReportArticle: Sendable {
    /// A paragraph, its white space folded.
    public struct Paragraph: Hashable, Sendable {
        public let text: String
        public let kind: TextAnalysis.Paragraph.Kind
        /// Who says it, where the article is a transcript and the label stands before it.
        public let speaker: String?

        public init(text: String, kind: TextAnalysis.Paragraph.Kind = .prose, speaker: String? = nil) {
            self.text = text
            self.kind = kind
            self.speaker = speaker
        }
    }

    /// Where something stands in a paragraph.
    public struct Place: Hashable, Sendable {
        public let paragraph: Int
        /// UTF-16 code units of the paragraph's text, as JavaScript counts them.
        public let range: Range<Int>

        public init(paragraph: Int, range: Range<Int>) {
            self.paragraph = paragraph
            self.range = range
        }
    }

    /// A sentence that some summary of one to ten sentences takes.
    public struct ChosenSentence: Sendable {
        public let place: Place
        /// Bit n − 1 is set where the summary of n sentences takes it.
        public let lengths: UInt16
        /// As the shortest of these summaries has it.
        public let choice: SummarySentence

        public init(place: Place, lengths: UInt16, choice: SummarySentence) {
            self.place = place
            self.lengths = lengths
            self.choice = choice
        }

        public func isTaken(bySummaryOf sentences: Int) -> Bool {
            (1...ReportArticle.mostSentences).contains(sentences) && lengths >> UInt16(sentences - 1) & 1 == 1
        }
    }

    /// A keyword and where the text has it.
    public struct PlacedKeyword: Sendable {
        public let keyword: Keyword
        public let places: [Place]

        public init(keyword: Keyword, places: [Place]) {
            self.keyword = keyword
            self.places = places
        }
    }

    /// Another article that is like it.
    public struct RelatedArticle: Sendable {
        /// Its place among the articles of the report.
        public let article: Int
        /// How likely the two are related, from 0 to 1.
        public let likelihood: Float
        public let why: LikenessExplanation

        public init(article: Int, likelihood: Float, why: LikenessExplanation) {
            self.article = article
            self.likelihood = likelihood
            self.why = why
        }
    }

    /// Summaries have up to so many sentences.
    public static let mostSentences = 10

    public let id: String
    /// Its id; of several articles of one id with a number, so that each can be named.
    public let address: String
    /// Its headline, else its first words, else its id.
    public let heading: String
    public let date: ArticleDate?
    /// The date as the source writes it.
    public let writtenDate: String?
    public let language: Language
    /// Who published it, or the host of its address.
    public let source: String?
    public let url: String?
    public let byline: String?
    public let dateline: String?
    public let paragraphs: [Paragraph]
    public let sentences: [ChosenSentence]
    public let keywords: [PlacedKeyword]
    public let related: [RelatedArticle]
    /// The story that it is of, as a place among those of the report; nil for none.
    public let story: Int?
    /// The article that it was taken over from, where it is a copy.
    public let origin: Int?
    /// What there is to say of its summary, and how the desk corrected it.
    public let notes: [String]
}
