import Foundation
import Testing

/// `nutgraf report`, and pages of other commands.
@Suite struct ReportCommandTests {
    private let stories = """
        {"id":"one","title":"Ferry sinks off Port Mered","text":"The ferry Alma sank off Port Mered on Monday, the coast guard said. Divers searched the wreck of the Alma.","date":"2024-03-04"}
        {"id":"two","title":"Ferry owner questioned","text":"Police questioned the owner of the ferry Alma that sank off Port Mered. The coast guard raised the wreck.","date":"2024-03-05"}
        {"id":"three","title":"Chess champion, 12","text":"A girl of twelve won the title in a hall far away.","date":"2024-03-05"}
        """

    private func workspace() throws -> Workspace {
        let workspace = try Workspace()
        try workspace.write("news.jsonl", stories)
        return workspace
    }

    @Test func `a report is one page`() throws {
        let workspace = try workspace()
        let run = try workspace.run("report", "news.jsonl", "-o", "report.html", "--title", "Port & Sea")
        #expect(run.status == 0 && run.errors.isEmpty && run.text.isEmpty)
        let page = String(decoding: try workspace.read("report.html"), as: UTF8.self)
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
        #expect(page.contains("<h1>Port &amp; Sea</h1>") && page.contains("id=\"article-three\""))
        let standard = try workspace.run("report", "--title", "Port & Sea", "news.jsonl")
        #expect(standard.text == page)
    }

    @Test func `the page is the same on any number of threads`() throws {
        let workspace = try workspace()
        let pages = try ["1", "3"].map { try workspace.run("report", "news.jsonl", "--threads", $0).text }
        #expect(pages[0] == pages[1])
    }

    @Test func `plots go into a folder`() throws {
        let workspace = try workspace()
        let run = try workspace.run("report", "news.jsonl", "-o", "report.html", "--plots", "plots")
        #expect(run.status == 0)
        let csv = String(decoding: try workspace.read("plots/articles-over-time.csv"), as: UTF8.self)
        #expect(csv == "from,articles\n2024-03-04T00:00Z,1\n2024-03-05T00:00Z,2\n")
        #expect(String(decoding: try workspace.read("plots/stories-by-size.svg"), as: UTF8.self).contains("<svg"))
        try workspace.write("file", "")
        let failing = try workspace.run("report", "news.jsonl", "-o", "report.html", "--plots", "file/plots")
        #expect(failing.status == 74 && failing.errors.contains("file/plots"))
    }

    @Test func `an archive's own stories are shown`() throws {
        let workspace = try workspace()
        #expect(try workspace.run("archive", "--archive", "news.nutgraf", "add", "news.jsonl").status == 0)
        #expect(try workspace.run("archive", "--archive", "news.nutgraf", "cluster", "--keep").status == 0)
        let run = try workspace.run("report", "--archive", "news.nutgraf")
        #expect(run.status == 0 && run.text.contains("\"method\":\"archive\""))
        #expect(try workspace.run("report", "news.nutgraf").text == run.text)
        let both = try workspace.run("report", "--archive", "news.nutgraf", "news.jsonl")
        #expect(both.status == 2 && both.errors.contains("--archive"))
    }

    @Test func `what cannot be read is told, and the rest is shown`() throws {
        let workspace = try workspace()
        try workspace.write("broken.jsonl", "{\"id\":\"x\",\n")
        let run = try workspace.run("report", "news.jsonl", "broken.jsonl", "missing.txt")
        #expect(run.status != 0 && run.errorLines.count >= 2 && run.text.contains("article-one"))
        try workspace.write("empty.txt", "")
        let empty = try workspace.run("report", "empty.txt")
        #expect(empty.status != 0 && empty.text.contains("There are no articles."))
    }

    @Test func `a report is a page and nothing else`() throws {
        let run = try workspace().run("report", "--format", "csv", "news.jsonl")
        #expect(run.status == 2 && run.errors.contains("It takes html."))
        #expect(try workspace().run("report", "--format", "html", "news.jsonl").status == 0)
    }

    @Test(arguments: ["summarize", "keywords", "cluster", "similar"])
    func `results of a command are a page too`(command: String) throws {
        let workspace = try workspace()
        let run = try workspace.run(command, "--format", "html", "news.jsonl")
        #expect(run.status == 0 && run.text.hasPrefix("<!DOCTYPE html>") && run.text.hasSuffix("</html>\n"))
        #expect(run.text.contains("Ferry") && !run.text.contains("<script"))
        #expect(run.text.contains("default-src 'none'"))
    }

    @Test func `other commands know no pages`() throws {
        let run = try workspace().run("sentences", "--format", "html", "news.jsonl")
        #expect(run.status == 2 && run.errors.contains("text, json, jsonl or csv"))
    }
}
