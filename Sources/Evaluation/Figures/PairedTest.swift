/// Whether two systems differ by more than chance, on the same articles: a paired randomization test.
///
/// If the two were equally good, which of them got which of an article's two scores would be chance. So the sign of each
/// article's difference is drawn anew, `rounds` times, and p is the share of rounds in which the mean difference is at
/// least as far from 0 as the one observed; the observed one counts as a round. The draws come from a seeded
/// generator, so p is the same in every run.
///
/// E. W. Noreen. Computer-Intensive Methods for Testing Hypotheses. Wiley, 1989.
public struct PairedTest: Hashable, Sendable {
    /// Below this p a difference is called one.
    public static let significance = 0.05

    /// How many times signs are exchanged.
    public var rounds: Int
    /// What they are drawn from.
    public var seed: UInt64

    /// With parameters that are the properties of these names.
    public init(rounds: Int = 10_000, seed: UInt64 = 1) {
        precondition(rounds > 0, "A randomization test needs at least 1 round, not \(rounds).")
        self.rounds = rounds
        self.seed = seed
    }

    /// The two-sided p of a difference in means, in 1/(rounds + 1)...1.
    ///
    /// - Parameter differences: for each article the first system's score less the second's.
    ///
    /// Complexity: O(rounds · n).
    public func probability(of differences: [Double]) -> Double {
        let changed = differences.filter { $0 != 0 }
        guard !changed.isEmpty else { return 1 }
        let observed = abs(changed.reduce(0, +))
        // Sums of the same numbers in the same order differ by nothing but signs; what rounding leaves is let pass.
        let least = observed - 1e-12 * changed.reduce(0) { $0 + abs($1) }
        var generator = SplitMix64(state: seed)
        var reached = 1
        for _ in 0..<rounds {
            var sum = 0.0
            var bits: UInt64 = 0
            for (index, difference) in changed.enumerated() {
                if index & 63 == 0 { bits = generator.next() }
                sum += bits & 1 == 0 ? difference : -difference
                bits >>= 1
            }
            if abs(sum) >= least { reached += 1 }
        }
        return Double(reached) / Double(rounds + 1)
    }
}
