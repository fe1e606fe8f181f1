/// Tells the pieces of longer words and names among candidates where spaces part syllables, as in Vietnamese: `Tổng Bí` of `Tổng Bí thư`.
///
/// A candidate that occurs at least twice is a piece if one with a syllable more before or behind it occurs nearly as often.
struct SyllableFragments {
    private var isFragment: [Bool]

    /// Complexity: O(candidates · length).
    init(_ candidates: CandidateTable) {
        isFragment = [Bool](repeating: false, count: candidates.count)
        var indices: [ArraySlice<Int32>: Int] = [:]
        for index in candidates.indices { indices[candidates.stems(of: candidates[index])] = index }
        for candidate in candidates where candidate.length > 1 && candidate.count > 1 {
            let stems = candidates.stems(of: candidate)
            for part in [stems.dropLast(), stems.dropFirst()] {
                guard let index = indices[part] else { continue }
                if 5 * candidate.count >= 4 * candidates[index].count { isFragment[index] = true }
            }
        }
    }

    subscript(index: Int) -> Bool { isFragment[index] }
}
