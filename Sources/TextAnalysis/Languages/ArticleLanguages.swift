/// The language of an article, and of the runs of its paragraphs.
public struct ArticleLanguages: Sendable {
    /// Neighboring paragraphs in one language.
    public struct Run: Hashable, Sendable {
        /// Their numbers from 0.
        public var paragraphs: Range<Int>
        /// The language of these paragraphs.
        public var guess: LanguageDetector.Guess
    }

    /// The language of the article as a whole.
    public let article: LanguageDetector.Guess
    /// The paragraphs in another language than the article's, in reading order.
    public private(set) var runs: [Run] = []

    /// A paragraph with fewer bytes goes with the one before it, or with the article: a name or a by-line tells nothing.
    static let leastBytes = 60
    /// Nor does one whose language is less sure than this.
    static let leastConfidence = 0.95

    /// Complexity: O(paragraphs), with at most `LanguageDetector.sampleSize` bytes read of each.
    public init(of article: Article) {
        let detector = LanguageDetector()
        let text = article.text.utf8Span.span
        let body: Range<Int>
        if let first = article.paragraphs.first, let last = article.paragraphs.last {
            let end = min(text.count, last.range.upperBound)
            body = min(first.range.lowerBound, end)..<end
        } else {
            body = 0..<text.count
        }
        if body.isEmpty {
            let title = article.title.utf8Span.span
            self.article = detector.guess(of: title, range: 0..<title.count)
            return
        }
        self.article = detector.guess(of: text, range: body)
        for (number, paragraph) in article.paragraphs.enumerated() {
            let range = paragraph.range.clamped(to: 0..<text.count)
            var guess = range == body ? self.article : detector.guess(of: text, range: range)
            let before = runs.last?.guess ?? self.article
            if range.count < Self.leastBytes || guess.confidence < Self.leastConfidence
                || guess.language.isNear(before.language)
            {
                guess = before
            }
            if let last = runs.indices.last, runs[last].guess.language == guess.language {
                runs[last].paragraphs = runs[last].paragraphs.lowerBound..<number + 1
                if guess.confidence < runs[last].guess.confidence { runs[last].guess = guess }
            } else {
                runs.append(Run(paragraphs: number..<number + 1, guess: guess))
            }
        }
    }
}
