public import TextAnalysis

/// How a file is to be read.
public struct InputOptions: Sendable {
    /// Nil to go by the file's ending, and by its first bytes where the ending is unknown.
    public var format: InputFormat?
    /// How a text is taken apart; that of a record's text field too, unless `recordLayout` says otherwise.
    public var layout: TextLayout
    /// How the text of a JSON or table record is taken apart.
    public var recordLayout: TextLayout
    /// Where articles have their fields, if not under the known names.
    public var fields: FieldChoice
    /// The character set of all inputs without a byte order mark; nil for UTF-8, and a guess where that fails.
    public var encoding: TextEncoding?
    /// Whether a file with bytes that are no text is refused, in place of guesses and U+FFFD.
    public var isStrict = false
    /// Whether items that are withheld, canceled or under embargo are among the articles.
    public var withheldItems = WithheldItems.leftOut(at: nil)
    /// How addresses on the web are fetched.
    public var web = WebAccess()
    /// The most bytes of an article's text; a longer one is a problem of the code `tooLong`.
    public var mostArticleBytes = 64 << 20
    /// The versions that count of items that came several times; nil where that is not known.
    public var versions: ItemVersions?
    /// Bytes after which a chunk of JSON Lines or of a table ends, at the next record.
    public var chunkSize: Int

    /// With parameters that are the properties of these names.
    public init(
        format: InputFormat? = nil, layout: TextLayout = .news, recordLayout: TextLayout? = nil,
        fields: FieldChoice = FieldChoice(), chunkSize: Int = 1 << 20
    ) {
        self.format = format
        self.layout = layout
        self.recordLayout = recordLayout ?? layout
        self.fields = fields
        self.chunkSize = max(chunkSize, 1)
    }
}

/// What a chunk holds: its articles in order, and what could not be read.
public struct ParsedChunk: Sendable {
    /// In the order of the file.
    public var articles: [Article] = []
    /// What could not be read.
    public var problems: [InputProblem] = []
    /// What was assumed to read them; each chunk says so, and once for a file is enough.
    public var warnings: [InputProblem] = []
    /// The items that were left out since they may not be used.
    public var withheld: [WithheldItem] = []

    /// Adds what is wrong with a record, or what was assumed of it.
    mutating func report(_ fault: RecordFault, file: String, line: Int?) {
        let problem = fault.problem(file: file, line: line)
        if problem.isWarning { warnings.append(problem) } else { problems.append(problem) }
    }

    /// Warnings and problems.
    public var notices: [InputProblem] { warnings + problems }

    /// Nothing yet.
    public init() {}
}

extension Article {
    /// Takes the address of its page, which names it as well where nothing else does.
    fileprivate mutating func set(address: String) {
        if url == nil { url = address }
        if id == address { hasPositionalID = false }
    }
}

/// A file of articles, cut into chunks that may be parsed on several threads.
///
/// The articles and problems of all chunks, in order, do not depend on the chunk size.
///
/// ```swift
/// let document = try InputDocument.load(.file("wire.jsonl"))
/// for chunk in 0..<document.chunkCount {
///     for article in document.parse(chunk: chunk).articles { print(article.title) }
/// }
/// ```
public struct InputDocument: Sendable {
    /// The name in messages.
    public let name: String
    /// The format that it is read in.
    public let format: InputFormat

    private let file: FileBytes
    /// The file as it lies on the disk.
    private let origin: FileBytes
    private let stem: String
    /// The address that it was fetched from.
    private let url: String?
    private let layout: TextLayout
    private let chunks: [InputChunk]
    private let fields: FieldChoice
    private let options: InputOptions
    private let undecodable: Undecodable
    private let dialect: NewsJSON.Dialect?
    private let withheldItems: WithheldItems
    private let versions: ItemVersions?
    /// What was assumed to read the file at all; it comes with the first chunk.
    private let warnings: [InputProblem]
    private let header: TableHeader?
    private let delimiter: UInt8
    /// A fault of the file as a whole that leaves something to read; it comes with the last chunk.
    private let wholeProblem: InputProblem?

