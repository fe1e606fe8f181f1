import LinearAlgebra
import TestSupport
import Testing

/// Rows around some directions, as articles lie around topics: `count` of them, unit length.
private func clusteredRows(_ count: Int, columns: Int, directions: Int, seed: UInt64) -> DenseMatrix {
    let centers = randomDense(directions, columns, seed: seed)
    let noise = randomDense(count, columns, seed: seed + 1)
    var rows = noise
    for row in 0..<count {
        for column in 0..<columns { rows[row, column] = centers[row % directions, column] + 0.4 * noise[row, column] }
    }
    return rows.normalized(.l2)
}

/// The share of the rows of one set of lists that another has too.
private func recall(_ found: NearestRows, of exact: NearestRows) -> Double {
    var (hits, all) = (0, 0)
    for query in 0..<exact.count {
        let rows = Set(exact[query].map(\.row))
        all += rows.count
        hits += found[query].count { rows.contains($0.row) }
    }
    return Double(hits) / Double(max(1, all))
}

@Suite struct ChampionIndexTests {
    private let everything = ChampionIndex.Effort(postings: .max, candidates: 1000)

    @Test(arguments: [0, 1, 3, 10, 1000], [false, true])
    func `with all effort the lists are the exact ones, ties by lower row`(count: Int, excludingSelf: Bool) {
        let rows = randomSparse(150, 50, density: 0.1, seed: 2, steps: 4)
        let found = ChampionIndex(rows).nearestRows(
            to: rows, count: count, excludingSelf: excludingSelf, effort: everything)
        #expect(found == rows.nearestRows(in: rows, count: count, excludingSelf: excludingSelf))
        let queries = randomSparse(40, 50, density: 0.2, seed: 3, steps: 4)
        let least = ChampionIndex(rows).nearestRows(to: queries, count: count, minimumScore: 0.5, effort: everything)
        #expect(least == queries.nearestRows(in: rows, count: count, minimumScore: 0.5))
    }

    @Test func `scores are exact, whatever the effort`() {
        let rows = randomSparse(400, 80, density: 0.1, seed: 4).normalized(.l2)
        let found = ChampionIndex(rows, longest: 8).nearestRows(
            to: rows, count: 5, excludingSelf: true, effort: .init(postings: 10, candidates: 1))
        let exact = rows.nearestRows(in: rows, count: rows.rows, excludingSelf: true)
        var known = 0
        for query in 0..<rows.rows {
            let scores = Dictionary(uniqueKeysWithValues: exact[query].map { ($0.row, $0.score) })
            for near in found[query] {
                #expect(scores[near.row] == near.score)
                known += 1
            }
        }
        #expect(known > rows.rows)
    }

    @Test func `rare columns lead to nearly all of the nearest rows`() {
        // A column for each pair of neighboring rows, among columns that many rows have.
        let common = randomSparse(900, 40, density: 0.5, seed: 5)
        var dense = DenseMatrix(rows: 900, columns: 490)
        for row in 0..<900 {
            for column in 0..<40 { dense[row, column] = common[row, column] }
            dense[row, 40 + row / 2] = 3
        }
        let rows = SparseMatrix(dense).normalized(.l2)
        let found = ChampionIndex(rows, longest: 40).nearestRows(
            to: rows, count: 1, excludingSelf: true, effort: .init(postings: 400, candidates: 4))
        #expect(recall(found, of: rows.nearestRows(in: rows, count: 1, excludingSelf: true)) > 0.98)
    }

    @Test func `rows that are all the same find each other by few champions`() {
        let rows = SparseMatrix(DenseMatrix(rows: [[Float]](repeating: [1, 2, 0, 3], count: 300))).normalized(.l2)
        let found = ChampionIndex(rows, longest: 16).nearestRows(to: rows, count: 10, excludingSelf: true)
        for row in 0..<300 { #expect(found[row].count == 10 && found[row].allSatisfy { $0.score > 0.999 }) }
    }

    @Test func `the bits do not depend on the number of threads, nor a list on the other queries`() {
        let rows = randomSparse(2500, 300, density: 0.03, seed: 6).normalized(.l2)
        let index = ChampionIndex(rows, longest: 20)
        let effort = ChampionIndex.Effort(postings: 60, candidates: 2)
        let one = index.nearestRows(to: rows, count: 7, excludingSelf: true, effort: effort)
        #expect(index.nearestRows(to: rows, count: 7, excludingSelf: true, effort: effort, threads: 3) == one)
        let alone = index.nearestRows(
            to: rows.selecting(rows: [1700]), count: 8, effort: effort)[0].filter { $0.row != 1700 }
        #expect(Array(alone.prefix(7)) == one[1700])
    }

    @Test func `nothing is near a row of zeros, and nothing among no rows`() {
        let rows = SparseMatrix(DenseMatrix(rows: [[0, 0], [1, 0], [0, 0], [1, 1]]))
        let found = ChampionIndex(rows).nearestRows(to: rows, count: 3, excludingSelf: true)
        #expect((0..<4).map { found[$0].map(\.row) } == [[], [3], [], [1]])
        let none = SparseMatrix(rows: 0, columns: 2)
        #expect(ChampionIndex(none).nearestRows(to: rows, count: 3)[1].isEmpty)
        #expect(ChampionIndex(rows).nearestRows(to: none, count: 3).count == 0)
    }
}

@Suite struct PartitionedRowsTests {
    @Test(arguments: [(1, 0), (7, 1), (40, 3)])
    func `with all partitions the lists are the exact ones`(count: Int, seed: Int) {
        // Multiples of 1/4: sums are exact in any order, and ties are many.
        let rows = DenseMatrix(randomSparse(300, 20, density: 0.4, seed: UInt64(seed), steps: 4))
        let partitions = PartitionedRows(rows, size: 16)
        #expect(partitions.count > 10)
        let found = partitions.nearestRows(to: rows, count: count, excludingSelf: true, probes: partitions.count)
        #expect(found == rows.nearestRows(in: rows, count: count, excludingSelf: true))
        let queries = DenseMatrix(randomSparse(30, 20, density: 0.4, seed: 9, steps: 4))
        #expect(
            partitions.nearestRows(to: queries, count: count, minimumScore: 0.5, probes: partitions.count)
                == queries.nearestRows(in: rows, count: count, minimumScore: 0.5))
    }

