import TestSupport
import Testing

@testable import Clustering
@testable import Similarity

@Suite struct LinkGraphTests {
    /// Links by chance among so many nodes, some given from both ends, some twice.
    private func links(_ count: Int, nodes: Int, seed: UInt64) -> [(source: Int, target: Int, weight: Float)] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            let source = Int.random(in: 0..<nodes, using: &random)
            // Mostly near in number, so that there are groups.
            let target = (source / 8) * 8 + Int.random(in: 0..<9, using: &random)
            return (source, min(nodes - 1, target), Float.random(in: 0...1, using: &random))
        }
    }

    private func graph(_ links: [(source: Int, target: Int, weight: Float)], nodes: Int) -> LinkGraph {
        var graph = LinkGraph()
        for node in 0..<nodes { graph.add("n\(node)", links: []) }
        for link in links { graph.add("n\(link.source)", links: [("n\(link.target)", link.weight)]) }
        return graph
    }

    private func lists(_ groups: LinkedGroups) -> [[String]] { (0..<groups.count).map { groups.names($0) } }

    /// Groups of numbers from 0 as lists of names, the largest first, ties by the first.
    private func expected(_ groups: [Int]) -> [[String]] {
        Dictionary(grouping: groups.indices) { groups[$0] }.values
            .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }.map { $0.map { "n\($0)" } }
    }

    @Test(arguments: 0..<4 as Range<UInt64>, [0, 0.5, 0.9] as [Float])
    func `components are what chains of links of the weight hold together`(seed: UInt64, threshold: Float) {
        let links = links(150, nodes: 80, seed: seed)
        var sets = DisjointSets(count: 80)
        for link in links where link.weight >= threshold && link.weight > 0 { sets.join(link.source, link.target) }
        let found = graph(links, nodes: 80).components(threshold: threshold)
        #expect(lists(found) == expected((0..<80).map { sets.root(of: $0) }))
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func `communities are those of the same graph made otherwise`(seed: UInt64) {
        let links = links(400, nodes: 80, seed: seed)
        var both = [[(target: Int32, weight: Float)]](repeating: [], count: 80)
        for link in links where link.source != link.target && link.weight > 0 {
            both[link.source].append((Int32(link.target), link.weight))
            both[link.target].append((Int32(link.source), link.weight))
        }
        let same = NeighborGraph(both)
        let given = links.count { $0.source != $0.target && $0.weight > 0 }
        for factor in [0.5, 1, 20] {
            let resolution = factor * LeidenClustering.resolution(of: same, reach: 4 * Double(given) / 80)
            let wanted = LeidenCommunities(resolution: resolution).communities(of: same)
            for threads in [1, 3] {
                let found = graph(links, nodes: 80).communities(resolution: factor, threads: threads)
                #expect(lists(found) == expected(wanted))
            }
        }
    }

    @Test func `nodes are in the order of their own lines, and those without one come behind`() {
        var graph = LinkGraph()
        graph.add("a", links: [("z", 1), ("b", 0.5), ("a", 1)])
        graph.add("b", links: [("z", 0)])
        graph.add("c", links: [("y", 1)])
        #expect(graph.nodeCount == 5 && graph.linkCount == 3)
        #expect(lists(graph.components(threshold: 0.1)) == [["a", "b", "z"], ["c", "y"]])
        #expect(lists(LinkGraph().communities()).isEmpty)
    }
}
