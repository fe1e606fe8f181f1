import TestSupport
import Testing

@testable import Similarity

@Suite struct CandidatePairsTests {
    /// Lists of pairs by chance among so many texts.
    private func lists(texts: Int32, seed: UInt64) -> [[TextPair]] {
        var random = SeededGenerator(seed: seed)
        return (0..<7).map { _ in
            (0..<Int.random(in: 0...900, using: &random)).map { _ in
                let first = Int32.random(in: 0..<texts - 1, using: &random)
                // The first texts are in more pairs than may be checked.
                return TextPair(first / 3, Int32.random(in: first + 1..<texts, using: &random))
            }
        }
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func `keys in common are counted over all lists, whatever is added at once`(seed: UInt64) {
        let lists = lists(texts: 60, seed: seed)
        var expected: [TextPair: Int32] = [:]
        for pair in lists.joined() { expected[pair, default: 0] += 1 }
        var (whole, parts) = (CandidatePairs(), CandidatePairs())
        whole.add(lists)
        for list in lists { parts.add([list]) }
        #expect(whole.pairs == expected.keys.sorted() && whole.counts == whole.pairs.map { expected[$0] ?? 0 })
        #expect(parts.pairs == whole.pairs && parts.counts == whole.counts)
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func `a pair is checked if it is among the strongest of one of its texts`(seed: UInt64) {
        let texts = 90
        var candidates = CandidatePairs()
        candidates.add(lists(texts: Int32(texts), seed: seed))
        func isEnough(_ pair: TextPair) -> Bool { pair.second % 5 > 0 }
        var expected: Set<TextPair> = []
        for text in 0..<texts {
            let own = zip(candidates.pairs, candidates.counts).filter { pair, count in
                (pair.first == text || pair.second == text) && (isEnough(pair) || count >= 2)
            }
            expected.formUnion(own.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(CandidatePairs.mostPartners).map(\.0))
        }
        let found = candidates.strongest(texts: texts) { isEnough($0) ? 1 : 2 }
        #expect(found == expected.sorted() && found.count < candidates.pairs.count)
        #expect(found.count <= texts * CandidatePairs.mostPartners)
    }

    @Test func `copies are found among texts that all share phrases with many others, in few comparisons`() {
        var random = SeededGenerator(seed: 3)
        // Phrases of four shingles, each in some dozen texts: too few to be taken for boilerplate.
        let phrases = (0..<1_000).map { _ in (0..<4).map { _ in random.next() } }
        func chance(_ count: Int) -> [UInt64] { (0..<count).map { _ in random.next() } }
        var texts: [[UInt64]] = []
        for _ in 0..<700 {
            let own = chance(120) + (0..<30).flatMap { _ in phrases[Int.random(in: 0..<phrases.count, using: &random)] }
            texts.append(own)
            // A cut copy with phrases of its own, and one inside a longer text.
            texts.append(Array(own.shuffled(using: &random).prefix(150)) + phrases[texts.count % 1_000] + chance(20))
            texts.append(own + chance(600))
        }
        var sets = ShingleSets()
        for text in texts {
            var set = text
            set.sortAndRemoveRepeats()
            sets.append(set, sizes: [set.count])
        }
        var candidates = CandidatePairs()
        SampledShingles.addCandidates(to: &candidates, sets, among: Array(0..<2_100), near: nil, threads: 2)
        let found = NearDuplicateLinks(&sets, NearDuplicateParameters(), near: nil, threads: 2)
        // All pairs that share a key are many times as many.
        #expect(found.comparedPairs < 2_100 * 2 * CandidatePairs.mostPartners)
        #expect(candidates.pairs.count > 3 * found.comparedPairs && found.frequent.isEmpty)
        let linked = Set(found.links.map(\.pair))
        for first in stride(from: Int32(0), to: 2_100, by: 3) {
            #expect(linked.contains(TextPair(first, first + 1)) && linked.contains(TextPair(first, first + 2)))
        }
    }

    @Test func `a shingle of more than a thousand stories tells of none, in any collection`() {
        #expect(
            [50, 10_000, 50_000, 100_000, 100_000_000].map(FrequentShingles.mostTexts) == [100, 100, 500, 1_000, 1_000])
    }
}