    /// Loads a file: reads or maps it, or fetches it from the web, inflates gzip, finds its format, and cuts it into chunks.
    ///
    /// - Throws: an `InputProblem` where there is nothing to read in it.
    /// - Complexity: O(bytes); JSON and text are only parsed in `parse(chunk:)`.
    public static func load(
        _ source: InputSource, options: InputOptions = InputOptions()
    ) throws(InputProblem) -> InputDocument {
        switch source {
        case .file(let path):
            let file = try FileBytes.read(path: path, named: source.name)
            let format = options.format ?? InputFormat(fileName: path)
            return try InputDocument(
                file, name: source.name, stem: InputFormat.stem(of: path), format: format,
                isGzipByName: path.lowercased().hasSuffix(".gz"), options: options)
        case .standardInput:
            let file = try FileBytes.read(path: nil, named: source.name)
            return try InputDocument(
                file, name: source.name, stem: "stdin", format: options.format, isGzipByName: false,
                options: options)
        case .web(let url, let access):
            let page = try WebPage.fetch(url, access)
            let (file, warning) = try page.inUTF8(options, named: source.name)
            return try InputDocument(
                file, name: source.name, stem: page.url, url: page.url, format: options.format ?? page.format,
                isGzipByName: false, mostBytes: access.mostBytes, warnings: warning.map { [$0] } ?? [], options: options
            )
        }
    }

    /// A document of bytes in memory.
    public init(
        _ bytes: [UInt8], name: String, options: InputOptions = InputOptions()
    ) throws(InputProblem) {
        guard let file = FileBytes(copying: bytes.span) else { throw FileBytes.outOfMemory(named: name) }
        try self.init(
            file, name: name, stem: InputFormat.stem(of: name),
            format: options.format ?? InputFormat(fileName: name),
            isGzipByName: name.lowercased().hasSuffix(".gz"), options: options)
    }

    /// A document of what an archive of the web holds, whose messages are in the archive's name.
    init(
        _ file: FileBytes, of page: ArchivedPage, in context: ReadingContext, _ options: InputOptions
    ) throws(InputProblem) {
        var options = options
        // What the options say of items is obeyed once, and what they say of the format was of the archive.
        (options.format, options.encoding, options.withheldItems, options.versions) = (nil, nil, .kept, nil)
        try self.init(
            file, name: context.name, stem: page.url, url: page.url, format: page.format, isGzipByName: false,
            options: options)
    }

