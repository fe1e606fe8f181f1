import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `Front matter of Markdown` {
    private let text = "The bridge is closed for a week, the harbor office said."

    @Test(arguments: [
        ("title: >\n  Bridge is\n  closed\ndate: 2024-05-02", "Bridge is closed"), ("title: |\n  Bridge is\n  closed", "Bridge is closed"),
        ("title: >-\n  Bridge is closed\n\nx: |\n  title: No", "Bridge is closed"), ("title: |2+ # why\n  Bridge is closed", "Bridge is closed"),
        ("title: Bridge is\n  closed", "Bridge is closed"), ("author:\n  name: Ann\n  title: Dr\ntitle: \"Bridge is closed\"", "Bridge is closed"),
        ("description: |\n  title: No\ntitle: 'Bridge is closed'", "Bridge is closed"), ("tags:\n- a\n- b\ntitle: Bridge **is** closed", "Bridge is closed"),
    ]) func `a title may go over lines`(fields: String, title: String) throws {
        for name in ["a.md", "a"] {
            let article = try #require(try parsed("---\n\(fields)\n---\n\(text)\n", name: name).articles.first)
            #expect(article.title == title && article.bodyLines == [text] && article.format == "markdown")
        }
    }

    @Test func `TOML is known as well`() throws {
        let article = try #require(try parsed("+++\ntitle = \"Bridge\"\n[more]\na = 1\n+++\n\(text)", name: "a").articles.first)
        #expect(article.title == "Bridge" && article.bodyLines == [text])
    }

    @Test(arguments: ["---\nBridge closed\n---\n", "---\n\n---\n", "-----\na: b\n-----\n", "---\na: b\n"])
    func `rules around a text are none`(head: String) throws {
        #expect(try parsed(head + text, name: "a").articles.map(\.format).allSatisfy { $0 == "text" })
    }

    /// Each of these took time that grew with its square.
    @Test(arguments: [
        ("> ", 100_000), ("![a](", 100_000), ("<a ", 200_000), ("[", 60_000), ("[a](", 60_000), ("<! ", 60_000), ("> - ", 30_000),
    ]) func `long rows of marks are read`(mark: String, count: Int) throws {
        let source = String(repeating: mark, count: count) + "end here\n\n" + text
        #expect(try parsed(source, name: "a.md").problems.isEmpty)
        #expect(try parsed(String(repeating: "[", count: count) + String(repeating: "]", count: count) + " end", name: "a.md").problems.isEmpty)
    }

    @Test(arguments: [
        ("> > a b", "a b"), (">>a b", "a b"), (" >  > a b", "a b"), ("See (this) [one](a(b)c) and !(no).", "See (this) one and !(no)."),
        ("1 <a href=x>2</a> 3 <b 4", "1 2 3 <b 4"),
    ]) func `quotations, brackets and tags are read as before`(source: String, text: String) throws {
        #expect(try parsed(source + "\n", name: "a.md").articles.map(\.bodyLines) == [[text]])
    }

    @Test(arguments: [
        ("COUNCIL BACK IN OSTVIK: NEW BRIDGE IS OPEN The bridge is open again.", nil),
        ("OSTVIK: The bridge is open again after a week.", "OSTVIK"), ("OSTVIK: US FBI agents came to the bridge.", "OSTVIK"),
    ]) func `a headline in capitals is no dateline`(line: String, place: String?) throws {
        let story = "Bridge news\n\n\(line)\n\nThe harbor office said so on Monday, and the mayor agreed.\n"
        #expect(try parsed(story, name: "a.txt").articles.map(\.dateline) == [place])
    }

    @Test(arguments: [
        ("Ann Lee", "Ann Lee, Ostvik", "Ostvik"), ("Ann Lee, Harbor Desk", "Ostvik", "Ostvik"), ("Ann Lee", "Ann Leeds", "Ann Leeds"),
        ("Ann Lee", "Ann Lee", nil),
    ]) func `a dateline does not begin with its author`(byline: String, located: String, place: String?) throws {
        let item = "{\"uri\":\"u:1\",\"type\":\"text\",\"pubstatus\":\"usable\",\"versioncreated\":\"2024-05-02T08:30:00Z\",\"headline\":\"Bridge\",\"byline\":\"\(byline)\",\"located\":\"\(located)\",\"body_text\":\"\(text)\"}"
        #expect(try parsed(item, name: "a.json").articles.map(\.dateline) == [place])
    }
}
