import LinearAlgebra
import Similarity
import TermWeighting
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Weights of terms that tell events apart, in place of the collection's own.
///
/// Few articles know little of how frequent a word is: of two arrests among a hundred articles `police` is as rare as the
/// surname. So the document frequencies df(t) of the N articles are mixed with those of a large collection in their language,
/// as if K more articles had been read of which a share p(t) has the term (`BackgroundFrequencies`), and the inverse document
/// frequency is squared, so that what is rare decides:
///
///     w(t) = (ln((N + 1 + K) / (df(t) + 1 + K · p(t))) + 1)²,   K = 3,000
///
/// Where no table of the language is compiled in, K is 0. In a model of it in Python, on samples of 100 articles of halves of ECB+
/// average linkage at its best threshold for each has a B-cubed F1 of 91.6 and 89.1 with the collection's own frequencies, 96.4
/// and 91.2 with these weights; on the 494 articles 88.5 and 91.5, on Multi-News 90.6 and 91.6. In the mean of fifteen sets and
/// samples of them the F1 of `SharedNeighborLinkage` is 0.6 lower with K = 1,000, and 1.2 lower with 300.
struct StoryWeights {
    private static let backgroundDocuments = 3000.0

    /// The factor by which each column of the collection's rows is weighed anew.
    private let factors: [Float]

    /// - Parameters:
    ///   - rows: a collection, or a part of it.
    ///   - language: that of most of its articles.
    init(of rows: SparseMatrix, weighted model: TFIDFModel, language: Language) {
        var frequencies = [Int](repeating: 0, count: rows.columns)
        for column in rows.columnIndices { frequencies[Int(column)] += 1 }
        let shares = BackgroundFrequencies.table(for: language)?.documentShares(
            of: model.vocabulary, stemmedIn: model.parameters.counting.stems ? language : nil)
        let background = shares == nil ? 0 : Self.backgroundDocuments
        let documents = Double(rows.rows) + 1 + background
        factors = (0..<rows.columns).map { column in
            let expected = background * (shares?[column] ?? 0)
            let frequency = log(documents / (Double(frequencies[column]) + 1 + expected)) + 1
            return Float(frequency * frequency / model.inverseDocumentFrequencies[column])
        }
    }

    /// The same rows with these weights, of unit length; empty ones stay empty. Complexity: O(non-zeros).
    func applied(to rows: SparseMatrix) -> SparseMatrix {
        var values = rows.values
        for row in 0..<rows.rows {
            let entries = rows.rowOffsets[row]..<rows.rowOffsets[row + 1]
            var squares: Float = 0
            for entry in entries {
                values[entry] *= factors[Int(rows.columnIndices[entry])]
                squares += values[entry] * values[entry]
            }
            guard squares > 0 else { continue }
            let scale = 1 / squares.squareRoot()
            for entry in entries { values[entry] *= scale }
        }
        return rows.replacingValues(values)
    }
}
