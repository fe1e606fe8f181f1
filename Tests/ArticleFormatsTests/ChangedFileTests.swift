import Foundation
import Testing
import TextAnalysis

@testable import ArticleFormats

/// A file that somebody writes to while it is read: mapped bytes that are gone would end the program.
@Suite struct ChangedFileTests {
    private let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).jsonl").path
    private static let line = "{\"text\":\"The ferry ran again on Friday. A storm had kept it in port.\"}\n"
    private static let count = 5000

    private func document() throws -> InputDocument {
        try Data(String(repeating: Self.line, count: Self.count).utf8).write(to: URL(fileURLWithPath: path))
        return try InputDocument.load(.file(path), options: InputOptions(chunkSize: 1 << 16))
    }

    private func rest(of document: InputDocument, from chunk: Int = 0) -> ParsedChunk {
        var all = ParsedChunk()
        for chunk in chunk..<document.chunkCount {
            let part = document.parse(chunk: chunk)
            all.articles += part.articles
            all.problems += part.problems
        }
        return all
    }

    @Test func `what was read before the file became shorter stays, and one line tells of the rest`() throws {
        let document = try document()
        let first = document.parse(chunk: 0)
        #expect(first.problems.isEmpty && !first.articles.isEmpty)
        unsafe truncate(path, 100)
        defer { unsafe unlink(path) }
        // The system may still hand out pages that it has; those of the last chunks were never looked at but to find lines.
        document.release(chunk: 0)
        let rest = rest(of: document, from: 1)
        #expect(rest.problems.map(\.code) == [.changed])
        #expect(rest.articles.allSatisfy { $0.text == first.articles[0].text })
        #expect(rest.problems.first?.description.contains("changed while it was read") == true)
    }

    @Test func `a file that became shorter before its first look is no crash`() throws {
        let document = try document()
        for chunk in 0..<document.chunkCount { document.release(chunk: chunk) }
        unsafe truncate(path, 0)
        defer { unsafe unlink(path) }
        let all = rest(of: document)
        #expect(all.problems.map(\.code) == [.changed])
        #expect(all.articles.isEmpty)
    }

    @Test func `other bytes in the same file are told once all is read`() throws {
        let document = try document()
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { unsafe unlink(path) }
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(Self.line.utf8))
        try handle.close()
        let all = rest(of: document)
        #expect(all.articles.count == Self.count)
        #expect(all.problems.map(\.code) == [.changed])
        #expect(rest(of: document).problems.isEmpty, "once is enough")
    }

    @Test func `another file in its place is no change`() throws {
        let document = try document()
        defer { unsafe unlink(path) }
        try Data("{}".utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        let all = rest(of: document)
        #expect(all.articles.count == Self.count)
        #expect(all.problems.isEmpty)
    }
}
