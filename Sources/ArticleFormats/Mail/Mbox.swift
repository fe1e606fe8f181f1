/// A file of mails, each behind a line `From ADDRESS DATE` (RFC 4155 and its kin).
struct Mbox {
    let context: ReadingContext
    let file: FileBytes

    /// Whole mails, as many as reach `size` bytes. O(bytes).
    static func chunks(of bytes: Span<UInt8>, from start: Int, size: Int) -> [InputChunk] {
        var chunks: [InputChunk] = []
        var offset = start
        while offset < bytes.count {
            let end = nextMail(from: offset + max(size, 1), in: bytes)
            chunks.append(InputChunk(range: offset..<end))
            offset = end
        }
        return chunks
    }

    /// Where the first mail at or behind an offset begins, or the end.
    private static func nextMail(from start: Int, in bytes: Span<UInt8>) -> Int {
        let mark = Array("\nFrom ".utf8)
        var offset = max(0, start - 1)
        while let found = bytes.firstOccurrence(of: mark.span, from: offset) {
            if isMail(at: found + 1, in: bytes) { return found + 1 }
            offset = found + 1
        }
        return bytes.count
    }

    /// Whether a mail begins at a line `From `: behind a blank line, and before a field or a blank line.
    static func isMail(at offset: Int, in bytes: Span<UInt8>) -> Bool {
        guard bytes.hasMark("From ", at: offset) else { return false }
        if offset >= 2 {
            let before = offset >= 3 && bytes[offset - 2] == 0x0D ? offset - 3 : offset - 2
            guard bytes[before] == 0x0A || bytes[before] == 0x0D else { return false }
        }
        let next = bytes.lineStart(after: offset)
        guard next - offset < 300 else { return false }
        let line = bytes.extracting(next..<min(bytes.lineEnd(from: next), next + 80))
        guard let colon = line.firstIndex(of: 0x3A) else { return bytes.hasMark(">From ", at: next) }
        return colon > 0 && (0..<colon).allSatisfy { line[$0] > 0x20 && line[$0] < 0x7F }
    }

    func parse(_ chunk: InputChunk) -> ParsedChunk {
        var parsed = ParsedChunk()
        file.withSpan { bytes in
            let text = bytes.extracting(0..<chunk.range.upperBound)
            var lines = LineCursor(file.lines, 0x0A)
            var start = chunk.range.lowerBound
            while start < text.count {
                let end = Self.nextMail(from: start + 5, in: text)
                if text.extracting(0..<end).firstVisible(from: start) != nil {
                    read(start..<end, in: bytes, &lines, into: &parsed)
                }
                start = end
            }
        }
        return parsed
    }

    private func read(
        _ range: Range<Int>, in bytes: Span<UInt8>, _ lines: inout LineCursor, into parsed: inout ParsedChunk
    ) {
        let mail = Self.unquoted(range, in: bytes)
        let line = lines.line(of: range.lowerBound, in: bytes)
        let id = context.id(line: line)
        parsed.add(MailMessage(0..<mail.count, of: mail.span), as: .mbox, in: context, line: line) { index in
            index == 0 ? id : "\(id)#\(index + 1)"
        }
    }

    /// The bytes of a mail behind its first line, `>From ` at the start of lines as `From `.
    private static func unquoted(_ range: Range<Int>, in bytes: Span<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(range.count)
        var offset = min(bytes.lineStart(after: range.lowerBound), range.upperBound)
        while offset < range.upperBound {
            let next = min(
                bytes.firstIndex(of: 0x0A, from: offset).map { $0 + 1 } ?? range.upperBound, range.upperBound)
            var mark = offset
            while mark < next, bytes[mark] == 0x3E { mark += 1 }
            let isEscaped = mark > offset && bytes.hasMark("From ", at: mark)
            for place in (isEscaped ? offset + 1 : offset)..<next { output.append(bytes[place]) }
            offset = next
        }
        return output
    }
}
