public import Clustering
public import Similarity

/// The ways to find groups of articles that can be named.
public enum ClusterMethod: String, CaseIterable, Sendable {
    /// `NewsClustering`
    case news
    /// `SharedNeighborLinkage`
    case stories
    /// `LeidenClustering`
    case leiden
    /// `AverageLinkage`
    case average
    /// `DBSCAN`
    case dbscan
    /// `ThresholdComponents`
    case components
    /// `SphericalKMeans`, or `TopicCount` where the number of groups is to be found.
    case kmeans

    /// One line for the help.
    public var summary: String {
        switch self {
        case .news: "stories or leiden, whichever the collection's own scale asks for (the default)"
        case .stories: "articles that have the same nearest articles, by average linkage: events"
        case .leiden: "communities of the graph of nearest articles: long-running stories and topics"
        case .average: "joins the most similar groups while their mean cosine reaches the threshold"
        case .dbscan: "articles with three or more at the threshold, and those beside them"
        case .components: "links articles whose cosine reaches the threshold: the baseline"
        case .kmeans: "spherical k-means with --count groups (the default where a count is given)"
        }
    }

    /// Options that do not go together.
    public enum Contradiction: Error, Equatable {
        /// k-means needs a number of groups.
        case kmeansWithoutCount
        /// k-means takes no threshold.
        case kmeansWithThreshold
        /// The method takes no number of groups.
        case noCount(ClusterMethod)
        /// The method finds its own threshold.
        case noThreshold(ClusterMethod)
        /// The method does not look at facts.
        case noFacts(ClusterMethod)
        /// k-means looks for no pairs, of which days could leave any out.
        case noDays

        /// One line with the remedy.
        ///
        /// - Parameter name: how the caller writes an option: `count`, `threshold`, `method`, `within`, `ignore-facts`.
        public func message(_ name: (String) -> String) -> String {
            switch self {
            case .kmeansWithoutCount: "kmeans needs a number of groups: \(name("count")) K, or \(name("count")) auto."
            case .kmeansWithThreshold: "kmeans takes no \(name("threshold")). Give \(name("count")) alone."
            case .noCount(let method):
                "\(method.rawValue) takes no \(name("count")). Leave it out, or use \(name("method")) kmeans."
            case .noThreshold(let method):
                "\(method.rawValue) finds its own threshold. Leave \(name("threshold")) out, or use \(name("method")) average."
            case .noDays: "kmeans looks for no pairs. Leave \(name("within")) out, or use \(name("method")) leiden."
            case .noFacts(let method): "\(method.rawValue) does not look at facts. Leave \(name("ignore-facts")) out."
            }
        }
    }

    /// The method of a name; without one the method that the other options ask for.
    public init(
        named name: String?, hasCount: Bool, hasThreshold: Bool, hasDays: Bool, ignoresFacts: Bool
    ) throws(Contradiction) {
        self = name.flatMap(ClusterMethod.init) ?? (hasCount ? .kmeans : hasThreshold ? .average : .news)
        if self == .kmeans {
            if !hasCount { throw .kmeansWithoutCount }
            if hasThreshold { throw .kmeansWithThreshold }
            if hasDays { throw .noDays }
        } else if hasCount {
            throw .noCount(self)
        } else if hasThreshold, ![.average, .dbscan, .components].contains(self) {
            throw .noThreshold(self)
        }
        if ignoresFacts, self != .news, self != .stories { throw .noFacts(self) }
    }

    /// - Parameters:
    ///   - count: the number of groups for kmeans; 0 to find it.
    ///   - window: which articles are near in time, where only pairs of such are sought; nil for all.
    ///   - veto: makes what keeps articles apart whose facts contradict each other; nil where that is not asked.
    public func clusters(
        of collection: ArticleCollection, count: Int?, threshold: Float?, near window: TimeWindow?,
        veto: (() -> FactVeto)?,
        threads: Int
    ) -> Clustering {
        switch self {
        case .kmeans:
            if let count, count > 0 {
                SphericalKMeans(count: count).clusters(of: collection, threads: threads)
            } else {
                TopicCount().clusters(of: collection, threads: threads)
            }
        case .stories:
            if let veto {
                SharedNeighborLinkage().clusters(of: collection, near: window, veto: veto(), threads: threads)
            } else {
                SharedNeighborLinkage().clusters(of: collection, near: window, threads: threads)
            }
        case .leiden: LeidenClustering().clusters(of: collection, near: window, threads: threads)
        case .dbscan:
            DBSCAN(threshold: threshold ?? DBSCAN.defaultThreshold)
                .clusters(of: collection, near: window, threads: threads)
        case .components:
            ThresholdComponents(threshold: threshold ?? ThresholdComponents.defaultThreshold)
                .clusters(of: collection, near: window, threads: threads)
        case .average:
            AverageLinkage(threshold: threshold ?? AverageLinkage.defaultThreshold)
                .clusters(of: collection, near: window, threads: threads)
        case .news:
            if let veto {
                NewsClustering().clusters(of: collection, near: window, veto: veto(), threads: threads)
            } else {
                NewsClustering().clusters(of: collection, near: window, threads: threads)
            }
        }
    }
}
