import TestSupport
import Testing

@testable import Clustering

@Suite struct LeidenTests {
    /// A graph with planted groups: all links within, heavy ones, and few and light ones between.
    private func planted(_ sizes: [Int], seed: UInt64) -> (graph: NeighborGraph, groups: [Int]) {
        var random = SeededGenerator(seed: seed)
        let groups = sizes.indices.flatMap { [Int](repeating: $0, count: sizes[$0]) }
        var links = [[(target: Int32, weight: Float)]](repeating: [], count: groups.count)
        for one in groups.indices {
            for other in groups.indices where other > one {
                let isInside = groups[one] == groups[other]
                guard Float.random(in: 0..<1, using: &random) < (isInside ? 1 : 0.05) else { continue }
                let weight = Float.random(in: isInside ? 0.5...1 : 0.05...0.2, using: &random)
                links[one].append((Int32(other), weight))
                links[other].append((Int32(one), weight))
            }
        }
        return (NeighborGraph(links), groups)
    }

    /// The constant Potts model by its definition: over all pairs of nodes of a community, weight − γ.
    private func naiveQuality(_ graph: NeighborGraph, _ groups: [Int], _ resolution: Double) -> Double {
        var sum = 0.0
        for one in 0..<graph.nodeCount {
            var weights: [Int: Double] = [:]
            for link in graph.offsets[one]..<graph.offsets[one + 1] {
                weights[Int(graph.targets[link])] = Double(graph.weights[link])
            }
            for other in 0..<graph.nodeCount where other > one && groups[one] == groups[other] {
                sum += (weights[other] ?? 0) - resolution
            }
        }
        return sum
    }

    private func groups(_ numbers: [Int]) -> [[Int]] {
        partition(Dictionary(grouping: numbers.indices) { numbers[$0] }.values)
    }

    @Test(arguments: [UInt64](1...8)) func `planted groups are found`(seed: UInt64) {
        let (graph, planted) = planted([12, 3, 25, 7, 18], seed: seed)
        #expect(groups(LeidenCommunities(resolution: 0.2).communities(of: graph)) == groups(planted))
    }

    @Test(arguments: [UInt64](1...8), [0.02, 0.1, 0.4])
    func `no single move and no join of two communities would be better`(seed: UInt64, resolution: Double) {
        let (graph, _) = planted([6, 9, 4, 11], seed: seed)
        let found = LeidenCommunities(resolution: resolution).communities(of: graph)
        let reached = naiveQuality(graph, found, resolution)
        let network = LeidenNetwork(graph)
        #expect(abs(network.quality(of: found, resolution: resolution) - reached) < 1e-6)
        let count = (found.max() ?? -1) + 1
        for node in found.indices {
            for group in 0...count {
                var moved = found
                moved[node] = group
                #expect(naiveQuality(graph, moved, resolution) <= reached + 1e-6)
            }
        }
        for one in 0..<count {
            for other in 0..<one {
                #expect(naiveQuality(graph, found.map { $0 == one ? other : $0 }, resolution) <= reached + 1e-6)
            }
        }
    }

    @Test(arguments: [UInt64](1...4)) func `the quality of an aggregated graph is that of the graph`(seed: UInt64) {
        let (graph, planted) = planted([5, 8, 6], seed: seed)
        let network = LeidenNetwork(graph)
        let parts = planted.enumerated().map { $0.element * 2 + $0.offset % 2 }.renumbered
        let aggregated = network.aggregated(parts, count: 6)
        var outer = [Int](repeating: 0, count: 6)
        for node in parts.indices { outer[parts[node]] = planted[node] }
        let (one, other) = (
            network.quality(of: planted, resolution: 0.3), aggregated.quality(of: outer, resolution: 0.3)
        )
        #expect(abs(one - other) < 1e-6)
    }

    @Test func `without links every node is alone, and without nodes there is nothing`() {
        #expect(LeidenCommunities(resolution: 0.1).communities(of: NeighborGraph([[], [], []])) == [0, 1, 2])
        #expect(LeidenCommunities(resolution: 0.1).communities(of: NeighborGraph([])) == [])
    }
}
