import Testing

@testable import TextAnalysis

struct `Languages of an article` {
    private static let english =
        "The council voted on Tuesday to close the old bridge because the repairs would cost more than a new one."
    private static let welsh =
        "Penderfynodd y cyngor ddydd Mawrth gau'r hen bont oherwydd y byddai'r gwaith yn costio mwy nag un newydd."

    private static func article(_ paragraphs: [String]) -> Article {
        var ranges: [Paragraph] = []
        var text = ""
        for paragraph in paragraphs {
            if !text.isEmpty { text += "\n\n" }
            let start = text.utf8.count
            text += paragraph
            ranges.append(Paragraph(range: start..<text.utf8.count))
        }
        return Article(id: "a", text: text, paragraphs: ranges)
    }

    @Test func `a run is what neighboring paragraphs share`() {
        let languages = ArticleLanguages(of: Self.article([Self.english, "Jane Doe", Self.english, Self.welsh, Self.welsh]))
        #expect(languages.article.language == .english)
        #expect(languages.runs.map(\.paragraphs) == [0..<3, 3..<5])
        #expect(languages.runs.map(\.guess.language.code) == ["en", "cy"])
    }

    @Test func `an article without text is told by its title`() {
        let languages = ArticleLanguages(of: Article(id: "a", title: "Der Stadtrat schließt die alte Brücke für immer", text: ""))
        #expect(languages.article.language == .german && languages.runs.isEmpty)
    }

    @Test func `near languages make no run`() {
        let nynorsk = "Kommunestyret vedtok tysdag å stengje den gamle brua, fordi ho ville ha kosta meir enn ei ny. Dei fleste er imot."
        let bokmaal = "Bystyret vedtok tirsdag å stenge den gamle broen, fordi en reparasjon ville koste mer enn en ny."
        #expect(ArticleLanguages(of: Self.article([bokmaal, nynorsk])).runs.count == 1)
        #expect(Language(code: "hr").isNear(Language(code: "sr")) && !Language(code: "cs").isNear(Language(code: "sk")))
    }
}
