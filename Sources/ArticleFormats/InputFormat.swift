/// How articles stand in a file.
public enum InputFormat: String, CaseIterable, Hashable, Sendable {
    /// Plain text holding one story or several.
    case text
    /// The same in Markdown.
    case markdown
    /// One article, an array of them, or an object with an array `articles`.
    case json
    /// An article a line.
    case jsonl
    /// A table with commas or another delimiter that it shows.
    case csv
    /// A table with tabs.
    case tsv
    /// A web page.
    case html
    /// An archive of the web, WARC or ARC.
    case warc
    /// Documents of word processors.
    case docx
    /// A document of LibreOffice and others (ODT).
    case odt
    /// JSON Feed 1.0 or 1.1, in a file or a feed a line.
    case jsonfeed
    /// Agencies' items in ninjs (IPTC), in a file or an item a line.
    case ninjs
    /// A mail.
    case eml
    /// Mails in a row.
    case mbox
    /// Agencies' messages by wire (IPTC 7901, ANPA 1312).
    case iptc7901
    /// Subtitles of SubRip.
    case srt
    /// Subtitles of WebVTT.
    case vtt
    /// Documents saved from LexisNexis, as text or as a page.
    case lexisnexis
    /// A page of documents saved from Europresse.
    case europresse
    /// A page of documents saved from Factiva.
    case factiva
    /// XML of one of the vocabularies below, or XHTML: its root element says which.
    case xml
    /// A feed: RSS of any version.
    case rss
    /// A feed: Atom.
    case atom
    /// An agency's item: NITF.
    case nitf
    /// Agencies' items: NewsML-G2 and NewsML 1.
    case newsml
    /// An item of the agency Ritzau.
    case ritzau
    /// Articles from Factiva.
    case factivaXML = "factiva-xml"
    /// The pages of a wiki, as MediaWiki exports them.
    case mediawiki

    /// Whether its bytes say themselves which character set they are in, part by part.
    var declaresCharset: Bool {
        switch self {
        case .html, .eml, .mbox, .iptc7901, .europresse, .factiva: true
        default: false
        }
    }

    /// The format of a name by its ending (`.gz` passed over); nil for an unknown ending.
    public init?(fileName: String) {
        guard let format = Self.byEnding[Self.parts(of: fileName).ending] else { return nil }
        self = format
    }

    /// The name without folders, ending and `.gz`: `news` of `wires/news.jsonl.gz`.
    public static func stem(of fileName: String) -> String {
        parts(of: FilePath.printed(fileName)).stem
    }

    private static func parts(of fileName: String) -> (stem: String, ending: String) {
        var name = fileName.split(separator: "/", omittingEmptySubsequences: true).last.map(Substring.init) ?? ""
        if name.lowercased().hasSuffix(".gz"), name.utf8.count > 3 { name = name.dropLast(3) }
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (String(name), "") }
        return (String(name[..<dot]), name[name.index(after: dot)...].lowercased())
    }

    /// The format of a text or a page whose name says no more than that: a mail saved as `.txt`. Nil for none other.
    ///
    /// - Parameter start: the first visible byte. O(1) but for what is such a file.
    static func disguised(_ bytes: Span<UInt8>, at start: Int) -> InputFormat? {
        if MailMarks.isMail(at: start, in: bytes) { return .eml }
        if MailMarks.isMbox(at: start, in: bytes) { return .mbox }
        if let found = SubtitleFile.format(at: start, in: bytes) { return found }
        if WireHeader(at: start, in: bytes) != nil { return .iptc7901 }
        return bytes[start] == 0x3C ? PressDatabase.ofPage(bytes) : PressDatabase.ofText(bytes)
    }

    /// The format that the first bytes look like: JSON by its brackets, a table by first lines that name a column
    /// of text, else text.
    static func sniffed(_ bytes: Span<UInt8>, fields: FieldChoice = FieldChoice()) -> InputFormat {
        guard let first = bytes.firstVisible(from: 0) else { return .text }
        if let found = disguised(bytes, at: first) { return found }
        switch bytes[first] {
        case 0x3C:
            if let root = XMLRoot(bytes, from: first)?.format { return root }
            return bytes.beginsAsPage(at: first) || bytes.beginsAsFragment(at: first)
                ? .html : bytes.begins(with: "<?xml", at: first) ? .xml : .text
        case 0x7B:  // {: one object over several lines, or one a line.
            return bytes.isOneLineObject(from: first) && bytes.firstVisible(from: bytes.lineEnd(from: first)) != nil
                ? .jsonl : .json
        case 0x5B where first + 1 < bytes.count:
            // [: an array of objects or strings; `[Reuters]` opens a text.
            guard let second = bytes.firstVisible(from: first + 1) else { return .text }
            return bytes[second] == 0x7B || bytes[second] == 0x22 || bytes[second] == 0x5D ? .json : .text
        default:
            if MarkdownFrontMatter.begins(bytes, at: first) { return .markdown }
            let found = TableDelimiter(usual: 0x2C, in: bytes, from: first, fields: fields)
            if found.isProven { return found.byte == 0x09 ? .tsv : .csv }
            return .text
        }
    }
}
