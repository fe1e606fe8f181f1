import TextAnalysis
import Testing

@testable import Summarization

@Suite struct CompressionTests {
    /// A sentence as it is left, and the kinds of its cuts.
    private func compressed(_ sentence: String, language: Language = .english) -> (
        text: String, kinds: [SentenceCut.Kind]
    ) {
        let analyzed = article([sentence], language: language)
        let cuts = SentenceCompressor(of: analyzed).cuts(ofSentences: [0])[0]
        return (analyzed.text(of: analyzed.sentences[0], cuts: cuts), cuts.map(\.kind))
    }

    @Test(arguments: [
        (
            "The quay at Harwell was flooded (29 inches deep) for most of Monday.",
            "The quay at Harwell was flooded for most of Monday.", SentenceCut.Kind.parenthesis
        ),
        (
            "The council will buy the two ferries for $40m (£31m), the first in a decade.",
            "The council will buy the two ferries for $40m, the first in a decade.", .parenthesis
        ),
        (
            "However, the ferry to Nesodden ran again on Friday morning.",
            "The ferry to Nesodden ran again on Friday morning.",
            .connective
        ),
        (
            "Meanwhile, engineers found cracks in two pillars of the bridge.",
            "Engineers found cracks in two pillars of the bridge.",
            .connective
        ),
        (
            "In addition, the council bought three engines for the fire brigade.",
            "The council bought three engines for the fire brigade.", .connective
        ),
        (
            "At least 12 people were injured when the ferry ran aground, officials said.",
            "At least 12 people were injured when the ferry ran aground.", .attribution
        ),
        (
            "The coast road was closed after the storm flooded two tunnels, police said on Tuesday.",
            "The coast road was closed after the storm flooded two tunnels.", .attribution
        ),
        (
            "Some 900 people were evacuated from the lower town, according to the fire service.",
            "Some 900 people were evacuated from the lower town.", .attribution
        ),
        (
            "According to the weather service, the storm brought 40 inches of rain in two days.",
            "The storm brought 40 inches of rain in two days.", .attribution
        ),
        (
            "Peter Holm, a 43-year-old father of two, walked to the island in nine hours.",
            "Peter Holm walked to the island in nine hours.", .apposition
        ),
        (
            "Peter Holm, 43, walked to the island and back in nine hours.",
            "Peter Holm walked to the island and back in nine hours.", .apposition
        ),
        (
            "The town sold the old theater on the quay, which opened in 1932.",
            "The town sold the old theater on the quay.", .clause
        ),
        (
            "The engineers closed the bridge over the Lund, which carries 9,000 cars a day.",
            "The engineers closed the bridge over the Lund.", .clause
        ),
    ])
    func `what can go is cut, and the rest is a sentence`(sentence: String, rest: String, kind: SentenceCut.Kind) {
        let found = compressed(sentence)
        #expect(found.text == rest)
        #expect(found.kinds == [kind])
    }

    @Test(arguments: [
        // An accusation, an opinion, a guess, a promise: who says it stays.
        "The mayor took bribes from two builders, prosecutors said.",
        "The mayor took 40 bribes from two builders, police said.",
        "Two men robbed the bank on the quay and fled in a boat, police said.",
        "Ada Lind set fire to 12 boats in the harbor on Monday night, police said.",
        "The bridge is the best in the country, officials said on Monday.",
        "The road will open again in two weeks, officials said.",
        "The storm was probably the worst in 40 years, the weather service said.",
        "The army destroyed 12 houses in the village, officials said.",
        "The fire was caused by a lamp and destroyed 12 boats, officials said.",
        "The crash injured 12 people, the lawyer said on Monday.",
        "About 40 percent of the people want a new bridge, according to a poll.",
        "The mine was flooded on purpose, activists said on Monday.",
        "The ferry ran aground with 40 people on board, he said.",
        "According to critics, the council spent 40 million crowns too much.",
        // What changes the truth.
        "The council closed the bridge over the Lund, which was not safe.",
        "The town sold the theater on the quay, which it denied on Monday.",
        "The mayor bought two boats from the builder, which allegedly cost nothing.",
        "The dam holds as long as the rain does (if it does) until Friday.",
        "Holm, a man accused of theft, left the town on Monday night.",
        "The ferries to the island are (generally) on time in the winter.",
        "The town paid for the bridge (or some of it) in May.",
        // Quotations, questions, half of a pair.
        "“However, the ferry to Nesodden ran again on Friday,” the captain said.",
        "\"The ferry (a small one) ran again on Friday,\" she said.",
        "The mayor said “the bridge, which opened in 1932, is safe.”",
        "“We left the boat in the harbor at two,” officials said.",
        "However, who will pay for the bridge over the Lund?",
        "Holm, 43, and Lind, 41, walked to the island in nine hours.",
        // Not an aside, or one that opens another.
        "Holm, a father of two, and Lind walked to the island in nine hours.",
        "Ada, from Harwell, a town on the coast, walked to the island.",
        "Ada Lind, a spokeswoman for the town, said the bridge was closed.",
        "However cold it was, the ferry ran on Friday morning.",
        "The harbor, the mayor and the bridge were in the news on Monday.",
        "The plane, which had left Oslo at nine, crashed on the island.",
        "It is the house in which the mayor of Harwell was born.",
        "The World Ferry Union (WFU) met in Harwell on Monday morning.",
        // Too little would be left.
        "The bridge fell, which killed nobody.", "However, he left on Monday.", "Holm, 43, swam.",
    ])
    func `what is not sure to be right is left`(sentence: String) {
        #expect(compressed(sentence).text == sentence)
    }

