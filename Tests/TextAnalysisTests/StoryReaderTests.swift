import TestSupport
import Testing

@testable import TextAnalysis

/// The paragraphs of a story, folded.
func body(_ story: Story, of text: String) -> [String] {
    let article = Article(id: "", text: text, story: story)
    return article.paragraphs.map { article.folded($0.range) }
}

private let wire = """
    Harbor bridge closed after crane fall
    \("")
    Workers inspect the bridge on Monday. (File/AFP)
    Short Url
    Updated 14 March 2021
    \("")
    Harbor bridge closed after crane fall
    \("")
      • Two lanes stay shut until Friday
      • No one was hurt
    \("")
    MARLOW: The harbor bridge was closed on Monday after a crane fell.
    “We heard a bang,” said Ada Quill, who runs a kiosk.
    By noon the crane was gone.


    Glass festival draws record crowd
    \("")
    Updated 02 June 2021
    \("")
    Glass festival draws record crowd
    \("")
      • Organizers counted 40,000 visitors
    \("")
    VENN: The festival of glass drew more visitors than ever.
    It ends on Sunday.
    """

@Suite struct `Reading a wire dump` {
    let stories = StoryReader.stories(in: wire)

    @Test func `two stories come with their fields`() throws {
        try #require(stories.count == 2)
        #expect(stories[0].title == "Harbor bridge closed after crane fall")
        #expect(stories[0].date == "14 March 2021")
        #expect(stories[0].dateline == "MARLOW")
        #expect(stories[0].caption == "Workers inspect the bridge on Monday. (File/AFP)")
        #expect(stories[0].highlights == ["Two lanes stay shut until Friday", "No one was hurt"])
        #expect(stories[1].title == "Glass festival draws record crowd")
        #expect(stories[1].date == "02 June 2021")
        #expect(stories[1].caption == nil)
    }

    @Test func `no furniture is left in the bodies`() throws {
        try #require(stories.count == 2)
        #expect(
            body(stories[0], of: wire) == [
                "The harbor bridge was closed on Monday after a crane fell.",
                "“We heard a bang,” said Ada Quill, who runs a kiosk.", "By noon the crane was gone.",
            ])
        #expect(
            body(stories[1], of: wire) == [
                "The festival of glass drew more visitors than ever.", "It ends on Sunday.",
            ])
    }

    @Test(arguments: ["\r\n", "\r"]) func `other line ends give the same stories`(lineEnd: String) {
        let text = wire.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
        let other = StoryReader.stories(in: text)
        #expect(other.map(\.title) == stories.map(\.title))
        #expect(zip(other, stories).allSatisfy { body($0, of: text) == body($1, of: wire) })
    }
}

@Suite struct `Boundaries of stories` {
    @Test(arguments: [
        "***", "---", "===", "###", "-30-", "* * *",
    ]) func `a rule before a headline parts stories`(rule: String) {
        let text = """
            Rain fills the reservoirs

            The reservoirs are full after a week of rain.
            \(rule)
            Ferry line to reopen in May

            The ferry line reopens on the first of May.
            """
        #expect(
            StoryReader.stories(in: text).map(\.title) == ["Rain fills the reservoirs", "Ferry line to reopen in May"])
    }

    @Test(arguments: [
        // A gap before more prose.
        "Rain fills the reservoirs\n\nThe reservoirs are full.\n\n\nOfficials expect more rain.\nIt will be warm.",
        // A gap before a subheading.
        "Rain fills the reservoirs\n\nThe reservoirs are full.\n\n\nWhat comes next\n\nOfficials expect more rain.",
        // A rule between sections.
        "Rain fills the reservoirs\n\nThe reservoirs are full.\n***\nOfficials expect more rain.\nIt will be warm.",
        // The headline twice, far apart.
        "Rain fills the reservoirs\n\n\nRain fills the reservoirs\n\nUpdated 3 May 2022\n\nThe reservoirs are full.",
    ]) func `an article with gaps stays one`(text: String) {
        let stories = StoryReader.stories(in: text)
        #expect(stories.count == 1)
        #expect(stories.first?.title == "Rain fills the reservoirs")
    }

    @Test func `a dateline after a gap opens a story`() {
        let text = "OSLO (Reuters) - Snow fell.\nIt was cold.\n\n\nROME (Reuters) - The sun shone.\nIt was warm."
        let stories = StoryReader.stories(in: text)
        #expect(stories.map(\.dateline) == ["OSLO", "ROME"])
    }
}

