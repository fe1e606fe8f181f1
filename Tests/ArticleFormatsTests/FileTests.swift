import Foundation
import TextAnalysis
import Testing

@testable import ArticleFormats

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite struct `Text files` {
    @Test func `stories of a file share its bytes`() throws {
        let text = "Bridge closed\n\nMARLOW: The bridge is closed.\n\n\nFestival opens\n\nVENN: The festival opens.\n"
        let chunk = try parsed("\u{FEFF}" + text, name: "wire.txt")
        #expect(chunk.articles.map(\.id) == ["wire", "wire#2"])
        #expect(chunk.articles.map(\.title) == ["Bridge closed", "Festival opens"])
        // The mark is none of the text.
        for article in chunk.articles { #expect(Array(article.text.utf8) == Array(text.utf8)) }
        #expect(chunk.articles.map(\.bodyLines) == [["The bridge is closed."], ["The festival opens."]])
    }

    @Test func `verbatim text is one article`() throws {
        let chunk = try parsed("Short Url\n\n OSLO: Snow. \n", name: "n.txt", layout: .verbatim)
        #expect(chunk.articles.map(\.bodyLines) == [["Short Url", "OSLO: Snow."]])
    }

    @Test(arguments: [
        ([0x4F, 0x0A, 0x4F, 0xFF, 0x0A] as [UInt8], InputProblem.Code.notUTF8, 2),
        ([0x4F, 0x0A, 0x0A, 0x00], .containsNUL, 3), ([0x41, 0x0D, 0x42, 0x0D, 0xC3], .notUTF8, 3),
        ([0x41, 0xED, 0xA0, 0x80], .notUTF8, 1),
    ]) func `a broken text is refused with its line where that is asked`(
        bytes: [UInt8], code: InputProblem.Code, line: Int
    ) throws {
        let chunk = try parsed(bytes, name: "n.txt", isStrict: true)
        #expect(chunk.articles.isEmpty)
        #expect(chunk.problems.map(\.code) == [code])
        #expect(chunk.problems.first?.line == line)
    }

    @Test(
        arguments: [[], [0x20, 0x0A], [0xEF, 0xBB, 0xBF], [0xEF, 0xBB, 0xBF, 0x0A]] as [[UInt8]],
        ["n.txt", "n.json", "n.jsonl", "n.csv", "n"])
    func `an empty file says so`(bytes: [UInt8], name: String) {
        #expect(refusal(loading: bytes, name: name)?.code == .emptyFile)
    }

    @Test(arguments: ["n.txt", "n.md", "n"], [TextLayout.news, .whole, .verbatim])
    func `a byte order mark is no text`(name: String, layout: TextLayout) throws {
        let text = "The bridge is closed.\n"
        let marked = try parsed("\u{FEFF}" + text, name: name, layout: layout)
        #expect(marked.articles.map(\.text) == (try parsed(text, name: name, layout: layout)).articles.map(\.text))
        #expect(
            try parsed([0xEF, 0xBB, 0xBF, 0x4F, 0x0A, 0xC3], name: name, isStrict: true).problems.map(\.line) == [2])
    }

    @Test func `a line of fifty megabytes is read`() throws {
        let text = String(repeating: "The bridge is closed. ", count: 2_400_000)
        #expect(try parsed(text, name: "n.txt").articles.map(\.paragraphs.count) == [1])
        #expect(try parsed("{\"text\":\"\(text)\"}", name: "n.jsonl").articles.map(\.text.utf8.count) == [52_800_000])
    }
}

@Suite struct `Paths that are no UTF-8` {
    @Test(
        arguments: [
            [0x63, 0x61, 0x66, 0xE9], [0xC3], [0xFF, 0x80, 0xC3, 0xA9], Array("caf\u{E9}/a.txt".utf8), [],
            [0xF4, 0x8F, 0xBF, 0xBF],
        ] as [[UInt8]]) func `their text gives the bytes back`(bytes: [UInt8])
    {
        let found = unsafe FilePath.withCString(FilePath.text(of: bytes)) {
            unsafe Array(UnsafeBufferPointer(start: $0, count: strlen($0)))
        }
        #expect(found.map { UInt8(bitPattern: $0) } == bytes)
    }

    @Test func `a file of such a name is read, from its folder too, and named with a mark`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nutgraf-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = FilePath.text(of: Array((folder + "/caf").utf8) + [0xE9] + Array(".txt".utf8))
        let descriptor = unsafe FilePath.withCString(path) { unsafe open($0, O_WRONLY | O_CREAT, 0o600) }
        // Some file systems take no such names.
        guard descriptor >= 0 else { return }
        let text = Array("The bridge is closed.".utf8)
        #expect(unsafe write(descriptor, text, text.count) == text.count)
        close(descriptor)
        defer { _ = unsafe FilePath.withCString(path) { unsafe unlink($0) } }
        let (sources, problems) = InputSource.expanding([folder])
        #expect(problems.isEmpty)
        #expect(sources == InputSource.expanding([path]).sources)
        let document = try InputDocument.load(try #require(sources.first))
        #expect(document.name == folder + "/caf\u{FFFD}.txt")
        #expect(document.parse(chunk: 0).articles.map(\.id) == ["caf\u{FFFD}"])
        #expect(document.parse(chunk: 0).articles.map(\.text) == ["The bridge is closed."])
        #expect(unsafe FilePath.withCString(path) { unsafe unlink($0) } == 0)
        #expect(InputSource.expanding([path]).problems.map(\.code) == [.missingFile])
    }
}

