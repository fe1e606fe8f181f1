import Foundation
import Nutgraf

/// What the samples take as given.
struct Samples {
    static let wireStory = """
        Ferry to Nesodden runs again after storm

        OSLO: The ferry to Nesodden ran again on Friday after a storm had kept it in port for two days. The storm tore the \
        mooring lines of three boats, the harbor master said. Some passengers had slept in the terminal.
        """
    let wireStory = Samples.wireStory
    let articles = ReadArticles("seeds/stories.jsonl").articles
    /// An archive with a story of the number 9, an article of which has not been added yet.
    let writer: ArchiveWriter
    let prepared: [PreparedArticle]
    let bytes: [UInt8] = [1, 2, 3]

    init() throws {
        if !FileManager.default.fileExists(atPath: "wire.jsonl") {
            try FileManager.default.copyItem(atPath: "seeds/stories.jsonl", toPath: "wire.jsonl")
            try Archive("news.nutgraf").add([Article(id: "wire-17", title: "Ferry runs again", text: Self.wireStory)])
        }
        writer = try ArchiveWriter("written-\(UUID().uuidString).nutgraf", creating: true)
        let added = try writer.add(PreparedArticle.prepare(Array(articles.prefix(1))))
        _ = try writer.join([added[0].id], toStory: 9)
        prepared = PreparedArticle.prepare(Array(articles.dropFirst().prefix(1)))
    }

    var article: Article { Article(text: wireStory) }
    var text: String { wireStory }
    var thisWeek: [Article] { Array(articles.prefix(3)) }
    var lastWeek: [Article] { Array(articles.dropFirst(3)) }
    var tomorrow: [Article] { thisWeek }
    var collection: ArticleCollection { ArticleCollection(articles) }
    var wire: AsyncStream<Article> {
        AsyncStream { continuation in
            for article in articles { continuation.yield(article) }
            continuation.finish()
        }
    }

    /// Sixty rows over forty terms, each term in every seventh row or so.
    var terms: SparseMatrix {
        var counts = DenseMatrix(rows: 60, columns: 40)
        for row in 0..<60 {
            for column in 0..<40 where (row * 5 + column * 3) % 7 == 0 {
                counts[row, column] = Float(1 + (row + column) % 3)
            }
        }
        return SparseMatrix(counts).normalized(.l2)
    }
    var corpus: SparseMatrix { terms }
    var queries: SparseMatrix { terms }
    var newRows: SparseMatrix { terms }
    var rows: DenseMatrix { TruncatedSVD(rank: 8).decomposition(of: terms, threads: 1).projection }
}

/// Takes what a sample makes and does not use.
func use(_ values: Any?...) {}
