import LinearAlgebra

/// Finds the nearest rows of term weights: all of them, or most of them in less time.
enum TermIndex: Sendable {
    case exact(NearestRowIndex)
    case most(ChampionIndex)

    init(_ corpus: SparseMatrix, isExact: Bool, threads: Int) {
        self = isExact ? .exact(NearestRowIndex(corpus, threads: threads)) : .most(ChampionIndex(corpus))
    }

    var isExact: Bool {
        switch self {
        case .exact: true
        case .most: false
        }
    }

    func nearestRows(
        to queries: SparseMatrix, count: Int, minimumScore: Float = .leastNonzeroMagnitude,
        excludingSelf: Bool = false, threads: Int = 1
    ) -> NearestRows {
        switch self {
        case .exact(let index):
            index.nearestRows(
                to: queries, count: count, minimumScore: minimumScore, excludingSelf: excludingSelf, threads: threads)
        case .most(let index):
            index.nearestRows(
                to: queries, count: count, minimumScore: minimumScore, excludingSelf: excludingSelf, threads: threads)
        }
    }
}

/// The same of rows in a latent space.
enum SpaceIndex: Sendable {
    case exact(DenseMatrix)
    case most(PartitionedRows)

    init(_ corpus: DenseMatrix, isExact: Bool, threads: Int) {
        self = isExact ? .exact(corpus) : .most(PartitionedRows(corpus, threads: threads))
    }

    func nearestRows(
        to queries: DenseMatrix, count: Int, excludingSelf: Bool = false, threads: Int
    ) -> NearestRows {
        switch self {
        case .exact(let corpus):
            queries.nearestRows(in: corpus, count: count, excludingSelf: excludingSelf, threads: threads)
        case .most(let partitions):
            partitions.nearestRows(to: queries, count: count, excludingSelf: excludingSelf, threads: threads)
        }
    }
}
