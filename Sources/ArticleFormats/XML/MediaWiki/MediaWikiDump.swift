import TextAnalysis

/// A wiki's pages as MediaWiki exports them (mediawiki.org/xml/export-0.11), each parsed by itself.
///
/// Of all pages the articles are read (name space 0), not those that lead to others. Of several revisions the last counts.
struct MediaWikiDump {
    let context: ReadingContext
    let file: FileBytes

    private static let open = "<page>"
    private static let close = "</page>"

    /// Whole pages, as many as reach `size` bytes. O(bytes).
    static func chunks(of bytes: Span<UInt8>, from start: Int, size: Int) -> [InputChunk] {
        let mark = Array(open.utf8)
        var chunks: [InputChunk] = []
        var offset = bytes.firstOccurrence(of: mark.span, from: start)
        while let first = offset {
            let next = bytes.firstOccurrence(of: mark.span, from: min(bytes.count, first + max(size, mark.count)))
            chunks.append(InputChunk(range: first..<(next ?? bytes.count)))
            offset = next
        }
        return chunks
    }

    func parse(_ chunk: InputChunk) -> ParsedChunk {
        var parsed = ParsedChunk()
        let site = file.withSpan { WikiSite(head: $0) }
        let marks = (Array(Self.open.utf8), Array(Self.close.utf8))
        file.withSpan { bytes in
            let part = bytes.extracting(0..<chunk.range.upperBound)
            var lines = LineCursor(file.lines, 0x0A)
            var offset: Int? = chunk.range.lowerBound
            while let start = offset {
                offset = part.firstOccurrence(of: marks.0.span, from: start + marks.0.count)
                let limit = offset ?? part.count
                let end = part.extracting(0..<limit).firstOccurrence(of: marks.1.span, from: start)
                let range = start..<(end.map { $0 + marks.1.count } ?? limit)
                read(range, isWhole: end != nil, of: site, in: bytes, lines: &lines, into: &parsed)
            }
        }
        return parsed
    }

    private func read(
        _ range: Range<Int>, isWhole: Bool, of site: WikiSite, in bytes: Span<UInt8>, lines: inout LineCursor,
        into parsed: inout ParsedChunk
    ) {
        var faults: [RecordFault] = []
        do throws(RecordFault) {
            guard isWhole else { throw Self.broken }
            let tree = try tree(range, in: bytes, lines: &lines, warnings: &parsed.warnings)
            guard let page = tree.root, !tree.isCut else { throw Self.broken }
            guard let record = try site.record(of: page) else { return }
            let id = record[.id] ?? context.id(line: lines.line(of: range.lowerBound, in: bytes))
            parsed.articles.append(try context.making.article(of: record, fallbackID: id, faults: &faults))
        } catch {
            faults.append(error)
        }
        guard !faults.isEmpty else { return }
        let line = lines.line(of: range.lowerBound, in: bytes)
        for fault in faults { parsed.report(fault, file: context.name, line: line) }
    }

    private static let broken = RecordFault(
        code: .brokenXML, what: "a page that breaks off", remedy: "Fetch the file again; the other pages were read")

    private func tree(
        _ range: Range<Int>, in bytes: Span<UInt8>, lines: inout LineCursor, warnings: inout [InputProblem]
    ) throws(RecordFault) -> XMLTree {
        if bytes.isValidUTF8(in: range) { return try XMLTree.parsing(bytes.extracting(range)) }
        let line = lines.line(of: range.lowerBound, in: bytes)
        guard let (good, warning) = file.repaired(range, context.undecodable, name: context.name, line: line) else {
            throw RecordFault(code: .notUTF8, what: "invalid UTF-8", remedy: Remedy.convert)
        }
        warnings.note(warning)
        return try good.withSpan { (bytes) throws(RecordFault) in try XMLTree.parsing(bytes) }
    }
}
