/// A candidate with the score that a method gave it.
struct ScoredCandidate {
    /// Index among the candidates, which are in the order of their first occurrence.
    var index: Int
    var score: Float
}

/// Takes the best candidates and leaves out what would say the same again.
///
/// Candidates come by falling score, ties by first occurrence. One is left out
/// - if it is a part of a phrase taken before and occurs no more often than that one: then it never occurs alone;
/// - if it is another name of one taken before (`NameVariants`); the keyword then lists it as a variant.
struct Selection {
    let words: WordEvidence
    let candidates: [Candidate]

    /// At most `count` candidates with the variants that each stands for.
    ///
    /// Complexity: O(n log n + n · count) for n candidates in the worst case; usually few more than `count` are
    /// looked at.
    func best(_ scored: [ScoredCandidate], count: Int) -> [(candidate: ScoredCandidate, variants: [Int])] {
        let order = scored.filter { $0.score.isFinite && $0.score > 0 }
            .sorted { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
        let names = NameVariants(candidates: candidates, words: words)
        var taken: [(candidate: ScoredCandidate, variants: [Int])] = []
        next: for entry in order where taken.count < count {
            let candidate = candidates[entry.index]
            for position in taken.indices {
                let other = candidates[taken[position].candidate.index]
                if names.isVariant(candidate, of: other) {
                    taken[position].variants.append(entry.index)
                    continue next
                }
                if candidate.count <= other.count, other.stems.containsRun(candidate.stems) { continue next }
            }
            taken.append((entry, []))
        }
        return taken
    }
}

extension [Int32] {
    /// Whether `run` stands in the array as it is, and is shorter.
    func containsRun(_ run: [Int32]) -> Bool {
        guard run.count < count else { return false }
        return (0...count - run.count).contains { start in
            run.indices.allSatisfy { self[start + $0] == run[$0] }
        }
    }
}
