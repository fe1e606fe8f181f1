import Parallelism

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How much rows belong together: a symmetric matrix whose values sum to 1, or are none where no row has neighbors.
///
/// Row i takes its neighbor j with the chance p(j|i) = exp(βᵢ · sᵢⱼ) / Σₖ exp(βᵢ · sᵢₖ), with s the scores; the
/// affinity is pᵢⱼ = (p(j|i) + p(i|j)) / 2m, with m the rows that have neighbors. βᵢ makes 2 to the entropy of the
/// chances, in bits, the perplexity, or (2k + 1) / 3 where that is less, with k the neighbors of the row: some have to
/// count less than others. Among 5 to 30 articles k / 3, which others take, leaves of a story a single dot.
///
/// Complexity: O(neighbors · log neighbors), and at most 128 exponentials a neighbor.
struct NeighborAffinities {
    let values: SparseMatrix

    init(of neighbors: [[ScoredRow]], perplexity: Float, threads: Int) {
        let lists = concurrentMap(count: neighbors.count, threads: threads) { row in
            Self.chances(of: Self.cleaned(neighbors[row], row, rows: neighbors.count), Double(perplexity))
        }
        values = Self.symmetric(lists)
    }

    /// The neighbors by row, without what is none.
    private static func cleaned(_ list: [ScoredRow], _ row: Int, rows: Int) -> [ScoredRow] {
        precondition(list.allSatisfy { $0.row >= 0 && $0.row < rows }, "A neighbor is one of the rows.")
        let others = list.filter { $0.row != row && $0.score.isFinite }.sorted { $0.row < $1.row }
        return others.indices.filter { $0 == 0 || others[$0 - 1].row != others[$0].row }.map { others[$0] }
    }

    /// The chances in place of the scores.
    private static func chances(of list: [ScoredRow], _ perplexity: Double) -> [ScoredRow] {
        guard let best = list.map(\.score).max() else { return [] }
        let gaps = list.map { Double(best) - Double($0.score) }
        let wanted = log(max(1, min(perplexity, Double(2 * list.count + 1) / 3)))
        // A larger one would tell scores apart that differ by rounding.
        let largest = 1e5 / max(abs(Double(best)), .leastNormalMagnitude)
        var (low, high) = (0.0, largest)
        // The mean gap is a first guess of the scale; without gaps the chances are even, whatever the scale.
        let mean = gaps.reduce(0, +) / Double(gaps.count)
        var beta = mean > 0 ? min(largest, 1 / mean) : 0
        for _ in 0..<64 where low < high {
            let difference = entropy(gaps, beta) - wanted
            if abs(difference) < 1e-5 { break }
            if difference > 0 { low = beta } else { high = beta }
            beta = high == largest ? min(largest, 2 * beta) : (low + high) / 2
        }
        let weights = gaps.map { exp(-beta * $0) }
        let sum = weights.reduce(0, +)
        return list.indices.map { ScoredRow(row: list[$0].row, score: Float(weights[$0] / sum)) }
    }

    /// The entropy of the chances, in nats.
    private static func entropy(_ gaps: [Double], _ beta: Double) -> Double {
        var (sum, weighted) = (0.0, 0.0)
        for gap in gaps {
            let weight = exp(-beta * gap)
            sum += weight
            weighted += weight * gap
        }
        return log(sum) + beta * weighted / sum
    }

    /// (C + Cᵀ) / 2m.
    private static func symmetric(_ lists: [[ScoredRow]]) -> SparseMatrix {
        var offsets = [0]
        for list in lists { offsets.append(offsets[offsets.count - 1] + list.count) }
        let chosen = SparseMatrix(
            uncheckedRows: lists.count, columns: lists.count, rowOffsets: offsets,
            columnIndices: lists.flatMap { $0.map { Int32($0.row) } }, values: lists.flatMap { $0.map(\.score) })
        let choosing = chosen.transposed()
        let share = 1 / Float(2 * max(1, lists.count { !$0.isEmpty }))
        var (columns, values): ([Int32], [Float]) = ([], [])
        var sumOffsets = [0]
        for row in lists.indices {
            var place = chosen.rowOffsets[row]
            var other = choosing.rowOffsets[row]
            let (end, otherEnd) = (chosen.rowOffsets[row + 1], choosing.rowOffsets[row + 1])
            while place < end || other < otherEnd {
                let column = place < end ? chosen.columnIndices[place] : .max
                let otherColumn = other < otherEnd ? choosing.columnIndices[other] : .max
                var value: Float = 0
                if column <= otherColumn {
                    value += chosen.values[place]
                    place += 1
                }
                if otherColumn <= column {
                    value += choosing.values[other]
                    other += 1
                }
                columns.append(min(column, otherColumn))
                values.append(value * share)
            }
            sumOffsets.append(values.count)
        }
        return SparseMatrix(
            uncheckedRows: lists.count, columns: lists.count, rowOffsets: sumOffsets, columnIndices: columns,
            values: values)
    }
}
