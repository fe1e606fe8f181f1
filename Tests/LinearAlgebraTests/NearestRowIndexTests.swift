import TestSupport
import LinearAlgebra
import Testing

/// The definition: each pair's products over common columns, added in increasing order; all that qualify by (score
/// descending, row ascending), cut.
private struct SimpleNearestRows {
    /// For each query all rows, in order.
    private let ordered: [[ScoredRow]]

    init(_ queries: SparseMatrix, in corpus: SparseMatrix) {
        ordered = (0..<queries.rows).map { query in
            // The places of the query's columns; the others are not common.
            var places = [Int](repeating: -1, count: queries.columns)
            for position in queries.rowOffsets[query]..<queries.rowOffsets[query + 1] {
                places[Int(queries.columnIndices[position])] = position
            }
            var scored: [ScoredRow] = []
            for row in 0..<corpus.rows {
                var score: Float = 0
                for position in corpus.rowOffsets[row]..<corpus.rowOffsets[row + 1] {
                    let place = places[Int(corpus.columnIndices[position])]
                    if place >= 0 { score += queries.values[place] * corpus.values[position] }
                }
                if !score.isNaN { scored.append(ScoredRow(row: row, score: score)) }
            }
            return scored.sorted { $0.score != $1.score ? $0.score > $1.score : $0.row < $1.row }
        }
    }

    func lists(count: Int, minimumScore: Float, excludingSelf: Bool) -> [[ScoredRow]] {
        ordered.enumerated().map { query, rows in
            Array(
                rows.prefix { $0.score >= minimumScore }.prefix(count + 1)
                    .filter { !(excludingSelf && $0.row == query) }.prefix(count))
        }
    }
}

/// Rows whose columns come as words do, with the frequency 1 / (rank + 2): some are in nearly all rows. Every
/// `copyEvery`-th row is a copy of an earlier one, or nearly one.
private func zipfMatrix(rows: Int, columns: Int, values: Int, seed: UInt64, copyEvery: Int = 7) -> SparseMatrix {
    var random = SeededGenerator(seed: seed)
    var total = 0.0
    let cumulative = (0..<columns).map { rank in
        total += 1 / (Double(rank) + 2)
        return total
    }
    var dense = DenseMatrix(rows: rows, columns: columns)
    for row in 0..<rows {
        if row % copyEvery == copyEvery - 1 {
            let original = Int.random(in: 0..<row, using: &random)
            for column in 0..<columns { dense[row, column] = dense[original, column] }
            if row % 2 == 0 { dense[row, Int.random(in: 0..<columns, using: &random)] = 0.5 }
            continue
        }
        for _ in 0..<Int.random(in: 1...values, using: &random) {
            let draw = Double.random(in: 0..<total, using: &random)
            var (column, high) = (0, columns - 1)
            while column < high {
                let middle = (column + high) / 2
                if cumulative[middle] <= draw { column = middle + 1 } else { high = middle }
            }
            // A rare column weighs more.
            dense[row, column] += Float.random(in: 0.1...1, using: &random) * Float(column + 10)
        }
    }
    return SparseMatrix(dense)
}

/// The matrix with the values of some rows alone.
private func keepingRows(_ matrix: SparseMatrix, _ isKept: (Int) -> Bool) -> SparseMatrix {
    var dense = DenseMatrix(matrix)
    for row in 0..<dense.rows where !isKept(row) {
        for column in 0..<dense.columns { dense[row, column] = 0 }
    }
    return SparseMatrix(dense)
}

/// What the values of a matrix are like.
enum Kind: String, CaseIterable, CustomTestStringConvertible {
    case zipf, unnormalized, fewValues, exactTies, identical, twoKinds, mostlyEmpty, dense, tiny, huge
    case negative, notNumbers, infinite, zerosStored, oneColumn

    var testDescription: String { rawValue }

    private static let words = zipfMatrix(rows: 720, columns: 200, values: 30, seed: 5)

