import TestSupport
import Testing

@testable import TextAnalysis

struct `Term table` {
    /// Terms of all lengths around the eight bytes that a slot holds, many alike, with zero bytes among them.
    private static func terms(_ count: Int) -> [[UInt8]] {
        var generator = SeededGenerator(seed: 3)
        return (0..<count).map { _ in
            let length =
                Int.random(in: 0...20, using: &generator) == 0 ? 300 : Int.random(in: 0...26, using: &generator)
            let alphabet: ClosedRange<UInt8> = Bool.random(using: &generator) ? 0...1 : 97...99
            let common = [UInt8](repeating: 97, count: Int.random(in: 0...length, using: &generator))
            return common + (common.count..<length).map { _ in UInt8.random(in: alphabet, using: &generator) }
        }
    }

    @Test func `gives ids as a dictionary would`() {
        var table = TermTable()
        var oracle: [[UInt8]: Int32] = [:]
        for term in Self.terms(20_000) {
            let found = table.find(term.span, 0..<term.count)
            #expect(found == oracle[term])
            let id = table.intern(term.span, 0..<term.count)
            #expect(id == oracle[term, default: Int32(oracle.count)])
            oracle[term] = id
        }
        #expect(table.count == oracle.count)
        for (term, id) in oracle {
            #expect(table.withBytes(of: id) { bytes, range in range.map { bytes[$0] } } == term)
            #expect(table.length(of: id) == term.count)
        }
    }

    @Test func `a term is the same wherever it stands in a text`() {
        var table = TermTable()
        let text = Array("xxabcdefghijkl abcdefghijkl abcdefghijkl".utf8)
        let first = table.intern(text.span, 2..<14)
        let others = [table.intern(text.span, 15..<27), table.intern(text.span, 28..<40)]
        #expect(others == [first, first])
        #expect(table.find("abcdefghijkl") == first)
        let short = [table.intern(text.span, 2..<5), table.intern(text.span, 37..<40)]
        #expect(short[0] != short[1])
        let again = table.find(text.span, 28..<31)
        #expect(again == table.find("abc") && again != nil)
    }

    @Test func `precedes is the order of bytes`() {
        var table = TermTable()
        let words = ["b", "a", "ab", "", "é", "z", "東", "aa"]
        let ids = words.map { table.intern($0) }
        let sorted = ids.sorted { table.precedes($0, $1) }.map { table[$0] }
        #expect(sorted == ["", "a", "aa", "ab", "b", "z", "é", "東"])
    }
}
