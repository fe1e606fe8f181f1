/// The root element's name, read without parsing the document.
struct XMLRoot {
    /// Without a prefix.
    let name: String

    /// Nil where no element begins within the first bytes. O(1): 64 KiB are looked at.
    init?(_ bytes: Span<UInt8>, from start: Int) {
        let end = min(bytes.count, start + Self.longestProlog)
        let head = bytes.extracting(start..<end)
        var offset = 0
        while let open = head.firstIndex(of: 0x3C, from: offset), open + 1 < head.count {
            switch head[open + 1] {
            case 0x3F: offset = Self.end(of: "?>", head, from: open)
            case 0x21 where head.begins(with: "<!--", at: open): offset = Self.end(of: "-->", head, from: open)
            case 0x21: offset = Self.declarationEnd(head, from: open)
            default:
                var place = open + 1
                var name: [UInt8] = []
                while place < head.count, let byte = Self.nameByte(head[place]) {
                    if byte == 0x3A { name = [] } else { name.append(byte) }
                    place += 1
                }
                guard !name.isEmpty, place < head.count,
                    head[place] <= 0x20 || head[place] == 0x3E || head[place] == 0x2F
                else { return nil }
                self.name = String(decoding: name, as: UTF8.self)
                return
            }
        }
        return nil
    }
    private static let longestProlog = 64 << 10

    private static func nameByte(_ byte: UInt8) -> UInt8? {
        let isName = (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 || "_-.:".utf8.contains(byte)
        return isName ? byte : nil
    }

    private static func end(of mark: String, _ head: Span<UInt8>, from open: Int) -> Int {
        head.firstOccurrence(of: mark.utf8Span.span, from: open).map { $0 + mark.utf8.count } ?? head.count
    }

    /// Behind a document type declaration, whose own declarations stand in brackets.
    private static func declarationEnd(_ head: Span<UInt8>, from open: Int) -> Int {
        let bracket = head.firstIndex(of: 0x5B, from: open)
        guard let close = head.firstIndex(of: 0x3E, from: open) else { return head.count }
        guard let bracket, bracket < close else { return close + 1 }
        let inner = head.firstIndex(of: 0x5D, from: bracket) ?? head.count
        return head.firstIndex(of: 0x3E, from: inner).map { $0 + 1 } ?? head.count
    }

    /// The format that the root stands for; nil for an unknown one.
    var format: InputFormat? { Self.format(of: name) }

    /// The format of documents with a root of this name.
    static func format(of name: String) -> InputFormat? {
        switch name {
        case "rss", "RDF", "channel": .rss
        case "feed", "entry": .atom
        case "nitf": .nitf
        case "newsItem", "newsMessage", "packageItem", "NewsML": .newsml
        case "RBNews": .ritzau
        case "PPSResponse", "ppsArticleResponse", "ppsarticleResultSet", "ppsarticle": .factivaXML
        case "mediawiki": .mediawiki
        default: name.lowercased() == "html" ? .html : nil
        }
    }

    /// Whether a file says in its first bytes that it is XML, and is of a known vocabulary.
    static func isDeclared(_ bytes: Span<UInt8>) -> Bool {
        bytes.begins(with: "<?xml", at: 0) && XMLRoot(bytes, from: 0)?.format?.isXML ?? false
    }

    /// What is read, for messages.
    static let known = "RSS, Atom, NITF, NewsML, MediaWiki exports, Factiva's and Ritzau's XML, and XHTML pages"
}

extension InputFormat {
    /// Whether it is a vocabulary of XML.
    var isXML: Bool { isXMLTree || self == .mediawiki }

    /// Whether such a file is parsed as a whole.
    var isXMLTree: Bool {
        switch self {
        case .xml, .rss, .atom, .nitf, .newsml, .ritzau, .factivaXML: true
        default: false
        }
    }
}
