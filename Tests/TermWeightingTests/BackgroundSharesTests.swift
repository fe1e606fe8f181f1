import TermWeighting
import TextAnalysis
import Testing

@Suite struct BackgroundSharesTests {
    @Test func `a stem has the shares of its words, and no more than all documents`() throws {
        let table = try #require(
            BackgroundFrequencies(
                encoded: BackgroundFrequencies.encode(
                    [("arrest", 16), ("arrested", 8), ("police", 64), ("say", 128), ("says", 64)], documents: 128)))
        let stems = Vocabulary(["arrest", "polic", "say", "zebra"])
        #expect(table.documentShares(of: stems, stemmedIn: .english) == [0.1875, 0.5, 1, 0])
        let words = Vocabulary(["arrest", "polic", "police", "says"])
        #expect(table.documentShares(of: words, stemmedIn: nil) == [0.125, 0, 0.5, 0.5])
    }
}
