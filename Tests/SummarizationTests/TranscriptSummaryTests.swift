import Testing
import TextAnalysis

@testable import Summarization

@Suite struct TranscriptSummaryTests {
    private func chosen(_ turns: [String], _ budget: SummaryBudget) -> [String] {
        let analyzed = article(turns)
        return NewsSummarizer().summarize(analyzed, budget: budget).sentences.map { analyzed.text(of: $0.sentence) }
    }

    private static let broadcast = [
        "ANCHOR: Good evening from Harwell, everybody. The mayor of Harwell has resigned after a row over the bridge.",
        "JANE DOE, REPORTER: Thank you very much, Tom. The bridge closed in March after engineers found cracks in two pillars.",
        "MAYOR: I should have listened to the engineers who warned of the cracks.",
        "JANE DOE: When will the council open the bridge to cars?",
        "MAYOR: It will open again in May. Thank you for having me tonight.",
        "ANCHOR: Welcome back to the program. A storm kept the ferry to Nesodden in port on Friday.",
    ]

    @Test(arguments: [1, 2, 3, 4])
    func `greetings are no summary`(count: Int) {
        let sentences = chosen(Self.broadcast, .sentences(count))
        #expect(sentences.count == count)
        for sentence in sentences {
            #expect(
                !sentence.hasPrefix("Good evening") && !sentence.hasPrefix("Thank you")
                    && !sentence.hasPrefix("Welcome"))
        }
        if count > 1 { #expect(sentences.first == "The mayor of Harwell has resigned after a row over the bridge.") }
    }

    @Test(arguments: [
        "Good evening, everybody at home.", "Thanks for joining us tonight, Peter.", "And welcome back to the program.",
        "Hello and good morning to all of you.", "We'll be right back after the news.", "Jane Doe has the story.",
        "Well, thank you so much, Jane.", "You're watching the news at nine.",
    ])
    func `what people say to be polite is recognized`(sentence: String) {
        #expect(isCourtesy(sentence))
    }

    @Test(arguments: [
        "Good roads cost money, the mayor said.", "The council thanked the engineers for their work.",
        "Welcome as it is, the money comes three years late and covers only half of the damage to the bridge.",
        "Thanks to the engineers nobody was on the bridge when two of its pillars gave way in the night.",
        "High water stopped the ferry on Friday.", "Nobody reports what happened at the bridge in the night.",
    ])
    func `what tells something is none`(sentence: String) {
        #expect(!isCourtesy(sentence))
    }

    private func isCourtesy(_ sentence: String) -> Bool {
        let analyzed = article([sentence])
        return Courtesy.matches(analyzed.tokens[...], in: analyzed)
    }

    @Test func `a question comes only with its answer`() {
        let turns = Self.broadcast
        for count in 1...6 {
            let sentences = chosen(turns, .sentences(count))
            if let place = sentences.firstIndex(where: { $0.hasSuffix("?") }) {
                #expect(place + 1 < sentences.count && sentences[place + 1] == "It will open again in May.")
            }
        }
    }

    @Test func `what a speaker says of himself needs no other speaker`() {
        #expect(
            chosen(Self.broadcast, .sentences(3)).contains(
                "I should have listened to the engineers who warned of the cracks."))
    }

    @Test func `labels are no words of the budget`() {
        // Twelve words, of which two would be the label.
        let turns = [
            "MAYOR LIND: The bridge will open again in May after three years.",
            "REPORTER DOE: Will it?", "MAYOR LIND: It will.", "REPORTER DOE: Why?",
        ]
        #expect(chosen(turns, .words(10)) == ["The bridge will open again in May after three years."])
        #expect(chosen(turns, .words(9)) != ["The bridge will open again in May after three years."])
    }
}
