import Clustering
import Similarity
import TextAnalysis
import Testing

@testable import Stories

@Suite struct FactTests {
    private func claims(_ sentence: String) -> [Claim] {
        ClaimFinder().claims(in: analyzed(sentence))
    }

    @Test(arguments: [", which was more than in 1999", ", as the mayor has denied", " a decade ago"])
    func `of the figures of a long sentence those behind what sets apart are of something else`(apart: String) {
        let before = (2...150).map { "$\($0) million to ports" }.joined(separator: ", ")
        let behind = (200...300).map { "$\($0) million to mills" }.joined(separator: ", ")
        let found = claims(
            "The council paid $1 million to banks, \(before), and it built a bridge\(apart), and then paid \(behind).")
        #expect(found.map(\.value) == (1...150).map { Double($0) * 1e6 })
        #expect(found.allSatisfy { $0.kind == .money })
    }

    @Test func `of many counts in a sentence one of each kind is of the event`() {
        let counts = (12...80).map { "\($0) people were injured in ward \($0 + 100)" }.joined(separator: ", ")
        let stated = ClaimFinder().stated(in: analyzed("The quake killed 11 people on Monday, \(counts)."))
        #expect(stated.count { $0.isOfEvent && $0.claim.kind == .injured } == 1)
        #expect(stated.first { $0.isOfEvent && $0.claim.kind == .injured }?.claim.value == 12)
        #expect(stated.count { $0.claim.kind == .injured } == 69)
    }

    @Test(arguments: [
        ("A quake killed at least 57 people on Monday.", ClaimKind.dead, 57.0, Claim.Bound.least),
        ("No fewer than 57 people were killed on Monday.", ClaimKind.dead, 57.0, Claim.Bound.least),
        ("A quake killed as many as 57 people on Monday.", ClaimKind.dead, 57.0, Claim.Bound.most),
        ("Nearly 60 people were killed on Monday.", .dead, 60, .nearly),
        ("Fewer than 60 people were killed.", .dead, 60, .most),
        ("Dozens of people were injured.", .injured, 12, .several),
        ("The fire left several hundred people homeless.", .displaced, 100, .several),
        ("Several dozen people were wounded.", .injured, 12, .several),
        ("Tens of thousands of people were evacuated.", .displaced, 10_000, .several),
        ("A storm killed 57-60 people.", .dead, 57, .upTo(60)),
        ("The bail was set at $2.5 million.", .money, 2_500_000, .exact),
        ("They raised about 3bn euros for it.", .money, 3e9, .about),
        ("The repair will cost at least £40,000.", .money, 40_000, .least),
        ("Exports of the mill fell 5.3% in spring.", .percent, 5.3, .exact),
        ("Exports of the mill fell by nearly 12 per cent.", .percent, 12, .nearly),
        ("Mira Lund, 57, steered the ferry home.", .age, 57, .exact),
        ("The 57-year-old painter Mira Lund steered the ferry.", .age, 57, .exact),
        ("Mira Lund, a 57-year-old painter, steered the ferry.", .age, 57, .exact),
        ("Mira Lund, aged 57, steered the ferry home.", .age, 57, .exact),
        ("The death toll rises to 1,204.", .dead, 1204, .exact),
        ("Twelve people were killed in the blast.", .dead, 12, .exact),
        ("Some 30 rescue workers were injured.", .injured, 30, .about),
        ("More than 11,000 were left homeless.", .displaced, 11_000, .least),
        ("A magnitude 6.8 earthquake struck.", .magnitude, 6.8, .exact),
        ("Police arrested twenty-one protesters.", .arrested, 21, .exact),
        ("Three miners are still missing.", .missing, 3, .exact),
        ("The storm left a dozen dead.", .dead, 12, .about),
        ("It killed 1.2 thousand people.", .dead, 1200, .exact),
        ("Between 57 and 60 people were killed.", .dead, 57, .upTo(60)),
        ("A storm killed 57 to 60 people.", .dead, 57, .upTo(60)),
        ("The toll went from 57 to 60.", .dead, 60, .exact),
        ("A slide killed six pupils, bringing the death toll from the rains to 11.", .dead, 11, .exact),
        ("The flood killed 40, including 12 children who died in a school.", .dead, 40, .exact),
    ])
    func `a figure is read with what it counts`(sentence: String, kind: ClaimKind, value: Double, bound: Claim.Bound) {
        let found = claims(sentence).filter { $0.kind == kind }
        #expect(found.map(\.value) == [value])
        #expect(found.first?.bound == bound)
    }

