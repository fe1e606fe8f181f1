/// The percentile bootstrap: how far a figure would move if other articles of the same kind had been taken.
///
/// n articles are drawn with replacement out of the n there are, the figure is computed on them, and that is done
/// `resamples` times; the interval goes from the 2.5th to the 97.5th percentile of the results, between two results by
/// linear interpolation. The draws come from a seeded generator, so an interval is the same in every run.
///
/// B. Efron. Bootstrap methods: another look at the jackknife. The Annals of Statistics 7(1), 1979.
/// doi:10.1214/aos/1176344552
public struct Bootstrap: Hashable, Sendable {
    /// How many samples are drawn.
    public var resamples: Int
    /// What the samples are drawn from.
    public var seed: UInt64

    /// With parameters that are the properties of these names.
    public init(resamples: Int = 1000, seed: UInt64 = 1) {
        precondition(resamples > 0, "A bootstrap needs at least 1 resample, not \(resamples).")
        self.resamples = resamples
        self.seed = seed
    }

    /// The 95 % interval of a figure that is a function of sums over articles.
    ///
    /// - Parameters:
    ///   - columns: for each quantity its value for each article; all of the same length n.
    ///   - statistic: the figure out of the sum of each quantity over n articles.
    /// - Returns: nil for fewer than two articles. Complexity: O(resamples · n · columns).
    public func interval(of columns: [[Double]], statistic: ([Double]) -> Double) -> ClosedRange<Double>? {
        guard let count = columns.first?.count, count > 1 else { return nil }
        precondition(columns.allSatisfy { $0.count == count }, "All columns of a bootstrap have the same length.")
        var generator = SplitMix64(state: seed)
        var sums = [Double](repeating: 0, count: columns.count)
        var figures: [Double] = []
        figures.reserveCapacity(resamples)
        for _ in 0..<resamples {
            for column in sums.indices { sums[column] = 0 }
            for _ in 0..<count {
                let drawn = generator.index(below: count)
                for column in sums.indices { sums[column] += columns[column][drawn] }
            }
            figures.append(statistic(sums))
        }
        figures.sort()
        let low = Self.percentile(0.025, of: figures)
        return low...max(low, Self.percentile(0.975, of: figures))
    }

    static func percentile(_ share: Double, of sorted: [Double]) -> Double {
        let place = share * Double(sorted.count - 1)
        let below = Int(place)
        guard below + 1 < sorted.count else { return sorted[below] }
        return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
    }
}

/// G. L. Steele, D. Lea, C. H. Flood. Fast splittable pseudorandom number generators. OOPSLA 2014.
/// doi:10.1145/2660193.2660195
struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// By a product's high half rather than the standard library's way, which may change between versions.
    mutating func index(below count: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(count)).high)
    }
}
