import Testing

@testable import Clustering
@testable import Similarity

@Suite struct DensityTests {
    /// The definition over all pairs: cores, chains of cores, and for the rest the most similar core.
    private func naive(_ rows: [[Float]], threshold: Double, least: Int) -> [[Int]] {
        let all = Array(rows.indices)
        let near = all.map { one in
            all.filter { $0 != one && cosine(rows[one], rows[$0]) >= threshold }
        }
        let isCore = all.map { near[$0].count + 1 >= least }
        var groups = all
        for one in all where isCore[one] {
            for other in near[one] where isCore[other] {
                let (kept, replaced) = (groups[one], groups[other])
                groups = groups.map { $0 == replaced ? kept : $0 }
            }
        }
        let cores = groups
        for one in all where !isCore[one] {
            let best = near[one].filter { isCore[$0] }.max {
                let (first, second) = (cosine(rows[one], rows[$0]), cosine(rows[one], rows[$1]))
                return first != second ? first < second : $0 > $1
            }
            if let best { groups[one] = cores[best] }
        }
        return partition(Dictionary(grouping: all) { groups[$0] }.values)
    }

    @Test(arguments: [UInt64](1...10), [0.45, 0.75])
    func `density-based clusters are those of the definition`(seed: UInt64, threshold: Double) {
        let rows = randomRows(40, seed: seed)
        for least in [1, 3, 6] {
            let found = DBSCAN(threshold: Float(threshold), minimumCount: least).clusters(of: collection(rows))
            #expect(
                partition(found.clusters.map { $0.members.map(\.index) })
                    == naive(rows, threshold: threshold, least: least))
        }
    }

    @Test func `numbers that were joined have the least of them as root`() {
        var sets = DisjointSets(count: 6)
        sets.join(5, 3)
        sets.join(1, 5)
        sets.join(2, 4)
        #expect((0..<6).map { sets.root(of: $0) } == [0, 1, 2, 1, 2, 1])
    }
}
