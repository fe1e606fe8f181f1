import CZlib

/// The entries of a ZIP archive as office documents are (PKWARE, APPNOTE.TXT 6.3.10): stored or deflated, in one piece.
///
/// The central directory says what there is. Entries that overlap, as in bombs, are refused.
struct ZipArchive {
    private struct Entry {
        var method = 0
        var checksum: UInt32 = 0
        var packedSize = 0
        var size = 0
        var offset = 0
        var isEncrypted = false
        var nameSize = 0
        /// Where its local header begins and its data at least end.
        var range: Range<Int> { offset..<offset + ZipArchive.localHeaderSize + nameSize + packedSize }
    }

    private let file: FileBytes
    private var entries: [String: Entry] = [:]

    private static let localHeaderSize = 30
    private static let directoryHeaderSize = 46
    private static let endSize = 22

    /// Whether the bytes begin as an archive with at least one entry does.
    static func begins(_ bytes: Span<UInt8>) -> Bool { bytes.number(4, at: 0) == 0x0403_4B50 }

    /// Whether the bytes have the record that every archive ends with. O(1).
    static func hasEnd(_ bytes: Span<UInt8>) -> Bool { end(of: bytes) != nil }

    /// Reads the directory. O(entries · log entries).
    init(_ file: FileBytes) throws(RecordFault) {
        self.file = file
        entries = try file.withSpan { (bytes) throws(RecordFault) in try Self.directory(of: bytes) }
    }

    func contains(_ name: String) -> Bool { entries[name] != nil }

    /// The content of an entry; nil where there is none of the name.
    ///
    /// - Throws: where it is damaged, encrypted, or larger than `most` bytes. O(content).
    func content(of name: String, most: Int) throws(RecordFault) -> [UInt8]? {
        guard let entry = entries[name] else { return nil }
        if entry.isEncrypted { throw .encryptedDocument }
        if entry.size > most { throw .oversizedPart(most) }
        return try file.withSpan { (bytes) throws(RecordFault) in
            guard bytes.number(4, at: entry.offset) == 0x0403_4B50,
                let nameSize = bytes.number(2, at: entry.offset + 26),
                let extraSize = bytes.number(2, at: entry.offset + 28)
            else { throw .damagedPackage }
            let start = entry.offset + Self.localHeaderSize + nameSize + extraSize
            guard start <= bytes.count, entry.packedSize <= bytes.count - start else { throw .damagedPackage }
            let content = try Self.unpacked(bytes.extracting(start..<start + entry.packedSize), entry)
            guard content.count == entry.size, Self.checksum(content) == entry.checksum else { throw .damagedPackage }
            return content
        }
    }

    private static func unpacked(_ bytes: Span<UInt8>, _ entry: Entry) throws(RecordFault) -> [UInt8] {
        switch entry.method {
        case 0: return unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
        case 8:
            guard let inflater = Inflater(.none) else { throw .outOfMemory }
            var content: [UInt8] = []
            var offset = 0
            while true {
                let status = inflater.inflate(bytes, from: &offset, into: &content)
                if content.count > entry.size { throw .damagedPackage }
                switch status {
                case .going: continue
                case .ended: return content
                case .starved, .corrupt: throw .damagedPackage
                }
            }
        default:
            throw RecordFault(
                code: .foreignFormat, what: "a ZIP archive packed in an unknown way",
                remedy: "Pack it again with deflate")
        }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: unsafe crc32_z(0, $0.baseAddress, $0.count)) }
    }

    private static func directory(of bytes: Span<UInt8>) throws(RecordFault) -> [String: Entry] {
        guard let end = end(of: bytes), let disk = bytes.number(2, at: end + 4),
            let count = bytes.number(2, at: end + 10),
            let size = bytes.number(4, at: end + 12), let start = bytes.number(4, at: end + 16)
        else { throw .damagedPackage }
        if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF { throw .largePackage }
        guard disk == 0, start <= end, size <= end - start else { throw .damagedPackage }
        var entries: [String: Entry] = [:]
        var ranges: [Range<Int>] = []
        var offset = start
        for _ in 0..<count {
            guard offset + directoryHeaderSize <= start + size, bytes.number(4, at: offset) == 0x0201_4B50 else {
                throw .damagedPackage
            }
            let (entry, next) = self.entry(bytes, at: offset)
            let name = offset + directoryHeaderSize
            guard next <= start + size, entry.range.upperBound <= start else { throw .damagedPackage }
            if [entry.size, entry.packedSize, entry.offset].contains(0xFFFF_FFFF) { throw .largePackage }
            ranges.append(entry.range)
            entries[bytes.string(name..<name + entry.nameSize)] = entry
            offset = next
        }
        ranges.sort { $0.lowerBound < $1.lowerBound }
        for (one, next) in zip(ranges, ranges.dropFirst()) where one.upperBound > next.lowerBound {
            throw .damagedPackage
        }
        return entries
    }

    /// The entry of a whole header in the directory, and where the next header begins.
    private static func entry(_ bytes: Span<UInt8>, at offset: Int) -> (Entry, next: Int) {
        func number(_ size: Int, _ place: Int) -> Int { bytes.number(size, at: offset + place) ?? 0 }
        let entry = Entry(
            method: number(2, 10), checksum: UInt32(number(4, 16)), packedSize: number(4, 20), size: number(4, 24),
            offset: number(4, 42), isEncrypted: number(2, 8) & 1 == 1, nameSize: number(2, 28))
        return (entry, offset + directoryHeaderSize + entry.nameSize + number(2, 30) + number(2, 32))
    }

    /// Where the record at the end of the directory stands, in front of a comment of at most 64 KiB.
    private static func end(of bytes: Span<UInt8>) -> Int? {
        var offset = bytes.count - endSize
        while offset >= 0, offset >= bytes.count - endSize - 0xFFFF {
            if bytes.number(4, at: offset) == 0x0605_4B50, let comment = bytes.number(2, at: offset + 20),
                offset + endSize + comment <= bytes.count
            {
                return offset
            }
            offset -= 1
        }
        return nil
    }
}

extension Span<UInt8> {
    /// A number of some bytes, the lowest first; nil where they are not all there.
    fileprivate func number(_ size: Int, at offset: Int) -> Int? {
        guard offset >= 0, offset <= count - size else { return nil }
        return (0..<size).reduce(0) { $0 | Int(self[offset + $1]) << (8 * $1) }
    }
}

extension RecordFault {
    static let damagedPackage = RecordFault(
        code: .damagedArchive, what: "the document's ZIP archive is cut or damaged",
        remedy: "Fetch the document again, or open it and save it anew")
    static let largePackage = RecordFault(
        code: .foreignFormat, what: "a ZIP64 archive, which no text document needs",
        remedy: "Open the document and save it anew")
    static let encryptedDocument = RecordFault(
        code: .foreignFormat, what: "an encrypted document", remedy: "Save it without a password")

    static func oversizedPart(_ most: Int) -> RecordFault {
        RecordFault(
            code: .tooLarge, what: "a document with a part of more than \(most >> 20) MiB",
            remedy: "Save its text by itself")
    }
}
