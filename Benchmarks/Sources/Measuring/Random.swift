/// Random numbers that are the same in every run.
///
/// Source: G. L. Steele, D. Lea, C. H. Flood: Fast splittable pseudorandom number generators, OOPSLA 2014,
/// doi:10.1145/2660193.2660195.
public struct SplitMix64: RandomNumberGenerator {
    public var state: UInt64

    public init(state: UInt64) {
        self.state = state
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
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
