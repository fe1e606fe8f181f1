/// What a sentence is worth beside its own score, given which sentences are chosen already.
protocol MarginalGain {
    /// The parts that the gain is the sum of.
    var names: [String] { get }
    /// Whether no candidate's gain ever rises while others are chosen. Then the greedy choice can be lazy.
    var onlyFalls: Bool { get }

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
    func gain(of candidate: Int) -> Float { parts(of: candidate).reduce(0, +) }

    func add(to worths: inout [Float], of candidates: [Int]) {
        for candidate in candidates { worths[candidate] += gain(of: candidate) }
    }
}
