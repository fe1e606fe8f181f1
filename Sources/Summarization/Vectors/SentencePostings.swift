import LinearAlgebra
import TextAnalysis

/// For each term of an article the candidates that hold it, and how often: an inverted index, stop words left out.
///
/// Instead of terms it can be of stems: then "term" means stem here.
struct SentencePostings {
    private let rowCount: Int
    /// Where the postings of each term start, and the end of the last.
    private let offsets: [Int]
    /// The candidates, increasing within a term.
    private let rows: [Int32]
    private let counts: [Int32]

    /// - Parameter stems: the stem of each term, to count stems and not terms.
    ///
    /// Complexity: O(tokens + terms), by counting twice: first how many postings each term has, then what they are.
    init(of candidates: SentenceCandidates, stems: [Int32]? = nil) {
        rowCount = candidates.count
        let isStopWord = candidates.article.isStopWord
        let tokens = candidates.article.tokens
        let tokenRanges = candidates.article.tokenRanges
        var lastRow = [Int32](repeating: -1, count: isStopWord.count)
        var offsets = [Int](repeating: 0, count: isStopWord.count + 1)
        for (row, sentence) in candidates.indices.enumerated() {
            let row = Int32(truncatingIfNeeded: row)
            for index in tokenRanges[sentence] {
                let term = Int(tokens[index].term)
                if isStopWord[term] { continue }
                let counted = stems.map { Int($0[term]) } ?? term
                if lastRow[counted] == row { continue }
                lastRow[counted] = row
                offsets[counted + 1] += 1
            }
        }
        for term in isStopWord.indices { offsets[term + 1] += offsets[term] }

        let stored = offsets[isStopWord.count]
        var rows = [Int32](repeating: -1, count: stored)
        var counts = [Int32](repeating: 0, count: stored)
        var next = offsets
        for (row, sentence) in candidates.indices.enumerated() {
            let row = Int32(truncatingIfNeeded: row)
            for index in tokenRanges[sentence] {
                let term = Int(tokens[index].term)
                if isStopWord[term] { continue }
                let counted = stems.map { Int($0[term]) } ?? term
                let place = next[counted]
                if place > offsets[counted], rows[place - 1] == row {
                    counts[place - 1] += 1
                } else {
                    rows[place] = row
                    counts[place] = 1
                    next[counted] = place + 1
                }
            }
        }
        self.offsets = offsets
        self.rows = rows
        self.counts = counts
    }

    /// The number of candidates that hold a term; 0 for a stop word.
    func frequency(of term: Int32) -> Int { offsets[Int(term) + 1] - offsets[Int(term)] }

    /// The candidates as rows (candidates × terms of the article) with `value(term, count)` for each term that they
    /// hold; `value` is never 0. Complexity: O(postings + terms), again by counting.
    func matrix(value: (_ term: Int, _ count: Int32) -> Float) -> SparseMatrix {
        var rowOffsets = [Int](repeating: 0, count: rowCount + 1)
        for row in rows { rowOffsets[Int(row) + 1] += 1 }
        for row in 0..<rowCount { rowOffsets[row + 1] += rowOffsets[row] }
        var columns = [Int32](repeating: 0, count: rows.count)
        var values = [Float](repeating: 0, count: rows.count)
        var next = rowOffsets
        for term in 0..<offsets.count - 1 {
            for posting in offsets[term]..<offsets[term + 1] {
                let row = Int(rows[posting])
                columns[next[row]] = Int32(truncatingIfNeeded: term)
                values[next[row]] = value(term, counts[posting])
                next[row] += 1
            }
        }
        return SparseMatrix(
            uncheckedRows: rowCount, columns: offsets.count - 1, rowOffsets: rowOffsets, columnIndices: columns,
            values: values)
    }
}
