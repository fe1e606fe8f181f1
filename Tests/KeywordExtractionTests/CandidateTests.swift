import Testing
import TextAnalysis

@testable import KeywordExtraction

struct CandidateTests {
    /// The candidates of a text that are noun phrases by their last word, as written.
    static func phrases(_ text: String, _ language: Language = .english, maximumWords: Int = 4) -> [String] {
        let article = Samples.analyzed(text, language: language)
        let words = WordEvidence(article)
        return CandidateFinder(maximumWords: maximumWords).candidates(of: article, words)
            .filter { $0.isNominal }
            .map { article.surfaceForm(of: $0) }
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let text: String
        let has: [String]
        let lacks: [String]
        var testDescription: String { text }
    }

    @Test(arguments: [
        Row(
            text: "They sold it to the Bank of England.", has: ["Bank of England", "Bank", "England"],
            lacks: ["of England", "Bank of", "sold"]),
        Row(
            text: "Last night Edwin van der Sar kept goal.", has: ["Edwin van der Sar", "Sar"],
            lacks: ["van der Sar kept", "van", "der"]),
        Row(
            text: "The spokesman of Adel Abdel Mahdi left.", has: ["Abdel Mahdi", "Adel Abdel Mahdi"],
            lacks: ["spokesman of Adel"]),
        Row(
            text: "On Monday 40 ships quickly left in May.", has: ["ships"],
            lacks: ["Monday", "40", "quickly", "May", "40 ships"]),
        Row(
            text: "It was a distributed storage system, a cheap one.", has: ["distributed storage system", "storage"],
            lacks: ["distributed", "system cheap", "system a cheap"]),
        Row(
            text: "The minister praised farmers.", has: ["minister", "farmers"],
            lacks: ["minister praised", "minister praised farmers"]),
        Row(
            text: "Tax (income) rises; wages stall.", has: ["Tax", "income", "wages"],
            lacks: ["Tax income", "income rises", "rises wages"]),
        Row(
            text: "The mayor's speech on open-air markets.",
            has: ["mayor's speech", "open-air markets", "air markets"],
            lacks: ["speech on open"]),
        Row(
            text: "The three-level atom is in its quantum states.",
            has: ["three-level atom", "quantum states", "states"],
            lacks: ["three"]),
        Row(
            text: "The results show that the model holds it.", has: ["results", "model"],
            lacks: ["results show", "model holds"]),
        Row(text: "The samples show improvement.", has: ["samples"], lacks: ["show improvement"]),
        Row(
            text: "Highly effective terms need a 3D object of 40 meters.",
            has: ["Highly effective terms", "effective terms", "3D object", "40 meters"],
            lacks: ["40", "terms need"]),
        Row(text: "We plan to show a case study.", has: ["case study", "study"], lacks: ["plan", "show"]),
        Row(text: "They provide image processing.", has: ["image processing", "image"], lacks: ["provide image"]),
    ])
    func `Candidates stand between stop words, punctuation and verbs`(_ row: Row) {
        let phrases = Self.phrases(row.text)
        for phrase in row.has { #expect(phrases.contains(phrase), "\(phrases)") }
        for phrase in row.lacks { #expect(!phrases.contains(phrase), "\(phrases)") }
    }

    @Test func `Company is counted by kind, from the first occurrences`() throws {
        let article = Samples.analyzed("The harbor of the town. In harbor, ships wait. Near harbor")
        let candidates = CandidateFinder(maximumWords: 2).candidates(of: article, WordEvidence(article))
        let harbor = try #require(candidates.first { article.surfaceForm(of: $0) == "harbor" })
        func share(_ company: Company, _ kind: Companion) -> Float {
            var weights = SIMD8<Float>(repeating: 0)
            weights[Int(kind.rawValue)] = 3
            return company.weighted(by: weights, occurrences: harbor.occurrences.count)
        }
        #expect(share(harbor.before, .determiner) == 1 && share(harbor.before, .preposition) == 1)
        #expect(share(harbor.before, .edge) == 0)
        #expect(share(harbor.after, .of) == 1 && share(harbor.after, .mark) == 1 && share(harbor.after, .edge) == 1)
    }

    @Test func `A phrase does not cross the end of a sentence`() {
        let phrases = Self.phrases("He likes green tea. Green fields are far.")
        #expect(!phrases.contains { $0.hasPrefix("tea") && $0 != "tea" })
    }

    @Test func `Plural and singular are one candidate, written as it is most often`() {
        let phrases = Self.phrases(
            "A sea wall broke. The sea walls were old. Sea walls are dear, and sea walls were rebuilt.")
        #expect(phrases.filter { $0.lowercased().hasPrefix("sea wall") } == ["sea walls"])
    }

    @Test func `A German noun has a capital`() {
        let phrases = Self.phrases("Gestern hat die neue Regierung das Gesetz schnell beschlossen.", .german)
        #expect(phrases.contains("Regierung") && phrases.contains("neue Regierung"))
        #expect(!phrases.contains("beschlossen"))
    }

    @Test(arguments: [
        ("said", WordClass.reporting), ("monday", .calendar), ("quickly", .adverb), ("family", .noun),
        ("improved", .participle), ("learning", .gerund), ("spring", .noun), ("economic", .adjective),
        ("provide", .verb), ("of", .connector), ("they", .function), ("1931", .number), ("bridge", .noun),
    ])
    func `An English word has its class by list or ending`(_ word: String, _ expected: WordClass) {
        let bytes = word.utf8Span.span
        let isStopWord = StopWords.list(for: .english).contains(word)
        let found = WordClassifier(language: .english).classify(bytes, 0..<bytes.count, isStopWord: isStopWord)
        #expect(found == expected)
    }

    @Test(arguments: [
        ("a b", Gap.space), ("a  b", .space), ("a\nb", .space), ("a-b", .hyphen), ("a's b", .space), ("a’s b", .space),
        ("a' b", .space), ("a–b", .hyphen), ("a, b", .other), ("a - b", .other), ("a/b", .other), ("a (b", .other),
    ])
    func `What stands between two words joins or parts them`(_ text: String, _ expected: Gap) {
        let span = text.utf8Span.span
        #expect(Gap(between: 1, and: span.count - 1, in: span) == expected)
    }
}
