import Testing
import TextAnalysis

@testable import Summarization

/// Sentences made after what the lint found in real summaries, each kind of finding and each kind of mistake.
@Suite struct LintTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var sentence: String
        var kind: SummaryFinding.Kind?
        var testDescription: String { sentence }

        init(_ kind: SummaryFinding.Kind?, _ sentence: String) { (self.kind, self.sentence) = (kind, sentence) }
    }

    static let cases = [
        Case(.reference, "He scored twice before the break and left the field limping."),
        Case(.reference, "She denies all charges and will appeal."),
        Case(.reference, "They are afraid that the new rules will close the harbor."),
        Case(.reference, "It is the third fire at the mill in two years."),
        Case(.reference, "It was built before the war and has never been repaired."),
        Case(.reference, "Her friend has started a petition against the closure."),
        Case(.reference, "His lawyers asked the court for more time."),
        Case(.reference, "Their boat was found drifting off the northern coast."),
        Case(.reference, "Its shares fell by a tenth after the announcement."),
        Case(.reference, "This latest dispute began with a letter to the mayor."),
        Case(.reference, "That man is now the president of the league."),
        Case(.reference, "These results surprised even the authors of the study."),
        Case(.reference, "Those fears proved unfounded when the dam held."),
        Case(.reference, "That is twice the number of the year before."),
        Case(.reference, "Such attacks have become rare in the province."),
        Case(.reference, "“He was a quiet neighbor,” said Anna Lind, who lives next door."),
        Case(.reference, "“They have accepted the offer,” the union told its members."),
        Case(.connective, "But the council has made progress, the report says."),
        Case(.connective, "However, the trust rejected the findings of the inquiry."),
        Case(.connective, "Meanwhile, more and more films are made in the old studios."),
        Case(.connective, "So the two families decided to share the house."),
        Case(.connective, "And among buyers today, the name means more than the price."),
        Case(.connective, "Also on the list are two bridges and a school."),
        Case(.connective, "Instead, the money will go to the hospitals."),
        Case(.connective, "Even so, a picture of the suspect has begun to emerge."),
        Case(.connective, "For example, a ticket to the capital costs twice as much."),
        Case(.connective, "As a result, trains were held at the border for hours."),
        Case(.connective, "In addition, the city will plant a thousand trees."),
        Case(.connective, "On the other hand, prices for milk have fallen."),
        Case(.connective, "In other words, nobody knows what the repair will cost."),
        Case(.quotation, "“Hopefully at the end of the season I can take that back with me to the city.”"),
        Case(.quotation, "“The dialogue is so huge."),
        Case(.quotation, "\"There is plenty to improve on.\""),
        Case(.quotation, "\"We look forward to opening the house to visitors once the museum is ready."),
        Case(.quotation, "“Prior to the collision the driver was going much too fast and failed to stop."),
        Case(.quotation, "“The league was not the only body that tested the riders.”"),
        Case(.number, "The two pilots were distracted by a conversation about schedules."),
        Case(.number, "The pair wrote letters to one another all through the war."),
        Case(.number, "Both officers have pleaded not guilty to the charges."),
        Case(.number, "The latter has been closed since the flood."),
        Case(.number, "The trio were taken to the hospital by helicopter."),
        Case(.number, "Neither wanted to speak to reporters after the match."),
        Case(.date, "The next day, the minister was in the harbor town for a speech."),
        Case(.date, "We returned a couple of years later to watch the first match."),
        Case(.date, "One of the suspects died from injuries received that day in a gun battle."),
        Case(.date, "Police found the car the following morning behind a warehouse."),
        Case(.date, "Two weeks later, the company posted a photo of the model."),
        Case(.date, "A letter had warned of the danger the previous year."),
        Case(.date, "The bridge was closed the same night for repairs."),
        Case(.date, "Ten minutes earlier, the train had passed the signal at red."),
        // What leans on nothing, though it looks like it.
        Case(nil, "This week the council votes on the budget for the roads."),
        Case(nil, "Those who lost their homes will be paid by the state."),
        Case(nil, "It is unclear whether the driver saw the signal."),
        Case(nil, "It was not known who had called the police."),
        Case(nil, "Such as it is, the plan has the support of the mayor."),
        Case(nil, "“It was the worst night of my life,” said Anna Lind, a nurse."),
        Case(nil, "“But we will rebuild,” said the mayor, Peter Holm."),
        Case(nil, "The mayor called the plan “a gift to the next generation” and signed it."),
        Case(nil, "The strike ended on Friday and work began the next day."),
        Case(nil, "In 2019 the mill burned down, and two years later it was rebuilt."),
        Case(nil, "The council approved the budget on Monday evening."),
        Case(nil, "Heavy rain flooded the lower town overnight."),
        Case(nil, "Italy beat the hosts by two goals in the final."),
        Case(nil, "Thirty people were hurt when the stand collapsed."),
    ]

    @Test(arguments: cases)
    func `What leans on the sentence before is found, and nothing else`(example: Case) {
        let candidates = SentenceCandidates(
            of: article(["The reporters had gone to see the place.", example.sentence]))
        #expect(SentenceLint(of: candidates).finding(in: 1)?.kind == example.kind)
    }

    @Test func `A sentence that nothing stands before leans on nothing`() {
        let candidates = SentenceCandidates(of: article(["He had gone to see the place.", "She had not."]))
        #expect(SentenceLint(of: candidates).finding(in: 0) == nil)
    }

    @Test(arguments: [
        ("de", "Er hatte den Brief selbst geschrieben.", SummaryFinding.Kind.reference),
        ("de", "Doch der Rat lehnte den Antrag wieder ab.", .connective),
        ("de", "„Das Wetter war an diesem Tag sehr schlecht.“", .quotation),
        ("fr", "Elle a quitté le pays avec ses enfants.", .reference),
        ("fr", "« Le vent était trop fort pour les bateaux. »", .quotation),
        ("es", "Pero el consejo rechazó la propuesta otra vez.", .connective),
    ])
    func `Other languages have references, connectives and quotations`(
        code: String, sentence: String, kind: SummaryFinding.Kind
    ) {
        let story = article(["Reporter sahen den Ort mit eigenen Augen.", sentence], language: Language(code: code))
        #expect(SentenceLint(of: SentenceCandidates(of: story)).finding(in: 1)?.kind == kind)
    }

    private let story = [
        "The council of the harbor town approved a budget for new roads on Monday.",
        "He had asked the council for a smaller budget for the roads.",
        "The mayor signed the budget for the new roads of the harbor town.",
        "Schools in the harbor town stay closed for the rest of the week.",
    ]

    @Test func `The default takes another sentence where one as good leans on nothing`() {
        for words in [20, 30, 45] {
            let summary = NewsSummarizer().summarize(article(story), budget: .words(words))
            let indices = summary.sentences.map(\.sentence.index)
            #expect(!indices.contains(1) || indices.contains(0))
            #expect(summary.findings.isEmpty)
        }
    }

    @Test func `What is left is told, and what stands behind its predecessor is not`() throws {
        let all = Lead().summarize(article(story), budget: .sentences(4))
        #expect(all.findings.isEmpty)
        let shuffled = article(["The weather was fine over the harbor all day."] + [story[1]])
        let summary = Lead().summarize(shuffled, for: SummaryRequest(budget: .sentences(1), query: "smaller budget"))
        #expect(summary.sentences.map(\.sentence.index) == [1])
        let finding = try #require(summary.findings.first)
        #expect(finding.kind == .reference && finding.words == "he" && finding.sentence.index == 1)
        #expect(finding.description.hasPrefix("sentence 2 of the article leans on the one before: “he”"))
    }
}
