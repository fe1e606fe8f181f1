import Testing
import TextAnalysis

@testable import Similarity

@Suite struct NeighborSearchTests {
    private static let latent: [SimilarityMethod] = [.lsa, .related]

    private func collection(_ count: Int, _ method: SimilarityMethod, acceptsQueries: Bool = false) -> ArticleCollection
    {
        ArticleCollection(
            generatedArticles(count, seed: 7).map(\.article), method: method, acceptsQueries: acceptsQueries)
    }

    @Test(arguments: latent)
    func `lists are sorted, without the article itself, and no longer than asked for`(method: SimilarityMethod) {
        let search = NeighborSearch(collection(60, method))
        let lists = search.neighbors(of: 0..<60, count: 12)
        for (row, list) in lists.enumerated() {
            #expect(list.count <= 12 && !list.contains { $0.index == row })
            #expect(Set(list.map(\.index)).count == list.count)
            for (one, next) in zip(list, list.dropFirst()) {
                #expect(one.score > next.score || (one.score == next.score && one.index < next.index))
            }
        }
        #expect(lists.contains { $0.count == 12 })
        #expect(search.neighbors(of: 20..<30, count: 12) == Array(lists[20..<30]))
    }

    @Test(arguments: SimilarityMethod.all)
    func `the shares of the terms add up to the score`(method: SimilarityMethod) {
        let search = NeighborSearch(collection(60, method))
        for (row, list) in search.neighbors(of: 0..<60, count: 5).enumerated() {
            for neighbor in list where neighbor.score != 1 {
                let sum = search.sharedTerms(of: row, with: neighbor).reduce(0) { $0 + $1.share }
                #expect(abs(sum - neighbor.score) < 1e-4 * max(1, neighbor.score))
            }
        }
    }

    @Test(arguments: latent)
    func `queries from outside find what they are copies of, and their shares add up`(method: SimilarityMethod) {
        let articles = generatedArticles(60, seed: 7).map(\.article)
        let corpus = ArticleCollection(articles, method: method, acceptsQueries: true)
        let queries = ArticleCollection(weightedAs: corpus, chunks: 1, threads: 1) { _, builder in
            for article in articles.prefix(5) { builder.add(article) }
            builder.add(Article(id: "foreign", text: "zyxw vuts"))
        }
        let search = NeighborSearch(queries, in: corpus)
        let found = search.neighbors(of: 0..<6, count: 3)
        for row in 0..<5 {
            #expect(found[row].contains { $0.index == row && $0.score > 0.8 })
            let sum = search.sharedTerms(of: row, with: found[row][0].index).reduce(0) { $0 + $1.share }
            #expect(abs(min(1, sum) - found[row][0].cosine) < 1e-4)
        }
        #expect(found[5].isEmpty)
    }

    @Test(arguments: latent)
    func `the number of threads changes nothing`(method: SimilarityMethod) {
        let collection = collection(80, method)
        let alone = NeighborSearch(collection, threads: 1).neighbors(of: 0..<80, count: 10, threads: 1)
        #expect(NeighborSearch(collection, threads: 3).neighbors(of: 0..<80, count: 10, threads: 3) == alone)
    }

