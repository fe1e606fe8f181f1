import ArticleArchive
import Foundation
import Testing

@testable import WebService

/// The pages for people, which need no script.
@Suite struct PagesTests {
    private static let hostile = ##"""
        {"id":"<script>alert(1)</script>","title":"</title><script>alert(2)</script>","date":"\"><img src=x onerror=alert(3)>","url":"javascript:alert(4)","source":"<b>wire</b>","text":"The harbor </article><script>alert(5)</script> closed on Monday. <img src=x onerror=alert(6)> Police said nothing."}
        {"id":"a/../b?c=\"d\"&e#f","title":"<!-- harbor -->","text":"The harbor ]]> closed again & again. <svg onload=alert(7)> It opened later."}
        {"id":"'onmouseover='alert(8)","title":"Harbor \" autofocus onfocus=alert(9) x=\"","text":"Harbor harbor harbor. {{7*7}} ${alert(10)} closed."}
        """##

    private func pages(of served: ServedArchive) throws -> [String] {
        var pages = ["/", "/articles", "/stories", "/search?q=harbor", "/search?q=%3Cscript%3E%22"]
        let reader = try ArchiveReader(served.path)
        for article in try reader.latestArticles(count: 10) { pages.append("/articles/\(RequestTarget.encoded(article.id))") }
        for story in try reader.largestStories(count: 10) { pages.append("/stories/\(story.number)") }
        return pages
    }

    @Test func `no text becomes markup`() throws {
        let served = try ServedArchive(ServedArchive.read(Self.hostile))
        let reader = try ArchiveReader(served.path)
        let ids = try reader.latestArticles(count: 10).map(\.id)
        #expect(ids.count == 3)
        _ = try ArchiveWriter(served.path).keepStories([ids])
        for address in try pages(of: served) {
            let answer = served.get(address)
            let text = String(decoding: answer.body, as: UTF8.self)
            #expect(answer.status == 200, "\(address)")
            for markup in ["<script>", "<img", "<svg onload", "<b>wire", "<!-- harbor", "href=\"javascript", "</title><s"] {
                #expect(!text.contains(markup), "\(address): \(markup)")
            }
            // An attribute that ends early would begin others.
            #expect(text.matches(of: /<[a-z0-9]+(\s[^<>"]*("[^"]*"[^<>"]*)*)?\s(onerror|onfocus|onmouseover)=/).isEmpty, "\(address)")
            let policy = try #require(answer.header("content-security-policy"))
            #expect(policy.contains("script-src 'self'") && !policy.contains("unsafe") && policy.hasPrefix("default-src 'none'"))
        }
    }

    @Test func `each page leads to others that are there`() throws {
        let served = try ServedArchive()
        _ = try ArchiveWriter(served.path).keepStories([["ferry-1", "ferry-2"]])
        for address in try pages(of: served) where address != "/" {
            let text = String(decoding: served.get(address).body, as: UTF8.self)
            let links = text.matches(of: /(?:href|src)="(\/[^"]*)"/).map { String($0.1).replacing("&amp;", with: "&") }
            #expect(links.count > 5)
            for link in Set(links) { #expect(served.get(link).status == 200, "\(link)") }
        }
    }

    @Test func `a small archive is a report, and a large one a list of ways to it`() throws {
        let small = String(decoding: try ServedArchive().get("/").body, as: UTF8.self)
        #expect(small.contains("src=\"/assets/report.js\"") && small.contains("Ferry runs again after storm"))
        #expect(!small.contains("http-equiv"))
        let many = ServedArchive.read(
            (0...ReportCache.mostArticles).map { #"{"id":"n\#($0)","title":"Report \#($0) of the day","text":"Something happened."}"# }
                .joined(separator: "\n"))
        let large = try ServedArchive(many)
        let text = String(decoding: large.get("/").body, as: UTF8.self)
        #expect(text.contains("301 articles are in the archive") && text.contains("Report 300 of the day"))
        let first = String(decoding: large.get("/articles").body, as: UTF8.self)
        let next = try #require(first.firstMatch(of: /href="(\/articles\?before=\d+)"/)).1
        #expect(String(decoding: large.get(String(next)).body, as: UTF8.self).contains("Report 250 of the day"))
    }

    @Test func `what is not there is told as a page`() throws {
        let served = try ServedArchive()
        for address in ["/articles/none", "/stories/99"] {
            let answer = served.get(address)
            #expect(answer.status == 404 && answer.header("content-type")?.hasPrefix("text/html") == true)
        }
    }

    @Test func `an archive without articles, and one without dates, have pages`() throws {
        let empty = try ServedArchive([])
        #expect(String(decoding: empty.get("/").body, as: UTF8.self).contains("no articles yet"))
        for address in ["/articles", "/stories", "/search?q=x"] { #expect(empty.get(address).status == 200) }
    }
}
