import LinearAlgebra
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The candidates as TF-IDF vectors of length 1 (candidates × terms of the article).
///
/// The value of a term that occurs f times in a sentence is (1 + ln f) · weight, then the row is divided by its
/// Euclidean length. Stop words have no column value; a sentence of stop words alone is a row of zeros.
struct SentenceVectors {
    let matrix: SparseMatrix
    /// The words of the title, weighed and scaled alike; one value a term.
    let title: [Float]

    /// Complexity: O(tokens · log(tokens of a sentence) + terms).
    init(of candidates: SentenceCandidates, weights: TermWeights) {
        let article = candidates.article
        var builder = RowBuilder()
        for candidate in 0..<candidates.count {
            builder.appendRow(of: candidates.tokens(candidate)) { term, count in
                (1 + log(Float(count))) * weights[term]
            }
        }
        matrix = builder.matrix(columns: article.terms.count).normalized(.l2)

        var titleBuilder = RowBuilder()
        titleBuilder.appendRow(of: article.titleTokens[...]) { term, count in (1 + log(Float(count))) * weights[term] }
        var title = [Float](repeating: 0, count: article.terms.count)
        titleBuilder.matrix(columns: title.count).normalized(.l2).withRow(0) { columns, values in
            for position in columns.indices { title[Int(columns[position])] = values[position] }
        }
        self.title = title
    }

    /// The cosine of one candidate with each candidate, in 0...1. Complexity: O(stored values).
    func similarities(to candidate: Int) -> [Float] {
        var dense = [Float](repeating: 0, count: matrix.columns)
        matrix.withRow(candidate) { columns, values in
            for position in columns.indices { dense[Int(columns[position])] = values[position] }
        }
        return cosines(with: dense)
    }

    /// The cosine of a vector of length 1 with each candidate, in 0...1. Complexity: O(stored values).
    func cosines(with vector: [Float]) -> [Float] {
        matrix.multiplied(by: vector).map { min(1, max(0, $0)) }
    }
}

extension SentenceCandidates {
    /// The candidates as sets of terms (candidates × terms of the article): 1 for each term but stop words.
    func termSets() -> SparseMatrix {
        var builder = RowBuilder()
        for candidate in 0..<count {
            builder.appendRow(of: tokens(candidate)) { term, _ in article.isStopWord[Int(term)] ? 0 : 1 }
        }
        return builder.matrix(columns: article.terms.count)
    }
}

/// Collects the rows of a sparse matrix from the tokens of sentences.
struct RowBuilder {
    private var rowOffsets = [0]
    private var columns: [Int32] = []
    private var values: [Float] = []
    private var terms: [Int32] = []

    /// Appends a row with `value(term, count)` for each distinct term, where that is not zero.
    mutating func appendRow(of tokens: ArraySlice<Token>, value: (_ term: Int32, _ count: Int) -> Float) {
        terms.removeAll(keepingCapacity: true)
        for token in tokens { terms.append(token.term) }
        terms.sort()
        var first = 0
        while first < terms.count {
            var end = first + 1
            while end < terms.count, terms[end] == terms[first] { end += 1 }
            let weight = value(terms[first], end - first)
            if weight != 0 {
                columns.append(terms[first])
                values.append(weight)
            }
            first = end
        }
        rowOffsets.append(columns.count)
    }

    func matrix(columns count: Int) -> SparseMatrix {
        SparseMatrix(
            uncheckedRows: rowOffsets.count - 1, columns: count, rowOffsets: rowOffsets, columnIndices: columns,
            values: values)
    }
}
