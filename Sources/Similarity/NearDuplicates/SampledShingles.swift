import Parallelism

/// Finds texts of which one may stand inside the other, whatever else the other holds.
///
/// The Jaccard index of a wire copy and a piece of five times its length is at most 0.2, where bands find nothing. So an
/// inverted index is made of one shingle in four, the same ones in every text, since the shingle's own bits decide
/// (Broder's sketch modulo m). Of a text of 40 shingles that stands in another to one half, none of the 20 shared
/// ones is in the index once in 300 times.
///
/// Source: A. Z. Broder, S. C. Glassman, M. S. Manasse, G. Zweig: Syntactic clustering of the Web, Computer Networks and
/// ISDN Systems 29, 1997, doi:10.1016/S0169-7552(97)00031-7, section 3.
enum SampledShingles {
    private static let sampledMask: UInt64 = 6
    private static let partBits = 4

    /// Parts of the range of shingles that are worked on alone, so that no index of all is held.
    static let parts = 1 << partBits

    static func isSampled(_ shingle: UInt64) -> Bool { shingle & sampledMask == 0 }
    static func part(of shingle: UInt64) -> Int { Int(shingle >> UInt64(64 - partBits)) }
    /// What texts have in common that share a shingle of a part: the part's bits are the same for all.
    static func key(of shingle: UInt64) -> UInt64 { shingle << UInt64(partBits) }

    /// Adds the pairs of texts that share sampled shingles, and are near in time. Complexity: O(shingles + sampled · log sampled).
    static func addCandidates(
        to candidates: inout CandidatePairs, _ sets: ShingleSets, among texts: [Int32], near spans: TextSpans?,
        threads: Int
    ) {
        candidates.add(
            concurrentMap(count: parts, threads: threads) { part in
                var postings = Postings(texts: sets.count, capacity: 0)
                for text in texts {
                    sets.withSet(Int(text)) { set in
                        for place in part.places(of: set, parts: parts) where isSampled(set[place]) {
                            postings.append(key: key(of: set[place]), text: text)
                        }
                    }
                }
                return postings.pairs(near: spans)
            })
    }
}

extension Int {
    /// The places of a sorted set that lie in this part of the range of all shingles.
    ///
    /// Shingles are spread evenly, so a part begins near its share of the places, which is looked for from there.
    /// Complexity: O(√size) expected.
    func places(of set: Span<UInt64>, parts: Int) -> Range<Int> {
        let width = UInt64.max / UInt64(parts) + 1
        let least = UInt64(self) &* width
        var start = set.count * self / parts
        while start > 0, set[start - 1] >= least { start -= 1 }
        while start < set.count, set[start] < least { start += 1 }
        guard self + 1 < parts else { return start..<set.count }
        var end = start
        while end < set.count, set[end] < least &+ width { end += 1 }
        return start..<end
    }
}
