import LinearAlgebra
import Testing

/// All rows of the corpus by (score descending, row ascending), cut: the oracle.
private func bruteForce(
    scores: DenseMatrix, count: Int, minimumScore: Float, excludingSelf: Bool
) -> [[ScoredRow]] {
    (0..<scores.rows).map { query in
        let all = (0..<scores.columns)
            .filter { !(excludingSelf && $0 == query) && scores[query, $0] >= minimumScore }
            .map { ScoredRow(row: $0, score: scores[query, $0]) }
        return Array(all.sorted { ($1.score, $0.row) < ($0.score, $1.row) }.prefix(count))
    }
}

@Suite struct NearestRowsTests {
    // Values are multiples of 1/4, so that all sums are exact in any order and ties are many.
    @Test(arguments: [0, 1, 3, 10, 1000], [0.01, 0.2])
    func `The lists are those of brute force, ties by lower row`(count: Int, density: Double) {
        let queries = randomSparse(70, 50, density: density, seed: 1, steps: 4)
        let corpus = randomSparse(150, 50, density: density, seed: 2, steps: 4)
        let scores = naiveProduct(DenseMatrix(queries), naiveTranspose(DenseMatrix(corpus)))
        for (minimum, excluding) in [
            (Float.leastNonzeroMagnitude, false), (0.5, true), (-Float.infinity, false), (-Float.infinity, true),
            (0, true),
        ] {
            let expected = bruteForce(
                scores: scores, count: count, minimumScore: minimum, excludingSelf: excluding)
            let sparse = queries.nearestRows(
                in: corpus, count: count, minimumScore: minimum, excludingSelf: excluding)
            let dense = DenseMatrix(queries).nearestRows(
                in: DenseMatrix(corpus), count: count, minimumScore: minimum, excludingSelf: excluding)
            #expect((0..<70).map { sparse[$0] } == expected)
            #expect(dense == sparse)
            // Blocks of the corpus that end inside it.
            let blocked = NearestRowIndex(corpus, segmentRows: 60).nearestRows(
                to: queries, count: count, minimumScore: minimum, excludingSelf: excluding, threads: 2)
            #expect(blocked == sparse)
        }
    }

    @Test func `The bits do not depend on the number of threads`() {
        let sparse = randomSparse(700, 200, density: 0.05, seed: 3).normalized(.l2)
        // More rows than one block of queries or of the corpus has; exact sums, so both ways must agree.
        let exact = randomSparse(700, 30, density: 0.3, seed: 4, steps: 4)
        let dense = DenseMatrix(exact)
        let ofSparse = sparse.nearestRows(in: sparse, count: 7, excludingSelf: true)
        let ofDense = dense.nearestRows(in: dense, count: 7, excludingSelf: true)
        #expect(ofDense == exact.nearestRows(in: exact, count: 7, excludingSelf: true))
        for threads in [2, 4] {
            #expect(sparse.nearestRows(in: sparse, count: 7, excludingSelf: true, threads: threads) == ofSparse)
            #expect(dense.nearestRows(in: dense, count: 7, excludingSelf: true, threads: threads) == ofDense)
        }
    }

    @Test func `Negative scores keep their order`() {
        let queries = DenseMatrix(rows: [[1]])
        let corpus = DenseMatrix(rows: [[-1], [2], [-3], [0], [-1]])
        let expected = [(1, 2), (3, 0), (0, -1), (4, -1)].map { ScoredRow(row: $0.0, score: Float($0.1)) }
        let dense = queries.nearestRows(in: corpus, count: 4, minimumScore: -.infinity)
        let sparse = SparseMatrix(queries).nearestRows(in: SparseMatrix(corpus), count: 4, minimumScore: -.infinity)
        #expect(dense[0] == expected)
        #expect(sparse[0] == expected)
        #expect(dense[0].last?.score.sign == .minus)
    }

    @Test func `A score that is not a number is left out`() {
        let queries = SparseMatrix(DenseMatrix(rows: [[1, 1]]))
        let corpus = SparseMatrix(DenseMatrix(rows: [[.nan, 1], [0, 1]]))
        #expect(queries.nearestRows(in: corpus, count: 2, minimumScore: -.infinity)[0] == [ScoredRow(row: 1, score: 1)])
    }

    @Test func `Empty matrices give empty lists`() {
        let none = SparseMatrix(rows: 0, columns: 3)
        let zeros = SparseMatrix(rows: 2, columns: 3)
        #expect(none.nearestRows(in: zeros, count: 2).count == 0)
        #expect(zeros.nearestRows(in: none, count: 2).count == 2)
        #expect(zeros.nearestRows(in: zeros, count: 2)[1].isEmpty)
        #expect(zeros.nearestRows(in: zeros, count: 1, minimumScore: 0)[1] == [ScoredRow(row: 0, score: 0)])
        let flat = DenseMatrix(rows: 2, columns: 0)
        #expect(flat.nearestRows(in: flat, count: 1, minimumScore: 0)[1] == [ScoredRow(row: 0, score: 0)])
    }
}
