/// A file that was saved from a database of the press: many documents.
struct PressDatabaseFile {
    let context: ReadingContext
    let file: FileBytes
    let format: InputFormat

    func parse() -> ParsedChunk {
        var parsed = ParsedChunk()
        do throws(InputProblem) {
            let isPage = file.withSpan { bytes in bytes.firstVisible(from: 0).map { bytes[$0] == 0x3C } ?? false }
            let records = isPage ? try pageRecords() : try textRecords(&parsed.warnings)
            for (record, line) in records { add(record, line: line, to: &parsed) }
            if records.isEmpty {
                throw InputProblem(
                    .emptyFile, "holds no document of \(format.rawValue)", file: context.name,
                    remedy: "Check the value of --input-format, or save the documents with their text")
            }
        } catch {
            parsed.problems.append(error)
        }
        return parsed
    }

    private func add(_ record: Result<ArticleRecord, RecordFault>, line: Int?, to parsed: inout ParsedChunk) {
        var faults: [RecordFault] = []
        do throws(RecordFault) {
            let ordinal = parsed.articles.count + parsed.problems.count
            parsed.articles.append(
                try context.making.article(of: record.get(), fallbackID: context.id(ordinal: ordinal), faults: &faults))
        } catch {
            faults.append(error)
        }
        for fault in faults { parsed.report(fault, file: context.name, line: line) }
    }

    private typealias Record = (record: Result<ArticleRecord, RecordFault>, line: Int?)

    private func pageRecords() throws(InputProblem) -> [Record] {
        let decoded = file.withSpan { PageCharset.decoded($0) }
        let page: HTMLPage
        do throws(RecordFault) {
            page =
                if let decoded { try HTMLPage.parsed(decoded.span) } else {
                    try file.withSpan { (bytes) throws(RecordFault) in try HTMLPage.parsed(bytes) }
                }
        } catch {
            throw error.problem(file: context.name, line: nil)
        }
        let records =
            switch format {
            case .europresse: EuropressePage(page).records()
            case .factiva: FactivaPage(page).records()
            default: Self.lexisNexis(blocks: PageSegments(page).paragraphs(in: 0..<page.withText { $0.count }))
            }
        return records.map { ($0, nil) }
    }

    private static func lexisNexis(blocks: [String]) -> [Result<ArticleRecord, RecordFault>] {
        let starts = blocks.indices.filter { LexisNexisDocument.isCounter(blocks[$0]) }
        return starts.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1] : blocks.count
            return result(LexisNexisDocument(blocks: blocks[(starts[index] + 1)..<end]))
        }
    }

    private static func result(_ document: LexisNexisDocument) -> Result<ArticleRecord, RecordFault> {
        do throws(RecordFault) { return .success(try document.record()) } catch { return .failure(error) }
    }

    private func textRecords(_ warnings: inout [InputProblem]) throws(InputProblem) -> [Record] {
        guard format == .lexisnexis else { return [] }
        let (text, warning) = try context.text(of: file)
        if let warning { warnings = [warning] }
        var records: [Record] = []
        var blocks: [String] = []
        var block: [Substring] = []
        var start: Int?
        func endBlock() {
            if !block.isEmpty { blocks.append(block.joined(separator: "\n")) }
            block = []
        }
        func endDocument() {
            endBlock()
            if let start { records.append((Self.result(LexisNexisDocument(blocks: blocks[...])), start)) }
            blocks = []
        }
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let words = line.trimmed
            if words.isEmpty {
                endBlock()
            } else if LexisNexisDocument.isCounter(String(line)) {
                endDocument()
                start = index + 1
            } else {
                block.append(words)
            }
        }
        endDocument()
        return records
    }
}
