import TextAnalysis

/// Something that is done with articles, as the C interface names it.
struct Job: Sendable {
    let name: String
    /// How the text of an article is taken apart.
    var layout = TextLayout.news
    /// Reads the options, and gives what makes the results of articles with them.
    let prepare: @Sendable (inout JobOptions, JobSetting) throws(CallFailure) -> Making

    /// What makes results.
    enum Making {
        /// A result for each article by itself.
        case each(@Sendable (Article) -> [UInt8])
        /// The results of all articles together.
        case together((ReceivedArticles) throws(CallFailure) -> [[UInt8]])
    }

    static let all = [
        SummarizeJob.job, KeywordsJob.job, SentencesJob.job, SimilarJob.job, ClusterJob.job, DuplicatesJob.job,
    ]
}

/// What all jobs have options for.
struct JobSetting: Sendable {
    let threads: Int
    /// The language of every article, or nil to find each one's out.
    let language: Language?

    init(_ options: inout JobOptions) throws(CallFailure) {
        threads = try options.integer("threads", in: 1...1024) ?? 1
        let code = try options.text("language")
        language = code == nil || code == "auto" ? nil : code.map { Language(code: $0) }
    }

    var analyzer: ArticleAnalyzer { ArticleAnalyzer(language: language) }
}
