/// Where everything stands in an `.npz` archive of a CSR matrix; it follows from the matrix's size alone.
struct NumpyLayout: Sendable {
    /// The arrays, in the order of the archive.
    enum Member: Int, CaseIterable, Sendable {
        case indices, indptr, format, shape, data

        var name: String { "\(self).npy" }

        /// The array's numpy type.
        var type: String {
            switch self {
            case .indices, .indptr: "<i4"
            case .format: "|S3"
            case .shape: "<i8"
            case .data: "<f8"
            }
        }
    }

    let rows: Int
    let columns: Int
    let nonZeros: Int

    init(rows: Int, columns: Int, nonZeros: Int) {
        precondition(
            NumpyArchive.holds(rows: rows, nonZeros: nonZeros),
            "The matrix is too large for an archive of less than 4 GiB.")
        self.rows = rows
        self.columns = columns
        self.nonZeros = nonZeros
    }

    /// The values of the members that follow from the size.
    func constant(_ member: Member) -> NumpyValues {
        member == .shape ? .int64([Int64(rows), Int64(columns)]) : .bytes(Array("csr".utf8))
    }

    /// The checksum of a member up to its values.
    func headerChecksum(_ member: Member) -> UInt {
        unsafe zipChecksum(0, then: arrayHeader(member).span.bytes, threads: 1)
    }

    /// What stands before a member's values.
    func header(_ member: Member, checksum: UInt) -> [UInt8] {
        Array("PK\u{3}\u{4}".utf8) + fields(member, checksum) + Array(member.name.utf8) + arrayHeader(member)
    }

    /// The offset of a member's header.
    func start(of member: Member) -> Int {
        Member.allCases[..<member.rawValue].reduce(0) { $0 + header($1, checksum: 0).count + valuesSize($1) }
    }

    /// The offset of a member's values.
    func valuesStart(of member: Member) -> Int { start(of: member) + header(member, checksum: 0).count }

    /// The offset of the directory.
    var end: Int { valuesStart(of: .data) + valuesSize(.data) }

    /// What stands behind all members.
    func directory(_ checksums: [UInt]) -> [UInt8] {
        var directory: [UInt8] = []
        for member in Member.allCases {
            directory.append(text: "PK\u{1}\u{2}")
            directory.append(littleEndian: 20, bytes: 2)  // version made by
            directory += fields(member, checksums[member.rawValue])
            directory.append(littleEndian: 0, bytes: 2)  // comment
            directory.append(littleEndian: 0, bytes: 2)  // disk
            directory.append(littleEndian: 0, bytes: 2)  // internal attributes
            directory.append(littleEndian: 0, bytes: 4)  // external attributes
            directory.append(littleEndian: start(of: member), bytes: 4)
            directory.append(text: member.name)
        }
        let size = directory.count
        directory.append(text: "PK\u{5}\u{6}")
        directory.append(littleEndian: 0, bytes: 4)  // disks
        directory.append(littleEndian: Member.allCases.count, bytes: 2)
        directory.append(littleEndian: Member.allCases.count, bytes: 2)
        directory.append(littleEndian: size, bytes: 4)
        directory.append(littleEndian: end, bytes: 4)
        directory.append(littleEndian: 0, bytes: 2)  // comment
        return directory
    }

    /// The fields that a member's own header and the directory share.
    private func fields(_ member: Member, _ checksum: UInt) -> [UInt8] {
        let size = arrayHeader(member).count + valuesSize(member)
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
        return fields
    }

    private func valuesSize(_ member: Member) -> Int {
        switch member {
        case .indices: 4 * nonZeros
        case .indptr: 4 * (rows + 1)
        case .format: 3
        case .shape: 16
        case .data: 8 * nonZeros
        }
    }

    /// The header of a .npy member, format version 1.0, padded to a multiple of 64 bytes.
    private func arrayHeader(_ member: Member) -> [UInt8] {
        let shape =
            switch member {
            case .indices, .data: "(\(nonZeros),)"
            case .indptr: "(\(rows + 1),)"
            case .format: "()"
            case .shape: "(2,)"
            }
        var text = "{'descr': '\(member.type)', 'fortran_order': False, 'shape': \(shape), }"
        while (10 + text.utf8.count + 1) % 64 != 0 { text += " " }
        text += "\n"
        var header: [UInt8] = [0x93]
        header.append(text: "NUMPY")
        header += [1, 0]
        header.append(littleEndian: text.utf8.count, bytes: 2)
        header.append(text: text)
        return header
    }
}
