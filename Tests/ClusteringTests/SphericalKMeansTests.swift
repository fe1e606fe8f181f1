import TestSupport
import LinearAlgebra
import Testing
import TextAnalysis

@testable import Clustering
@testable import Similarity

@Suite struct SphericalKMeansTests {
    /// The sum of the cosines between rows and the directions of their clusters' sums, which k-means makes high.
    private func objective(_ rows: [[Float]], _ labels: [Int]) -> Double {
        var sums: [Int: [Float]] = [:]
        for (row, label) in zip(rows, labels) {
            let length = Float(cosine(row, row)) == 0 ? 1 : row.reduce(0) { $0 + $1 * $1 }.squareRoot()
            let sum = sums[label] ?? [Float](repeating: 0, count: row.count)
            sums[label] = zip(sum, row).map { $0 + $1 / length }
        }
        return zip(rows, labels).reduce(0) { $0 + cosine($1.0, sums[$1.1] ?? []) }
    }

    @Test(arguments: [UInt64](1...8), [2, 3, 5])
    func `its clusters fit better than random ones`(seed: UInt64, count: Int) {
        let rows = randomRows(60, seed: seed)
        let labels = SphericalKMeans(count: count).labels(of: collection(rows).matrix, threads: 1)
        var random = SeededGenerator(seed: seed &+ 100)
        let found = objective(rows, labels)
        for _ in 0..<50 {
            let guess = rows.map { _ in Int.random(in: 0..<count, using: &random) }
            #expect(found >= objective(rows, guess))
        }
    }

    @Test(arguments: [UInt64](1...8))
    func `no single row fits another cluster better`(seed: UInt64) {
        let rows = randomRows(60, seed: seed)
        let matrix = collection(rows).matrix
        let labels = SphericalKMeans(count: 3, maximumIterations: 1000).labels(of: matrix, threads: 1)
        let centroids = matrix.sumsOfRows(labels: labels, count: 3).normalized(.l2)
        let cosines = matrix.multiplied(byTransposeOf: centroids)
        for row in rows.indices {
            for cluster in 0..<3 { #expect(cosines[row, labels[row]] >= cosines[row, cluster] - 1e-5) }
        }
    }

    @Test func `rows of three clear directions are told apart`() {
        let rows: [[Float]] = (0..<30).map { row in
            (0..<3).map { $0 == row % 3 ? 1 : (row % 5 == 0 ? 0.1 : 0) }
        }
        let clustering = SphericalKMeans(count: 3).clusters(of: collection(rows))
        #expect(
            partition(clustering.clusters.map { $0.members.map(\.index) })
                == (0..<3).map { Array(stride(from: $0, to: 30, by: 3)) })
    }

    @Test(arguments: [63, 64, 65, 130])
    func `as many clear directions as clusters are all found`(count: Int) {
        let rows: [[Float]] = (0..<3 * count).map { row in (0..<count).map { $0 == row % count ? 1 : 0 } }
        let clustering = SphericalKMeans(count: count, starts: 1).clusters(of: collection(rows))
        #expect(
            partition(clustering.clusters.map { $0.members.map(\.index) })
                == (0..<count).map { [$0, $0 + count, $0 + 2 * count] })
    }

    @Test(arguments: [1, 2, 30, 63, 64, 65, 100, 149, 150, 151, 1_000_000])
    func `it makes as many clusters as were asked for, or one an article`(count: Int) {
        let rows = randomRows(150, seed: 3)
        let clustering = SphericalKMeans(count: count).clusters(of: collection(rows))
        #expect(clustering.clusters.count == min(count, 150))
        #expect(clustering.clusters.flatMap { $0.members.map(\.index) }.sorted() == Array(0..<150))
    }

    @Test(arguments: [2, 70])
    func `the seed decides, and the threads do not`(count: Int) {
        let matrix = collection(randomRows(300, seed: 8)).matrix
        let labels = SphericalKMeans(count: count, seed: 5).labels(of: matrix, threads: 1)
        for threads in [1, 2, 4] {
            #expect(SphericalKMeans(count: count, seed: 5).labels(of: matrix, threads: threads) == labels)
        }
    }

    @Test func `empty and identical rows are divided without harm`() {
        let empty = [[Float]](repeating: [0, 0], count: 5)
        #expect(SphericalKMeans(count: 2).clusters(of: collection(empty)).clusters.map(\.members.count) == [4, 1])
        let identical = [[Float]](repeating: [1, 1], count: 5)
        #expect(SphericalKMeans(count: 3).clusters(of: collection(identical)).clusters.count == 3)
        #expect(SphericalKMeans(count: 3).clusters(of: ArticleCollection([])).clusters.isEmpty)
    }

    @Test func `in the latent space short articles of a topic are together without a word in common`() {
        let storms = (0..<12).map { "storm wind flood rain \($0 % 2 == 0 ? "gale" : "tide") coast" }
        let banks = (0..<12).map { "bank rate loan credit \($0 % 2 == 0 ? "bond" : "share") market" }
        let texts = ["storm wind", "flood rain", "gale", "loan", "credit market"] + storms + banks
        let articles = texts.enumerated().map { index, text in
            Article(
                id: "\(index)", text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)], language: .english)
        }
        let clusters = SphericalKMeans(count: 2).clusters(of: ArticleCollection(articles)).clusters
        let members = clusters.map { Set($0.members.map(\.index)) }
        #expect(members.contains(Set([0, 1, 2] + Array(5..<17))))
        #expect(members.contains(Set([3, 4] + Array(17..<29))))
    }
}
