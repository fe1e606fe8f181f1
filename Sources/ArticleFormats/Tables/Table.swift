import TextAnalysis

/// CSV and its kin (RFC 4180 with any delimiter) with a header line: an article a record.
struct Table {
    let context: ReadingContext
    let file: FileBytes
    let delimiter: UInt8
    let header: TableHeader

    /// Unclosed quotes after which reading starts over on the next line; each costs a pass to the file's end.
    private static let recoveries = 8

    /// The header at `start`, and whole records, as many as reach `size` bytes. An unclosed quote is a chunk of its
    /// own that holds the problem; reading goes on with the line after the one that opens the record.
    static func layout(
        of file: FileBytes, _ bytes: Span<UInt8>, from start: Int, _ delimiter: TableDelimiter, size: Int,
        isTruncated: Bool,
        context: ReadingContext
    ) -> (header: TableHeader, chunks: [InputChunk]) {
        var record = TableRecord()
        let headerStart = delimiter.headerStart
        let delimiter = delimiter.byte
        record.read(from: headerStart, delimiter: delimiter, in: bytes)
        var header = TableHeader(record, in: bytes, fields: context.fields)
        let range = headerStart..<record.end
        if !bytes.isValidUTF8(in: range),
            let (good, _) = file.repaired(range, context.undecodable, name: context.name, line: nil)
        {
            header = good.withSpan {
                TableHeader(TableRecord(at: 0, delimiter, in: $0), in: $0, fields: context.fields)
            }
        }
        var chunks: [InputChunk] = []
        var line = 1 + bytes.lineBreaks(from: start, to: record.end)
        var offset = record.end
        var chunk = InputChunk(range: offset..<offset, line: line)
        func close(at end: Int) {
            if !chunk.range.isEmpty { chunks.append(chunk) }
            chunk = InputChunk(range: end..<end, line: line)
        }
        var recoveries = 0
        var isEmpty = true
        while offset < bytes.count {
            record.read(from: offset, delimiter: delimiter, in: bytes)
            if !record.isBlank { isEmpty = false }
            if let quote = record.unclosedQuote {
                close(at: offset)
                if isTruncated { break }
                recoveries += 1
                let next = recoveries <= Self.recoveries ? bytes.lineStart(after: offset) : bytes.count
                chunk.range = offset..<next
                chunk.problem = InputProblem(
                    .brokenCSV, "a quote is not closed", file: context.name,
                    line: line + bytes.lineBreaks(from: offset, to: quote),
                    remedy: "Close it, and double the quotes inside a quoted field")
                line += bytes.lineBreaks(from: offset, to: next)
                close(at: next)
                offset = next
                continue
            }
            chunk.range = chunk.range.lowerBound..<record.end
            line += bytes.lineBreaks(from: offset, to: record.end)
            offset = record.end
            if chunk.range.count >= size { close(at: offset) }
        }
        close(at: offset)
        // Blank lines under a header are no table.
        return (header, isEmpty ? [] : chunks)
    }

    func parse(_ chunk: InputChunk) -> ParsedChunk {
        var parsed = ParsedChunk()
        file.withSpan { whole in
            // A record never reaches beyond its chunk.
            let bytes = whole.extracting(0..<chunk.range.upperBound)
            let isValid = bytes.isValidUTF8(in: chunk.range)
            var record = TableRecord()
            var line = chunk.line
            var offset = chunk.range.lowerBound
            while offset < chunk.range.upperBound {
                record.read(from: offset, delimiter: delimiter, in: bytes)
                let range = offset..<record.end
                if !record.isBlank {
                    let invalid = isValid ? nil : bytes.firstInvalidUTF8(in: range)
                    if invalid == nil {
                        add(record, line: line, in: bytes, to: &parsed)
                    } else if let (good, warning) = file.repaired(
                        range, context.undecodable, name: context.name, line: line)
                    {
                        parsed.report(warning)
                        good.withSpan { add(TableRecord(at: 0, delimiter, in: $0), line: line, in: $0, to: &parsed) }
                    } else if let invalid {
                        parsed.report(
                            InputProblem(
                                .notUTF8, "invalid UTF-8", file: context.name,
                                line: line + bytes.lineBreaks(from: offset, to: invalid), remedy: Remedy.convert))
                    }
                }
                line += bytes.lineBreaks(from: offset, to: record.end)
                offset = record.end
            }
        }
        return parsed
    }

    /// The names in a field.
    private static func list(_ field: String, separatedBy marks: Set<Character>) -> [String] {
        field.split { marks.contains($0) }.map { FoldedText.folding(String($0)) }.filter { !$0.isEmpty }
    }

    private func add(_ record: TableRecord, line: Int, in bytes: Span<UInt8>, to parsed: inout ParsedChunk) {
        // Empty fields behind the last column lose nothing.
        let surplus = record.fields.dropFirst(header.columns.count).contains { !$0.range.isEmpty }
        guard record.fields.count >= header.columns.count, !surplus else {
            let remedy =
                surplus
                ? "Quote the fields that hold the delimiter or a quote, and give every field a column"
                : "Give every column a field, and quote line breaks"
            parsed.report(
                InputProblem(
                    .brokenCSV, "a record of \(record.fields.count) fields under \(header.columns.count) columns",
                    file: context.name, line: line, remedy: remedy))
            return
        }
        var fields = ArticleRecord()
        for (field, column) in zip(record.fields, header.columns) {
            guard let column else { continue }
            switch column {
            case .highlights:
                fields.highlights = field.value(in: bytes).split(whereSeparator: \.isNewline).map(String.init)
            case .sentences:
                fields.sentences = field.value(in: bytes).split(whereSeparator: \.isNewline).map(String.init)
            case .authors: fields.authors = Self.list(field.value(in: bytes), separatedBy: [";"])
            case .tags: fields.tags = Self.list(field.value(in: bytes), separatedBy: [";", ",", "|"])
            case .documents:
                break
            default:
                fields[column] = field.value(in: bytes)
            }
        }
        var faults: [RecordFault] = []
        do throws(RecordFault) {
            parsed.articles.append(
                try context.making.article(of: fields, fallbackID: context.id(line: line), faults: &faults))
        } catch {
            faults.append(error)
        }
        for fault in faults { parsed.report(fault, file: context.name, line: line) }
    }
}
