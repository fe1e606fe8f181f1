import LinearAlgebra
public import Similarity

/// How many broad topics a collection has: the number of clusters that divides the graph of nearest articles best.
///
/// For each number k of a ladder that grows by a fifth, `SphericalKMeans` divides the collection, in the space of related
/// articles, and the division is judged by the words alone: by its modularity on the graph that links each article with
/// its 20 nearest ones, M = Σ over clusters (inside / all − (strength / all)²), where inside is twice the weight of the links
/// in a cluster, strength the sum of weights of its articles and all the sum over all articles. The answer is the lowest k
/// whose M is at least 0.98 of the highest: beyond it, M hardly changes for a while. Modularity falls when a topic is cut, since links are cut, and when two are
/// one, since more links are expected then; it cannot see topics far smaller than the square root of all links.
///
/// On development sets it chooses (the gold number in brackets): AG News 4 (4), MasakhaNEWS English 5 (6) and French 4 (5),
/// BBC 5 (5), 10kGNAD 6 (9), Reuters 8 (20), 20 Newsgroups 6 (20): right for a few broad topics, too low for many narrow
/// ones, which `LeidenClustering` counts better (Reuters 19).
///
/// Complexity: one k-means for each number tried; the ladder ends at √(2 · articles), or after six numbers without a gain.
///
/// Source: M. E. J. Newman: Analysis of weighted networks, Physical Review E 70, 2004, doi:10.1103/PhysRevE.70.056131.
public struct TopicCount: Sendable {
    private static let linked = 20
    /// Fewer than for a count that is given: each is tried anyway, and the best of more starts has more clusters.
    private static let starts = 5
    private static let patience = 6
    private static let enough = 0.98

    /// The defaults.
    public init() {}

    /// The number of topics, at least 1, and their clusters.
    public func clusters(of collection: ArticleCollection, threads: Int = 1) -> Clustering {
        let matrix = collection.matrix
        let nearest = matrix.nearestRows(in: matrix, count: Self.linked, excludingSelf: true, threads: threads)
        let graph = NeighborGraph(nearest, count: Self.linked)
        // Articles that have nothing to do with each other are each a topic.
        guard !graph.weights.isEmpty else {
            return Clustering(groups: Array(0..<matrix.rows), of: collection, method: "kmeans")
        }
        let latent = collection.relatedRows(threads: threads)
        let most = max(1, Int((2 * Double(matrix.rows)).squareRoot()))
        var tried = [(groups: [Int](repeating: 0, count: matrix.rows), modularity: 0.0)]
        var highest = 0.0
        var sinceHighest = 0
        for count in Self.ladder(to: most) where sinceHighest < Self.patience {
            let means = SphericalKMeans(count: count, starts: Self.starts).means
            let groups =
                latent.map { means.assignment(of: $0, threads: threads).labels }
                ?? means.assignment(of: matrix, threads: threads).labels
            let modularity = graph.modularity(of: groups)
            tried.append((groups, modularity))
            sinceHighest = modularity > highest ? 0 : sinceHighest + 1
            highest = max(highest, modularity)
        }
        let chosen = tried.first { $0.modularity >= Self.enough * highest } ?? tried[0]
        return Clustering(groups: chosen.groups, of: collection, method: "kmeans")
    }

    /// 2, 3, … each number at least a fifth more than the last.
    static func ladder(to most: Int) -> [Int] {
        var counts: [Int] = []
        var next = 2
        while next <= most {
            counts.append(next)
            next = max(next + 1, next + next / 5)
        }
        return counts
    }
}

extension NeighborGraph {
    /// The modularity of a division of its nodes; 0 for a graph without links. Complexity: O(links).
    func modularity(of groups: [Int]) -> Double {
        let all = weights.reduce(0) { $0 + Double($1) }
        guard all > 0 else { return 0 }
        var inside = 0.0
        var strengths = [Double](repeating: 0, count: (groups.max() ?? -1) + 1)
        for node in 0..<nodeCount {
            for link in offsets[node]..<offsets[node + 1] {
                strengths[groups[node]] += Double(weights[link])
                if groups[Int(targets[link])] == groups[node] { inside += Double(weights[link]) }
            }
        }
        return inside / all - strengths.reduce(0) { $0 + $1 / all * $1 / all }
    }
}
