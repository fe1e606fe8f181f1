import Clustering
import Similarity
import TextAnalysis
import Testing

@testable import Stories

@Suite struct FactTests {
    private func claims(_ sentence: String) -> [Claim] {
        ClaimFinder().claims(in: analyzed(sentence))
    }

    @Test(arguments: [
        ("A quake killed at least 57 people on Monday.", ClaimKind.dead, 57.0, Claim.Bound.least),
        ("The death toll rises to 1,204.", .dead, 1204, .exact),
        ("Twelve people were killed in the blast.", .dead, 12, .exact),
        ("Some 30 rescue workers were injured.", .injured, 30, .about),
        ("More than 11,000 were left homeless.", .displaced, 11_000, .least),
        ("A magnitude 6.8 earthquake struck.", .magnitude, 6.8, .exact),
        ("Police arrested twenty-one protesters.", .arrested, 21, .exact),
        ("Three miners are still missing.", .missing, 3, .exact),
        ("The storm left a dozen dead.", .dead, 12, .exact),
        ("It killed 1.2 thousand people.", .dead, 1200, .exact),
    ])
    func `a figure is read with what it counts`(sentence: String, kind: ClaimKind, value: Double, bound: Claim.Bound) {
        let found = claims(sentence).filter { $0.kind == kind }
        #expect(found.map(\.value) == [value])
        #expect(found.first?.bound == bound)
    }

    @Test(arguments: [
        "The 2003 quake killed 26,000 people.", "One man was hurt.", "The bridge is 57 years old.",
        "Bird flu killed 300 chickens.",
        "In 1999 some 17,000 people died there.", "Shares rose 57 percent.", "", "57", "killed", "toll",
        "Robert Buckley, 32, died on Saturday.", "The two brothers, 17 and 22, were arrested.",
        "Several dozen people were wounded.",
    ])
    func `what is no figure of the event is left alone`(sentence: String) { #expect(claims(sentence).isEmpty) }

    @Test func `at least 50 goes with 57, and rounded figures with what they are rounded from`() {
        func claim(_ value: Double, _ bound: Claim.Bound = .exact) -> Claim {
            Claim(kind: .dead, value: value, bound: bound, sentence: 0)
        }
        #expect(claim(57).contradicts(claim(60)))
        #expect(!claim(57).contradicts(claim(57)))
        #expect(!claim(50, .least).contradicts(claim(57)))
        #expect(claim(50, .least).contradicts(claim(120)))
        #expect(claim(57).contradicts(claim(60, .least)))
        #expect(!claim(60, .about).contradicts(claim(57)))
        #expect(!claim(11_000).contradicts(claim(11_204)))
        #expect(claim(11_204).text == "11,204" && claim(57, .least).text == "at least 57")
    }

    @Test func `a toll that grows develops, one that differs at the same time does not`() {
        let first = ArticleDate("2024-01-28"), second = ArticleDate("2024-01-29")
        func toll(_ value: Double) -> [Claim] { [Claim(kind: .dead, value: value, bound: .exact, sentence: 0)] }
        let grows = DisagreeingFact.among([toll(41), toll(57), []], dates: [first, second, nil])
        #expect(grows.map(\.develops) == [true])
        #expect(grows[0].values.map(\.text) == ["41", "57"])
        #expect(grows[0].values[1].sources == [DisagreeingFact.Source(article: 1, sentence: 0)])
        #expect(DisagreeingFact.among([toll(41), toll(57)], dates: [first, first]).map(\.develops) == [false])
        #expect(DisagreeingFact.among([toll(57), toll(41)], dates: [first, second]).map(\.develops) == [false])
        #expect(DisagreeingFact.among([toll(57), toll(57)], dates: [nil, nil]).isEmpty)
        #expect(DisagreeingFact.among([], dates: []).isEmpty)
    }

    private func quake(_ place: String, _ town: String, _ magnitude: String, _ number: Int) -> Article {
        article(
            "\(place)-\(number)",
            "A magnitude \(magnitude) earthquake struck in \(place) on Monday, shaking buildings near \(town). "
                + "Rescuers dug through the rubble of houses in \(town) and aftershocks kept residents outside. "
                + "Officials in \(place) said rescuers would search the rubble of fallen houses for \(number) more days."
        )
    }

    @Test func `two earthquakes are two stories`() {
        let articles =
            (2..<5).map { quake("Marovia", "Kessim", "6.8", $0) } + (2..<5).map { quake("Corvena", "Brea", "5.1", $0) }
        let collection = ArticleCollection(articles, method: .related)
        let veto = FactVeto(articles.map { FactProfile(ArticleAnalyzer().analyze($0)) })
        let linkage = AverageLinkage(threshold: 0.05)
        #expect(linkage.clusters(of: collection).clusters.count == 1)
        let apart = linkage.clusters(of: collection, veto: veto).clusters.map { $0.members.map(\.index).sorted() }
        #expect(apart == [[0, 1, 2], [3, 4, 5]])
    }

    @Test func `facts that agree, or of which one says nothing, contradict nothing`() {
        let analyzer = ArticleAnalyzer()
        func profile(_ article: Article) -> FactProfile { FactProfile(analyzer.analyze(article)) }
        let one = profile(quake("Marovia", "Kessim", "6.8", 2))
        #expect(one.contradictions(with: profile(quake("Marovia", "Kessim", "6.7", 3))).isEmpty)
        #expect(one.contradictions(with: profile(article("x", "Rescuers dug through the rubble."))).isEmpty)
        #expect(one.contradictions(with: profile(article("x", ""))).isEmpty)
        let other = profile(quake("Corvena", "Brea", "5.1", 2))
        #expect(one.contradictions(with: other).count >= 2)
        #expect(other.contradictions(with: one).count == one.contradictions(with: other).count)
        var (early, late) = (quake("Marovia", "Kessim", "6.8", 2), quake("Marovia", "Kessim", "6.8", 3))
        (early.date, late.date) = ("2023-01-02", "2024-01-02")
        #expect(profile(early).contradictions(with: profile(late)) == [.dates(days: 365)])
    }

    @Test func `the article's own year does not hide a figure, another year does`() {
        func found(_ year: String) -> [Double] {
            let text = "The quake of March \(year) killed 57 people."
            return ClaimFinder().claims(in: ArticleAnalyzer().analyze(article("a", text, date: "2024-03-05"))).map(
                \.value)
        }
        #expect(found("2024") == [57])
        #expect(found("2011") == [])
    }

    @Test func `names that return again and again tell look-alike events apart`() {
        func profile(_ name: String, _ town: String) -> FactProfile {
            let text =
                "The actress \(name) entered a clinic in \(town) on Monday. Friends of \(name) said she was well. "
                + "The clinic did not comment on \(name)."
            return FactProfile(analyzed(text))
        }
        let found = profile("Lindal", "Kessim").contradictions(with: profile("Taresk", "Brea"))
        #expect(found == [.places(["kessim"], ["brea"]), .names(["lindal"], ["taresk"])])
        #expect(profile("Lindal", "Kessim").contradictions(with: profile("Lindal", "Kessim")).isEmpty)
    }
}
