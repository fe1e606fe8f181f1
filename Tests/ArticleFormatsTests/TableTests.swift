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

    @Test func `a record of broken bytes is named where that is asked and the rest goes on`() throws {
        let bytes = Array("text\nOne.\n\"Caf\n".utf8) + [0xE9] + Array("\"\nTwo.\n".utf8)
        let chunk = try parsed(bytes, name: "n.csv", isStrict: true)
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

    @Test(arguments: [";", "\t", "|", ","], ["n.csv", "n.tsv", "input"])
    func `the delimiter is found from the first lines`(delimiter: String, name: String) throws {
        let rows = [
            ["id", "title", "text"], ["a", "Rain, again", "Rain fell, then snow; the road is shut."],
            ["b", "Sun", "It shone."],
        ]
        let text = rows.map { row in
            row.map { $0.contains(delimiter) ? "\"\($0)\"" : $0 }.joined(separator: delimiter)
        }.joined(separator: "\n")
        for prefix in ["", "sep=\(delimiter)\r\n", "\"sep=\(delimiter)\"\n"] where prefix.isEmpty || name != "input" {
            let chunk = try parsed(prefix + text, name: name)
            #expect(chunk.problems.isEmpty)
            #expect(chunk.articles.map(\.text) == ["Rain fell, then snow; the road is shut.", "It shone."])
            #expect(chunk.articles.map(\.title) == ["Rain, again", "Sun"])
        }
    }

    @Test func `a declared delimiter may be any`() throws {
        #expect(
            try parsed("sep=^\nid^text\na^One; two, three.\n", name: "n.csv").articles.map(\.text) == [
                "One; two, three."
            ])
    }

    @Test(arguments: [
        "Politics | Story\n\nThe mayor has left.",
        "Our town; article\nThe mayor has left; nobody knows why, or where to; he said so.",
    ])
    func `a headline with a bar is no header`(text: String) throws {
        #expect(try InputDocument(Array(text.utf8), name: "input").format == .text)
    }

    @Test(arguments: [
        "1,The school, which is old, is open.,x", "1,The school is open.,x,y", "1,The school is open.,x,,,y",
    ])
    func `a record with more fields than columns is named and the rest goes on`(row: String) throws {
        let chunk = try parsed("id,text,label\n0,One.,a\n\(row)\n2,Three.,b\n", name: "n.csv")
        #expect(chunk.articles.map(\.id) == ["0", "2"])
        #expect(chunk.problems.map(\.location) == ["n.csv:3"])
        #expect(chunk.problems.first?.remedy.contains("Quote") == true)
    }

    @Test func `empty fields behind the last column lose nothing`() throws {
        let chunk = try parsed("id,text\n0,One.,,\n1,Two.,\n", name: "n.csv")
        #expect(chunk.articles.map(\.text) == ["One.", "Two."] && chunk.problems.isEmpty)
    }

    @Test(arguments: [
        ("1, \"Rain, snow\", x", "Rain, snow"), ("1,  \"He said \"\"no, no\"\"\" ,x", "He said \"no, no\" "),
        ("1, \"No\" said he., x", " \"No\" said he."), ("1, \"No and no., x", " \"No and no."),
    ])
    func `a space before a quote does not hide it`(row: String, text: String) throws {
        let chunk = try parsed("id,text,label\n\(row)\n", name: "n.csv")
        #expect(chunk.problems.isEmpty)
        #expect(chunk.articles.map(\.text) == [text])
    }

    @Test(arguments: [
        "article", "maintext", "full_text", "Full Text", "story", "content", "body_text", "Inhalt", "Artikel", "texte",
        "contenu", "texto", "contenido", "cuerpo", "Artículo",
    ])
    func `a text is known under many names`(name: String) throws {
        #expect(try parsed("id;\(name)\na;One.\n", name: "n.csv").articles.map(\.text) == ["One."])
        #expect(try parsed("{\"id\":\"a\",\"\(name)\":\"One.\"}", name: "n.json").articles.map(\.text) == ["One."])
    }

    @Test func `a plain name counts before others`() throws {
        let record = "{\"story\":7,\"article\":{\"n\":1},\"maintext\":\"Two.\",\"text\":\"One.\"}"
        #expect(try parsed(record, name: "n.json").articles.map(\.text) == ["One."])
    }

    @Test func `a missing column says which names are known`() {
        let problem = refusal(loading: Array("id;summary\na;One.\n".utf8), name: "n.csv")
        for name in ["text", "body", "content", "article", "maintext", "full_text", "--text-column"] {
            #expect(problem?.remedy.contains(name) == true)
        }
    }

    @Test func `columns and fields can be chosen`() throws {
        var options = InputOptions(fields: FieldChoice(text: "Notes", title: "head", id: "key", date: "when"))
        let table = "key|text|notes|head|when|title\n7|No.|Yes.|Rain|2024-05-03|Sun\n"
        let record =
            "{\"key\":7,\"text\":\"No.\",\"Notes\":\"Yes.\",\"head\":\"Rain\",\"when\":\"2024-05-03\",\"title\":\"Sun\"}"
        for (text, name) in [(table, "n.csv"), (record, "n.jsonl"), ("[\(record)]", "n.json")] {
            let article = try InputDocument(Array(text.utf8), name: name, options: options).parse(chunk: 0).articles[0]
            #expect([article.id, article.title, article.text, article.date] == ["7", "Rain", "Yes.", "2024-05-03"])
        }
        options.fields = FieldChoice(text: "nothing")
        #expect(throws: InputProblem.self) { try InputDocument(Array(table.utf8), name: "n.csv", options: options) }
    }

    @Test(arguments: [
        ("data.body", "One.\nTwo."), ("blocks.text", "Three.\nFour."), ("blocks.1.text", "Four."), ("a.b", "Five."),
    ])
    func `a dotted path leads into a record`(path: String, text: String) throws {
        let record =
            "{\"a.b\":\"Five.\",\"data\":{\"body\":[\"One.\",\"Two.\"]},"
            + "\"blocks\":[{\"text\":\"Three.\"},{\"text\":\"Four.\"}]}"
        let document = try InputDocument(
            Array((record + "\n{\"id\":\"x\"}\n").utf8), name: "n.jsonl",
            options: InputOptions(fields: FieldChoice(text: path)))
        let chunk = document.parse(chunk: 0)
        #expect(chunk.articles.map(\.text) == [text])
        #expect(chunk.problems.map(\.code) == [.missingField])
    }
}
