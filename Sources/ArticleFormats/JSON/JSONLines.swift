import TextAnalysis

/// JSON Lines: a value a line, each by itself, so a broken one costs nothing but itself.
struct JSONLines {
    let context: ReadingContext
    let file: FileBytes

    /// Whole lines, as many as reach `size` bytes.
    ///
    /// Lines end with LF (a CR before it is white space to JSON); a file without any LF may end its lines with CR.
    static func chunks(of bytes: Span<UInt8>, from start: Int, size: Int) -> [InputChunk] {
        let separator = separator(of: bytes)
        var chunks: [InputChunk] = []
        var offset = start
        while offset < bytes.count {
            let target = offset + max(size, 1) - 1
            let end = bytes.firstIndex(of: separator, from: target).map { $0 + 1 } ?? bytes.count
            chunks.append(InputChunk(range: offset..<end))
            offset = end
        }
        return chunks
    }

    private static func separator(of bytes: Span<UInt8>) -> UInt8 {
        bytes.contains(byte: 0x0A) || !bytes.contains(byte: 0x0D) ? 0x0A : 0x0D
    }

    /// The separator of the file; a chunk but the first begins behind one, which spares the search.
    private static func separator(before start: Int, in bytes: Span<UInt8>) -> UInt8 {
        if start > 0, bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D { return bytes[start - 1] }
        return separator(of: bytes)
    }

    func parse(_ chunk: InputChunk) -> ParsedChunk {
        var parsed = ParsedChunk()
        guard let parser = JSONParser() else {
            parsed.problems = [FileBytes.outOfMemory(named: context.name)]
            return parsed
        }
        file.withSpan { bytes in
            let separator = Self.separator(before: chunk.range.lowerBound, in: bytes)
            var lines = LineCursor(file.lines, separator)
            var start = chunk.range.lowerBound
            while start < chunk.range.upperBound {
                let found = bytes.firstIndex(of: separator, from: start) ?? bytes.count
                let end = min(found, chunk.range.upperBound)
                // Looked for in the line alone: from a blank line on, the next visible byte may be far away.
                if let first = bytes.extracting(0..<end).firstVisible(from: start) {
                    read(first..<end, lines: &lines, in: bytes, with: parser, into: &parsed)
                }
                start = end + 1
            }
        }
        return parsed
    }

    /// Reads a line by itself, whose number is known.
    func read(
        _ range: Range<Int>, line: Int, in bytes: Span<UInt8>, with parser: JSONParser, into parsed: inout ParsedChunk
    ) {
        var lines = LineCursor(at: range.lowerBound, line: line, 0x0A)
        read(range, lines: &lines, in: bytes, with: parser, into: &parsed)
    }

    private func read(
        _ range: Range<Int>, lines: inout LineCursor, in bytes: Span<UInt8>, with parser: JSONParser,
        into parsed: inout ParsedChunk
    ) {
        var faults: [RecordFault] = []
        do throws(RecordFault) {
            let record = try record(at: range, lines: &lines, in: bytes, with: parser, warnings: &parsed.warnings)
            if record.mayHoldItems, let items = NewsJSON.Items(in: try parser.parse(range, of: file), context.dialect) {
                read(items, line: lines.line(of: range.lowerBound, in: bytes), into: &parsed)
                return
            }
            let id = record[.id] ?? context.id(line: lines.line(of: range.lowerBound, in: bytes))
            parsed.articles.append(try context.making.article(of: record, fallbackID: id, faults: &faults))
        } catch {
            // A raw NUL is a broken string to JSON; its own name helps more.
            faults.append(bytes.firstNUL(in: range) == nil ? error : .containsNUL)
        }
        guard !faults.isEmpty else { return }
        let line = lines.line(of: range.lowerBound, in: bytes)
        for fault in faults { parsed.report(fault, file: context.name, line: line) }
    }

    /// Reads the items of a feed that stands on one line.
    private func read(_ items: NewsJSON.Items, line: Int, into parsed: inout ParsedChunk) {
        for (index, value) in items.values.enumerated() {
            var faults: [RecordFault] = []
            do throws(RecordFault) {
                let id = index == 0 ? context.id(line: line) : "\(context.id(line: line))#\(index + 1)"
                parsed.articles.append(
                    try context.making.article(of: items.record(of: value), fallbackID: id, faults: &faults))
            } catch {
                faults.append(error)
            }
            for fault in faults { parsed.report(fault, file: context.name, line: line) }
        }
    }

    /// The record of a line; of one that is no UTF-8 in the file's guessed character set.
    private func record(
        at range: Range<Int>, lines: inout LineCursor, in bytes: Span<UInt8>, with parser: JSONParser,
        warnings: inout [InputProblem]
    ) throws(RecordFault) -> ArticleRecord {
        let fault: RecordFault
        do throws(RecordFault) {
            return try ArticleRecord(
                parser.parse(range, of: file), fields: context.fields, dialect: context.dialect)
        } catch {
            fault = error
        }
        guard fault.code == .notUTF8 else { throw fault }
        let line = lines.line(of: range.lowerBound, in: bytes)
        guard let (good, warning) = file.repaired(range, context.undecodable, name: context.name, line: line) else {
            throw fault
        }
        warnings.note(warning)
        return try ArticleRecord(
            parser.parse(0..<good.count, of: good), fields: context.fields, dialect: context.dialect)
    }
}
