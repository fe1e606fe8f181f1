import CZlib
import Parallelism

/// Writes a matrix as `.npz`, the archive that `scipy.sparse.load_npz` opens.
///
/// The archive is a zip file with five arrays: `data` (float64), `indices` and `indptr` (int32), `shape` and `format`
/// ("csr"). Members are stored, not compressed, so that they can be mapped.
public enum NumpyArchive {
    /// A member's array: its numpy type, its shape as numpy writes it, and its bytes, the lowest of a number first.
    private struct Member: Sendable {
        let name: String
        let type: String
        let shape: String
        let values: Values
    }

    private enum Values: Sendable {
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
        var littleEndian: Values {
            guard 1.littleEndian != 1 else { return self }
            switch self {
            case .bytes: return self
            case .int32(let values): return .int32(values.map(\.littleEndian))
            case .int64(let values): return .int64(values.map(\.littleEndian))
            case .double(let values): return .int64(values.map { Int64(bitPattern: $0.bitPattern).littleEndian })
            }
        }
    }

    /// Whether a matrix fits: a zip file without its 64-bit extension, as this one is, ends before 4 GiB, which is
    /// reached by some 350 million non-zeros.
    public static func holds(_ matrix: WeightTable) -> Bool {
        // Far above what the five headers take.
        let overhead = 4096
        return 12 * matrix.values.count + 4 * matrix.rowOffsets.count + overhead < 1 << 32
    }

    /// Writes the archive. Complexity: O(rows + non-zeros) time, constant memory beside the matrix.
    public static func write<Sink: ByteSink>(
        _ matrix: WeightTable, threads: Int = 1, to sink: inout Sink
    ) throws(Sink.Failure) {
        precondition(holds(matrix), "The matrix is too large for an archive of less than 4 GiB.")
        let members = [
            Member(
                name: "indices.npy", type: "<i4", shape: "(\(matrix.columnIndices.count),)",
                values: .int32(matrix.columnIndices)),
            Member(
                name: "indptr.npy", type: "<i4", shape: "(\(matrix.rowOffsets.count),)",
                values: .int32(matrix.rowOffsets.map { Int32(truncatingIfNeeded: $0) })),
            Member(name: "format.npy", type: "|S3", shape: "()", values: .bytes(Array("csr".utf8))),
            Member(
                name: "shape.npy", type: "<i8", shape: "(2,)",
                values: .int64([Int64(matrix.rows), Int64(matrix.columns)])),
            Member(
                name: "data.npy", type: "<f8", shape: "(\(matrix.values.count),)", values: .double(matrix.values)),
        ]
        var directory: [UInt8] = []
        var offset = 0
        for member in members {
            let header = arrayHeader(member)
            let values = member.values.littleEndian
            var checksum: UInt = 0
            var size = header.count
            values.withBytes { bytes in
                checksum = unsafe crc(header.span.bytes, then: bytes, threads: threads)
                size += bytes.byteCount
            }
            var fields: [UInt8] = []
            fields.append(littleEndian: 20, bytes: 2)  // version needed: 2.0
            fields.append(littleEndian: 0, bytes: 2)  // flags
            fields.append(littleEndian: 0, bytes: 2)  // method: stored
            fields.append(littleEndian: 0, bytes: 2)  // time: midnight, so that the same matrix gives the same bytes
            fields.append(littleEndian: 0x21, bytes: 2)  // date: 1 January 1980
            fields.append(littleEndian: checksum, bytes: 4)
            fields.append(littleEndian: size, bytes: 4)
            fields.append(littleEndian: size, bytes: 4)
            fields.append(littleEndian: member.name.utf8.count, bytes: 2)
            fields.append(littleEndian: 0, bytes: 2)  // extra field
            let local = Array("PK\u{3}\u{4}".utf8) + fields + Array(member.name.utf8) + header
            try sink.write(local)
            try values.withBytes { (bytes) throws(Sink.Failure) in try sink.write(bytes) }
            directory.append(text: "PK\u{1}\u{2}")
            directory.append(littleEndian: 20, bytes: 2)  // version made by
            directory += fields
            directory.append(littleEndian: 0, bytes: 2)  // comment
            directory.append(littleEndian: 0, bytes: 2)  // disk
            directory.append(littleEndian: 0, bytes: 2)  // internal attributes
            directory.append(littleEndian: 0, bytes: 4)  // external attributes
            directory.append(littleEndian: offset, bytes: 4)
            directory.append(text: member.name)
            offset += local.count + size - header.count
        }
        var end = directory
        end.append(text: "PK\u{5}\u{6}")
        end.append(littleEndian: 0, bytes: 4)  // disks
        end.append(littleEndian: members.count, bytes: 2)
        end.append(littleEndian: members.count, bytes: 2)
        end.append(littleEndian: directory.count, bytes: 4)
        end.append(littleEndian: offset, bytes: 4)
        end.append(littleEndian: 0, bytes: 2)  // comment
        try sink.write(end)
    }

    /// The header of a .npy member, format version 1.0, padded to a multiple of 64 bytes.
    private static func arrayHeader(_ member: Member) -> [UInt8] {
        var text = "{'descr': '\(member.type)', 'fortran_order': False, 'shape': \(member.shape), }"
        while (10 + text.utf8.count + 1) % 64 != 0 { text += " " }
        text += "\n"
        var header: [UInt8] = [0x93]
        header.append(text: "NUMPY")
        header += [1, 0]
        header.append(littleEndian: text.utf8.count, bytes: 2)
        header.append(text: text)
        return header
    }

    /// The checksum of some bytes and those that follow, of which each thread takes a piece at a time.
    private static func crc(_ first: RawSpan, then rest: RawSpan, threads: Int) -> UInt {
        let size = 1 << 20
        let count = rest.byteCount
        return unsafe rest.withUnsafeBytes { buffer in
            // Safe: the buffer outlives the wait, and nobody writes to it.
            nonisolated(unsafe) let buffer = unsafe buffer
            let pieces = concurrentMap(count: (count + size - 1) / size, threads: threads) { piece in
                let bytes = unsafe buffer[piece * size..<min(count, (piece + 1) * size)]
                return unsafe (crc: crc(UnsafeRawBufferPointer(rebasing: bytes)), length: bytes.count)
            }
            return pieces.reduce(unsafe first.withUnsafeBytes { unsafe crc($0) }) { whole, piece in
                crc32_combine(whole, piece.crc, piece.length)
            }
        }
    }

    private static func crc(_ bytes: UnsafeRawBufferPointer) -> UInt {
        // Safe: zlib reads `count` bytes of a buffer that lives through the call.
        unsafe crc32(0, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(truncatingIfNeeded: bytes.count))
    }
}
