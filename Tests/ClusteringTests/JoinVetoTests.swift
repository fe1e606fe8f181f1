import LinearAlgebra
import Testing

@testable import Clustering
@testable import Similarity

@Suite struct JoinVetoTests {
    /// Keeps clusters with even and with odd articles apart.
    private struct Parity: JoinVeto {
        var parities: [Int]

        func forbids(_ first: Int, _ second: Int) -> Bool { parities[first] != parities[second] }

        mutating func join(_ first: Int, _ second: Int, into joined: Int) {
            #expect(parities[first] == parities[second])
            #expect(joined == parities.count)
            parities.append(parities[first])
        }
    }

    /// Forbids one pair.
    private struct Pair: JoinVeto {
        let pair: Set<Int>
        func forbids(_ first: Int, _ second: Int) -> Bool { pair == [first, second] }
        mutating func join(_ first: Int, _ second: Int, into joined: Int) {}
    }

    @Test(arguments: 0..<6) func `a lone article joins no cluster in which one is vetoed`(vetoed: Int) {
        // Six articles that are alike, and one that is like all of them.
        let values = (0..<7).map { row -> [Float] in (0..<7).map { $0 == 6 ? 0.8 : $0 == row ? 0.6 : 0 } }
        let rows = collection(values).matrix
        let nearest = rows.nearestRows(in: rows, count: 6, excludingSelf: true)
        let lone = LoneArticles(gate: 0.1)
        let groups = [0, 0, 0, 0, 0, 0, 1]
        #expect(lone.joining(groups, rows: rows, nearest: nearest) == [0, 0, 0, 0, 0, 0, 0])
        #expect(lone.joining(groups, rows: rows, nearest: nearest, veto: Pair(pair: [6, vetoed])) == groups)
    }

    @Test(arguments: [UInt64](1...6)) func `no cluster is joined against the veto`(seed: UInt64) {
        let count = 60
        let collection = collection(randomRows(count, seed: seed))
        let parity = Parity(parities: (0..<count).map { $0 % 2 })
        for clustering in [
            AverageLinkage(threshold: 0.2).clusters(of: collection, veto: parity),
            SharedNeighborLinkage().clusters(of: collection, veto: parity),
        ] {
            for cluster in clustering.clusters {
                #expect(Set(cluster.members.map { $0.index % 2 }).count == 1)
            }
            #expect(clustering.clusters.contains { $0.members.count > 2 })
        }
    }
}
