/// Up to which size nearest rows are found exactly.
///
/// Exact search takes time in proportion to the square of the rows. Beyond a few thousand of them `ChampionIndex` and
/// `PartitionedRows` find nearly the same in time in proportion to the rows.
public enum ExactNeighbors {
    /// The most rows among which all pairs are compared. Tests and benchmarks set another for a while.
    @TaskLocal public static var mostRows = 5_000
}

extension SparseMatrix {
    /// `nearestRows(in:)` where the corpus has few rows (`ExactNeighbors`), else most of them by a `ChampionIndex`.
    public func mostNearestRows(
        in corpus: SparseMatrix, count: Int, excludingSelf: Bool = false, threads: Int = 1
    ) -> NearestRows {
        corpus.rows <= ExactNeighbors.mostRows
            ? nearestRows(in: corpus, count: count, excludingSelf: excludingSelf, threads: threads)
            : ChampionIndex(corpus).nearestRows(
                to: self, count: count, excludingSelf: excludingSelf, threads: threads)
    }
}