@Suite struct `Datelines` {
    @Test(arguments: [
        ("MARLOW: The bridge is closed.", "MARLOW", "The bridge is closed."),
        ("LONDON (Reuters) - Shares rose.", "LONDON", "Shares rose."),
        ("NEW YORK -- Shares rose.", "NEW YORK", "Shares rose."),
        ("(CNN) -- Police closed a road.", nil, "Police closed a road."),
        ("(CNN)Police closed a road.", nil, "Police closed a road."),
        ("(The Harbor Reporter)Police closed a road.", nil, "Police closed a road."),
        ("(Harbor.com)“Fargo” has a new season.", nil, "“Fargo” has a new season."),
        ("PARIS, Jan 5 (AFP) — The Seine rose.", "PARIS", "The Seine rose."),
        ("WASHINGTON — The vote is on Monday.", "WASHINGTON", "The vote is on Monday."),
        ("BROOKFIELD, Ala. (AP) — A dam broke.", "BROOKFIELD, Ala.", "A dam broke."),
        ("Kabul, Afghanistan (CNN) -- A market reopened.", "Kabul, Afghanistan", "A market reopened."),
        ("ROME—The vote is on Monday.", "ROME", "The vote is on Monday."),
        ("МОСКВА, 5 янв (ТАСС) - Снег идёт.", "МОСКВА", "Снег идёт."),
        ("Canadian Press - OTTAWA (CP) - The vote is on Monday.", "OTTAWA", "The vote is on Monday."),
    ]) func `the place is kept and the text follows it`(text: String, place: String?, rest: String) throws {
        let story = try #require(StoryReader.story(in: text, title: "A title"))
        #expect(story.dateline == place)
        #expect(body(story, of: text) == [rest])
    }

    @Test(arguments: [
        "EXCLUSIVE: The bridge is closed.", "Q: Why is the bridge closed?", "NASA — the agency — is hiring.",
        "The bridge (built in 1901) - a landmark - is closed.", "NGO: The bridge is closed.",
        "In 2019 - The bridge closed.", "He said: The bridge is closed.", "Tesla - The car maker is hiring.",
        "(Police) closed a road.", "(Un)lucky drivers closed a road.",
    ]) func `a sentence with a colon or dash is no dateline`(text: String) throws {
        let story = try #require(StoryReader.story(in: text, title: ""))
        #expect(story.dateline == nil)
        #expect(body(story, of: text) == [text])
    }
}

@Suite struct `Furniture lines` {
    @Test(arguments: [
        "Short Url", "Short URL: https://example.org/x", "Read more: Bridge to reopen", "Read More…",
        "Related: A bridge",
        "Sign up for our newsletter", "Click here to see the pictures", "Share", "Tweet", "Email", "Share on Facebook",
        "Share Tweet Email", "Image source, Getty Images", "Photo: Ada Quill", "Advertisement",
        "(Reporting by Ada Quill; Editing by Bo Lund)", "Updated 3 May 2022", "Published: 14:11 EST, 25 October 2013",
        "PUBLISHED: 14:11 EST, 25 October 2013 | UPDATED: 15:36 EST, 25 October 2013", "ada.quill@example.org",
        "https://example.org/bridge", "www.example.org", "• https://t.co/AbC123", "bit.ly/3xYz @ada_quill (@bo)",
        "@ada_quill", "pic.twitter.com/a1B2c3", "<https://example.org/a> | https://example.org/b.",
        "https://example.org/" + String(repeating: "a-long-path/", count: 20),
        "Follow Harbor News on Twitter and Facebook", "All rights reserved.", "(AFP)", "***",
        "Copyright 2021 The Harbor Times", "By clicking subscribe you agree to our terms.",
        "By signing up, I accept the privacy policy of Harbor News.", "Please enable JavaScript to view the comments.",
        "JavaScript is disabled in your browser.", "Support the Harbor News and its journalism.",
        "Support independent journalism: become a member today.", "We use cookies to show you more of this.",
        "Breaking News Emails", "Get breaking news alerts and special reports.",
        "The news and stories that matter, delivered weekday mornings.",
        "Correction: An earlier version named another bridge.", "This article was updated on Tuesday to add a comment.",
    ]) func `a line of furniture never stands in the body`(line: String) throws {
        let sentence = "The harbor bridge was closed on Monday after a crane fell."
        let text = "\(sentence)\n\(sentence)\n\(sentence)\n\(line)\n\(sentence)"
        let story = try #require(StoryReader.story(in: text, title: "Bridge closed"))
        #expect(body(story, of: text) == [String](repeating: sentence, count: 4))
    }

