import LinearAlgebra
import Testing

/// Builds the whole damped matrix in Double and multiplies 500 times: the oracle.
private func naivePageRank(_ weights: DenseMatrix, damping: Double, teleport: [Double]) -> [Float] {
    let size = weights.rows
    var scores = teleport
    for _ in 0..<500 {
        var next = [Double](repeating: 0, count: size)
        for row in 0..<size {
            let sum = (0..<size).reduce(0.0) { $0 + Double(weights[row, $1]) }
            for column in 0..<size {
                let step = sum > 0 ? Double(weights[row, column]) / sum : teleport[column]
                next[column] += scores[row] * (damping * step + (1 - damping) * teleport[column])
            }
        }
        scores = next
    }
    return scores.map { Float($0) }
}

@Suite struct PageRankTests {
    @Test(arguments: [1, 2, 25, 80], [0.05, 0.5])
    func `Scores are those of the damped matrix, dangling nodes included`(size: Int, density: Double) {
        let graph = randomSparse(size, size, density: density, seed: UInt64(size))
        let dense = DenseMatrix(graph)
        let uniform = [Double](repeating: 1 / Double(size), count: size)
        let expected = naivePageRank(dense, damping: 0.85, teleport: uniform)
        for result in [PageRank().scores(of: graph), PageRank().scores(of: dense)] {
            #expect(distance(result.values, expected) < 1e-5)
            #expect(result.converged)
            #expect(abs(result.values.reduce(0, +) - 1) < 1e-5)
        }
    }

    @Test func `A teleport vector is divided by its sum`() {
        let graph = randomSparse(30, 30, density: 0.1, seed: 7)
        let teleport = (0..<30).map { Float($0 % 4) }
        let sum = Double(teleport.reduce(0, +))
        let expected = naivePageRank(DenseMatrix(graph), damping: 0.6, teleport: teleport.map { Double($0) / sum })
        let result = PageRank(damping: 0.6).scores(of: graph, teleport: teleport)
        #expect(distance(result.values, expected) < 1e-5)
        let zeros = [Float](repeating: 0, count: 30)
        #expect(PageRank().scores(of: graph, teleport: zeros) == PageRank().scores(of: graph))
    }

    @Test func `Too few iterations are reported`() {
        let graph = randomSparse(30, 30, density: 0.1, seed: 8)
        let cut = PageRank(maximumIterations: 2).scores(of: graph)
        #expect(cut.iterations == 2)
        #expect(!cut.converged)
        #expect(PageRank(maximumIterations: 0).scores(of: graph).values == [Float](repeating: 1 / 30, count: 30))
    }

    @Test func `Weights that are no edge and empty graphs are taken in`() {
        #expect(PageRank().scores(of: SparseMatrix(rows: 0, columns: 0)).values.isEmpty)
        #expect(PageRank().scores(of: DenseMatrix(rows: 0, columns: 0)).converged)
        #expect(PageRank().scores(of: SparseMatrix(rows: 4, columns: 4)).values == [0.25, 0.25, 0.25, 0.25])
        let odd = DenseMatrix(rows: [[.nan, 1], [-1, .infinity]])
        let clean = DenseMatrix(rows: [[0, 1], [0, 0]])
        #expect(PageRank().scores(of: odd) == PageRank().scores(of: clean))
    }
}