    var matrix: SparseMatrix {
        let zipf = Self.words
        func replacing(every step: Int, by value: (Float) -> Float) -> SparseMatrix {
            zipf.replacingValues(
                zipf.values.enumerated().map { $0.offset % step == 0 ? value($0.element) : $0.element })
        }
        switch self {
        case .zipf: return zipf.normalized(.l2)
        case .unnormalized: return zipf
        case .fewValues: return zipfMatrix(rows: 720, columns: 200, values: 2, seed: 6).normalized(.l2)
        case .exactTies: return randomSparse(720, 60, density: 0.1, seed: 7, steps: 2)
        case .identical: return zipf.selecting(rows: [Int](repeating: 3, count: 720)).normalized(.l2)
        case .twoKinds: return zipf.selecting(rows: (0..<720).map { $0 * $0 % 3 + 20 }).normalized(.l2)
        case .mostlyEmpty:
            return keepingRows(zipf) { $0 % 50 < 2 }.normalized(.l2)
        case .dense: return randomSparse(650, 30, density: 0.9, seed: 8).normalized(.l2)
        // Products of which many are below the least number, or above the greatest.
        case .tiny: return zipf.scalingColumns(by: (0..<200).map { $0 % 2 == 0 ? 1e-24 : 1e-22 })
        case .huge: return zipf.scalingColumns(by: (0..<200).map { $0 % 3 == 0 ? 1e19 : 1 })
        case .negative: return replacing(every: 5) { -$0 }
        case .notNumbers: return replacing(every: 997) { _ in .nan }
        case .infinite: return replacing(every: 499) { _ in .infinity }
        case .zerosStored: return replacing(every: 3) { _ in 0 }
        case .oneColumn: return randomSparse(720, 1, density: 0.7, seed: 9)
        }
    }
}

