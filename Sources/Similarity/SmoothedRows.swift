import LinearAlgebra
import Parallelism

/// Rows that a thread takes at a time.
private let rowsAtOnce = 256

/// Rows of a latent space, each the weighted mean of itself and its nearest ones, of unit length.
struct SmoothedRows: Sendable {
    /// What a row is made of: a row of the corpus, or itself.
    struct Member: Sendable {
        var row: Int
        var isItself: Bool
        /// The factor of its unit row; the sum over all members has unit length.
        var share: Float
    }

    /// The rows; one of zeros where the article has no terms.
    let values: DenseMatrix
    let members: [[Member]]
    /// The nearest rows by terms that were looked at; none where nothing is smoothed.
    let byTerms: NearestRows?

    /// The nearest ones are looked for among so many of either kind of cosine.
    static let lookedAt = 48

    /// - Parameters:
    ///   - terms: the term weights of the rows, and `latent` their unit rows in the space.
    ///   - isWithin: whether the rows are those of the corpus.
    ///   - isExact: whether all rows of the corpus are looked at.
    init(
        _ terms: SparseMatrix, _ latent: DenseMatrix, in corpusTerms: SparseMatrix, _ corpusLatent: DenseMatrix,
        count: Int, isWithin: Bool, isExact: Bool, threads: Int
    ) {
        guard count > 1 else {
            values = latent
            members = (0..<latent.rows).map { [Member(row: $0, isItself: true, share: 1)] }
            byTerms = nil
            return
        }
        let byTerms = TermIndex(corpusTerms, isExact: isExact, threads: threads).nearestRows(
            to: terms, count: Self.lookedAt, excludingSelf: isWithin, threads: threads)
        let bySpace = SpaceIndex(corpusLatent, isExact: isExact, threads: threads).nearestRows(
            to: latent, count: Self.lookedAt, excludingSelf: isWithin, threads: threads)
        let smoothed = concurrentMap(count: (latent.rows + rowsAtOnce - 1) / rowsAtOnce, threads: threads) { part in
            var query = WrittenOutRow(columns: terms.columns)
            return (part * rowsAtOnce..<min(latent.rows, (part + 1) * rowsAtOnce)).map { row in
                query.take(row, of: terms)
                var affinities = AffinityList()
                for near in byTerms[row] {
                    affinities.add(near.row, near.score + latent.dot(row, corpusLatent, near.row))
                }
                for near in bySpace[row] where !affinities.contains(near.row) {
                    affinities.add(near.row, near.score + query.product(with: near.row, of: corpusTerms))
                }
                return Self.smooth(row, affinities.best(count - 1), latent, corpusLatent)
            }
        }.flatMap { $0 }
        members = smoothed.map(\.members)
        self.byTerms = byTerms
        values = DenseMatrix(rows: latent.rows, columns: latent.columns, values: smoothed.flatMap(\.values))
    }

    private static func smooth(
        _ row: Int, _ nearest: [ScoredRow], _ latent: DenseMatrix, _ corpus: DenseMatrix
    ) -> (members: [Member], values: [Float]) {
        var members = [Member(row: row, isItself: true, share: 1)]
        // Scores are sums of two cosines.
        members += nearest.map { near in
            let affinity = near.score / 2
            return Member(row: near.row, isItself: false, share: affinity * affinity * affinity)
        }
        var sum = [Float](repeating: 0, count: latent.columns)
        for member in members {
            (member.isItself ? latent : corpus).withRow(member.row) { values in
                for index in sum.indices { sum[index] += member.share * values[index] }
            }
        }
        let length = sum.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0 else { return (members, sum) }
        for index in members.indices { members[index].share /= length }
        return (members, sum.map { $0 / length })
    }
}

/// Rows with the sums of their two cosines.
private struct AffinityList {
    private var rows: [ScoredRow] = []

    func contains(_ row: Int) -> Bool { rows.contains { $0.row == row } }

    mutating func add(_ row: Int, _ affinity: Float) {
        if affinity > 0 { rows.append(ScoredRow(row: row, score: affinity)) }
    }

    /// The highest, ties in the order of the rows.
    func best(_ count: Int) -> [ScoredRow] {
        Array(rows.sorted { $0.score != $1.score ? $0.score > $1.score : $0.row < $1.row }.prefix(count))
    }
}

extension DenseMatrix {
    func dot(_ row: Int, _ other: DenseMatrix, _ otherRow: Int) -> Float {
        withRow(row) { mine in
            other.withRow(otherRow) { theirs in
                var sum: Float = 0
                for index in 0..<mine.count { sum += mine[index] * theirs[index] }
                return sum
            }
        }
    }
}

extension SparseMatrix {
    func dot(_ row: Int, _ other: SparseMatrix, _ otherRow: Int) -> Float {
        var sum: Float = 0
        var entry = rowOffsets[row]
        var otherEntry = other.rowOffsets[otherRow]
        while entry < rowOffsets[row + 1], otherEntry < other.rowOffsets[otherRow + 1] {
            let (column, otherColumn) = (columnIndices[entry], other.columnIndices[otherEntry])
            if column == otherColumn { sum += values[entry] * other.values[otherEntry] }
            if column <= otherColumn { entry += 1 }
            if otherColumn <= column { otherEntry += 1 }
        }
        return sum
    }
}
