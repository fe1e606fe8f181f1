import TestSupport
import TextAnalysis
import Testing

@testable import ArticleFormats

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Input made to cost more than its size. A reader that takes time with the square of it misses the limit by far.
@Suite(.timeLimit(.minutes(15))) struct `Hostile input` {
    @Test func `many blank lines cost no more than their bytes`() throws {
        let blanks = String(repeating: "\n", count: 300_000)
        let all = try parsed("{\"text\":\"One.\"}\n\(blanks){\"text\":\"Two.\"}\n{broken", name: "n.jsonl")
        #expect(all.articles.map(\.id) == ["n:1", "n:300002"])
        #expect(all.problems.map(\.line) == [300_003])
    }

    @Test(arguments: ["[%]", "{\"articles\":[%]}"])
    func `every element that is no article is named with its line`(frame: String) throws {
        let count = 100_000
        let parts = frame.split(separator: "%")
        let elements = Array(repeating: "7", count: count).joined(separator: ",\n")
        let problems = try parsed("\n\(parts[0])\(elements)\(parts[1])", name: "n.json").problems
        #expect(problems.map(\.line) == (2..<count + 2).map { $0 })
    }

    @Test func `documents that are no articles are named with the line of their story`() throws {
        let documents = Array(repeating: "\"\"", count: 100_000).joined(separator: ",\n")
        let all = try parsed("[\n{\"documents\":[\(documents)]},\n{\"text\":\"One.\"}]", name: "n.json")
        #expect(all.articles.count == 1)
        #expect(Set(all.problems.compactMap(\.line)) == [2])
    }

    @Test func `a sentence that nearly stands in the text many times is looked for once`() throws {
        let text = String(repeating: "a", count: 1_000_000)
        let sentence = String(repeating: "a", count: 500_000) + "b"
        #expect(Segmentation(of: text, sentences: [sentence]).text == sentence)
        #expect(Segmentation(of: text + "b", sentences: [sentence]).ranges == [500_000..<1_000_001])
    }

    @Test func `a pattern is found where a naive search finds it`() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 97...98, using: &random)
            }
            let pattern = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                UInt8.random(in: 97...98, using: &random)
            }
            let start = Int.random(in: 0...text.count, using: &random)
            let naive = (start...text.count).first { text[$0...].starts(with: pattern) }
            #expect(text.span.firstOccurrence(of: pattern.span, from: start) == naive)
        }
    }

    @Test(arguments: ["", "-", "e", "english language", "e\u{301}n", "en\u{0}", String(repeating: "e", count: 1000)])
    func `a language that is none is left to be found out`(name: String) throws {
        let escaped = name == "en\u{0}" ? "en\\u0000" : name
        let article = try #require(
            try parsed("{\"text\":\"One.\",\"language\":\"\(escaped)\"}", name: "n.jsonl").articles.first)
        #expect(article.language == nil)
    }

    @Test(arguments: ["text", "title", "highlights", "sentences"])
    func `a text that ranges cannot count is refused`(field: String) {
        var making = ArticleMaking(layout: .news)
        making.longestText = 20
        var record = ArticleRecord(text: "The bridge is open.")
        let long = String(repeating: "closed ", count: 4)
        switch field {
        case "text": record = ArticleRecord(text: long)
        case "title": record[.title] = long
        case "highlights": record.highlights = [long]
        default: record.sentences = [long]
        }
        var faults: [RecordFault] = []
        let fault = #expect(throws: RecordFault.self) {
            try making.article(of: record, fallbackID: "n", faults: &faults)
        }
        #expect(fault?.code == .tooLong)
    }

    @Test(arguments: ["n.txt", "n.json", "n.jsonl", "n.csv", "n.html"])
    func `an article longer than allowed is named, and the rest is read`(name: String) throws {
        let (long, short) = (String(repeating: "The bridge is closed. ", count: 100), "The ferry ran again on Friday.")
        let source =
            switch name {
            case "n.txt": "\(long)\n"
            case "n.json": "[{\"text\":\"\(long)\"},{\"text\":\"\(short)\"}]"
            case "n.jsonl": "{\"text\":\"\(long)\"}\n{\"text\":\"\(short)\"}\n"
            case "n.csv": "text\n\(long)\n\(short)\n"
            default: "<html><body><article><p>\(long)</p></article></body></html>"
            }
        var options = InputOptions()
        options.mostArticleBytes = 1000
        let chunk = try InputDocument(Array(source.utf8), name: name, options: options).parse(chunk: 0)
        #expect(chunk.problems.map(\.code) == [.tooLong])
        #expect(chunk.problems.first?.remedy == "Split it into several, or raise --max-article-size")
        #expect(chunk.articles.map(\.text) == (["n.txt", "n.html"].contains(name) ? [] : [short]))
    }

    @Test(arguments: ["n.txt", "n.jsonl", "n.json", "n.csv", "n.html", "n"])
    func `gzip data that grow beyond all text are refused before they are unpacked`(name: String) {
        let bytes = gzipped([UInt8](repeating: 0x20, count: 20 << 20))
        var options = InputOptions()
        options.mostArticleBytes = 1 << 20
        let problem = #expect(throws: InputProblem.self) { try InputDocument(bytes, name: name + ".gz", options: options) }
        #expect(problem?.code == .tooLarge)
        var output = GrowingBytes()
        #expect(Gzip.inflate(bytes.span, into: &output, trusted: 1 << 20) == .bomb)
        #expect(output.count < 4 << 20)
    }

    @Test func `gzip data of one sentence again and again are text`() throws {
        let line = "{\"text\":\"The ferry ran again on Friday.\"}\n"
        var options = InputOptions()
        options.mostArticleBytes = 1 << 16
        let bytes = gzipped(Array(String(repeating: line, count: 10_000).utf8))
        #expect(try InputDocument(bytes, name: "n.jsonl.gz", options: options).parse(chunk: 0).articles.count == 10_000)
    }

    @Test func `a pipe in a folder is passed over and a broken link is named`() throws {
        var template = Array("/tmp/nutgraf-XXXXXX".utf8CString)
        let folder = try #require(unsafe mkdtemp(&template).map { unsafe String(cString: $0) })
        defer {
            for name in ["a.txt", "b.txt"] { unsafe unlink("\(folder)/\(name)") }
            unsafe rmdir(folder)
        }
        #expect(unsafe mkfifo("\(folder)/a.txt", 0o600) == 0)
        #expect(unsafe symlink("\(folder)/nowhere", "\(folder)/b.txt") == 0)
        let (sources, problems) = InputSource.expanding([folder])
        #expect(sources.isEmpty)
        #expect(problems.map(\.code) == [.missingFile, .emptyFolder])
    }
}
