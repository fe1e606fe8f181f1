import Similarity
import Testing
import TextAnalysis

@testable import KeywordExtraction

@Suite struct LikenessExplanationTests {
    private func wording(_ text: String, title: String = "", language: Language = .english) -> ArticleWording {
        ArticleWording(
            ArticleAnalyzer().analyze(
                Article(
                    id: "a", title: title, text: text, paragraphs: [Paragraph(range: 0..<text.utf8.count)],
                    language: language)))
    }

    private let first =
        "Lena Okafor opened the new hospitals of Kessim on Monday. Reporters asked Okafor about nurses, and the "
        + "hospitals were crowded."
    private let second =
        "Nurses waited for Lena Okafor in Kessim. The hospital had no beds, and Okafor promised reporters better pay."

    private func explained(_ terms: [(String, Float)], areStems: Bool = true) -> LikenessExplanation {
        LikenessExplanation(
            terms.map { SharedTerm(text: $0.0, share: $0.1) }, areStems: areStems, of: wording(first),
            and: wording(second))
    }

    @Test func `a name counts as one, and stems stand as the first article writes them`() {
        let why = explained([("okafor", 0.3), ("lena", 0.2), ("hospit", 0.15), ("nurs", 0.1), ("kessim", 0.05)])
        #expect(why.items.map(\.text) == ["Lena Okafor", "hospitals", "nurses", "Kessim"])
        #expect(why.items.map(\.kind) == [.name, .word, .word, .name])
        #expect(abs(why.items[0].share - 0.5) < 1e-6 && why.company == 0)
    }

    @Test func `what does not stand in both is told apart`() {
        let why = explained([("hospit", 0.4), ("pay", 0.2), ("strike", 0.1), ("crowd", -0.05)])
        #expect(why.items.map(\.text) == ["hospitals"])
        #expect(abs(why.company - 0.25) < 1e-6)
    }

    @Test func `words of a method without stems are counted by their stems`() {
        let why = explained([("hospital", 0.2), ("hospitals", 0.1), ("reporters", 0.1)], areStems: false)
        #expect(why.items.map(\.text) == ["hospitals", "reporters"])
        #expect(abs(why.items[0].share - 0.3) < 1e-6)
    }

    @Test(arguments: [true, false])
    func `the shares add up`(areStems: Bool) {
        let terms: [(String, Float)] = [
            ("okafor", 0.3), ("lena", 0.2), ("nurses", 0.11), ("bed", 0.07), ("monday", 0.03),
        ]
        let why = explained(terms, areStems: areStems)
        let sum = why.items.reduce(why.company) { $0 + $1.share }
        #expect(abs(sum - 0.71) < 1e-5)
    }

    @Test func `nothing shared explains nothing`() {
        #expect(explained([]) == LikenessExplanation(items: [], company: 0))
    }
}
