/// A row of a matrix with its score.
public struct ScoredRow: Hashable, Sendable {
    /// The row's number.
    public var row: Int
    /// Higher is nearer.
    public var score: Float

    /// Of its parts, which are the properties of these names.
    public init(row: Int, score: Float) {
        self.row = row
        self.score = score
    }
}

/// For each row of a query matrix the rows of a corpus matrix with the highest scores, best first.
public struct NearestRows: Hashable, Sendable {
    /// Where the list of each query starts, and the end of the last (queries + 1).
    public let offsets: [Int]
    /// Rows of the corpus; within one query by (score descending, row ascending).
    public let rows: [Int32]
    /// The scores of `rows`, in the same order.
    public let scores: [Float]

    /// The number of queries.
    public var count: Int { offsets.count - 1 }

    /// The list of one query, best first; shorter than asked for where fewer rows reach the minimum score.
    public subscript(query: Int) -> [ScoredRow] {
        (offsets[query]..<offsets[query + 1]).map { ScoredRow(row: Int(rows[$0]), score: scores[$0]) }
    }

    /// Lists that are known, each best first.
    public init(_ lists: [[ScoredRow]]) {
        var offsets = [0]
        for list in lists { offsets.append(offsets[offsets.count - 1] + list.count) }
        self.offsets = offsets
        rows = lists.flatMap { $0.map { Int32($0.row) } }
        scores = lists.flatMap { $0.map(\.score) }
    }

    /// The lists of `BoundedHeap`s of which query q has its keys at `q * capacity`.
    init(keys: [UInt64], counts: [Int], capacity: Int) {
        var offsets = [0]
        var rows: [Int32] = []
        var scores: [Float] = []
        for query in counts.indices {
            let first = query * capacity
            for key in keys[first..<first + counts[query]].sorted(by: >) {
                rows.append(RankKey.row(key))
                scores.append(RankKey.score(key))
            }
            offsets.append(rows.count)
        }
        self.offsets = offsets
        self.rows = rows
        self.scores = scores
    }

    /// The lists of heaps that stand for groups of identical queries. With `excludingSelf` each query is left out of
    /// its own list, of which at most `most` rows remain.
    init(
        keys: [UInt64], counts: [Int], capacity: Int, queries: IdenticalRows, most: Int, excludingSelf: Bool
    ) {
        var keys = keys
        for query in counts.indices {
            keys[query * capacity..<query * capacity + counts[query]].sort(by: >)
        }
        var offsets = [0]
        var rows: [Int32] = []
        var scores: [Float] = []
        offsets.reserveCapacity(queries.groups.count + 1)
        rows.reserveCapacity(queries.groups.count * most)
        scores.reserveCapacity(queries.groups.count * most)
        for (row, group) in queries.groups.enumerated() {
            let start = offsets[row]
            let first = Int(group) * capacity
            for key in keys[first..<first + counts[Int(group)]] where rows.count - start < most {
                if excludingSelf && Int(RankKey.row(key)) == row { continue }
                rows.append(RankKey.row(key))
                scores.append(RankKey.score(key))
            }
            offsets.append(rows.count)
        }
        self.offsets = offsets
        self.rows = rows
        self.scores = scores
    }
}
