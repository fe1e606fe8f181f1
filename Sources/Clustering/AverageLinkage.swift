import LinearAlgebra
public import Similarity

/// Joins the two most similar clusters again and again, until no two are similar enough.
///
/// The similarity of two clusters is the mean cosine of their pairs of articles (unweighted average linkage, UPGMA).
/// For rows of unit length that is sum(A) · sum(B) / (|A| · |B|), so a cluster is kept as the sum of its rows and no
/// matrix of articles × articles is made. Candidates for joining are clusters that have neighbors in one another:
/// for each article its `neighborCount` nearest ones. Pairs that are not among them can join later through others.
///
/// Choose it for news stories, whose number nobody knows. Ties go to the pair that stands first in the collection.
/// Complexity: O(n · k) candidates for n articles and k neighbors, each with a sparse product when one of its two
/// clusters grows; memory O(n · k + non-zeros).
///
/// Source: R. R. Sokal, C. D. Michener: A statistical method for evaluating systematic relationships, University of
/// Kansas Science Bulletin 38, 1958.
public struct AverageLinkage: Sendable {
    /// The least mean cosine of two clusters that are joined, in (0, 1].
    public var threshold: Float
    /// The nearest neighbors of an article that are looked at.
    public var neighborCount: Int

    /// The default threshold, for stories of more than a few sentences. On development news it gives a B-cubed F1
    /// within half a point of the best threshold for the set (86.6); bare titles and broad topics need a lower one.
    public static let defaultThreshold: Float = 0.2

    public init(threshold: Float = defaultThreshold, neighborCount: Int = 20) {
        self.threshold = threshold
        self.neighborCount = neighborCount
    }

    /// The clusters of a collection.
    public func clusters(of collection: ArticleCollection, threads: Int = 1) -> Clustering {
        let neighbors = collection.neighbors(count: neighborCount, threads: threads)
        var forest = ClusterForest(collection.matrix)
        var queue = MergeQueue()
        for (article, found) in neighbors.enumerated() {
            for neighbor in found {
                forest.connect(article, neighbor.index)
                // The pair is in the queue once for each of the two; the second is stale after the first.
                if neighbor.score >= threshold { queue.push(MergeCandidate(article, neighbor.index, neighbor.score)) }
            }
        }
        while let candidate = queue.pop() {
            guard let joined = forest.join(candidate) else { continue }
            for other in forest.connections(of: joined) {
                let similarity = forest.meanCosine(joined, other)
                if similarity >= threshold { queue.push(MergeCandidate(joined, other, similarity)) }
            }
        }
        return Clustering(groups: forest.groups, of: collection, method: "average")
    }
}

/// Two clusters that could be joined, named by ids.
struct MergeCandidate {
    let first: Int
    let second: Int
    let similarity: Float

    init(_ one: Int, _ other: Int, _ similarity: Float) {
        first = min(one, other)
        second = max(one, other)
        self.similarity = similarity
    }

    /// The order in which pairs are joined: the most similar first, ties by ids.
    func precedes(_ other: MergeCandidate) -> Bool {
        (other.similarity, first, second) < (similarity, other.first, other.second)
    }
}

/// The candidates, the most similar first: a binary heap.
struct MergeQueue {
    private var heap: [MergeCandidate] = []

    mutating func push(_ candidate: MergeCandidate) {
        heap.append(candidate)
        var child = heap.count - 1
        while child > 0, heap[child].precedes(heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func pop() -> MergeCandidate? {
        guard let best = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return best }
        heap[0] = last
        var parent = 0
        while true {
            var first = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if heap[child].precedes(heap[first]) { first = child }
            }
            if first == parent { return best }
            heap.swapAt(parent, first)
            parent = first
        }
    }
}
