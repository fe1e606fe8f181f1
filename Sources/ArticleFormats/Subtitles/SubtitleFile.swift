/// Subtitles as the transcript of what is said.
struct SubtitleFile {
    let context: ReadingContext
    let file: FileBytes

    /// Whether the bytes from a visible one on are subtitles: the name of WebVTT, or a number above a line of times. O(1).
    static func format(at start: Int, in bytes: Span<UInt8>) -> InputFormat? {
        if bytes.hasMark("WEBVTT", at: start), start + 6 == bytes.count || bytes[start + 6] <= 0x20 { return .vtt }
        let end = bytes.extracting(0..<min(bytes.count, start + 10)).lineEnd(from: start)
        guard end - start <= 8, (start..<end).allSatisfy({ bytes[$0] &- 0x30 < 10 || bytes[$0] == 0x20 }), end > start,
            end < bytes.count
        else { return nil }
        let next = bytes.lineStart(after: start)
        let line = bytes.string(next..<min(bytes.lineEnd(from: next), next + 100))
        return Cue.times(line[...]) == nil ? nil : .srt
    }

    func parse() -> ParsedChunk {
        var parsed = ParsedChunk()
        do throws(InputProblem) {
            let (text, warning) = try context.text(of: file)
            if let warning { parsed.warnings = [warning] }
            let reader = CueReader(text)
            var record = ArticleRecord()
            record.isPlain = true
            record[.title] = reader.title
            record[.language] = reader.language ?? languageOfName
            record[.text] = Script(reader.cues).text
            guard record.text != nil else {
                throw InputProblem(
                    .noText, reader.cues.isEmpty ? "no cues" : "subtitles in which nobody speaks", file: context.name,
                    remedy: "Check that it is SubRip or WebVTT")
            }
            var faults: [RecordFault] = []
            do throws(RecordFault) {
                parsed.articles = [
                    try context.making.article(of: record, fallbackID: context.id(ordinal: 0), faults: &faults)
                ]
            } catch {
                faults.append(error)
            }
            for fault in faults { parsed.report(fault, file: context.name, line: nil) }
        } catch {
            parsed.problems = [error]
        }
        return parsed
    }

    /// The language in a name such as `debate.de.srt`; nil for none.
    private var languageOfName: String? {
        guard let dot = context.stem.lastIndex(of: ".") else { return nil }
        let code = context.stem[context.stem.index(after: dot)...].prefix { $0 != "-" && $0 != "_" }
        return LanguageName.isKnown(code: String(code)) ? String(code) : nil
    }
}