    private init(
        _ raw: FileBytes, name: String, stem: String, url: String? = nil, format: InputFormat?, isGzipByName: Bool,
        mostBytes: Int = .max, warnings: [InputProblem] = [], options: InputOptions
    ) throws(InputProblem) {
        self.url = url
        self.options = options
        withheldItems = options.withheldItems
        versions = options.versions
        // The names of texts and pages are given to XML too; what the options say is obeyed.
        let isMisnamed =
            options.format == nil && (format == .text || format == .html) && raw.withSpan(XMLRoot.isDeclared)
        let format = isMisnamed ? .xml : format
        undecodable = options.isStrict ? .refused : options.encoding == nil ? .guessed : .replaced
        dialect = format.flatMap { NewsJSON.Dialect(format: $0) }
        let context = ReadingContext(
            name: name, stem: stem,
            making: ArticleMaking(layout: options.layout, longestText: options.mostArticleBytes),
            fields: options.fields,
            undecodable: undecodable)
        // The members of a web archive are inflated where they are read.
        let isWebArchive = (options.format ?? raw.withSpan { WebArchive.begins($0) ? .warc : format }) == .warc
        let (inflated, problem) =
            isWebArchive
            ? (raw, nil)
            : try Self.inflated(
                raw, name: name, isGzipByName: isGzipByName, most: mostBytes, trusted: options.mostArticleBytes,
                ofText: format.map { Self.mostText(of: $0, options) } ?? .max)
        let container = options.format ?? inflated.withSpan { InputFormat.container($0, named: format) }
        let isContainer = container?.isContainer == true
        let saysCharset =
            isContainer
            || inflated.withSpan { Self.settled(format, $0, from: 0, options.fields) }.declaresCharset
        var (file, assumptions) = saysCharset ? (inflated, []) : try Self.decoded(inflated, options, name: name)
        if !isContainer, file.withSpan({ Self.settled(format, $0, from: 0, options.fields) }).isXMLTree {
            let (good, warning) = try XMLCharset.decoded(file, undecodable, name: name)
            file = good
            assumptions += warning
        }
        self.warnings = warnings + assumptions
        let (start, isBlank) = file.withSpan { bytes in
            let mark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
            return (mark ? 3 : 0, !isContainer && bytes.firstVisible(from: mark ? 3 : 0) == nil)
        }
        if isBlank { throw problem ?? context.emptyFile }
        let found =
            isContainer
            ? container ?? .text : file.withSpan { Self.settled(format, $0, from: start, options.fields) }
        var header: TableHeader?
        var delimiter: UInt8 = 0
        chunks = file.withSpan { bytes in
            switch found {
            case .text, .markdown, .json, .html, .jsonfeed, .ninjs, .eml, .iptc7901, .srt, .vtt, .lexisnexis,
                .europresse,
                .factiva, .xml, .rss, .atom, .nitf, .newsml, .ritzau, .factivaXML, .docx, .odt:
                return [InputChunk(range: start..<bytes.count, line: 1)]
            case .mbox: return Mbox.chunks(of: bytes, from: start, size: options.chunkSize)
            case .mediawiki: return MediaWikiDump.chunks(of: bytes, from: start, size: options.chunkSize)
            case .warc: return WebArchive.chunks(of: file, size: options.chunkSize)
            case .jsonl: return JSONLines.chunks(of: bytes, from: start, size: options.chunkSize)
            case .csv, .tsv:
                let separator = TableDelimiter(
                    usual: found == .csv ? 0x2C : 0x09, in: bytes, from: start, fields: options.fields)
                delimiter = separator.byte
                let layout = Table.layout(
                    of: file, bytes, from: start, separator, size: options.chunkSize,
                    isTruncated: problem != nil, context: context)
                header = layout.header
                return layout.chunks
            }
        }
        if let header, !header.hasText {
            throw InputProblem(
                .missingColumn, "no column of text", file: name, line: 1,
                remedy: options.fields.text == nil
                    ? "Name the columns on the first line, one of them \(ArticleField.textNames), or give its name with "
                        + "--text-column"
                    : "Check the name given to --text-column against the first line")
        }
        if chunks.isEmpty { throw problem ?? context.emptyFile }
        self.name = name
        self.stem = stem
        self.format = found
        self.file = file
        origin = raw
        self.header = header
        self.delimiter = delimiter
        fields = options.fields
        layout = found == .text || found == .markdown ? options.layout : options.recordLayout
        wholeProblem = problem
    }

    /// The inflated bytes of gzip data, cut behind the last whole line where the data has a fault.
    static func inflated(
        _ raw: FileBytes, name: String, isGzipByName: Bool, most: Int = .max, trusted: Int = .max,
        ofText mostText: Int = .max
    ) throws(InputProblem) -> (FileBytes, InputProblem?) {
        if raw.count == 0 {
            throw InputProblem(.emptyFile, "empty file", file: name, remedy: "Give a file with at least one article")
        }
        guard raw.withSpan({ Gzip.isGzip($0) }) else {
            guard isGzipByName else { return (raw, nil) }
            throw InputProblem(
                .corruptGzip, "not gzip data", file: name, remedy: "Compress the file again, or drop the ending .gz")
        }
        var output = GrowingBytes()
        let outcome = raw.withSpan { Gzip.inflate($0, into: &output, most: min(most, mostText), trusted: trusted) }
        if raw.isDamaged { throw .changed(file: name) }
        let problem: InputProblem?
        switch outcome {
        case .whole: problem = nil
        case .truncated:
            problem = InputProblem(
                .truncatedGzip, "the gzip data ends too early", file: name,
                remedy: "Fetch the file again; the whole lines before the cut were read")
        case .corrupt:
            problem = InputProblem(
                .corruptGzip, "the gzip data is damaged", file: name,
                remedy: "Fetch the file again; the whole lines before the damage were read")
        case .outOfMemory: throw FileBytes.outOfMemory(named: name)
        case .tooLarge where mostText < most:
            throw RecordFault.tooLong(most: mostText).problem(file: name, line: nil)
        case .tooLarge:
            throw InputProblem(
                .tooLarge, "gzip data of more than \(most >> 20) MiB", file: name,
                remedy: "Fetch it with another program and name the file")
        case .bomb:
            throw InputProblem(
                .tooLarge, "gzip data that grow to more than \(Gzip.mostGrowth) times their size", file: name,
                remedy: "Unpack it with gunzip if it is no attack, and name the file")
        }
        if problem != nil { output.cutAfterLastLine() }
        guard let file = FileBytes(output) else { throw FileBytes.outOfMemory(named: name) }
        if file.count == 0 {
            throw problem
                ?? InputProblem(
                    .emptyFile, "empty file", file: name, remedy: "Give a file with at least one article")
        }
        return (file, problem)
    }