    @Test(arguments: [
        "Lesen Sie auch: Die Brücke bleibt zu", "À lire aussi : Le pont reste fermé", "Te puede interesar: El puente",
        "Saiba mais: A ponte",
        "Leggi anche: Il ponte", "Lees ook: De brug", "Читайте также: Мост закрыт", "Читайте також: Міст закрито",
        "Zobacz także: Most zamknięty",
        "Čtěte také: Most je zavřený", "Čítajte aj: Most je zatvorený", "Läs också: Bron är stängd",
        "Les også: Broen er stengt",
        "Lue myös: Silta on suljettu", "Διαβάστε επίσης: Η γέφυρα έκλεισε", "Kapcsolódó cikk: A híd zárva",
        "Citește și: Podul este închis",
        "İlgili haberler", "Baca juga: Jembatan ditutup", "Xem thêm: Cầu đóng cửa", "اقرأ أيضا: الجسر مغلق",
        "بیشتر بخوانید: پل بسته شد",
        "यह भी पढ़ें: पुल बंद", "関連記事：橋が閉鎖", "相关阅读：大桥关闭", "관련기사: 다리 폐쇄", "Фото: Ада Квілл", "Fotoğraf: Ada Quill", "写真：アダ",
        "图片来源：新社",
        "Ảnh: Ada Quill", "Kuva: Ada Quill", "Tous droits réservés", "责任编辑：李明", "Реклама", "Werbung", "Iklan",
        "Opublikowano: 03.05.2022 14:11", "Güncelleme: 03.05.2022 14:11", "Uppdaterad 2022-05-03 14:11",
        "Обновлено: 03.05.2022 14:11",
        "Diperbarui: 03/05/2022 14:11", "Päivitetty 3.5.2022 14:11",
    ]) func `furniture of other languages never stands in the body`(line: String) throws {
        let sentence = "The harbor bridge was closed on Monday after a crane fell."
        let text = "\(sentence)\n\(sentence)\n\(sentence)\n\(line)\n\(sentence)"
        let story = try #require(StoryReader.story(in: text, title: "Bridge closed"))
        #expect(body(story, of: text) == [String](repeating: sentence, count: 4))
    }

    @Test(arguments: [
        "Werbung ist teuer, sagte sie.", "Реклама стоит денег, сказал мэр.", "Publicidad y prensa fueron el tema.",
        "Läs mer, sa läraren till barnen.",
        "Lees meer boeken, zei ze.", "Leia mais, disse ela aos alunos.", "Фотографии нашли на чердаке.",
        "Iklan di kota itu mahal, kata dia.",
        "Anzeige erstattet hat der Wirt am Montag.", "Kuvat löytyivät ullakolta.",
        "Opublikowano pięć raportów o moście.",
    ]) func `a sentence of another language that begins like furniture stays`(line: String) throws {
        let sentence = "The harbor bridge was closed on Monday after a crane fell."
        let text = "\(sentence)\n\(sentence)\n\(sentence)\n\(line)\n\(sentence)"
        let story = try #require(StoryReader.story(in: text, title: "Bridge closed"))
        #expect(body(story, of: text).contains(line))
    }

    @Test(arguments: [
        "Correction: An earlier version of this story named another bridge.",
        "CLARIFICATION: The bridge is closed to lorries alone.",
        "This story has been updated with a statement of the harbor office.",
        "Editor's note: This article was first published in 2019.",
    ]) func `a notice of the desk is the story's correction`(line: String) throws {
        let sentence = "The harbor bridge was closed on Monday after a crane fell."
        for text in ["\(sentence)\n\(sentence)\n\(line)", "\(line)\n\n\(sentence)\n\(sentence)"] {
            let story = try #require(StoryReader.story(in: text, title: "Bridge closed"))
            #expect(story.correction == line && body(story, of: text) == [sentence, sentence])
        }
    }

