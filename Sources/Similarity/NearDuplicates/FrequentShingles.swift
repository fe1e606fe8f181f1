import Parallelism

/// Shingles that say nothing about where a text comes from: an agency's boilerplate, stock phrases.
enum FrequentShingles {
    /// The most texts, near-identical ones taken for one, that a telling shingle may be in, of so many.
    ///
    /// A hundredth, but a hundred at least: a wire may run in a hundred versions. And a thousand at most, since a phrase of
    /// more stories tells of none, however large the collection is.
    static func mostTexts(of count: Int) -> Int { min(1_000, max(100, count / 100)) }

    private static let parts = 64

    /// The shingles that are in more than `most` of the given texts, sorted.
    ///
    /// Complexity: O(shingles · log shingles), a part of their range at a time.
    static func among(_ texts: [Int32], of sets: ShingleSets, most: Int, threads: Int) -> [UInt64] {
        guard texts.count > most else { return [] }
        return concurrentMap(count: parts, threads: threads) { part in
            var shingles: [UInt64] = []
            for text in texts {
                sets.withSet(Int(text)) { set in
                    for place in part.places(of: set, parts: parts) { shingles.append(set[place]) }
                }
            }
            return standingOften(&shingles, most: most)
        }.flatMap { $0 }
    }

    /// The shingles that stand more than `most` times in a list, which is sorted. Complexity: O(n · log n).
    static func standingOften(_ shingles: inout [UInt64], most: Int) -> [UInt64] {
        shingles.sort()
        var frequent: [UInt64] = []
        var start = 0
        for end in shingles.indices.dropFirst() where shingles[end] != shingles[start] {
            if end - start > most { frequent.append(shingles[start]) }
            start = end
        }
        if shingles.count - start > most { frequent.append(shingles[start]) }
        return frequent
    }
}
