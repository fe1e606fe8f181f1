import LinearAlgebra
import Parallelism

/// Communities of a graph by the Leiden algorithm, with the constant Potts model as what is maximized:
///
/// Q = Σ over communities c of (w(c) − γ · n(c) · (n(c) − 1) / 2), where w(c) is the weight of the links inside c, n(c) the
/// number of its nodes and γ the resolution: two communities are worth joining when the mean weight between their nodes
/// is above γ, links that are not there counting as 0.
///
/// A pass moves single nodes while that adds to Q, splits each community into parts that hang together, and goes on with
/// the parts as nodes; passes are repeated from their result until Q stops growing. Where the paper draws the part that a
/// node joins at random, the best one is taken, ties by the lowest number, so that the same graph has the same
/// communities. γ-connectivity of communities is kept. Since a result depends on the order in which nodes are first looked
/// at, the whole is done in `starts` orders, the first that of the collection and the others shuffled from a fixed seed, and
/// the one with the highest Q is kept.
///
/// Complexity: O(links) a pass, of which there are few; memory O(nodes + links).
///
/// Sources: V. A. Traag, L. Waltman, N. J. van Eck: From Louvain to Leiden: guaranteeing well-connected communities,
/// Scientific Reports 9, 2019, doi:10.1038/s41598-019-41695-z; V. A. Traag, P. Van Dooren, Y. Nesterov: Narrow scope for
/// resolution-limit-free community detection, Physical Review E 84, 2011, doi:10.1103/PhysRevE.84.016114.
struct LeidenCommunities: Sendable {
    /// γ.
    var resolution: Double
    var starts = 5
    private static let mostRounds = 8

    /// The community of each node, numbered in the order of their first nodes.
    func communities(of graph: NeighborGraph, threads: Int = 1) -> [Int] {
        let network = LeidenNetwork(graph)
        let results = concurrentMap(count: starts, threads: threads) { start in
            var order = Array(0..<graph.nodeCount)
            if start > 0 {
                var random = SplitMix64(seed: UInt64(start))
                for last in order.indices.reversed() {
                    order.swapAt(last, Int(random.nextUnit() * Double(last + 1)))
                }
            }
            return communities(of: network, order: order)
        }
        let best = results.indices.max { (results[$0].quality, $1) < (results[$1].quality, $0) }
        return best.map { results[$0].groups.renumbered } ?? []
    }

    private func communities(of network: LeidenNetwork, order: [Int]) -> (groups: [Int], quality: Double) {
        var groups = Array(0..<network.nodeCount)
        var quality = network.quality(of: groups, resolution: resolution)
        for _ in 0..<Self.mostRounds {
            let next = round(network, from: groups, order: order)
            let reached = network.quality(of: next, resolution: resolution)
            guard reached > quality + 1e-9 * max(1, abs(quality)) else { break }
            (groups, quality) = (next, reached)
        }
        return (groups, quality)
    }

    /// One descent through the levels, beginning with these groups.
    private func round(_ whole: LeidenNetwork, from groups: [Int], order: [Int]) -> [Int] {
        var network = whole
        var order = order
        var groups = groups
        /// The node of the present level that stands for each node of the graph.
        var places = Array(0..<whole.nodeCount)
        while true {
            groups = network.movingNodes(groups, order: order, resolution: resolution)
            let parts = network.refining(groups, resolution: resolution).renumbered
            let partCount = (parts.max() ?? -1) + 1
            guard partCount < network.nodeCount else { return places.map { groups[$0] } }
            var groupOfPart = [Int](repeating: 0, count: partCount)
            for node in parts.indices { groupOfPart[parts[node]] = groups[node] }
            network = network.aggregated(parts, count: partCount)
            places = places.map { parts[$0] }
            groups = groupOfPart.renumbered
            order = Array(0..<partCount)
        }
    }
}

extension [Int] {
    /// The same groups, which have numbers from 0, numbered in the order in which they first occur.
    var renumbered: [Int] {
        var numbers = [Int](repeating: -1, count: (self.max() ?? -1) + 1)
        var count = 0
        return map { group in
            if numbers[group] < 0 {
                numbers[group] = count
                count += 1
            }
            return numbers[group]
        }
    }
}
