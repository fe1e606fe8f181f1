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
            "The road to the harbor is 46 km (29 miles) long and has no lights.",
            "The road to the harbor is 46 km long and has no lights.", .parenthesis
        ),
        (
            "The island lies nine miles (14.5 kilometers) off the coast of Harwell.",
            "The island lies nine miles off the coast of Harwell.", .parenthesis
        ),
        (
            "It was 40C (104F) in Harwell on the day of the race.",
            "It was 40C in Harwell on the day of the race.", .parenthesis
        ),
        (
            "The coast road was closed after the storm flooded the tunnel, police said on Tuesday.",
            "The coast road was closed after the storm flooded the tunnel.", .attribution
        ),
        (
            "The lower town was evacuated on Monday evening, according to the fire service.",
            "The lower town was evacuated on Monday evening.", .attribution
        ),
        (
            "According to the weather service, the storm flooded the lower town on Monday.",
            "The storm flooded the lower town on Monday.", .attribution
        ),
        (
            "Peter Holm, 43, walked to the island and back in nine hours.",
            "Peter Holm walked to the island and back in nine hours.", .apposition
        ),
        (
            "The driver Peter Holm, 43, walked to the island in nine hours.",
            "The driver Peter Holm walked to the island in nine hours.", .apposition
        ),
        (
            "The engineers closed the bridge over the Lund, which carries 9,000 cars a day.",
            "The engineers closed the bridge over the Lund.", .clause
        ),
        (
            "The firm sold its mill in Harwell, which employs 400 people.",
            "The firm sold its mill in Harwell.", .clause
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
        // An age behind an apposition, which its comma closes.
        "The driver, Hal Brennick, 58, said he had seen the lamps.",
        "His wife, Anna Smith, 34, said the boat had left.",
        "The mayor, Smith, 34, was hired by the town in May.",
        "Peter Holm, 43, injured in the storm on Monday, left the island.",
        "A year later, in Harwell, Holm, 43, left the island for good.",
        // Who somebody is, and what somebody only seems to be.
        "The driver, Hal Brennick, a baker from Leeds, was arrested on Monday.",
        "Noor Haddam, a geography teacher, sat in the second row of the hall.",
        "Peter Holm, a 43-year-old father of two, walked to the island in nine hours.",
        "Ann Lee, a fictional detective, has solved 40 murders in 12 books.",
        "Mars Seven, a planned mission, lands on the planet in nine years.",
        "Peter Holm, a convicted fraudster, sold the bank to 40 investors.",
        // What happened later, and what somebody says of it.
        "Smith won the election in May, which was later annulled.",
        "The team won the cup in Harwell, which it lost again on appeal.",
        "The town sold the old theater on the quay, which opened in 1932.",
        "The firm found a cure for the fever, which does nothing of the kind.",
        "The firm sold a drug for the fever, which experts call useless.",
        "The town closed the bridge over the Lund, which carries what is left of the traffic.",
        // Tolls and figures.
        "The war has cost 40,000 lives, according to the ministry.",
        "The storm flooded the town and stranded at least 40, the ministry said.",
        "At least 12 people were injured when the ferry ran aground, officials said.",
        "Dozens of people were rescued from the flooded town, officials said.",
        "According to the weather service, the storm brought 40 inches of rain in two days.",
        // Brackets with a claim, a source, a condition, a contrast.
        "Peter Holm left the island on Monday (or so he said).",
        "The army lost 40 men on Monday (the rebels say 2).",
        "Holm and Lind signed the contract in May (which both broke).",
        "The council closed the quay (the oldest on the coast) on Monday.",
        "Prices in the town rose (in dollars) and fell (in euros) last year.",
        "The ship carried 12 people (12 of them children) to the island.",
        "The bus takes 40 minutes (20 on Sundays) to the harbor.",
        // Brackets that are no asides.
        "Call the town hall of Harwell on (212) 555-0100 by Friday.",
        "Section 5(a) of the act says that (b) is void in Harwell.",
        "Neither (the) mayor nor (the) king came to Harwell on Monday.",
        "It is 46 km (29 miles) to Harwell and 12 km (as the crow flies) to Lund.",
        "Peter Holm (43) walked to the island in nine hours.",
        // Too little would be left.
        "The bridge fell, which killed nobody.", "However, he left on Monday.", "Holm, 43, swam.",
    ])
    func `what is not sure to be right is left`(sentence: String) {
        #expect(compressed(sentence).text == sentence)
    }

    @Test func `several cuts of a sentence are in order and do not overlap`() {
        let found = compressed(
            "However, Peter Holm, 43, walked to the island (nine miles off) near Lund, which lies south of Harwell.")
        #expect(found.text == "Peter Holm walked to the island near Lund.")
        #expect(found.kinds == [.connective, .apposition, .parenthesis, .clause])
    }

    @Test(arguments: [
        ("de", "Die Straße zum Hafen ist 46 Kilometer (29 Meilen) lang und hat kein Licht.", " (29 Meilen)"),
        ("de", "Die Stadt kauft die beiden Fähren für 40 Mio. Dollar (31 Mio. Euro) im Mai.", " (31 Mio. Euro)"),
        ("fr", "La route du port est longue de 46 km (29 milles) et reste fermée.", " (29 milles)"),
        ("de", "Allerdings fuhr die Fähre (ein altes Schiff) am Freitag wieder, teilte die Polizei mit.", ""),
        ("de", "Bei dem Sturm wurden 12 Menschen verletzt (laut Polizei) und 40 gerettet.", ""),
        ("fr", "Le pont sera ouvert le 12 mai (sous réserve) à tous les habitants.", ""),
        ("es", "El puente se abre el 12 de mayo (si no llueve) para todos los vecinos.", ""),
    ])
    func `in other languages only figures in another unit go`(code: String, sentence: String, cut: String) {
        let found = compressed(sentence, language: Language(code: code))
        #expect(found.text == (cut.isEmpty ? sentence : sentence.split(separator: cut).joined()))
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
        "The storm kept 200 passengers in Nesodden without the ferry, which serves all the small islands of the sound between Harwell and Nesodden.",
        "However, Peter Holm, 43, walked home to the island in nine hours with his dog.",
        "The harbor master closed the quay (nine feet high) after the storm tore the mooring lines of three boats.",
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