    @Test(arguments: [
        "The 2003 quake killed 26,000 people.", "One man was hurt.", "The bridge is 57 years old.",
        "Bird flu killed 300 chickens.",
        "In 1999 some 17,000 people died there.", "", "57", "killed", "toll",
        "A similar quake last month killed 57 people.", "The disease kills 57 people each year.",
        "Some 57 people have been killed since January.", "The bomb could have killed 57 people.",
        "Officials denied that the storm killed 57 people.", "It was feared that 57 people had died.",
        "A false report said 57 people were killed.", "Floods killed 57 people in one valley alone.",
        "The rate fell to 6-3/8 percent.",
        "The two brothers, 17 and 22, were arrested.",
        "They lived there, 12 of them killed by the blast.",
        "The troops on Tuesday (6 January) killed nobody.", "It killed 1e400 people.", "It killed 0x12 people.",
    ])
    func `what is no figure of the event is left alone`(sentence: String) { #expect(claims(sentence).isEmpty) }

    @Test(arguments: [
        (Claim.Bound.least, 50.0, 60.0, false), (.least, 50, 50, false), (.least, 50, 49, true),
        (.least, 50, 120, false),
        (.about, 50, 53, false), (.about, 50, 46, false), (.about, 50, 60, true), (.about, 50, 40, true),
        (.nearly, 50, 47, false), (.nearly, 50, 50, false), (.nearly, 50, 52, true), (.most, 50, 12, false),
        (.most, 50, 51, true),
        (.upTo(60), 50, 57, false), (.upTo(60), 50, 61, true), (.upTo(60), 50, 49, true),
        (.several, 12, 40, false), (.several, 12, 5, true), (.several, 100, 300, false), (.exact, 57, 57, false),
        (.exact, 57, 60, true),
        (.exact, 11_000, 11_204, false), (.exact, 11_000, 12_400, true),
    ])
    func `a bounded figure goes with what it allows`(
        bound: Claim.Bound, value: Double, other: Double, contradicts: Bool
    ) {
        let claim = Claim(kind: .dead, value: value, bound: bound, sentence: 0)
        let exact = Claim(kind: .dead, value: other, bound: .exact, sentence: 0)
        #expect(claim.contradicts(exact) == contradicts && exact.contradicts(claim) == contradicts)
    }

    @Test func `about 50 and at least 50 agree`() {
        func claim(_ value: Double, _ bound: Claim.Bound) -> Claim {
            Claim(kind: .dead, value: value, bound: bound, sentence: 0)
        }
        #expect(!claim(50, .about).contradicts(claim(50, .least)))
        #expect(claim(50, .about).contradicts(claim(200, .least)))
        #expect(claim(50, .least).isFar(from: claim(120, .exact)) && !claim(50, .least).isFar(from: claim(60, .exact)))
    }

    @Test(arguments: [
        (ClaimKind.money, 2_500_000.0, 2_460_000.0, false), (.money, 2_500_000, 3_100_000, true),
        (.percent, 5, 5.3, false),
        (.percent, 5.3, 5.8, true), (.age, 33, 34, true), (.magnitude, 6.1, 6.1, false), (.magnitude, 6.1, 6.4, true),
    ])
    func `a measure goes with what it is rounded from`(kind: ClaimKind, value: Double, other: Double, contradicts: Bool)
    {
        let claims = [value, other].map { Claim(kind: kind, value: $0, bound: .exact, sentence: 0) }
        #expect(claims[0].contradicts(claims[1]) == contradicts)
    }

    @Test func `a figure is written as news writes it`() {
        func text(_ value: Double, _ bound: Claim.Bound, _ kind: ClaimKind = .dead, _ unit: String = "") -> String {
            Claim(kind: kind, value: value, bound: bound, unit: unit, sentence: 0).text
        }
        #expect(
            text(57, .upTo(60)) == "57 to 60" && text(11_204, .exact) == "11,204" && text(57, .least) == "at least 57")
        #expect(text(12, .several) == "dozens" && text(60, .nearly) == "nearly 60" && text(60, .most) == "up to 60")
        #expect(text(2_500_000, .about, .money, "$") == "about $2.5 million" && text(5.3, .exact, .percent) == "5.3 %")
    }

