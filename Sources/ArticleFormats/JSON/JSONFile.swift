import CSimdjson
import TextAnalysis

/// A whole JSON text: an article, an array of articles, or an object with such an array under `articles`.
struct JSONFile {
    static let containerKey = "articles"

    let context: ReadingContext
    let file: FileBytes
    let range: Range<Int>

    func parse() -> ParsedChunk {
        var parsed = ParsedChunk()
        guard let parser = JSONParser() else {
            parsed.problems = [FileBytes.outOfMemory(named: context.name)]
            return parsed
        }
        do throws(RecordFault) {
            read(try parser.parse(range, of: file), into: &parsed)
        } catch {
            if error.code == .notUTF8,
                let (good, warning) = file.repaired(range, context.undecodable, name: context.name, line: 1)
            {
                parsed = JSONFile(context: context, file: good, range: 0..<good.count).parse()
                parsed.warnings.append(warning)
                return parsed
            }
            parsed.problems.append(error.problem(file: context.name, line: line(ofFault: error)))
        }
        return parsed
    }

    private func read(_ root: JSONValue, into parsed: inout ParsedChunk) {
        if context.fields.isEmpty, let items = NewsJSON.Items(in: root, context.dialect) {
            read(items, into: &parsed)
            return
        }
        let container = root.kind == NUTGRAF_JSON_ARRAY ? root : container(in: root)
        guard let container else {
            let faults = add(root, into: &parsed)
            guard !faults.isEmpty else { return }
            let line = file.withSpan { bytes in bytes.line(of: bytes.firstVisible(from: range.lowerBound) ?? 0) }
            for fault in faults { parsed.report(fault, file: context.name, line: line) }
            return
        }
        var index = 0
        var lines: ElementLines?
        container.forEach { (_, value) in
            for fault in add(value, into: &parsed) {
                if lines == nil { lines = ElementLines(of: file, range) }
                parsed.report(fault, file: context.name, line: lines?.line(of: index))
            }
            index += 1
        }
        if index == 0 { parsed.problems.append(context.emptyFile) }
    }

    /// Reads the items of a feed or an agency's answer.
    private func read(_ items: NewsJSON.Items, into parsed: inout ParsedChunk) {
        var lines: ElementLines?
        for (index, value) in items.values.enumerated() {
            for fault in add(value, from: items, into: &parsed) {
                if lines == nil { lines = ElementLines(of: file, range, containerKey: items.key) }
                parsed.report(fault, file: context.name, line: lines?.line(of: index))
            }
        }
        if items.values.isEmpty { parsed.problems.append(context.emptyFile) }
    }

    /// The array under `articles`, where the object is not an article itself.
    private func container(in root: JSONValue) -> JSONValue? {
        guard let container = root.value(of: Self.containerKey), container.kind == NUTGRAF_JSON_ARRAY,
            context.fields.text.map({ root.values(at: $0[...]).isEmpty }) ?? true,
            !["text", "body", "content", "documents", "sentences"].contains(where: { root.value(of: $0) != nil })
        else { return nil }
        return container
    }

    /// Adds the article of a value; what is wrong with the value or with documents in it.
    private func add(
        _ value: JSONValue, from items: NewsJSON.Items? = nil, into parsed: inout ParsedChunk
    ) -> [RecordFault] {
        var faults: [RecordFault] = []
        do throws(RecordFault) {
            let ordinal = parsed.articles.count + parsed.problems.count
            let record =
                if let items { try items.record(of: value) } else {
                    try ArticleRecord(value, fields: context.fields, dialect: context.dialect)
                }
            parsed.articles.append(
                try context.making.article(of: record, fallbackID: context.id(ordinal: ordinal), faults: &faults))
        } catch {
            faults.append(error)
        }
        return faults
    }

    private func line(ofFault fault: RecordFault) -> Int? {
        file.withSpan { bytes in
            if fault.code == .notUTF8 { return bytes.firstInvalidUTF8(in: range).map { bytes.line(of: $0) } }
            let locator = JSONLocator(bytes.extracting(0..<range.upperBound), from: range.lowerBound)
            return locator.fault.map { bytes.line(of: $0) }
        }
    }
}

/// The lines on which the elements of an array of articles begin, asked in their order.
///
/// One walk finds the elements, and lines are counted on from one answer to the next: O(bytes) for all of them.
private struct ElementLines {
    private let file: FileBytes
    private let range: Range<Int>
    private let elements: [Int]
    private var offset = 0
    private var line = 1

    init(of file: FileBytes, _ range: Range<Int>, containerKey: String = JSONFile.containerKey) {
        self.file = file
        self.range = range
        elements = file.withSpan { bytes in
            let text = bytes.extracting(0..<range.upperBound)
            return JSONLocator(text, from: range.lowerBound, containerKey: containerKey).elements
        }
    }

    mutating func line(of index: Int) -> Int {
        let target = index < elements.count ? elements[index] : range.lowerBound
        if target > offset {
            line += file.withSpan { $0.lineBreaks(from: offset, to: target) }
            offset = target
        }
        return line
    }
}
