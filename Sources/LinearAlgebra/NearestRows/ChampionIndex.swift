import Parallelism

/// The rows in which each column of a sparse matrix weighs most, to find most of the nearest rows of a query in time that
/// does not grow with the rows.
///
/// ```swift
/// let index = ChampionIndex(corpus)
/// let lists = index.nearestRows(to: queries, count: 10, threads: 2)
/// ```
///
/// A column keeps `longest` rows at most, those with its greatest values (ties: the lower rows): its champions. Rare
/// columns keep all of their rows. A query reads its columns from the shortest list on, as many postings as its budget
/// allows, and adds their products; of the rows with the greatest sums the dot products are computed in full, and the
/// best of these are the result. So each score that is found is exact, and only a row that has little in common with the
/// query but frequent columns may be missing. `NearestRowIndex` misses none, and reads on average a share of the corpus.
///
/// Values must not be negative. The bits do not depend on the number of threads.
///
/// Memory: 8 bytes a posting, at most `longest` a column and no more than the values. Building takes O(values · log
/// longest) at worst, mostly O(values).
///
/// Source: C. D. Manning, P. Raghavan, H. Schütze: Introduction to Information Retrieval, 2008, sections 7.1.2 (rare
/// terms alone) and 7.1.3 (champion lists), https://nlp.stanford.edu/IR-book/.
public struct ChampionIndex: Sendable {
    /// How much is read for a query.
    public struct Effort: Hashable, Sendable {
        /// Postings, from the shortest list on; the list that goes beyond is read to its end.
        public var postings: Int
        /// Rows whose dot products are computed, for each row that is wanted.
        public var candidates: Int

        /// With parameters that are the properties of these names.
        public init(postings: Int = 32_768, candidates: Int = 3) {
            precondition(postings > 0 && candidates > 0, "A search reads something.")
            self.postings = postings
            self.candidates = candidates
        }
    }

    /// The rows that are looked among.
    public let corpus: SparseMatrix
    /// Where the champions of each column start, and the end of the last (columns + 1).
    let offsets: [Int]
    /// The rows of each column, increasing, and its values there.
    let rows: [Int32]
    let weights: [Float]

    /// The index of a corpus (rows × columns).
    public init(_ corpus: SparseMatrix, longest: Int = 4096) {
        precondition(longest > 0, "A column has at least one champion.")
        var frequencies = [Int](repeating: 0, count: corpus.columns)
        for column in corpus.columnIndices { frequencies[Int(column)] += 1 }
        var offsets = [0]
        offsets.reserveCapacity(corpus.columns + 1)
        for frequency in frequencies { offsets.append(offsets[offsets.count - 1] + min(frequency, longest)) }
        var keys = [UInt64](repeating: 0, count: offsets[corpus.columns])
        var counts = [Int32](repeating: 0, count: corpus.columns)
        unsafe keys.withUnsafeMutableBufferPointer { buffer in
            guard let keys = buffer.baseAddress else { return }
            for row in 0..<corpus.rows {
                for entry in corpus.rowOffsets[row]..<corpus.rowOffsets[row + 1] {
                    let column = Int(corpus.columnIndices[entry])
                    let (start, count) = (offsets[column], Int(counts[column]))
                    if frequencies[column] <= longest {
                        // Safe: a column has as many places as rows.
                        unsafe keys[start + count] = RankKey.make(
                            row: Int32(truncatingIfNeeded: row), score: corpus.values[entry])
                        counts[column] += 1
                    } else {
                        // Safe: the column has `longest` places of its own.
                        var heap = unsafe BoundedHeap(
                            keys: keys + start, capacity: longest, count: count, minimumScore: 0)
                        guard corpus.values[entry] > heap.minimumScore || count < longest else { continue }
                        heap.insert(row: Int32(truncatingIfNeeded: row), score: corpus.values[entry])
                        counts[column] = Int32(truncatingIfNeeded: heap.count)
                    }
                }
            }
        }
        for column in 0..<corpus.columns where frequencies[column] > longest {
            keys[offsets[column]..<offsets[column + 1]].sort { RankKey.row($0) < RankKey.row($1) }
        }
        self.corpus = corpus
        self.offsets = offsets
        rows = keys.map { RankKey.row($0) }
        weights = keys.map { RankKey.score($0) }
    }
}
