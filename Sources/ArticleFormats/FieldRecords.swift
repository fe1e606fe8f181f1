import CSimdjson

/// A record of a JSON Lines file, with the fields that were asked for.
public struct FieldRecord: Hashable, Sendable {
    /// The file's name in messages, and the line in it, from 1; nil in a JSON array.
    public let file: String
    /// The line in the file, from 1; nil where it has none.
    public let line: Int?
    /// The value of `id`, or `STEM:LINE` where there is none, which is the id of an article read from there.
    public let id: String
    private let fields: [String: FieldValue]

    init(_ value: JSONValue, fields wanted: [String], file: String, line: Int?, fallbackID: String) {
        self.file = file
        self.line = line
        let named = value.value(of: "id")?.scalarText ?? ""
        id = named.isEmpty ? fallbackID : named
        fields = FieldValue(value, fields: wanted, depth: 0).fields
    }

    /// The value of a field; nil where the record has none.
    public subscript(field: String) -> FieldValue? { fields[field] }

    /// A problem with this record.
    public func problem(_ what: String, remedy: String) -> InputProblem {
        InputProblem(.missingField, what, file: file, line: line, remedy: remedy)
    }
}

/// A JSON value, reduced to the fields that were asked for.
public indirect enum FieldValue: Hashable, Sendable {
    /// A string, or a number as it reads.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A list.
    case list([FieldValue])
    /// The fields of an object.
    case object([String: FieldValue])
    /// Null, a Boolean, or what is nested deeper than any field of an article.
    case other

    private static let deepest = 8

    init(_ value: JSONValue, fields wanted: [String], depth: Int) {
        switch value.kind {
        case NUTGRAF_JSON_STRING, NUTGRAF_JSON_DOUBLE, NUTGRAF_JSON_UNSIGNED:
            self = value.scalarText.map { .text($0) } ?? .other
        case NUTGRAF_JSON_SIGNED:
            self = value.scalarText.flatMap { Int($0) }.map { .integer($0) } ?? .other
        case NUTGRAF_JSON_ARRAY where depth < Self.deepest:
            var values: [FieldValue] = []
            value.forEach { (_, element) in
                values.append(FieldValue(element, fields: wanted, depth: depth + 1))
            }
            self = .list(values)
        case NUTGRAF_JSON_OBJECT where depth < Self.deepest:
            var fields: [String: FieldValue] = [:]
            for name in wanted {
                if let field = value.value(of: name) {
                    fields[name] = FieldValue(field, fields: wanted, depth: depth + 1)
                }
            }
            self = .object(fields)
        default:
            self = .other
        }
    }

    /// The text of a string or a number.
    public var text: String? {
        switch self {
        case .text(let text): text
        case .integer(let number): "\(number)"
        default: nil
        }
    }

    /// The value where it is a whole number.
    public var integer: Int? {
        if case .integer(let number) = self { number } else { nil }
    }

    /// The values where it is a list.
    public var list: [FieldValue]? {
        if case .list(let values) = self { values } else { nil }
    }

    /// The fields where it is an object; else none.
    public var fields: [String: FieldValue] {
        if case .object(let fields) = self { fields } else { [:] }
    }

    /// The strings of a list, where it holds nothing else.
    public var texts: [String]? { allOrNil(list, \.text) }

    /// The whole numbers of a list, where it holds nothing else.
    public var integers: [Int]? { allOrNil(list, \.integer) }

    private func allOrNil<Value>(_ values: [FieldValue]?, _ value: (FieldValue) -> Value?) -> [Value]? {
        guard let values else { return nil }
        let found = values.compactMap(value)
        return found.count == values.count ? found : nil
    }
}

