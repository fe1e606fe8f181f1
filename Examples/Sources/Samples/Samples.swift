// swift-format-ignore-file
// The samples that comments of public symbols show. Written by: .ci/docs --record
import Nutgraf

extension Samples {
    /// Each with the name of its symbol, in the order of these.
    static let all: [(name: String, isRun: Bool, run: @Sendable (Samples) async throws -> Void)] = [
        ("ArticleArchive.ArchivePool", true, { try await $0.sample1() }),
        ("ArticleArchive.ArchiveReader", true, { try await $0.sample2() }),
        ("ArticleArchive.ArchiveWriter.atomically(_:)", true, { try await $0.sample3() }),
        ("ArticleFormats.InputDocument", true, { try await $0.sample4() }),
        ("Evaluation.ROUGE", true, { try await $0.sample5() }),
        ("KeywordExtraction.KeywordFilter", true, { try await $0.sample6() }),
        ("KeywordExtraction.KeywordRanker", true, { try await $0.sample7() }),
        ("LinearAlgebra.ChampionIndex", true, { try await $0.sample8() }),
        ("LinearAlgebra.CosineKMeans", true, { try await $0.sample9() }),
        ("LinearAlgebra.NearestRowIndex", true, { try await $0.sample10() }),
        ("LinearAlgebra.PartitionedRows", true, { try await $0.sample11() }),
        ("LinearAlgebra.TSNE", true, { try await $0.sample12() }),
        ("LinearAlgebra.TruncatedSVD", true, { try await $0.sample13() }),
        ("Nutgraf.Archive", true, { try await $0.sample14() }),
        ("Nutgraf.Array.clusters(by:count:threshold:within:summarySentences:ignoringFacts:filter:language:threads:)", true, { try await $0.sample15() }),
        ("Nutgraf.Array.contrast(against:count:by:language:threads:)", true, { try await $0.sample16() }),
        ("Nutgraf.Array.duplicates(_:language:threads:)", true, { try await $0.sample17() }),
        ("Nutgraf.Array.similar(count:in:by:fields:time:minimumScore:copies:language:threads:)", true, { try await $0.sample18() }),
        ("Nutgraf.Array.summaries(_:query:by:language:threads:)", true, { try await $0.sample19() }),
        ("Nutgraf.Array.vectors(_:fields:language:threads:)", true, { try await $0.sample20() }),
        ("Nutgraf.Article.init(text:)", true, { try await $0.sample21() }),
        ("Nutgraf.Article.keywords(count:by:filter:diversity:language:)", true, { try await $0.sample22() }),
        ("Nutgraf.Article.summary(_:query:by:language:)", true, { try await $0.sample23() }),
        ("Nutgraf.AsyncSequence.followed(by:)", true, { try await $0.sample24() }),
        ("Nutgraf.ReadArticles", false, { try await $0.sample25() }),
        ("Nutgraf.Sequence.followed(by:)", true, { try await $0.sample26() }),
        ("Similarity.ArticleMap", true, { try await $0.sample27() }),
        ("Similarity.NearDuplicates", true, { try await $0.sample28() }),
        ("TermWeighting.TFIDFVectorizer", true, { try await $0.sample29() }),
        ("TextAnalysis.ArticleDate", true, { try await $0.sample30() }),
        ("TextAnalysis.SentenceSegmenter", true, { try await $0.sample31() }),
        ("TextAnalysis.StoryReader", true, { try await $0.sample32() }),
    ]

    private func sample1() async throws {
        let pool = ArchivePool("news.nutgraf")
        let article = try pool.read { try $0.article(withID: "wire-17") }
        use(pool, article)
    }

    private func sample2() async throws {
        let archive = try ArchiveReader("news.nutgraf")
        let query = try archive.query(forID: "wire-17")
        for neighbor in try archive.neighbors(of: query, count: 10) { print(neighbor.score, neighbor.article.title) }
        use(archive, query)
    }

    private func sample3() async throws {
        try writer.atomically { () throws(ArchiveError) in
            let added = try writer.add(prepared)
            try writer.join([added[0].id], toStory: 7, at: "2024-05-03T10:00:00Z")
            try writer.merge(9, into: 7)
            try writer.setStreamState(bytes)
        }
    }

    private func sample4() async throws {
        let document = try InputDocument.load(.file("wire.jsonl"))
        for chunk in 0..<document.chunkCount {
            for article in document.parse(chunk: chunk).articles { print(article.title) }
        }
        use(document)
    }

    private func sample5() async throws {
        let rouge = ROUGE(language: .english)
        let scores = rouge.scores(of: ["The cat sat."], against: ["The cat lay down."])
        print(scores.rouge1.f1)  // 0.571…
        use(rouge, scores)
    }

    private func sample6() async throws {
        var filter = KeywordFilter()
        filter.excluded = KeywordTerms(["Reuters", "press conference"])
        filter.minimumWords = 2
        let ranking = NewsKeywords().rank(ArticleAnalyzer().analyze(article), count: 10, filter: filter)
        use(filter, ranking)
    }

