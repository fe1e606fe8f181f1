/// Intervals for figures of whole partitions, from random halves of the articles.
///
/// The bootstrap draws articles twice, and two copies of one article always are in one class and in one cluster: that
/// alone would raise every measure of a partition. So halves are drawn without replacement. A mean over half of n
/// articles varies as much as one over n articles drawn anew, and how far the figures of the halves lie from their mean
/// says how far this one may lie from its own. For an odd n, m = ⌊n / 2⌋ are drawn and distances multiplied by
/// √(m / (n − m)). The draws come from a seeded generator, so an interval is the same in every run.
///
/// P. J. McCarthy. Pseudo-replication: half samples. Review of the International Statistical Institute 37(3), 1969.
/// doi:10.2307/1402116. J. Shao, C. F. J. Wu. A general theory for jackknife variance estimation. The Annals of
/// Statistics 17(3), 1989. doi:10.1214/aos/1176347263
public struct HalfSamples: Hashable, Sendable {
    /// How many halves are drawn.
    public var resamples: Int
    /// What they are drawn from.
    public var seed: UInt64

    /// With parameters that are the properties of these names.
    public init(resamples: Int = 1000, seed: UInt64 = 1) {
        precondition(resamples > 0, "Intervals need at least 1 half of the articles, not \(resamples).")
        self.resamples = resamples
        self.seed = seed
    }

    /// The 95 % intervals of figures, in their order.
    ///
    /// - Parameters:
    ///   - values: the figures over all articles.
    ///   - count: the articles, n.
    ///   - figures: the same figures over the articles at these places.
    /// - Returns: nil for fewer than four articles. Complexity: O(resamples) times n and the cost of `figures`.
    public func intervals(
        of values: [Double], count: Int, figures: ([Int]) -> [Double]
    ) -> [ClosedRange<Double>]? {
        guard count >= 4 else { return nil }
        let half = count / 2
        var generator = SplitMix64(state: seed)
        var order = Array(0..<count)
        var columns = [[Double]](repeating: [], count: values.count)
        for _ in 0..<resamples {
            for place in 0..<half { order.swapAt(place, place + generator.index(below: count - place)) }
            for (column, value) in figures(Array(order.prefix(half))).enumerated() { columns[column].append(value) }
        }
        let scale = (Double(half) / Double(count - half)).squareRoot()
        return zip(values, columns).map { value, column in
            let sorted = column.sorted()
            let mean = sorted.reduce(0, +) / Double(sorted.count)
            let low = value + (Bootstrap.percentile(0.025, of: sorted) - mean) * scale
            let high = value + (Bootstrap.percentile(0.975, of: sorted) - mean) * scale
            // No measure of a partition is above 1.
            return min(value, low)...max(value, min(1, high))
        }
    }
}
