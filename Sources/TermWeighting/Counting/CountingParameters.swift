public import TextAnalysis

/// Which terms of a document are counted.
public struct CountingParameters: Sendable {
    /// Which stop words are left out, before n-grams are built.
    public enum StopWordPolicy: Sendable {
        /// No word is left out.
        case none
        /// The list of each document's language.
        case ofLanguage
        /// These words are left out.
        case words(StopWords)
    }

    /// A bound on document frequency.
    public enum DocumentFrequency: Hashable, Sendable {
        /// So many documents.
        case count(Int)
        /// A share of all documents, in [0, 1].
        case fraction(Double)

        /// The bound in documents, of `documents` in all.
        func documents(of documents: Int) -> Double {
            switch self {
            case .count(let count): Double(count)
            case .fraction(let fraction): fraction * Double(documents)
            }
        }
    }

    /// What a word is.
    public var style = Tokenizer.Style.words
    /// Whether terms are lower-cased; see `Tokenizer`.
    public var lowercases = true
    /// Which words are left out.
    public var stopWords = StopWordPolicy.none
    /// Whether words are reduced to their Snowball stems in the document's language, before n-grams are built.
    public var stems = false
    /// The lengths of the n-grams that are counted, in words. The words of an n-gram are joined by one space.
    public var ngramRange = 1...1
    /// A model file with longer n-grams is refused: to count them takes time in proportion to their length.
    package static let longestGrams = 32
    /// Terms in fewer documents are left out.
    public var minimumDocumentFrequency = DocumentFrequency.count(1)
    /// Terms in more documents are left out.
    public var maximumDocumentFrequency = DocumentFrequency.fraction(1)
    /// Only so many terms are kept, those with the highest counts over all documents; ties in the order of their bytes.
    public var maximumVocabularySize: Int?
    /// Whether a term that occurs counts 1, however often it does.
    public var isBinary = false
    /// Whether a fitted model keeps the statistics of all terms, so that it can be updated.
    public var keepsStatistics = false

    /// The defaults: words in small letters, none left out.
    public init() {}
}
