import Foundation
import Testing

@testable import ArticleFormats

@Suite struct FieldRecordsTests {
    private func read(_ bytes: [UInt8], fields: [String]) throws -> (records: [FieldRecord], problems: [InputProblem]) {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).jsonl")
        defer { try? FileManager.default.removeItem(at: path) }
        try Data(bytes).write(to: path)
        return try FieldRecords.read(.file(path.path), fields: fields)
    }

    private func read(_ text: String, fields: [String]) throws -> (records: [FieldRecord], problems: [InputProblem]) {
        try read(Array(text.utf8), fields: fields)
    }

    @Test func `Only the fields that were asked for are kept, at any depth`() throws {
        let line =
            #"{"id": 7, "keywords": [{"text": "bank", "score": 0.5}, "ferry"], "ranges": [[0, 4], [5, -1]], "other": 1}"#
        let record = try #require(read(line, fields: ["keywords", "text", "ranges"]).records.first)
        #expect(record.id == "7" && record.line == 1)
        #expect(record["keywords"] == .list([.object(["text": .text("bank")]), .text("ferry")]))
        #expect(record["ranges"]?.list?.map(\.integers) == [[0, 4], [5, -1]])
        #expect(record["other"] == nil)
    }

    @Test func `A record without an id has the id that an article read from there has`() throws {
        let records = try read("\n{\"a\": 1}\n", fields: ["a"]).records
        #expect(records.first?.id.hasSuffix(":2") == true)
    }

    @Test func `Broken lines and values that are no objects are named, and the rest is read`() throws {
        let read = try read("\u{FEFF}{\"id\": \"a\"}\n{\"id\":\n[1]\n\n{\"id\": \"b\"}\r\n", fields: [])
        #expect(read.records.map(\.id) == ["a", "b"])
        #expect(read.problems.map(\.line) == [2, 3])
        #expect(read.problems.map(\.code) == [.brokenJSON, .notAnArticle])
    }

    @Test func `An array holds records too, and deep nesting is cut`() throws {
        let deep = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        let records = try read("[{\"id\": \"a\", \"x\": \(deep)}, {\"id\": \"b\"}]", fields: ["x"]).records
        #expect(records.map(\.id) == ["a", "b"])
    }

    @Test func `A file without a record is a problem`() {
        #expect(throws: InputProblem.self) { try read("\n \n", fields: []) }
        #expect(throws: InputProblem.self) { try read("", fields: []) }
    }

    @Test func `No bytes whatever are trouble`() throws {
        var state: UInt64 = 11
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<300 {
            var bytes = Array(#"{"id": "a", "x": [1, {"y": "\u00e9"}], "t": -3}"#.utf8)
            for _ in 0..<3 { bytes[next(bytes.count)] = UInt8(next(256)) }
            _ = try? read(bytes, fields: ["x", "y", "t"])
        }
    }
}
