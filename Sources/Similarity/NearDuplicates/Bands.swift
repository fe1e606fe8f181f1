import Parallelism

/// How signatures are cut into bands: texts that agree in all places of a band are candidates.
///
/// Two texts with Jaccard index J agree in a band of r places with probability Jʳ, and in one of b bands at least with
/// 1 − (1 − Jʳ)ᵇ: a curve that rises steeply. The longest bands are taken that still find a pair at the threshold with
/// a probability of 0.99; whatever comes below it is left to the check of each candidate.
///
/// Source: J. Leskovec, A. Rajaraman, J. D. Ullman: Mining of massive datasets, section 3.4.
struct Bands: Sendable {
    /// Places of a band.
    let rows: Int
    var count: Int { MinHash.bins / rows }

    init(threshold: Double) {
        rows = (1...MinHash.bins).last { Self.probability(of: threshold, rows: $0) >= 0.99 } ?? 1
    }

    /// The probability that a pair with a Jaccard index becomes a candidate.
    static func probability(of jaccard: Double, rows: Int) -> Double {
        var (agreeing, missed) = (1.0, 1.0)
        for _ in 0..<rows { agreeing *= jaccard }
        for _ in 0..<MinHash.bins / rows { missed *= 1 - agreeing }
        return 1 - missed
    }

    private static let bandsAtOnce = 16

    /// Adds the pairs of the given texts, all of them with signatures, that agree in bands and are near in time.
    ///
    /// Complexity: O(bands · texts · log texts).
    func addCandidates(
        to candidates: inout CandidatePairs, _ sets: ShingleSets, among texts: [Int32], near spans: TextSpans?,
        threads: Int
    ) {
        let block = 1 << 10
        let signatures = concurrentMap(count: (texts.count + block - 1) / block, threads: threads) { part in
            var signatures: [UInt32] = []
            signatures.reserveCapacity(block * MinHash.bins)
            for text in texts[part * block..<min(texts.count, (part + 1) * block)] {
                sets.withSet(Int(text)) { MinHash.append($0, to: &signatures) }
            }
            return signatures
        }
        for first in stride(from: 0, to: count, by: Self.bandsAtOnce) {
            candidates.add(
                concurrentMap(count: min(Self.bandsAtOnce, count - first), threads: threads) { offset in
                    var postings = Postings(texts: sets.count, capacity: texts.count)
                    for (place, text) in texts.enumerated() {
                        let start = place % block * MinHash.bins
                        postings.append(
                            key: key(ofBand: first + offset, signatures[place / block], at: start), text: text)
                    }
                    return postings.pairs(near: spans)
                })
        }
    }

    /// What texts have in common that agree in a band.
    ///
    /// - Parameter start: where the signature begins.
    func key(ofBand band: Int, _ signatures: [UInt32], at start: Int) -> UInt64 {
        var key: UInt64 = 0
        for row in start + band * rows..<start + (band + 1) * rows {
            key = Shingler.mixed(key &+ UInt64(signatures[row]) &+ 0x9E37_79B9_7F4A_7C15)
        }
        return key
    }
}
