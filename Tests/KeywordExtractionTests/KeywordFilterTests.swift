import KeywordExtraction
import Testing
import TextAnalysis

@Suite struct KeywordFilterTests {
    /// A story whose paragraphs are its lines.
    private static func analyzed(_ text: String, title: String = "", language: Language = .english) -> AnalyzedArticle {
        var paragraphs: [Paragraph] = []
        var start = 0
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if !line.isEmpty { paragraphs.append(Paragraph(range: start..<start + line.count)) }
            start += line.count + 1
        }
        let article = Article(id: "story", title: title, text: text, paragraphs: paragraphs)
        return ArticleAnalyzer(language: language).analyze(article)
    }

    private static let story = analyzed(
        """
        The World Health Organization sent vaccines to Port Lorne on Tuesday after Maryam Asgari, the health minister, asked for help.
        Asgari said the outbreak had closed schools in Port Lorne and that the World Health Organization would stay.
        "Who wants to wait?" Asgari asked. The WHO will vaccinate children, and Halden Works will build a cold store for the vaccines.
        Halden Works said the cold store would open in Port Lorne by May. Teachers were vaccinated first.
        The White House praised the work. The House will vote on more money, and the White House said it would pay.
        """,
        title: "Vaccines reach Port Lorne")

    private func texts(
        _ filter: KeywordFilter, _ article: AnalyzedArticle = Self.story, count: Int = 100,
        by ranker: any KeywordRanker = NewsKeywords()
    ) -> [String] {
        ranker.rank(article, count: count, filter: filter).keywords.map(\.text)
    }

    private static var rankers: [(name: String, ranker: any KeywordRanker)] {
        KeywordMethod.all.map { ($0.name, $0.ranker(nil)) }
    }

    @Test func `an empty filter changes nothing`() {
        #expect(KeywordFilter().isEmpty)
        for (name, ranker) in Self.rankers {
            #expect(
                ranker.rank(Self.story, count: 10) == ranker.rank(Self.story, count: 10, filter: KeywordFilter()),
                "\(name)")
        }
    }

    @Test(arguments: ["vaccines", "Vaccine", "VACCINES"])
    func `an excluded word is no keyword in any inflection or case, with any method`(_ word: String) {
        let filter = KeywordFilter(excluded: KeywordTerms([word]))
        for (name, ranker) in Self.rankers {
            let found = texts(filter, by: ranker)
            #expect(!found.contains { ["vaccine", "vaccines"].contains($0.lowercased()) }, "\(name): \(found)")
            #expect(!found.isEmpty, "\(name)")
        }
    }

    @Test func `a phrase stays that has an excluded word inside, and a word of an excluded phrase`() {
        #expect(texts(KeywordFilter(excluded: KeywordTerms(["store", "Lorne"]))).contains("cold store"))
        #expect(texts(KeywordFilter(excluded: KeywordTerms(["store", "Lorne"]))).contains("Port Lorne"))
        let without = texts(KeywordFilter(excluded: KeywordTerms(["cold stores"])))
        #expect(!without.contains("cold store") && without.contains("Port Lorne"))
    }

    @Test func `an excluded name takes its shorter names with it, and a surname leaves the whole name`() {
        let whole = texts(KeywordFilter(excluded: KeywordTerms(["maryam asgari"])))
        #expect(!whole.contains("Asgari") && !whole.contains("Maryam Asgari"))
        let keywords = NewsKeywords().rank(
            Self.story, count: 100, filter: KeywordFilter(excluded: KeywordTerms(["Asgari"]))
        ).keywords
        #expect(keywords.first { $0.text == "Maryam Asgari" }?.variants.contains("Asgari") == false)
    }

    @Test func `what is left out makes room for others`() {
        let filter = KeywordFilter(excluded: KeywordTerms(texts(KeywordFilter(), count: 3)))
        #expect(texts(filter, count: 3).count == 3)
        #expect(Set(texts(filter, count: 3)).isDisjoint(with: texts(KeywordFilter(), count: 3)))
    }

    @Test func `listed terms are found by their stems, verbs and long titles too, by every method`() {
        let list = KeywordTerms([
            "vaccinate", "praise", "health minister asked for help", "cold stores", "bridge", "who wants to wait",
        ])
        for (name, ranker) in Self.rankers {
            let ranking = ranker.rank(Self.story, count: 100, filter: KeywordFilter(listed: list))
            #expect(ranking.warnings.isEmpty)
            // A comma stands in `the health minister, asked for help`.
            #expect(
                Set(ranking.keywords.map(\.text)) == ["vaccinate", "praise", "cold stores", "who wants to wait"],
                "\(name)")
        }
    }

    @Test func `a list's preferred form is shown, and all forms count for it`() throws {
        let list = KeywordTerms([
            KeywordTerms.Term("WHO", variants: ["World Health Organization", "Weltgesundheitsorganisation"])
        ])
        let ranking = NewsKeywords().rank(Self.story, count: 5, filter: KeywordFilter(listed: list))
        let keyword = try #require(ranking.keywords.first)
        #expect(ranking.keywords.count == 1 && keyword.text == "WHO" && keyword.count == 3)
        #expect(keyword.variants == ["World Health Organization"])
        let bytes = Array(Self.story.article.text.utf8)
        #expect(
            keyword.ranges.map { String(decoding: bytes[$0], as: UTF8.self) } == [
                "World Health Organization", "World Health Organization", "WHO",
            ])
        #expect(keyword.facts.isListed && keyword.facts.sentences == 3)
    }

    @Test func `of listed terms in the same words the longest counts`() {
        let list = KeywordTerms(["health", "World Health Organization", "Organization"])
        let ranking = NewsKeywords().rank(Self.story, count: 5, filter: KeywordFilter(listed: list))
        #expect(ranking.keywords.first { $0.text == "health" }?.count == 1)
        #expect(ranking.keywords.first { $0.text == "World Health Organization" }?.count == 2)
        #expect(!ranking.keywords.contains { $0.text == "Organization" })
    }

    @Test func `a phrase is not found over a full stop, unless it has one there`() {
        let article = Self.analyzed("They met in St. Louis. Floods came. Water rose, food ran out.")
        let list = KeywordTerms(["St. Louis", "Louis floods", "water rose food", "water rose"])
        #expect(Set(texts(KeywordFilter(listed: list), article)) == ["St. Louis", "water rose"])
    }

    @Test func `a list without a term of the article gives none and says so`() {
        let ranking = NewsKeywords().rank(
            Self.story, count: 5, filter: KeywordFilter(listed: KeywordTerms(["bridge", "!!!", ""])))
        #expect(ranking.keywords.isEmpty)
        #expect(ranking.warnings.map(\.description) == ["no word of the article is a keyword by the options given"])
    }

    @Test func `listed and excluded is excluded`() {
        let filter = KeywordFilter(
            excluded: KeywordTerms(["WHO"]),
            listed: KeywordTerms([.init("WHO", variants: ["World Health Organization"])]))
        #expect(texts(filter).isEmpty)
    }

    @Test(arguments: 1...4)
    func `keywords have the fewest words that are asked for`(_ least: Int) {
        for (name, ranker) in Self.rankers {
            let found = texts(KeywordFilter(minimumWords: least), by: ranker)
            #expect(found.allSatisfy { $0.split { $0 == " " || $0 == "-" }.count >= least }, "\(name): \(found)")
            if least < 3 { #expect(!found.isEmpty, "\(name)") }
        }
    }

    @Test func `names of persons are left out, those of places and organizations stay`() {
        let found = texts(KeywordFilter(leavesOutPersons: true))
        #expect(!found.contains { $0.contains("Asgari") || $0 == "Maryam" }, "\(found)")
        for name in ["Port Lorne", "World Health Organization", "White House"] {
            #expect(found.contains(name), "\(name): \(found)")
        }
        let titled = Self.analyzed(
            "President Okonjo met coach Ann Lee in Hong Kong. Hong Kong said nothing. Washington said Okonjo would stay. Lee smiled."
        )
        let rest = texts(KeywordFilter(leavesOutPersons: true), titled)
        #expect(rest.contains("Hong Kong") && rest.contains("Washington"), "\(rest)")
        #expect(!rest.contains { $0.contains("Okonjo") || $0.contains("Lee") }, "\(rest)")
    }

    @Test func `few keywords are remarked on only where few were asked for and the article is a story`() {
        let asked = 10
        let short = Self.analyzed("Boats sank.")
        #expect(NewsKeywords().rank(short, count: asked).warnings.isEmpty)
        #expect(NewsKeywords().rank(Self.story, count: 1_000).warnings.isEmpty)
        let alike = Self.analyzed(
            String(repeating: "It was what they had said that she would have of the boats. ", count: 9))
        let ranking = NewsKeywords().rank(alike, count: asked)
        #expect(
            ranking.warnings.map(\.description) == [
                "only 1 keyword: what else the article says, it says in passing"
            ])
        #expect(NewsKeywords().rank(alike, count: 1).warnings.isEmpty)
    }

    @Test func `facts are those of the article`() throws {
        let ranking = NewsKeywords().rank(Self.story, count: 100)
        let port = try #require(ranking.keywords.first { $0.text == "Port Lorne" })
        #expect(
            port.facts
                == KeywordFacts(
                    sentences: 3, firstSentence: 0, isInHeadline: true, words: 2, isName: true, isListed: false,
                    share: port.facts.share))
        #expect((port.facts.share ?? 1) < 0.1)
    }

    @Test func `contrast leaves excluded words out`() {
        var method = ContrastKeywords(least: 1)
        let other = Self.analyzed("The council met. The council voted on a budget for roads and parks.")
        func found() -> [String] {
            method.keywords(of: [method.counts(of: Self.story)], against: [method.counts(of: other)], count: 50).map(
                \.text)
        }
        #expect(found().contains("Port Lorne"))
        method.filter.excluded = KeywordTerms(["port lorne"])
        #expect(!found().contains("Port Lorne") && !found().isEmpty)
    }

    @Test func `a hundred thousand terms are read once`() {
        let list = KeywordTerms((0..<100_000).map { "term\($0) of number\($0)" } + ["cold store"])
        let filter = KeywordFilter(excluded: list)
        let clock = ContinuousClock()
        let first = clock.measure { #expect(!texts(filter).contains("cold store")) }
        let rest = clock.measure { for _ in 0..<20 { _ = texts(filter) } }
        #expect(rest < first * 20)
        #expect(texts(KeywordFilter(listed: list)) == ["cold store"])
    }

    @Test func `filters of the same terms are equal`() {
        #expect(KeywordFilter(excluded: KeywordTerms(["a b"])) == KeywordFilter(excluded: KeywordTerms(["a b"])))
        #expect(KeywordFilter(excluded: KeywordTerms(["a b"])) != KeywordFilter(excluded: KeywordTerms(["a c"])))
        #expect(Set([KeywordTerms(["a"]), KeywordTerms(["a"])]).count == 1)
    }
}