    @Test func `few partitions hold nearly all of the nearest rows`() {
        let rows = clusteredRows(3000, columns: 24, directions: 40, seed: 11)
        let partitions = PartitionedRows(rows, size: 32)
        let exact = rows.nearestRows(in: rows, count: 10, excludingSelf: true)
        let some = partitions.nearestRows(to: rows, count: 10, excludingSelf: true, probes: partitions.count / 4)
        #expect(recall(some, of: exact) > 0.98)
        let few = partitions.nearestRows(to: rows, count: 10, excludingSelf: true, probes: 1)
        #expect(recall(few, of: exact) < recall(some, of: exact))
    }

    @Test func `the bits do not depend on the number of threads`() {
        let rows = clusteredRows(2000, columns: 16, directions: 12, seed: 12)
        let one = PartitionedRows(rows, size: 50).nearestRows(to: rows, count: 6, excludingSelf: true, probes: 4)
        for threads in [2, 3] {
            let more = PartitionedRows(rows, size: 50, threads: threads).nearestRows(
                to: rows, count: 6, excludingSelf: true, probes: 4, threads: threads)
            #expect(more == one)
        }
    }

    @Test func `rows that are all the same are cut into partitions of a bounded size`() {
        let rows = DenseMatrix(rows: [[Float]](repeating: [0.6, 0.8], count: 500))
        let partitions = PartitionedRows(rows, size: 20)
        #expect(partitions.count >= 500 / 40)
        let found = partitions.nearestRows(to: rows, count: 5, excludingSelf: true, probes: 2)
        for row in 0..<500 { #expect(found[row].count == 5 && found[row].allSatisfy { $0.score > 0.999 }) }
    }

    @Test func `rows of zeros, of no columns and no rows at all are taken`() {
        let rows = DenseMatrix(rows: [[0, 0], [1, 0], [0, 0], [1, 0]])
        let found = PartitionedRows(rows, size: 2).nearestRows(to: rows, count: 2, excludingSelf: true)
        #expect((0..<4).map { found[$0].map(\.row) } == [[], [3], [], [1]])
        let flat = DenseMatrix(rows: 5, columns: 0)
        #expect(PartitionedRows(flat, size: 2).nearestRows(to: flat, count: 2)[3].isEmpty)
        let none = DenseMatrix(rows: 0, columns: 2)
        #expect(PartitionedRows(none).nearestRows(to: rows, count: 2)[1].isEmpty)
        #expect(PartitionedRows(rows).nearestRows(to: none, count: 2).count == 0)
    }
}

@Suite struct SampledDecompositionTests {
    @Test func `a sample has nearly the directions of all rows, and few rows are no sample`() {
        let rows = SparseMatrix(clusteredRows(600, columns: 30, directions: 4, seed: 13))
        let all = TruncatedSVD(rank: 4).decomposition(of: rows)
        #expect(TruncatedSVD(rank: 4).decomposition(of: rows, sampling: 600) == all)
        let sampled = TruncatedSVD(rank: 4).decomposition(of: rows, sampling: 200)
        #expect(sampled.projection.rows == 600)
        // What the directions keep of the rows.
        func kept(_ found: SingularValueDecomposition) -> Float { found.projection.values.reduce(0) { $0 + $1 * $1 } }
        #expect(kept(sampled) > 0.98 * kept(all))
    }
}

@Suite struct WrittenOutRowTests {
    @Test func `its products are those of the rows, one row after the other`() {
        // Multiples of 1/4: sums are exact in any order.
        let rows = randomSparse(40, 30, density: 0.3, seed: 14, steps: 4)
        let products = naiveProduct(DenseMatrix(rows), naiveTranspose(DenseMatrix(rows)))
        var query = WrittenOutRow(columns: 30)
        #expect(query.product(with: 3, of: rows) == 0)
        for row in [5, 0, 39, 5] {
            query.take(row, of: rows)
            for other in 0..<40 { #expect(query.product(with: other, of: rows) == products[row, other]) }
        }
    }
}
