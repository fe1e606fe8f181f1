import Testing
import TextAnalysis

@testable import KeywordExtraction

@Suite struct TagModelTests {
    private typealias Tagged = (article: AnalyzedArticle, tags: [String])

    private func article(_ id: String, _ text: String, title: String = "") -> AnalyzedArticle {
        let article = Article(
            id: id, title: title, text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)], language: .english)
        return ArticleAnalyzer().analyze(article)
    }

    private func tagged(_ texts: [(tags: [String], text: String)]) -> [Tagged] {
        texts.enumerated().map { (article("s\($0)", $1.text, title: "Story \($0)"), $1.tags) }
    }

    /// Stories of two matters and of both, each with words of its own.
    private var archive: [Tagged] {
        let quakes = ["earthquake", "rubble", "rescue", "tremor", "epicenter", "collapsed"]
        let rates = ["bank", "inflation", "rate", "bonds", "lending", "economists"]
        return tagged(
            (0..<30).map { number in
                func some(_ words: [String]) -> String {
                    (0..<4).map { words[(number * 5 + $0 * (1 + number % 2)) % words.count] }.joined(separator: " ")
                }
                let own = "Reporter\(number) saw street\(number % 9) and house\(number % 4)."
                switch number % 3 {
                case 0: return (["quakes"], "\(some(quakes)). \(own)")
                case 1: return (["rates"], "\(some(rates)). \(own)")
                default: return (["quakes", "rates"], "\(some(quakes)) \(some(rates)). \(own)")
                }
            })
    }

    @Test func `A story that is left out is as if the model had never known it`() {
        let archive = archive
        let (model, _) = TagModel.learned(from: archive, threads: 1)
        for number in [0, 1, 2, 17] {
            let reading = TagReading(archive[number].article, names: model.names)
            let left = model.evidence(for: reading, leaving: [number])
            var (stories, frequencies) = (model.stories, model.documentFrequencies)
            stories.remove(at: number)
            for (term, _) in reading.terms { frequencies[term, default: 0] -= 1 }
            let others = TagModel(stories: stories, documentFrequencies: frequencies)
            let fresh = others.evidence(
                for: TagReading(archive[number].article, names: others.names), leaving: [])
            #expect(left.tags.count == fresh.tags.count)
            for own in left.tags {
                let twin = fresh.tags.first { others.tags[$0.tag] == model.tags[own.tag] }
                #expect(twin?.storyCount == own.storyCount && twin?.naming == own.naming)
                for (one, other) in zip(own.values, twin?.values ?? []) { #expect(abs(one - other) < 1e-4) }
            }
            #expect(left.cosines[number] == 0)
        }
    }

    @Test func `Tags that are forgotten are not there, nor are the stories that have one`() {
        let (model, _) = TagModel.learned(from: archive, threads: 1)
        let reading = TagReading(archive[2].article, names: model.names)
        let found = model.evidence(for: reading, leaving: [2], forgetting: [0])
        #expect(model.tags == ["quakes", "rates"])
        #expect(found.tags.map(\.tag) == [1])
        for (number, own) in model.tagNumbers.enumerated() where own.contains(0) { #expect(found.cosines[number] == 0) }
        // All of the nearest that are left have the other tag, which leads.
        #expect(found.tags[0].neighbors > 0.999)
        #expect(found.tags[0].lead == found.tags[0].sum && found.tags[0].standing == 1)
        #expect(model.evidence(for: reading, leaving: [2], forgetting: [0, 1]).tags.isEmpty)
    }

    @Test func `A story that none of the tags is for is told from one that a tag is for`() {
        let (model, _) = TagModel.learned(from: archive, threads: 1)
        let own = model.suggestions(for: article("new", "Rescue teams dug in the rubble."), count: 1, least: 0).tags
        let strange = model.suggestions(for: article("new", "A street festival of poets."), count: 1, least: 0).tags
        #expect(own[0].score > 0.8)
        #expect(strange.isEmpty || strange[0].score < own[0].score / 2)
    }

    @Test func `A copy with the same id is left out as well, and another story of that id is not`() {
        var archive = archive
        archive.append((article("s0", archive[0].article.article.text, title: "Story 0"), ["quakes", "copied"]))
        archive.append((article("s0", "Snow fell on the valley all night."), ["weather"]))
        let (model, _) = TagModel.learned(from: archive, threads: 1)
        let found = model.suggestions(for: archive[0].article, count: 9, least: 0)
        #expect(found.tags.map(\.tag).contains("quakes"))
        #expect(!found.tags.map(\.tag).contains("copied"))
        for tag in found.tags { #expect(!tag.stories.contains { $0.story.id == "s0" }) }
        #expect(
            model.suggestions(for: article("new", "Snow fell all night."), count: 1, least: 0).tags[0].tag == "weather")
    }

    @Test func `Any number of threads learns the same`() {
        let (one, four) = (TagModel.learned(from: archive, threads: 1), TagModel.learned(from: archive, threads: 4))
        #expect(one.model.calibration == four.model.calibration)
        #expect(one.model.stories == four.model.stories)
        #expect(one.report == four.report)
    }

    @Test func `The report counts what would have been suggested for held-out stories`() throws {
        let (model, report) = TagModel.learned(from: archive, threads: 1)
        #expect(report.storyCount == 30)
        #expect(report.tags.map(\.name) == ["quakes", "rates"])
        #expect(report.tags.map(\.storyCount) == [20, 20])
        #expect(report.given == 40)
        #expect(report.isTargetReached)
        #expect(report.least == model.calibration.least)
        #expect(try #require(report.precision) >= TagCalibration.target)
        #expect(try #require(report.recall) > 0.8)
        #expect(report.bins.reduce(0) { $0 + $1.count } >= report.shown)
        #expect(report.bins.map(\.from) == report.bins.map(\.from).sorted())
        for bin in report.bins {
            #expect(bin.probability >= bin.from && bin.probability <= bin.from + 0.1 && (0...1).contains(bin.share))
        }
    }

    @Test func `Suggested are the likeliest tags, down to the least probability, or the likeliest alone is named`()
        throws
    {
        let (model, _) = TagModel.learned(from: archive, threads: 1)
        let new = article("new", "Rescue teams dug in the rubble of collapsed houses near the epicenter.")
        let all = model.suggestions(for: new, count: 9, least: 0)
        #expect(all.tags.map(\.tag).first == "quakes")
        #expect(all.tags.map(\.score) == all.tags.map(\.score).sorted(by: >))
        #expect(all.tags.allSatisfy { (0...1).contains($0.score) })
        #expect(all.likeliest == nil)
        #expect(model.suggestions(for: new, count: 1, least: 0).tags == [all.tags[0]])
        let none = model.suggestions(for: new, count: 9, least: 1)
        #expect(none.tags.isEmpty)
        #expect(none.likeliest == all.tags[0])
        #expect(model.suggestions(for: new, count: 9).tags.allSatisfy { Double($0.score) >= model.calibration.least })
        #expect(model.suggestions(for: article("zebra", "Zebras."), count: 9) == TagSuggestions(tags: []))
        #expect(model.suggestions(for: article("empty", ""), count: 9) == TagSuggestions(tags: []))
    }

    @Test func `Reasons are the nearest stories with the tag`() throws {
        let (model, _) = TagModel.learned(from: archive, threads: 1)
        let new = article("new", "A tremor, rubble, an earthquake and a rescue.")
        let quakes = try #require(model.suggestions(for: new, count: 9, least: 0).tags.first { $0.tag == "quakes" })
        #expect(quakes.stories.count == 3)
        #expect(quakes.stories.allSatisfy { $0.story.tags.contains("quakes") })
        #expect(quakes.stories.map(\.cosine) == quakes.stories.map(\.cosine).sorted(by: >))
        #expect(quakes.parts.map(\.name) == ["profile", "neighbors", "name"])
    }

    @Test func `A tag that the article names is found by its words in any inflection`() throws {
        let archive = tagged([
            (["interest rates"], "The bank spoke."), (["storms"], "Snow fell."), (["the storm"], "Rain fell."),
        ])
        let names = TagNames(tags: archive.flatMap(\.tags))
        let new = article("new", "The rate is of interest to banks.", title: "A storm of interest")
        #expect(TagReading(new, names: names).named.map(\.tag) == [0, 1, 2])
        #expect(TagReading(new, names: names).named.map(\.naming) == [.inText, .inTitle, .inText])
    }

    @Test func `One tag alone, or the same for every story, is likely for stories like them`() {
        let quakes = archive.filter { $0.tags == ["quakes"] }
        let (model, report) = TagModel.learned(from: quakes, threads: 1)
        #expect(report.precision == 1 && report.recall == 1)
        let found = model.suggestions(for: article("new", "Rescue teams dug in the rubble."), count: 3)
        #expect(found.tags.map(\.tag) == ["quakes"])
        let untagged = archive.map { $0.tags == ["quakes"] ? $0 : ($0.article, []) }
        let mixed = TagModel.learned(from: untagged, threads: 1).model
        let bonds = article("new", "Inflation moved bonds, and bank lending.")
        #expect(mixed.suggestions(for: bonds, count: 3).tags.isEmpty)
    }

    @Test func `Two stories, one, and none can be learned from`() throws {
        let same = TagModel.learned(
            from: tagged([(["quakes"], "The earthquake shook."), (["quakes"], "An earthquake came.")]), threads: 2)
        #expect(same.report.given == 2 && same.report.tags.map(\.storyCount) == [2])
        #expect(!same.report.isTargetReached && same.report.least == TagCalibration.target)
        let apart = TagModel.learned(
            from: tagged([(["quakes"], "The earthquake shook."), (["rates"], "The bank spoke.")]), threads: 2)
        // Without its only story a tag is not there to be tried.
        #expect(apart.report.right == 0)
        #expect(apart.report.tags.allSatisfy { $0.storyCount < TagReport.fewestStories })
        let best = try #require(
            apart.model.suggestions(for: article("new", "The earthquake shook."), count: 1, least: 0).tags.first)
        #expect(best.tag == "quakes")
        let one = TagModel.learned(from: tagged([(["quakes"], "The earthquake shook.")]), threads: 1)
        #expect(one.model.calibration == .standard)
        #expect(one.report.precision == nil && one.report.recall == 0)
        #expect(TagModel.learned(from: [], threads: 1).report.recall == nil)
    }

    @Test func `A model without a calibration of its own has the standard one`() {
        let learned = TagModel.learned(from: archive, threads: 1).model
        let model = TagModel(stories: learned.stories, documentFrequencies: learned.documentFrequencies)
        #expect(model.calibration == .standard)
        #expect(
            !model.suggestions(for: article("new", "An earthquake, rubble, rescue."), count: 1, least: 0).tags.isEmpty)
    }

    @Test func `The greatest are those of a sort, equal ones in their order`() {
        let values: [Float] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]
        for count in 0...12 {
            let sorted = values.indices.sorted { (values[$0], $1) > (values[$1], $0) }
            #expect(values.indices.greatest(count) { values[$0] } == Array(sorted.prefix(count)))
        }
    }
}
