/// What a sentence is worth beside its own score, given which sentences are chosen already.
protocol MarginalGain {
    /// The parts that the gain is the sum of.
    var names: [String] { get }
    /// From one choice to a later one no candidate's gain rises by more than this does: 0 for ever where gains only fall, and
    /// nil where nothing is known. With such a bound the greedy choice can be lazy.
    var rise: Double? { get }
    /// Candidates that are all worth more than any other by these gains alone; nil where none are known.
    var foremost: [Int]? { get }

    /// One value for each of `names`.
    func parts(of candidate: Int) -> [Float]
    /// The sum of the parts.
    func gain(of candidate: Int) -> Float
    /// Adds the gains of some candidates to their worths: one call for all, where calls are dynamic.
    func add(to worths: inout [Float], of candidates: [Int])
    /// Takes a candidate into the summary.
    mutating func choose(_ candidate: Int)
}

extension MarginalGain {
    var foremost: [Int]? { nil }
    func gain(of candidate: Int) -> Float { parts(of: candidate).reduce(0, +) }

    func add(to worths: inout [Float], of candidates: [Int]) {
        for candidate in candidates { worths[candidate] += gain(of: candidate) }
    }
}
