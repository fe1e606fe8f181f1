import Measuring

/// A generated article.
public struct GeneratedArticle: Sendable {
    public let id: String
    public let title: String
    /// Paragraphs, with an empty line between two.
    public let text: String
    /// What it is about.
    public let topic: Int
    /// The article that it is a wire copy of, by its place.
    public let original: Int?
}

/// News without meaning, but with the statistics that decide how fast it is read: words by Zipf's law, a vocabulary
/// that grows with the articles, topics with words and names of their own, sentences of 6 to 34 words in paragraphs of
/// 1 to 3, abbreviations, figures, quotations, and one article in ten a copy of an earlier one with a new headline and
/// some sentences cut.
///
/// The same seed and count give the same articles; a smaller count gives the first of them.
public struct GeneratedNews: Sendable {
    public let articles: [GeneratedArticle]

    public init(count: Int, seed: UInt64 = 1) {
        var random = SplitMix64(state: seed)
        let writer = Writer(random: &random)
        var articles: [GeneratedArticle] = []
        var paragraphs: [[[String]]] = []
        for index in 0..<count {
            let id = "generated-\(index)"
            let topic: Int
            let original: Int?
            let body: [[String]]
            if index >= 10 && Int.random(in: 0..<10, using: &random) == 0 {
                let from = index - Int.random(in: 1...min(index, 200), using: &random)
                topic = articles[from].topic
                original = from
                body = Self.shortened(paragraphs[from], random: &random)
            } else {
                topic = Int.random(in: 0..<writer.topicCount, using: &random)
                original = nil
                body = writer.body(topic: topic, random: &random)
            }
            paragraphs.append(body)
            articles.append(
                GeneratedArticle(
                    id: id, title: writer.title(topic: topic, random: &random),
                    text: body.map { $0.joined(separator: " ") }.joined(separator: "\n\n"),
                    topic: topic, original: original))
        }
        self.articles = articles
    }

    /// The first paragraph and most of the others, as a paper prints a wire's story.
    private static func shortened(_ body: [[String]], random: inout SplitMix64) -> [[String]] {
        var kept = [body[0]]
        for paragraph in body.dropFirst() where Int.random(in: 0..<6, using: &random) > 0 { kept.append(paragraph) }
        return kept
    }

    /// The articles as JSON Lines.
    public var jsonLines: [UInt8] {
        var bytes: [UInt8] = []
        for article in articles {
            bytes += #"{"id":""#.utf8
            bytes += article.id.utf8
            bytes += #"","title":""#.utf8
            append(article.title, to: &bytes)
            bytes += #"","date":"2024-03-0"#.utf8
            bytes += "\(1 + article.topic % 9)".utf8
            bytes += #"","label":""#.utf8
            bytes += "topic-\(article.topic)".utf8
            bytes += #"","text":""#.utf8
            append(article.text, to: &bytes)
            bytes += "\"}\n".utf8
        }
        return bytes
    }

    private func append(_ text: String, to bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"): bytes += "\\n".utf8
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            default: bytes.append(byte)
            }
        }
    }
}
