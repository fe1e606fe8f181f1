import Testing

@testable import TextAnalysis

struct `Analyzed article` {
    private static let text = "The storm hit the coast. The U.S. sent help.\nNobody\nwas hurt."

    private static func article() -> Article {
        let first = text.utf8.prefix { $0 != 0x0A }.count
        var article = Article(
            id: "1", title: "Storm hits coast", text: text,
            paragraphs: [Paragraph(range: 0..<first), Paragraph(range: first + 1..<text.utf8.count)])
        article.highlights = ["A storm", ""]
        return article
    }

    @Test func `has sentences, tokens and terms that fit together`() {
        let analyzed = ArticleAnalyzer().analyze(Self.article())
        #expect(analyzed.language == .english)
        #expect(
            analyzed.sentences.map(analyzed.text(of:)) == [
                "The storm hit the coast.", "The U.S. sent help.", "Nobody was hurt.",
            ])
        #expect(analyzed.sentences.map(\.index) == [0, 1, 2])
        #expect(analyzed.sentences.map(\.paragraph) == [0, 0, 1])
        let bytes = Array(Self.text.utf8)
        for (sentence, tokens) in zip(analyzed.sentences, analyzed.tokenRanges) {
            for token in analyzed.tokens[tokens] {
                #expect(
                    sentence.range.contains(token.range.lowerBound)
                        && token.range.upperBound <= sentence.range.upperBound)
            }
        }
        let words = analyzed.tokens(ofSentence: 1).map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(words == ["The", "U.S.", "sent", "help"])
        #expect(analyzed.tokens(ofSentence: 1).map { analyzed.terms[$0.term] } == ["the", "US", "sent", "help"])
        #expect(analyzed.titleTokens.map { analyzed.terms[$0.term] } == ["storm", "hits", "coast"])
        #expect(analyzed.highlightTokens.map { $0.map { analyzed.terms[$0.term] } } == [["a", "storm"], []])
        #expect(analyzed.isStopWord.count == analyzed.terms.count)
        for id in 0..<analyzed.terms.count {
            #expect(analyzed.isStopWord[id] == ["the", "a", "was", "nobody"].contains(analyzed.terms[Int32(id)]))
        }
        #expect(analyzed.tokenRanges.last?.upperBound == analyzed.tokens.count)
    }

    @Test func `the language told goes before the one named, and that before the one found`() {
        var article = Self.article()
        #expect(ArticleAnalyzer().language(of: article) == .english)
        article.language = .german
        #expect(ArticleAnalyzer().language(of: article) == .german)
        #expect(ArticleAnalyzer(language: .french).language(of: article) == .french)
    }

    @Test func `a segmentation that the article brings is used`() {
        var article = Self.article()
        article.sentenceRanges = [0..<9, 10..<24]
        let analyzed = ArticleAnalyzer().analyze(article)
        #expect(analyzed.sentences.map(analyzed.text(of:)) == ["The storm", "hit the coast."])
    }

    @Test func `ranges outside the text are cut to it`() {
        var article = Self.article()
        article.sentenceRanges = [0..<9, 50..<1000, 2000..<3000]
        let analyzed = ArticleAnalyzer(language: .english).analyze(article)
        #expect(analyzed.sentences.count == 3)
        #expect(analyzed.sentences.allSatisfy { $0.range.upperBound <= Self.text.utf8.count })
        article.sentenceRanges = nil
        article.paragraphs = [Paragraph(range: 0..<9999), Paragraph(range: 5000..<9999)]
        #expect(!ArticleAnalyzer(language: .english).analyze(article).tokens.isEmpty)
        #expect(ArticleAnalyzer().language(of: article) == .english)
    }

    @Test func `an article without text has no sentences`() {
        let analyzed = ArticleAnalyzer().analyze(Article(id: "1", text: ""))
        #expect(analyzed.sentences.isEmpty && analyzed.tokens.isEmpty && analyzed.terms.count == 0)
        #expect(analyzed.language == .undetermined)
    }
}
