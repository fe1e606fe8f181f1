import TextAnalysis

/// Articles that came from one text: a tree, a source before what came from it.
public struct DuplicateGroup: Sendable {
    /// An article of a group, and what ties it to the one that it most likely came from.
    public struct Member: Hashable, Sendable, Codable {
        /// Its place among all articles.
        public let index: Int
        /// The place in the group of the article that it came from; nil for the first.
        public let source: Int?
        /// How deep it hangs; 0 for the first.
        public let depth: Int
        /// The Jaccard index with its source; 1 for an exact copy, and for the first of the group.
        public let jaccard: Double
        /// How much of it stands in its source.
        public let inSource: Double
        /// How much of its source stands in it.
        public let ofSource: Double
        /// Whether its headline has other words than its source's; false where one has none.
        public let changesHeadline: Bool
        /// Articles of other groups whose text stands in it as well.
        public let alsoCarries: [Int]
    }

    /// The articles, the one that came first at the beginning.
    public let members: [Member]

    init(
        tree: [Int], of forest: DuplicateForest, articlesOfTexts: [[Int]], articles: [ArticleReference]
    ) {
        var members: [Member] = []
        var places: [Int: (place: Int, depth: Int)] = [:]
        func isChanged(_ index: Int, _ source: Int) -> Bool { Self.changesHeadline(index, source, articles) }
        for text in tree {
            let copies = articlesOfTexts[text]
            let source = forest.sources[text]
            let place = source.flatMap { places[$0.other(than: text)] }
            let (first, depth) = (members.count, place.map { $0.depth + 1 } ?? 0)
            places[text] = (first, depth)
            members.append(
                Member(
                    index: copies[0], source: place?.place, depth: depth, jaccard: source?.jaccard ?? 1,
                    inSource: source?.containment(of: text) ?? 1,
                    ofSource: source.map { $0.containment(of: $0.other(than: text)) } ?? 1,
                    changesHeadline: place.map { isChanged(copies[0], members[$0.place].index) } ?? false,
                    alsoCarries: forest.alsoCarries[text].map { articlesOfTexts[$0][0] }))
            members += copies.dropFirst().map { copy in
                Member(
                    index: copy, source: first, depth: depth + 1, jaccard: 1, inSource: 1, ofSource: 1,
                    changesHeadline: isChanged(copy, copies[0]), alsoCarries: [])
            }
        }
        self.members = members
    }

    init(members: [Member]) { self.members = members }

    /// Whether the headline of an article has other words than that of another one; false where one has none.
    static func changesHeadline(_ index: Int, _ source: Int, _ articles: [ArticleReference]) -> Bool {
        let (title, other) = (articles[index].title, articles[source].title)
        return title != other && !title.isEmpty && !other.isEmpty
            && Shingler.tokenizer.terms(of: title) != Shingler.tokenizer.terms(of: other)
    }

    /// The largest first; ties by their first article.
    static func sorted(_ groups: [DuplicateGroup]) -> [DuplicateGroup] {
        groups.sorted { left, right in
            (right.members.count, left.members[0].index) < (left.members.count, right.members[0].index)
        }
    }

    /// An article that came from no other.
    init(alone index: Int) {
        members = [
            Member(
                index: index, source: nil, depth: 0, jaccard: 1, inSource: 1, ofSource: 1, changesHeadline: false,
                alsoCarries: [])
        ]
    }
}