    @Test func `several cuts of a sentence are in order and do not overlap`() {
        let found = compressed(
            "However, Peter Holm, 43, walked to the island (nine miles off) in a storm, which lasted for two days.")
        #expect(found.text == "Peter Holm walked to the island in a storm.")
        #expect(found.kinds == [.connective, .apposition, .parenthesis, .clause])
    }

    @Test func `in other languages only parentheses go`() {
        let found = compressed(
            "Allerdings fuhr die Fähre (ein altes Schiff) am Freitag wieder, teilte die Polizei mit.",
            language: Language(code: "de"))
        #expect(found.text == "Allerdings fuhr die Fähre am Freitag wieder, teilte die Polizei mit.")
        #expect(found.kinds == [.parenthesis])
    }

    @Test func `nothing is cut from what somebody says in a transcript`() {
        let turns = [
            "HOST: However, the ferry to Nesodden ran again on Friday (at nine).", "GUEST: Did it run on Sunday?",
            "HOST: It did.",
        ]
        let analyzed = article(turns)
        #expect(analyzed.sentences.first?.speaker == "HOST")
        #expect(SentenceCompressor(of: analyzed).cuts(ofSentences: [0, 1, 2]).allSatisfy { $0.isEmpty })
    }

    private static let story = [
        "The storm kept 200 passengers in Nesodden without the ferry, which was running again on Friday after two days in port.",
        "However, Peter Holm, a 43-year-old father of two from the island, walked home in nine hours with his dog.",
        "The harbor master closed the quay (the oldest on the coast) after the storm tore the mooring lines of three boats.",
    ]

    @Test(arguments: [10, 15, 20, 25, 30, 40, 60])
    func `a budget counts what is left, and more fits`(words: Int) {
        let analyzed = article(Self.story)
        func summary(_ compresses: Bool) -> [String] {
            let request = SummaryRequest(budget: .words(words), compresses: compresses)
            return Lead().summarize(analyzed, for: request).sentences.map { analyzed.text(of: $0) }
        }
        func count(_ sentences: [String]) -> Int { sentences.reduce(0) { $0 + $1.split(separator: " ").count } }
        #expect(count(summary(true)) <= words)
        #expect(summary(true).count >= summary(false).count)
        if words == 25 { #expect(summary(true).count == 2 && summary(false).count == 1) }
    }

    @Test func `each cut lies in its sentence, and without it the text is what is printed`() {
        let analyzed = article(Self.story)
        let summary = NewsSummarizer().summarize(analyzed, for: SummaryRequest(budget: .sentences(3), compresses: true))
        #expect(summary.sentences.flatMap(\.cuts).count == 4)
        for sentence in summary.sentences {
            let range = sentence.sentence.range
            for cut in sentence.cuts {
                #expect(range.lowerBound <= cut.range.lowerBound && cut.range.upperBound <= range.upperBound)
            }
            let bytes = Array(analyzed.article.text.utf8)
            let left = range.filter { offset in !sentence.cuts.contains { $0.range.contains(offset) } }.map {
                bytes[$0]
            }
            #expect(String(decoding: left, as: UTF8.self).lowercased() == analyzed.text(of: sentence).lowercased())
        }
        let plain = NewsSummarizer().summarize(analyzed, for: SummaryRequest(budget: .sentences(3)))
        #expect(plain.sentences.allSatisfy { $0.cuts.isEmpty })
    }

    @Test func `what is cut leans on nothing`() {
        let analyzed = article([
            "The council met in Harwell on Monday and talked about the bridge.",
            "However, engineers closed both tunnels on the coast road on Friday.",
        ])
        func needs(_ compresses: Bool) -> [SummaryFinding.Kind] {
            SentenceStanding(of: SentenceCandidates(of: analyzed, compresses: compresses)).needs[1].map(\.kind)
        }
        #expect(needs(false).contains(.connective) && !needs(true).contains(.connective))
    }
}
