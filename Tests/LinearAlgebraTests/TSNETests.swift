#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import TestSupport
import Testing

@testable import LinearAlgebra

/// Unit rows around so many directions, in turn, and the nearest ones of each.
private func clusters(_ rows: Int, of count: Int, seed: UInt64 = 1) -> (rows: DenseMatrix, neighbors: [[ScoredRow]]) {
    let centers = randomDense(count, 12, seed: seed)
    var matrix = randomDense(rows, 12, seed: seed + 1)
    for row in 0..<rows {
        for column in 0..<12 { matrix[row, column] = centers[row % count, column] + 0.25 * matrix[row, column] }
    }
    let unit = matrix.normalized(.l2)
    let nearest = unit.nearestRows(in: unit, count: TSNE().neighborCount(rows: rows), excludingSelf: true)
    return (unit, (0..<rows).map { nearest[$0] })
}

private func points(_ layout: DenseMatrix) -> [SIMD2<Float>] {
    (0..<layout.rows).map { SIMD2(layout[$0, 0], layout[$0, 1]) }
}

private func gap(_ one: SIMD2<Float>, _ other: SIMD2<Float>) -> Float {
    ((one - other) * (one - other)).sum().squareRoot()
}

/// Whether the map fills its box as it says.
private func fits(_ layout: DenseMatrix) -> Bool {
    let (x, y) = ((0..<layout.rows).map { layout[$0, 0] }, (0..<layout.rows).map { layout[$0, 1] })
    guard let left = x.min(), let right = x.max(), let low = y.min(), let high = y.max() else { return true }
    return layout.values.allSatisfy(\.isFinite) && abs(left + right) < 1e-5 && abs(low + high) < 1e-5
        && abs(max(right, high) - 1) < 1e-5
}

/// As few steps as tell groups apart, for builds that are not optimized.
private let short = TSNE(exaggeratedSteps: 100, steps: 100)

@Suite struct TSNETests {
    @Test func `Of none, one and two rows the places are fixed`() {
        #expect(TSNE().layout(of: [], from: DenseMatrix(rows: 0, columns: 2)).rows == 0)
        #expect(TSNE().layout(of: [[]], from: DenseMatrix(rows: 1, columns: 2, repeating: 7)).values == [0, 0])
        for list in [[[], []], [[ScoredRow(row: 1, score: 0.3)], [ScoredRow(row: 0, score: 0.3)]]] {
            #expect(TSNE().layout(of: list, from: DenseMatrix(rows: 2, columns: 2)).values == [-1, 0, 1, 0])
        }
    }

    @Test func `Of three rows the two that are near lie near`() {
        let scores: [[Float]] = [[1, 0.9, 0.1], [0.9, 1, 0.2], [0.1, 0.2, 1]]
        let neighbors = scores.indices.map { row in
            scores.indices.filter { $0 != row }.map { ScoredRow(row: $0, score: scores[row][$0]) }
        }
        let layout = TSNE().layout(of: neighbors, from: DenseMatrix(rows: scores).principalComponents(2))
        let places = points(layout)
        #expect(fits(layout))
        #expect(gap(places[0], places[1]) < 0.7 * min(gap(places[0], places[2]), gap(places[1], places[2])))
    }

    @Test(arguments: [3, 20, 60])
    func `Rows that are all equal are one place`(count: Int) {
        let neighbors = (0..<count).map { row in
            (0..<count).filter { $0 != row }.map { ScoredRow(row: $0, score: 1) }
        }
        let layout = short.layout(of: neighbors, from: DenseMatrix(rows: count, columns: 2, repeating: 0.5))
        #expect(layout == DenseMatrix(rows: count, columns: 2))
    }

