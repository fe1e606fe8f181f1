import Testing
import TextAnalysis

@testable import TermWeighting

struct `Hashed terms` {
    /// Terms of every length around the sizes at which the look-up changes its way, and neighbors that differ in one byte.
    private static let known: [[UInt8]] =
        [1, 2, 7, 8, 9, 15, 16, 17, 24, 25, 40, 255].flatMap { length -> [[UInt8]] in
            let base = [UInt8](repeating: 0x61, count: length)
            var lastDiffers = base
            lastDiffers[length - 1] = 0x62
            var middleDiffers = base
            middleDiffers[length / 2] = 0x63
            return [base, lastDiffers, middleDiffers]
        } + (0..<700).map { Array("term\($0 * 7919)".utf8) } + [Array("é".utf8), Array("東京都".utf8)]
    private static let unknown: [[UInt8]] =
        (0..<700).map { Array("other\($0)".utf8) } + [18, 31, 254].map { [UInt8](repeating: 0x61, count: $0) }

    private static func level(of place: Int) -> UInt8 { UInt8(truncatingIfNeeded: place * 37) }

    @Test(arguments: [0, 64, 5000])
    func `give the level of each term that is there, and none for others`(capacity: Int) throws {
        let terms = Array(Set(Self.known)).sorted { $0.lexicographicallyPrecedes($1) }
        let table = terms.flatMap { $0 }
        // A capacity below the number of terms would fill the slots; the others differ in how often slots collide.
        var hashed = HashedTerms(capacity: max(capacity, terms.count))
        var start = 0
        for (place, term) in terms.enumerated() {
            hashed.insert(table.span, start..<start + term.count, level: Self.level(of: place))
            start += term.count
        }

        var asked = TermTable()
        for term in terms + Self.unknown { _ = asked.intern(term.span, 0..<term.count) }
        let count = terms.count + Self.unknown.count
        let levels = hashed.levels(
            of: asked, leavingOut: [Bool](repeating: false, count: count), table: table.span)
        #expect(levels.prefix(terms.count).elementsEqual(terms.indices.map(Self.level)))
        #expect(levels.dropFirst(terms.count).allSatisfy { $0 == nil })

        let everySecond = (0..<count).map { $0 % 2 == 0 }
        let some = hashed.levels(of: asked, leavingOut: everySecond, table: table.span)
        #expect((0..<count).allSatisfy { some[$0] == (everySecond[$0] ? nil : levels[$0]) })
    }

    @Test func `leave out terms that are too long for a slot`() {
        let term = [UInt8](repeating: 0x61, count: 256)
        var hashed = HashedTerms(capacity: 1)
        hashed.insert(term.span, 0..<256, level: 9)
        var asked = TermTable()
        _ = asked.intern(term.span, 0..<256)
        #expect(hashed.levels(of: asked, leavingOut: [false], table: term.span) == [nil])
    }

    /// The hashed table answers as the one that is searched where it lies.
    @Test func `agree with the searched table, article after article`() throws {
        let background = try #require(BackgroundFrequencies.table(for: .english))
        var terms = TermTable()
        for word in ["the", "storm", "flood", "zzzzqx", "minister", "é", String(repeating: "long", count: 90), "3.5"] {
            _ = terms.intern(word)
        }
        let leftOut = [Bool](repeating: false, count: 8)
        let searched = (0..<8).map { id in
            terms.withBytes(of: Int32(id)) { background.inverseDocumentFrequency(of: $0, $1) }
        }
        // The first articles search, later ones find the hashed terms.
        for _ in 0..<40 {
            #expect(background.inverseDocumentFrequencies(of: terms, leavingOut: leftOut) == searched)
        }
        #expect(Set(searched).count > 4)
    }
}
