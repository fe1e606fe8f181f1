import ArticleArchive
import Presentation
import Reports
import Synchronization
import TextAnalysis

/// A small archive as one report, made once for each of its states.
final class ReportCache: Sendable {
    /// Larger ones are shown page by page.
    static let mostArticles = 300

    private struct Key: Equatable {
        let file: ArchiveFile
        let revision: Int
        let stories: [ArchivedStory]
    }

    private let known = Mutex<(key: Key, page: [UInt8])?>(nil)

    /// The page; nil where the archive is too large for it, or empty.
    func page(of archive: ArchivePool, threads: Int) throws -> [UInt8]? {
        try archive.read { reader, file in
            guard (1...Self.mostArticles).contains(reader.count) else { return nil }
            let key = Key(file: file, revision: reader.revision, stories: try reader.stories())
            if let known = known.withLock({ $0 }), known.key == key { return known.page }
            var articles: [Article] = []
            try reader.forEachArticle { archived throws(ArchiveError) in
                articles.append(try reader.content(of: archived))
            }
            var numbers: [String: Int] = [:]
            for story in key.stories { for member in story.members { numbers[member.articleID] = story.number } }
            let stories =
                numbers.isEmpty ? nil : ReportBuilder.KnownStories(numbers: articles.map { numbers[$0.id] ?? 0 })
            let name = archive.path.split(separator: "/").last.map(String.init) ?? archive.path
            let report = ReportBuilder(title: name, threads: threads).report(on: articles, known: stories)
            let page = ReportPage(report, isServed: true).bytes
            known.withLock { $0 = (key, page) }
            return page
        }
    }
}