    @Test(arguments: [
        "Read more books, she told the pupils.", "Share prices fell on Monday.", "Email is forty years old.",
        "Follow the money, the lawyer said.", "Related parties met on Tuesday.", "Sign up they did.",
        "Updated rules apply from Monday.", "Published papers were checked.", "By Friday the crane was gone.",
        "Photo albums were found in the attic.", "Image is all that counts, he said.",
        "The deal was first reported by a rival agency (AFP).", "In May 2022 the bridge was closed.",
        "Copyright law is old.", "https://example.org/bridge shows the bridge.", "@ada_quill saw it fall.",
        "Example.org",
        "U.S.", "Either/or", "...", "Subscribe to a theory and you may regret it.", "May", "Twitter",
        "By clicking on the link the clerk let the thieves in.", "Support the pier gives is weak, he said.",
        "JavaScript is a language of the web.", "Corrections officers went on strike.", "Donate blood, the ward asked.",
    ]) func `a sentence that begins like furniture stays`(line: String) throws {
        let sentence = "The harbor bridge was closed on Monday after a crane fell."
        let text = "\(sentence)\n\(sentence)\n\(sentence)\n\(line)\n\(sentence)"
        let story = try #require(StoryReader.story(in: text, title: "Bridge closed"))
        #expect(body(story, of: text).contains(line))
    }

    @Test(arguments: [
        ("By Ada Quill", "Ada Quill"), ("By Ada Quill, Staff Writer", "Ada Quill, Staff Writer"),
        ("By ADA QUILL and Bo Lund", "ADA QUILL and Bo Lund"), ("Von Ada Quill", "Ada Quill"),
    ]) func `a byline is kept`(line: String, name: String) throws {
        let text = "Bridge closed\n\(line)\n3 May 2022\n\nThe bridge was closed on Monday."
        let story = try #require(StoryReader.stories(in: text).first)
        #expect(story.byline == name)
        #expect(story.date == "3 May 2022")
        #expect(body(story, of: text) == ["The bridge was closed on Monday."])
    }

    @Test(arguments: [
        (
            "By. Ada Quill. PUBLISHED:. 14:11 EST, 25 October 2013. |. UPDATED:. 15:36 EST, 25 October 2013. The bridge fell.",
            "Ada Quill", "14:11 EST, 25 October 2013", "The bridge fell."
        ),
        ("By. Ada Quill. and Bo Lund. A bridge fell.", "Ada Quill", nil, "A bridge fell."),
        (
            "Last updated at 3:31 PM on 19th July 2011. Cheap land is rare.", nil, "3:31 PM on 19th July 2011",
            "Cheap land is rare."
        ),
        ("By. Accident the bridge fell on the road below. It was old.", nil, nil, nil),
        ("By Ada Quill the bridge was called old. It fell.", nil, nil, nil),
    ]) func `a run-on prefix is cut off`(text: String, byline: String?, date: String?, rest: String?) throws {
        let story = try #require(StoryReader.story(in: text, title: ""))
        #expect(story.byline == byline)
        #expect(story.date == date)
        #expect(body(story, of: text) == [rest ?? text])
    }
}

