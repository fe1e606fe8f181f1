import LinearAlgebra

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The numbers of the default method, which can be learned from a newsroom's own articles with summaries.
public struct NewsProfile: Hashable, Sendable {
    var weights: NewsWeights
    var chances: WordChanceWeights

    /// Learned on half of two development sets: see `NewsWeights.tuned` and `WordChanceWeights.learned`.
    public static let standard = NewsProfile(weights: .tuned, chances: .learned)

    /// The names of the numbers, in the order of a profile's file.
    public static let names = numbers.map(\.name)

    /// A number by its name.
    ///
    /// - Precondition: the name is one of `names`.
    public subscript(name: String) -> Float {
        get { self[keyPath: Self.path(name)] }
        set { self[keyPath: Self.path(name)] = newValue }
    }

    private static func path(_ name: String) -> WritableKeyPath<NewsProfile, Float> {
        guard let number = numbers.first(where: { $0.name == name }) else {
            preconditionFailure("A profile has no number called \(name).")
        }
        return number.path
    }

    private struct Number: Sendable {
        var name: String
        var path: any WritableKeyPath<NewsProfile, Float> & Sendable

        init(_ name: String, _ path: any WritableKeyPath<NewsProfile, Float> & Sendable) {
            (self.name, self.path) = (name, path)
        }
    }

    private static let numbers = [
        Number("centrality", \.weights.centrality), Number("keywords", \.weights.keywords),
        Number("position", \.weights.position), Number("title", \.weights.title),
        Number("brevity", \.weights.brevity),
        Number("redundancy", \.weights.redundancy), Number("coverage", \.weights.coverage),
        Number("title_of_brief", \.weights.titleOfBrief), Number("next_in_sentences", \.weights.nextInSentences),
        Number("next_in_words", \.weights.nextInWords),
        Number("first_of_one", \.weights.firstOfOne),
        Number("words_of_reference", \.weights.wordsOfReference), Number("words_of_brief", \.weights.wordsOfBrief),
        Number("abridgment_fade", \.weights.abridgmentFade),
        Number("least_lead_affinity", \.weights.leastLeadAffinity),
        Number("lead_affinity_range", \.weights.leadAffinityRange),
        Number("words_exponent", \.weights.wordsExponent), Number("word_occurrences", \.chances.occurrences),
        Number("word_stop_occurrences", \.chances.stopOccurrences), Number("word_sentences", \.chances.sentences),
        Number("word_first_place", \.chances.firstPlace), Number("word_first_place_steep", \.chances.firstPlaceSteep),
        Number("word_stop", \.chances.stopWord), Number("word_capitals", \.chances.capitals),
        Number("word_number", \.chances.number), Number("word_centrality", \.chances.centrality),
        Number("word_length", \.chances.length), Number("word_constant", \.chances.constant),
    ]

    /// Steps at random from this profile: in each, one to three numbers are moved by up to a half, and what is better
    /// is kept.
    ///
    /// - Parameters:
    ///   - steps: how many profiles are tried.
    ///   - worth: how good a profile is; called `steps` + 1 times.
    /// - Returns: the best profile and its worth. The same worths give the same steps.
    public func improved(
        steps: Int, seed: UInt64 = 1, worth: (NewsProfile) throws -> Double
    ) rethrows -> (profile: NewsProfile, worth: Double) {
        var generator = SplitMix64(seed: seed)
        var best = (profile: self, worth: try worth(self))
        for _ in 0..<max(0, steps) {
            var trial = best.profile
            for _ in 0...Int(generator.nextUnit() * 3) {
                let path = Self.numbers[Int(generator.nextUnit() * Double(Self.numbers.count))].path
                // Signs stay: a part that counts for a sentence does not begin to count against it.
                trial[keyPath: path] *= Float(exp2(generator.nextUnit() * 2 - 1))
            }
            trial.weights.wordsOfReference = max(1, trial.weights.wordsOfReference)
            trial.weights.wordsOfBrief = max(1, trial.weights.wordsOfBrief)
            let value = try worth(trial)
            if value > best.worth { best = (trial, value) }
        }
        return best
    }
}
