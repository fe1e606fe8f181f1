import LinearAlgebra
import Measuring

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The bytes of a file as values of one type, in the machine's order; ends the run where there is none.
private func read<Value: BitwiseCopyable>(_ path: String, as type: Value.Type) -> [Value] {
    guard let file = fopen(path, "r") else {
        print("cannot read \(path)")
        exitProcess(1)
    }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file) / MemoryLayout<Value>.stride
    rewind(file)
    return [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
        initialized = fread(buffer.baseAddress, MemoryLayout<Value>.stride, count, file)
    }
}

/// A matrix from the files FOLDER/{shape,offsets,columns,values}: two Int64, Int64, Int32 and Float32.
func readSparse(_ folder: String) -> SparseMatrix {
    let shape = read(folder + "/shape", as: Int.self)
    guard shape.count == 2,
        let matrix = try? SparseMatrix(
            rows: shape[0], columns: shape[1], rowOffsets: read(folder + "/offsets", as: Int.self),
            columnIndices: read(folder + "/columns", as: Int32.self), values: read(folder + "/values", as: Float.self))
    else {
        print("\(folder) does not hold a sparse matrix")
        exitProcess(1)
    }
    return matrix
}

/// A matrix from a file of Float32, row by row.
func readDense(_ path: String, columns: Int) -> DenseMatrix {
    let values = read(path, as: Float.self)
    return DenseMatrix(rows: values.count / max(1, columns), columns: columns, values: values)
}