    /// The most bytes that a packed file of a format may unpack to: what is one text is read whole, and what holds several is
    /// read a piece at a time or counts its own.
    private static func mostText(of format: InputFormat, _ options: InputOptions) -> Int {
        switch format {
        case .text, .markdown:
            options.layout == .news ? max(mostPackedStories, options.mostArticleBytes) : options.mostArticleBytes
        case .html, .eml, .srt, .vtt: max(mostPackedPage, options.mostArticleBytes)
        default: .max
        }
    }

    /// A wire of a gigabyte is some 400,000 stories; more are better kept as JSON Lines.
    private static let mostPackedStories = 1 << 30
    /// Pages and mails hold pictures beside their text.
    private static let mostPackedPage = 256 << 20

    /// The bytes in UTF-8 where the file has another encoding by its mark, by a pattern or by the options; else as they
    /// are. A file of another kind than text is refused.
    private static func decoded(
        _ raw: FileBytes, _ options: InputOptions, name: String
    ) throws(InputProblem) -> (FileBytes, [InputProblem]) {
        let (foreign, marked, isMarkedUTF8) = raw.withSpan { bytes in
            (
                ForeignFormat.problem(of: bytes, file: name), TextEncoding.marked(bytes),
                bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
            )
        }
        if let foreign { throw foreign }
        let given = options.encoding.flatMap { $0.isUTF8 || isMarkedUTF8 ? nil : $0 }
        var warnings: [InputProblem] = []
        var charset = marked?.charset ?? given
        if charset == nil && options.encoding == nil && !options.isStrict,
            let found = raw.withSpan({ TextEncoding.patterned($0) })
        {
            charset = found
            warnings = [.assumed(found, file: name)]
        }
        guard let charset else { return (raw, []) }
        let mark = marked?.mark ?? 0
        guard let (file, invalid) = raw.withSpan({ charset.decoded($0.extracting(mark..<$0.count)) }) else {
            throw FileBytes.outOfMemory(named: name)
        }
        if let invalid {
            let line = file.withSpan { $0.line(of: invalid) }
            if options.isStrict {
                throw InputProblem(
                    .notUTF8, "bytes that are no \(charset.name)", file: name, line: line,
                    remedy: "Mend them, or leave --strict out")
            }
            warnings.append(.replaced(file: name, line: line))
        }
        return (file, warnings)
    }

    /// The format in fact: a `.json` file often holds JSON Lines, and a `.jsonl` file one indented value.
    private static func settled(
        _ format: InputFormat?, _ bytes: Span<UInt8>, from start: Int, _ fields: FieldChoice
    ) -> InputFormat {
        guard let format else { return .sniffed(bytes.extracting(start..<bytes.count), fields: fields) }
        guard let first = bytes.firstVisible(from: start) else { return format }
        if format == .text || format == .html, let found = InputFormat.disguised(bytes, at: first) { return found }
        let plain = NewsJSON.Dialect(format: format) == nil ? format : .json
        if format.isXML { return XMLRoot(bytes, from: first)?.format ?? .xml }
        let lineEnd = bytes.lineEnd(from: first)
        if plain == .json, bytes.isOneLineObject(from: first),
            let next = bytes.firstVisible(from: lineEnd), bytes[next] == 0x7B
        {
            return .jsonl
        }
        if plain == .jsonl, bytes[first] == 0x7B || bytes[first] == 0x5B,
            bytes.extracting(first..<lineEnd).withoutWhiteSpace.count == 1
        {
            return .json
        }
        return plain
    }

    /// Number of chunks, at least 1.
    public var chunkCount: Int { chunks.count }

