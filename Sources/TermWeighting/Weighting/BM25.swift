public import LinearAlgebra
import Parallelism

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Robertson's BM25: how well documents answer a query, here an article or a whole document.
///
///     score(q, d) = Σ over terms t of  query(q, t) · weight(d, t)
///     weight(d, t) = ln(1 + (n − df(t) + ½) / (df(t) + ½)) · tf · (k₁ + 1) / (tf + k₁ · (1 − b + b · length(d) / mean length))
///     query(q, t) = qtf · (k₃ + 1) / (k₃ + qtf)
///
/// with tf and qtf the counts of t in the document and in the query, df(t) the documents of n that hold t, and a length
/// the sum of the counts of the terms that are kept. The two sides are matrices (documents × terms), and a score is the
/// dot product of their rows. It is above 0, has no upper bound, and is not symmetric. The 1 inside the logarithm, which
/// keeps it from falling below 0, is not in the paper; it is usual since Lucene. A term that the fitted documents do not
/// hold does not count.
///
/// Source: S. E. Robertson, S. Walker, S. Jones, M. Hancock-Beaulieu, M. Gatford: Okapi at TREC-3, TREC 1994; S. Robertson,
/// H. Zaragoza: The probabilistic relevance framework: BM25 and beyond, Foundations and Trends in Information Retrieval
/// 3(4), 2009, doi:10.1561/1500000019.
public struct BM25: Hashable, Sendable {
    /// k₁: the larger, the more a further occurrence in a document still counts.
    public var saturation: Double
    /// b: how far a count is set off against the document's length, from 0 to 1.
    public var lengthNormalization: Double
    /// k₃: the larger, the more a further occurrence in a query still counts.
    public var querySaturation: Double

    /// With parameters that are the properties of these names.
    public init(saturation: Double = 1.2, lengthNormalization: Double = 0.75, querySaturation: Double = 8) {
        precondition(
            saturation >= 0 && querySaturation >= 0 && (0...1).contains(lengthNormalization),
            "The saturations of BM25 are not negative, and its length normalization is from 0 to 1.")
        self.saturation = saturation
        self.lengthNormalization = lengthNormalization
        self.querySaturation = querySaturation
    }

    /// The weights of the documents that a model was fitted on (documents × terms). Complexity: O(entries).
    public func documentWeights(_ counts: TermCounts, by model: TFIDFModel, threads: Int = 1) -> SparseMatrix {
        let lengths = counts.rowSums
        let meanLength = Double(lengths.reduce(0, +)) / Double(max(1, lengths.count))
        let rarities = model.documentFrequencies.map { Self.inverseFrequency($0, of: model.documentCount) }
        return counts.matrix(threads: threads) { row, column, count in
            let damping = damping(ofLength: lengths[row], meanLength: meanLength)
            return Float(rarities[column] * count * (saturation + 1) / (count + damping))
        }
    }

    /// The weights of queries (queries × terms), counted by the columns of the documents' model. Complexity: O(entries).
    public func queryWeights(_ counts: TermCounts, threads: Int = 1) -> SparseMatrix {
        counts.matrix(threads: threads) { _, _, count in Float(queryWeight(count)) }
    }

    /// ln(1 + (n − df + ½) / (df + ½)), for a term that `frequency` of `documents` hold.
    package static func inverseFrequency(_ frequency: Int, of documents: Int) -> Double {
        log(1 + (Double(documents - frequency) + 0.5) / (Double(frequency) + 0.5))
    }

    /// k₁ · (1 − b + b · length / mean length).
    package func damping(ofLength length: Int, meanLength: Double) -> Double {
        saturation * (1 - lengthNormalization + lengthNormalization * Double(length) / meanLength)
    }

    /// query(q, t), for a term that a query holds so often.
    package func queryWeight(_ count: Double) -> Double { count * (querySaturation + 1) / (querySaturation + count) }
}

extension TermCounts {
    /// The sum of the counts of each row.
    fileprivate var rowSums: [Int] {
        (0..<rowCount).map { row in
            counts[rowOffsets[row]..<rowOffsets[row + 1]].reduce(0) { $0 + Int($1) }
        }
    }

    /// A weight for each entry, out of its row, its column and its count.
    fileprivate func matrix(
        threads: Int, _ weight: @Sendable (_ row: Int, _ column: Int, _ count: Double) -> Float
    ) -> SparseMatrix {
        let values: [Float] = values(threads: threads) { rows, values in
            for row in rows {
                for entry in rowOffsets[row]..<rowOffsets[row + 1] {
                    values.append(weight(row, Int(columns[entry]), Double(counts[entry])))
                }
            }
        }
        return SparseMatrix(
            uncheckedRows: rowCount, columns: columnCount, rowOffsets: rowOffsets, columnIndices: columns,
            values: values)
    }
}
