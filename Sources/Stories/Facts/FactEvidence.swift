/// What one kind of fact says for or against two stories being of one event.
public struct FactEvidence: Hashable, Sendable {
    /// What kind of fact it is.
    public enum Kind: String, CaseIterable, Sendable {
        /// How many of the mentions of names in the one are of names that the other has.
        case names
        /// Whether they happen at the same places.
        case places
        /// The days between the dates that they name.
        case dates
        /// The days between those on which they appeared.
        case published
        /// The years that they name.
        case years
        /// The numbers of two and more digits that they have in common.
        case numbers
        /// Figures of the same kind, such as the dead.
        case figures
    }

    /// What kind of fact it is.
    public let kind: Kind
    /// What was found, by its place among the weights of this kind.
    public let outcome: Int

    init(_ kind: Kind, _ outcome: Int) {
        self.kind = kind
        self.outcome = outcome
    }

    /// The logarithm of how much more often pairs of look-alike events are found so than pairs of one event: above 0 it speaks
    /// for two events.
    public var weight: Double { Self.weights(kind)[outcome] }

    /// All that can be found of a kind, in the order of its outcomes.
    public static func outcomes(of kind: Kind) -> [FactEvidence] {
        weights(kind).indices.map { FactEvidence(kind, $0) }
    }

    /// The first half of the topics of ECB+ as `FactBenchmarks` counts them, smoothed and drawn towards 0 where kinds say the
    /// same twice (places are names too), and where look-alikes of that collection are alike in their own way: they lie years
    /// apart, while in a daily feed all articles have the same dates. Names alone say at most 4, so that the same years
    /// outweigh them.
    private static func weights(_ kind: Kind) -> [Double] {
        switch kind {
        // By twentieths of the share.
        case .names:
            [4, 4, 4, 3.4, 2.6, 2, 1.5, 1, 0.4, 0, -0.2, -0.4, -0.7, -1, -1.2, -1.4, -1.5, -1.6, -2, -2]
        // The same, some that the other has too, none.
        case .places: [-1.5, -0.4, 1]
        // At most 1 day, 10 days, 40 days, more.
        case .dates: [-1, -0.5, 0, 1.5]
        // At most 30 days, 120, more. ECB+ has no such dates: these are set by hand, so that what happens again a year later is
        // another event unless who, where and how many are the same.
        case .published: [0, 1, 3]
        // The same, one apart, more.
        case .years: [-1.1, -0.3, 1.2]
        // None in common, one, more.
        case .numbers: [1, -0.3, -2]
        // One that agrees, neither, all more than three times the other, magnitudes that contradict. Too few of them are in ECB+
        // to be learned.
        case .figures: [-1, 0, 1, 1.5]
        }
    }
}

/// What two stories say beside each other.
public struct FactComparison: Sendable {
    /// In the order of the kinds, of each that both say something of.
    public let evidence: [FactEvidence]
    /// Whether the two speak of the same things at all, names aside: 1 where in the same words, 0 in none.
    public let likeness: Double

    /// The logarithm of how much more often two look-alike events are told so than one event is.
    public var score: Double { evidence.reduce(0) { $0 + $1.weight } }

    /// Whether they are two events that look alike.
    public var tellsApart: Bool { likeness >= Self.leastLikeness && score > Self.leastScore }

    /// Pairs of one event that are as unlike as this are mostly no articles of it: notes of web pages, other items of a list.
    public static let leastLikeness = 0.055
    /// From this score of the facts on two articles may be told apart.
    public static let leastScore = 3.05
}
