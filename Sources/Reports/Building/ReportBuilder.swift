import Clustering
import KeywordExtraction
import Similarity
import Stories
public import TextAnalysis

/// Gathers what a report shows of articles, by what the commands use: the clusters and descriptions of `cluster`, the neighbors of
/// `similar` with their explanations, the copies of `duplicates`, the summaries, keywords and contrasts of the defaults.
///
/// The same articles give the same report on any number of threads. Complexity: that of these commands together; all articles are held.
public struct ReportBuilder: Sendable {
    /// Stories that are known, such as those of an archive.
    public struct KnownStories: Sendable {
        /// For each article the number of its story; 0 for one that is in none.
        public let numbers: [Int]

        public init(numbers: [Int]) { self.numbers = numbers }
    }

    public var title: String
    public var analyzer: ArticleAnalyzer
    public var threads: Int
    /// How much is said of each article; nil for what suits their number.
    public var detail: ReportDetail?
    /// Whether articles are placed on a map, which takes its time for many.
    public var drawsMap = true

    public init(title: String, analyzer: ArticleAnalyzer = ArticleAnalyzer(), threads: Int = 1) {
        self.title = title
        self.analyzer = analyzer
        self.threads = threads
    }

    /// - Parameter known: stories that are taken in place of those that would be found.
    public func report(on articles: [Article], known: KnownStories? = nil) -> Report {
        let articles = articles.map { $0.joiningDocuments() }
        let beginnings = articles.map(Self.beginning)
        let detail = self.detail ?? .suiting(articles.count)
        let collection = ArticleCollection(articles, method: .related, threads: threads)
        let copies = CopyTree(among: articles, threads: threads)
        let clustering = clusters(of: collection, beginnings, known)
        let dates = articles.map { $0.date.flatMap { ArticleDate($0) } }
        let stories = stories(clustering, beginnings, dates, copies, known)
        var storyOfArticle = [Int?](repeating: nil, count: articles.count)
        for (place, story) in stories.enumerated() {
            for member in story.members { storyOfArticle[member.article] = place }
        }
        let search = NeighborSearch(collection, threads: threads)
        let related = related(beginnings, search, detail)
        let addresses = Self.addresses(of: articles)
        let shown = self.articles(articles, beginnings, detail) { [storyOfArticle] place, reading in
            ReportArticle(
                reading, address: addresses[place], date: dates[place], related: related[place],
                story: storyOfArticle[place], origin: copies.origins[place])
        }
        return Report(
            title: title, articles: shown, stories: stories, method: known == nil ? clustering.method : "archive",
            timeline: Timeline(dates.compactMap { $0 }, most: Self.mostParts), words: words(beginnings, dates),
            map: drawsMap && Self.mapped.contains(articles.count) ? ArticleMap(search, threads: threads).points : nil,
            detail: detail)
    }

    private static let mostParts = 60
    /// Few articles say all that they have to say in a list, and more dots than these cover each other.
    private static let mapped = 8...30_000

    /// The same article, of whose paragraphs so many are left as its first megabytes have: phrases of a book take minutes, and
    /// it says early what it is about. Ranges stay what they are.
    private static func beginning(of article: Article) -> Article {
        guard article.text.utf8.count > mostRead else { return article }
        let start = article.paragraphs.first?.range.lowerBound ?? 0
        var beginning = article
        beginning.paragraphs.removeAll { $0.range.upperBound - start > mostRead }
        beginning.sentenceRanges?.removeAll { $0.upperBound - start > mostRead }
        return beginning
    }

    /// In bytes of text.
    private static let mostRead = 2_000_000

    private func clusters(
        of collection: ArticleCollection, _ articles: [Article], _ known: KnownStories?
    ) -> Clustering {
        guard let known else {
            return NewsClustering().clusters(
                of: collection, veto: FactVeto(articles, analyzer: analyzer, threads: threads), threads: threads)
        }
        var groups: [Int: [Int]] = [:]
        for (row, number) in known.numbers.enumerated() where number > 0 { groups[number, default: []].append(row) }
        // The order of the dictionary does not matter: the clusters are sorted.
        return Clustering(known: Array(groups.values), of: collection, method: "archive")
    }

    /// The id of each article; one that others have too gets a number from the second on.
    static func addresses(of articles: [Article]) -> [String] {
        var taken = Set(articles.map(\.id))
        var counts: [String: Int] = [:]
        return articles.map { article in
            let count = counts[article.id, default: 0] + 1
            counts[article.id] = count
            guard count > 1 else { return article.id }
            var number = count
            while !taken.insert("\(article.id)~\(number)").inserted { number += 1 }
            counts[article.id] = number
            return "\(article.id)~\(number)"
        }
    }
}
