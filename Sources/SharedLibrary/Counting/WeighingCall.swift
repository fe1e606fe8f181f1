public import CInterface
import Parallelism

@c @implementation
public func nutgraf_weigh(
    _ weighting: UnsafePointer<nutgraf_weighting>?, _ weights: UnsafeMutablePointer<Double>?,
    _ answer: UnsafeMutablePointer<OpaquePointer?>?
) -> nutgraf_status {
    unsafe Answer.of(answer) { () throws(CallFailure) in
        guard let weighting = unsafe weighting?.pointee else {
            throw .misuse("how to weigh is NULL. Give a nutgraf_weighting.")
        }
        try unsafe RowWeighting(weighting, weights).run()
        return nil
    }
}

/// Weighs the rows of a caller's matrix.
///
/// Every index is looked at before it is used: the arrays are the caller's, and what they hold may be anything.
@safe
private struct RowWeighting: @unchecked Sendable {
    // Safe to send: the arrays are only read, and each row's weights are written by one thread.
    private let matrix: nutgraf_weighting
    private let weights: UnsafeMutablePointer<Double>?

    init(_ matrix: nutgraf_weighting, _ weights: UnsafeMutablePointer<Double>?) throws(CallFailure) {
        guard unsafe matrix.rows >= 0, unsafe matrix.columns >= 0, unsafe matrix.entries >= 0,
            unsafe matrix.factor_count >= 0, unsafe (0...2).contains(matrix.norm),
            unsafe (1...1024).contains(matrix.threads)
        else { throw .misuse("a number of the weighting is out of its range. See nutgraf_weighting.") }
        let hasEntries = unsafe matrix.entries > 0
        guard unsafe matrix.row_offsets != nil,
            !hasEntries || (unsafe matrix.column_indices != nil && matrix.values != nil && weights != nil)
        else { throw .misuse("an array of the weighting is NULL. Give row offsets, columns, values and weights.") }
        unsafe (self.matrix, self.weights) = (matrix, weights)
    }

    func run() throws(CallFailure) {
        let rows = unsafe Int(matrix.rows)
        var end: Int64 = 0
        for row in 0...rows {
            let offset = unsafe matrix.row_offsets[row]
            guard offset >= end, offset <= (unsafe matrix.entries) else {
                throw .misuse("the row offsets do not ascend to the number of entries. Give those of a CSR matrix.")
            }
            end = offset
        }
        let size = 1024
        let parts = (rows + size - 1) / size
        let areGood = concurrentMap(count: parts, threads: unsafe Int(matrix.threads)) { part in
            (part * size..<min(rows, (part + 1) * size)).allSatisfy { weigh($0) }
        }
        guard areGood.allSatisfy({ $0 }) else {
            throw .misuse("a column or a count lies outside of the weights or factors. Give those of the matrix.")
        }
    }

    /// False where an index lies outside of its array.
    private func weigh(_ row: Int) -> Bool {
        // Safe: the offsets were checked, and so are columns and counts, each before it is used.
        let entries = unsafe Int(matrix.row_offsets[row])..<Int(matrix.row_offsets[row + 1])
        guard !entries.isEmpty, let weights = unsafe weights else { return true }
        let (columnCount, factorCount) = unsafe (matrix.columns, matrix.factor_count)
        let (columnWeights, factors) = unsafe (matrix.column_weights, matrix.factors)
        let norm = unsafe matrix.norm
        var sum = 0.0
        for entry in entries {
            let count = unsafe matrix.values[entry]
            var weight = Double(count)
            if let factors = unsafe factors {
                guard count >= 0, Int64(count) < factorCount else { return false }
                weight = unsafe factors[Int(count)]
            }
            if let columnWeights = unsafe columnWeights {
                let column = unsafe matrix.column_indices[entry]
                guard column >= 0, Int64(column) < columnCount else { return false }
                weight *= unsafe columnWeights[Int(column)]
            }
            sum += norm == 2 ? weight * weight : abs(weight)
            unsafe weights[entry] = weight
        }
        guard norm != 0, sum != 0 else { return true }
        // Divided, not multiplied by the inverse: to the last bit what scikit-learn computes.
        let length = norm == 2 ? sum.squareRoot() : sum
        for entry in entries { unsafe weights[entry] /= length }
        return true
    }
}
