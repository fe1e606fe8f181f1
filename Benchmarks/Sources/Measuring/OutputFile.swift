#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A file that is written piece by piece; the run ends with a line about it where that cannot be done.
public struct OutputFile: ~Copyable {
    private let path: String
    private let file: UnsafeMutablePointer<FILE>

    public init(_ path: String) {
        guard let file = fopen(path, "w") else {
            print("cannot write \(path)")
            exit(1)
        }
        (self.path, self.file) = (path, file)
    }

    public func append(_ bytes: [UInt8]) {
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            print("cannot write \(path)")
            exit(1)
        }
    }

    public consuming func close() {
        guard fclose(file) == 0 else {
            print("cannot write \(path)")
            exit(1)
        }
    }
}

/// Writes a file anew, or ends the run with a line that says which could not be written.
public func write(_ bytes: [UInt8], to path: String) {
    let file = OutputFile(path)
    file.append(bytes)
    file.close()
}

/// Writes numbers in the machine's order.
public func writeNumbers<Value: BitwiseCopyable>(_ values: [Value], _ path: String) {
    write(values.withUnsafeBytes { Array($0) }, to: path)
}
