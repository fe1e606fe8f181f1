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
