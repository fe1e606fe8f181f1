import TestSupport
import Testing

@testable import Stories

/// The tables that a stream counts with, beside dictionaries.
@Suite struct CountingTests {
    @Test func `sums by term are those of a dictionary`() {
        var generator = SeededGenerator(seed: 3)
        var sums = TermSums()
        var expected: [Int32: StreamVector.Fields] = [:]
        #expect(sums[0] == nil)
        for _ in 0..<3_000 {
            let term = Int32.random(in: 0..<900, using: &generator) * 128
            let weight = StreamVector.Fields(repeating: Float(Int.random(in: 1...9, using: &generator)))
            #expect(sums.add(weight, to: term) == expected[term] ?? .zero)
            expected[term, default: .zero] += weight
        }
        #expect(sums.count == expected.count)
        #expect(Set(sums.terms) == Set(expected.keys))
        for term in Int32(0)..<900 { #expect(sums[term * 128] == expected[term * 128]) }
        sums.rename((0..<900 * 128).map { Int32($0 / 128) })
        for term in Int32(0)..<900 { #expect(sums[term] == expected[term * 128]) }
    }

    @Test func `the strongest terms are the first by weight, ties to the lower id`() {
        var generator = SeededGenerator(seed: 4)
        let counts = (0..<80).map { term in
            (Int32(term), SIMD4<UInt8>(UInt8.random(in: 1...6, using: &generator), 0, 0, 0))
        }
        var vector = StreamVector(counts)
        vector.weigh { _ in 1 }
        var sum = VectorSum()
        sum.add(vector)
        sum.add(vector)
        let sorted = vector.terms.sorted { (vector.weights[Int($0)][0], $1) > (vector.weights[Int($1)][0], $0) }
        for most in [0, 1, 7, 80, 100] { #expect(sum.strongest(most) == Array(sorted.prefix(most))) }
        #expect(abs(sum.length - 2) < 1e-5)
        #expect(abs(sum.cosines(vector)[0] - 1) < 1e-5)
    }

    @Test func `sums over a story's own words are those over all terms, to the bit`() {
        var generator = SeededGenerator(seed: 6)
        let vectors = (0..<9).map { _ in
            var counts: [Int32: SIMD4<UInt8>] = [:]
            for _ in 0..<40 {
                counts[Int32.random(in: 0..<150, using: &generator)] = SIMD4(
                    UInt8.random(in: 1...5, using: &generator), 1, 0, 0)
            }
            var vector = StreamVector(counts: counts)
            vector.weigh { Float($0 % 7 + 1) }
            return vector
        }
        var numbers = [Int32](repeating: -1, count: 150)
        let words = StoryWords(vectors, numbers: &numbers)
        #expect(numbers.allSatisfy { $0 == -1 })
        for articles in [[0], [3, 1, 4], Array(0..<9), []] {
            var expected = VectorSum()
            for article in articles { expected.add(vectors[article]) }
            let sum = words.sum(of: articles)
            for article in vectors.indices {
                #expect(words.cosines(article, sum) == expected.cosines(vectors[article]))
            }
        }
    }

    @Test func `counts of words are those of dictionaries`() {
        var generator = SeededGenerator(seed: 5)
        func counts() -> [String: Int] {
            var counts: [String: Int] = [:]
            for _ in 0..<120 { counts["w\(Int.random(in: 0..<200, using: &generator))", default: 0] += 1 }
            return counts
        }
        for _ in 0..<5 {
            let (one, other) = (counts(), counts())
            var merged = WordCounts(one)
            var (product, shared) = (0, 0)
            merged.forEachShared(WordCounts(other)) {
                product += $0 * $1; shared += 1
            }
            #expect(product == one.reduce(0) { $0 + $1.value * (other[$1.key] ?? 0) })
            #expect(shared == Set(one.keys).intersection(other.keys).count)
            merged.merge(WordCounts(other))
            let expected = one.merging(other, uniquingKeysWith: +)
            #expect(merged.entries.count == expected.count)
            #expect(merged.squares == expected.values.reduce(0) { $0 + $1 * $1 })
            for number in 0..<210 { #expect(merged["w\(number)"] == expected["w\(number)"] ?? 0) }
            #expect(zip(merged.entries, merged.entries.dropFirst()).allSatisfy { $0.isBefore($1) })
        }
        #expect(WordCounts().isEmpty && WordCounts()["w"] == 0)
    }
}
