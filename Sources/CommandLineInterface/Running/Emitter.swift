import Presentation

/// Writes results one after the other in the format that was asked for.
struct Emitter {
    private let output: OutputFile
    private let format: OutputFormat
    /// Whether no empty line stands between results of text.
    private let isCompact: Bool
    private var count = 0
    private let page: PageShell

    /// - Parameter title: what stands over the results where they are a page.
    init(
        _ output: OutputFile, _ format: OutputFormat, csvHeader: [String], isCompact: Bool = false, title: String = ""
    ) throws(OutputError) {
        page = PageShell(title: title)
        self.isCompact = isCompact
        self.output = output
        self.format = format
        if format == .json { try output.write(Array("[".utf8)) }
        if format == .csv { try output.write(csvRecord(csvHeader)) }
        if format == .html { try output.write(page.opening) }
    }

    /// Writes one result: a text, a JSON object, or records.
    mutating func emit(_ result: Rendered) throws(OutputError) {
        let bytes = result.bytes
        if format == .json { try output.write(Array((count > 0 ? ",\n" : "\n").utf8)) }
        if format == .text && count > 0 && !bytes.isEmpty && !isCompact { try output.write([0x0A]) }
        try output.write(bytes)
        if format == .jsonl || format == .html { try output.write([0x0A]) }
        count += 1
        for note in result.notes { reportLine("nutgraf: \(note)") }
    }

    /// Writes a line of text, with no empty line around it.
    func emitLine(_ line: String) throws(OutputError) { try output.write(Array((line + "\n").utf8)) }

    /// Writes lines about all results below them, in text and pages alone; other formats leave counting to their readers.
    func emitClosing(_ lines: [String], _ layout: PrintLayout) throws(OutputError) {
        guard format.isForReaders, !lines.isEmpty else { return }
        if format == .html { return try output.write(page.remarks(lines)) }
        if count > 0 { try output.write([0x0A]) }
        for line in lines { try output.write(Array(layout.closing(line).utf8)) }
    }

    /// Hands on what was written so far, so that whoever reads it knows of it.
    func flush() throws(OutputError) { try output.handOn() }

    /// - Parameter status: where nothing was read, a file that is there stays as it was, and no new one is made.
    func finish(_ status: ExitStatus = .done) throws(OutputError) {
        if count == 0, status == .badData || status == .noInput, output.abandon() { return }
        if format == .json { try output.write(Array((count > 0 ? "\n]\n" : "]\n").utf8)) }
        if format == .html { try output.write(page.closing) }
        try output.close()
    }
}
