import Foundation
import Similarity
import Testing
import TextAnalysis

@testable import ArticleArchive

/// What an archive finds, against the collection in memory and against formulas written out.
@Suite struct QueryTests {
    private static let articles = randomArticles(900, seed: 11, words: 400)

    @Test func `An article's neighbors are those that similar finds among the same articles`() throws {
        let folder = try ArchiveFolder()
        try folder.add(Self.articles)
        let reader = try ArchiveReader(folder.archive)
        let collection = ArticleCollection(Self.articles, method: .tfidf)
        let expected = collection.neighbors(count: 6)
        for row in stride(from: 0, to: Self.articles.count, by: 9) {
            let found = try reader.neighbors(of: reader.query(forID: Self.articles[row].id), count: 6)
            #expect(found.map(\.article.id) == expected[row].map { Self.articles[$0.index].id })
            for (one, other) in zip(found, expected[row]) { #expect(abs(one.score - other.score) < 2e-6) }
        }
    }

    @Test func `BM25 of an article is what similar gives among the same articles`() throws {
        let folder = try ArchiveFolder()
        try folder.add(Self.articles)
        let reader = try ArchiveReader(folder.archive)
        let expected = ArticleCollection(Self.articles, method: .bm25).neighbors(count: 6)
        for row in stride(from: 0, to: Self.articles.count, by: 30) {
            let query = try reader.query(forID: Self.articles[row].id)
            let found = try reader.neighbors(of: query, count: 6, method: .bm25)
            #expect(found.map(\.article.id) == expected[row].map { Self.articles[$0.index].id })
            for (one, other) in zip(found, expected[row]) { #expect(abs(one.score - other.score) < 1e-5 * one.score) }
        }
    }

    @Test func `Neighbors of an article from outside are those that similar finds in the corpus`() throws {
        let folder = try ArchiveFolder()
        try folder.add(Self.articles)
        let reader = try ArchiveReader(folder.archive)
        let corpus = ArticleCollection(Self.articles, method: .tfidf, acceptsQueries: true)
        let queries = randomArticles(60, seed: 12, words: 420)
        let rows = ArticleCollection(weightedAs: corpus, chunks: 1, threads: 1) { _, builder in
            for article in queries { builder.add(article) }
        }
        let expected = rows.neighbors(in: corpus, count: 4, minimumScore: 0.05)
        for (row, article) in queries.enumerated() {
            let query = try reader.query(for: article)
            let found = try reader.neighbors(of: query, count: 4, minimumScore: 0.05)
            #expect(found.map(\.article.id) == expected[row].map { Self.articles[$0.index].id })
            for (one, other) in zip(found, expected[row]) {
                #expect(abs(one.score - other.score) < 2e-6)
                let shares = try reader.sharedTerms(of: query, with: one.article)
                #expect(abs(shares.reduce(0) { $0 + $1.share } - one.score) < 1e-5)
                #expect(shares.map(\.share) == shares.map(\.share).sorted(by: >))
            }
        }
    }

    /// BM25 as its formula reads, over words cut at spaces.
    private func okapi(
        _ words: [String], _ articles: [[String]], k1: Double = 1.2, b: Double = 0.75, k3: Double = 8
    ) -> [Double] {
        let mean = Double(articles.reduce(0) { $0 + $1.count }) / Double(articles.count)
        return articles.map { article in
            var sum = 0.0
            for word in Set(words).sorted() {
                let times = Double(words.count { $0 == word })
                let frequency = Double(articles.count { $0.contains(word) })
                let idf = Foundation.log(1 + (Double(articles.count) - frequency + 0.5) / (frequency + 0.5))
                let count = Double(article.count { $0 == word })
                let length = 1 - b + b * Double(article.count) / mean
                sum += times * (k3 + 1) / (k3 + times) * idf * count * (k1 + 1) / (count + k1 * length)
            }
            return sum
        }
    }

    @Test func `Search ranks by BM25`() throws {
        let articles = randomArticles(120, seed: 13, words: 60)
        let folder = try ArchiveFolder()
        try folder.add(articles)
        let reader = try ArchiveReader(folder.archive)
        let tokens = articles.map { article in
            (article.title + " " + article.text).lowercased().split { " .".contains($0) }.map(String.init)
                .filter { $0 != "the" }
        }
        for words in ["w1x w2x", "w5x", "story w3x", "w1x w1x wax wbx wcx"] {
            let scores = okapi(words.split(separator: " ").map(String.init), tokens)
            let expected = scores.indices.filter { scores[$0] > 0 }
                .sorted { (-scores[$0], $0) < (-scores[$1], $1) }.prefix(9)
            let found = try reader.neighbors(of: reader.query(forWords: words), count: 9, method: .bm25)
            for (one, index) in zip(found, expected) { #expect(abs(Double(one.score) - scores[index]) < 1e-4) }
            #expect(found.count == expected.count)
        }
        #expect(try !reader.query(forWords: "the").hasTerms)
    }

    @Test(arguments: ArchiveMethod.exact)
    func `Fewer are the first of more, however much of the index is read`(method: ArchiveMethod) throws {
        let folder = try ArchiveFolder()
        try folder.add(randomArticles(5_000, seed: 14, words: 250), batch: 2_000)
        let reader = try ArchiveReader(folder.archive)
        for id in ["a3", "a400", "a4999"] {
            let query = try reader.query(forID: id)
            let all = try reader.neighbors(of: query, count: .max, method: method)
            #expect(all.count < 5_000 && !all.contains { $0.article.id == id })
            for count in [0, 1, 7, 100, 2_000] {
                #expect(try reader.neighbors(of: query, count: count, method: method) == Array(all.prefix(count)))
            }
            let least = all[50].score
            let above = try reader.neighbors(of: query, count: .max, minimumScore: least, method: method)
            #expect(above == all.filter { $0.score >= least })
        }
    }

    @Test(arguments: [true, false], ArchiveMethod.allCases)
    func `A few long articles that wait for the index are found once each`(
        finishing: Bool, method: ArchiveMethod
    ) throws {
        // So many terms that scoring every article is cheaper than reading posting lists.
        let words = (0..<3_500).map { "w\($0)x" }
        let articles = (0..<9).map { number in
            let text = (words + ["n\(number)x", "n\(number / 2)y"]).joined(separator: " ") + "."
            return Article(
                id: "a\(number)", text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)], language: .english)
        }
        let folder = try ArchiveFolder()
        try folder.add(articles, finishing: finishing)
        let reader = try ArchiveReader(folder.archive)
        let found = try reader.neighbors(of: reader.query(forID: "a2"), count: 20, method: method)
        #expect(found.map(\.article.id).first == "a3")
        #expect(found.map(\.article.id).sorted() == ["a0", "a1", "a3", "a4", "a5", "a6", "a7", "a8"])
    }

    @Test func `One article, and articles without a word in common, have no neighbors`() throws {
        let folder = try ArchiveFolder()
        func story(_ id: String, _ text: String) -> Article {
            Article(
                id: id, text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)], language: .english)
        }
        try folder.add([story("one", "Boats sank.")])
        let reader = try ArchiveReader(folder.archive)
        #expect(try reader.neighbors(of: reader.query(forID: "one"), count: 5).isEmpty)
        #expect(try reader.neighbors(of: reader.query(for: story("x", "Boats sank.")), count: 5).map(\.score) == [1])
        try folder.add([story("two", "Banks cut rates.")])
        try reader.refresh()
        #expect(try reader.neighbors(of: reader.query(forID: "one"), count: 5).isEmpty)
        #expect(try reader.query(for: story("x", "Zebras.")).hasTerms == false)
    }

    @Test func `The snippet is the sentence with most of the query`() throws {
        let folder = try ArchiveFolder()
        let text = "The ferry runs. A storm sank boats at the quay. The storm passed."
        try folder.add([
            Article(id: "f", title: "Ferry", text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)])
        ])
        let reader = try ArchiveReader(folder.archive)
        let article = try reader.content(of: reader.article(withID: "f"))
        for (words, sentence) in [
            ("storm boats", "A storm sank boats at the quay."), ("passed", "The storm passed."),
            ("ferry", "The ferry runs."),
        ] {
            let range = try reader.snippet(of: article, for: reader.query(forWords: words))
            #expect(range.map { article.folded($0) } == sentence)
        }
    }
}
