import TestSupport
import TextAnalysis

@testable import Similarity

/// An article of one paragraph.
func article(_ id: String, _ text: String, title: String = "", date: String? = nil) -> Article {
    Article(
        id: id, title: title, text: text, paragraphs: text.isEmpty ? [] : [Paragraph(range: 0..<text.utf8.count)],
        date: date, language: .english)
}

/// Articles of 5 to 40 words, common ones more often; each has its words in a list beside it.
func generatedArticles(_ count: Int, seed: UInt64) -> [(article: Article, words: [String])] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { index in
        let words = (0..<Int.random(in: 5...40, using: &random)).map { _ in
            "word\(Int.random(in: 1...60, using: &random) * Int.random(in: 1...4, using: &random))"
        }
        return (article("a\(index)", words.joined(separator: " ")), words)
    }
}
