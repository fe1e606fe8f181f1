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
