import Nutgraf

extension FuzzTarget {
    /// What is made of the text of one article, and of a date.
    static let texts = [
        FuzzTarget(name: "segmenter", jobs: 4) { bytes in
            let article = Self.whole(bytes)
            for language in [nil, "en", "th", "el"] {
                let analyzer = ArticleAnalyzer(language: language.flatMap { Language(code: $0) })
                for sentence in analyzer.sentences(of: article) {
                    precondition(sentence.range.upperBound <= article.text.utf8.count, "A sentence lies in its text.")
                }
            }
        },
        FuzzTarget(name: "tokenizer", jobs: 6) { bytes in
            let article = Self.article(bytes)
            for language in ["en", "tr", "zh", "ja", "th", "vi"] {
                for token in ArticleAnalyzer(language: Language(code: language)).analyze(article).tokens {
                    precondition(token.range.upperBound <= article.text.utf8.count, "A word lies in its text.")
                }
            }
        },
        FuzzTarget(name: "detector") { _ = ArticleAnalyzer().analyze(Self.whole($0)).language },
        FuzzTarget(name: "summaries", jobs: SummarizationMethod.all.count, longest: 20_000) { bytes in
            let article = Self.article(bytes)
            for method in SummarizationMethod.all {
                let summary = article.summary(.sentences(3), by: method.summarizer)
                precondition(
                    summary.sentences.allSatisfy { $0.range.upperBound <= article.text.utf8.count },
                    "A sentence of a summary lies in its text.")
            }
            _ = article.summary(.words(40), query: "storm")
        },
        FuzzTarget(name: "keywords", jobs: KeywordMethod.all.count, longest: 20_000) { bytes in
            let article = Self.article(bytes)
            for method in KeywordMethod.all { _ = article.keywords(count: 10, by: method.ranker(nil)) }
        },
        FuzzTarget(
            name: "dates",
            seeds: {
                [
                    "2024-05-03T10:00:00+02:00", "Mon, 04 Mar 2024 09:00:00 +0100", "3 May 2022",
                    "Feb. 15, 2024, 3:40 p.m",
                    "dimanche 3 mai 2026", "2024-W18-5", "２０２４年５月３日", "20240304T090000Z",
                ].map { Array($0.utf8) }
            }
        ) { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            _ = ArticleDate.isoText(of: text)
            guard let date = ArticleDate(text) else { return }
            precondition(
                ArticleDate(date.isoDay)?.daysSince1970 == date.daysSince1970, "A day is read as it is written.")
        },
    ]

    /// The story that a text begins with. An article without paragraphs would have nothing to read.
    static func article(_ bytes: [UInt8]) -> Article { Article(text: String(decoding: bytes, as: UTF8.self)) }

    /// An article of one paragraph, from which no furniture is taken.
    private static func whole(_ bytes: [UInt8]) -> Article {
        let text = String(decoding: bytes, as: UTF8.self)
        return Article(id: "input", text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)])
    }
}
