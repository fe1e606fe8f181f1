/// A way to summarize, as the command line names it.
public struct SummarizationMethod: Sendable {
    public let name: String
    /// One line that says what the method takes for important.
    public let description: String
    /// The method with its standard parameters.
    public let summarizer: any Summarizer

    private init(_ summarizer: any Summarizer, _ description: String) {
        self.name = summarizer.name
        self.description = description
        self.summarizer = summarizer
    }

    /// Every method; the default one first.
    public static let all = [
        SummarizationMethod(
            NewsSummarizer(), "the words that an editor's brief would have; centrality, keywords and title; no repeats"),
        SummarizationMethod(Lead(), "the first sentences"),
        SummarizationMethod(TextRank(), "sentences that share words with many others (Mihalcea and Tarau 2004)"),
        SummarizationMethod(LexRank(), "sentences similar to many others by TF-IDF cosine (Erkan and Radev 2004)"),
        SummarizationMethod(Centroid(), "sentences near the article's own centroid (Radev et al. 2004)"),
    ]

    /// The method with this command-line name, or nil where there is none; `all` has the names to offer instead.
    public static func named(_ name: String) -> SummarizationMethod? {
        all.first { $0.name == name }
    }
}
