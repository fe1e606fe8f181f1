/// Reads the links of a graph, line by line: what `nutgraf similar --format jsonl` prints, or a table.
///
/// A line that begins with `{` is `{"id","neighbors":[{"id","score"}]}`, with other fields passed over. Any other is
/// `ID`, a tab, `ID`, a tab and a weight; or an `ID` alone, a node without links of its own. Empty lines are passed over.
public struct LinkLines: Sendable {
    private let name: String

    /// - Parameter name: the input in messages.
    public init(named name: String) { self.name = name }

    /// Reads whole lines that end with LF; the last need not. The rest is not read behind a line that is wrong.
    ///
    /// - Parameters:
    ///   - firstLine: the number of the first of them in the input, from 1.
    ///   - body: takes a node and its links, a line at a time.
    /// - Returns: how many lines there were.
    /// - Complexity: O(bytes).
    public func read(
        _ bytes: Span<UInt8>, firstLine: Int, _ body: (String, [(node: String, weight: Float)]) -> Void
    ) throws(InputProblem) -> Int {
        guard let file = FileBytes(copying: bytes), let parser = JSONParser() else {
            throw FileBytes.outOfMemory(named: name)
        }
        var count = 0
        for range in bytes.lines {
            count += 1
            let line = firstLine + count - 1
            guard let first = bytes.extracting(0..<range.upperBound).firstVisible(from: range.lowerBound) else {
                continue
            }
            if bytes[first] == 0x7B {
                let value: JSONValue
                do throws(RecordFault) {
                    value = try parser.parse(first..<range.upperBound, of: file)
                } catch {
                    throw InputProblem(error.code, error.what, file: name, line: line, remedy: error.remedy)
                }
                try read(value, line: line, body)
            } else {
                try read(bytes.extracting(range), line: line, body)
            }
        }
        return count
    }

    private func read(
        _ value: JSONValue, line: Int, _ body: (String, [(node: String, weight: Float)]) -> Void
    ) throws(InputProblem) {
        guard let id = value.value(of: "id")?.scalarText, let neighbors = value.value(of: "neighbors") else {
            throw problem("no “id” and “neighbors”", line)
        }
        var links: [(node: String, weight: Float)] = []
        for neighbor in neighbors.elements {
            guard let node = neighbor.value(of: "id")?.scalarText,
                let score = neighbor.value(of: "score")?.scalarText, let weight = Self.weight(score)
            else { throw problem("a neighbor without “id” or a “score” from 0", line) }
            links.append((node, weight))
        }
        body(id, links)
    }

    private func read(
        _ bytes: Span<UInt8>, line: Int, _ body: (String, [(node: String, weight: Float)]) -> Void
    ) throws(InputProblem) {
        var end = bytes.count
        if end > 0, bytes[end - 1] == 0x0D { end -= 1 }
        guard bytes.isValidUTF8(in: 0..<end) else {
            throw InputProblem(.notUTF8, "invalid UTF-8", file: name, line: line, remedy: Remedy.convert)
        }
        let fields = bytes.string(0..<end).split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count != 1 else { return body(fields[0], []) }
        guard fields.count == 3, !fields[0].isEmpty, !fields[1].isEmpty, let weight = Self.weight(fields[2]) else {
            throw problem("no two ids and a weight from 0, with tabs between", line)
        }
        body(fields[0], [(fields[1], weight)])
    }

    /// A number from 0 that is finite.
    private static func weight(_ text: String) -> Float? { Float(text).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil } }

    private func problem(_ what: String, _ line: Int) -> InputProblem {
        InputProblem(
            .missingField, what, file: name, line: line,
            remedy: "Give what similar --format jsonl prints, or lines of ID, ID and weight with tabs between")
    }
}