    @Test func `articles without a word in common are alike through a third`() {
        // Each pair of words stands together in other articles, never in the two that are compared.
        let storms = (0..<12).map { "storm wind flood rain \($0 % 2 == 0 ? "gale" : "tide") coast" }
        let banks = (0..<12).map { "bank rate loan credit \($0 % 2 == 0 ? "bond" : "share") market" }
        let texts = ["storm wind", "flood rain"] + storms + banks
        let articles = texts.enumerated().map { index, text in
            Article(
                id: "\(index)", text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)], language: .english)
        }
        let search = NeighborSearch(ArticleCollection(articles, method: .related))
        let scores = Dictionary(
            uniqueKeysWithValues: search.neighbors(of: 0..<1, count: articles.count)[0].map { ($0.index, $0.cosine) })
        #expect((scores[1] ?? 0) > 0.5)
        #expect((scores[20] ?? 0) < 0.1)
        let plain = ArticleCollection(articles, method: .tfidf).neighbors(count: articles.count)[0]
        #expect(!plain.contains { $0.index == 1 })
    }

    @Test func `a small corpus is compared by plain cosines`() {
        let few = collection(19, .related)
        let found = NeighborSearch(few).neighbors(of: 0..<19, count: 5)
        let plain = few.neighbors(count: 5)
        #expect(found.map { $0.map(\.index) } == plain.map { $0.map(\.index) })
        #expect(found.map { $0.map(\.cosine) } == plain.map { $0.map(\.score) })
        let empty = ArticleCollection((0..<30).map { Article(id: "\($0)", text: "") }, method: .related)
        #expect(NeighborSearch(empty).neighbors(of: 0..<30, count: 5).allSatisfy { $0.isEmpty })
    }

    @Test func `scores below the minimum are left out`() {
        let search = NeighborSearch(collection(60, .related))
        let all = search.neighbors(of: 0..<60, count: 60)
        let some = search.neighbors(of: 0..<60, count: 60, minimumScore: 0.3)
        #expect(some == all.map { $0.filter { $0.score >= 0.3 } } && some != all)
    }

    /// Twelve stories of storms and twelve of banks, by day and place.
    private static let stories: [Article] = (0..<24).map { index in
        let days = ["Monday", "Tuesday", "Friday"]
        let places = ["Kessim", "Sarrant", "Ansel", "Castell"]
        let text =
            index < 12
            ? "A storm with heavy rain flooded the harbor of \(places[index % 4]) on \(days[index % 3]), and \(index + 3) boats sank "
                + "while rescuers brought sailors ashore along the coast before the wind fell in the evening."
            : "The central bank of \(places[index % 4]) cut its interest rate on \(days[index % 3]) by \(index) points, which lenders "
                + "called a surprise for markets, bonds and savers who had expected credit to stay expensive until ministers, unions and employers agree on wages."
        return Article(
            id: "\(index)", text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)], language: .english)
    }

    @Test(arguments: [SimilarityMethod.tfidf, .bm25, .related])
    func `a query's copies in a corpus are no answers to it, and may be asked for`(method: SimilarityMethod) {
        var edited = Self.stories[15]
        edited.text = edited.text.replacing("surprise", with: "shock")
        edited.paragraphs = [Paragraph(range: 0..<edited.text.utf8.count)]
        edited.id = "edited"
        let corpus = ArticleCollection(Self.stories, method: method, acceptsQueries: true)
        let queries = ArticleCollection(weightedAs: corpus, chunks: 1, threads: 1) { [edited] _, builder in
            for article in [Self.stories[3], edited] { builder.add(article) }
        }
        let all = NeighborSearch(queries, in: corpus).neighbors(of: 0..<2, count: 5)
        #expect(all[0][0].index == 3 && all[1][0].index == 15)
        let search = NeighborSearch(queries, in: corpus, leavesCopiesOut: true)
        #expect(search.copies(of: 0).contains(3) && search.copies(of: 1).contains(15))
        for (row, list) in search.neighbors(of: 0..<2, count: 5).enumerated() {
            #expect(list.count == 5 && list.allSatisfy { !search.copies(of: row).contains($0.index) })
        }
    }

    @Test func `a longer story that has all words of a brief is no copy of it`() {
        let brief = Self.stories[0]
        var story = brief
        story.text += " " + Self.stories[13].text
        story.paragraphs = [Paragraph(range: 0..<story.text.utf8.count)]
        let corpus = ArticleCollection(Self.stories, method: .tfidf, acceptsQueries: true)
        let queries = ArticleCollection(weightedAs: corpus, chunks: 1, threads: 1) { [story] _, builder in
            builder.add(story)
        }
        #expect(!NeighborSearch(queries, in: corpus, leavesCopiesOut: true).copies(of: 0).contains(0))
    }
}
