import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `Exports of wikis` {
    @Test func `a page has its fields`() throws {
        let chunk = try parsed(VocabularySamples.wiki, name: "a.xml")
        #expect(chunk.notices.isEmpty)
        #expect(chunk.articles.map(\.id) == ["17"])
        let article = try #require(chunk.articles.first)
        #expect(article.title == "Fähre Ostvik" && article.format == "mediawiki")
        #expect(article.text == "Die Fähre fährt zur Insel.\n\nGeschichte\n\nSie fährt seit 1950.")
        #expect(article.tags == ["Schiff"] && article.language?.code == "de" && article.publisher == "Hafenwiki")
        #expect(article.date == "2024-05-02T08:30:00Z" && article.release == Release(version: "99"))
        #expect(article.url == "https://wiki.example/wiki/Fähre_Ostvik")
    }

    @Test func `chunks of any size give the same articles`() throws {
        let pages = (0..<50).map {
            "<page><title>Boat \($0)</title><ns>0</ns><revision><text>Boats lie in harbor \($0).</text></revision></page>\n"
        }
        let dump = "<mediawiki xml:lang=\"sv\">\n<siteinfo/>\n\(pages.joined())</mediawiki>"
        let whole = try parsed(dump, name: "a.xml").articles
        #expect(whole.count == 50 && whole[0].id == "a:3" && whole[49].id == "a:52")
        for size in [1, 100, 700, 5000] {
            #expect(try parsed(dump, name: "a.xml", chunkSize: size).articles.map(\.digest) == whole.map(\.digest))
        }
    }

    @Test func `a page that breaks is one line`() throws {
        let page =
            "<page><title>Boat</title><ns>0</ns><id>1</id><revision><text>Boats lie here.</text></revision></page>\n"
        let chunk = try parsed(
            "<mediawiki>\n\(page)<page><title>Broken</title><ns>0</ns>\n\(page)<page><ns>0</ns></page>\n\(page)</mediawiki>",
            name: "a.xml")
        #expect(chunk.articles.count == 3)
        #expect(chunk.problems.map(\.code) == [.brokenXML, .noText])
        #expect(chunk.problems.map(\.line) == [3, 5])
        let cut = try parsed("<mediawiki>\n\(page)\(page.dropLast(20))", name: "a.xml")
        #expect(cut.articles.count == 1 && cut.problems.map(\.line) == [3])
    }

    @Test func `the last revision counts, and other models are passed over`() throws {
        let revisions = "<revision><text>Old boats.</text></revision><revision><text>New boats.</text></revision>"
        let script =
            "<page><title>S</title><ns>0</ns><revision><model>javascript</model><text>x</text></revision></page>"
        let dump = "<mediawiki><page><title>B</title><ns>0</ns>\(revisions)</page>\(script)</mediawiki>"
        #expect(try parsed(dump, name: "a.xml").articles.map(\.text) == ["New boats."])
    }

    @Test(arguments: [
        ("Boats [[lie]] here.", "Boats lie here."), ("Boats [[Lie (boat)|lie]] here.", "Boats lie here."),
        ("Boats '''lie''' ''here''.", "Boats lie here."), ("Boats{{cite|{{x|y}}|z}} lie here.", "Boats lie here."),
        ("Boats lie here.<ref name=a>Lee, {{cite}}</ref><ref name=\"a\" />", "Boats lie here."),
        ("[[File:B.jpg|thumb|A [[boat]] at ''sea'']]Boats lie here.", "Boats lie here."),
        ("Boats [https://x.example lie] here.[https://y.example]", "Boats lie here."),
        ("{| class=x\n|-\n| a || b\n{|\n|c\n|}\n|}\nBoats lie here.", "Boats lie here."),
        ("__NOTOC__\nBoats<!-- not --> lie here.", "Boats lie here."), ("Boats lie<br />here.", "Boats lie here."),
        ("Boats <nowiki>[[lie]]</nowiki> here.", "Boats [[lie]] here."),
        ("Boats&nbsp;lie&mdash;here.", "Boats lie—here."),
        ("* Boats\n* lie\n# here", "Boats\n\nlie\n\nhere"),
        ("Boats\nlie here.\n\nThey wait.", "Boats lie here.\n\nThey wait."),
        ("Boats (; German) lie ({{x}}) here {{x}}.", "Boats (German) lie here."),
        ("Boats lie {{convert|5|km|mi}} off.", "Boats lie 5 km off."),
        ("Boats {{lang|de|liegen}} here.", "Boats liegen here."),
        ("== Empty ==\n== Sea ==\nBoats.\n=== More ===\n", "Sea\n\nBoats."),
        ("Boats.\n== See also ==\n* Ships\n=== Sub ===\nx\n== Sea ==\nWaves.", "Boats.\n\nSea\n\nWaves."),
        ("Boats lie [[here", "Boats lie here"), ("Boats }} lie ]] here |} now", "Boats }} lie ]] here |} now"),
        ("Boats {{{name|lie}}} here.", "Boats here."),
        ("It's the boats' ''''own'''' thing", "It's the boats' 'own' thing"),
        ("[[de:Boot]]\n[[Category:Ships|x]]Boats.", "Boats."),
        ("[[:Category:Ships]] lie here.", "Category:Ships lie here."),
        ("Boats <math>x^2</math> lie <span style=\"x\">here</span>.", "Boats lie here."),
        ("3 < 5 and 5 > 3", "3 < 5 and 5 > 3"),
        ("{{Quote|text=Boats lie.|Lee}}", "Boats lie."), ("Boats.\n----\nShips.", "Boats.\n\nShips."),
    ]) func `wikitext is what it prints`(written: String, printed: String) {
        #expect(Wikitext(written).text == printed)
    }

    @Test func `a report has the day that opens it`() {
        let report = Wikitext("{{date|May 2, 2024}}\n{{Boats}}\nThe ferry stops on {{date|6|mai|2024}}.")
        #expect(report.date == "May 2, 2024")
        #expect(report.text == "The ferry stops on 6 mai 2024.")
        #expect(Wikitext("On {{date|May 2, 2024}} the ferry stops.").date == nil)
    }

    @Test(arguments: [
        "#REDIRECT [[Boat]]", "#WEITERLEITUNG [[Boot]]", "#redirection[[Bateau]]", "#перенаправление [[Лодка]]",
    ])
    func `a page that leads to another is none`(text: String) {
        #expect(Wikitext(text).isRedirect)
        #expect(!Wikitext("# First\n# [[Second]]").isRedirect)
    }

    @Test(
        .timeLimit(.minutes(15)),
        arguments: [
            "{{", "}}", "[[", "]]", "{|", "\n{|", "|}", "<ref>", "<!--", "<nowiki>", "''", "[http://x ", "{{a|", "[[a|",
            "__A", "<", "&", "==",
            "\n==a==\n", "{{lang|a|", "[[File:a|", "(", "( ", "{{{", "<table>", "* ", "|", "\n|",
        ]) func `markup again and again ends`(piece: String)
    {
        _ = Wikitext(String(repeating: piece, count: 50_000))
        _ = Wikitext(String(repeating: piece, count: 20_000) + "boats" + String(repeating: "}}", count: 20_000))
        _ = Wikitext(String(repeating: piece, count: 20_000) + "boats" + String(repeating: "]]", count: 20_000))
    }
}
