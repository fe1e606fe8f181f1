import Nutgraf
import Testing

/// What the calls give that stands on no command: places, ranges, streams, odd input.
@Suite struct JobTests {
    private let articles = Town.articles

    @Test func `ranges of a summary are those of the article, as bytes and as indices`() throws {
        let article = Article(
            text: "Überfahrt\n\nOSLO: Die Fähre fährt wieder. Der Sturm ist vorbei, und die Gäste freuen sich.\n")
        for sentence in article.summary(.sentences(2)).sentences {
            let shown = String(article.text[article.indices(of: sentence.range)])
            #expect(shown == sentence.text)
        }
        for keyword in article.keywords() {
            for range in keyword.ranges {
                let shown = String(article.text[article.indices(of: range)])
                #expect(shown.lowercased().hasPrefix(keyword.text.lowercased().prefix(3)))
            }
        }
        #expect(article.indices(of: -5..<Int.max) == article.text.startIndex..<article.text.endIndex)
    }

    @Test(arguments: [SummaryBudget.sentences(1), .words(20), .characters(120), .fraction(0.4), .seconds(8)])
    func `no budget is exceeded, and each is used`(budget: SummaryBudget) {
        let summary = articles[0].summary(budget)
        #expect(!summary.sentences.isEmpty)
        switch budget {
        case .sentences(let most): #expect(summary.sentences.count <= most)
        case .words(let most): #expect(summary.text.split(separator: " ").count <= most)
        case .characters(let most): #expect(summary.text.unicodeScalars.count <= most)
        case .fraction: #expect(summary.sentences.count == 2)
        case .seconds: #expect(summary.text.split(separator: " ").count <= 20)
        }
    }

    @Test func `a query draws the sentence that answers it`() {
        let text = articles[0].summary(.sentences(1), query: "repairs of the quay, a million crowns", by: LexRank())
            .text
        #expect(text.hasPrefix("Repairs of the quay"))
    }

    @Test func `one summary a story, and each sentence names the article that was given`() {
        let stories = articles.summaries(.sentences(3))
        #expect(stories.map(\.articles) == [[0, 2, 4], [1, 3]])
        for story in stories {
            for sentence in story.sentences {
                guard let place = sentence.document?.article else {
                    Issue.record("A sentence of several articles names its own.")
                    continue
                }
                #expect(story.articles.contains(place))
                #expect(sentence.document?.id == articles[place].id)
                let article = articles[place]
                #expect(article.text[article.indices(of: sentence.range)] == sentence.text)
            }
        }
        #expect(articles.summary(.sentences(4)).articles == [0, 1, 2, 3, 4])
    }

