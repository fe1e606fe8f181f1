/// Random numbers that are the same in every run.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood: Fast splittable pseudorandom number generators, OOPSLA 2014,
/// doi:10.1145/2660193.2660195.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    public var state: UInt64

    public init(state: UInt64) {
        self.state = state
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return mixed
    }

    /// The bits of the state, well mixed; as a function of the state one to one.
    public var mixed: UInt64 {
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Ranks from 0, of which rank r comes with a probability in proportion to 1 / (r + shift): the frequencies of words.
public struct ZipfDistribution: Sendable {
    private let cumulative: [Double]

    public init(ranks: Int, shift: Double) {
        precondition(ranks > 0 && shift > 0, "A Zipf distribution has ranks, and a shift above 0.")
        var total = 0.0
        cumulative = (0..<ranks).map { rank in
            total += 1 / (Double(rank) + shift)
            return total
        }
    }

    /// Complexity: O(log ranks).
    public func rank(using random: inout SplitMix64) -> Int {
        let draw = Double.random(in: 0..<cumulative[cumulative.count - 1], using: &random)
        var (low, high) = (0, cumulative.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if cumulative[middle] <= draw { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Ranks from 0 without end: a head by Zipf's law with exponent 1, and above it octaves of ranks, each with `ratio` times
/// the probability of the one before and even inside. A ratio of 2^(1 − a) is Zipf's law with exponent a, and lets the
/// number of different ranks in n draws grow as n^(1/a): the vocabulary of a language (Heaps' law). Integer draws but for
/// the head, so that every machine draws the same.
///
/// Source: R. Ferrer i Cancho, R. V. Solé: Two regimes in the frequency of words and the origins of complex lexicons,
/// Journal of Quantitative Linguistics 8(3), 2001, doi:10.1076/jqul.8.3.165.4101.
public struct OpenZipfDistribution: Sendable {
    private let head: ZipfDistribution
    private let headCount: Int
    private let tailShare: Double
    private let ratio: Double

    /// - Parameters:
    ///   - head: the ranks of the head.
    ///   - shift: of rank r in the head the probability is in proportion to 1 / (r + shift).
    ///   - tailShare: the probability of all ranks above the head.
    ///   - ratio: of an octave to the one before it.
    public init(head: Int, shift: Double, tailShare: Double, ratio: Double = 0.6) {
        self.head = ZipfDistribution(ranks: head, shift: shift)
        (headCount, self.tailShare, self.ratio) = (head, tailShare, ratio)
    }

    /// Complexity: O(log head).
    public func rank(using random: inout SplitMix64) -> Int {
        guard Double.random(in: 0..<1, using: &random) < tailShare else { return head.rank(using: &random) }
        var first = headCount
        while first < 1 << 40 && Double.random(in: 0..<1, using: &random) < ratio { first *= 2 }
        return Int.random(in: first..<2 * first, using: &random)
    }
}
