import TextAnalysis
import Testing

@testable import ArticleFormats

@Suite struct `Files of mails` {
    private let box = """
        From ada@post.example Sun May  3 10:00:00 2026
        From: Ada <ada@post.example>
        Subject: One
        Message-ID: <1@x>

        First story.

        >From now on it is quoted once.
        >>From another mail.

        From Oslo it goes on.

        From ben@post.example Sun May  3 11:00:00 2026
        From: Ben <ben@post.example>
        Subject: Two

        Second story.

        From cy@post.example Sun May  3 12:00:00 2026
        From: Cy <cy@post.example>
        Subject: Three
        Message-ID: <3@x>
        Content-Type: image/png

        x
        """

    @Test(arguments: [1, 40, 300, 1 << 20]) func `mails are read in chunks of any size`(size: Int) throws {
        let chunk = try parsed(box, name: "a.mbox", chunkSize: size)
        #expect(chunk.articles.map(\.title) == ["One", "Two"] && chunk.articles.map(\.id) == ["1@x", "a:13"])
        #expect(
            chunk.articles[0].bodyLines == ["First story.", "From now on it is quoted once.", "From Oslo it goes on."])
        #expect(chunk.articles.map(\.format) == ["mbox", "mbox"])
        #expect(chunk.problems.map(\.code) == [.noText] && chunk.problems.map(\.line) == [19])
    }

    @Test func `lines of CR LF are told apart as well`() throws {
        let chunk = try parsed(box.replacing("\n", with: "\r\n"), name: "a.txt", chunkSize: 10)
        #expect(chunk.articles.map(\.title) == ["One", "Two"])
    }
}

@Suite struct `Damaged and hostile mails` {
    @Test func `no nesting, number or boundary breaks the reader`() throws {
        var nested = ""
        for depth in 0..<5_000 { nested += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n" }
        let inner = String(repeating: "Content-Type: message/rfc822\n\n", count: 5_000)
        let manyParts = "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: 50_000)
        let manyFields = String(repeating: "X-A: b\n", count: 50_000) + "Subject: last\n\nThe text."
        let longField = "Subject: " + String(repeating: "=?utf-8?Q?a?= ", count: 50_000) + "\n\nThe text."
        let folded = "Subject: a\n" + String(repeating: " b\n", count: 100_000) + "\nThe text."
        let quotes = String(repeating: ">", count: 200_000)
        let parameters = "Content-Type: text/plain" + String(repeating: "; a=\"b", count: 20_000) + "\n\nThe text."
        let same = "Content-Type: multipart/mixed; boundary=-\n\n" + String(repeating: "-", count: 100_000)
        for text in [
            nested, inner, manyParts, manyFields, longField, folded, quotes, parameters, same, ":", "a:", "\n", "--",
        ] {
            let text = "From: a@b.example\nMIME-Version: 1.0\n" + text
            let chunk = try parsed(text, name: "a.eml")
            #expect(chunk.articles.count + chunk.problems.count == 1)
        }
    }

    @Test func `cut and damaged mails are articles or problems`() throws {
        let whole = Array(
            mail(
                ["Content-Type: multipart/alternative; boundary=x"],
                "--x\nContent-Type: text/plain; charset=iso-2022-jp\nContent-Transfer-Encoding: base64\n\nGyRCMyQbKEI=\n--x\nContent-Type: text/html\n\n<p>The <b>ferry</p>\n--x--"
            ).utf8)
        for cut in 1..<whole.count {
            for bytes in [
                Array(whole[..<cut]), Array(whole[..<cut]) + [whole[cut] ^ 0x80] + Array(whole[(cut + 1)...]),
            ] {
                let chunk = try parsed(bytes, name: "a.eml")
                #expect(chunk.articles.count + chunk.problems.count == 1)
            }
        }
    }
}
