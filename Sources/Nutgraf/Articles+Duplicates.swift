import KeywordExtraction
public import Parallelism
public import Similarity
public import TextAnalysis

/// Articles of which one came from the other: wire copies, edited and cut ones, and pieces that took one over.
public struct CopiedStory: Hashable, Sendable, Codable {
    /// The articles, by their places among those that were given: a source before what came from it.
    public let members: [DuplicateGroup.Member]
    /// For each member what it added to its source and left out of it; nothing for the first.
    public let changes: [CopyDetails]
    /// Keywords of the first of them.
    public let keywords: [String]
}

extension [Article] {
    /// The stories that were copied, the one with the most copies first: what `nutgraf duplicates` gives.
    ///
    ///     for story in articles.duplicates() {
    ///         print(story.keywords, story.members.map { articles[$0.index].id })
    ///     }
    ///
    /// Complexity: O(words) in practice.
    public func duplicates(
        _ parameters: NearDuplicateParameters = NearDuplicateParameters(), language: Language? = nil,
        threads: Int = processorCount()
    ) -> [CopiedStory] {
        let analyzer = ArticleAnalyzer(language: language)
        let found = NearDuplicates(among: self, parameters, threads: threads)
        let details = CopyComparison(found).details(among: self, analyzer: analyzer, threads: threads)
        let copied = found.groups.filter { $0.members.count > 1 }
        return concurrentMap(count: copied.count, threads: threads) { place in
            let members = copied[place].members
            let keywords = self[members[0].index].keywords(count: CopiedStory.keywordCount, language: language)
            return CopiedStory(
                members: members, changes: members.map { details[$0.index] ?? CopyDetails() },
                keywords: keywords.map(\.text))
        }
    }
}

extension CopiedStory {
    /// Keywords of a story.
    package static let keywordCount = 6
}
