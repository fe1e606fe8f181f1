import TextAnalysis

/// Words in running text that say nothing of a story, of a tagged language.
///
/// - A label: no name, first in its sentence, with a colon behind it, twice or more (`Occupation: …`).
/// - The credit of a picture: words with capitals, joined by spaces and slashes, behind `Photo:` or the like, or with a slash and the name of
///   an agency among them (`Marlow Pictures/Getty Images`).
struct LineFurniture {
    private var isFurniture: [Bool] = []

    /// Complexity: O(tokens).
    init(_ article: AnalyzedArticle, _ tagger: PartOfSpeechTagger) {
        let places = Self.labels(of: article, tagger) + Self.credits(of: article)
        guard !places.isEmpty else { return }
        isFurniture = article.tokens.map { _ in false }
        for place in places { isFurniture[place] = true }
    }

    /// Whether the token at an index of the body is one.
    func holds(_ index: Int) -> Bool { !isFurniture.isEmpty && isFurniture[index] }

    private static func labels(of article: AnalyzedArticle, _ tagger: PartOfSpeechTagger) -> [Int] {
        let text = article.article.text.utf8Span.span
        let places = article.tokenRanges.compactMap { sentence in
            sentence.first.flatMap { hasColon(article.tokens[$0], in: text) ? $0 : nil }
        }
        guard places.count > 1 else { return [] }
        var counts: [Int32: Int] = [:]
        for place in places { counts[article.tokens[place].term, default: 0] += 1 }
        return places.filter { place in
            let term = article.tokens[place].term
            return counts[term] ?? 0 > 1 && article.terms.withBytes(of: term) { !tagger.isMostlyName($0, $1) }
        }
    }

    private static func hasColon(_ token: Token, in text: Span<UInt8>) -> Bool {
        token.range.upperBound < text.count && text[token.range.upperBound] == UInt8(ascii: ":")
    }

    private static func credits(of article: AnalyzedArticle) -> [Int] {
        func terms(_ words: [String]) -> [Int32] { words.compactMap { article.terms.find($0) } }
        let agencies = terms([
            "getty", "ap", "reuters", "afp", "epa", "wireimage", "shutterstock", "wikimedia", "alamy", "istock", "pa",
            "rex",
        ])
        let labels = terms([
            "photo", "photos", "photograph", "picture", "pictures", "image", "images", "credit", "credits",
        ])
        guard !agencies.isEmpty || !labels.isEmpty else { return [] }
        let (tokens, text) = (article.tokens, article.article.text.utf8Span.span)
        var places: [Int] = []
        for sentence in article.tokenRanges {
            var start = sentence.lowerBound
            while start < sentence.upperBound {
                guard tokens[start].shape != .lower else {
                    start += 1
                    continue
                }
                var end = start + 1
                var slashes = 0
                while end < sentence.upperBound, tokens[end].shape != .lower, tokens[end].shape != .number {
                    let gap = tokens[end - 1].range.upperBound..<tokens[end].range.lowerBound
                    if gap.contains(where: { text[$0] == UInt8(ascii: "/") }) { slashes += 1 }
                    guard gap.allSatisfy({ " /.".utf8.contains(text[$0]) }), gap.count <= 3 else { break }
                    end += 1
                }
                let isLabelled =
                    start > sentence.lowerBound && labels.contains(tokens[start - 1].term)
                    && hasColon(tokens[start - 1], in: text)
                if isLabelled {
                    places += start - 1..<end
                } else if slashes > 0, tokens[start..<end].contains(where: { agencies.contains($0.term) }) {
                    places += start..<end
                }
                start = end
            }
        }
        return places
    }
}
