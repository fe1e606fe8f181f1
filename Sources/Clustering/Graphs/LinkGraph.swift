import Similarity
import TextAnalysis

/// A graph that is given, such as the neighbors that were found in parts of a collection: named nodes, and links that hold in
/// both directions.
///
/// Nodes are in the order in which they come with links of their own; those that only others link to come behind, in the order
/// in which they are met. Memory is 12 bytes a link while links are added, and then 8 bytes an end of each, beside the names.
public struct LinkGraph: Sendable {
    struct Link: Sendable {
        var source: Int32
        var target: Int32
        var weight: Float
    }

    private var names = TermTable()
    /// The nodes that came with links of their own, and whether each node did.
    private var sources: [Int32] = []
    private var isSource: [Bool] = []
    /// Links in blocks of one size, so that none is copied when there are more.
    private var blocks: [[Link]] = []
    private static let blockSize = 1 << 20

    /// The links that were given.
    public private(set) var linkCount = 0
    /// The articles that were named, with links or without.
    public var nodeCount: Int { isSource.count }

    /// A graph without nodes.
    public init() {}

    /// Adds a node and its links to others, as many times as it is called. A link of a node with itself is left out; of links
    /// between the same two the heaviest counts.
    ///
    /// - Parameter links: weights above 0; a weight of 0 is no link.
    public mutating func add(_ node: String, links: [(node: String, weight: Float)]) {
        let source = number(of: node)
        if !isSource[Int(source)] {
            isSource[Int(source)] = true
            sources.append(source)
        }
        for link in links {
            let target = number(of: link.node)
            guard target != source, link.weight > 0 else { continue }
            if blocks.last.map({ $0.count == Self.blockSize }) ?? true {
                blocks.append([])
                blocks[blocks.count - 1].reserveCapacity(Self.blockSize)
            }
            blocks[blocks.count - 1].append(Link(source: source, target: target, weight: link.weight))
            linkCount += 1
        }
    }

    private mutating func number(of node: String) -> Int32 {
        let number = names.intern(node)
        if Int(number) == isSource.count { isSource.append(false) }
        return number
    }

    /// What is linked by a chain of links of a weight: `ThresholdComponents`. Complexity: O(links · log nodes).
    public consuming func components(threshold: Float) -> LinkedGroups {
        let order = order
        let places = Self.places(order)
        var sets = DisjointSets(count: nodeCount)
        for link in blocks.joined() where link.weight >= threshold {
            sets.join(Int(places[Int(link.source)]), Int(places[Int(link.target)]))
        }
        return LinkedGroups(order.indices.map { sets.root(of: $0) }, names: NodeNames(names, in: order))
    }

    /// Communities by the Leiden algorithm, with the resolution that `LeidenClustering` has for a graph of as many links a
    /// node: it links an article with a quarter of the reach, so the reach is taken for four times the links of a node.
    ///
    /// - Parameters:
    ///   - resolution: a factor of it, above 0: above 1 for smaller communities, below for larger.
    ///   - starts: orders in which nodes are looked at, of which the best result is kept. Each takes time, and on a thread of its
    ///     own memory as well.
    ///
    /// Complexity: that of `LeidenCommunities`.
    public consuming func communities(resolution: Double = 1, starts: Int = 5, threads: Int = 1) -> LinkedGroups {
        let order = order
        let names = NodeNames(self.names, in: order)
        self.names = TermTable()
        let reach = 4 * Double(linkCount) / Double(max(1, sources.count))
        let graph = NeighborGraph(nodes: nodeCount, blocks, places: Self.places(order))
        blocks = []
        let communities = LeidenCommunities(
            resolution: resolution * LeidenClustering.resolution(of: graph, reach: reach), starts: starts
        ).communities(of: graph, threads: threads)
        return LinkedGroups(communities, names: names)
    }

    /// The nodes in their order, by the numbers of their names.
    private var order: [Int32] {
        var order = sources
        order.reserveCapacity(nodeCount)
        for node in isSource.indices where !isSource[node] { order.append(Int32(node)) }
        return order
    }

    private static func places(_ order: [Int32]) -> [Int32] {
        var places = [Int32](repeating: 0, count: order.count)
        for (place, node) in order.enumerated() { places[Int(node)] = Int32(place) }
        return places
    }
}

