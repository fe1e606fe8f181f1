#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A partition and what scikit-learn says of it; `Benchmarks/record_clusters.py` says how the file is written.
struct RecordedPartition: Sendable {
    let gold: [String]
    let clusters: [String]
    /// NMI, AMI, ARI, homogeneity, completeness, V-measure, precision and recall over pairs, B-cubed precision and
    /// recall; nil where there is nothing to divide by.
    let values: [Double?]

    /// Empty where the file is not as it should be.
    static let all: [RecordedPartition] = {
        let lines = contents(of: "Reference/scikit-learn.tsv").split(separator: "\n").filter { !$0.hasPrefix("#") }
        return lines.compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 12 else { return nil }
            func labels(_ field: String) -> [String] { field.split(separator: " ").map(String.init) }
            return RecordedPartition(
                gold: labels(fields[0]), clusters: labels(fields[1]), values: fields[2...].map { Double($0) })
        }
    }()

    /// A file beside this one.
    private static func contents(of name: String) -> String {
        let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
        guard let file = unsafe fopen("/\(folder)/\(name)", "r") else { return "" }
        defer { unsafe fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = unsafe getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
        return String(validating: bytes, as: UTF8.self) ?? ""
    }
}