/// Reads files whose records are no articles: gold answers, and this tool's own results.
public enum FieldRecords {
    /// The records of a JSON Lines file or of a JSON array, gzipped or not, and what could not be read.
    ///
    /// - Parameter fields: the fields that matter, at any depth; others are passed over.
    /// - Throws: an `InputProblem` where there is nothing to read. Complexity: O(bytes · fields).
    public static func read(
        _ source: InputSource, fields: [String]
    ) throws(InputProblem) -> (records: [FieldRecord], problems: [InputProblem]) {
        let name = source.name
        let raw: FileBytes
        let stem: String
        var mostBytes = Int.max
        switch source {
        case .file(let path):
            raw = try FileBytes.read(path: path, named: name)
            stem = InputFormat.stem(of: path)
        case .standardInput:
            raw = try FileBytes.read(path: nil, named: name)
            stem = "stdin"
        case .web(let url, let access):
            let page = try WebPage.fetch(url, access)
            (raw, stem, mostBytes) = (page.file, page.url, access.mostBytes)
        }
        let (file, fault) = try InputDocument.inflated(
            raw, name: name, isGzipByName: name.lowercased().hasSuffix(".gz") && !InputSource.isAddress(name), most: mostBytes)
        let (records, problems) = try read(file, named: name, stem: stem, fields: fields)
        return (records, problems + (fault.map { [$0] } ?? []))
    }

    /// The same of bytes in memory, as they are.
    public static func read(
        _ bytes: [UInt8], named name: String, fields: [String]
    ) throws(InputProblem) -> (records: [FieldRecord], problems: [InputProblem]) {
        guard let file = FileBytes(copying: bytes.span) else { throw FileBytes.outOfMemory(named: name) }
        return try read(file, named: name, stem: name, fields: fields)
    }

    private static func read(
        _ file: FileBytes, named name: String, stem: String, fields: [String]
    ) throws(InputProblem) -> (records: [FieldRecord], problems: [InputProblem]) {
        guard let parser = JSONParser() else { throw FileBytes.outOfMemory(named: name) }
        var reading = Reading(parser: parser, file: file, name: name, stem: stem, fields: fields)
        try reading.readAll()
        return (reading.records, reading.problems)
    }

    private struct Reading {
        let parser: JSONParser
        let file: FileBytes
        let name: String
        let stem: String
        let fields: [String]
        var records: [FieldRecord] = []
        var problems: [InputProblem] = []

        mutating func readAll() throws(InputProblem) {
            let (start, count, isArray) = file.withSpan { bytes -> (Int, Int, Bool) in
                let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
                let first = bytes.firstVisible(from: hasMark ? 3 : 0) ?? bytes.count
                return (hasMark ? 3 : 0, bytes.count, first < bytes.count && bytes[first] == 0x5B)
            }
            if isArray {
                read(start..<count, line: nil)
            } else {
                var line = 1
                var offset = start
                // Looked for once, however many empty lines stand before it.
                var first = start
                while offset < count {
                    let end = file.withSpan { $0.firstIndex(of: 0x0A, from: offset) } ?? count
                    if first <= offset { first = file.withSpan { $0.firstVisible(from: offset) } ?? count }
                    if first < end { read(first..<end, line: line) }
                    offset = end + 1
                    line += 1
                }
            }
            if records.isEmpty && problems.isEmpty {
                throw InputProblem(
                    .emptyFile, "holds no record", file: name, remedy: "Give a file with a record a line")
            }
        }

        private mutating func read(_ range: Range<Int>, line: Int?) {
            do throws(RecordFault) {
                let root = try parser.parse(range, of: file)
                if line == nil, root.kind == NUTGRAF_JSON_ARRAY {
                    root.forEach { (_, value) in add(value, line: nil) }
                } else {
                    add(root, line: line)
                }
            } catch {
                problems.append(error.problem(file: name, line: line))
            }
        }

        private mutating func add(_ value: JSONValue, line: Int?) {
            guard value.kind == NUTGRAF_JSON_OBJECT else {
                problems.append(
                    InputProblem(
                        .notAnArticle, "a JSON value that is no object", file: name, line: line,
                        remedy: "Give an object a line"))
                return
            }
            let ordinal = records.count
            let fallbackID = line.map { "\(stem):\($0)" } ?? (ordinal == 0 ? stem : "\(stem)#\(ordinal + 1)")
            records.append(FieldRecord(value, fields: fields, file: name, line: line, fallbackID: fallbackID))
        }
    }
}
