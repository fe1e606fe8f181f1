/// Writes a matrix as Matrix Market coordinates (`.mtx`): a line a non-zero, `row column value`, counted from 1.
public enum MatrixMarket {
    /// Complexity: O(non-zeros).
    public static func write<Sink: ByteSink>(_ matrix: WeightTable, to sink: inout Sink) throws(Sink.Failure) {
        try writeHeading(rows: matrix.rows, columns: matrix.columns, nonZeros: matrix.values.count, to: &sink)
        try writeRows(matrix, firstRow: 0, to: &sink)
    }

    /// What stands before the rows.
    public static func writeHeading<Sink: ByteSink>(
        rows: Int, columns: Int, nonZeros: Int, to sink: inout Sink
    ) throws(Sink.Failure) {
        try sink.write(
            Array("%%MatrixMarket matrix coordinate real general\n\(rows) \(columns) \(nonZeros)\n".utf8))
    }

    /// Some rows of a matrix, the first of which is row `firstRow` of it.
    public static func writeRows<Sink: ByteSink>(
        _ matrix: WeightTable, firstRow: Int, to sink: inout Sink
    ) throws(Sink.Failure) {
        var bytes: [UInt8] = []
        for row in 0..<matrix.rows {
            for entry in matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1] {
                bytes.append(
                    text: "\(firstRow + row + 1) \(matrix.columnIndices[entry] + 1) \(matrix.values[entry])\n")
                if bytes.count >= writerPieceSize {
                    try sink.write(bytes)
                    bytes.removeAll(keepingCapacity: true)
                }
            }
        }
        try sink.write(bytes)
    }
}

/// Writes a matrix as svmlight (`.svmlight`): a line a row, `class column:value …`, columns counted from 1.
public enum SVMLight {
    /// `classes` holds each row's class, counted from `firstRow`; rows beyond its end get 0. Complexity: O(non-zeros).
    public static func write<Sink: ByteSink>(
        _ matrix: WeightTable, classes: [Int] = [], firstRow: Int = 0, to sink: inout Sink
    ) throws(Sink.Failure) {
        var bytes: [UInt8] = []
        for row in 0..<matrix.rows {
            bytes.append(text: "\(firstRow + row < classes.count ? classes[firstRow + row] : 0)")
            for entry in matrix.rowOffsets[row]..<matrix.rowOffsets[row + 1] {
                bytes.append(text: " \(matrix.columnIndices[entry] + 1):\(matrix.values[entry])")
            }
            bytes.append(text: "\n")
            if bytes.count >= writerPieceSize {
                try sink.write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try sink.write(bytes)
    }
}

/// Writes a model's vocabulary as tab-separated lines in the order of the columns, under a line of headings.
public enum VocabularyFile {
    /// Writes a model's terms, a line each.
    public static func write<Sink: ByteSink>(_ model: TFIDFModel, to sink: inout Sink) throws(Sink.Failure) {
        var bytes = Array("term\tdocuments\tidf\n".utf8)
        for column in 0..<model.vocabulary.count {
            bytes.append(text: model.vocabulary[column])
            bytes.append(
                text: "\t\(model.documentFrequencies[column])\t\(model.inverseDocumentFrequencies[column])\n")
            if bytes.count >= writerPieceSize {
                try sink.write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try sink.write(bytes)
    }
}
