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
    /// What the matrix was made of.
    let postings: SentencePostings
    /// What each term weighs.
    let weights: TermWeights
    /// The words of the title, weighed and scaled alike; one value a term.
    let title: [Float]

    /// Complexity: O(tokens + terms, and their bytes).
    init(of candidates: SentenceCandidates) {
        let postings = SentencePostings(of: candidates)
        let weights = TermWeights(of: candidates, postings)
        self.postings = postings
        self.weights = weights
        matrix = postings.matrix { Self.value($1, weight: weights.values[$0]) }.normalized(.l2)
        title = Self.title(of: candidates.article.titleTokens, weights: weights)
    }

    /// (1 + ln f) · weight; ln 1 is 0.
    private static func value(_ count: Int32, weight: Float) -> Float {
        count == 1 ? weight : (1 + log(Float(count))) * weight
    }

    private static func title(of tokens: [Token], weights: TermWeights) -> [Float] {
        var title = [Float](repeating: 0, count: weights.values.count)
        var columns: [Int32] = []
        var values: [Float] = []
        let terms = tokens.map(\.term).sorted()
        var first = 0
        while first < terms.count {
            var end = first + 1
            while end < terms.count, terms[end] == terms[first] { end += 1 }
            columns.append(terms[first])
            values.append(value(Int32(truncatingIfNeeded: end - first), weight: weights[terms[first]]))
            first = end
        }
        let row = SparseMatrix(
            uncheckedRows: 1, columns: title.count, rowOffsets: [0, columns.count], columnIndices: columns,
            values: values
        ).normalized(.l2)
        for position in columns.indices { title[Int(columns[position])] = row.values[position] }
        return title
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
    func termSets() -> SparseMatrix { SentencePostings(of: self).matrix { _, _ in 1 } }

    /// How often each stem stands in each candidate (candidates × terms of the article, of which the stems take the
    /// first places); stop words left out. In a language without a stemmer each term is its own stem.
    func stemCounts() -> SparseMatrix {
        SentencePostings(of: self, stems: stems).matrix { _, count in Float(count) }
    }

    /// For each term of the article the number of its stem. Complexity: O(bytes of the terms).
    var stems: [Int32] { article.terms.stemmed(language: article.language).stemOfTerm }
}