    /// Lends the first bytes of the file.
    func withHead<Value>(_ body: (Span<UInt8>) -> Value) -> Value {
        file.withSpan { body($0.extracting(0..<min($0.count, 1 << 16))) }
    }

    /// The size of a chunk in bytes.
    public func byteCount(ofChunk chunk: Int) -> Int { chunks[chunk].range.count }

    /// The bytes that are held in memory for good; 0 for a file that is read from the disk as needed.
    public var heldBytes: Int { file.isMapped ? 0 : file.count }

    /// Gives back the memory of a chunk that was parsed; it can be parsed again.
    public func release(chunk: Int) { file.release(chunks[chunk].range) }

    /// Reads a chunk. May be called from several threads at once.
    ///
    /// - Precondition: `chunk` is in `0..<chunkCount`.
    public func parse(chunk: Int) -> ParsedChunk {
        precondition(chunks.indices.contains(chunk), "The document has \(chunks.count) chunks, not one at \(chunk).")
        var parsed = read(chunks[chunk])
        let isChanged = origin.tellsChange(entirely: chunk == chunks.count - 1)
        // Zeros may have been read where the file has become shorter.
        if origin.isDamaged { parsed = ParsedChunk() }
        if isChanged { parsed.problems.append(.changed(file: name)) }
        for index in parsed.articles.indices where parsed.articles[index].format == nil {
            parsed.articles[index].format = format.rawValue
        }
        if chunks.count == 1 && parsed.articles.isEmpty && parsed.problems.isEmpty && wholeProblem == nil
            && !origin.isDamaged
        {
            parsed.problems = [.noArticle(in: name)]
        }
        if let url, chunks.count == 1, parsed.articles.count == 1 { parsed.articles[0].set(address: url) }
        parsed.obey(withheldItems, file: name)
        if let versions { parsed.drop(supersededBy: versions, file: name) }
        if chunk == 0 { parsed.warnings = warnings + parsed.warnings }
        if chunk == chunks.count - 1, let wholeProblem {
            // Half a JSON or XML text is broken because the data ends: one problem says so.
            if format == .json || format.isXML {
                parsed.problems.removeAll { $0.code == .brokenJSON || $0.code == .brokenXML }
            }
            parsed.problems.append(wholeProblem)
        }
        return parsed
    }

    private func read(_ chunk: InputChunk) -> ParsedChunk {
        if let problem = chunk.problem {
            var parsed = ParsedChunk()
            parsed.problems = [problem]
            return parsed
        }
        let context = ReadingContext(
            name: name, stem: stem, making: ArticleMaking(layout: layout, longestText: options.mostArticleBytes),
            fields: fields,
            undecodable: undecodable, url: url, dialect: dialect)
        switch format {
        case .text: return TextFile(context: context, file: file).parse()
        case .html: return HTMLFile(context: context, file: file).parse()
        case .eml: return MailFile(context: context, file: file).parse()
        case .iptc7901: return WireFile(context: context, file: file).parse()
        case .srt, .vtt: return SubtitleFile(context: context, file: file).parse()
        case .lexisnexis, .europresse, .factiva:
            return PressDatabaseFile(context: context, file: file, format: format).parse()
        case .mbox: return Mbox(context: context, file: file).parse(chunk)
        case .xml, .rss, .atom, .nitf, .newsml, .ritzau, .factivaXML:
            return XMLFile(context: context, file: file, format: format).parse()
        case .mediawiki: return MediaWikiDump(context: context, file: file).parse(chunk)
        case .docx, .odt: return OfficeFile(context: context, file: file, format: format).parse()
        case .warc:
            let isLast = chunk.range.upperBound == chunks[chunks.count - 1].range.upperBound
            return WebArchive(context: context, file: file, options: options).parse(
                chunk, behind: isLast ? chunks.dropLast() : nil)
        case .markdown: return TextFile(context: context, file: file, isMarkdown: true).parse()
        case .json, .jsonfeed, .ninjs: return JSONFile(context: context, file: file, range: chunk.range).parse()
        case .jsonl: return JSONLines(context: context, file: file).parse(chunk)
        case .csv, .tsv:
            guard let header else { return ParsedChunk() }
            return Table(context: context, file: file, delimiter: delimiter, header: header).parse(chunk)
        }
    }
}
