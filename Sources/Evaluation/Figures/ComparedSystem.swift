/// A system beside others on the same articles.
public struct ComparedSystem: Hashable, Sendable {
    /// The system's name.
    public var name: String
    /// What it reached.
    public var figures: [Figure]
    /// How the first of the systems differs from this one in the decisive figure; nil for the first itself.
    public var difference: Difference?

    /// How far a figure is from that of the system it is compared with.
    public struct Difference: Hashable, Sendable {
        /// The first system's mean less this one's.
        public var value: Double
        /// The probability of a difference at least as large by chance: see `PairedTest`.
        public var probability: Double

        /// Whether the difference may be called one.
        public var isSignificant: Bool { probability < PairedTest.significance }
    }

    /// Systems by their scores on the same articles, which are means over articles in the order of `measures`.
    ///
    /// - Parameters:
    ///   - systems: names and scores; `scores[measure][article]`.
    ///   - decisive: the measure whose differences are tested.
    public static func comparing(
        _ systems: [(name: String, scores: [[Double]])], measures: [(measure: String, part: String)],
        decisive: Int = 0, by test: PairedTest = PairedTest()
    ) -> [ComparedSystem] {
        systems.enumerated().map { place, system in
            let figures = zip(measures, system.scores).map { names, values in
                Figure(
                    names.measure, names.part, value: values.reduce(0, +) / Double(max(1, values.count)))
            }
            guard place > 0, system.scores.indices.contains(decisive) else {
                return ComparedSystem(name: system.name, figures: figures)
            }
            let differences = zip(systems[0].scores[decisive], system.scores[decisive]).map { $0 - $1 }
            return ComparedSystem(
                name: system.name, figures: figures,
                difference: Difference(
                    value: differences.reduce(0, +) / Double(max(1, differences.count)),
                    probability: test.probability(of: differences)))
        }
    }
}
