extension ArchiveReader {
    /// The articles that were added last, the latest first.
    ///
    /// - Parameter number: only those whose numbers are below it; nil for all.
    public func latestArticles(before number: Int? = nil, count: Int) throws(ArchiveError) -> [ArchivedArticle] {
        var articles: [ArchivedArticle] = []
        try connection.rows(
            "SELECT \(ArchivedArticle.columns) FROM articles WHERE number < ? ORDER BY number DESC LIMIT ?",
            .integer(number ?? .max), .integer(count)
        ) { row in articles.append(ArchivedArticle(row)) }
        return articles
    }

    /// A story with its size and the article that was added last to it.
    public struct StorySize: Hashable, Sendable {
        /// The story's number.
        public let number: Int
        /// How many articles it has.
        public let articles: Int
        /// The article that was added last to it.
        public let latest: ArchivedArticle
    }

    /// The largest stories, the largest first; ties by their numbers. Complexity: O(articles in stories).
    public func largestStories(from first: Int = 0, count: Int) throws(ArchiveError) -> [StorySize] {
        var sizes: [(number: Int, articles: Int, latest: Int)] = []
        try connection.rows(
            """
            SELECT story, count(*), max(article) FROM story_articles GROUP BY story ORDER BY 2 DESC, 1 LIMIT ? OFFSET ?
            """, .integer(count), .integer(first)
        ) { row in sizes.append((row.integer(0), row.integer(1), row.integer(2))) }
        var stories: [StorySize] = []
        for size in sizes {
            guard let latest = try article(size.latest) else {
                throw .damaged("a story has an article that is none", file: path)
            }
            stories.append(StorySize(number: size.number, articles: size.articles, latest: latest))
        }
        return stories
    }

    /// How many stories there are.
    public func storyCount() throws(ArchiveError) -> Int {
        try connection.integer("SELECT count(DISTINCT story) FROM story_articles") ?? 0
    }

    /// The ids of the articles of a story, in the order in which they were added; none where it is not there.
    public func articleIDs(ofStory number: Int) throws(ArchiveError) -> [String] {
        var ids: [String] = []
        try connection.rows(
            """
            SELECT id FROM story_articles JOIN articles ON articles.number = story_articles.article
            WHERE story = ? ORDER BY article
            """, .integer(number)
        ) { row in ids.append(row.text(0) ?? "") }
        return ids
    }

    /// The number of the story that an article is in; nil where it is in none.
    public func story(of article: ArchivedArticle) throws(ArchiveError) -> Int? {
        try connection.integer("SELECT story FROM story_articles WHERE article = ?", .integer(article.number))
    }
}
