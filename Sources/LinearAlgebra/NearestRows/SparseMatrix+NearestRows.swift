extension SparseMatrix {
    /// For each row the `count` rows of `corpus` with the highest dot product, exactly, best first.
    ///
    /// With rows of length one (`normalized(.l2)`) the dot product is the cosine. No matrix of rows × rows is ever
    /// made: a `NearestRowIndex` of the corpus is built and searched. Build it yourself where it serves more than one
    /// call.
    ///
    /// - Parameters:
    ///   - count: how many rows at most; 0 gives empty lists, more than the corpus has gives all that qualify.
    ///   - minimumScore: lower scores are left out. The default leaves out every row whose dot product is not
    ///     positive; with `-Float.infinity` all rows compete, those without a common column with score 0.
    ///   - excludingSelf: leaves row i of the corpus out of the list of row i, for a corpus matched with itself.
    /// - Returns: by (score descending, row ascending); ties at the end of a list go to the lower rows. Each score is
    ///   summed over columns in increasing order: the same bits whatever the number of threads. A score that is not a
    ///   number is left out.
    ///
    /// Complexity: O(Σ over columns of stored values here · stored values in the corpus) at most, mostly a small part
    /// of it; memory O(values + threads · (65,536 + columns) + rows · count).
    public func nearestRows(
        in corpus: SparseMatrix, count: Int, minimumScore: Float = .leastNonzeroMagnitude,
        excludingSelf: Bool = false, threads: Int = 1
    ) -> NearestRows {
        NearestRowIndex(corpus, threads: threads).nearestRows(
            to: self, count: count, minimumScore: minimumScore, excludingSelf: excludingSelf, threads: threads)
    }
}
