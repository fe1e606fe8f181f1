import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `Subtitles` {
    private func lines(_ text: String, name: String = "a.vtt") throws -> [String] {
        try #require(try parsed(text, name: name).articles.first).text.split(separator: "\n").map(String.init)
    }

    private let talk = """
        WEBVTT - Harbor debate
        Language: en-GB

        NOTE made by hand
        00:00 is no time

        STYLE
        ::cue { color: red }

        REGION
        id:a

        intro
        00:00:01.000 --> 00:00:04.000 align:start
        <v.loud Ada Quill>Does the <i>ferry</i>
        run again, Mr. Oar?</v>

        00:04.100 --> 00:06.000
        <v Ben Oar>It does &amp; I am
        <00:00:05.000>glad. [Applause]

        00:06.000 --> 00:09.000
        <v Ada Quill><ruby>Do<rt>doo</rt></ruby> we get a second boat?

        00:09.000 --> 00:12.000
        (music playing)

        00:12.000 --> 00:15.000
        <v Ben Oar>We do, and I can say more: it has
        been bought.
        """

    @Test func `cues are joined to what a transcript says`() throws {
        let chunk = try parsed(talk, name: "talk.vtt")
        let article = try #require(chunk.articles.first)
        #expect(article.title == "Harbor debate" && article.language?.code == "en" && article.format == "vtt")
        #expect(
            article.text.split(separator: "\n").map(String.init) == [
                "Ada Quill: Does the ferry run again, Mr. Oar?", "Ben Oar: It does & I am glad.",
                "Ada Quill: Do we get a second boat?", "Ben Oar: We do, and I can say more: it has been bought.",
            ])
        #expect(
            ArticleAnalyzer().analyze(article).sentences.map(\.speaker) == [
                "Ada Quill", "Ben Oar", "Ada Quill", "Ben Oar",
            ])
    }

    private let news = """
        1
        00:00:01,000 --> 00:00:03,000
        {\\an8}>> ANCHOR: Good evening. The ferry

        2
        00:00:03,000 --> 00:00:05,000
        runs again. Ada Quill has more.

        3
        00:00:05,500 --> 00:00:08,000
        >> Ada Quill: Thank you (very much). I am at the\\Nharbor,
        where (LAUGHTER) people wait.

        4
        00:00:08,000 --> 00:00:10,000
        - Are you glad?
        - I am.

        5
        00:00:11,000 --> 00:00:13,000
        >> ANCHOR: We are, too.
        6
        00:00:13,000 --> 00:00:15,000
        ♪ Sailing, sailing ♪

        7
        00:00:15,000 --> 00:00:17,000
        [sighs] That is all. It is 7
        """

    @Test(arguments: ["\n", "\r\n", "\r"]) func `who speaks is named or not`(lineBreak: String) throws {
        let text = news.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineBreak)
        #expect(
            try lines(text, name: "a.srt") == [
                "ANCHOR: Good evening. The ferry runs again. Ada Quill has more.",
                "Ada Quill: Thank you (very much). I am at the harbor, where people wait.", "SPEAKER: Are you glad?",
                "SPEAKER: I am.", "ANCHOR: We are, too. That is all. It is 7",
            ])
    }

    @Test func `lines that roll up are read once`() throws {
        let text = """
            WEBVTT
            Kind: captions

            00:00:00.000 --> 00:00:02.000 align:start position:0%
             
            The<00:00:00.500><c> ferry</c><00:00:01.000><c> runs</c>

            00:00:02.000 --> 00:00:02.010
            The ferry runs
             

            00:00:02.010 --> 00:00:04.000
            The ferry runs
            again<00:00:02.500><c> after</c><00:00:03.000><c> a year</c>

            00:00:04.000 --> 00:00:04.010
            again after a year
             

            00:00:04.010 --> 00:00:06.000
            again after a year
            of<c> repairs.</c>
            """
        #expect(try lines(text) == ["The ferry runs again after a year of repairs."])
        let growing = ["The", "The ferry", "The ferry runs", "The ferry runs again."].enumerated().map { index, line in
            "\(index + 1)\n00:00:0\(index),000 --> 00:00:0\(index + 1),000\n\(line)\n"
        }
        #expect(try lines(growing.joined(separator: "\n"), name: "a.srt") == ["The ferry runs again."])
    }

    @Test func `what is said twice stays`() throws {
        let text =
            "1\n00:01,000 --> 00:02,000\nNo.\n\n2\n00:02,000 --> 00:03,000\nNo.\n\n3\n00:03,000 --> 00:04,000\nNever again, they say."
        #expect(try lines(text, name: "a.srt") == ["No. No. Never again, they say."])
    }

    @Test func `a silence parts paragraphs`() throws {
        let text =
            "1\n00:01,000 --> 00:02,000\nThe ferry runs.\n\n2\n00:09,000 --> 00:10,000\nIt rains in Oslo.\n\n3\n00:10,500 --> 00:11,000\nIt will stop."
        #expect(try lines(text, name: "a.srt") == ["The ferry runs.", "It rains in Oslo. It will stop."])
        let heard = text.replacing(".\n", with: "\n").replacing("stop.", with: "stop")
        #expect(try lines(heard, name: "a.srt") == ["The ferry runs", "It rains in Oslo It will stop"])
    }

    @Test(arguments: [("a.de.srt", "de"), ("a.pt-BR.srt", "pt")]) func `a name may say the language`(
        name: String, code: String
    ) throws {
        #expect(try parsed(news, name: name).articles.first?.language?.code == code)
    }

    @Test func `subtitles are known by their first lines`() throws {
        #expect(try InputDocument(Array(news.utf8), name: "a.txt").format == .srt)
        #expect(try InputDocument(Array(talk.utf8), name: "a").format == .vtt)
        #expect(try InputDocument(Array("7\nThe ferry --> boat\nruns.".utf8), name: "a.txt").format == .text)
        #expect(try InputDocument(Array("WEBVTTS are a thing.".utf8), name: "a.txt").format == .text)
    }

    @Test(arguments: ["WEBVTT\n\n00:01.000 --> 00:02.000\n[Music]", "WEBVTT", "1\n00:00:01,000 --> 00:00:02,000\n\n"])
    func `subtitles without speech are one problem`(text: String) throws {
        let chunk = try parsed(text, name: "a.vtt")
        #expect(chunk.articles.isEmpty && chunk.problems.map(\.code) == [.noText])
    }

    @Test func `a Windows character set is guessed`() throws {
        let bytes = Array("1\n00:00:01,000 --> 00:00:02,000\nCaf".utf8) + [0xE9] + Array(" ouvert.".utf8)
        let chunk = try parsed(bytes, name: "a.srt")
        #expect(chunk.articles.first?.text == "Café ouvert." && chunk.warnings.map(\.code) == [.assumedEncoding])
    }

    @Test func `damaged and hostile subtitles are articles or problems`() throws {
        let times = "00:00:01,000 --> 00:00:02,000\n"
        let texts = [
            times + String(repeating: "<", count: 100_000), times + String(repeating: "{\\", count: 100_000),
            times + String(repeating: "[a", count: 50_000), times + String(repeating: "(", count: 100_000),
            String(repeating: times + "The ferry\n", count: 5_000), String(repeating: times, count: 20_000) + "x",
            "99999999999999999999:00:01 --> 00:02\nx", "00:99999999999999999999 --> 00:02\nx", "-1:-1 --> -1:-1\nx",
            times + String(repeating: "a", count: 200_000), times + String(repeating: "x\n", count: 50_000),
            (1...3_000).map { "\($0)\n\(times)\(String(repeating: "word ", count: min($0, 40)))\n" }.joined(
                separator: "\n"),
        ]
        for text in texts {
            let chunk = try parsed(text, name: "a.srt")
            #expect(chunk.articles.count + chunk.problems.count == 1)
        }
        let whole = Array(talk.utf8)
        for cut in 1..<whole.count {
            _ = try parsed(Array(whole[..<cut]) + [whole[cut] ^ 0x2A] + Array(whole[(cut + 1)...]), name: "a.vtt")
            _ = try parsed(Array(whole[..<cut]), name: "a.vtt")
        }
    }
}