    @Test(arguments: [3, 9, 40])
    func `Rows without any neighbor lie apart in the box`(count: Int) {
        let layout = short.layout(
            of: [[ScoredRow]](repeating: [], count: count), from: DenseMatrix(rows: count, columns: 2))
        let places = points(layout)
        #expect(fits(layout))
        for (row, place) in places.enumerated() {
            for other in places[(row + 1)...] { #expect(gap(place, other) > 0.5 / Float(count).squareRoot()) }
        }
    }

    @Test func `Clusters lie apart`() {
        let (rows, neighbors) = clusters(60, of: 4)
        let layout = short.layout(of: neighbors, from: rows.principalComponents(2))
        let places = points(layout)
        #expect(fits(layout))
        let gaps = places.indices.flatMap { row in
            places.indices.filter { $0 > row }.map { (isWithin: $0 % 4 == row % 4, gap: gap(places[row], places[$0])) }
        }
        let within = gaps.filter(\.isWithin).map(\.gap).max() ?? .infinity
        let between = gaps.filter { !$0.isWithin }.map(\.gap).min() ?? 0
        #expect(within < between)
    }

    @Test func `Groups that nothing connects, and single rows, stay on the map`() {
        // Three groups of ten, and five rows of nobody's.
        let neighbors = (0..<35).map { row in
            row >= 30
                ? [] : (row / 10 * 10..<row / 10 * 10 + 10).filter { $0 != row }.map { ScoredRow(row: $0, score: 0.5) }
        }
        let layout = TSNE(steps: 300).layout(of: neighbors, from: randomDense(35, 2, seed: 8))
        let places = points(layout)
        #expect(fits(layout))
        let centers = (0..<3).map { group in places[group * 10..<group * 10 + 10].reduce(.zero, +) / 10 }
        for group in 0..<3 {
            #expect(places[group * 10..<group * 10 + 10].allSatisfy { gap($0, centers[group]) < 0.15 })
            #expect((0..<3).allSatisfy { $0 == group || gap(centers[$0], centers[group]) > 0.3 })
        }
    }

    @Test func `Any number of threads gives the same bytes`() {
        // More leaves and rows than one thread takes at once.
        let (rows, neighbors) = clusters(1100, of: 20)
        let start = rows.principalComponents(2)
        let brief = TSNE(exaggeratedSteps: 3, steps: 3)
        let one = brief.layout(of: neighbors, from: start)
        #expect(fits(one))
        for threads in [2, 5] {
            #expect(
                brief.layout(of: neighbors, from: rows.principalComponents(2, threads: threads), threads: threads)
                    == one)
        }
    }

    @Test func `Odd scores, repeated neighbors and an odd start leave no trace that is no number`() {
        var (rows, neighbors) = clusters(20, of: 2)
        neighbors[3] += neighbors[3] + [ScoredRow(row: 3, score: 1), ScoredRow(row: 5, score: .nan)]
        neighbors[4] = [ScoredRow(row: 0, score: .infinity), ScoredRow(row: 1, score: -.infinity)]
        neighbors[5] = [
            ScoredRow(row: 0, score: 3e38), ScoredRow(row: 1, score: -3e38), ScoredRow(row: 2, score: 1e-30),
        ]
        rows = rows.principalComponents(2)
        rows[0, 0] = .nan
        rows[1, 1] = .infinity
        #expect(fits(short.layout(of: neighbors, from: rows)))
        rows[2, 0] = 3e38
        #expect(short.layout(of: neighbors, from: rows).values.allSatisfy { $0.isFinite })
    }

    @Test func `Affinities are symmetric, sum to 1, and have the perplexity`() {
        let (_, neighbors) = clusters(80, of: 3)
        let values = NeighborAffinities(of: neighbors, perplexity: 10, threads: 2).values
        #expect(abs(values.values.reduce(0, +) - 1) < 1e-5)
        #expect(values.transposed() == values)
        let alone = NeighborAffinities(
            of: [neighbors[0]] + [[ScoredRow]](repeating: [], count: 79), perplexity: 10, threads: 1)
        let entropy = alone.values.values.prefix(alone.values.rowOffsets[1]).reduce(0.0) { sum, value in
            // Half of each chance is in the row.
            let chance = 2 * Double(value)
            return chance > 0 ? sum - chance * log(chance) : sum
        }
        #expect(abs(entropy - log(10)) < 1e-3)
    }

    @Test func `The number of neighbors is three times the perplexity, or all`() {
        #expect([0, 1, 2, 50, 1000].map { TSNE().neighborCount(rows: $0) } == [0, 0, 1, 49, 90])
        #expect(TSNE(perplexity: .infinity).neighborCount(rows: 50) == 49)
    }

    @Test func `Principal components are centered, in the order of their spread, and keep distances`() {
        let rows = randomDense(40, 5, seed: 9)
        let all = rows.principalComponents(5)
        for (row, other) in [(0, 1), (3, 30), (17, 39)] {
            let distances = [rows, all].map { matrix in
                (0..<5).reduce(Float(0)) {
                    $0 + (matrix[row, $1] - matrix[other, $1]) * (matrix[row, $1] - matrix[other, $1])
                }
            }
            #expect(abs(distances[0] - distances[1]) < 1e-4)
        }
        let spreads = (0..<5).map { column in (0..<40).reduce(Float(0)) { $0 + all[$1, column] * all[$1, column] } }
        #expect(spreads == spreads.sorted(by: >))
        #expect((0..<5).allSatisfy { column in abs((0..<40).reduce(Float(0)) { $0 + all[$1, column] }) < 1e-4 })
        #expect(distance(rows.principalComponents(2).values, (0..<40).flatMap { [all[$0, 0], all[$0, 1]] }) < 1e-5)
        #expect(DenseMatrix(rows: 3, columns: 0).principalComponents(2) == DenseMatrix(rows: 3, columns: 2))
        #expect(DenseMatrix(rows: 0, columns: 4).principalComponents(2).rows == 0)
    }
}
