import Nutgraf

extension FuzzTarget {
    /// Several articles at once, one between each two form feeds of the input.
    static let collections = [
        FuzzTarget(name: "similar", jobs: SimilarityMethod.all.count + 1, longest: 20_000, seeds: stories) { bytes in
            let articles = Self.articles(bytes)
            for method in SimilarityMethod.all { _ = articles.similar(count: 3, by: method, threads: 1) }
            _ = articles.duplicates(threads: 1)
        },
        FuzzTarget(name: "clusters", jobs: ClusterMethod.allCases.count, longest: 20_000, seeds: stories) { bytes in
            let articles = Self.articles(bytes)
            for method in ClusterMethod.allCases {
                _ = articles.clusters(by: method, count: method == .kmeans ? 0 : nil, threads: 1)
            }
        },
        FuzzTarget(name: "stream", jobs: 2, longest: 20_000, seeds: stories) { bytes in
            let articles = Self.articles(bytes)
            var stream = StoryStream()
            for article in articles { _ = stream.add(article) }
            guard let again = try? StoryStream(state: stream.state) else {
                preconditionFailure("A state is read again.")
            }
            precondition(again.state == stream.state, "A state comes back.")
        },
    ]

    /// The same stories as articles are made of here.
    static func stories() -> [[UInt8]] {
        let texts = Sample.articles.map { "\($0.title)\n\n\($0.text)" }
        return [Array(texts.joined(separator: "\u{0C}").utf8)]
    }

    static func articles(_ bytes: [UInt8]) -> [Article] {
        bytes.split(separator: 0x0C, maxSplits: 40).enumerated().map { place, bytes in
            let story = Article(text: String(decoding: bytes, as: UTF8.self))
            var article = Article(
                id: "a\(place)", title: story.title, text: story.text, paragraphs: story.paragraphs)
            article.date = "2024-05-\(10 + place / 2)"
            return article
        }
    }
}
