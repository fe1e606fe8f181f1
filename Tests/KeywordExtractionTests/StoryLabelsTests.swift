import Testing
import TextAnalysis

@testable import KeywordExtraction

@Suite struct StoryLabelsTests {
    private let quake = [
        "A strong earthquake shook the Naro Valley on Monday. Rescue teams reached the Naro Valley at night, Mayor Edith Callander said.",
        "Rescue teams dug through the rubble of the earthquake. Naro is cut off, and Callander asked people for blood.",
        "The earthquakes go on. Edith Callander thanked the rescue team in the Naro Valley, and people waited.",
    ]

    private func labels(_ texts: [String], distinctive: [String] = [], count: Int = 3) -> [String] {
        StoryLabels().labels(of: texts.map { Samples.analyzed($0) }, distinctive: distinctive, count: count)
    }

    @Test func `Names are whole, an inflected form is no second label, and people is none`() {
        let found = labels(quake, count: 5)
        #expect(found.contains("Naro Valley"))
        #expect(!found.contains("Naro") && !found.contains("Callander") && !found.contains("Callanders"))
        #expect(found.count { $0.hasPrefix("earthquake") } == 1)
        #expect(!found.contains("people") && !found.contains("night"))
        let words = found.flatMap { $0.lowercased().split(separator: " ") }
        #expect(Set(words).count == words.count)
    }

    @Test(arguments: [1, 2, 3])
    func `There are at most as many as asked for`(count: Int) {
        #expect(labels(quake, count: count) == Array(labels(quake, count: 3).prefix(count)))
        #expect(!labels(quake, count: count).isEmpty)
    }

    @Test func `What one article alone has is no label of several`() {
        #expect(!labels(quake, count: 10).contains { $0.contains("rubble") || $0.contains("blood") })
    }

    @Test func `What sets the story apart comes first among equals`() {
        let texts = ["The ferry met the harbor.", "The ferry left the harbor."]
        #expect(labels(texts, distinctive: ["harbor"], count: 1) == ["harbor"])
        #expect(labels(texts, distinctive: ["ferri"], count: 1) == ["ferry"])
    }

    @Test func `No articles, and articles without words, have no labels`() {
        #expect(labels([]).isEmpty)
        #expect(labels(["", "..."]).isEmpty)
    }
}
