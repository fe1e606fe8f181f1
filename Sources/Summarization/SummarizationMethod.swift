/// A way to summarize, as the command line names it.
public struct SummarizationMethod: Sendable {
    /// The name on the command line.
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
        SummarizationMethod(Random(), "sentences by lot, from a seed"),
        SummarizationMethod(Luhn(), "frequent words close together (Luhn 1958)"),
        SummarizationMethod(Edmundson(), "cue words, frequent words, title and place (Edmundson 1969)"),
        SummarizationMethod(MMR(), "near the article, unlike each other (Carbonell and Goldstein 1998)"),
        SummarizationMethod(TextRank(), "sentences that share words with many others (Mihalcea and Tarau 2004)"),
        SummarizationMethod(Reduction(), "the same without the walk: the sum of the links"),
        SummarizationMethod(LexRank(), "sentences similar to many others by TF-IDF cosine (Erkan and Radev 2004)"),
        SummarizationMethod(LexRank(threshold: nil), "the same with the cosines as weights"),
        SummarizationMethod(Centroid(), "sentences near the article's own centroid (Radev et al. 2004)"),
        SummarizationMethod(LSA(), "the main topics of the article (Steinberger and Ježek 2004)"),
        SummarizationMethod(SumBasic(), "words frequent and not told yet (Nenkova and Vanderwende 2005)"),
        SummarizationMethod(KLSum(), "words in the article's proportions (Haghighi and Vanderwende 2009)"),
        SummarizationMethod(Submodular(), "coverage and diversity with a guarantee (Lin and Bilmes 2011)"),
        SummarizationMethod(Concepts(), "the set with most of the repeated word pairs (Gillick and Favre 2009)"),
        SummarizationMethod(DPP(), "the likeliest diverse set (Kulesza and Taskar 2012)"),
        SummarizationMethod(PacSum(), "what later sentences come back to (Zheng and Lapata 2019)"),
    ]

    /// The method with this command-line name, or nil where there is none; `all` has the names to offer instead.
    public static func named(_ name: String) -> SummarizationMethod? {
        all.first { $0.name == name }
    }
}
