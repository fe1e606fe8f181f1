import TextAnalysis

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

    let file: FileBytes
    /// The file as it lies on the disk.
    let origin: FileBytes
    let stem: String
    /// The address that it was fetched from.
    let url: String?
    let layout: TextLayout
    let chunks: [InputChunk]
    let fields: FieldChoice
    let options: InputOptions
    let undecodable: Undecodable
    let dialect: NewsJSON.Dialect?
    let withheldItems: WithheldItems
    let versions: ItemVersions?
    /// What was assumed to read the file at all; it comes with the first chunk.
    let warnings: [InputProblem]
    let header: TableHeader?
    let delimiter: UInt8
    /// A fault of the file as a whole that leaves something to read; it comes with the last chunk.
    let wholeProblem: InputProblem?

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
}
