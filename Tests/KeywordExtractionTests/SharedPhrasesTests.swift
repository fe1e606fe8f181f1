import Testing
import TextAnalysis

@testable import KeywordExtraction

@Suite struct SharedPhrasesTests {
    private func shown(_ texts: [String], against others: [String] = []) -> [String: SharedPhrases.Entry] {
        let shared = SharedPhrases(
            texts.map { ArticlePhrases(Samples.analyzed($0), maximumWords: 3) },
            others: others.map { ArticlePhrases(Samples.analyzed($0), maximumWords: 3) })
        var shown: [String: SharedPhrases.Entry] = [:]
        for place in shared.entries.indices where shared.canBeShown(place) {
            shown[shared.entries[place].text] = shared.entries[place]
        }
        return shown
    }

    @Test func `A surname counts for the whole name, in the others where the whole name stands`() throws {
        let found = shown(
            ["The court let Angela Merkel go. The lawyer praised Merkel for it.", "A lawyer met Angela Merkel in the court."],
            against: ["The embassy met Angela Merkel. Merkel left.", "The embassy wrote about Peter Merkel."])
        let name = try #require(found["Angela Merkel"], "\(found.keys.sorted())")
        #expect(name.count == 3 && name.articles == 2 && name.others == 2, "\(name)")
        #expect(found["Merkel"] == nil && found["Angela"] == nil)
    }

    @Test func `A surname that two people share stays by itself`() {
        let found = shown([
            "The team praised Jenna Morland. Crowds cheered for Jenna Morland.",
            "The team praised Peter Morland. Crowds cheered for Peter Morland.",
        ])
        #expect(found["Jenna Morland"] != nil && found["Peter Morland"] != nil)
    }

    @Test(arguments: [
        ("The council closed the harbor bridge. Cars left the harbor bridge.", "harbor bridge", "bridge"),
        ("The company opened. A court blocked the gas pipeline, and the gas pipeline leaked.", "gas pipeline", "pipeline"),
    ])
    func `A phrase that carries most occurrences of a word replaces it`(text: String, phrase: String, word: String) {
        let found = shown([text])
        #expect(found[phrase] != nil)
        #expect(found[word] == nil)
    }

    @Test func `General nouns, units and verbs are not shown, and a noun at the begin of a sentence has no capital`() {
        let found = shown([
            "People waited for hours. Firefighters hit the side of the bus. They hit it hard.",
            "The people hit a wall. Firefighters came after hours.",
        ])
        #expect(found["firefighters"]?.count == 2)
        for text in ["people", "People", "hours", "hit", "side"] { #expect(found[text] == nil) }
    }
}
