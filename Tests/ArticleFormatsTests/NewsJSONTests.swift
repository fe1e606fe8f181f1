import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `Feeds and agencies' items in JSON` {
    private let feed = #"""
        {"version": "https://jsonfeed.org/version/1.1", "title": "Harbor Post", "language": "en",
         "authors": [{"name": "Ada Quill"}],
         "items": [
          {"id": 7, "url": "https://harbor.example/7", "title": "Ferry &amp; tram", "tags": ["Ferries", "ferries", "Oslo"],
           "content_html": "<h1>Ferry &amp; tram</h1><p>The ferry runs again, <a href='/x'>the city</a> says.</p><figure><img src='a.png'><figcaption>The ferry in May.</figcaption></figure><h2>What comes next</h2><ul><li>A second boat.</li><li>A longer pier.</li></ul><blockquote>We waited long.</blockquote><p>* * *</p><table><tr><th>Line</th><th>Boats</th></tr><tr><td>North</td><td>2</td></tr></table><script>var a = 1</script>",
           "summary": "It is back.", "date_published": "2026-05-03T10:00:00Z", "authors": [{"name": "Ben Oar"}]},
          {"id": "b", "content_text": "A short note, 3 < 4.", "author": {"name": "Cy Low"}, "language": "de"},
          {"id": "c", "title": "Sound only", "attachments": [{"url": "https://harbor.example/c.mp3"}]},
          5]}
        """#

    @Test func `a feed is read item by item`() throws {
        let chunk = try parsed(feed, name: "harbor.json")
        #expect(chunk.articles.map(\.id) == ["7", "b"])
        let first = try #require(chunk.articles.first)
        #expect(first.title == "Ferry & tram" && first.url == "https://harbor.example/7")
        #expect(first.authors == ["Ben Oar"] && first.tags == ["Ferries", "Oslo"] && first.publisher == "Harbor Post")
        #expect(first.abstract == "It is back." && first.date == "2026-05-03T10:00:00Z")
        #expect(first.language == .english && first.format == "jsonfeed")
        #expect(
            first.bodyLines == [
                "The ferry runs again, the city says.", "What comes next", "A second boat.", "A longer pier.",
                "We waited long.", "Line Boats", "North 2",
            ])
        #expect(chunk.articles[1].text == "A short note, 3 < 4." && chunk.articles[1].language?.code == "de")
        #expect(chunk.articles[1].authors == ["Cy Low"])
        #expect(chunk.problems.map(\.code) == [.noText, .notAnArticle] && chunk.problems.map(\.line) == [8, 9])
        #expect(chunk.warnings.isEmpty)
    }

    @Test func `a feed on a line and an item on a line are read among other lines`() throws {
        let line = feed.split(separator: "\n").joined(separator: " ")
        let lines = [
            line, #"{"id": "x", "text": "A plain article.", "items": [1, 2]}"#,
            #"{"id": "y", "url": "https://a.example/y", "content_html": "<p>One.</p><p>Two.</p>"}"#,
        ]
        let chunk = try parsed(lines.joined(separator: "\n"), name: "mixed.jsonl")
        #expect(chunk.articles.map(\.id) == ["7", "b", "x", "y"])
        #expect(chunk.articles.map(\.format) == ["jsonfeed", "jsonfeed", "jsonl", "jsonfeed"])
        #expect(chunk.articles[3].bodyLines == ["One.", "Two."])
        #expect(chunk.problems.map(\.line) == [1, 1])
    }

    private static let item2 = #"""
        {"uri": "urn:post:1", "type": "text", "version": "3", "firstcreated": "2026-05-03T10:00:00Z",
         "versioncreated": "2026-05-03T11:00:00Z", "pubstatus": "usable", "urgency": 4, "language": "en-GB",
         "ednote": "Corrects the number of boats in paragraph 2.", "slugline": "FERRY/", "by": "By Ada Quill, Post",
         "copyrightholder": "Post", "located": "Oslo",
         "headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": "Ferry runs again"}],
         "descriptions": [{"role": "text", "value": "After a year the ferry is back."}],
         "subjects": [{"name": "transport", "uri": "x:1"}], "people": [{"name": "Cy Low"}], "places": [{"name": "Oslo"}],
         "bodies": [{"role": "text", "contenttype": "text/plain", "value": "Ferry runs again\nThe ferry runs."},
                    {"role": "html", "contenttype": "text/html", "value": "<p>The ferry runs.</p><p>It has two boats.</p>"}]}
        """#

    @Test(arguments: [
        item2,
        item2.replacing("firstcreated", with: "firstCreated").replacing("versioncreated", with: "versionCreated")
            .replacing("pubstatus", with: "pubStatus").replacing("contenttype", with: "contentType")
            .replacing("ednote", with: "edNote").replacing("copyrightholder", with: "copyrightHolder"),
        #"""
        {"guid": "urn:post:1", "type": "text", "version": 3, "firstcreated": "2026-05-03T10:00:00Z", "pubstatus": "usable",
         "urgency": 4, "language": "en-GB", "ednote": "Corrects the number of boats in paragraph 2.", "slugline": "FERRY/",
         "byline": "By Ada Quill, Post", "source": "Post", "located": "Oslo", "headline": "Ferry runs again",
         "description_html": "<p>After a year the ferry is back.</p>", "subject": [{"code": "1", "name": "transport"}],
         "person": [{"name": "Cy Low"}], "place": [{"code": "O", "name": "Oslo"}],
         "body_html": "<p>The ferry runs.</p>\n<p>It has two boats.</p>"}
        """#,
    ]) func `an item is read in any version`(text: String) throws {
        let chunk = try parsed(text, name: "item.json")
        #expect(chunk.problems.isEmpty && chunk.warnings.isEmpty)
        let article = try #require(chunk.articles.first)
        #expect(article.id == "urn:post:1" && article.title == "Ferry runs again" && article.format == "ninjs")
        #expect(article.bodyLines == ["The ferry runs.", "It has two boats."])
        #expect(article.authors == ["Ada Quill"] && article.dateline == "Oslo" && article.publisher == "Post")
        #expect(article.tags == ["transport", "Cy Low", "Oslo"] && article.date == "2026-05-03T10:00:00Z")
        #expect(article.abstract == "After a year the ferry is back." && article.language?.code == "en")
        let release = try #require(article.release)
        #expect(release.version == "3" && release.urgency == 4 && release.status == .usable && release.slug == "FERRY/")
        #expect(release.correction == "Corrects the number of boats in paragraph 2.")
        #expect(!article.text.contains("Corrects"))
    }

    @Test func `what may not be used is held back`() throws {
        let embargo = Self.item2.replacing(#""urgency": 4"#, with: #""embargoed": "2999-01-01T00:00:00Z""#)
        let killed = Self.item2.replacing(#""usable""#, with: #""canceled""#)
        let lines = [embargo, killed].map { $0.split(separator: "\n").joined() }
        let chunk = try parsed(lines.joined(separator: "\n"), name: "item.jsonl")
        #expect(
            chunk.articles.isEmpty && chunk.problems.isEmpty && chunk.warnings.map(\.code) == [.heldBack, .heldBack])
    }

    @Test(arguments: [
        #"{"uri": "u:1", "type": "picture", "headline": "A boat", "versioncreated": "2026", "description_text": "A boat."}"#,
        #"{"uri": "u:1", "type": "picture", "headline": "A boat", "versioncreated": "2026", "body_text": "A boat."}"#,
        #"{"uri": "u:1", "headlines": [{"value": "A boat"}], "renditions": {}}"#,
    ]) func `a picture is one clear problem`(text: String) throws {
        let chunk = try parsed(text, name: "item.json")
        #expect(chunk.articles.isEmpty && chunk.problems.map(\.code) == [.noText] && chunk.problems[0].line == 1)
    }

    @Test func `a text that has but a description is that`() throws {
        let text =
            #"{"uri": "u:1", "type": "text", "headlines": [{"value": "A boat"}], "descriptions": [{"value": "It sails."}]}"#
        let article = try #require(try parsed(text, name: "a.json").articles.first)
        #expect(article.text == "It sails." && article.abstract == nil)
    }

    @Test func `answers of agencies are read item by item`() throws {
        let item = Self.item2
        for text in [
            "{\"total\": 2, \"item\": [\(item), \(item)]}", "{\"data\": {\"items\": [\(item), \(item)]}}",
            "[\(item), \(item)]",
        ] {
            #expect(try parsed(text, name: "a.json").articles.map(\.title) == ["Ferry runs again", "Ferry runs again"])
        }
        #expect(try parsed("{\"data\": {\"item\": \(item)}}", name: "a.json").articles.count == 1)
    }

    @Test func `other articles with a key of that name are read as ever`() throws {
        let text = #"{"uri": "a", "headlines": ["x"], "item": {"a": 1}, "body_html": 5, "text": "The ferry runs."}"#
        let article = try #require(try parsed(text, name: "a.json").articles.first)
        #expect(article.text == "The ferry runs." && article.format == "json")
    }

    @Test func `the format may be given where the keys say nothing`() throws {
        let text = #"{"headline": "Ferry", "body_text": "The ferry runs.", "by": "Ada Quill"}"#
        let document = try InputDocument(Array(text.utf8), name: "a.txt", options: InputOptions(format: .ninjs))
        let article = try #require(document.parse(chunk: 0).articles.first)
        #expect(article.authors == ["Ada Quill"] && article.format == "ninjs")
    }

    @Test func `hostile values are problems or articles, and nothing else`() throws {
        let deep = String(repeating: "<div>", count: 20_000) + "The ferry runs again."
        let entities = String(repeating: "&lt;p&gt;", count: 1_000)
        let bodies = [deep, entities, "<", "&", "<p", "<!--", String(repeating: "<table><tr><td>", count: 3_000) + "x"]
        for body in bodies {
            let text = "{\"uri\": \"u:1\", \"versioncreated\": [], \"pubstatus\": \"odd\", \"body_html\": \"\(body)\"}"
            let chunk = try parsed(text, name: "a.json")
            #expect(chunk.articles.count + chunk.problems.count == 1)
        }
        let keys = (0..<20_000).map { "\"k\($0)\": 1" }.joined(separator: ", ")
        #expect(try parsed("{\"uri\": \"u\", \"pubstatus\": \"usable\", \(keys)}", name: "a.json").problems.count == 1)
        for cut in stride(from: 1, to: feed.utf8.count, by: 13) {
            let chunk = try parsed(Array(feed.utf8.prefix(cut)), name: "a.json")
            #expect(chunk.articles.isEmpty && chunk.problems.count == 1)
        }
    }
}
