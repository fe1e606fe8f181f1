import LinearAlgebra

/// A graph whose nodes are articles, each linked with its nearest ones; a link holds in both directions and weighs as
/// much as the two are alike.
struct NeighborGraph: Sendable {
    /// Where the links of each node start, and the end of the last (nodes + 1).
    let offsets: [Int]
    /// The other ends, increasing within a node.
    let targets: [Int32]
    let weights: [Float]

    var nodeCount: Int { offsets.count - 1 }

    /// The graph of the `count` nearest rows of each row, itself not among them, as far as they reach `minimumWeight`.
    ///
    /// Complexity: O(links log links of a node).
    init(_ nearest: NearestRows, count: Int, minimumWeight: Float = .leastNonzeroMagnitude) {
        var links = [[(target: Int32, weight: Float)]](repeating: [], count: nearest.count)
        for row in 0..<nearest.count {
            for near in nearest[row].prefix(count) where near.score >= minimumWeight {
                links[row].append((Int32(near.row), near.score))
                links[near.row].append((Int32(row), near.score))
            }
        }
        self.init(links)
    }

    init(offsets: [Int], targets: [Int32], weights: [Float]) {
        (self.offsets, self.targets, self.weights) = (offsets, targets, weights)
    }

    /// The graph with these links, each of which stands at both of its ends, once or more; of links with the same ends
    /// the heaviest is kept.
    init(_ links: [[(target: Int32, weight: Float)]]) {
        var offsets = [0]
        var targets: [Int32] = []
        var weights: [Float] = []
        for node in links.indices {
            for link in links[node].sorted(by: { ($0.target, $1.weight) < ($1.target, $0.weight) })
            where targets.count == offsets[node] || targets[targets.count - 1] != link.target {
                targets.append(link.target)
                weights.append(link.weight)
            }
            offsets.append(targets.count)
        }
        self.offsets = offsets
        self.targets = targets
        self.weights = weights
    }

    /// The mean over nodes of the weights of a node's links.
    var meanStrength: Double {
        nodeCount > 0 ? weights.reduce(0) { $0 + Double($1) } / Double(nodeCount) : 0
    }
}
