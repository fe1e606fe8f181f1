/// The header of a record in a web archive.
///
/// WARC (ISO 28500; iipc.github.io/warc-specifications, 1.0 and 1.1) has named fields; ARC (archive.org/web/researcher/ArcFileFormat.php, versions 1
/// and 2) has one line.
struct ArchiveRecord {
    enum Kind {
        /// What a server answered.
        case response
        /// Content without a header of HTTP: a file, or the text of a page.
        case content
        /// Anything else, such as a request, or a revisit of the same content.
        case other
    }

    var kind: Kind
    /// The address that it is of.
    var url: String
    var type: ContentType
    /// Bytes of the record behind its header.
    var length: Int

    /// How each WARC record begins.
    static let mark = Array("WARC/".utf8)

    /// Whether bytes may be the first of a record, from a few of them.
    static func mayBegin(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count >= mark.count else { return false }
        if mark.indices.allSatisfy({ bytes[$0] == mark[$0] }) { return true }
        // ARC: an address, of the file itself or of a page.
        return (0..<mark.count).allSatisfy {
            (0x61...0x7A).contains(bytes[$0] | 0x20) || bytes[$0] == 0x3A || bytes[$0] == 0x2F
        }
    }

    /// Reads the fields of a WARC record behind its first line; nil where they are broken.
    init?(fieldsOf stream: ArchiveStream) {
        (kind, url, type, length) = (.other, "", ContentType(""), -1)
        var size = 0
        var fields: [(name: String, value: String)] = []
        while let line = stream.line(), !line.isEmpty {
            size += line.utf8.count
            guard size < Self.mostHeaderBytes, fields.count < 1000 else { return nil }
            if line.hasPrefix(" ") || line.hasPrefix("\t") {
                guard !fields.isEmpty else { return nil }
                fields[fields.count - 1].value += line
            } else {
                guard let colon = line.firstIndex(of: ":") else { return nil }
                fields.append((line[..<colon].lowercased(), String(line[line.index(after: colon)...])))
            }
        }
        for (name, value) in fields { set(name, to: Self.trimmed(value)) }
        guard length >= 0, stream.fault == nil else { return nil }
    }

    private static let mostHeaderBytes = 256 << 10

    private mutating func set(_ name: String, to value: String) {
        switch name {
        case "warc-type":
            switch value.lowercased() {
            case "response": kind = .response
            case "resource", "conversion": kind = .content
            default: break
            }
        case "warc-target-uri":
            // Some tools copy the angle brackets of the standard's grammar.
            let isBracketed = value.hasPrefix("<") && value.hasSuffix(">") && value.count > 1
            url = isBracketed ? Self.trimmed(String(value.dropFirst().dropLast())) : value
        case "content-type": type = ContentType(value)
        case "content-length": length = Self.number(value) ?? -1
        default: break
        }
    }

    /// The header line of an ARC record; nil where it is none.
    ///
    /// Version 1: address, IP, date, type, length. Version 2: address, IP, date, type, status, checksum, location,
    /// offset, file, length. An address may hold spaces, so the fields are counted from the end.
    init?(arcHeader line: String) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        func isDate(_ place: Int) -> Bool {
            place >= 2 && (8...17).contains(parts[place].utf8.count)
                && parts[place].utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        let fieldsBehindDate = parts.count >= 10 && isDate(parts.count - 8) ? 7 : 2
        let date = parts.count - 1 - fieldsBehindDate
        guard parts.count >= 5, isDate(date), let length = Self.number(String(parts[parts.count - 1])) else {
            return nil
        }
        url = parts[..<(date - 1)].joined(separator: " ")
        guard url.prefix(while: { $0 != " " }).contains(":") else { return nil }
        type = ContentType(String(parts[date + 1]))
        self.length = length
        kind = url.hasPrefix("filedesc:") ? .other : .response
    }

    static func isARCHeader(_ line: String) -> Bool { ArchiveRecord(arcHeader: line) != nil }

    private static func trimmed(_ text: String) -> String {
        let bytes = text.utf8Span.span
        return bytes.string(bytes.withoutWhiteSpace)
    }

    /// A number of at most 18 digits.
    private static func number(_ text: String) -> Int? {
        text.utf8.count <= 18 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}
