import LinearAlgebra
import TestSupport
import Testing

@testable import Clustering
@testable import Similarity

@Suite struct ClusterSeparationTests {
    /// The rule from all pairs of articles, without sums.
    private func areApart(_ one: [Int], _ other: [Int], _ rows: [[Float]], strong: Double) -> Bool {
        func expected(_ cluster: [Int]) -> Double {
            var (sum, pairs) = (0.5 * 0.6 * strong, 0.5)
            for (place, first) in cluster.enumerated() {
                for second in cluster[(place + 1)...] {
                    sum += cosine(rows[first], rows[second])
                    pairs += 1
                }
            }
            return sum / pairs
        }
        var mean = 0.0
        for first in one { for second in other { mean += cosine(rows[first], rows[second]) } }
        mean /= Double(one.count * other.count)
        return mean < 0.6 * (expected(one) * expected(other)).squareRoot()
    }

    @Test(arguments: [UInt64](1...20)) func `clusters are kept apart by the means of their pairs`(seed: UInt64) {
        let rows = randomRows(24, seed: seed)
        var separation = ClusterSeparation(collection(rows).matrix, strong: 0.7, and: NoVeto())
        var random = SeededGenerator(seed: seed)
        var clusters = Dictionary(uniqueKeysWithValues: rows.indices.map { ($0, [$0]) })
        var outcomes: Set<Bool> = []
        for joined in rows.count..<rows.count + 15 {
            for first in clusters.keys.sorted() {
                for second in clusters.keys.sorted() where first < second {
                    let apart = areApart(clusters[first] ?? [], clusters[second] ?? [], rows, strong: 0.7)
                    #expect(separation.forbids(first, second) == apart)
                    outcomes.insert(apart)
                }
            }
            let pair = clusters.keys.sorted().shuffled(using: &random).prefix(2)
            separation.join(pair[0], pair[1], into: joined)
            clusters[joined] = pair.flatMap { clusters.removeValue(forKey: $0) ?? [] }
        }
        #expect(outcomes == [true, false])
    }

    @Test func `what another veto forbids is forbidden, and it is told of joins`() {
        struct Odd: JoinVeto {
            var parities: [Int]
            func forbids(_ first: Int, _ second: Int) -> Bool { parities[first] != parities[second] }
            mutating func join(_ first: Int, _ second: Int, into joined: Int) {
                #expect(joined == parities.count)
                parities.append(parities[first])
            }
        }
        let rows = collection([[1, 1], [1, 1], [1, 1], [1, 1]]).matrix
        var separation = ClusterSeparation(rows, strong: 1, and: Odd(parities: [0, 1, 0, 1]))
        #expect(separation.forbids(0, 1) && !separation.forbids(0, 2))
        separation.join(0, 2, into: 4)
        separation.join(1, 3, into: 5)
        #expect(separation.forbids(4, 5))
    }

    @Test func `articles of which none is like another are not kept apart by a likeness of nothing`() {
        let rows = collection([[1, 0], [0, 1], [0, 0]]).matrix
        let separation = ClusterSeparation(rows, strong: 0, and: NoVeto())
        #expect(!separation.forbids(0, 1) && !separation.forbids(1, 2))
    }

    @Test(arguments: [false, true]) func `few articles of events that look alike are told apart`(stemmed: Bool) {
        let collection = ArticleCollection(LookAlikes.articles, method: stemmed ? .related : .tfidf)
        // Neighborhoods alone put both arrests into one cluster.
        let nearest = SharedNeighborLinkage().nearest(in: collection.matrix, threads: 1)
        let arrests = LookAlikes.rows[0] + LookAlikes.rows[1]
        #expect(nearest[0].prefix(6).filter { arrests.contains($0.row) }.count == 5)
        let clustering = NewsClustering().clusters(of: collection)
        #expect(partition(clustering.clusters.map { $0.members.map(\.index) }) == LookAlikes.rows)
        #expect(
            partition(SharedNeighborLinkage().clusters(of: collection).clusters.map { $0.members.map(\.index) })
                == LookAlikes.rows)
    }
}
