import Foundation
import Testing

/// The date of an article is ISO 8601 in JSON, whatever format it comes from, with the source's words beside it.
@Suite struct DateOutputTests {
    private static let body =
        "The ferry to Nesodden runs again after a week of storms, the harbor office said on Monday. Two boats were hurt."
    private static let day = "2024-03-05"
    private static let time = "2024-03-05T23:30:00+01:00"

    /// File name, content, date and words.
    private static let inputs: [(name: String, content: String, date: String?, words: String?)] = [
        (
            "page.html", page(#"<meta name="date" content="Tue, 05 Mar 2024 23:30:00 +0100">"#), time,
            "Tue, 05 Mar 2024 23:30:00 +0100"
        ),
        ("iso.html", page(#"<meta name="date" content="\#(time)">"#), time, nil),
        ("printed.html", page("", "<div class=date>Posted on 5 March 2024</div>"), day, "Posted on 5 March 2024"),
        (
            "feed.rss",
            "<rss version='2.0'><channel><title>Post</title><item><guid>a</guid><title>Ferry</title><pubDate>Tue, 05 Mar 2024 23:30:00 +0100</pubDate><description>\(body)</description></item></channel></rss>",
            time, "Tue, 05 Mar 2024 23:30:00 +0100"
        ),
        (
            "mail.eml",
            "From: Post <a@example.org>\nDate: Tue, 5 Mar 2024 23:30:00 +0100\nSubject: Ferry\nMessage-ID: <a@example.org>\n\n\(body)\n",
            time, "Tue, 5 Mar 2024 23:30:00 +0100"
        ),
        ("table.csv", "id,date,text\na,5 March 2024,\"\(body)\"\n", day, "5 March 2024"),
        ("tabs.tsv", "id\tdate\ttext\na\t2024-03-05 23:30:00 +0100\t\(body)\n", time, "2024-03-05 23:30:00 +0100"),
        ("lines.jsonl", #"{"id":"a","published":"05.03.2024","text":"\#(body)"}"#, day, "05.03.2024"),
        ("seconds.jsonl", #"{"id":"a","date":1709677800,"text":"\#(body)"}"#, "2024-03-05T22:30:00Z", "1709677800"),
        ("either.jsonl", #"{"id":"a","date":"03/04/2024","text":"\#(body)"}"#, nil, "03/04/2024"),
        ("never.jsonl", #"{"id":"a","date":"2024-02-30","text":"\#(body)"}"#, nil, "2024-02-30"),
        (
            "item.xml",
            "<nitf><head><docdata><date.issue norm='20240305T233000+0100'/></docdata></head><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>\(body)</p></body.content></body></nitf>",
            time, nil
        ),
        ("story.txt", "Ferry runs again\n\n5 March 2024\n\nOSLO: \(body)\n", day, "5 March 2024"),
        ("story.md", "---\ntitle: Ferry\ndate: March 5, 2024\n---\n\n\(body)\n", day, "March 5, 2024"),
    ]

    private static func page(_ head: String, _ line: String = "") -> String {
        """
        <!DOCTYPE html><html lang="en"><head><title>Ferry runs again</title>\(head)</head><body><article><h1>Ferry runs again</h1>\(line)
        <p>\(body)</p><p>Two boats had been damaged at the pier, and divers spent four days looking for a lost chain.</p></article></body></html>
        """
    }

    @Test(arguments: inputs.indices) func `one rule for all formats, and what was printed reads as the same`(index: Int)
        throws
    {
        let input = Self.inputs[index]
        let workspace = try Workspace()
        try workspace.write(input.name, input.content)
        let run = try workspace.run("read", input.name)
        let article = try #require(try run.objects().first)
        #expect(article["date"] as? String == input.date)
        if input.name != "item.xml" { #expect(article["dateText"] as? String == input.words) }
        try workspace.write("again.jsonl", run.output)
        let again = try workspace.run("read", "again.jsonl")
        #expect(
            again.text.replacing(#""format":"jsonl""#, with: "") == run.text.replacing(#/"format":"[a-z]+"/#, with: ""))
        let table = try workspace.run("read", "--format", "csv", input.name)
        try workspace.write("again.csv", table.output)
        let line = try #require(try workspace.run("read", "again.csv").objects().first)
        #expect(line["date"] as? String == input.date && line["dateText"] as? String == article["dateText"] as? String)
    }

    @Test func `every command has the same date from what was read, and an archive keeps the words`() throws {
        let workspace = try Workspace()
        try workspace.write("feed.rss", Self.inputs[3].content)
        try workspace.write("read.jsonl", try workspace.run("read", "feed.rss").output)
        for file in ["feed.rss", "read.jsonl"] {
            _ = try workspace.run("archive", "--archive", "kept-\(file).nutgraf", "add", file)
            let listed = try workspace.run("archive", "--archive", "kept-\(file).nutgraf", "list", "--format", "jsonl")
            #expect(try listed.objects().first?["date"] as? String == Self.time)
            let exported = try workspace.run("archive", "--archive", "kept-\(file).nutgraf", "export")
            #expect(try exported.objects().first?["dateText"] as? String == "Tue, 05 Mar 2024 23:30:00 +0100")
        }
    }

    @Test func `a date that was changed counts, not the words beside it`() throws {
        let workspace = try Workspace()
        try workspace.write(
            "a.jsonl", #"{"id":"a","date":"2024-03-06","dateText":"5 March 2024","text":"\#(Self.body)"}"#)
        let article = try #require(try workspace.run("read", "a.jsonl").objects().first)
        #expect(article["date"] as? String == "2024-03-06" && article["dateText"] == nil)
    }
}
