import TermWeighting

/// Writes a matrix to a file as its rows come, when its size is known before.
struct MatrixWriter: ~Copyable {
    private var file: FileSink?
    private let path: String
    private var archive: NumpyArchiveStream?
    private let classes: [Int]
    private var rowCount = 0

    /// - Parameter path: nil to write nothing.
    init(
        _ path: String?, rows: Int, columns: Int, nonZeros: Int, labels: [String?], threads: Int
    ) throws {
        self.path = path ?? ""
        classes = self.path.hasSuffix(".svmlight") ? Self.classes(labels) : []
        guard let path else { return }
        try Self.check(path, rows: rows, nonZeros: nonZeros)
        var file = try FileSink(path: path)
        if path.hasSuffix(".npz") {
            archive = NumpyArchiveStream(rows: rows, columns: columns, nonZeros: nonZeros, threads: threads)
        } else if path.hasSuffix(".mtx") {
            try MatrixMarket.writeHeading(rows: rows, columns: columns, nonZeros: nonZeros, to: &file)
        }
        self.file = file
    }

    mutating func append(_ rows: WeightTable) throws {
        guard var file else { return }
        if archive != nil {
            try archive?.append(rows, to: &file)
        } else if path.hasSuffix(".mtx") {
            try MatrixMarket.writeRows(rows, firstRow: rowCount, to: &file)
        } else {
            try SVMLight.write(rows, classes: classes, firstRow: rowCount, to: &file)
        }
        rowCount += rows.rows
    }

    mutating func finish() throws {
        guard var file else { return }
        if archive != nil, try archive?.finish(to: &file) != true {
            throw OutputError.failed(
                file: path, reason: "the input changed while it was read",
                remedy: "Run again when nothing writes to it")
        }
        try file.close()
    }

    /// Refuses a matrix that the file's format cannot hold.
    static func check(_ path: String, rows: Int, nonZeros: Int) throws(UsageError) {
        if path.hasSuffix(".npz") && !NumpyArchive.holds(rows: rows, nonZeros: nonZeros) {
            throw UsageError("the matrix is too large for .npz, which ends at 4 GiB. Write .mtx or .svmlight.")
        }
    }

    /// A number for each label: itself where all are numbers, else their places in sorted order, from 1; 0 for none.
    static func classes(_ labels: [String?]) -> [Int] {
        let known = Set(labels.compactMap { $0 })
        if known.allSatisfy({ Int($0) != nil }) { return labels.map { $0.flatMap { Int($0) } ?? 0 } }
        let sorted = known.sorted()
        return labels.map { label in
            guard let label, let place = sorted.firstIndex(of: label) else { return 0 }
            return place + 1
        }
    }
}
