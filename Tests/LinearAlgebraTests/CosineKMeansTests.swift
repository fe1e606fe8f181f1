import TestSupport
import Testing

@testable import LinearAlgebra

/// Unit rows around a few directions, one in twelve of them zero.
private func clusteredRows(_ count: Int, columns: Int = 24, seed: UInt64) -> DenseMatrix {
    var random = SeededGenerator(seed: seed)
    var rows = DenseMatrix(rows: count, columns: columns)
    for row in 0..<count where row % 12 != 5 {
        let topic = Int.random(in: 0..<4, using: &random) * (columns / 4)
        for column in 0..<columns {
            let isTopic = (topic..<topic + columns / 4).contains(column)
            guard Float.random(in: 0..<1, using: &random) < (isTopic ? 0.8 : 0.15) else { continue }
            rows[row, column] = Float.random(in: 0.1...1, using: &random)
        }
    }
    return rows.normalized(.l2)
}

/// Σⱼ ‖Sⱼ‖ and the unit sums, in Double.
private func centroids(_ rows: DenseMatrix, _ labels: [Int], _ count: Int) -> (objective: Double, unit: [[Double]]) {
    var sums = [[Double]](repeating: [Double](repeating: 0, count: rows.columns), count: count)
    for row in 0..<rows.rows {
        for column in 0..<rows.columns { sums[labels[row]][column] += Double(rows[row, column]) }
    }
    let lengths = sums.map { sum in sum.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    return (lengths.reduce(0, +), zip(sums, lengths).map { sum, length in sum.map { length > 0 ? $0 / length : 0 } })
}

private enum Form: CaseIterable { case sparse, dense }

extension CosineKMeans {
    fileprivate func assignment(of rows: DenseMatrix, as form: Form, threads: Int = 1) -> Assignment {
        form == .dense
            ? assignment(of: rows, threads: threads) : assignment(of: SparseMatrix(rows), threads: threads)
    }
}

@Suite struct CosineKMeansTests {
    @Test(arguments: Form.allCases, [2, 3, 4, 9, 40])
    fileprivate func `At the end each row is at its nearest centroid, and the objective is the sum of its cosines`(
        form: Form, count: Int
    ) {
        for seed in 1...2 as ClosedRange<UInt64> {
            let rows = clusteredRows(200, seed: seed)
            let found = CosineKMeans(count: count, starts: 1, maximumIterations: 1000, seed: seed)
                .assignment(of: rows, as: form)
            let (objective, unit) = centroids(rows, found.labels, count)
            #expect(abs(objective - found.sumOfCosines) < 1e-3)
            #expect(Set(found.labels) == Set(0..<count))
            for row in 0..<rows.rows {
                let cosines = unit.map { centroid in
                    (0..<rows.columns).reduce(0.0) { $0 + Double(rows[row, $1]) * centroid[$1] }
                }
                #expect(cosines[found.labels[row]] >= (cosines.max() ?? 0) - 1e-5)
            }
        }
    }

    @Test(arguments: Form.allCases)
    fileprivate func `The objective never falls from one iteration to the next`(form: Form) {
        let rows = clusteredRows(300, seed: 9)
        var before = 0.0
        for iterations in 1...12 {
            let now = CosineKMeans(count: 12, starts: 1, maximumIterations: iterations).assignment(of: rows, as: form)
            #expect(now.sumOfCosines >= before - 1e-4)
            #expect(now.iterations <= iterations)
            before = now.sumOfCosines
        }
    }

    @Test(arguments: [2, 7, 50])
    func `Sparse and dense rows with the same seeds come to the same clusters`(count: Int) {
        let rows = clusteredRows(600, seed: 17)
        var random = LinearAlgebra.SplitMix64(seed: 3)
        let seeds = SeedPicker.pick(count, among: DenseSeedRows(rows), &random, threads: 1)
        var dense = CosineKMeansIteration(DenseCentroids(rows, count: count), seeds: seeds)
        var sparse = CosineKMeansIteration(SparseCentroids(SparseMatrix(rows), count: count), seeds: seeds)
        let one = dense.run(maximumIterations: 500, threads: 1)
        let other = sparse.run(maximumIterations: 500, threads: 1)
        #expect(one.labels == other.labels)
        #expect(abs(one.sumOfCosines - other.sumOfCosines) < 1e-3)
    }

    @Test(arguments: Form.allCases, [3, 40])
    fileprivate func `The bits depend on the seed and not on the threads`(form: Form, count: Int) {
        let rows = clusteredRows(1100, seed: 5)
        let method = CosineKMeans(count: count, starts: 2, seed: 7)
        let one = method.assignment(of: rows, as: form)
        for threads in [2, 4] { #expect(method.assignment(of: rows, as: form, threads: threads) == one) }
    }

    @Test(arguments: Form.allCases)
    fileprivate func `The length of a row does not matter`(form: Form) {
        let rows = clusteredRows(300, seed: 6)
        var scaled = rows
        for row in 0..<300 { for column in 0..<rows.columns { scaled[row, column] *= Float(1 << (row % 5)) } }
        let method = CosineKMeans(count: 5)
        #expect(method.assignment(of: scaled, as: form).labels == method.assignment(of: rows, as: form).labels)
    }

    @Test(arguments: Form.allCases)
    fileprivate func `Identical rows, zero rows and many clusters are divided without harm`(form: Form) {
        let identical = DenseMatrix(rows: [[Float]](repeating: [1, 2], count: 9))
        let found = CosineKMeans(count: 4).assignment(of: identical, as: form)
        #expect(Set(found.labels) == Set(0..<4))
        #expect(abs(found.sumOfCosines - 9) < 1e-4)
        let zero = DenseMatrix(rows: 5, columns: 3)
        let empty = CosineKMeans(count: 2).assignment(of: zero, as: form)
        #expect(Set(empty.labels) == [0, 1] && empty.sumOfCosines == 0)
        #expect(CosineKMeans(count: 5).assignment(of: zero, as: form).labels == [0, 1, 2, 3, 4])
        #expect(CosineKMeans(count: 9).assignment(of: identical, as: form).labels == Array(0..<9))
        #expect(CosineKMeans(count: 100).assignment(of: identical, as: form).sumOfCosines == 9)
        #expect(CosineKMeans(count: 3).assignment(of: DenseMatrix(rows: 0, columns: 3), as: form).labels.isEmpty)
        #expect(CosineKMeans(count: 3).assignment(of: DenseMatrix(rows: 5, columns: 0), as: form).labels.count == 5)
        let one = CosineKMeans(count: 1).assignment(of: clusteredRows(50, seed: 2), as: form)
        #expect(one.labels == [Int](repeating: 0, count: 50))
    }

    @Test func `Rows of opposite directions leave a cluster without a direction and end all the same`() {
        let rows = DenseMatrix(rows: [[1, 0], [-1, 0], [0, 1], [0, -1], [1, 0], [-1, 0]])
        let found = CosineKMeans(count: 2).assignment(of: rows)
        #expect(found.labels.count == 6 && Set(found.labels) == [0, 1])
        #expect(found.labels[0] == found.labels[4] && found.labels[1] == found.labels[5])
    }

    @Test func `Seeds are different rows, and those of zeros come last`() {
        let rows = clusteredRows(120, seed: 3)
        var random = LinearAlgebra.SplitMix64(seed: 8)
        let picked = SeedPicker.pick(120, among: DenseSeedRows(rows), &random, threads: 1)
        #expect(picked.sorted() == Array(0..<120))
        #expect(picked.suffix(10).allSatisfy { $0 % 12 == 5 })
        var again = LinearAlgebra.SplitMix64(seed: 8)
        let few = SeedPicker.pick(20, among: SparseSeedRows(SparseMatrix(rows)), &again, threads: 2)
        #expect(Set(few).count == 20 && few.allSatisfy { $0 % 12 != 5 })
    }
}
