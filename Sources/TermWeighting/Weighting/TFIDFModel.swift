public import LinearAlgebra

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A fitted vectorizer: the vocabulary and the document frequencies that unseen documents are weighted by.
public struct TFIDFModel: Sendable {
    public let parameters: TFIDFParameters
    public let vocabulary: Vocabulary
    /// In how many of the fitted documents each term occurs, by column.
    public let documentFrequencies: [Int]
    /// The number of documents that the model was fitted on.
    public let documentCount: Int
    /// The inverse document frequency of each term, by column; 1 where the parameters do not use it.
    public let inverseDocumentFrequencies: [Double]

    public init(
        parameters: TFIDFParameters, vocabulary: Vocabulary, documentFrequencies: [Int], documentCount: Int
    ) {
        precondition(
            documentFrequencies.count == vocabulary.count,
            "There must be one document frequency for each term of the vocabulary.")
        self.parameters = parameters
        self.vocabulary = vocabulary
        self.documentFrequencies = documentFrequencies
        self.documentCount = documentCount
        let count = Double(documentCount)
        inverseDocumentFrequencies = documentFrequencies.map { frequency in
            guard parameters.usesIDF else { return 1 }
            return parameters.smoothsIDF
                ? log((1 + count) / (1 + Double(frequency))) + 1
                : log(count / Double(max(1, frequency))) + 1
        }
    }

    /// The matrix (documents × terms) of unseen documents; words that the model has not seen are left out.
    public func transform(_ documents: [String], threads: Int = 1) -> SparseMatrix {
        let (chunks, size) = TFIDFVectorizer.chunks(of: documents.count)
        return transform(chunks: chunks, threads: threads) { chunk, counter in
            TFIDFVectorizer.count(documents, chunk: chunk, size: size, into: &counter)
        }
    }

    /// The same over documents that `fill` feeds to a counter, chunk by chunk; it is called from several threads.
    public func transform(
        chunks: Int, threads: Int, fill: @Sendable (Int, inout DocumentCounter) -> Void
    ) -> SparseMatrix {
        let collection = CountedCollection(
            chunks: chunks, parameters: parameters.counting, threads: threads, fill: fill)
        return weighted(collection.rows(collection.columns(in: vocabulary)))
    }

    /// Counts as weights. Sums are taken in double precision and in column order.
    func weighted(_ rows: CountRows) -> SparseMatrix {
        var values = [Float](repeating: 0, count: rows.columns.count)
        // Most counts are small: their logarithms are looked up.
        let sublinear = (0..<64).map { $0 == 0 ? 0 : 1 + log(Double($0)) }
        var row: [Double] = []
        for index in 0..<rows.rowCount {
            let range = rows.rowOffsets[index]..<rows.rowOffsets[index + 1]
            row.removeAll(keepingCapacity: true)
            var norm = 0.0
            for entry in range {
                let count = Int(rows.counts[entry])
                var weight = Double(count)
                if parameters.usesSublinearTF {
                    weight = count < sublinear.count ? sublinear[count] : 1 + log(weight)
                }
                weight *= inverseDocumentFrequencies[Int(rows.columns[entry])]
                row.append(weight)
                norm += parameters.norm == .l2 ? weight * weight : abs(weight)
            }
            switch parameters.norm {
            case .none: norm = 1
            case .l1: break
            case .l2: norm = norm.squareRoot()
            }
            let scale = norm > 0 ? 1 / norm : 0
            for (entry, weight) in zip(range, row) { values[entry] = Float(weight * scale) }
        }
        return SparseMatrix(
            uncheckedRows: rows.rowCount, columns: vocabulary.count, rowOffsets: rows.rowOffsets,
            columnIndices: rows.columns, values: values)
    }
}
