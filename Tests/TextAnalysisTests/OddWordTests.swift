import Testing

@testable import TextAnalysis

@Suite(.timeLimit(.minutes(15))) struct `Odd words` {
    @Test func `a word with marks is in Normalization Form C`() {
        #expect(Tokenizer().terms(of: "Cafe\u{301} a\u{301}\u{323}") == ["caf\u{E9}", "\u{1EA1}\u{301}"])
    }

    @Test func `a word of two hundred thousand marks in disorder costs no more than its bytes`() {
        let word = "a" + String(repeating: "\u{301}\u{323}", count: 100_000)
        #expect(Tokenizer().terms(of: "the \(word) ship").count == 3)
    }

    @Test func `terms of every length keep their bytes as the table grows`() {
        var table = TermTable()
        let words = (0..<5000).map { String(repeating: "x", count: $0 % 97) + "\($0)" }
        let ids = words.map { table.intern($0) }
        #expect(ids == Array(0..<5000))
        #expect(ids.map { table[$0] } == words)
        #expect(words.map { table.find($0) } == ids)
    }

    @Test(arguments: [("pt-BR", "pt"), ("DE", "de"), ("zh_Hans", "zh"), ("sgn", "sgn"), ("e", "und"), ("дэ", "und")])
    func `a language is the first part of its tag`(tag: String, code: String) {
        #expect(Language(code: tag).code == code)
    }

    @Test func `a given sentence knows its paragraph`() {
        var article = Article(
            id: "a", text: "One. Two.\nThree.",
            paragraphs: [Paragraph(range: 0..<9), Paragraph(range: 10..<16, kind: .heading)])
        article.sentenceRanges = [0..<4, 5..<9, 10..<16]
        #expect(ArticleAnalyzer().sentences(of: article).map(\.paragraph) == [0, 0, 1])
    }
}
