import Foundation
import Testing

/// `nutgraf read`, and pages as any command's input.
@Suite struct ReadTests {
    private static let page = """
        <!DOCTYPE html><html lang="en"><head><title>Ferry runs again</title><meta name="author" content="Kari Moe">
        <meta property="article:published_time" content="2024-03-05T23:30:00+01:00"><meta name="keywords" content="ferry, harbor">
        </head><body><article><h1>Ferry runs again</h1>
        <p>OSLO: The ferry to Nesodden runs again after a week of storms, the harbor office said on Monday.</p>
        <p>Two boats had been damaged at the pier, and divers spent four days looking for a lost chain.</p></article></body></html>
        """

    @Test func `read prints the fields of a page, and its output is read again`() throws {
        let workspace = try Workspace()
        try workspace.write("ferry.html", Self.page)
        let run = try workspace.run("read", "ferry.html")
        #expect(run.status == 0 && run.errors.isEmpty)
        let article = try #require(try run.objects().first)
        #expect(article["id"] as? String == "ferry" && article["title"] as? String == "Ferry runs again")
        #expect(article["authors"] as? [String] == ["Kari Moe"] && article["tags"] as? [String] == ["ferry", "harbor"])
        #expect(article["date"] as? String == "2024-03-05T23:30:00+01:00" && article["dateline"] as? String == "OSLO")
        #expect(article["language"] as? String == "en" && article["format"] as? String == "html")
        try workspace.write("again.jsonl", run.output)
        var again = try #require(try workspace.run("read", "again.jsonl").objects().first)
        again["format"] = "html"
        #expect(NSDictionary(dictionary: again) == NSDictionary(dictionary: article))
    }

    @Test(arguments: ["ferry.html", "- < ferry.html", "ferry", "--input-format html ferry", "ferry.html.gz"])
    func `a page is summarized wherever it comes from`(source: String) throws {
        let workspace = try Workspace()
        try workspace.write("ferry.html", Self.page)
        try workspace.write("ferry", Self.page)
        try workspace.write("ferry.html.gz", gzipped(Self.page))
        let run = try workspace.shell("$NUTGRAF summarize -n 1 \(source)")
        #expect(run.status == 0 && run.text.contains("The ferry to Nesodden runs again"))
    }

    @Test func `a page without a body is one line with its remedy`() throws {
        let workspace = try Workspace()
        try workspace.write("front.html", "<html><body><a href=/a>One</a></body></html>")
        let run = try workspace.run("summarize", "front.html")
        #expect(run.status != 0 && run.output.isEmpty)
        #expect(
            run.errorLines
                == [
                    "nutgraf: a web page without an article's text, front.html. Save the article's own page, as a browser shows it."
                ])
    }
}
