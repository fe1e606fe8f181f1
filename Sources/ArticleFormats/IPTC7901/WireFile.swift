/// A file of messages by wire, one or several.
struct WireFile {
    let context: ReadingContext
    let file: FileBytes

    func parse() -> ParsedChunk {
        var parsed = ParsedChunk()
        file.withSpan { bytes in
            let starts = Self.starts(in: bytes)
            var lines = LineCursor(file.lines, 0x0A)
            for (index, start) in starts.enumerated() {
                let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
                read(start..<end, in: bytes, &lines, into: &parsed)
            }
            if starts.isEmpty { parsed.problems = [context.noMessage] }
        }
        return parsed
    }

    private func read(
        _ range: Range<Int>, in bytes: Span<UInt8>, _ lines: inout LineCursor, into parsed: inout ParsedChunk
    ) {
        guard let header = WireHeader(at: range.lowerBound, in: bytes) else { return }
        var faults: [RecordFault] = []
        do throws(RecordFault) {
            let rest = bytes.extracting(min(header.end, range.upperBound)..<range.upperBound)
            var message = WireMessage(header, text: MailCharset.text(of: rest, label: nil))
            let ordinal = parsed.articles.count + parsed.problems.count
            parsed.articles.append(
                try context.making.article(
                    of: message.read(), fallbackID: context.id(ordinal: ordinal), faults: &faults))
        } catch {
            faults.append(error)
        }
        guard !faults.isEmpty else { return }
        let line = lines.line(of: range.lowerBound, in: bytes)
        for fault in faults { parsed.report(fault, file: context.name, line: line) }
    }

    /// Where messages begin: at headers that open a line, or stand behind the end of another message. O(bytes).
    private static func starts(in bytes: Span<UInt8>) -> [Int] {
        var starts: [Int] = []
        var offset = bytes.firstVisible(from: 0) ?? bytes.count
        while offset < bytes.count {
            if let header = WireHeader(at: offset, in: bytes) {
                starts.append(offset)
                // The control characters in front of a header are its own.
                offset = max(offset, header.end - 1)
            }
            guard let mark = (offset..<bytes.count).first(where: { isEnd(bytes[$0]) }) else { break }
            offset = mark + 1
        }
        return starts
    }

    /// Whether a header may stand behind a byte: a line break, or the start of one (SOH), the end of a text (ETX) or of
    /// a transmission (EOT).
    private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x01 || byte == 0x03 || byte == 0x04 }
}

extension ReadingContext {
    fileprivate var noMessage: InputProblem {
        InputProblem(
            .emptyFile, "holds no message with the header of IPTC 7901", file: name,
            remedy: "Check the value of --input-format")
    }
}