    /// What two articles disagree on, whose sentences come behind the same beginning.
    private func facts(_ sentences: String..., dates: [String?] = []) -> [DisagreeingFact] {
        let opening = "The harbor wall of Kessim in Marovia gave way on Monday and water ran into the streets. "
        let articles = sentences.enumerated().map { place, sentence in
            article(
                "a\(place)", opening + sentence, title: "Harbor wall of Kessim gives way",
                date: dates.isEmpty ? nil : dates[place])
        }
        let clustering = Clustering(
            known: [Array(articles.indices)], of: ArticleCollection(articles, method: .related), method: "known")
        return StoryDescriber(summarySentences: 0).describe(clustering.clusters[0], among: articles).facts
    }

    @Test func `articles disagree on figures of the same quantity`() {
        #expect(facts("The water killed 23 people.", "Police said 41 people were killed.").map(\.kind) == [.dead])
        #expect(facts("The water killed 23 people.", "Police said 23 people were killed.").isEmpty)
        #expect(facts("The water killed 23 people.", "Police said at least 20 people were killed.").isEmpty)
        #expect(facts("Dozens of people were injured.", "Doctors said 40 people were injured.").isEmpty)
        #expect(facts("The water killed 23 people.", "Police said 12 soldiers were killed.").isEmpty)
        #expect(
            facts("The repair of the wall will cost $4 million.", "The repair of the wall will cost $7m.").map(\.kind)
                == [.money])
        #expect(facts("The repair of the wall will cost $4 million.", "The repair of the wall will cost £7m.").isEmpty)
        #expect(facts("The repair of the wall will cost $4 million.", "The mayor keeps $7 million in a bank.").isEmpty)
        #expect(facts("Trade of the port fell 12 percent.", "Trade of the port fell by 20%.").map(\.kind) == [.percent])
        // A fall and a rise are two quantities.
        #expect(facts("Trade of the port fell 12 percent.", "Trade of the port rose by 20%.").isEmpty)
        let age = facts("Mira Lund, 57, closed the gate.", "The 61-year-old captain Mira Lund closed the gate.")
        #expect(age.map(\.kind) == [.age] && age.first?.subject == "mira lund")
        #expect(facts("Mira Lund, 57, closed the gate.", "Otto Pell, 61, closed the gate.").isEmpty)
    }

    @Test func `a figure of another event contradicts nothing`() {
        let toll = "The water killed 23 people."
        #expect(facts(toll, "In 1987 a flood killed 41 people.").isEmpty)
        #expect(facts(toll, "A similar flood last year killed 41 people.").isEmpty)
        #expect(facts(toll, "Floods have killed 41 people so far this year.").isEmpty)
        #expect(facts(toll, "The wave could have killed 41 people.").isEmpty)
        #expect(facts(toll, "The water killed 41 people, a count that stood at 23 people killed at noon.").isEmpty)
    }

    @Test func `a toll that nobody contradicts may have grown`() {
        let days = ["2024-03-04", "2024-03-05"]
        let grown = facts("At least 5 people were injured.", "At least 200 people were injured.", dates: days)
        #expect(grown.map(\.develops) == [true] && grown[0].values.map(\.text) == ["at least 200", "at least 5"])
        #expect(facts("At least 5 people were injured.", "At least 200 people were injured.").isEmpty)
        #expect(facts("At least 5 people were injured.", "At least 6 people were injured.", dates: days).isEmpty)
    }

    @Test func `a cluster of two events has no toll in common`() {
        let quake =
            "A quake shook the valley of Brea in Corvena at dawn, and miners dug through the rubble of the pit. It killed 41 miners."
        let flood =
            "The harbor wall of Kessim in Marovia gave way and water ran into the streets. It killed 23 sailors."
        let articles = [article("a", quake), article("b", flood)]
        let groups = EventGroups(articles.map { ArticleAnalyzer().analyze($0) }).groups
        #expect(groups == [0, 1])
        #expect(EventGroups([quake, quake, flood].map { analyzed($0) }).groups == [0, 0, 1])
    }

    @Test func `a toll that grows develops, one that differs at the same time does not`() {
        let first = ArticleDate("2024-01-28"), second = ArticleDate("2024-01-29")
        func toll(_ value: Double) -> [StatedClaim] {
            [StatedClaim(Claim(kind: .dead, value: value, bound: .exact, sentence: 0))]
        }
        let grows = DisagreeingFact.among([toll(41), toll(57), []], dates: [first, second, nil])
        #expect(grows.map(\.develops) == [true])
        #expect(grows[0].values.map(\.text) == ["57", "41"], "The newest first.")
        #expect(
            DisagreeingFact.among([toll(57), toll(41)], dates: [first, nil])[0].values.map(\.text) == ["41", "57"])
        #expect(grows[0].values[0].sources == [DisagreeingFact.Source(article: 1, sentence: 0)])
        #expect(DisagreeingFact.among([toll(41), toll(57)], dates: [first, first]).map(\.develops) == [false])
        #expect(DisagreeingFact.among([toll(57), toll(41)], dates: [first, second]).map(\.develops) == [false])
        #expect(DisagreeingFact.among([toll(57), toll(57)], dates: [nil, nil]).isEmpty)
        #expect(DisagreeingFact.among([], dates: []).isEmpty)
    }

    @Test func `an aftershock is no other magnitude of the quake`() {
        func magnitude(_ value: Double) -> [StatedClaim] {
            [StatedClaim(Claim(kind: .magnitude, value: value, bound: .exact, sentence: 0))]
        }
        func values(_ magnitudes: [Double]) -> [Double] {
            DisagreeingFact.among(magnitudes.map(magnitude), dates: magnitudes.map { _ in nil }).flatMap(\.values)
                .map(\.value)
        }
        #expect(values([7.3, 7.6, 6.1]) == [7.3, 7.6])
        #expect(values([7.3, 6.1]) == [])
    }

    @Test(arguments: [
        ("It began on January 12, 2010.", [EventDate(year: 2010, dayOfYear: 12)]),
        ("It began on 3rd of Feb. in the north.", [EventDate(year: 2024, dayOfYear: 34)]),
        (
            "It began on 2010-01-12 or 12.1.2010 or 13/1/2010.",
            [12, 12, 13].map { EventDate(year: 2010, dayOfYear: $0) }
        ),
        // The article is of Tuesday, 5 March 2024.
        ("It began last Monday.", [EventDate(year: 2024, dayOfYear: 63)]),
        ("It will begin next Monday.", [EventDate(year: 2024, dayOfYear: 70)]),
        ("It may begin on 2/3/2010, with 31 people.", []),
    ])
    func `the days that a text names are found`(text: String, expected: [EventDate]) {
        let analyzed = ArticleAnalyzer().analyze(article("a", text))
        let bytes = text.utf8Span.span
        let separators = analyzed.tokens.map { token in
            token.range.upperBound < bytes.count ? bytes[token.range.upperBound] : 0
        }
        let finder = EventDateFinder(language: .english, published: ArticleDate("2024-03-05"))
        let found = finder.dates(in: analyzed.tokens.map { analyzed.terms[$0.term] }, separators: separators)
        #expect(found.dates == expected)
    }

    @Test func `a date without a year is as near as it can be`() {
        let newYear = EventDate(year: nil, dayOfYear: 1)
        #expect(newYear.days(to: EventDate(year: 2010, dayOfYear: 364)) == 2)
        #expect(EventDate(year: 2011, dayOfYear: 1).days(to: EventDate(year: 2010, dayOfYear: 1)) == 365)
        for days in [Int64(-1), 0, 58, 59, 365, 789, 19_787] {
            let (date, weekday) = EventDateFinder.day(days)
            let next = EventDateFinder.day(days + 1)
            #expect(next.weekday == (weekday + 1) % 7)
            #expect(next.date.dayOfYear == 1 || next.date.dayOfYear == date.dayOfYear + 1 || date.dayOfYear == 60)
        }
        #expect(EventDateFinder.day(19_787).weekday == 1 && EventDateFinder.day(0).weekday == 3)
    }

    @Test func `a comparison adds up its evidence and is the same from both sides`() {
        let (one, other) = (quake("Marovia", "Kessim", "6.8", 20), quake("Corvena", "Brea", "5.1", 30))
        let profiles = [one, other].map { FactProfile(ArticleAnalyzer().analyze($0)) }
        let comparison = profiles[0].comparison(with: profiles[1])
        #expect(comparison.tellsApart)
        #expect(comparison.evidence == profiles[1].comparison(with: profiles[0]).evidence)
        #expect(comparison.evidence.contains(FactEvidence(.figures, 3)))
        #expect(abs(comparison.score - comparison.evidence.reduce(0) { $0 + $1.weight }) < 1e-12)
        var both = profiles[0]
        both.merge(profiles[1])
        #expect(!both.comparison(with: profiles[0]).tellsApart)
        let unlike = FactProfile(analyzed("The sculptor Vasku opened a gallery in Tolm. Vasku showed clay horses."))
        #expect(unlike.comparison(with: profiles[0]).likeness == 0)
        #expect(!unlike.comparison(with: profiles[0]).tellsApart, "What does not look alike needs no telling apart.")
        for kind in FactEvidence.Kind.allCases { #expect(FactEvidence.outcomes(of: kind).count > 2) }
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
        for same in [
            quake("Marovia", "Kessim", "6.7", 3), article("x", "Rescuers dug through the rubble."), article("x", ""),
        ] {
            let comparison = one.comparison(with: profile(same))
            #expect(!comparison.tellsApart && comparison.evidence.allSatisfy { $0.weight <= 0 })
        }
        let other = profile(quake("Corvena", "Brea", "5.1", 2))
        #expect(one.comparison(with: other).tellsApart && other.comparison(with: one).tellsApart)
        #expect(one.comparison(with: other).evidence == other.comparison(with: one).evidence)
    }

    @Test(arguments: [("2024-01-02", false), ("2024-02-20", false), ("2025-01-02", true)])
    func `what happens elsewhere in a country again is another event a year later`(date: String, isOther: Bool) {
        func profile(_ town: String, _ magnitude: String, _ date: String) -> FactProfile {
            var quake = quake("Marovia", town, magnitude, 2)
            quake.date = date
            return FactProfile(ArticleAnalyzer().analyze(quake))
        }
        let comparison = profile("Kessim", "6.8", "2024-01-01").comparison(with: profile("Taresk", "5.1", date))
        #expect(comparison.tellsApart == isOther, "\(comparison)")
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
        let found = profile("Lindal", "Kessim").comparison(with: profile("Taresk", "Brea"))
        #expect(found.tellsApart && found.evidence.filter { $0.weight > 0 }.map(\.kind) == [.names, .places])
        #expect(!profile("Lindal", "Kessim").comparison(with: profile("Lindal", "Kessim")).tellsApart)
    }

    @Test func `a story of thousands of articles is compared as one of two`() {
        let words = (0..<740).map { "word\($0)" }.joined(separator: " ")
        func story(_ count: Int) -> FactProfile {
            let one = FactProfile(analyzed(words + "."))
            var all = one
            for _ in 1..<count { all.merge(one) }
            return all
        }
        let large = story(5_000)
        #expect(abs(large.comparison(with: large).likeness - 1) < 1e-9)
        #expect(abs(large.comparison(with: story(2)).likeness - 1) < 1e-9)
    }
}
