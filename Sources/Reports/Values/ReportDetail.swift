/// How much a report says of each article. A page of many articles says less of each, so that it opens at once.
public struct ReportDetail: Hashable, Sendable {
    public var keywords: Int
    public var neighbors: Int
    /// So many words are named that relate an article and a neighbor.
    public var sharedItems: Int
    /// Whether it says what each sentence and each keyword owes its place to.
    public var explains: Bool

    public init(keywords: Int, neighbors: Int, sharedItems: Int, explains: Bool) {
        self.keywords = keywords
        self.neighbors = neighbors
        self.sharedItems = sharedItems
        self.explains = explains
    }

    /// Everything.
    public static let full = ReportDetail(keywords: 10, neighbors: 6, sharedItems: 6, explains: true)
    /// What an overview of thousands of articles needs.
    public static let brief = ReportDetail(keywords: 6, neighbors: 4, sharedItems: 4, explains: false)

    /// What suits so many articles.
    public static func suiting(_ articles: Int) -> ReportDetail { articles <= mostInFull ? .full : .brief }

    private static let mostInFull = 1_000
}
