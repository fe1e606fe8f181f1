import Testing

@testable import TextAnalysis

@Suite struct TranscriptTests {
    private func story(_ text: String) -> Article {
        Article(id: "t", text: text, story: StoryReader.stories(in: text)[0])
    }

    private func sentences(_ text: String) -> [(speaker: String?, time: String?, text: String)] {
        let analyzed = ArticleAnalyzer(language: .english).analyze(story(text))
        return analyzed.sentences.map { ($0.speaker, $0.time, analyzed.text(of: $0)) }
    }

    private func speakers(_ text: String) -> [String?] { sentences(text).map(\.speaker) }

    private static let broadcast = """
        ANCHOR: Good evening. The mayor of Harwell has resigned.

        JANE DOE, REPORTER: (voice-over) The bridge closed in March. Repairs will cost 12 million crowns.

        [00:01:12] MAYOR: I should have listened to the engineers. (APPLAUSE) I am sorry.

        [laughter]

        ANCHOR: Thank you, Jane.
        """

    @Test func `the speaker and the time are fields, and what is said has neither them nor stage directions`() {
        let found = sentences(Self.broadcast)
        #expect(
            found.map(\.text) == [
                "Good evening.", "The mayor of Harwell has resigned.", "The bridge closed in March.",
                "Repairs will cost 12 million crowns.", "I should have listened to the engineers.", "I am sorry.",
                "Thank you, Jane.",
            ])
        #expect(
            found.map(\.speaker) == [
                "ANCHOR", "ANCHOR", "JANE DOE, REPORTER", "JANE DOE, REPORTER", "MAYOR", "MAYOR", "ANCHOR",
            ])
        #expect(found.map(\.time) == [nil, nil, nil, nil, "00:01:12", "00:01:12", nil])
    }

    @Test func `words of a transcript are those that are said`() {
        let story = story(Self.broadcast)
        let analyzed = ArticleAnalyzer(language: .english).analyze(story)
        let words = Set(analyzed.tokens.map { analyzed.terms[$0.term] })
        for label in ["anchor", "reporter", "voice", "applause", "laughter", "00"] { #expect(!words.contains(label)) }
        #expect(story.title.isEmpty && story.dateline == nil)
    }

    @Test(arguments: [
        ("Q: Why did you close it?\nA: The pumps failed.\nQ: What comes next?\nA: We sell it.", ["Q", "A", "Q", "A"]),
        ("Q: Why did you close it? A: The pumps failed. Q: What comes next? A: We sell it.", ["Q", "A", "Q", "A"]),
        (
            "Interviewer: Why did you leave?\n\nPeter Holm: I was tired.\n\nInterviewer: Of what?\n\nPeter Holm: Of talk.",
            ["Interviewer", "Peter Holm", "Interviewer", "Peter Holm"]
        ),
        (
            "[00:04] Speaker 1: The vote was close.\n[00:20] Speaker 2: It was 12 to 11.\n[00:41] Speaker 1: The roads won.",
            ["Speaker 1", "Speaker 2", "Speaker 1"]
        ),
        (
            "SPEAKER A (00:04): The vote was close.\n\nSPEAKER B (00:20): It was 12 to 11.\n\nSPEAKER A (00:31): The roads won.",
            ["SPEAKER A", "SPEAKER B", "SPEAKER A"]
        ),
        (
            "DR. LIND: You saw the dam break?\n\nMR. HOLM: I did.\n\nDR. LIND: When?\n\nMR. HOLM: At two.",
            ["DR. LIND", "MR. HOLM", "DR. LIND", "MR. HOLM"]
        ),
        (
            "Frage: Warum gingen Sie?\n\nAntwort: Ich war müde.\n\nFrage: Wovon denn?\n\nAntwort: Vom Reden.",
            ["Frage", "Antwort", "Frage", "Antwort"]
        ),
        (
            "HOST:\nThe dam broke at two.\n\nENGINEER:\nNobody had looked at it.\n\nHOST:\nSomebody should have.",
            ["HOST", "ENGINEER", "HOST"]
        ),
    ])
    func `turns of an interview have their speakers`(text: String, speakers: [String]) {
        #expect(self.speakers(text) == speakers)
    }

    @Test func `what stands before the first turn is said by nobody, and a turn goes on over paragraphs`() {
        let text = """
            The mayor told us how the quay was saved.

            Interviewer: What did you do?

            Peter Holm: We woke 900 people.

            The engines came at three.

            Interviewer: And then?

            Peter Holm: Then we waited.
            """
        #expect(speakers(text) == [nil, "Interviewer", "Peter Holm", "Peter Holm", "Interviewer", "Peter Holm"])
    }

    @Test(arguments: [
        "The result: The roads get most of it.\n\nCouncil: The vote was 12 to 11.\n\nNext: The schools wait until June.",
        "WASHINGTON: The Senate passed a bill.\n\nPARIS: Workers ended a strike.\n\nLONDON: A bank cut its rate.\n\nPARIS: A museum opened.",
        "READ MORE: The dam breaks.\n\nThe dam broke at two. READ MORE: The mayor resigns.\n\nREAD MORE: The bridge opens.",
        "Price: 20 crowns\n\nColor: Red\n\nPrice: 30 crowns\n\nColor: Blue",
        "Commons: Questions to the minister.\n\nLords: A debate on roads.\n\nCommons: The budget.\n\nLords: A debate on fish.",
        "The mayor said: “We had no choice.” The council asked: Who pays? Holm replied: Nobody does.",
        "Peter Holm: I was tired.\n\nPeter Holm: I left.\n\nPeter Holm: I am back.",
        "At 10:15 the dam broke. At 10:45: The bridge fell. At 11:20: The quay flooded.",
        "Harwell: The dam broke at two in the morning, and the bridge fell at three.",
    ])
    func `news with colons is no transcript`(text: String) {
        #expect(speakers(text).allSatisfy { $0 == nil })
    }

    @Test(arguments: [
        "WARNING", "STORM WARNING", "NOTE", "UPDATE", "CORRECTION", "PHOTO", "PHOTO CREDIT", "VIDEO", "BREAKING",
        "BREAKING NEWS", "ALERT", "ACHTUNG", "AVISO",
    ])
    func `what calls for attention is no speaker, in a transcript or out of one`(word: String) {
        let notices = "\(word): The tram is dangerous, says a sign."
        let text =
            "ANCHOR: What do you read?\n\nMAYOR: I read it all.\n\nANCHOR: Thank you. \(notices)\n\nMAYOR: It is."
        #expect(Set(speakers(text)) == ["ANCHOR", "MAYOR"])
        #expect(speakers("\(notices)\n\nMAYOR: I put it there.\n\n\(notices)").allSatisfy { $0 == nil })
        #expect(speakers("\(notices)\n\nANCHOR: Who put it there?\n\n\(notices)").allSatisfy { $0 == nil })
    }

    @Test func `a name that holds such a word is one`() {
        let text = "ANCHOR: Who are you?\n\nPETER NOTE HOLM: I am the mayor.\n\nANCHOR: Thank you."
        #expect(speakers(text) == ["ANCHOR", "PETER NOTE HOLM", "ANCHOR"])
    }

    @Test func `a short conversation inside a story is left as it is`() {
        let story = String(
            repeating: "The dam above the town broke at two in the morning, and the bridge fell. ", count: 12)
        let text = story + "\n\nQ: Who pays?\n\nA: The state.\n\nQ: Why?\n\nA: It built the dam."
        #expect(speakers(text).allSatisfy { $0 == nil })
    }

    @Test func `brackets inside a sentence and abbreviations in them stay`() {
        let text = """
            HOST: The agency (NASA) said [laughs] nothing at all. (It never does.)

            GUEST: It was quiet (crosstalk)

            HOST: It was.
            """
        #expect(
            sentences(text).map(\.text) == [
                "The agency (NASA) said [laughs] nothing at all.", "(It never does.)", "It was quiet", "It was.",
            ])
    }

    @Test func `of several articles each is a transcript by itself`() {
        var story = Article(id: "s", text: "")
        story.documents = [
            "Q: Who pays?\nA: We do.\nQ: Why?\nA: We built it.", "The dam broke at two. Nobody was hurt.",
        ].map {
            self.story($0)
        }
        let found = ArticleAnalyzer(language: .english).analyze(story.joiningDocuments()).sentences.map(\.speaker)
        #expect(found == ["Q", "A", "Q", "A", nil, nil])
    }
}