@Suite struct NearestRowIndexTests {
    /// Bits, since -0 equals 0 and a list must not depend on such luck.
    private func expect(
        _ found: NearestRows, _ expected: [[ScoredRow]], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let lists = (0..<found.count).map { found[$0] }
        #expect(lists == expected, sourceLocation: sourceLocation)
        #expect(
            lists.joined().map(\.score.bitPattern) == expected.joined().map { ($0.score + 0).bitPattern },
            sourceLocation: sourceLocation)
    }

    @Test(arguments: Kind.allCases)
    func `Rows of a corpus matched with it give what the definition gives, to the bit`(kind: Kind) {
        let matrix = kind.matrix
        let queries = matrix.slice(rows: 0..<70)
        let simple = SimpleNearestRows(queries, in: matrix)
        let whole = NearestRowIndex(matrix, segmentRows: 1 << 16, threads: 2)
        let cut = NearestRowIndex(matrix, segmentRows: 300)
        for (count, minimum, excluding) in [
            (1, Float.leastNonzeroMagnitude, true), (10, .leastNonzeroMagnitude, true),
            (10, .leastNonzeroMagnitude, false), (5, 0.3, true), (3, 0, true), (3, -.infinity, false),
            (40, .leastNonzeroMagnitude, true), (2000, 0.1, false),
        ] {
            let expected = simple.lists(count: count, minimumScore: minimum, excludingSelf: excluding)
            for (index, threads) in [(whole, 1), (cut, 4)] {
                expect(
                    index.nearestRows(
                        to: queries, count: count, minimumScore: minimum, excludingSelf: excluding, threads: threads),
                    expected)
            }
        }
    }

    @Test(arguments: Kind.allCases)
    func `Queries of another kind give what the definition gives, to the bit`(kind: Kind) {
        let queries = kind.matrix.slice(rows: 0..<30)
        let corpora = [
            zipfMatrix(rows: 800, columns: queries.columns, values: 25, seed: 10).normalized(.l2),
            zipfMatrix(rows: 700, columns: queries.columns, values: 3, seed: 11, copyEvery: 2),
            Kind.negative.matrix, Kind.infinite.matrix,
        ]
        for corpus in corpora where corpus.columns == queries.columns {
            let index = NearestRowIndex(corpus)
            let simple = SimpleNearestRows(queries, in: corpus)
            for (count, minimum, excluding) in [
                (4, Float.leastNonzeroMagnitude, false), (10, 0.05, true), (2, -1, true),
            ] {
                let found = index.nearestRows(
                    to: queries, count: count, minimumScore: minimum, excludingSelf: excluding, threads: 2)
                expect(found, simple.lists(count: count, minimumScore: minimum, excludingSelf: excluding))
                #expect(
                    found
                        == queries.nearestRows(
                            in: corpus, count: count, minimumScore: minimum, excludingSelf: excluding))
            }
        }
    }

    @Test(arguments: 0..<5 as Range<UInt64>)
    func `Random matrices of words give what the definition gives, to the bit`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let matrix = zipfMatrix(
            rows: Int.random(in: 640...800, using: &random), columns: Int.random(in: 20...400, using: &random),
            values: Int.random(in: 1...40, using: &random), seed: seed + 100,
            copyEvery: Int.random(in: 2...20, using: &random)
        ).normalized(seed % 2 == 0 ? .l2 : .l1)
        let queries = matrix.slice(rows: 0..<100)
        let count = Int.random(in: 1...10, using: &random)
        expect(
            NearestRowIndex(matrix, segmentRows: 700).nearestRows(to: queries, count: count, excludingSelf: true),
            SimpleNearestRows(queries, in: matrix)
                .lists(count: count, minimumScore: .leastNonzeroMagnitude, excludingSelf: true))
    }

    @Test func `An index serves single queries, batches and several threads at once alike`() async {
        let corpus = zipfMatrix(rows: 800, columns: 300, values: 30, seed: 12).normalized(.l2)
        let queries = zipfMatrix(rows: 40, columns: 300, values: 30, seed: 13).normalized(.l2)
        let index = NearestRowIndex(corpus)
        let together = index.nearestRows(to: queries, count: 6)
        #expect(index.nearestRows(to: queries, count: 6, threads: 4) == together)
        await withTaskGroup(of: Bool.self) { group in
            for row in 0..<queries.rows {
                group.addTask {
                    index.nearestRows(to: queries.slice(rows: row..<row + 1), count: 6)[0] == together[row]
                }
            }
            for await isEqual in group { #expect(isEqual) }
        }
    }

    @Test func `Many identical rows cost no more than one of them for each list`() {
        // 20,000 rows, nearly all identical: without the groups these are 400 million pairs.
        let few = zipfMatrix(rows: 20, columns: 100, values: 20, seed: 14).normalized(.l2)
        let matrix = few.selecting(rows: (0..<20_000).map { $0 % 6_000 == 5 ? $0 / 6_000 + 1 : 0 })
        let found = matrix.nearestRows(in: matrix, count: 3, excludingSelf: true, threads: 2)
        let score = found[0][0].score
        #expect(abs(score - 1) < 1e-5)
        #expect(found[0] == [1, 2, 3].map { ScoredRow(row: $0, score: score) })
        #expect(found[2] == [0, 1, 3].map { ScoredRow(row: $0, score: score) })
        #expect(found[19_999] == [0, 1, 2].map { ScoredRow(row: $0, score: score) })
    }

    @Test func `Scores that differ by rounding alone keep their order`() {
        // The same products in other orders of columns: sums that differ in their last bits, or not at all.
        var random = SeededGenerator(seed: 15)
        let values = (0..<24).map { _ in Float.random(in: 0.1...1, using: &random) }
        var dense = DenseMatrix(rows: 700, columns: 24)
        for row in 0..<700 {
            for (column, value) in values.shuffled(using: &random).enumerated() { dense[row, column] = value }
        }
        let corpus = SparseMatrix(dense)
        let query = SparseMatrix(DenseMatrix(rows: 1, columns: 24, values: [Float](repeating: 0.7, count: 24)))
        expect(
            NearestRowIndex(corpus).nearestRows(to: query, count: 10),
            SimpleNearestRows(query, in: corpus)
                .lists(count: 10, minimumScore: .leastNonzeroMagnitude, excludingSelf: false))
    }

    @Test func `An index of nothing finds nothing`() {
        let queries = randomSparse(3, 4, density: 0.5, seed: 16)
        #expect(NearestRowIndex(SparseMatrix(rows: 0, columns: 4)).nearestRows(to: queries, count: 2).rows.isEmpty)
        let none = NearestRowIndex(queries).nearestRows(to: SparseMatrix(rows: 0, columns: 4), count: 2)
        #expect(none.count == 0)
        let flat = NearestRowIndex(SparseMatrix(rows: 3, columns: 0))
        #expect(flat.nearestRows(to: SparseMatrix(rows: 2, columns: 0), count: 2).rows.isEmpty)
        #expect(NearestRowIndex(queries).nearestRows(to: queries, count: 0).offsets == [0, 0, 0, 0])
    }
}
