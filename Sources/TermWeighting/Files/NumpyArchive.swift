import CZlib
import Parallelism

/// Writes a matrix as `.npz`, the archive that `scipy.sparse.load_npz` opens.
///
/// The archive is a zip file with five arrays: `data` (float64), `indices` and `indptr` (int32), `shape` and `format`
/// ("csr"). Members are stored, not compressed, so that they can be mapped.
public enum NumpyArchive {
    /// Whether a matrix fits: a zip file without its 64-bit extension, as this one is, ends before 4 GiB, which is
    /// reached by some 350 million non-zeros.
    public static func holds(rows: Int, nonZeros: Int) -> Bool {
        // Far above what the five headers take.
        let overhead = 4096
        return 12 * nonZeros + 4 * (rows + 1) + overhead < 1 << 32
    }

    /// Writes the archive. Complexity: O(rows + non-zeros) time, constant memory beside the matrix.
    public static func write<Sink: ByteSink>(
        _ matrix: WeightTable, threads: Int = 1, to sink: inout Sink
    ) throws(Sink.Failure) {
        let layout = NumpyLayout(rows: matrix.rows, columns: matrix.columns, nonZeros: matrix.values.count)
        var checksums: [UInt] = []
        for member in NumpyLayout.Member.allCases {
            let values: NumpyValues =
                switch member {
                case .indices: .int32(matrix.columnIndices)
                case .indptr: .int32(matrix.rowOffsets.map { Int32(truncatingIfNeeded: $0) })
                case .format, .shape: layout.constant(member)
                case .data: .double(matrix.values)
                }
            let bytes = values.littleEndian
            var checksum = layout.headerChecksum(member)
            bytes.withBytes { checksum = zipChecksum(checksum, then: $0, threads: threads) }
            checksums.append(checksum)
            try sink.write(layout.header(member, checksum: checksum))
            try bytes.withBytes { (bytes) throws(Sink.Failure) in try sink.write(bytes) }
        }
        try sink.write(layout.directory(checksums))
    }
}

/// Writes a matrix as `.npz` rows by rows, to a sink that takes bytes at any place.
///
/// The two large arrays stand one behind the other in the archive and grow together, so the number of rows and of
/// non-zeros must be known. The bytes are those of `NumpyArchive.write`. Memory: O(rows).
public struct NumpyArchiveStream: ~Copyable {
    private let layout: NumpyLayout
    private var rowOffsets: [Int32] = [0]
    private var written = 0
    private var checksums: [UInt]
    private let threads: Int

    /// Of its parts, which are the properties of these names.
    public init(rows: Int, columns: Int, nonZeros: Int, threads: Int) {
        layout = NumpyLayout(rows: rows, columns: columns, nonZeros: nonZeros)
        checksums = NumpyLayout.Member.allCases.map { [layout] in layout.headerChecksum($0) }
        self.threads = threads
    }

    /// Writes the next rows.
    public mutating func append<Sink: PositionedByteSink>(_ rows: WeightTable, to sink: inout Sink) throws(Sink.Failure)
    {
        for end in rows.rowOffsets.dropFirst() { rowOffsets.append(Int32(truncatingIfNeeded: written + end)) }
        try append(.int32(rows.columnIndices), to: .indices, at: 4 * written, &sink)
        try append(.double(rows.values), to: .data, at: 8 * written, &sink)
        written += rows.values.count
    }

    /// Writes the rest. False where rows or non-zeros were not as many as announced: then there is no archive.
    public mutating func finish<Sink: PositionedByteSink>(to sink: inout Sink) throws(Sink.Failure) -> Bool {
        guard written == layout.nonZeros, rowOffsets.count == layout.rows + 1 else { return false }
        try append(.int32(rowOffsets), to: .indptr, at: 0, &sink)
        for member in [NumpyLayout.Member.format, .shape] {
            try append(layout.constant(member), to: member, at: 0, &sink)
        }
        for member in NumpyLayout.Member.allCases {
            let header = layout.header(member, checksum: checksums[member.rawValue])
            try unsafe sink.write(header.span.bytes, at: layout.start(of: member))
        }
        try unsafe sink.write(layout.directory(checksums).span.bytes, at: layout.end)
        return true
    }

    private mutating func append<Sink: PositionedByteSink>(
        _ values: NumpyValues, to member: NumpyLayout.Member, at offset: Int, _ sink: inout Sink
    ) throws(Sink.Failure) {
        let place = layout.valuesStart(of: member) + offset
        var checksum = checksums[member.rawValue]
        try values.littleEndian.withBytes { (bytes) throws(Sink.Failure) in
            checksum = zipChecksum(checksum, then: bytes, threads: threads)
            try sink.write(bytes, at: place)
        }
        checksums[member.rawValue] = checksum
    }
}

/// The values of a member's array.
enum NumpyValues: Sendable {
    case bytes([UInt8])
    case int32([Int32])
    case int64([Int64])
    case double([Double])

    /// Lends the bytes as they stand in memory.
    func withBytes<Failure: Error>(_ body: (RawSpan) throws(Failure) -> Void) throws(Failure) {
        switch self {
        case .bytes(let values): try unsafe body(values.span.bytes)
        case .int32(let values): try unsafe body(values.span.bytes)
        case .int64(let values): try unsafe body(values.span.bytes)
        case .double(let values): try unsafe body(values.span.bytes)
        }
    }

    /// The values with the lowest byte first, which is how most machines hold them anyway.
    var littleEndian: NumpyValues {
        guard 1.littleEndian != 1 else { return self }
        switch self {
        case .bytes: return self
        case .int32(let values): return .int32(values.map(\.littleEndian))
        case .int64(let values): return .int64(values.map(\.littleEndian))
        case .double(let values): return .int64(values.map { Int64(bitPattern: $0.bitPattern).littleEndian })
        }
    }
}

/// zlib's checksum of what `checksum` is of and of more bytes, of which each thread takes a piece at a time.
func zipChecksum(_ checksum: UInt, then bytes: RawSpan, threads: Int) -> UInt {
    let size = 1 << 20
    let count = bytes.byteCount
    return unsafe bytes.withUnsafeBytes { buffer in
        // Safe: the buffer outlives the wait, and nobody writes to it; zlib reads the bytes of each piece.
        nonisolated(unsafe) let buffer = unsafe buffer
        let pieces = concurrentMap(count: (count + size - 1) / size, threads: threads) { piece in
            let part = unsafe UnsafeRawBufferPointer(rebasing: buffer[piece * size..<min(count, (piece + 1) * size)])
            let base = unsafe part.baseAddress?.assumingMemoryBound(to: UInt8.self)
            return unsafe (crc: crc32(0, base, UInt32(truncatingIfNeeded: part.count)), length: part.count)
        }
        return pieces.reduce(checksum) { whole, piece in crc32_combine(whole, piece.crc, piece.length) }
    }
}