@Suite struct `Paragraphs` {
    @Test func `hard-wrapped lines are joined`() throws {
        let text = """
            The harbor bridge was closed on Monday after a crane fell
            onto its eastern lanes, the port authority said, and it is
            not known when it will open again.

            The authority has asked drivers to take the tunnel, which
            is free of charge until the bridge opens.
            """
        let story = try #require(StoryReader.stories(in: text).first)
        #expect(story.title == "")
        #expect(
            body(story, of: text) == [
                "The harbor bridge was closed on Monday after a crane fell onto its eastern lanes, the port authority said, and it is not known when it will open again.",
                "The authority has asked drivers to take the tunnel, which is free of charge until the bridge opens.",
            ])
    }

    @Test func `a paragraph a line is not joined`() throws {
        let text = "Bridge closed\nThe bridge was closed on Monday.\nA crane fell onto it.\nNo one was hurt."
        let story = try #require(StoryReader.stories(in: text).first)
        #expect(story.title == "Bridge closed")
        #expect(story.paragraphs.count == 3)
    }

    @Test func `headings and list items are told from prose`() throws {
        let text = """
            The bridge was closed on Monday.
            What comes next
            The port will decide on Friday.
            - A new crane comes by ship.
            It is expected in May.
            """
        let story = try #require(StoryReader.story(in: text, title: "Bridge"))
        #expect(story.paragraphs.map(\.kind) == [.prose, .heading, .prose, .listItem, .prose])
        #expect(body(story, of: text)[3] == "A new crane comes by ship.")
    }

    @Test func `a title known from elsewhere is not repeated in the body`() throws {
        let text = "Bridge Closed!\nThe bridge was closed."
        let story = try #require(StoryReader.story(in: text, title: "Bridge closed"))
        #expect(story.title == "Bridge closed")
        #expect(body(story, of: text) == ["The bridge was closed."])
    }

    @Test(arguments: ["Hello", "Short Url", "Share\nTweet", "***", "Bridge closed\nUpdated 3 May 2022", "By Ada Quill"])
    func `a text of furniture alone is its own body`(text: String) throws {
        let stories = StoryReader.stories(in: text)
        try #require(stories.count == 1)
        #expect(body(stories[0], of: text) == text.split(separator: "\n").map(String.init))
    }

    @Test(arguments: ["", " \n\t\n ", "\u{FEFF}\n", "\u{00A0}\u{3000}\r\n"])
    func `white space holds no story`(text: String) {
        #expect(StoryReader.stories(in: text).isEmpty)
        #expect(StoryReader.story(in: text, title: "A title") == nil)
    }

    @Test func `verbatim paragraphs are the lines`() {
        let text = "  One. \n\nShort Url\r\nTwo"
        let paragraphs = StoryReader.verbatimParagraphs(in: text)
        let article = Article(id: "", text: text)
        #expect(paragraphs.map { article.folded($0.range) } == ["One.", "Short Url", "Two"])
    }
}

@Suite struct `Laws of reading` {
    /// Pieces that random texts are made of: furniture, prose, white space, scripts, and odd scalars.
    static let pieces = [
        "\n", "\n", "\n\n", "\n\n\n", "\r\n", " ", "  • ", "- ", "* ", "# ", "***", "-30-", "Short Url",
        "Updated 3 May 2020",
        "By Ada Quill", "(AFP)", "(", ")", "(CNN)", " -- ", "—", "LONDON", "LONDON (Reuters) - ", "BAGHDAD: ",
        "Bridge closed",
        "The bridge was closed on Monday.", "and the crane fell", "“Yes.”", "é", "日本語。", "العربية", "\u{301}", "🌍",
        "\u{FEFF}",
        "\u{00A0}", "By. ", "PUBLISHED:. ", "UPDATED:. 15:36 EST, ", "|", ".", ":", "Q", "Photo: ", "Share", "@",
        "12:30", "\u{2028}",
        "Read more", "FILE - In this file photo", "and ", "Follow @x. ",
    ]

    @Test(arguments: 0..<400) func `ranges are ordered, apart, inside and on scalar boundaries`(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var text = ""
        for _ in 0..<Int.random(in: 1...60, using: &random) {
            text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
        }
        let stories = StoryReader.stories(in: text)
        let isBlank = StoryReader.verbatimParagraphs(in: text).isEmpty
        #expect(stories.isEmpty == isBlank)
        check(stories, in: text)
        if let one = StoryReader.story(in: text, title: "Bridge closed") { check([one], in: text) }
    }

    private func check(_ stories: [Story], in text: String) {
        let bytes = Array(text.utf8)
        var last = 0
        for story in stories {
            #expect(!story.paragraphs.isEmpty)
            for paragraph in story.paragraphs {
                let range = paragraph.range
                #expect(range.lowerBound >= last && range.upperBound <= bytes.count && !range.isEmpty)
                guard range.lowerBound >= last, range.upperBound <= bytes.count, !range.isEmpty else { return }
                #expect(bytes[range.lowerBound] & 0xC0 != 0x80)
                #expect(range.upperBound == bytes.count || bytes[range.upperBound] & 0xC0 != 0x80)
                #expect(bytes[range.lowerBound] != 0x20 && bytes[range.upperBound - 1] != 0x20)
                last = range.upperBound
            }
        }
    }
}
