import TestSupport
import Testing

@testable import Clustering
@testable import Similarity

@Suite struct PairConstraintsTests {
    private func groups(of clustering: Clustering, count: Int) -> [Int] {
        var groups = [Int](repeating: -1, count: count)
        for (number, cluster) in clustering.clusters.enumerated() {
            for member in cluster.members { groups[member.index] = number }
        }
        return groups
    }

    @Test(arguments: [UInt64](1...20)) func `every clustering obeys what can be obeyed`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let count = 30
        let collection = collection(randomRows(count, seed: seed))
        var constraints = PairConstraints(count: count)
        var together: [(Int, Int)] = []
        var apart: [(Int, Int)] = []
        for _ in 0..<25 {
            let (one, other) = (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
            guard one != other else { continue }
            do {
                if Bool.random(using: &random) {
                    try constraints.putTogether(one, other)
                    together.append((one, other))
                } else {
                    try constraints.setApart(one, other)
                    apart.append((one, other))
                }
            } catch {
                // A contradiction changes nothing.
            }
        }
        for clustering in [
            ThresholdComponents(threshold: 0.1).clusters(of: collection), AverageLinkage().clusters(of: collection),
            DBSCAN(threshold: 0.9).clusters(of: collection),
        ] {
            let obeyed = clustering.obeying(constraints, in: collection)
            let groups = groups(of: obeyed, count: count)
            #expect(!groups.contains(-1))
            #expect(obeyed.clusters.reduce(0) { $0 + $1.members.count } == count)
            for (one, other) in together { #expect(groups[one] == groups[other]) }
            for (one, other) in apart { #expect(groups[one] != groups[other]) }
        }
    }

    @Test func `articles that nobody spoke of stay with the ones they are like`() throws {
        let rows: [[Float]] = [[1, 0, 0], [0.9, 0.1, 0], [0.1, 0.9, 0], [0, 1, 0], [0, 0, 1]]
        let collection = collection(rows)
        let one = Clustering(groups: [0, 0, 0, 0, 4], of: collection, method: "test")
        var constraints = PairConstraints(count: 5)
        try constraints.setApart(0, 3)
        let divided = one.obeying(constraints, in: collection)
        #expect(partition(divided.clusters.map { $0.members.map(\.index) }) == [[0, 1], [2, 3], [4]])
        try constraints.putTogether(4, 3)
        let joined = one.obeying(constraints, in: collection)
        #expect(partition(joined.clusters.map { $0.members.map(\.index) }) == [[0, 1], [2, 3, 4]])
    }

    @Test func `what contradicts is refused, also by way of others`() throws {
        var constraints = PairConstraints(count: 4)
        try constraints.putTogether(0, 1)
        try constraints.setApart(1, 2)
        #expect(throws: PairConstraints.Contradiction(first: 2, second: 0)) { try constraints.putTogether(2, 0) }
        #expect(throws: PairConstraints.Contradiction(first: 1, second: 0)) { try constraints.setApart(1, 0) }
        try constraints.putTogether(2, 3)
    }
}
