import Testing

@testable import Clustering
@testable import Similarity

@Suite struct LinkageTests {
    /// Average linkage as its definition has it: over all pairs of clusters the highest mean of all pairs of articles,
    /// ties to the pair that stands first. O(n³) means of O(n²) cosines.
    private func naiveAverageLinkage(_ rows: [[Float]], threshold: Double) -> [[Int]] {
        var clusters = rows.indices.map { [$0] }
        while true {
            var best: (first: Int, second: Int, mean: Double)?
            for first in clusters.indices {
                for second in clusters.indices.dropFirst(first + 1) {
                    var sum = 0.0
                    for one in clusters[first] {
                        for other in clusters[second] { sum += cosine(rows[one], rows[other]) }
                    }
                    let mean = sum / Double(clusters[first].count * clusters[second].count)
                    if mean >= threshold && mean > best?.mean ?? -1 { best = (first, second, mean) }
                }
            }
            guard let best else { return partition(clusters) }
            clusters[best.first] += clusters[best.second]
            clusters.remove(at: best.second)
        }
    }

    @Test(arguments: [UInt64](1...12), [0.15, 0.4, 0.7])
    func `average linkage with all neighbors is the naive one`(seed: UInt64, threshold: Double) {
        let rows = randomRows(28, seed: seed)
        let clustering = AverageLinkage(threshold: Float(threshold), neighborCount: 28).clusters(of: collection(rows))
        let found = partition(clustering.clusters.map { $0.members.map(\.index) })
        #expect(found == naiveAverageLinkage(rows, threshold: threshold))
    }

    @Test(arguments: [UInt64](1...12), [Float(0.3), 0.6, 0.9])
    func `components are the articles that a chain of links joins`(seed: UInt64, threshold: Float) {
        let rows = randomRows(40, seed: seed)
        var groups = rows.indices.map { $0 }
        for one in rows.indices {
            for other in rows.indices where cosine(rows[one], rows[other]) >= Double(threshold) && one != other {
                let (kept, replaced) = (groups[one], groups[other])
                groups = groups.map { $0 == replaced ? kept : $0 }
            }
        }
        let expected = partition(Dictionary(grouping: rows.indices) { groups[$0] }.values)
        let clustering = ThresholdComponents(threshold: threshold, neighborCount: 40).clusters(of: collection(rows))
        #expect(partition(clustering.clusters.map { $0.members.map(\.index) }) == expected)
    }

    @Test(arguments: [UInt64](1...6))
    func `few neighbors and several threads still give a partition, the same each time`(seed: UInt64) {
        let collection = collection(randomRows(200, seed: seed))
        let linkage = AverageLinkage(threshold: 0.5, neighborCount: 3)
        let alone = linkage.clusters(of: collection).clusters.map(\.members)
        #expect(alone.flatMap { $0 }.map(\.index).sorted() == Array(0..<200))
        for threads in [2, 4] {
            #expect(linkage.clusters(of: collection, threads: threads).clusters.map(\.members) == alone)
        }
    }

    @Test func `identical articles are one cluster, and empty ones stay alone`() {
        let rows: [[Float]] = [[1, 2, 0], [0, 0, 0], [1, 2, 0], [0, 0, 0], [1, 2, 0]]
        for threshold in [Float(0.2), 0.99] {
            let average = AverageLinkage(threshold: threshold).clusters(of: collection(rows))
            #expect(average.clusters.map { $0.members.map(\.index) } == [[0, 2, 4], [1], [3]])
            let components = ThresholdComponents(threshold: threshold).clusters(of: collection(rows))
            #expect(components.clusters.map { $0.members.map(\.index) } == [[0, 2, 4], [1], [3]])
        }
    }

    @Test func `no articles are no clusters, and one is one`() {
        #expect(AverageLinkage().clusters(of: ArticleCollection([])).clusters.isEmpty)
        #expect(ThresholdComponents().clusters(of: ArticleCollection([])).clusters.isEmpty)
        #expect(AverageLinkage().clusters(of: collection([[1, 0]])).clusters.map { $0.members.map(\.index) } == [[0]])
    }
}
