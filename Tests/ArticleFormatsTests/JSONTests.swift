import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `JSON articles` {
    @Test func `all fields of an article are read`() throws {
        let line = """
            {"id":"a1","title":"Bridge closed","text":"The bridge is closed.","date":"2021-03-14","url":"https://example.org/a",\
            "language":"en-GB","label":"traffic","highlights":["Two lanes stay shut"],"views":{"day":[1,2]}}
            """
        let article = try #require(try parsed(line, name: "n.jsonl").articles.first)
        #expect(article.id == "a1")
        #expect(article.title == "Bridge closed")
        #expect(article.text == "The bridge is closed.")
        #expect(article.date == "2021-03-14")
        #expect(article.url == "https://example.org/a")
        #expect(article.language == .english)
        #expect(article.label == "traffic")
        #expect(article.highlights == ["Two lanes stay shut"])
        #expect(article.bodyLines == ["The bridge is closed."])
    }

    @Test(arguments: [
        (#"{"body":"B.","headline":"H"}"#, "H", "B."), (#"{"content":"C."}"#, "", "C."),
        (#"{"text":"","body":"B."}"#, "", "B."), (#"{"text":null,"content":"C.","title":null}"#, "", "C."),
        (#"{"content":"C.","text":"T."}"#, "", "T."), (#"{"text":["One.","Two."]}"#, "", "One.\nTwo."),
        (#""A string.""#, "", "A string."), (#"{"title":"Only a title"}"#, "Only a title", ""),
        (#"{"text":"Caf\u00e9 \ud83c\udf0d"}"#, "", "Café 🌍"),
    ]) func `other names and shapes of text are understood`(line: String, title: String, text: String) throws {
        let article = try #require(try parsed(line, name: "n.jsonl").articles.first)
        #expect(article.title == title)
        #expect(article.text == text)
    }

    @Test(arguments: [
        (#"{"id":7,"text":"T."}"#, "7"), (#"{"id":18446744073709551615,"text":"T."}"#, "18446744073709551615"),
        (#"{"id":-1,"text":"T."}"#, "-1"), (#"{"id":1.5,"text":"T."}"#, "1.5"), (#"{"text":"T."}"#, "n:1"),
        (#"{"id":"","text":"T."}"#, "n:1"),
    ]) func `an id is text, or the file and line`(line: String, id: String) throws {
        #expect(try parsed(line, name: "folder/n.jsonl").articles.map(\.id) == [id])
    }

    @Test func `given sentences are the segmentation`() throws {
        let line =
            #"{"text":"LONDON (Reuters) - Dr. Quill left. She\nwalked.","sentences":["LONDON (Reuters) - Dr. Quill left."," She\nwalked. "]}"#
        let article = try #require(try parsed(line, name: "n.jsonl").articles.first)
        let ranges = try #require(article.sentenceRanges)
        #expect(ranges.map { article.folded($0) } == ["LONDON (Reuters) - Dr. Quill left.", "She walked."])
        for range in ranges {
            #expect(
                article.paragraphs.contains {
                    $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
                })
        }
    }

    @Test(arguments: [
        #"{"sentences":["One."," Two. ",""]}"#, #"{"text":"Something else.","sentences":["One.","Two."]}"#,
    ]) func `sentences without their text become the text`(line: String) throws {
        let article = try #require(try parsed(line, name: "n.jsonl").articles.first)
        #expect(article.text == "One.\nTwo.")
        #expect(article.sentenceRanges == [0..<4, 5..<9])
    }

    @Test func `documents tell a story together`() throws {
        let line = #"{"id":"s","documents":["One.",{"id":"b","title":"Two","text":"Second."},{"url":"x"}]}"#
        let chunk = try parsed(line, name: "n.jsonl")
        let article = try #require(chunk.articles.first)
        #expect(article.text.isEmpty)
        #expect(article.documents.map(\.id) == ["s/1", "b"])
        #expect(article.documents.map(\.text) == ["One.", "Second."])
        #expect(chunk.problems.map(\.code) == [.noText])
    }

    @Test(arguments: [
        #"{"text":"One."}"#, #"[{"text":"One."}]"#, "{\n \"articles\": [\n {\"text\": \"One.\"} ]\n}", #"["One."]"#,
        "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n",
    ]) func `a JSON file holds one article or many`(text: String) throws {
        #expect(try parsed(text, name: "n.json").articles.first?.text == "One.")
        #expect(try parsed(text, name: "unknown").articles.first?.text == "One.")
    }

    @Test func `articles of an array have numbered ids`() throws {
        #expect(try parsed(#"["One.","Two.","Three."]"#, name: "n.json").articles.map(\.id) == ["n", "n#2", "n#3"])
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func `lines end with LF, CR LF or CR`(lineEnd: String) throws {
        let text = ["{\"text\":\"One.\"}", "", "{\"text\":\"Two.\"}", ""].joined(separator: lineEnd)
        #expect(try parsed(text, name: "n.jsonl").articles.map(\.id) == ["n:1", "n:3"])
    }

    @Test func `an indented value in a JSON Lines file is read as JSON`() throws {
        #expect(try parsed("{\n  \"text\": \"One.\"\n}\n", name: "n.jsonl").articles.map(\.text) == ["One."])
    }
}

@Suite struct `Bad JSON` {
    @Test(arguments: [
        (#"{"text":"cut"#, InputProblem.Code.brokenJSON), (#"{"text":}"#, .brokenJSON), ("{}", .noText),
        ("{]", .brokenJSON),
        (#"{"text":"   "}"#, .noText), ("7", .notAnArticle), ("[]", .notAnArticle), ("null", .notAnArticle),
        (#"{"text":7}"#, .notAnArticle), (#"{"title":[1],"text":"T."}"#, .notAnArticle),
        (#"{"text":"a\u0000b"}"#, .containsNUL),
        ("{\"text\":\"a\0b\"}", .containsNUL), (#"{"text":"T."} x"#, .brokenJSON),
        (#"{"sentences":[1]}"#, .notAnArticle),
        (#"{"text":"\x"}"#, .brokenJSON), (#"{"documents":7}"#, .notAnArticle), (#"{"documents":[]}"#, .noText),
        (String(repeating: "[", count: 5000), .brokenJSON),
    ]) func `a bad line is named and the rest goes on`(line: String, code: InputProblem.Code) throws {
        let chunk = try parsed("{\"text\":\"One.\"}\n\(line)\n{\"text\":\"Two.\"}\n", name: "n.jsonl")
        #expect(chunk.articles.map(\.text) == ["One.", "Two."])
        #expect(chunk.articles.map(\.id) == ["n:1", "n:3"])
        #expect(chunk.problems.map(\.code) == [code])
        #expect(chunk.problems.first?.location == "n.jsonl:2")
    }

    @Test func `invalid UTF-8 on a line is refused where that is asked and the rest goes on`() throws {
        let bytes =
            Array(#"{"text":"One."}"#.utf8) + [0x0A] + Array(#"{"text":"Caf"#.utf8) + [0xE9] + Array("\"}\n".utf8)
        let chunk = try parsed(bytes + Array(#"{"text":"Two."}"#.utf8), name: "n.jsonl", isStrict: true)
        #expect(chunk.articles.map(\.text) == ["One.", "Two."])
        #expect(
            chunk.problems.map(\.description) == [
                "invalid UTF-8, n.jsonl:2. Convert it to UTF-8, for example with iconv."
            ])
    }

    @Test(arguments: [
        ("[{\"text\":\"One.\"},\n{\"text\" \"Two.\"}]", 2), ("[\n\n{\"text\":\"One.\"\n", 4),
        ("{\n\"text\": tru\n}", 2),
        ("{\"text\": \"One.\"}\n\n x", 3),
    ]) func `broken JSON is located by its line`(text: String, line: Int) throws {
        let chunk = try parsed(text, name: "n.json")
        #expect(chunk.articles.isEmpty)
        #expect(chunk.problems.map(\.code) == [.brokenJSON])
        #expect(chunk.problems.first?.line == line)
    }

    @Test func `an element without text is located by its line`() throws {
        let chunk = try parsed("{\"articles\": [\n{\"text\":\"One.\"},\n{\"id\":\"[,{\"},\n\"Two.\"]}", name: "n.json")
        #expect(chunk.articles.map(\.text) == ["One.", "Two."])
        #expect(chunk.problems.map(\.location) == ["n.json:3"])
    }
}
