/// An archive of the web: WARC or ARC, plain, gzipped by record, or gzipped as a whole.
///
/// Of each page that was answered with status 200 the article is read, as from a saved page.
struct WebArchive {
    let context: ReadingContext
    let file: FileBytes
    let options: InputOptions

    /// Whether bytes begin as an archive, packed or not.
    static func begins(_ bytes: Span<UInt8>) -> Bool {
        func isArchive(_ head: Span<UInt8>) -> Bool {
            ["WARC/1.", "WARC/0.", "filedesc://"].contains { mark in
                head.count >= mark.utf8.count && head.string(0..<mark.utf8.count) == mark
            }
        }
        guard Gzip.isGzip(bytes) else { return isArchive(bytes) }
        guard let inflater = Inflater(.header) else { return false }
        var offset = 0
        var head: [UInt8] = []
        _ = inflater.inflate(bytes, from: &offset, into: &head, most: 16)
        return isArchive(head.span)
    }

    /// Whole records, as many as reach `size` bytes of the file. Packed ones begin where a member does.
    ///
    /// O(records), or O(bytes) where one member holds all.
    static func chunks(of file: FileBytes, size: Int) -> [InputChunk] {
        let starts = file.withSpan { Gzip.isGzip($0) } ? packedStarts(in: file, size) : plainStarts(in: file, size)
        return starts.indices.map { index in
            InputChunk(range: starts[index]..<(index + 1 < starts.count ? starts[index + 1] : file.count))
        }
    }

    private static func packedStarts(in file: FileBytes, _ size: Int) -> [Int] {
        file.withSpan { bytes in
            var starts = [0]
            while let next = GzipMembers.start(in: bytes, from: starts[starts.count - 1] + max(size, 1)) {
                starts.append(next)
            }
            return starts
        }
    }

    private static func plainStarts(in file: FileBytes, _ size: Int) -> [Int] {
        var starts = [0]
        guard let stream = ArchiveStream(file, 0..<file.count, isPacked: false) else { return starts }
        var reader = ArchiveReader(stream)
        // Behind bytes that are no record nothing is certain: they and the rest stay together.
        while let start = reader.nextStart(), !reader.isLost {
            if start - starts[starts.count - 1] >= size { starts.append(start) }
        }
        return starts
    }

    /// Reads a chunk.
    ///
    /// - Parameter earlier: the chunks before this one, where it is the last.
    func parse(_ chunk: InputChunk, behind earlier: [InputChunk]?) -> ParsedChunk {
        var parsed = ParsedChunk()
        guard let stream = stream(of: chunk) else {
            parsed.problems = [FileBytes.outOfMemory(named: context.name)]
            return parsed
        }
        var reader = ArchiveReader(stream)
        while let record = reader.next() {
            do throws(RecordFault) {
                if let page = try ArchivedPage(of: record, in: &reader) { read(page, into: &parsed) }
            } catch {
                parsed.report(error.of(record.url), file: context.name, line: nil)
            }
        }
        for fault in reader.faults { parsed.report(fault, file: context.name, line: nil) }
        if parsed.isEmpty, let earlier, !earlier.contains(where: { !parse($0, behind: nil).isEmpty }) {
            parsed.problems = [
                InputProblem(
                    .emptyFile, "a web archive without a page", file: context.name,
                    remedy: "Give one with answers of status 200 that are HTML or text")
            ]
        }
        return parsed
    }

    private func stream(of chunk: InputChunk) -> ArchiveStream? {
        ArchiveStream(file, chunk.range, isPacked: file.withSpan { Gzip.isGzip($0) })
    }

    /// Adds the articles of a page, and one line where it is not whole.
    private func read(_ page: ArchivedPage, into parsed: inout ParsedChunk) {
        let count = parsed.articles.count
        readArticles(of: page, into: &parsed)
        if page.isWhole { return }
        let fault = parsed.articles.count > count ? RecordFault.cutBody : .lostBody
        parsed.report(fault.of(page.url), file: context.name, line: nil)
    }

    /// Adds the articles of a page, read as those of a file.
    private func readArticles(of page: ArchivedPage, into parsed: inout ParsedChunk) {
        guard let copy = FileBytes(copying: page.body.span) else {
            parsed.problems.append(FileBytes.outOfMemory(named: context.name))
            return
        }
        let file = page.type.decoded(copy)?.file ?? copy
        // Data that is packed once more is a download, and no page.
        if file.withSpan({ Gzip.isGzip($0) || InputFormat.container($0, named: nil) != nil }) { return }
        do throws(InputProblem) {
            let document = try InputDocument(file, of: page, in: context, options)
            if page.isUncertain, document.format == .text { return }
            for chunk in 0..<document.chunkCount { add(document.parse(chunk: chunk), of: page, to: &parsed) }
        } catch {
            if !page.isUncertain, page.isWhole, error.code != .foreignFormat { parsed.problems.append(error.of(page.url)) }
        }
    }

    /// What only its type let look like news, data of a program, is passed over where it is none. Of what is missing in
    /// a page that is not whole nothing more is said.
    private func add(_ part: ParsedChunk, of page: ArchivedPage, to parsed: inout ParsedChunk) {
        parsed.articles += part.articles
        if page.isUncertain || !page.isWhole, part.articles.isEmpty { return }
        parsed.problems += part.problems.map { $0.of(page.url) }
        parsed.warnings += part.warnings.map { $0.of(page.url) }
    }
}

extension ParsedChunk {
    /// Whether nothing came of it, not even a fault.
    fileprivate var isEmpty: Bool { articles.isEmpty && problems.isEmpty }
}

extension ArchiveReader {
    /// Where the next record begins in a plain archive; nil at the end.
    fileprivate mutating func nextStart() -> Int? {
        next() == nil ? nil : recordStart
    }
}

extension RecordFault {
    /// The fault of what was archived under an address.
    fileprivate func of(_ url: String) -> RecordFault {
        RecordFault(code: code, what: "\(what) (\(InputProblem.shown(url)))", remedy: remedy)
    }
}

extension InputProblem {
    fileprivate func of(_ url: String) -> InputProblem {
        InputProblem(code, "\(what) (\(Self.shown(url)))", file: file, remedy: remedy)
    }

    /// An address as it is told: no control characters, and not endless.
    fileprivate static func shown(_ url: String) -> String {
        String(String.UnicodeScalarView(url.unicodeScalars.prefix(500).map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
    }
}
