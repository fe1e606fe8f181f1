import Testing
import TextAnalysis

@testable import KeywordExtraction

struct SelectionTests {
    @Test func `A part that never occurs alone gives way to its phrase`() {
        let article = Samples.analyzed(
            "The wind farm opened. The wind farm is large. A farm shop is near the wind farm.")
        let texts = NewsKeywords().rank(article, count: 20).keywords.map(\.text)
        #expect(texts.contains("wind farm"))
        #expect(!texts.contains("wind"))
    }

    @Test(arguments: [
        ("International Monetary Fund", "IMF", true), ("Edith Callander", "Callander", true),
        ("Edith Callander", "Edith", true), ("European Central Bank", "IMF", false),
        ("Bank of England", "England", false),
    ])
    func `A short name is known for one of a long name`(_ long: String, _ short: String, _ expected: Bool) {
        let article = Samples.analyzed("We met the \(long) there. Later we asked the \(short) again.")
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: 4).candidates(of: article, words)
        let named = { (text: String) in candidates.first { article.surfaceForm(of: $0, in: candidates, words) == text }
        }
        guard let first = named(long), let second = named(short) else {
            Issue.record("\(candidates.map { article.surfaceForm(of: $0, in: candidates, words) })")
            return
        }
        let variants = NameVariants(candidates: candidates, words: words)
        #expect(variants.isVariant(first, of: second) == expected)
        #expect(variants.isVariant(second, of: first) == expected)
    }

    @Test func `A variant that was left out is named`() {
        let keywords = NewsKeywords().rank(Samples.story, count: 30).keywords
        let mayor = keywords.first { $0.text.hasSuffix("Edith Callander") }
        #expect(mayor?.variants == ["Callander"])
        #expect(keywords.count { $0.text.hasSuffix("Callander") } == 1)
    }

    @Test func `Ties go by first occurrence`() {
        let article = Samples.analyzed("Zebras, yaks, apples.")
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: 1).candidates(of: article, words)
        let scored = candidates.indices.reversed().map { ScoredCandidate(index: $0, score: 1) }
        let best = Selection(words: words, candidates: candidates).best(scored, count: 3)
        #expect(best.map(\.candidate.index) == [0, 1, 2])
    }

    @Test func `A score that is no number is left out`() {
        let article = Samples.analyzed("Zebras, yaks.")
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: 1).candidates(of: article, words)
        let scored = [ScoredCandidate(index: 0, score: .nan), ScoredCandidate(index: 1, score: .infinity)]
        #expect(Selection(words: words, candidates: candidates).best(scored, count: 3).isEmpty)
    }
}

struct GermanBaseFormTests {
    @Test(arguments: [
        ("Arbeitnehmern", "Arbeitnehmer"), ("neuen Verträgen", "neuen Verträge"), ("Korallenriffen", "Korallenriff"),
        ("Banken", "Bank"), ("Klimawandels", "Klimawandel"),
        ("Bundeskanzlers", "Bundeskanzler"), ("Frauen", "Frauen"), ("Thomas", "Thomas"), ("Paris", "Paris"),
        ("Haus", "Haus"),
        ("Wien", "Wien"), ("EU", "EU"), ("", ""),
    ])
    func `An ending of case is undone where the word without it is known`(_ form: String, _ expected: String) {
        #expect(GermanBaseForm(language: .german)?.baseForm(of: form) == expected)
    }

    @Test func `Other languages keep their forms`() {
        #expect(GermanBaseForm(language: .english) == nil)
    }
}