@Suite struct `Gzip files` {
    @Test func `a packed text has the limit of a plain one, and is not unpacked beyond it`() {
        var options = InputOptions(layout: .whole)
        options.mostArticleBytes = 1 << 20
        let limits: [(lines: Int, code: InputProblem.Code?)] = [(40_000, nil), (50_000, .tooLong)]
        for (lines, code) in limits {
            let packed = gzipped(Array(String(repeating: "The bridge is closed.\n", count: lines).utf8))
            do throws(InputProblem) {
                let document = try InputDocument(packed, name: "n.txt.gz", options: options)
                #expect(document.parse(chunk: 0).problems.isEmpty && code == nil)
            } catch {
                #expect(error.code == code)
            }
        }
    }

    static let lines = (1...2000).map { "{\"id\":\($0),\"text\":\"Sentence \($0 &* 2_654_435_761 % 999_983).\"}\n" }
        .joined()

    @Test func `members in a row are one file`() throws {
        let bytes = gzipped(Array("{\"text\":\"One.\"}\n{\"te".utf8)) + gzipped(Array("xt\":\"Two.\"}\n".utf8))
        #expect(try parsed(bytes, name: "n.jsonl.gz").articles.map(\.text) == ["One.", "Two."])
        #expect(try parsed(bytes, name: "unnamed").articles.map(\.text) == ["One.", "Two."])
    }

    @Test func `what stands before a cut is given, and one problem`() throws {
        let bytes = gzipped(Array(Self.lines.utf8))
        let chunk = try parsed(Array(bytes[..<(bytes.count / 2)]), name: "n.jsonl.gz")
        #expect(chunk.articles.count > 100 && chunk.articles.count < 2000)
        #expect(chunk.articles.map(\.id) == (1...chunk.articles.count).map(String.init))
        #expect(chunk.problems.map(\.code) == [.truncatedGzip])
    }

    @Test func `a cut table ends at a whole record`() throws {
        let rows = "id,text\n" + (1...3000).map { "\($0),\"Sentence \($0 &* 2_654_435_761 % 999_983).\n\"\n" }.joined()
        let bytes = gzipped(Array(rows.utf8))
        for part in [2, 3, 5, 7] {
            let chunk = try parsed(Array(bytes[..<(bytes.count / part)]), name: "n.csv.gz")
            #expect(chunk.articles.map(\.id) == (1...max(1, chunk.articles.count)).map(String.init))
            #expect(chunk.problems.map(\.code) == [.truncatedGzip])
        }
    }

    @Test func `a cut JSON text is one problem`() throws {
        let bytes = gzipped(Array("[\(Self.lines.split(separator: "\n").joined(separator: ",\n"))]".utf8))
        let chunk = try parsed(Array(bytes[..<(bytes.count / 2)]), name: "n.json.gz")
        #expect(chunk.problems.map(\.code) == [.truncatedGzip])
    }

    @Test func `damaged data says so`() {
        var bytes = gzipped(Array("{\"text\":\"One.\"}".utf8))
        bytes[bytes.count - 6] ^= 0xFF
        #expect(refusal(loading: bytes, name: "n.jsonl.gz")?.code == .corruptGzip)
        #expect(refusal(loading: Array("plain".utf8), name: "n.txt.gz")?.code == .corruptGzip)
    }
}

@Suite struct `Sources and formats` {
    @Test(arguments: [
        ("a.txt", InputFormat.text), ("a.TEXT", .text), ("x/a.md", .markdown), ("a.json", .json),
        ("a.jsonl.gz", .jsonl),
        ("a.ndjson", .jsonl), ("a.csv", .csv), ("a.b.tsv.GZ", .tsv), ("a", nil), ("a.pdf", nil), (".txt", nil),
        ("a.gz", nil),
    ]) func `an ending tells the format`(name: String, format: InputFormat?) {
        #expect(InputFormat(fileName: name) == format)
    }

    @Test(arguments: [
        ("wires/a.jsonl.gz", "a"), ("a.b.txt", "a.b"), ("a", "a"), (".hidden", ".hidden"), ("a.txt/", "a"),
    ])
    func `a stem is the name without ending`(name: String, stem: String) {
        #expect(InputFormat.stem(of: name) == stem)
    }

    @Test(arguments: [
        ("Bridge closed\nIt is closed.", InputFormat.text), ("{\"text\":\"a\"}\n{\"text\":\"b\"}", .jsonl),
        ("{\"text\":\"a\"}", .json),
        ("[{\"text\":\"a\"}]", .json), ("[Reuters] The bridge", .text), ("id,text\n1,a", .csv),
        ("id\ttext\n1\ta", .tsv),
        ("Yes, he said.", .text),
    ]) func `an unknown ending is told from the bytes`(text: String, format: InputFormat) throws {
        #expect(try InputDocument(Array(text.utf8), name: "input").format == format)
    }

    @Test func `a missing file and a folder without articles are problems`() {
        let (sources, problems) = InputSource.expanding(["/nowhere/missing.txt", "/proc/self/fdinfo", "-"])
        #expect(sources == [.standardInput])
        #expect(problems.map(\.code) == [.missingFile, .emptyFolder])
        #expect(problems.first?.description == "no such file, /nowhere/missing.txt. Check the path.")
    }

    @Test func `every problem is one line without the text of an article`() throws {
        for name in ["a\nb.jsonl", "n.jsonl"] {
            let chunk = try parsed(
                "{\"text\":\"secret\n{\"id\":\"secret\"}\n{\"text\":7,\"title\":\"secret\"}\n", name: name)
            #expect(chunk.problems.count == 3)
            for problem in chunk.problems {
                #expect(!problem.description.contains("secret") && !problem.description.contains("\n"))
            }
        }
        #expect(Set(InputProblem.Code.all.map(\.description)).count == InputProblem.Code.all.count)
    }
}
