import Testing

@testable import KeywordExtraction

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite struct TagCalibrationTests {
    private static let evidence = TagEvidence(
        tag: 0, storyCount: 20, profile: 0.3, neighbors: 0.4, nearest: 0.25, naming: .nowhere, lead: -0.1, standing: 0.5
    )

    /// The same with more of one kind of evidence.
    private static let more: [@Sendable (inout TagEvidence) -> Void] = [
        { $0.neighbors = 0.5 }, { $0.neighbors = 1 }, { $0.nearest = 0.3 }, { $0.naming = .inText },
        { $0.naming = .inTitle },
        { $0.lead = 0 }, { $0.standing = 0.6 }, { $0.profile = 0.4 },
    ]

    /// Tags that are right in as many of a hundred as the standard calibration says.
    private func trials(_ evidence: [TagEvidence], shift: Double = 0) -> [TagTrial] {
        evidence.map { own in
            let odds = zip(TagCalibration.standard.weights, own.values).reduce(shift) { $0 + $1.0 * $1.1 }
            let right = Int((100 * LogisticRegression.probability(odds)).rounded())
            return TagTrial(tags: (0..<100).map { (own, $0 < right) })
        }
    }

    private let spread = (0..<60).map { number in
        TagEvidence(
            tag: 0, storyCount: 1 + number % 7 * 9, profile: Float(number % 6) / 8, neighbors: Float(number % 13) / 12,
            nearest: Float(number % 5) / 8, naming: number % 3 == 0 ? .inText : number % 11 == 0 ? .inTitle : .nowhere,
            lead: Float(number % 17 - 12) / 10, standing: Float(1 + number % 4) / 4)
    }

    @Test func `The standard odds are those of the formula`() {
        let odds =
            -0.5 + 0.5 * log(0.43 / 0.63) + 1.5 * -0.1 + 1.5 * log(0.51) + 0.5 * log(0.32) + 2 * 0.25
        let probability = TagCalibration.standard.probability(of: Self.evidence)
        #expect(abs(probability - LogisticRegression.probability(odds)) < 1e-7)
    }

    @Test(arguments: [-1.5, 0, 1])
    func `A learned probability is the share that was right`(shift: Double) {
        let trials = trials(spread, shift: shift)
        let learned = TagCalibration.learned(from: trials)
        for (own, trial) in zip(spread, trials) {
            let share = Double(trial.tags.count { $0.isRight }) / Double(trial.tags.count)
            #expect(abs(learned.probability(of: own) - share) < 0.02)
        }
    }

    @Test(arguments: 0..<8)
    func `More evidence makes a tag likelier, also where what was learned says otherwise`(kind: Int) {
        var richer = Self.evidence
        Self.more[kind](&richer)
        #expect(
            TagCalibration.standard.probability(of: richer) > TagCalibration.standard.probability(of: Self.evidence))
        let contrary = TagCalibration.learned(
            from: trials(spread).map { TagTrial(tags: $0.tags.map { ($0.evidence, !$0.isRight) }) })
        #expect(contrary.probability(of: richer) >= contrary.probability(of: Self.evidence))
    }

    @Test func `Nothing to learn from leaves the standard`() {
        #expect(TagCalibration.learned(from: []) == .standard)
        #expect(TagCalibration.least(of: []) == nil)
    }

    @Test func `The least probability is the first from which on enough is right`() {
        func tags(_ count: Int, _ probability: Double, _ isRight: Bool) -> [(probability: Double, isRight: Bool)] {
            [(probability: Double, isRight: Bool)](repeating: (probability, isRight), count: count)
        }
        // Of four right ones the lower end is 1 / (1 + 1/4) = 0.8, of three 0.75.
        #expect(TagCalibration.least(of: tags(4, 0.9, true)) == 0.3)
        #expect(TagCalibration.least(of: tags(3, 0.9, true)) == nil)
        #expect(TagCalibration.least(of: tags(100, 0.9, true) + tags(40, 0.355, false)) == 0.36)
        // 85 of 100: (0.85 + 0.005 − √(0.85 · 0.15 / 100 + 0.25 / 100²)) / 1.01 = 0.8108; 83 are 0.7892.
        #expect(TagCalibration.least(of: tags(83, 0.4, true) + tags(17, 0.4, false)) == nil)
        #expect(TagCalibration.least(of: tags(85, 0.4, true) + tags(15, 0.4, false)) == 0.3)
        // Less than the lowest is not asked for, and more than the target is not looked for.
        #expect(TagCalibration.least(of: tags(100, 0.2, true)) == nil)
        #expect(TagCalibration.least(of: tags(100, 0.95, true) + tags(100, 0.85, false)) == nil)
    }

    @Test func `Numbers that are no calibration are refused`() {
        let weights = TagCalibration.standard.weights
        #expect(TagCalibration(weights: weights, least: 0.3)?.weights == weights)
        #expect(TagCalibration(weights: [], least: 0.3) == nil)
        #expect(TagCalibration(weights: weights + [1], least: 0.3) == nil)
        #expect(TagCalibration(weights: weights, least: 1.1) == nil)
        #expect(TagCalibration(weights: weights, least: .nan) == nil)
        for place in weights.indices {
            var changed = weights
            changed[place] = -1
            let isFree = ["base", "stories"].contains(TagCalibration.names[place])
            #expect((TagCalibration(weights: changed, least: 0.3) != nil) == isFree)
            changed[place] = .infinity
            #expect(TagCalibration(weights: changed, least: 0.3) == nil)
        }
    }
}
