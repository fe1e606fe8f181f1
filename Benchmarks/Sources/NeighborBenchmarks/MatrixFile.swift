import LinearAlgebra
import Measuring

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A sparse matrix as its bare arrays, so that two programs work on the same bits: rows, columns and values as Int64,
/// then the row offsets (Int64), the columns (Int32) and the values (Float).
func readMatrix(_ path: String) -> SparseMatrix {
    guard let file = fopen(path, "r") else { fail("cannot open \(path)") }
    defer { fclose(file) }
    func read<Number: BitwiseCopyable>(_ count: Int, of zero: Number) -> [Number] {
        var numbers = [Number](repeating: zero, count: count)
        let size = MemoryLayout<Number>.stride
        guard fread(&numbers, size, count, file) == count else { fail("\(path) is too short") }
        return numbers
    }
    let shape = read(3, of: 0)
    guard shape.allSatisfy({ $0 >= 0 && $0 < 1 << 40 }) else { fail("\(path) has no shape") }
    let offsets = read(shape[0] + 1, of: 0)
    let columns = read(shape[2], of: Int32(0))
    let values = read(shape[2], of: Float(0))
    do throws(SparseMatrixError) {
        return try SparseMatrix(
            rows: shape[0], columns: shape[1], rowOffsets: offsets, columnIndices: columns, values: values)
    } catch {
        fail("\(path) is no matrix: \(error)")
    }
}

/// Writes lists for a program that checks them: queries as Int64, then the offsets (Int64), rows (Int32) and scores
/// (Float).
func write(_ nearest: NearestRows, to path: String) {
    var bytes: [UInt8] = []
    func append<Number>(_ numbers: [Number]) { numbers.withUnsafeBytes { bytes.append(contentsOf: $0) } }
    append([nearest.count])
    append(nearest.offsets)
    append(nearest.rows)
    append(nearest.scores)
    write(bytes, to: path)
}

/// Dense rows from a file of Float32, row by row.
func readRows(_ path: String, columns: Int) -> DenseMatrix {
    guard let file = fopen(path, "r") else { fail("cannot open \(path)") }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file) / MemoryLayout<Float>.stride
    rewind(file)
    var values = [Float](repeating: 0, count: count)
    guard fread(&values, MemoryLayout<Float>.stride, count, file) == count, count % columns == 0 else {
        fail("\(path) does not hold rows of \(columns)")
    }
    return DenseMatrix(rows: count / columns, columns: columns, values: values)
}

/// Writes dense rows as bare Float32.
func write(_ rows: DenseMatrix, to path: String) {
    write(rows.values.withUnsafeBytes { Array($0) }, to: path)
}

/// Seconds of the processors that this process has used.
func processorSeconds() -> Double {
    var usage = rusage()
    #if canImport(Darwin)
        getrusage(RUSAGE_SELF, &usage)
    #else
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #endif
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    return Double(seconds) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

func fail(_ problem: String) -> Never {
    print("NeighborBenchmarks: \(problem)")
    exitProcess(1)
}
