/// The columns of a matrix in classes by the share of its rows that have them, the rare ones first.
///
/// In a matrix of term weights the frequent columns have nearly all multiply-adds and the least weight: those that more
/// than a tenth of the articles have make nine tenths of the work.
struct ColumnClasses: Sendable {
    /// A column is in the first class whose share of rows is not below its own; in the last where none is.
    private static let shares: [Double] = [0.03, 0.08, 0.16, 0.4]
    static var count: Int { shares.count + 1 }

    private let classes: [UInt8]

    /// - Parameter frequencies: how many of `rows` rows have each column.
    init(frequencies: [Int], rows: Int) {
        classes = frequencies.map { frequency in
            let share = Double(frequency) / Double(max(1, rows))
            return UInt8(Self.shares.firstIndex { share <= $0 } ?? Self.shares.count)
        }
    }

    @inline(__always)
    subscript(column: Int) -> Int { Int(classes[column]) }

    /// For each class but the last the Euclidean length of the row over the columns of all later classes, rounded up.
    func remainders(of matrix: SparseMatrix, row: Int) -> [Float] {
        var squares = [Double](repeating: 0, count: Self.count)
        matrix.withRow(row) { columns, values in
            for index in columns.indices {
                let value = Double(values[index])
                squares[Int(classes[Int(columns[index])])] += value * value
            }
        }
        var sum = 0.0
        var lengths = [Float](repeating: 0, count: Self.count - 1)
        for columnClass in (0..<Self.count - 1).reversed() {
            sum += squares[columnClass + 1]
            // The next Float is further away than all rounding in Double.
            if sum > 0 { lengths[columnClass] = Float(sum.squareRoot()).nextUp }
        }
        return lengths
    }
}
