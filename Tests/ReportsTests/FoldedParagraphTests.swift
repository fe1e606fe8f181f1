import Testing
import TextAnalysis

@testable import Reports

@Suite struct FoldedParagraphTests {
    /// The parts of the folded text that byte ranges of the text stand for.
    private func parts(_ text: String, _ ranges: [Range<Int>]) -> [String] {
        let article = Article(id: "a", text: text)
        let folded = FoldedParagraph(0..<text.utf8.count, of: article, ranges: ranges)
        let units = Array(folded.text.utf16)
        return folded.ranges.map { String(decoding: units[$0], as: UTF16.self) }
    }

    /// The byte range of a part of a text.
    private func range(of part: String, in text: String) throws -> Range<Int> {
        let found = try #require(text.firstRange(of: part))
        return text.utf8.distance(
            from: text.startIndex, to: found.lowerBound)..<text.utf8.distance(
                from: text.startIndex, to: found.upperBound)
    }

    @Test func `ranges are told in code units of the folded text`() throws {
        let text = "😀  The ferry\n  sailed – \t again, 😀 said"
        let ranges = try ["The ferry\n  sailed", "again", "😀 said", "😀"].map { try range(of: $0, in: text) }
        #expect(parts(text, ranges) == ["The ferry sailed", "again", "😀 said", "😀"])
    }

    @Test func `marks of quoted lines are left out`() throws {
        let text = "> The ferry\n> sailed again."
        #expect(parts(text, [try range(of: "ferry\n> sailed", in: text)]) == ["ferry sailed"])
    }

    @Test func `every range of a random text is its own folded text`() {
        var generator = SystemRandomNumberGenerator()
        let pieces = ["a", "ö", "😀", " ", "\n", "漢", "\t", "b."]
        for _ in 0..<200 {
            let chosen = (0..<20).map { _ in pieces.randomElement(using: &generator) ?? "a" }
            let text = chosen.joined()
            var offsets = [0]
            for piece in chosen { offsets.append(offsets[offsets.count - 1] + piece.utf8.count) }
            let places = [Int.random(in: 0...20), Int.random(in: 0...20)].sorted()
            // A range begins and ends with what is no white space.
            guard places[0] < places[1], !chosen[places[0]].allSatisfy(\.isWhitespace),
                !chosen[places[1] - 1].allSatisfy(\.isWhitespace)
            else { continue }
            let range = offsets[places[0]]..<offsets[places[1]]
            #expect(parts(text, [range]) == [Article(id: "a", text: text).folded(range)])
        }
    }
}
