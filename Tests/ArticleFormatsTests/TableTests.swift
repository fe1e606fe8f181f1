import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `Tables` {
    @Test(arguments: [("\n", ","), ("\r\n", ","), ("\r", ","), ("\n", "\t"), ("\r\n", "\t")])
    func `records become articles whatever the line ends`(lineEnd: String, delimiter: String) throws {
        let rows = [
            ["id", "Title", "TEXT", "lang", "other"], ["a", "One", "First.", "de", "x"],
            ["b", "\"Two \"\"2\"\"\"", "\"Second\(delimiter) and\(lineEnd)third.\"", "", ""],
            ["", "", "Fourth.", "", ""],
        ]
        let text = rows.map { $0.joined(separator: delimiter) }.joined(separator: lineEnd)
        let chunk = try parsed("\u{FEFF}" + text, name: delimiter == "," ? "n.csv" : "n.tsv")
        #expect(chunk.problems.isEmpty)
        #expect(chunk.articles.map(\.id) == ["a", "b", "n:5"])
        #expect(chunk.articles.map(\.title) == ["One", "Two \"2\"", ""])
        #expect(chunk.articles.map(\.text) == ["First.", "Second\(delimiter) and\(lineEnd)third.", "Fourth."])
        #expect(chunk.articles.first?.language == .german)
    }

    @Test func `a short record is named and the rest goes on`() throws {
        let chunk = try parsed("id,title,text\na,One,First.\nb,Two\n\nc,Three,Third.\n", name: "n.csv")
        #expect(chunk.articles.map(\.id) == ["a", "c"])
        #expect(chunk.problems.map(\.code) == [.brokenCSV])
        #expect(chunk.problems.first?.location == "n.csv:3")
    }

    @Test func `an unclosed quote costs one line`() throws {
        let chunk = try parsed("id,text\na,First.\nb,\"Second.\nc,Third.\n", name: "n.csv")
        #expect(chunk.articles.map(\.id) == ["a", "c"])
        #expect(chunk.problems.map(\.location) == ["n.csv:3"])
    }

    @Test func `a missing column of text is one problem`() {
        let problem = refusal(loading: Array("id,title,summary\na,One,First.\nb,Two,Second.\n".utf8), name: "n.csv")
        #expect(problem?.code == .missingColumn)
        #expect(problem?.location == "n.csv:1")
    }

    @Test func `a record of broken bytes is named and the rest goes on`() throws {
        let bytes = Array("text\nOne.\n\"Caf\n".utf8) + [0xE9] + Array("\"\nTwo.\n".utf8)
        let chunk = try parsed(bytes, name: "n.csv")
        #expect(chunk.articles.map(\.text) == ["One.", "Two."])
        #expect(chunk.problems.map(\.location) == ["n.csv:4"])
    }

    @Test func `an empty text is named`() throws {
        let chunk = try parsed("id,text\na,\nb,Second.\n", name: "n.csv")
        #expect(chunk.articles.map(\.id) == ["b"])
        #expect(chunk.problems.map(\.description) == ["article without text, n.csv:2. Give it a text or a title."])
    }

    @Test func `a field of megabytes is read`() throws {
        let field = String(repeating: "word, ", count: 500_000)
        let chunk = try parsed("id,text\na,\"\(field)\"\nb,Second.\n", name: "n.csv")
        #expect(chunk.articles.map(\.text.utf8.count) == [3_000_000, 7])
    }

    @Test func `a file of many unclosed quotes ends in time`() throws {
        let text = "text\n" + String(repeating: "a\n\"\n", count: 3) + String(repeating: "x\"\n", count: 20_000)
        let chunk = try parsed(text, name: "n.csv")
        #expect(!chunk.articles.isEmpty)
    }
}
