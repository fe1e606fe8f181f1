import Testing

@testable import TermWeighting
@testable import TextAnalysis

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

    @Test func `the terms of each compiled table lie one behind the other, as look-ups rely on`() {
        var tables = 0
        for data in LanguageData.all {
            guard let table = BackgroundFrequencies.table(for: data.language) else { continue }
            #expect(table.offsetsAscend, "\(data.code)")
            tables += 1
        }
        #expect(tables > 20)
    }

    @Test func `bytes that are no table are refused`() {
        let table = BackgroundFrequencies.encode([("arrest", 16), ("police", 64)], documents: 128)
        #expect(BackgroundFrequencies(encoded: table) != nil)
        #expect(BackgroundFrequencies(encoded: []) == nil)
        #expect(BackgroundFrequencies(encoded: Array(table.dropLast())) == nil)
        for place in [0, 7, 12, 16, 20, 24] {
            var changed = table
            changed[place] = 255
            #expect(BackgroundFrequencies(encoded: changed) == nil, "\(place)")
        }
    }
}
