package import LinearAlgebra
public import Similarity

/// Joins the two most similar clusters again and again, until no two are similar enough.
///
/// The similarity of two clusters is the mean cosine of their pairs of articles (unweighted average linkage, UPGMA).
/// For rows of unit length that is sum(A) · sum(B) / (|A| · |B|), so a cluster is kept as the sum of its rows and no
/// matrix of articles × articles is made. Candidates for joining are clusters that have neighbors in one another:
/// for each article its `neighborCount` nearest ones. Pairs that are not among them can join later through others.
///
/// Choose it where you know how alike the articles of a cluster are; `NewsClustering` finds that out. Ties go to the pair
/// that stands first in the collection. Complexity: O(n · k) candidates for n articles and k neighbors, each with a sparse
/// product when one of its two clusters grows; memory O(n · k + non-zeros).
///
/// Source: R. R. Sokal, C. D. Michener: A statistical method for evaluating systematic relationships, University of
/// Kansas Science Bulletin 38, 1958.
public struct AverageLinkage: Sendable {
    /// The least mean cosine of two clusters that are joined, in (0, 1].
    public var threshold: Float
    /// The nearest neighbors of an article that are looked at.
    public var neighborCount: Int

    /// The default threshold, for stories of more than a few sentences. On development news it gives a B-cubed F1
    /// within a point of the best threshold for the set; bare titles and broad topics need a lower one.
    public static let defaultThreshold: Float = 0.2

    /// With parameters that are the properties of these names.
    public init(threshold: Float = defaultThreshold, neighborCount: Int = 20) {
        self.threshold = threshold
        self.neighborCount = neighborCount
    }

    /// The clusters of a collection, of which none was joined against the veto; with a window an article has its neighbors
    /// among those near it in time.
    public func clusters(
        of collection: ArticleCollection, near window: TimeWindow? = nil, veto: some JoinVeto = NoVeto(),
        threads: Int = 1
    ) -> Clustering {
        Clustering(
            groups: groups(of: collection.matrix, near: window, veto: veto, threads: threads), of: collection,
            method: "average")
    }

    /// A group for each of these rows of unit length; an empty row is a group by itself.
    package func groups(
        of rows: SparseMatrix, near window: TimeWindow? = nil, veto: some JoinVeto, threads: Int
    ) -> [Int] {
        var veto = veto
        let neighbors = rows.nearestOthers(count: neighborCount, near: window, threads: threads)
        var forest = ClusterForest(rows)
        var queue = MergeQueue()
        for article in 0..<neighbors.count {
            for neighbor in neighbors[article] {
                forest.connect(article, neighbor.row)
                // The pair is in the queue once for each of the two; the second is stale after the first.
                if neighbor.score >= threshold { queue.push(MergeCandidate(article, neighbor.row, neighbor.score)) }
            }
        }
        while let candidate = queue.pop() {
            guard forest.areLiving(candidate), !veto.forbids(candidate.first, candidate.second),
                let joined = forest.join(candidate)
            else { continue }
            veto.join(candidate.first, candidate.second, into: joined)
            for other in forest.connections(of: joined) {
                let similarity = forest.meanCosine(joined, other)
                if similarity >= threshold { queue.push(MergeCandidate(joined, other, similarity)) }
            }
        }
        return forest.groups
    }
}
