import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `Messages by wire` {
    private static let message =
        "\u{01}xca0042 4 i 120  dpa 0815\r\n\r\n/traffic/Norway/ferry/\r\n\u{02}2ND LEAD\r\nFerry runs again between two cities after a year of\r\n"
        + "repairs\r\nBy Ada Quill, dpa =\r\n\r\nOslo (dpa) - The ferry runs again _ the city says _ and there are more\r\n"
        + "boats than ever before, as everybody can see from the quay of the old\r\nharbor.\r\n\r\nBoats     2025      2026\r\n"
        + "North     2         14\r\n\r\nIt leaves at noon.\r\n\r\n# Notebook\r\n\r\n## Note to editors\r\n- Adds boats\r\n\r\ndpa aq bo\r\n"
        + "\u{03}031015 GMT Mai 26\r\n\u{04}\r\n"

    @Test func `a message has its header's fields, its headline and its text`() throws {
        let chunk = try parsed(Self.message, name: "a.txt")
        let article = try #require(chunk.articles.first)
        #expect(chunk.articles.count == 1 && chunk.problems.isEmpty)
        #expect(
            article.id == "xca0042-2026-05-03" && article.date == "2026-05-03T10:15:00Z" && article.format == "iptc7901"
        )
        #expect(article.title == "Ferry runs again between two cities after a year of repairs")
        #expect(article.byline == "Ada Quill, dpa" && article.authors == ["Ada Quill"] && article.publisher == "dpa")
        #expect(article.dateline == "Oslo" && article.release?.urgency == 4 && article.release?.version == "2ND LEAD")
        #expect(article.release?.slug == "traffic/Norway/ferry")
        #expect(
            article.bodyLines == [
                "The ferry runs again – the city says – and there are more boats than ever before, as everybody can see from the quay of the old harbor.",
                "Boats 2025 2026", "North 2 14", "It leaves at noon.",
            ])
    }

    @Test func `what is left of the frame in a text is enough`() throws {
        let bare = Self.message.filter { $0 == "\r\n" || $0 == "\n" || $0 >= " " }.replacing("\u{7F}", with: "")
        let chunk = try parsed(bare + "\n" + bare.replacing("0042", with: "0043"), name: "a")
        #expect(chunk.articles.map(\.title).count == 2 && chunk.articles[1].id.hasPrefix("xca0043"))
        #expect(chunk.articles[0].bodyLines.last == "It leaves at noon.")
    }

    @Test func `a message of ANPA is read as well`() throws {
        let text =
            "\u{16}\u{16}\u{01}a4321----\r\nr i \u{1F}bc-ferry     05-03 0042\r\n\u{02}BC-Ferry,0042\r\nFerry runs again\r\nEds: UPDATES with quote.\r\n"
            + "By ADA QUILL\r\nHarbor Press\r\n   OSLO (AP) _ The ferry runs again.\r\n   \"We waited,\" a man said.\r\n\u{03}\r\nHP-NY-05-03-26 1137EDT\r\n\u{04}\r\n"
        let chunk = try parsed(text + text.replacing("a4321", with: "a4322"), name: "a.txt")
        #expect(chunk.articles.map(\.id) == ["a4321-2026-05-03", "a4322-2026-05-03"] && chunk.problems.isEmpty)
        let article = chunk.articles[0]
        #expect(article.title == "Ferry runs again" && article.date == "2026-05-03T11:37:00-04:00")
        #expect(article.authors == ["ADA QUILL"] && article.release?.slug == "bc-ferry" && article.dateline == "OSLO")
        #expect(article.bodyLines == ["The ferry runs again.", "\"We waited,\" a man said."])
    }

    @Test(arguments: [
        ("Ferry runs\n\nOslo (hbp) - It runs.\n    Second.", "Ferry runs", nil, ["It runs.", "Second."]),
        ("Ferry runs\nOslo (hbp) - It runs.\n    Second.", "Ferry runs", nil, ["It runs.", "Second."]),
        ("Ferry runs\n\nBy Ada Quill\nOslo (hbp) - It runs.\n    Second.", "Ferry runs", "Ada Quill", ["It runs.", "Second."]),
        ("Ferry runs\nBy Ada Quill\nHarbor Press\nOSLO, May 3 (hbp) _ It runs.\n    Second.", "Ferry runs", "Ada Quill", ["It runs.", "Second."]),
        ("Ferry runs\nBy Ada Quill\nHarbor Press\nThe ferry runs again from the old harbor of the city of Oslo.\n    Second.", "Ferry runs", "Ada Quill", ["The ferry runs again from the old harbor of the city of Oslo.", "Second."]),
        ("Ferry runs\n\nThe ferry runs again from the old\nharbor.\n    Second.", "Ferry runs", nil, ["The ferry runs again from the old harbor.", "Second."]),
        ("Ferry runs\nOSLO -- It runs.\n    Second.", "Ferry runs", nil, ["It runs.", "Second."]),
        ("Oslo (hbp) - It runs.\n    Second.", "", nil, ["It runs.", "Second."]),
        ("/ferry/\n2ND LEAD\n\nUS - Norway ferry\nruns\n\nIt runs.\n\nSecond.", "US - Norway ferry runs", nil, ["It runs.", "Second."]),
    ] as [(String, String, String?, [String])]) func `a line with a dateline is text`(
        text: String, title: String, byline: String?, body: [String]
    ) throws {
        let article = try #require(try parsed("abc0123 4 pl 123  HBP 0001\n" + text, name: "a.iptc").articles.first)
        #expect(article.title == title && article.byline == byline)
        // Who knows the agency takes the dateline off the text.
        #expect(article.bodyLines.map { $0.replacing("Oslo (hbp) - ", with: "").replacing("OSLO, May 3 (hbp) – ", with: "") } == body)
    }

    @Test(arguments: ["\u{04}\u{01}", "\u{04}", "\u{03}\u{04}\u{16}\u{16}\u{01}", "\u{04}\r\n\u{01}", "\r\n", "\u{04}  \u{01}"])
    func `messages follow on one another`(gap: String) throws {
        let text = { (number: String) in
            "abc\(number) 4 pl 123  HBP 0001\r\n\u{02}Ferry \(number)\r\n\r\n   Oslo (dpa) - It runs \(number).\r\n\u{03}031015 GMT MAY 26"
        }
        let all = try parsed("\u{01}" + text("0001") + gap + text("0002") + gap + text("0003") + "\u{04}", name: "a.txt")
        #expect(all.notices.isEmpty && all.articles.map(\.title) == ["Ferry 0001", "Ferry 0002", "Ferry 0003"])
        #expect(all.articles.map(\.bodyLines) == [["It runs 0001."], ["It runs 0002."], ["It runs 0003."]])
        #expect(all.articles.allSatisfy { $0.date == "2026-05-03T10:15:00Z" })
    }

    @Test(arguments: ["Oslo 1905 4 the ferry", "abc1234 the ferry runs", "a1234\nthe ferry", "PAGE 12345", ""])
    func `other texts are none`(text: String) {
        let bytes = Array(text.utf8)
        #expect(WireHeader(at: 0, in: bytes.span) == nil)
    }

    @Test func `damaged and hostile messages are articles or problems`() throws {
        let whole = Array(Self.message.utf8)
        for cut in 1..<whole.count {
            _ = try parsed(Array(whole[..<cut]), name: "a.iptc")
            let flipped = Array(whole[..<cut]) + [whole[cut] ^ 0x55] + Array(whole[(cut + 1)...])
            let chunk = try parsed(flipped, name: "a.iptc")
            #expect(chunk.articles.count + chunk.problems.count >= 1)
        }
        let header = "xca0042 4 i 99999999999999999999999 dpa\n"
        for text in [
            header, header + "\u{02}\u{03}", header + String(repeating: "=\n", count: 50_000),
            String(repeating: header, count: 20_000),
            header + String(repeating: "(a)\n", count: 50_000),
            header + "x\n\n" + String(repeating: "a ", count: 200_000),
            header + "x\n\n999999 GMT Mai 26",
        ] {
            let chunk = try parsed(text, name: "a.iptc")
            #expect(chunk.articles.count + chunk.problems.count >= 1)
        }
    }
}
