/// The steps that near-duplicates are found in, each of which many processes can do, with lines between them.
///
/// One after the other, with lines of a part brought together before those that need them together, they decide the same as
/// `NearDuplicates` does in one process, whatever the parts.
package enum DuplicateStep: String, CaseIterable, Sendable {
    case shingles, texts, bands, pairs, candidates, check, later, counts, frequent, versions, sources, forest, tell

    /// What it makes of what.
    package var summary: String {
        switch self {
        case .shingles: "articles → a"
        case .texts: "a, by part → t, m"
        case .bands: "t, f → k"
        case .pairs: "k, by part → p"
        case .candidates: "p, by part → c"
        case .check: "c, with the t of its texts, f → e with --nearly-same, else l"
        case .later: "all e → x"
        case .counts: "t, x → n"
        case .frequent: "n, by part → f"
        case .versions: "all e and l, with the m of their texts → v"
        case .sources: "v, with the t of its texts, f → s"
        case .forest: "all e, l and s, with the m of their texts and those of several articles → g"
        case .tell: "the articles of groups, --groups FILE with g and all f → what duplicates prints"
        }
    }

    /// The work of a step that reads lines; nil for those that read articles.
    package func work(_ setting: DuplicateStepSetting) -> (any StepWork)? {
        switch self {
        case .shingles, .tell: nil
        case .texts: TextsStep(setting)
        case .bands: BandsStep(setting)
        case .pairs: PairsStep(setting)
        case .candidates: CandidatesStep(setting)
        case .check: CheckStep(setting)
        case .later: LaterStep()
        case .counts: CountsStep(setting)
        case .frequent: FrequentStep()
        case .versions: VersionsStep(setting)
        case .sources: SourcesStep(setting)
        case .forest: ForestStep(setting)
        }
    }
}

/// What a step is told.
package struct DuplicateStepSetting: Sendable {
    package var parameters: NearDuplicateParameters
    /// Whether it is about texts that are nearly the same, which come first.
    package var isNearlySame: Bool
    /// Whether groups of one article are told, too.
    package var showsAll: Bool
    package var threads: Int

    package init(_ parameters: NearDuplicateParameters, isNearlySame: Bool, showsAll: Bool, threads: Int) {
        (self.parameters, self.isNearlySame, self.showsAll, self.threads) = (
            parameters, isNearlySame, showsAll, threads
        )
    }
}

/// A step over lines, which come in any order.
package protocol StepWork {
    /// Takes a line.
    mutating func take(_ line: inout StepLine) throws(StepProblem)
    /// Writes what comes of all lines.
    mutating func finish(_ writer: inout StepWriter) throws
}

extension StepLine {
    /// That a step has no use for the line.
    func unwanted(_ step: DuplicateStep, _ kinds: StepKind...) -> StepProblem {
        let letters = kinds.map { "“\($0.letter)”" }.joined(separator: ", ")
        return StepProblem(
            what: "a line “\(kind.letter)”, which \(step.rawValue) does not read", remedy: "Give it lines \(letters)")
    }
}
