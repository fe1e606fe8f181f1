import TextAnalysis
import Testing

@testable import ArticleFormats

/// A mail with a header of three fields and more.
func mail(_ fields: [String] = [], _ body: String) -> String {
    let header = ["From: Ada Quill <ada@post.example>", "Subject: Ferry runs", "Message-ID: <1@post.example>"] + fields
    return header.joined(separator: "\r\n") + "\r\n\r\n" + body
}

private func only(_ text: String) throws -> Article { try #require(try parsed(text, name: "a.eml").articles.first) }

@Suite struct `Mails` {
    @Test func `fields are unfolded and decoded`() throws {
        let text = """
            Received: from a by b;
             Sun, 3 May 2026 10:00:01 +0200
            From: =?iso-8859-1?Q?Quill=2C_Z=F6e?= <zoe@post.example>
            Subject: AW: Re: =?utf-8?B?WsO8cmlj?=
             =?utf-8?B?aCBoYXMgYSBmZXJyeQ==?= again
            Message-ID: <x.1@post.example>
            Date: Sun, 3 May 2026 10:00:00 +0200
            Content-Language: en-GB, de
            Keywords: ferry, =?utf-8?Q?Z=C3=BCrich?=
            X-Priority: 2 (High)
            Organization: Harbor Post

            The ferry runs again.
            """
        let article = try only(text)
        #expect(article.title == "Zürich has a ferry again" && article.id == "x.1@post.example")
        #expect(article.byline == "Zöe Quill" && article.authors == ["Zöe Quill"] && article.publisher == "Harbor Post")
        #expect(article.date == "Sun, 3 May 2026 10:00:00 +0200" && article.language?.code == "en")
        #expect(article.tags == ["ferry", "Zürich"] && article.release?.urgency == 3 && article.format == "eml")
        #expect(article.bodyLines == ["The ferry runs again."])
    }

    @Test(
        arguments: [
            ("ada@post.example", nil, "post.example"), ("ada@post.example (Ada Quill)", "Ada Quill", "post.example"),
            ("\"Quill, Ada\" <ada@post.example>", "Ada Quill", "post.example"),
            ("<ada@post.example>", nil, "post.example"),
            ("Ada \"Ace\" Quill <ada>", "Ada Ace Quill", nil), ("", nil, nil), ("<", nil, nil), (")(", nil, nil),
        ] as [(String, String?, String?)]) func `a sender has a name and a host`(
            value: String, name: String?, host: String?
        )
    {
        let sender = MailSender(value)
        #expect(sender.name == name && sender.host == host)
    }

    @Test(arguments: [
        ("=?utf-8?q?a_b?=", "a b"), ("=?UTF-8*en?Q?caf=C3=A9?= =?utf-8?Q?s?=", "cafés"), ("=?utf-8?b?w6k=?= x", "é x"),
        ("=?utf-8?B?ww==?= =?utf-8?B?qQ==?=", "é"), ("=?utf-8?Q?open", "=?utf-8?Q?open"), ("a=?b", "a=?b"),
        ("=?none?Q?x=41?=", "xA"), ("=?utf-8?X?a?=", "=?utf-8?X?a?="), ("=??Q?a?=", "=??Q?a?="),
        ("=?iso-2022-jp?B?GyRCMyQbKEI=?=", "海"),
    ]) func `encoded words are decoded`(text: String, expected: String) {
        #expect(EncodedWords.decoded(text) == expected)
    }

    @Test(arguments: [
        ("quoted-printable", "utf-8", "caf=C3=A9 is=\r\n open =3D= =\n=ZZ", "café is open == =ZZ"),
        ("base64", "iso-8859-1", "Y2Fm6SBpcyBv\r\ncGVu", "café is open"), ("8bit", "utf-8", "café", "café"),
        ("base64", "utf-8", "Y2Fmw6k", "café"), ("7bit", "iso-2022-jp", "\u{1B}$B3$\u{1B}(B", "海"),
        ("x-unknown", "x-unknown", "café", "café"), ("", "", "café", "café"),
    ]) func `a body is decoded`(encoding: String, set: String, body: String, expected: String) throws {
        let fields = ["Content-Type: text/plain; charset=\"\(set)\"", "Content-Transfer-Encoding: \(encoding)"]
        #expect(try only(mail(fields, body)).text == expected)
    }

    @Test func `lines that flow are joined`() throws {
        let body =
            "The ferry \r\nruns.\r\n>> Old \r\n>> words\r\n> From \r\n> here.\r\n From now \r\non it runs.\r\n-- \r\nAda"
        let fields = ["Content-Type: text/plain; format=flowed"]
        #expect(try only(mail(fields, body)).text == "The ferry runs.\nFrom now on it runs.")
        #expect(FlowedText.joined("Don \nau \nx", deletesSpace: true) == "Donaux")
    }

    @Test func `of alternatives the plain text counts unless it is a stub`() throws {
        func alternative(_ plain: String) -> String {
            let html =
                "<html><body><p>The ferry runs <b>again</b>, the city of Oslo says, after a year without any.</p></body></html>"
            return mail(
                ["MIME-Version: 1.0", "Content-Type: multipart/alternative; boundary=\"a b\""],
                "Preamble.\r\n--a b\r\nContent-Type: text/plain\r\n\r\n\(plain)\r\n--a b  \r\nContent-Type: text/html\r\n\r\n\(html)\r\n--a b--\r\nEpilogue."
            )
        }
        #expect(
            try only(alternative("It runs, and that is all that we can say of it.")).text
                == "It runs, and that is all that we can say of it.")
        #expect(
            try only(alternative("See the page.")).text
                == "The ferry runs again, the city of Oslo says, after a year without any.")
    }

    @Test func `parts are read wherever they are nested, attachments are not`() throws {
        let text = mail(
            ["Content-Type: multipart/mixed; boundary=out"],
            """
            --out
            Content-Type: multipart/related; boundary="in"

            --in
            Content-Type: text/html; charset=utf-8

            <div><img src="cid:1"></div><div>First, a paragraph.</div><div><br></div><div>Second.</div>
            --in
            Content-Type: image/png
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --in--
            --out
            Content-Type: text/plain
            Content-Disposition: attachment; filename=notes.txt

            Not of the mail.
            --out
            Content-Type: text/plain

            Third.
            --out--
            """)
        #expect(try only(text).text == "First, a paragraph.\n\nSecond.\n\nThird.")
    }

    @Test func `what is only attached is read where it is text, else a problem`() throws {
        func attached(_ type: String, _ body: String) -> String {
            mail(
                ["Content-Type: multipart/mixed; boundary=x"],
                "--x\nContent-Type: text/plain\n\n\n--x\nContent-Type: \(type)\nContent-Disposition: attachment\n\n\(body)\n--x--"
            )
        }
        #expect(try only(attached("text/plain", "The release.")).text == "The release.")
        #expect(try only(attached("message/rfc822", "Subject: Inner\n\nThe inner text.")).text == "The inner text.")
        let chunk = try parsed(attached("application/pdf", "JVBERi0="), name: "a.eml")
        #expect(chunk.articles.isEmpty && chunk.problems.map(\.code) == [.noText])
        #expect(chunk.problems[0].what == "a mail without text but with an attachment")
    }

    private static let inner = "From: Ben Oar <ben@oar.example>\nSubject: Ferry runs\nDate: Mon, 4 May 2026 10:00:00 +0200\n\nThe ferry runs again.\n\nBoats leave at noon."

    private func handedOn(_ own: String, _ parts: [String], type: String = "mixed") -> String {
        let all = (own.isEmpty ? [] : ["Content-Type: text/plain\n\n\(own)"]) + parts
        return mail(["Content-Type: multipart/\(type); boundary=x"], all.map { "--x\n\($0)\n" }.joined() + "--x--")
    }

    @Test(arguments: ["FYI", "", "See below.\n\nKind regards,\nAda"], ["", "Content-Disposition: attachment\n"])
    func `a mail that is handed on is the article`(own: String, disposition: String) throws {
        let part = "Content-Type: message/rfc822\n\(disposition)\n\(Self.inner)"
        let all = try parsed(handedOn(own, [part]), name: "a.eml")
        #expect(all.notices.isEmpty && all.articles.count == 1)
        let article = try #require(all.articles.first)
        #expect(article.title == "Ferry runs" && article.authors == ["Ben Oar"] && article.date == "Mon, 4 May 2026 10:00:00 +0200")
        #expect(article.bodyLines == ["The ferry runs again.", "Boats leave at noon."])
    }

    @Test func `an embargo above a mail that is handed on holds`() throws {
        let part = "Content-Type: message/rfc822\n\n\(Self.inner)"
        let all = try parsed(handedOn("EMBARGOED UNTIL 00:01 GMT, 1 JANUARY 2099\n\nFYI", [part]), name: "a.eml")
        #expect(all.articles.isEmpty && all.withheld.count == 1)
    }

    @Test func `a long text counts, and the mail in it is told`() throws {
        let own = String(repeating: "The ferry runs again from the old harbor. ", count: 10)
        let part = "Content-Type: message/rfc822\n\n\(Self.inner)"
        let all = try parsed(handedOn(own, [part]), name: "a.eml")
        #expect(all.articles.map(\.authors) == [["Ada Quill"]] && all.warnings.map(\.code) == [.unreadAttachment])
    }

    @Test func `each mail of a digest is an article`() throws {
        let second = Self.inner.replacing("Ferry runs", with: "Ferry rests").replacing("Ben", with: "Bo")
        let all = try parsed(handedOn("", ["\n" + Self.inner, "Content-Type: message/rfc822\n\n" + second], type: "digest"), name: "a.eml")
        #expect(all.notices.isEmpty && all.articles.map(\.title) == ["Ferry runs", "Ferry rests"])
        #expect(all.articles.map(\.authors) == [["Ben Oar"], ["Bo Oar"]] && all.articles.map(\.id) == ["a", "a#2"])
    }

    @Test func `a mail of a digest without text is a problem, and what is attached beside is told`() throws {
        let empty = "Content-Type: message/rfc822\n\nSubject: None\n"
        let full = "Content-Type: message/rfc822\n\n\(Self.inner)"
        let file = "Content-Type: application/pdf\nContent-Disposition: attachment\n\nAAAA"
        let all = try parsed(handedOn("FYI", [empty, full, file]), name: "a.eml")
        #expect(all.articles.map(\.title) == ["Ferry runs"] && all.problems.map(\.code) == [.noText])
        #expect(all.warnings.map(\.what) == ["an attachment that was not read"])
    }

    @Test(arguments: [
        ("application/pdf", 1), ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", 1),
        ("text/plain", 1), ("image/png", 0), ("application/pgp-signature", 0), ("text/calendar", 0),
    ]) func `attachments that are not read are told once`(type: String, count: Int) throws {
        let part = "Content-Type: \(type)\nContent-Disposition: attachment; filename=s\n\nAAAA"
        let all = try parsed(handedOn("The ferry runs again.", [part, part]), name: "a.eml")
        #expect(all.articles.count == 1 && all.problems.isEmpty)
        #expect(all.warnings.map(\.code) == (count == 1 ? [.unreadAttachment] : []))
    }

    @Test(arguments: [
        "Kind regards,\n\nAda Quill\nHead of Press\nHarbor City\nTel: +1 555 1234\nada@post.example\n\nSent from my iPhone",
        "Mit freundlichen Grüßen\nAda Quill\n\nAm 4.3.2026 um 10:00 schrieb Ben:\n> alt",
        "Cordialement,\nAda", "Saludos cordiales\n\nAda", "Best wishes, Ada", "Viele Grüße aus Oslo\nAda", "Sent from my phone",
        "Von meinem iPhone gesendet", "Sincerely,", "Yours sincerely,\n--\nAda",
    ], ["", "Dear editor,\n\nplease find our press release below.\n\n", "Dear editor, please find our press release below.\n\n",
        "Please find below our press release:\n\n", "Sehr geehrte Damen und Herren,\n\nanbei finden Sie unsere Pressemitteilung.\n\n"])
    func `words of courtesy are no body`(closing: String, opening: String) throws {
        let story = "The ferry runs again.\n\nBoats leave at noon."
        #expect(try only(mail([], "\(opening)\(story)\n\n\(closing)")).bodyLines == ["The ferry runs again.", "Boats leave at noon."])
    }

    @Test(arguments: [
        "Dear diary, the ferry runs.\n\nIt leaves at noon.", "Best wishes, the city wrote to the captain, and the ferry left.",
        "Please find the story attached.", "It runs.\n\nRegards to the captain were sent by all\nof the city.",
        "Sincerely meant words opened the day.\n\nIt runs.",
        "It runs.\n\nKind regards\n\nwas all that the captain of the ferry had to say to the people on the quay.",
        "El director adjunto dijo en un comunicado que sale.\n\nSale hoy.", "Kind regards,\nAda",
        "Von meinem Fenster sehe ich die Fähre.",
    ]) func `a story loses nothing to manners`(text: String) throws {
        let lines = text.split(whereSeparator: \.isNewline)
        #expect(MailManners.story(of: lines) == lines)
    }

    @Test(arguments: ["a", "a.txt"]) func `a mail is known by who sent it and when`(name: String) throws {
        let from = "From: press@post.example\n"
        let date = "Date: Tue, 05 Mar 2024 10:00:00 +0100\n"
        let subject = "Subject: Ferry\n"
        for header in [from + subject + date, date + from, from + date + "X-A: b\n", "From: Ada\n" + subject + date] {
            let all = try parsed(header + "\nEMBARGOED UNTIL 00:01 GMT, 1 JANUARY 2099\n\nIt runs.", name: name)
            #expect(all.articles.isEmpty && all.withheld.count == 1)
        }
        for header in ["From: Oslo\nDate: Monday\n", "From: Ada\n", "Subject: Ferry\n" + date, "From: Ada\nSubject: Ferry\n"] {
            #expect(try parsed(header + "\nIt runs.", name: name).articles.map(\.format) == ["text"])
        }
        let box = "From a@b Tue Mar  5 10:00:00 2024\nFrom: a@b\nSubject: One\n\nIt runs.\n\nFrom c@d Tue Mar  5 10:00:00 2024\nSubject: Two\n\nIt rests.\n"
        #expect(try parsed(box, name: name).articles.map(\.title) == ["One", "Two"])
        #expect(try parsed("From Oslo the ferry runs\nNote: all of it\n\nIt runs.", name: name).articles.map(\.format) == ["text"])
    }

    @Test func `quoted mails and signatures are no body`() throws {
        let reply = """
            It runs, and more boats come.

            On Sun, 3 May 2026 at 10:00, Ben Oar
            <ben@post.example> wrote:
            > Does it run?
            >> It did.

            More on Monday.
            --
            Ada Quill, Post
            """
        #expect(try only(mail([], reply)).bodyLines == ["It runs, and more boats come.", "More on Monday."])
        let outlook = "It runs.\n\nFrom: Ben Oar\nSent: Sunday\nTo: Ada\nSubject: Ferry\n\nDoes it run?"
        #expect(try only(mail([], outlook)).bodyLines == ["It runs."])
        let html = """
            <div>It runs.</div><div class="gmail_quote"><div class="gmail_attr">Ben wrote:</div><blockquote>Does it?</blockquote></div>
            """
        #expect(try only(mail(["Content-Type: text/html"], html)).bodyLines == ["It runs."])
        let block =
            "<p>It runs.</p><p><b>From:</b> Ben<br><b>Sent:</b> Sunday<br><b>To:</b> Ada<br><b>Subject:</b> Ferry</p><p>Does it?</p>"
        #expect(try only(mail(["Content-Type: text/html"], block)).bodyLines == ["It runs."])
        #expect(try only(mail([], "> All of it\n> is quoted.")).bodyLines == ["All of it", "is quoted."])
    }

    @Test func `a mail that is handed on is read`() throws {
        let text = mail(
            [],
            "FYI\n\n---------- Forwarded message ---------\nFrom: Ben <b@x.example>\nDate: Sunday\nSubject: Ferry\nTo: Ada\n\n\nThe ferry runs.\n"
        )
        .replacing("Subject: Ferry runs", with: "Subject: Fwd: Ferry runs")
        let article = try only(text)
        #expect(article.title == "Ferry runs" && article.bodyLines == ["The ferry runs."])
    }

    @Test(arguments: [
        ("EMBARGOED UNTIL 00:01 GMT, 4 May 2999", "00:01 GMT, 4 May 2999"),
        ("*** STRICTLY EMBARGOED until 4 May, 00:01 ***", "4 May, 00:01 2026"),
        ("Sperrfrist: 4. Mai 2999, 10 Uhr", "4. Mai 2999, 10 Uhr"), ("EMBARGOED", "EMBARGOED"),
        ("NOT FOR PUBLICATION BEFORE next week", "next week"),
    ]) func `an embargo above a press release is heeded`(line: String, embargo: String) throws {
        let body =
            "PRESS RELEASE\n\n\(line)\n\nFerry runs again\n\nThe ferry runs again, the city says.\n\nENDS\n\nNotes to editors: none."
        var options = InputOptions()
        options.withheldItems = .kept
        let document = try InputDocument(
            Array(mail(["Date: Sun, 3 May 2026 10:00:00 +0200"], body).utf8), name: "a.eml", options: options)
        let article = try #require(document.parse(chunk: 0).articles.first)
        #expect(article.release?.embargo == embargo)
        #expect(article.bodyLines == ["Ferry runs again", "The ferry runs again, the city says."])
    }

    @Test(arguments: [
        "Embargo on timber ends as ministers agree to let ships back into the harbor.", "Embargo talks fail",
        "Embargo lifted",
        "Press release workers strike", "EMBARGO LIFTED",
    ]) func `a story that begins with such a word has no embargo`(line: String) throws {
        let article = try only(mail([], "\(line)\n\nIt ends today.\n\nSo they say."))
        #expect(article.release == nil && article.text.hasPrefix(line))
    }

    @Test(arguments: [
        ("PRESS RELEASE: Ferry runs", "Ferry runs"), ("Pressemitteilung – Fähre", "Fähre"),
        ("Press release workers strike", "Press release workers strike"), ("Press release:", "Press release:"),
    ]) func `a headline is that of the story`(subject: String, title: String) {
        #expect(PressRelease.headline(subject) == title)
    }

    @Test func `a newsletter is read as a page`() throws {
        let story = String(
            repeating: "The ferry between the two cities runs again after a year of repairs, they said. ", count: 4)
        let html = """
            <html><body><table><tr><td><a href="https://x.example">View this email in your browser</a></td></tr>
            <tr><td><h1>Ferry runs</h1><p>\(story)</p><p>\(story)</p></td></tr>
            <tr><td><p><a href="https://x.example">Unsubscribe</a> | <a href="https://y.example">Preferences</a></p></td></tr></table></body></html>
            """
        let article = try only(mail(["Content-Type: text/html", "List-Unsubscribe: <https://x.example>"], html))
        #expect(article.title == "Ferry runs" && article.bodyLines.allSatisfy { $0.hasPrefix("The ferry between") })
    }

    @Test(arguments: ["a.txt", "a", "a.eml"]) func `a mail is known by its header`(name: String) throws {
        let text = mail(["MIME-Version: 1.0"], "The ferry runs.")
        #expect(try InputDocument(Array(text.utf8), name: name).format == .eml)
    }

    @Test(arguments: [
        "Subject: matters\n\nA story that begins with a label.", "From: the editor\nTo: all\n\nA letter.",
        "From Oslo to Bergen\n\nThe ferry runs at 10:00.",
    ]) func `a story that begins like one is none`(text: String) throws {
        #expect(try InputDocument(Array(text.utf8), name: "a.txt").format == .text)
    }
}
