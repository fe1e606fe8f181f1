import ArticleArchive
import Clustering
import Parallelism
import Presentation
import ResultMaking
import Similarity
import Stories
import Synchronization
import TextAnalysis

/// The stories of an archive as results. Telling them takes all articles, so they are made once for each state of the archive.
final class StoryCache: Sendable {
    struct Stories: Sendable {
        /// Which state of which archive they are of.
        let version: String
        /// The largest first.
        let views: [(number: Int, json: [UInt8])]
    }

    private struct Key: Hashable {
        let file: ArchiveFile
        let revision: Int
        let stories: [ArchivedStory]
    }

    private let known = Mutex<(key: Key, stories: Stories)?>(nil)

    /// The stories as they are now. Complexity: O(stories) where nothing has changed, else that of describing them all.
    func all(in archive: ArchivePool, threads: Int) throws -> Stories {
        try archive.read { reader, file in
            let key = Key(file: file, revision: reader.revision, stories: try reader.stories())
            if let known = known.withLock({ $0 }), known.key == key { return known.stories }
            let digest = Self.digest(key.stories)
            let made = Stories(
                version: "\(file.name).\(key.revision).\(digest)",
                views: try Self.views(key.stories, reader, threads: threads))
            known.withLock { $0 = (key, made) }
            return made
        }
    }

    private static func views(
        _ stories: [ArchivedStory], _ reader: ArchiveReader, threads: Int
    ) throws(ArchiveError) -> [(number: Int, json: [UInt8])] {
        guard !stories.isEmpty else { return [] }
        var numbers: [String: Int] = [:]
        for story in stories { for member in story.members { numbers[member.articleID] = story.number } }
        var articles: [Article] = []
        // The keywords of a story are what tells it from all other articles, so these are read too.
        try reader.forEachArticle { archived throws(ArchiveError) in articles.append(try reader.content(of: archived)) }
        let collection = ArticleCollection(articles, method: .related, threads: threads)
        let inStories = articles.map { numbers[$0.id] ?? 0 }
        let clustering = Clustering(of: collection, inStories: inStories)
        let storyNumbers = clustering.clusters.map { inStories[$0.headlineIndex] }
        let described = DescribedClusters(
            articles: articles, collection: collection, clustering: clustering, analyzer: ArticleAnalyzer())
        return concurrentMap(count: storyNumbers.count, threads: threads) {
            (storyNumbers[$0], described.view($0, storyNumber: storyNumbers[$0]).json())
        }
    }

    /// Of which articles the stories are.
    private static func digest(_ stories: [ArchivedStory]) -> String {
        let members = stories.map { story in
            "\(story.number):" + story.members.map { $0.articleID + "\u{0}" }.joined()
        }
        return String(fnv1a(members.joined().utf8), radix: 36)
    }
}

/// A hash that is the same in every process (FNV-1a, 64 bits).
func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