    private func sample7() async throws {
        let article = Article(id: "1", text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)])
        let ranking = NewsKeywords().rank(ArticleAnalyzer().analyze(article), count: 10)
        for keyword in ranking.keywords { print(keyword.text, keyword.score) }
        use(article, ranking)
    }

    private func sample8() async throws {
        let index = ChampionIndex(corpus)
        let lists = index.nearestRows(to: queries, count: 10, threads: 2)
        use(index, lists)
    }

    private func sample9() async throws {
        let assignment = CosineKMeans(count: 50).assignment(of: terms, threads: 2)
        use(assignment)
    }

    private func sample10() async throws {
        let index = NearestRowIndex(corpus)
        let lists = index.nearestRows(to: queries, count: 10, threads: 2)
        use(index, lists)
    }

    private func sample11() async throws {
        let partitions = PartitionedRows(rows, threads: 2)
        let lists = partitions.nearestRows(to: rows, count: 10, excludingSelf: true, threads: 2)
        use(partitions, lists)
    }

    private func sample12() async throws {
        let nearest = rows.nearestRows(in: rows, count: TSNE().neighborCount(rows: rows.rows), excludingSelf: true)
        let map = TSNE().layout(of: (0..<nearest.count).map { nearest[$0] }, from: rows.principalComponents(2))
        use(nearest, map)
    }

    private func sample13() async throws {
        let decomposition = TruncatedSVD(rank: 200).decomposition(of: terms, threads: 2)
        let space = decomposition.projection.normalized(.l2)   // latent semantic analysis: articles × 200
        let query = decomposition.project(newRows)
        use(decomposition, space, query)
    }

    private func sample14() async throws {
        let archive = Archive("news.nutgraf")
        try archive.add(articles)
        for found in try archive.search("ferry strike") { print(found.article.title, found.snippetText) }
        use(archive)
    }

    private func sample15() async throws {
        for cluster in articles.clusters() where cluster.members.count > 1 {
            print(cluster.story.headline, cluster.story.labels, cluster.members.map { articles[$0.index].id })
        }
    }

    private func sample16() async throws {
        print(thisWeek.contrast(against: lastWeek, count: 5).map(\.text))
    }

    private func sample17() async throws {
        for story in articles.duplicates() {
            print(story.keywords, story.members.map { articles[$0.index].id })
        }
    }

    private func sample18() async throws {
        for (article, similar) in zip(articles, articles.similar(count: 3)) {
            print(article.title, similar.map { articles[$0.index].title })
        }
    }

    private func sample19() async throws {
        for story in articles.summaries(.sentences(2)) { print(story.articles, story.text) }
    }

    private func sample20() async throws {
        let vectors = articles.vectors()
        print(vectors.matrix.rows, vectors.model.vocabulary.count)
        let others = vectors.model.transform(tomorrow)
        use(vectors, others)
    }

    private func sample21() async throws {
        let article = Article(text: wireStory)
        print(article.summary(.sentences(3)).text)
        print(article.keywords(count: 5).map(\.text))
        use(article)
    }

    private func sample22() async throws {
        for keyword in article.keywords(count: 5) { print(keyword.text, keyword.score, keyword.count) }
    }

    private func sample23() async throws {
        print(article.summary(.words(60)).text)
        let brief = article.summary(query: "ferry", by: LexRank())
        use(brief)
    }

    private func sample24() async throws {
        for await followed in wire.followed() { print(followed.decision.story, followed.article.title) }
    }

    private func sample25() async throws {
        let read = ReadArticles("wire.jsonl", "stories", "https://example.org/feed.xml")
        for problem in read.problems { print(problem) }
        print(read.articles.map(\.title))
        use(read)
    }

    private func sample26() async throws {
        for (article, decision) in zip(articles, articles.followed()) {
            print(decision.joined ? "joined" : "began", decision.story, article.title)
        }
    }

    private func sample27() async throws {
        let map = ArticleMap(collection, threads: 2)
        for (article, point) in zip(collection.articles, map.points) { print(article.title, point.x, point.y) }
        use(map)
    }

    private func sample28() async throws {
        let found = NearDuplicates(among: articles)
        for group in found.groups where group.members.count > 1 {
            print(group.members.map { found.articles[$0.index].id })
        }
        use(found)
    }

    private func sample29() async throws {
        let vectorizer = TFIDFVectorizer()
        let (model, matrix) = vectorizer.fitTransform(["a storm hit the coast", "the coast is clear"])
        // matrix is 2 × model.vocabulary.count
        use(vectorizer, model, matrix)
    }

    private func sample30() async throws {
        let seconds = ArticleDate("15 February 2024")?.secondsSince1970  // 1707955200
        use(seconds)
    }

    private func sample31() async throws {
        let text = "Mr. Bell left at 5 p.m. on Monday. Nobody saw him go."
        var ranges: [Range<Int>] = []
        SentenceSegmenter(language: .english)
            .appendSentences(of: 0..<text.utf8.count, in: text.utf8Span.span, to: &ranges)
        // Two ranges: 0..<34 and 35..<53.
        use(text, ranges)
    }

    private func sample32() async throws {
        let text = "Ferry runs again\nUpdated 3 May 2024\n\nOSLO: The ferry to Nesodden runs again."
        let story = StoryReader.stories(in: text)[0]
        // story.title == "Ferry runs again", story.date == "3 May 2024", story.dateline == "OSLO"
        use(text, story)
    }
}
