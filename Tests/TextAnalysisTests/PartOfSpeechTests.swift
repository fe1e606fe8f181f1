import Testing
import TextAnalysis

struct PartOfSpeechTests {
    /// The words of a sentence with their classes.
    private func tagged(_ text: String, title: String = "") -> (body: [String], title: [String]) {
        let article = ArticleAnalyzer(language: .english).analyze(
            Article(
                id: "1", title: title, text: text,
                paragraphs: text.isEmpty ? [] : [Paragraph(range: 0..<text.utf8.count)]))
        guard let tags = PartOfSpeechTagger(language: .english)?.tags(of: article) else { return ([], []) }
        #expect(tags.body.count == article.tokens.count && tags.title.count == article.titleTokens.count)
        func pairs(_ tokens: [Token], _ parts: [PartOfSpeech]) -> [String] {
            zip(tokens, parts).map { "\(article.terms[$0.term])/\($1)" }
        }
        return (pairs(article.tokens, tags.body), pairs(article.titleTokens, tags.title))
    }

    @Test(arguments: [
        ("The results show that the model holds.", ["results/noun", "show/verb", "model/noun", "holds/verb"]),
        ("They show results of the show.", ["show/verb", "results/noun", "show/noun"]),
        ("A tanker ran aground in Prince William Sound.", ["tanker/noun", "ran/verb", "prince/name", "sound/name"]),
        ("The sound was heard by the angry crowd.", ["sound/noun", "heard/participle", "angry/adjective", "crowd/noun"]),
        ("Jobs were lost, Steve Jobs said.", ["jobs/noun", "steve/name", "jobs/name"]),
        ("Running a large bank is hard.", ["running/gerund", "large/adjective", "bank/noun"]),
        ("They quickly took 40 ships.", ["quickly/adverb", "took/verb", "40/number", "ships/noun"]),
        ("The zorbling glinkers frobnicated badly.", ["glinkers/noun", "badly/adverb"]),
    ])
    func `A word is told by itself, its shape and its neighbors`(_ text: String, _ expected: [String]) {
        let found = tagged(text).body
        for pair in expected { #expect(found.contains(pair), "\(found)") }
    }

    @Test func `A headline in capitals is no row of names`() {
        let found = tagged("", title: "Workers Try To Save The Old Harbor").title
        #expect(found.contains("workers/noun") && found.contains("try/verb") && found.contains("old/adjective"))
    }

    @Test func `Odd texts are tagged word by word`() {
        for text in ["", "a", "— … !!", "東京で地震。", String(repeating: "x", count: 100_000), "1 2 3", "\"“`\""] {
            _ = tagged(text)
        }
        let long = String(repeating: "the show must go on ", count: 20_000)
        #expect(tagged(long).body.count == 100_000)
    }

    @Test func `Other languages have no tagger`() {
        #expect(PartOfSpeechTagger(language: .german) == nil)
        #expect(PartOfSpeechTagger.languages == [.english])
    }

    @Test(arguments: [
        ("a b", WordGap.space), ("a  b", .space), ("a\nb", .space), ("a-b", .hyphen), ("a's b", .possessive),
        ("a’s b", .possessive), ("a' b", .possessive), ("a–b", .hyphen), ("a, b", .other), ("a - b", .other), ("a/b", .other),
        ("a (b", .other),
    ])
    func `What stands between two words joins or parts them`(_ text: String, _ expected: WordGap) {
        let span = text.utf8Span.span
        #expect(WordGap(between: 1, and: span.count - 1, in: span) == expected)
    }
}
