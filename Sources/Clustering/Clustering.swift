public import Similarity

/// Articles divided into groups: each article is in exactly one.
public struct Clustering: Sendable {
    /// The groups, the largest first; ties by their first article.
    public let clusters: [Cluster]
    /// What was done, such as `average` or `kmeans`.
    public let method: String

    /// The clusters of a collection from a group number for each article.
    ///
    /// Complexity: O(non-zeros + articles log articles).
    init(groups: [Int], of collection: ArticleCollection, method: String) {
        var members: [Int: [Int]] = [:]
        for (article, group) in groups.enumerated() { members[group, default: []].append(article) }
        // The order of the dictionary does not matter: the groups are sorted, and no two have the same first article.
        self.init(known: Array(members.values), of: collection, method: method)
    }

    /// Clusters that are known, such as those of an archive: groups of articles by their rows, none of them empty. Articles
    /// in no group are left out.
    ///
    /// Complexity: O(non-zeros + articles log articles).
    public init(known groups: [[Int]], of collection: ArticleCollection, method: String) {
        let ordered = groups.map { $0.sorted() }.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
        let description = ClusterDescription(collection)
        clusters = ordered.map { description.cluster(of: $0) }
        self.method = method
    }

    /// The same clusters, changed as little as the constraints ask for.
    public func obeying(_ constraints: PairConstraints, in collection: ArticleCollection) -> Clustering {
        guard !constraints.isEmpty else { return self }
        var groups = [Int](repeating: 0, count: collection.articles.count)
        for (number, cluster) in clusters.enumerated() {
            for member in cluster.members { groups[member.index] = number }
        }
        return Clustering(
            groups: constraints.applied(to: groups, rows: collection.matrix), of: collection, method: method)
    }
}

/// A group of related articles.
public struct Cluster: Sendable {
    /// An article of a cluster.
    public struct Member: Hashable, Sendable, Codable {
        /// Its row in the collection.
        public let index: Int
        /// The cosine of its row with the sum of the cluster's rows: how central it is, in [0, 1]. 0 for an article
        /// without terms.
        public let score: Float
    }

    /// The articles, the most central first; ties in the order of the collection.
    public let members: [Member]
    /// The terms that tell this cluster from the others, the most telling first.
    public let keywords: [String]

    /// The row of the most central article, whose headline stands for the cluster.
    public var headlineIndex: Int { members[0].index }
}
