/// How likely a tag is with the evidence for it, and from which probability on it is suggested.
///
/// p = 1 / (1 + exp(−Σ weight · value)) over `TagEvidence.values` (J. Platt: Probabilistic outputs for support vector
/// machines, 1999). More evidence never makes a tag less likely: those weights are 0 or more; the one of the number of stories
/// may be anything. A step function over the same sum (isotonic regression) had a greater log loss on nearly all held-out halves
/// of ten sets, as A. Niculescu-Mizil and R. Caruana found where there is little to learn from (Predicting good probabilities
/// with supervised learning, ICML 2005, doi:10.1145/1102351.1102430).
public struct TagCalibration: Hashable, Sendable {
    /// What the weights belong to.
    public static let names = [
        "base", "neighbors", "text", "title", "lead", "standing", "profile", "nearest", "stories",
    ]
    /// The share of the suggested tags that is to be right.
    ///
    /// With it the tags suggested for 2,233 stories of Reuters, each half learned from and the other read, have a precision of
    /// 90 % and a recall of 93 %; with the former limit, a score of 0.2 of 2.1, it was 48 and 99. With places as further tags,
    /// 2.3 a story: 83 and 85, before 51 and 91 (`Benchmarks/compare_tags.py`).
    public static let target = 0.8
    /// No tag that is less likely is suggested unasked, whatever the share: at 0.3 it is wrong in seven of ten cases.
    /// On Reuters this keeps the precision at 90 % where 80 would be allowed, and costs 3 points of recall.
    public static let lowest = 0.3

    /// The weight of each part of the evidence, in the order of `names`.
    public let weights: [Double]
    /// A tag is suggested that is at least as likely.
    public let least: Double

    /// Nil where the numbers are no calibration: too few or too many, not finite, an evidence that speaks against its tag, or
    /// a probability beyond 0 to 1.
    public init?(weights: [Double], least: Double) {
        guard weights.count == Self.names.count, weights.allSatisfy(\.isFinite),
            zip(weights, Self.isEvidence).allSatisfy({ $0 >= 0 || !$1 }), (0...1).contains(least)
        else { return nil }
        self.init(checked: weights, least: least)
    }

    private init(checked weights: [Double], least: Double) { (self.weights, self.least) = (weights, least) }

    /// What is taken before anything is learned: round numbers near what was learned on ten sets of news, abstracts and posts.
    /// A newsroom's own stories soon outweigh it.
    public static let standard = TagCalibration(checked: [-0.5, 0.5, 1, 0.5, 1.5, 1.5, 0.5, 2, 0], least: target)

    private static let isEvidence = names.map { $0 != "base" && $0 != "stories" }

    func probability(of evidence: TagEvidence) -> Double {
        LogisticRegression.probability(zip(weights, evidence.values).reduce(0) { $0 + $1.0 * $1.1 })
    }

    /// Learned from tags that were right or wrong.
    static func learned(from trials: some Sequence<TagTrial>) -> TagCalibration {
        var (rows, answers) = ([Double](), [Bool]())
        for trial in trials {
            for (evidence, isRight) in trial.tags + trial.strange.map({ ($0, false) }) {
                rows += evidence.values
                answers.append(isRight)
            }
        }
        let regression = LogisticRegression(prior: standard.weights, isNonnegative: isEvidence)
        return TagCalibration(checked: regression.weights(rows: rows, answers: answers), least: standard.least)
    }

    func suggesting(from least: Double) -> TagCalibration { TagCalibration(checked: weights, least: least) }

    /// The least probability, in hundredths from `lowest` to the target, from which on the share of right tags is surely the
    /// target or more: the lower end of its interval is, one standard deviation wide (E. B. Wilson: Probable inference, the
    /// law of succession, and statistical inference, J. American Statistical Association 22, 1927). Nil where there is none.
    ///
    /// It is not looked for above the target, where it would follow chance: a probability that holds gives the share there.
    static func least(of tags: [(probability: Double, isRight: Bool)]) -> Double? {
        for hundredth in Int((lowest * 100).rounded())...Int((target * 100).rounded()) {
            let least = Double(hundredth) / 100
            let shown = tags.count { $0.probability >= least }
            guard shown > 0 else { return nil }
            let count = Double(shown)
            let share = Double(tags.count { $0.probability >= least && $0.isRight }) / count
            let spread = (share * (1 - share) / count + 0.25 / (count * count)).squareRoot()
            if (share + 0.5 / count - spread) / (1 + 1 / count) >= target { return least }
        }
        return nil
    }
}

/// What a model says of a story when the story is not among those that it knows, beside the story's own tags.
struct TagTrial: Sendable {
    /// The tags with the most evidence, and whether the story has them.
    var tags: [(evidence: TagEvidence, isRight: Bool)]
    /// The same where the model does not know the story's tags either: all are wrong. Few stories are tried so.
    var strange: [TagEvidence] = []
}
