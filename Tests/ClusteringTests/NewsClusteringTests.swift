import TestSupport
import LinearAlgebra
import Similarity
import TextAnalysis
import Testing

@testable import Clustering

@Suite struct NewsClusteringTests {
    /// Articles of invented events: each event has words of its own, each article takes most of them and some of everybody's.
    private func events(_ sizes: [Int], words: Int, taken: Int, common: Int, seed: UInt64) -> [Article] {
        var random = SeededGenerator(seed: seed)
        var articles: [Article] = []
        for (event, size) in sizes.enumerated() {
            for number in 0..<size {
                var text = (0..<words).shuffled(using: &random).prefix(taken).map { "w\(event)x\($0)y" }
                text += (0..<common).map { _ in "common\(Int.random(in: 0..<200, using: &random))z" }
                // A headline alone is enough to be compared. Invented words are in no language, nor in its background.
                articles.append(
                    Article(
                        id: "e\(event)-\(number)", title: text.shuffled(using: &random).joined(separator: " "),
                        text: "", language: .undetermined))
            }
        }
        return articles
    }

    @Test func `with a window an event that comes again is another, by every method that seeks pairs`() {
        var articles = events([6, 6, 6], words: 12, taken: 9, common: 4, seed: 7)
        for place in articles.indices {
            articles[place].date = place % 2 == 0 ? "2024-01-0\(1 + place % 6)" : "2024-05-0\(1 + place % 6)"
        }
        articles[17].date = nil
        let collection = ArticleCollection(articles, method: .related)
        let window = TimeWindow(collection, days: 10)
        func halves(_ clustering: Clustering) -> Bool {
            clustering.clusters.allSatisfy { cluster in
                let rows = cluster.members.map(\.index)
                return rows.count == 1
                    || !rows.contains(17) && Set(rows.map { $0 % 2 }).count == 1 && Set(rows.map { $0 / 6 }).count == 1
            }
        }
        let found = [
            NewsClustering().clusters(of: collection, near: window),
            SharedNeighborLinkage().clusters(of: collection, near: window),
            AverageLinkage().clusters(of: collection, near: window), DBSCAN().clusters(of: collection, near: window),
            ThresholdComponents().clusters(of: collection, near: window),
        ]
        for clustering in found {
            #expect(halves(clustering), "\(clustering.method)")
            #expect(clustering.clusters.first?.members.count == 3, "\(clustering.method)")
        }
        #expect(
            LeidenClustering().clusters(of: collection, near: window).clusters.allSatisfy { cluster in
                Set(cluster.members.map { $0.index % 2 }).count == 1 || cluster.members.count == 1
            })
        #expect(NewsClustering().clusters(of: collection).clusters.first?.members.count == 6)
    }

    private func found(_ clustering: Clustering) -> [[Int]] {
        partition(clustering.clusters.map { $0.members.map(\.index) })
    }

    private func expected(_ sizes: [Int]) -> [[Int]] {
        var start = 0
        return sizes.map { size in
            defer { start += size }
            return Array(start..<start + size)
        }
    }

    @Test(arguments: [UInt64](1...4)) func `events of a few articles are found, and strangers stay alone`(seed: UInt64)
    {
        let sizes = [4, 1, 6, 2, 1, 1, 8, 3, 1, 5]
        // Without the words that it alone has, all that is left of a stranger here is what it shares with others by chance.
        let articles = events(sizes, words: 30, taken: 20, common: 15, seed: seed)
        let collection = ArticleCollection(articles, acceptsQueries: true)
        let clustering = NewsClustering().clusters(of: collection)
        #expect(clustering.method == "stories")
        #expect(found(clustering) == expected(sizes))
    }

    @Test func `many equal articles go where the first goes, and change nothing for others`() {
        // Five stories; a notice that was kept 300 times stands amid them, and another 40 times.
        let sizes = [4, 5, 6, 7, 8]
        let stories = events(sizes, words: 30, taken: 20, common: 15, seed: 5)
        let notices = events([1, 1], words: 30, taken: 30, common: 15, seed: 6)
        func repeated(_ notice: Article, _ count: Int) -> [Article] {
            (0..<count).map { number in
                var copy = notice
                copy.title = notice.title.replacing("w", with: "n")
                copy.id = "\(notice.id)-\(number)"
                return copy
            }
        }
        let articles = stories + repeated(notices[0], 300) + repeated(notices[1], 40)
        let collection = ArticleCollection(articles, acceptsQueries: true)
        let clusters = found(NewsClustering().clusters(of: collection))
        #expect(clusters == expected(sizes + [300, 40]))
        let left = RepeatedArticles(in: collection, veto: NoVeto(), threads: 1)
        #expect(articles.indices.filter(left.leavesOut) == Array(31..<330) + Array(331..<370))
    }

    @Test func `an equal article that may not be with the first is looked at`() {
        struct Apart: JoinVeto {
            func forbids(_ first: Int, _ second: Int) -> Bool { first == 0 && second == 80 }
            mutating func join(_ first: Int, _ second: Int, into joined: Int) {}
        }
        let notice = events([1], words: 30, taken: 30, common: 5, seed: 6)[0]
        let collection = ArticleCollection(Array(repeating: notice, count: 100), acceptsQueries: true)
        let left = RepeatedArticles(in: collection, veto: Apart(), threads: 1)
        #expect((0..<100).filter(left.leavesOut) == Array(1..<80) + Array(81..<100))
        #expect(left.completing(Array(0..<100))[80] == 80)
        #expect(left.completing(Array(0..<100))[99] == 0)
        let few = ArticleCollection(Array(repeating: notice, count: 8), acceptsQueries: true)
        #expect(!(0..<8).contains(where: RepeatedArticles(in: few, veto: NoVeto(), threads: 1).leavesOut))
    }

    @Test(arguments: [UInt64](1...3)) func `events in another language that all share words are found amid others`(
        seed: UInt64
    ) {
        let sizes = [4, 4, 4, 4, 4, 4, 4, 4]
        let mine = events(sizes, words: 30, taken: 20, common: 15, seed: seed)
        // Words that nearly all have, as a language without known stop words has.
        let theirs = events(sizes, words: 30, taken: 20, common: 15, seed: seed + 10).map { article in
            var article = article
            let frequent = (0..<60).map { "often\($0)v" }.joined(separator: " ")
            article.title = article.title.replacing("x", with: "q").replacing("common", with: "usual") + " " + frequent
            article.language = Language(code: "sw")
            return article
        }
        let articles = (0..<mine.count).flatMap { [mine[$0], theirs[$0]] }
        let collection = ArticleCollection(articles)
        let parts = LanguageParts(of: collection).parts
        #expect(parts == [(0..<mine.count).map { 2 * $0 }, (0..<mine.count).map { 2 * $0 + 1 }])
        let whole = expected(sizes).flatMap { event in [event.map { 2 * $0 }, event.map { 2 * $0 + 1 }] }
        #expect(found(NewsClustering().clusters(of: collection)) == partition(whole))
        // The veto is asked about the rows of the whole collection.
        struct Odd: JoinVeto {
            var parities: [Int]
            func forbids(_ first: Int, _ second: Int) -> Bool { parities[first] != parities[second] }
            mutating func join(_ first: Int, _ second: Int, into joined: Int) {
                #expect(joined == parities.count)
                parities.append(parities[first])
            }
        }
        let halves = Odd(parities: articles.indices.map { $0 / 2 % 2 })
        for cluster in NewsClustering().clusters(of: collection, veto: halves).clusters {
            #expect(Set(cluster.members.map { $0.index / 2 % 2 }).count == 1)
        }
    }

    @Test func `a few articles of a language, and headlines taken for another one, part nothing`() {
        let sizes = [Int](repeating: 4, count: 12)
        var articles = events(sizes, words: 30, taken: 20, common: 15, seed: 5)
        for place in stride(from: 0, to: 48, by: 2) { articles[place].language = .german }
        articles[1].language = .french
        let collection = ArticleCollection(articles)
        #expect(LanguageParts(of: collection).parts == [Array(0..<48)])
        #expect(found(NewsClustering().clusters(of: collection)) == expected(sizes))
    }

    @Test(arguments: [UInt64](1...3)) func `where likeness reaches far, communities are found`(seed: UInt64) {
        let sizes = [90, 60, 120]
        // An article takes a tenth of its topic's words, so most pairs share few or none.
        let collection = ArticleCollection(events(sizes, words: 80, taken: 8, common: 3, seed: seed))
        let clustering = NewsClustering().clusters(of: collection)
        #expect(clustering.method == "leiden")
        let large = clustering.clusters.filter { $0.members.count > 20 }.map { $0.members.map(\.index).sorted() }
        #expect(large.count == 3)
        for (members, whole) in zip(large.sorted { $0[0] < $1[0] }, expected(sizes)) {
            #expect(Double(Set(members).intersection(whole).count) > 0.9 * Double(max(members.count, whole.count)))
        }
    }

    @Test(arguments: [(60, "stories"), (6, "stories, leiden")])
    func `topics are read for events where most articles, in another language, tell of events`(
        count: Int, method: String
    ) {
        let sizes = [Int](repeating: 4, count: count)
        let told = events(sizes, words: 30, taken: 20, common: 15, seed: 1).map { article in
            var article = article
            article.language = Language(code: "sw")
            return article
        }
        let topics = events([60, 50], words: 80, taken: 8, common: 3, seed: 2).map { article in
            var article = article
            article.title = article.title.replacing("x", with: "q").replacing("common", with: "usual")
            article.language = Language(code: "vi")
            return article
        }
        let collection = ArticleCollection(told + topics)
        #expect(LanguageParts(of: collection).parts.map(\.count) == [told.count, topics.count])
        let clustering = NewsClustering().clusters(of: collection)
        #expect(clustering.method == method)
        let found = clustering.clusters.map { $0.members.map(\.index) }.filter { $0[0] < told.count }
        #expect(partition(found) == expected(sizes))
    }

    @Test(arguments: [2, 3, 4]) func `any number of threads gives the same clusters`(threads: Int) {
        let collection = ArticleCollection(events([40, 30, 3, 2, 1], words: 60, taken: 9, common: 4, seed: 9))
        for cluster in [
            { NewsClustering().clusters(of: collection, threads: $0) },
            { LeidenClustering().clusters(of: collection, threads: $0) },
            { SharedNeighborLinkage().clusters(of: collection, threads: $0) },
            { TopicCount().clusters(of: collection, threads: $0) },
        ] {
            #expect(cluster(threads).clusters.map(\.members) == cluster(1).clusters.map(\.members))
        }
    }

    @Test func `few, identical and empty articles have sensible clusters`() {
        let texts = [
            [], ["One story about a bridge."], ["The same words.", "The same words.", "The same words."],
            ["", "", ""], ["One bridge fell.", "Another tower stood."],
        ]
        let sizes = [[], [1], [3], [1, 1, 1], [1, 1]]
        for (texts, sizes) in zip(texts, sizes) {
            let articles = texts.enumerated().map {
                Article(id: "a\($0.offset)", title: $0.element, text: "", language: .english)
            }
            let collection = ArticleCollection(articles)
            for clustering in [
                NewsClustering().clusters(of: collection), SharedNeighborLinkage().clusters(of: collection),
            ] {
                #expect(clustering.clusters.map(\.members.count) == sizes)
            }
            let topics = TopicCount().clusters(of: collection)
            #expect(topics.clusters.reduce(0) { $0 + $1.members.count } == texts.count)
        }
    }

    @Test(arguments: [UInt64](1...3)) func `the number of topics is found`(seed: UInt64) {
        let collection = ArticleCollection(events([60, 50, 40, 70], words: 60, taken: 12, common: 5, seed: seed))
        #expect(TopicCount().clusters(of: collection).clusters.count == 4)
    }

    @Test func `the ladder of counts grows by a fifth and ends where it should`() {
        #expect(TopicCount.ladder(to: 16) == [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16])
        #expect(TopicCount.ladder(to: 1) == [])
    }

    @Test func `the scale of a collection has the mean cosine of all pairs`() {
        let rows = randomRows(25, seed: 3)
        var sum = 0.0
        for one in rows.indices {
            for other in rows.indices where other != one { sum += cosine(rows[one], rows[other]) }
        }
        let matrix = collection(rows).matrix
        let scale = CollectionScale(of: matrix, best: [0.1, 0.5, 0.9, 0.3, 0.7])
        #expect(abs(Double(scale.background) - sum / (25 * 24)) < 1e-5)
        #expect(scale.strong == 0.7)
        #expect(scale.cosine(at: 0) == scale.background)
        #expect(abs(scale.cosine(at: 1) - 0.7) < 1e-4)
    }

    @Test func `a lone article joins a large cluster that it is like, and no small one`() {
        let alike: [Float] = [1, 1, 0, 0]
        let half: [Float] = [1, 0, 1, 0]
        let rows = [alike, alike, alike, alike, alike, half, [0, 0, 0, 1]]
        let matrix = collection(rows).matrix
        let nearest = matrix.nearestRows(in: matrix, count: 5, excludingSelf: true)
        let lone = LoneArticles(gate: 0.2)
        #expect(lone.joining([0, 0, 0, 0, 0, 5, 6], rows: matrix, nearest: nearest) == [0, 0, 0, 0, 0, 0, 6])
        #expect(lone.joining([0, 0, 0, 0, 4, 5, 6], rows: matrix, nearest: nearest) == [0, 0, 0, 0, 4, 5, 6])
        #expect(
            LoneArticles(leastRatio: 0.6, gate: 0.2).joining([0, 0, 0, 0, 0, 5, 6], rows: matrix, nearest: nearest)
                == [0, 0, 0, 0, 0, 5, 6])
    }
}
