import Testing
import TextAnalysis

@testable import KeywordExtraction

struct CandidateTests {
    /// The candidates of a text, as written.
    static func phrases(_ text: String, _ language: Language = .english, maximumWords: Int = 4) -> [String] {
        let article = Samples.analyzed(text, language: language)
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: maximumWords).candidates(of: article, words)
        return candidates.map { article.surfaceForm(of: $0, in: candidates, words) }
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
            has: ["mayor's speech", "open-air markets"],
            lacks: ["speech on open", "air markets"]),
        Row(
            text: "The three-level atom is in its quantum states.",
            has: ["three-level atom", "quantum states", "states"],
            lacks: ["three"]),
        Row(
            text: "The results show that the model holds it.", has: ["results", "model"],
            lacks: ["results show", "model holds"]),
        Row(text: "The samples show that it improves.", has: ["samples"], lacks: ["samples show", "show"]),
        Row(
            text: "Highly effective terms need a 3D object of 40 meters.",
            has: ["Highly effective terms", "effective terms", "3D object"],
            lacks: ["40", "terms need", "40 meters"]),
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
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: 2).candidates(of: article, words)
        let harbor = try #require(candidates.first { article.surfaceForm(of: $0, in: candidates, words) == "harbor" })
        #expect(harbor.before[.determiner] == 1 && harbor.before[.preposition] == 2 && harbor.before[.edge] == 0)
        #expect(harbor.after[.preposition] == 1 && harbor.after[.mark] == 1 && harbor.after[.edge] == 1)
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
        ("said", WordClass.reporting), ("monday", .calendar), ("of", .connector), ("they", .function),
        ("1931", .number),
        ("22bn", .number), ("3d", .adjective), ("bridge", .noun),
    ])
    func `A word has its class by list where a list has it`(_ word: String, _ expected: WordClass) {
        let bytes = word.utf8Span.span
        let isStopWord = StopWords.list(for: .english).contains(word)
        let found = WordClassifier(language: .english).classify(bytes, 0..<bytes.count, isStopWord: isStopWord)
        #expect(found == expected)
    }

    @Test(arguments: [
        ("The COVID-19 ward is full.", ["COVID-19 ward", "COVID-19"], ["COVID", "19"]),
        ("An F-16 crashed near Al-Shifa hospital.", ["F-16", "Al-Shifa"], ["F", "Shifa", "16"]),
        ("The Boeing 737-800 landed.", ["Boeing 737-800", "737-800"], ["737", "800"]),
        ("They won 12-10 in the third set.", [], ["12-10", "12", "10"]),
        ("He runs Windows 11 and the A320neo.", ["Windows 11", "A320neo"], ["11"]),
        (
            "The wi-fi of a seven-time champion failed.", ["wi-fi", "seven-time champion"],
            ["time champion", "wi", "fi"]
        ),
        ("S&P 500 rose after the G20 talks on H5N1.", ["S&P 500", "G20 talks", "H5N1"], ["500", "S"]),
    ])
    func `A compound with a hyphen or a number is whole`(_ text: String, _ has: [String], _ lacks: [String]) {
        let phrases = Self.phrases(text)
        for phrase in has { #expect(phrases.contains(phrase), "\(phrases)") }
        for phrase in lacks { #expect(!phrases.contains(phrase), "\(phrases)") }
    }
}