    @Test func `documents in another language are left out by the ids that they have`() {
        var mixed = articles
        let text =
            "Die Fähre nach Nesodden fährt seit Freitag wieder, nachdem ein Sturm sie zwei Tage lang aufgehalten hatte."
        mixed.append(Article(id: "de-1", text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)]))
        // The note is of records, as the command line has it.
        var record = Article(id: "record", text: "")
        record.documents = mixed
        let summary = record.summary(.sentences(2))
        #expect(summary.warnings.contains { $0.hasSuffix("left out: de-1") })
        #expect(summary.sentences.allSatisfy { $0.document?.article != 5 })
    }

    @Test func `keywords of several articles are those of all`() {
        let keywords = articles.keywords(count: 40).map { $0.text.lowercased() }
        #expect(keywords.contains { $0.contains("ferry") })
        #expect(keywords.contains { $0.contains("bank") || $0.contains("rates") })
        let none = articles.keywords(count: 6, filter: KeywordFilter(excluded: KeywordTerms(["ferry"])))
        #expect(!none.contains { $0.text.lowercased() == "ferry" })
    }

    @Test func `similar articles, copies and clusters agree on who belongs together`() {
        let similar = articles.similar(count: 2)
        #expect(similar.map { Set($0.prefix(1).map(\.index)) } == [[4], [3], [0], [1], [0]])
        let copies = articles.duplicates()
        #expect(copies.map { $0.members.map(\.index) } == [[0, 4]])
        #expect(copies[0].changes[1].added.first.first?.text.hasPrefix("A choir from Drammen") == true)
        #expect(copies[0].keywords.isEmpty == false)
        let clusters = articles.clusters(by: .average, threshold: 0.1)
        #expect(Set(clusters.map { Set($0.members.map(\.index)) }) == [[0, 2, 4], [1, 3]])
        #expect(clusters[0].story.first == "2024-05-03")
        #expect(clusters[0].story.last == "2024-05-05")
        #expect(!clusters[0].story.headline.isEmpty)
        #expect(clusters.allSatisfy { $0.story.summary.count == 2 })
        #expect(articles.clusters(count: 2).count == 2)
    }

    @Test func `articles are looked for in a corpus, and copies of the asking one are none`() {
        let corpus = Array(articles.dropFirst())
        let found = [articles[0]].similar(count: 3, in: corpus)
        #expect(found[0].first.map { corpus[$0.index].id } == "ferry-2")
        #expect([articles[0]].similar(in: corpus, copies: true)[0].contains { corpus[$0.index].id == "ferry-3" })
    }

    @Test func `a stream has the same stories whether its articles are there or come`() async {
        let known = articles.followed()
        #expect(known[0].joined == false)
        #expect(known[2].story == known[0].story)
        let coming = AsyncStream { stream in
            for article in articles { stream.yield(article) }
            stream.finish()
        }
        var decisions: [StreamDecision] = []
        for await followed in coming.followed() { decisions.append(followed.decision) }
        #expect(decisions == known)
    }

    @Test func `vectors of other articles have the columns of the model`() {
        let vectors = articles.vectors()
        #expect(vectors.matrix.rows == articles.count)
        #expect(vectors.matrix.columns == vectors.model.vocabulary.count)
        let again = vectors.model.transform(articles)
        #expect(again.values == vectors.matrix.values)
        #expect(again.columnIndices == vectors.matrix.columnIndices)
        #expect(vectors.model.transform([Article(text: "Zebra")]).values.isEmpty)
        let titled = articles.vectors(fields: .titleAndText)
        #expect(titled.model.vocabulary.column(of: "cheaper") != nil)
        #expect(vectors.model.vocabulary.column(of: "cheaper") == nil)
    }

    @Test func `tags are learned from those of articles`() {
        var tagged = articles + articles
        for place in tagged.indices {
            tagged[place].id += "-\(place)"
            tagged[place].tags = tagged[place].id.hasPrefix("bank") ? ["economy"] : ["harbor"]
        }
        let (model, report) = tagged.learnedTags()
        #expect(report.storyCount == 10)
        let suggested = articles[1].suggestedTags(by: model, least: 0)
        #expect(suggested.tags.first?.tag == "economy")
    }

    @Test func `no articles have no results, and one has none to be compared with`() {
        let none: [Article] = []
        #expect(none.summaries().isEmpty && none.similar().isEmpty && none.clusters().isEmpty)
        #expect(none.duplicates().isEmpty && none.contrast(against: articles).isEmpty && none.followed().isEmpty)
        #expect(none.summary().sentences.isEmpty)
        #expect(!none.summary().warnings.isEmpty)
        #expect(none.keywords().isEmpty)
        #expect(none.vectors().matrix.rows == 0)
        let one = [articles[0]]
        #expect(one.similar() == [[]])
        #expect(one.clusters().map { $0.members.count } == [1])
        #expect(one.duplicates().isEmpty)
        #expect(one.summaries().map(\.articles) == [[0]])
        #expect(one.summary(.sentences(.max)).sentences.count == 5)
        #expect(one.keywords(count: .max, diversity: .much).count > 3)
        #expect(one.similar(count: .max, in: articles)[0].count < 5)
    }

    @Test func `any number of threads gives the same`() {
        #expect(articles.clusters(threads: 1) == articles.clusters(threads: 3))
        #expect(articles.summaries(threads: 1) == articles.summaries(threads: 3))
        #expect(articles.duplicates(threads: 1) == articles.duplicates(threads: 3))
    }
}
