import Foundation
import Nutgraf
import Testing

/// The calls of the library give what the commands print.
@Suite struct SameAnswerTests {
    private let workspace: Workspace
    private let articles: [Article]

    init() throws {
        workspace = try Workspace()
        try workspace.write("stories.jsonl", Stories.jsonLines)
        articles = try ReadArticles(Array(Stories.jsonLines.utf8), named: "stories.jsonl").get()
    }

    /// The objects that a command prints.
    private func told(_ arguments: String...) throws -> [[String: Any]] {
        try workspace.run(arguments: arguments + ["--format", "jsonl", "stories.jsonl"]).objects()
    }

    /// A number as it is told: the shortest that is read back as the same.
    private func number(_ value: Any?) -> Float? { (value as? NSNumber).map { Float($0.doubleValue) } }

    private func list(_ object: [String: Any], _ name: String) -> [[String: Any]] {
        object[name] as? [[String: Any]] ?? []
    }

    private func expectEqual(_ summaries: [ArticleSummary], _ told: [[String: Any]]) {
        #expect(summaries.count == told.count && !told.isEmpty)
        for (summary, object) in zip(summaries, told) {
            #expect(object["id"] as? String == summary.id)
            #expect(object["title"] as? String == summary.title)
            #expect(object["language"] as? String == summary.language.code)
            #expect(object["method"] as? String == summary.method)
            let sentences = list(object, "sentences")
            #expect(sentences.compactMap { $0["text"] as? String } == summary.sentences.map(\.text))
            #expect(sentences.map { number($0["score"]) } == summary.sentences.map { $0.score })
            #expect(
                sentences.compactMap { $0["range"] as? [Int] }
                    == summary.sentences.map { [$0.range.lowerBound, $0.range.upperBound] })
            #expect(
                sentences.map { ($0["document"] as? [String: Any])?["id"] as? String }
                    == summary.sentences.map { $0.document?.id })
        }
    }

    @Test(
        arguments: [
            ([], .sentences(3)), (["--sentences", "1"], .sentences(1)), (["--words", "40"], .words(40)),
            (["--characters", "200"], .characters(200)), (["--ratio", "0.5"], .fraction(0.5)),
            (["--seconds", "12"], .seconds(12)),
        ] as [([String], SummaryBudget)])
    func `summaries of every budget`(options: [String], budget: SummaryBudget) throws {
        let told = try workspace.run(
            arguments: ["summarize", "--format", "jsonl"] + options + ["stories.jsonl"]
        ).objects()
        expectEqual(articles.map { $0.summary(budget) }, told)
    }

    @Test func `summaries of a query, of a method and of several articles`() throws {
        expectEqual(
            articles.map { $0.summary(.sentences(2), query: "two days", by: LexRank()) },
            try told("summarize", "-n", "2", "--query", "two days", "--method", "lexrank"))
        expectEqual(articles.summaries(.sentences(4)), try told("summarize", "--together", "-n", "4"))
        expectEqual(
            [articles.summary(.sentences(4))], try told("summarize", "--together", "--one-story", "-n", "4"))
    }

    @Test func `keywords, of any method and diversity`() throws {
        for (rankings, told) in [
            (articles.map { $0.keywords() }, try told("keywords")),
            (
                articles.map { $0.keywords(count: 4, by: YAKE(), diversity: .much) },
                try told("keywords", "-k", "4", "--method", "yake", "--diversity", "much")
            ),
        ] {
            #expect(rankings.count == told.count)
            for (ranking, object) in zip(rankings, told) {
                #expect(!ranking.isEmpty)
                #expect(list(object, "keywords").compactMap { $0["text"] as? String } == ranking.map(\.text))
                #expect(list(object, "keywords").map { number($0["score"]) } == ranking.map { $0.score })
            }
        }
    }

    @Test func `similar articles, among each other and in a corpus`() throws {
        func expectEqual(_ similar: [[Neighbor]], in corpus: [Article], _ told: [[String: Any]]) {
            #expect(similar.count == told.count)
            #expect(similar.contains { !$0.isEmpty })
            for (neighbors, object) in zip(similar, told) {
                let list = list(object, "neighbors")
                #expect(list.compactMap { $0["id"] as? String } == neighbors.map { corpus[$0.index].id })
                #expect(list.map { number($0["score"]) } == neighbors.map { $0.score })
            }
        }
        expectEqual(articles.similar(), in: articles, try told("similar"))
        expectEqual(
            articles.similar(count: 2, by: .bm25, minimumScore: 1), in: articles,
            try told("similar", "-k", "2", "--method", "bm25", "--minimum-score", "1"))
        expectEqual(
            articles.similar(in: articles, copies: true), in: articles,
            try told("similar", "--copies", "--in", "stories.jsonl"))
        expectEqual(
            articles.similar(in: articles), in: articles, try told("similar", "--in", "stories.jsonl"))
    }

    @Test func `clusters and their stories`() throws {
        for (clusters, told) in [
            (articles.clusters(), try told("cluster")),
            (
                articles.clusters(threshold: 0.1, summarySentences: 1),
                try told("cluster", "--threshold", "0.1", "--summary", "1")
            ),
            (articles.clusters(count: 2), try told("cluster", "--count", "2")),
        ] {
            #expect(clusters.count == told.count && !told.isEmpty)
            for (cluster, object) in zip(clusters, told) {
                #expect(object["headline"] as? String == cluster.story.headline)
                #expect(object["labels"] as? [String] == cluster.story.labels)
                #expect(object["keywords"] as? [String] == cluster.keywords)
                #expect(object["from"] as? String == cluster.story.first)
                #expect(object["to"] as? String == cluster.story.last)
                #expect(
                    list(object, "summary").compactMap { $0["text"] as? String } == cluster.story.summary.map(\.text))
                #expect(list(object, "facts").count == cluster.story.facts.count)
                #expect(
                    list(object, "articles").compactMap { $0["id"] as? String }
                        == cluster.members.map { articles[$0.index].id })
            }
        }
    }

    @Test func `copies, contrast, a stream`() throws {
        let copied = articles + articles.prefix(1)
        let lines = Stories.jsonLines.split(separator: "\n").map { $0 + "\n" }
        let copy = lines[0].replacingOccurrences(of: "\"id\":\"", with: "\"id\":\"copy-")
        try workspace.write("stories.jsonl", lines.joined() + copy)
        let groups = try told("duplicates")
        let stories = copied.duplicates()
        #expect(groups.count == 1 && stories.count == 1)
        #expect(groups.first?["keywords"] as? [String] == stories.first?.keywords)
        #expect(groups.first.map { list($0, "articles").count } == stories.first?.members.count)

        // A word counts where several articles have it.
        func several(_ lines: ArraySlice<Substring>) -> String {
            (0..<6).flatMap { number in lines.map { $0.replacing("\"id\":\"", with: "\"id\":\"\(number)-") } }.joined()
        }
        func several(_ articles: ArraySlice<Article>) -> [Article] { (0..<6).flatMap { _ in articles } }
        try workspace.write("stories.jsonl", several(lines.prefix(2)))
        try workspace.write("others.jsonl", several(lines.dropFirst(2)))
        let contrast = try told("contrast", "--score", "class-frequency", "--against", "others.jsonl")
        let found = several(articles.prefix(2)).contrast(
            against: several(articles.dropFirst(2)), by: ContrastKeywords(score: .classFrequency))
        #expect(contrast.first.map { list($0, "keywords").compactMap { $0["text"] as? String } } == found.map(\.text))
        #expect(!found.isEmpty)

        try workspace.write("stories.jsonl", Stories.jsonLines)
        #expect(try told("follow").compactMap { $0["story"] as? Int } == articles.followed().map(\.story))
    }

    @Test func `vectors`() throws {
        #expect(try workspace.run("vectorize", "-o", "m.mtx", "--vocabulary", "v.tsv", "stories.jsonl").status == 0)
        let options = InputOptions(recordLayout: .whole)
        let vectors = try ReadArticles(Array(Stories.jsonLines.utf8), named: "stories.jsonl", options: options)
            .get().vectors()
        let lines = try String(decoding: workspace.read("v.tsv"), as: UTF8.self).split(separator: "\n").dropFirst()
        #expect(lines.count == vectors.model.vocabulary.count)
        let entries = try String(decoding: workspace.read("m.mtx"), as: UTF8.self).split(separator: "\n")
            .filter { !$0.hasPrefix("%") }
        #expect(entries.first == "\(articles.count) \(lines.count) \(vectors.matrix.values.count)")
        for (line, (column, value)) in zip(
            entries.dropFirst(), zip(vectors.matrix.columnIndices, vectors.matrix.values))
        {
            let fields = line.split(separator: " ")
            #expect(Int(fields[1]) == Int(column) + 1)
            #expect(Float(fields[2]).map { abs($0 - value) < 1e-6 } == true)
        }
    }

    @Test func `an archive`() throws {
        #expect(try workspace.run("archive", "add", "--archive", "a.nutgraf", "stories.jsonl").status == 0)
        let archive = Archive(workspace.folder.path + "/a.nutgraf")
        #expect(try archive.articles().map(\.id) == articles.map(\.id))
        let id = articles[0].id
        let similar = try workspace.run("archive", "similar", "--archive", "a.nutgraf", "--format", "jsonl", id)
            .objects()
        #expect(
            try similar.first.map { list($0, "neighbors").compactMap { $0["id"] as? String } }
                == archive.similar(toID: id).map(\.article.id))
        let found = try workspace.run("archive", "search", "--archive", "a.nutgraf", "--format", "jsonl", "ferry")
            .objects()
        let results = try archive.search("ferry")
        #expect(!results.isEmpty)
        #expect(
            found.first.map { list($0, "results").compactMap { $0["snippet"] as? String } }
                == results.map(\.snippetText))
        #expect(found.first.map { list($0, "results").map { number($0["score"]) } } == results.map { $0.score })
    }
}
