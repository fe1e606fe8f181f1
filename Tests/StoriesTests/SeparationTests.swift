import Clustering
import TextAnalysis
import Testing

@testable import Stories

@Suite struct SeparationTests {
    private static let port = [
        "Dockers in Port Ansel began a strike over pay on Monday. The strike stopped the cranes at the harbor.",
        "The harbor of Port Ansel stood idle on Tuesday. Dockers said that their strike over pay would go on.",
        "Ships waited off Port Ansel on Wednesday, as dockers and the harbor talked about pay to end the strike.",
    ]
    private static let owl = [
        "A tawny owl nested on the roof of the town hall in Harwell and would not leave, the mayor said on Monday.",
        "The owl on the roof of Harwell's town hall has hatched three chicks. The mayor named them on Tuesday.",
    ]
    private static let bank = ["The central bank cut its key rate on Monday, as inflation slowed and wages fell."]

    private func stories(_ texts: [String], language: Language = .english) -> [[Int]] {
        StorySeparation().stories(of: texts.map { ArticleAnalyzer(language: language).analyze(article("a", $0)) })
    }

    @Test func `articles of one event are one story`() {
        for texts in [Self.port, Self.owl, Self.bank, [Self.bank[0], Self.bank[0]]] {
            #expect(stories(texts) == [Array(texts.indices)])
        }
    }

    @Test func `unrelated articles are told apart, the story of the first article first`() {
        #expect(stories([Self.port[0], Self.owl[0]]) == [[0], [1]])
        #expect(stories([Self.owl[0], Self.port[0], Self.bank[0]]) == [[0], [1], [2]])
        #expect(
            stories([Self.port[0], Self.owl[0], Self.port[1], Self.owl[1], Self.port[2]]) == [[0, 2, 4], [1, 3]])
    }

    @Test(arguments: [
        [
            (
                "de",
                "Im Hafen von Port Ansel begann am Montag ein Streik der Hafenarbeiter über Löhne. Die Kräne standen still."
            )
        ],
        [
            (
                "fr",
                "Les dockers du port de Port Ansel ont commencé une grève lundi. Les grues de Port Ansel sont restées immobiles."
            )
        ],
        [
            ("de", "Hafenarbeiter in Port Ansel, Port Ansel, Port Ansel: 4300 streiken über Löhne."),
            ("fr", "Port Ansel, Port Ansel, Port Ansel : 4300 dockers sont en grève pour les salaires."),
        ],
    ])
    func `articles of two languages are two stories, whatever names they share`(others: [(code: String, text: String)])
    {
        let english = ArticleAnalyzer(language: .english).analyze(article("a", Self.port[0]))
        let analyzed = others.map {
            ArticleAnalyzer(language: Language(code: $0.code)).analyze(article($0.code, $0.text))
        }
        #expect(
            StorySeparation(threshold: 0).stories(of: [english] + analyzed) == (0...others.count).map { [$0] })
    }

    @Test(arguments: [
        [
            "KESSIM: A magnitude 6.8 earthquake struck the Naro Valley before dawn on Sunday, Jan. 28, 2024, and killed at least 57 people. The quake was felt in Sarrant.",
            "PUNTA BREA: A magnitude 6.1 earthquake struck the island of Corvena on Tuesday, March 12, 2024, and killed three people. The quake was felt in Puerto Calla.",
        ]
    ])
    func `two events that look alike are told apart by their facts`(texts: [String]) {
        #expect(
            StorySeparation(threshold: 0).stories(
                of: texts.map { ArticleAnalyzer(language: .english).analyze(article("a", $0)) }) == [[0], [1]])
        let followUp = texts[0] + " Rescuers went on digging in the Naro Valley."
        #expect(stories([texts[0], followUp]) == [[0, 1]])
    }

    @Test func `clusters of two languages are never joined, those of an unknown one with any`() {
        var veto = LanguageVeto([.english, Language(code: "de"), .undetermined, .undetermined], and: NoVeto())
        #expect(veto.forbids(0, 1) && veto.forbids(1, 0) && !veto.forbids(0, 0))
        #expect(!veto.forbids(0, 2) && !veto.forbids(2, 1) && !veto.forbids(2, 3))
        veto.join(2, 1, into: 4)
        #expect(veto.forbids(4, 0) && !veto.forbids(4, 1) && !veto.forbids(4, 3))
    }

    @Test func `where the language has no background, pairs of words tell`() {
        let swedish = Language(code: "sv")
        let fire = [
            "En brand bröt ut i ett lager i hamnen i Luleå på måndagen. Räddningstjänsten släckte branden på natten.",
            "Polisen utreder varför en brand bröt ut i hamnen i Luleå. Räddningstjänsten lämnade platsen på tisdagen.",
        ]
        let chess = "Elvaåriga Maja vann en turnering i schack i Umeå på måndagen. Hon slog en mästare i finalen."
        #expect(stories(fire, language: swedish) == [[0, 1]])
        #expect(stories(fire + [chess], language: swedish) == [[0, 1], [2]])
    }

    @Test func `an article without words goes with the first story that has some`() {
        #expect(stories(["", Self.port[0], Self.owl[0], ""]) == [[0, 1, 3], [2]])
        #expect(stories(["", ""]) == [[0, 1]])
        #expect(stories([]) == [])
    }

    @Test func `a headline counts as well as the body`() {
        let first = article("a", "Nobody was hurt.", title: "Dockers strike in Port Ansel over pay")
        let later = article("b", "Talks go on.", title: "Port Ansel dockers end strike over pay")
        let other = article("c", "It was unhurt.", title: "Owl nests on roof of town hall in Harwell")
        let analyzed = [first, other, later].map { ArticleAnalyzer().analyze($0) }
        #expect(StorySeparation().stories(of: analyzed) == [[0, 2], [1]])
    }

    @Test func `any number of threads gives the same stories`() {
        let texts = (0..<40).map { place in (Self.port + Self.owl + Self.bank)[place % 6] }
        let analyzed = texts.map { ArticleAnalyzer().analyze(article("a", $0)) }
        let alone = StorySeparation().stories(of: analyzed)
        #expect(alone.count == 3)
        #expect(StorySeparation().stories(of: analyzed, threads: 3) == alone)
    }
}
