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
            parsed.problems.append(error.problem(file: context.name, line: line(ofFault: error)))
        }
        return parsed
    }

    private func read(_ root: JSONValue, into parsed: inout ParsedChunk) {
        let container = root.kind == NUTGRAF_JSON_ARRAY ? root : Self.container(in: root)
        guard let container else {
            add(root, at: nil, into: &parsed)
            return
        }
        var index = 0
        container.forEach { (_, value) in
            add(value, at: index, into: &parsed)
            index += 1
        }
        if index == 0 { parsed.problems.append(context.emptyFile) }
    }

    /// The array under `articles`, where the object is not an article itself.
    private static func container(in root: JSONValue) -> JSONValue? {
        guard let container = root.value(of: containerKey), container.kind == NUTGRAF_JSON_ARRAY,
            !["text", "body", "content", "documents", "sentences"].contains(where: { root.value(of: $0) != nil })
        else { return nil }
        return container
    }

    private func add(_ value: JSONValue, at index: Int?, into parsed: inout ParsedChunk) {
        var faults: [RecordFault] = []
        do throws(RecordFault) {
            let ordinal = parsed.articles.count + parsed.problems.count
            parsed.articles.append(
                try context.making.article(
                    of: ArticleRecord(value), fallbackID: context.id(ordinal: ordinal), faults: &faults))
        } catch {
            faults.append(error)
        }
        for fault in faults {
            parsed.problems.append(fault.problem(file: context.name, line: line(ofElement: index)))
        }
    }

    private func line(ofElement index: Int?) -> Int {
        file.withSpan { bytes in
            guard let index else { return bytes.line(of: bytes.firstVisible(from: range.lowerBound) ?? 0) }
            let elements = JSONLocator(bytes.extracting(0..<range.upperBound), from: range.lowerBound).elements
            return bytes.line(of: index < elements.count ? elements[index] : range.lowerBound)
        }
    }

    private func line(ofFault fault: RecordFault) -> Int? {
        file.withSpan { bytes in
            if fault.code == .notUTF8 { return bytes.firstInvalidUTF8(in: range).map { bytes.line(of: $0) } }
            let locator = JSONLocator(bytes.extracting(0..<range.upperBound), from: range.lowerBound)
            return locator.fault.map { bytes.line(of: $0) }
        }
    }
}
