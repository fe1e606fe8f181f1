import CZlib

/// Writes a matrix as `.npz`, the archive that `scipy.sparse.load_npz` opens.
///
/// The archive is a zip file with five arrays: `data` (float64), `indices` and `indptr` (int32), `shape` and `format`
/// ("csr"). Members are stored, not compressed, so that they can be mapped.
public enum NumpyArchive {
    /// A member's array: its numpy type, its shape as numpy writes it, and its bytes in pieces.
    private struct Member {
        let name: String
        let type: String
        let shape: String
        let pieces: [() -> [UInt8]]
    }

    /// Whether a matrix fits: a zip file without its 64-bit extension, as this one is, ends before 4 GiB, which is
    /// reached by some 350 million non-zeros.
    public static func holds(_ matrix: WeightTable) -> Bool {
        // Far above what the five headers take.
        let overhead = 4096
        return 12 * matrix.values.count + 4 * matrix.rowOffsets.count + overhead < 1 << 32
    }

    /// Writes the archive. Complexity: O(rows + non-zeros) time, constant memory beside the matrix.
    public static func write<Sink: ByteSink>(_ matrix: WeightTable, to sink: inout Sink) throws(Sink.Failure) {
        precondition(holds(matrix), "The matrix is too large for an archive of less than 4 GiB.")
        let members = [
            Member(
                name: "indices.npy", type: "<i4", shape: "(\(matrix.columnIndices.count),)",
                pieces: pieces(of: matrix.columnIndices) { $0.littleEndian }),
            Member(
                name: "indptr.npy", type: "<i4", shape: "(\(matrix.rowOffsets.count),)",
                pieces: pieces(of: matrix.rowOffsets) { Int32(truncatingIfNeeded: $0).littleEndian }),
            Member(name: "format.npy", type: "|S3", shape: "()", pieces: [{ Array("csr".utf8) }]),
            Member(
                name: "shape.npy", type: "<i8", shape: "(2,)",
                pieces: pieces(of: [matrix.rows, matrix.columns]) { Int64($0).littleEndian }),
            Member(
                name: "data.npy", type: "<f8", shape: "(\(matrix.values.count),)",
                pieces: pieces(of: matrix.values) { $0.bitPattern.littleEndian }),
        ]
        var directory: [UInt8] = []
        var offset = 0
        for member in members {
            let header = arrayHeader(member)
            var checksum = crc(0, header)
            var size = header.count
            for piece in member.pieces {
                let bytes = piece()
                checksum = crc(checksum, bytes)
                size += bytes.count
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
            for piece in member.pieces { try sink.write(piece()) }
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

    /// Makers of an array's bytes, a piece each; `encoded` brings an element into the file's byte order.
    private static func pieces<Element, Encoded: FixedWidthInteger>(
        of elements: [Element], _ encoded: @escaping (Element) -> Encoded
    ) -> [() -> [UInt8]] {
        let size = writerPieceSize / MemoryLayout<Encoded>.size
        return stride(from: 0, to: elements.count, by: size).map { start in
            {
                let end = min(elements.count, start + size)
                let count = (end - start) * MemoryLayout<Encoded>.size
                return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
                    var place = UnsafeMutableRawPointer(buffer.baseAddress)
                    // Safe: `count` bytes are stored, an element's size each time.
                    for index in start..<end {
                        unsafe place?.storeBytes(of: encoded(elements[index]), as: Encoded.self)
                        unsafe place = place?.advanced(by: MemoryLayout<Encoded>.size)
                    }
                    initialized = count
                }
            }
        }
    }

    private static func crc(_ checksum: UInt, _ bytes: [UInt8]) -> UInt {
        // Safe: zlib reads `count` bytes of a buffer that lives through the call.
        unsafe bytes.withUnsafeBufferPointer { unsafe crc32(checksum, $0.baseAddress, UInt32($0.count)) }
    }
}
