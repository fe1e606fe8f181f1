import TestSupport
import TextAnalysis

/// An analyzed article of the given sentences, each a paragraph of its own kind.
func article(
    _ sentences: [String], title: String = "", language: Language = .english,
    kinds: [Paragraph.Kind] = []
) -> AnalyzedArticle {
    var text = ""
    var paragraphs: [Paragraph] = []
    var ranges: [Range<Int>] = []
    for (index, sentence) in sentences.enumerated() {
        if !text.isEmpty { text += "\n" }
        let start = text.utf8.count
        text += sentence
        ranges.append(start..<text.utf8.count)
        paragraphs.append(
            Paragraph(range: ranges[index], kind: kinds.indices.contains(index) ? kinds[index] : .prose))
    }
    let article = Article(id: "a", title: title, text: text, paragraphs: paragraphs)
    return ArticleAnalyzer(language: language).analyze(article)
}

/// Sentences of 4 to 25 words out of a small vocabulary, with stop words between; every fourth has an opening that
/// refers back.
func generatedSentences(_ count: Int, seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed: seed)
    let syllables = ["ba", "de", "fi", "go", "lu", "ma", "ne", "po"]
    let nouns = (0..<60).map { syllables[$0 % 8] + syllables[$0 / 8] + "rt" }
    let small = ["the", "of", "and", "in", "with", "was", "to"]
    return (0..<count).map { index in
        let length = Int.random(in: 4...25, using: &generator)
        var words = (0..<length).map { _ in
            Bool.random(using: &generator)
                ? nouns[min(Int.random(in: 0..<60, using: &generator), Int.random(in: 0..<60, using: &generator))]
                : small[Int.random(in: 0..<small.count, using: &generator)]
        }
        words[0] = index % 4 == 3 ? "This" : "Report"
        return words.joined(separator: " ") + " number \(index)."
    }
}
