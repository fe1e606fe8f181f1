import CZlib
import LinearAlgebra
import Testing

@testable import TermWeighting

struct `Matrix files` {
    /// 1  0  0.5
    /// 0  0  0
    /// 0  2  0
    private static let table = WeightTable(
        rows: 3, columns: 3, rowOffsets: [0, 2, 2, 3], columnIndices: [0, 2, 1], values: [1, 0.5, 2])

    @Test func `Matrix Market`() {
        var sink = ByteCollector()
        MatrixMarket.write(Self.table, to: &sink)
        #expect(
            String(decoding: sink.bytes, as: UTF8.self) == """
                %%MatrixMarket matrix coordinate real general
                3 3 3
                1 1 1.0
                1 3 0.5
                3 2 2.0

                """)
    }

    @Test func `svmlight, with classes as far as there are any`() {
        var sink = ByteCollector()
        SVMLight.write(Self.table, classes: [7, -1], to: &sink)
        #expect(String(decoding: sink.bytes, as: UTF8.self) == "7 1:1.0 3:0.5\n-1\n0 2:2.0\n")
    }

    @Test func `the vocabulary`() {
        var parameters = TFIDFParameters()
        parameters.usesIDF = false
        var sink = ByteCollector()
        VocabularyFile.write(TFIDFVectorizer(parameters).fit(["b a", "b"]), to: &sink)
        #expect(String(decoding: sink.bytes, as: UTF8.self) == "term\tdocuments\tidf\na\t1\t1.0\nb\t2\t1.0\n")
    }

    @Test func `a matrix of Floats is written with its values`() throws {
        let matrix = try SparseMatrix(rows: 1, columns: 2, rowOffsets: [0, 1], columnIndices: [1], values: [0.25])
        var sink = ByteCollector()
        SVMLight.write(WeightTable(matrix), to: &sink)
        #expect(String(decoding: sink.bytes, as: UTF8.self) == "0 2:0.25\n")
    }

    /// Each member of the archive, by hand: numpy's magic, version 1.0, the length of the header, the header filled
    /// with spaces to 128 bytes in all, and the values with their lowest bytes first.
    private static let members: [(name: String, header: String, data: [UInt8])] = [
        ("indices.npy", "{'descr': '<i4', 'fortran_order': False, 'shape': (3,), }", [0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0]),
        (
            "indptr.npy", "{'descr': '<i4', 'fortran_order': False, 'shape': (4,), }",
            [0, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0]
        ),
        ("format.npy", "{'descr': '|S3', 'fortran_order': False, 'shape': (), }", [0x63, 0x73, 0x72]),
        (
            "shape.npy", "{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }",
            [3, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0]
        ),
        (
            "data.npy", "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }",
            [0, 0, 0, 0, 0, 0, 0xF0, 0x3F, 0, 0, 0, 0, 0, 0, 0xE0, 0x3F, 0, 0, 0, 0, 0, 0, 0, 0x40]
        ),
    ]

    @Test func `numpy's archive, byte by byte`() {
        var expected: [UInt8] = []
        var directory: [UInt8] = []
        for member in Self.members {
            let header = member.header + String(repeating: " ", count: 117 - member.header.utf8.count) + "\n"
            let body = [0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0] + Array(header.utf8) + member.data
            #expect(body.count == 128 + member.data.count)
            let checksum = unsafe body.withUnsafeBufferPointer { unsafe crc32(0, $0.baseAddress, UInt32($0.count)) }
            let size = UInt32(body.count)
            let fields: [UInt8] =
                [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + bytes(UInt32(checksum)) + bytes(size) + bytes(size)
                + [UInt8(member.name.utf8.count), 0, 0, 0]
            directory += [0x50, 0x4B, 1, 2, 20, 0] + fields + [UInt8](repeating: 0, count: 10)
            directory += bytes(UInt32(expected.count)) + Array(member.name.utf8)
            expected += [0x50, 0x4B, 3, 4] + fields + Array(member.name.utf8) + body
        }
        let start = UInt32(expected.count)
        expected += directory
        expected += [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 5, 0, 5, 0] + bytes(UInt32(directory.count)) + bytes(start) + [0, 0]
        var sink = ByteCollector()
        NumpyArchive.write(Self.table, to: &sink)
        #expect(sink.bytes == expected)
    }

    @Test func `an archive of several pieces has all values in order`() {
        let count = 20_000
        let table = WeightTable(
            rows: 1, columns: count, rowOffsets: [0, count], columnIndices: (0..<Int32(count)).map { $0 },
            values: (0..<count).map(Double.init))
        var sink = ByteCollector()
        NumpyArchive.write(table, to: &sink)
        let values = (0..<count).flatMap { bytes(Double($0).bitPattern) }
        let name = Array("data.npy".utf8)
        let place = sink.bytes.indices.first { sink.bytes[$0...].starts(with: name) } ?? 0
        #expect(Array(sink.bytes[(place + 8 + 128)...].prefix(8 * count)) == values)
    }

    private func bytes(_ value: some FixedWidthInteger) -> [UInt8] {
        (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