extension NeighborGraph {
    /// The graph of links that stand in blocks, each at one of its ends or at both; of links with the same ends the heaviest is
    /// kept.
    ///
    /// - Parameter places: the node that each number in a link stands for.
    ///
    /// Complexity: O(links · log links of a node), no more than 8 bytes an end of a link beside the result.
    fileprivate init(nodes: Int, _ blocks: [[LinkGraph.Link]], places: [Int32]) {
        // Where the next end of each node's links goes; in the end, where the links of the node behind it begin.
        var next = [Int](repeating: 0, count: nodes + 1)
        for link in blocks.joined() {
            next[Int(places[Int(link.source)]) + 1] += 1
            next[Int(places[Int(link.target)]) + 1] += 1
        }
        for node in 0..<nodes { next[node + 1] += next[node] }
        var targets = [Int32](repeating: 0, count: next[nodes])
        var weights = [Float](repeating: 0, count: next[nodes])
        for link in blocks.joined() {
            let (source, target) = (places[Int(link.source)], places[Int(link.target)])
            for (node, other) in [(source, target), (target, source)] {
                targets[next[Int(node)]] = other
                weights[next[Int(node)]] = link.weight
                next[Int(node)] += 1
            }
        }
        var offsets = [0]
        offsets.reserveCapacity(nodes + 1)
        var kept = 0
        var own: [(target: Int32, weight: Float)] = []
        for node in 0..<nodes {
            own.removeAll(keepingCapacity: true)
            for place in (node == 0 ? 0 : next[node - 1])..<next[node] { own.append((targets[place], weights[place])) }
            own.sort { ($0.target, $1.weight) < ($1.target, $0.weight) }
            for link in own where kept == offsets[node] || targets[kept - 1] != link.target {
                targets[kept] = link.target
                weights[kept] = link.weight
                kept += 1
            }
            offsets.append(kept)
        }
        targets.removeLast(targets.count - kept)
        weights.removeLast(weights.count - kept)
        self.init(offsets: offsets, targets: targets, weights: weights)
    }
}

/// Groups of the nodes of a `LinkGraph`: each node is in exactly one. The largest comes first; ties by their first nodes.
public struct LinkedGroups: Sendable {
    private let names: NodeNames
    /// The nodes of one group after the other, each group's in their order.
    private var nodes: [Int32]
    /// Where each group begins, and behind them the number of nodes.
    private var starts: [Int]

    /// The number of groups.
    public var count: Int { starts.count - 1 }

    /// How many nodes a group has.
    public func size(_ group: Int) -> Int { starts[group + 1] - starts[group] }

    /// The names of the nodes of a group.
    public func names(_ group: Int) -> [String] {
        nodes[starts[group]..<starts[group + 1]].map { names[Int($0)] }
    }

    /// - Parameter groups: a number for each node, less than the number of nodes.
    ///
    /// Complexity: O(nodes + groups · log groups).
    fileprivate init(_ groups: [Int], names: NodeNames) {
        self.names = names
        var sizes = [Int](repeating: 0, count: groups.count)
        var firsts: [Int] = []
        for (place, group) in groups.enumerated() {
            if sizes[group] == 0 { firsts.append(place) }
            sizes[group] += 1
        }
        firsts.sort { (sizes[groups[$1]], $0) < (sizes[groups[$0]], $1) }
        starts = [0]
        starts.reserveCapacity(firsts.count + 1)
        for first in firsts {
            let group = groups[first]
            starts.append(starts[starts.count - 1] + sizes[group])
            sizes[group] = starts[starts.count - 2]
        }
        nodes = [Int32](repeating: 0, count: groups.count)
        for (place, group) in groups.enumerated() {
            nodes[sizes[group]] = Int32(place)
            sizes[group] += 1
        }
    }
}

/// Names of nodes in their order, in no more memory than they need.
private struct NodeNames: Sendable {
    private var bytes: [UInt8] = []
    private var ends = [0]

    init(_ names: TermTable, in order: [Int32]) {
        ends.reserveCapacity(order.count + 1)
        for node in order {
            names.withBytes(of: node) { text, range in
                for offset in range { bytes.append(text[offset]) }
            }
            ends.append(bytes.count)
        }
    }

    subscript(node: Int) -> String { String(decoding: bytes[ends[node]..<ends[node + 1]], as: UTF8.self) }
}
