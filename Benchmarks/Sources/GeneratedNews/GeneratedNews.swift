import Measuring

/// A generated article.
public struct GeneratedArticle: Sendable {
    /// Its place among the generated ones.
    public let index: Int
    public let headline: [UInt8]
    public let paragraphs: [[UInt8]]
    /// What it is about.
    public let topic: Int
    /// The article that it is a wire copy of, by its place.
    public let original: Int?

    public var id: String { "generated-\(index)" }
    public var title: String { String(decoding: headline, as: UTF8.self) }
    /// Paragraphs, with an empty line between two.
    public var text: String { String(decoding: Array(paragraphs.joined(separator: [10, 10])), as: UTF8.self) }

    /// Appends the article as a line of JSON. Nothing in it needs escaping but the ends of the paragraphs.
    public func appendJSONLine(to bytes: inout [UInt8]) {
        bytes += "{\"id\":\"generated-\(index)\",\"title\":\"".utf8
        bytes += headline
        bytes += "\",\"date\":\"2024-03-0\(1 + topic % 9)\",\"label\":\"topic-\(topic)\",\"text\":\"".utf8
        for (place, paragraph) in paragraphs.enumerated() {
            if place > 0 { bytes += #"\n\n"#.utf8 }
            bytes += paragraph
        }
        bytes += "\"}\n".utf8
    }
}

/// News without meaning, but with the statistics that decide how fast it is read: words by Zipf's law in two regimes, a
/// vocabulary that grows without end, topics with words and names of their own, sentences of 6 to 34 words in paragraphs
/// of 1 to 3, abbreviations, figures, quotations, and one article in ten a copy of an earlier one with a new headline
/// and some paragraphs cut. How near it comes to real news stands in Benchmarks/README.md.
///
/// The same seed and length give the same articles, and a smaller count gives the first of them. Memory does not grow
/// with the number of articles: only the last 200, which a copy may be of, are kept.
public struct NewsGenerator: Sendable {
    private var random: SplitMix64
    private let writer: Writer
    private let longest: Int
    private var index = 0
    private var recent: [GeneratedArticle] = []

    /// - Parameter longest: the most paragraphs of an article, at least 4. 24 gives the lengths of news (2.2 KB in the
    ///   mean), 8 shorter articles (1.3 KB) for large collections.
    public init(seed: UInt64 = 1, longest: Int = 24) {
        random = SplitMix64(state: seed)
        writer = Writer(random: &random)
        self.longest = max(4, longest)
    }

    /// The next article.
    public mutating func next() -> GeneratedArticle {
        let article: GeneratedArticle
        if index >= 10 && Int.random(in: 0..<10, using: &random) == 0 {
            let from = recent[Int.random(in: 0..<recent.count, using: &random)]
            article = GeneratedArticle(
                index: index, headline: writer.title(topic: from.topic, random: &random),
                paragraphs: shortened(from.paragraphs), topic: from.topic, original: from.index)
        } else {
            let topic = writer.topic(random: &random)
            article = GeneratedArticle(
                index: index, headline: writer.title(topic: topic, random: &random),
                paragraphs: writer.body(topic: topic, longest: longest, random: &random), topic: topic, original: nil)
        }
        if recent.count < 200 { recent.append(article) } else { recent[index % 200] = article }
        index += 1
        return article
    }

    /// The first paragraph and most of the others, as a paper prints a wire's story.
    private mutating func shortened(_ paragraphs: [[UInt8]]) -> [[UInt8]] {
        var kept = [paragraphs[0]]
        for paragraph in paragraphs.dropFirst() where Int.random(in: 0..<6, using: &random) > 0 {
            kept.append(paragraph)
        }
        return kept
    }
}

/// The first articles of a generator, all in memory.
public struct GeneratedNews: Sendable {
    public let articles: [GeneratedArticle]

    public init(count: Int, seed: UInt64 = 1) {
        var generator = NewsGenerator(seed: seed)
        articles = (0..<count).map { _ in generator.next() }
    }

    /// The articles as JSON Lines.
    public var jsonLines: [UInt8] {
        var bytes: [UInt8] = []
        for article in articles { article.appendJSONLine(to: &bytes) }
        return bytes
    }
}
