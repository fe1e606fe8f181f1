/// What two texts share, in shingles.
struct TextOverlap: Sendable {
    let pair: TextPair
    let shared: Int
    /// Those of them with a number.
    let sharedNumbers: Int
    let sizes: (first: Int, second: Int)

    init(_ pair: TextPair, shared: Int, sharedNumbers: Int, sizes: (first: Int, second: Int)) {
        (self.pair, self.shared, self.sharedNumbers, self.sizes) = (pair, shared, sharedNumbers, sizes)
    }

    init(_ pair: TextPair, in sets: ShingleSets) {
        self.pair = pair
        (shared, sharedNumbers) = sets.shared(pair.first, pair.second)
        sizes = (sets.size(pair.first), sets.size(pair.second))
    }

    /// |A ∩ B| / |A ∪ B|; 1 for two empty sets.
    var jaccard: Double {
        let union = sizes.first + sizes.second - shared
        return union == 0 ? 1 : Double(shared) / Double(union)
    }

    /// How much of a text stands in the other: |A ∩ B| / |A|; 1 for an empty one.
    func containment(of text: Int) -> Double {
        let size = text == pair.first ? sizes.first : sizes.second
        return size == 0 ? 1 : Double(shared) / Double(size)
    }

    /// Whether the two are one form filled with different numbers, as the daily reports of a market are.
    ///
    /// Numbers are facts, which a copy keeps as well as other words. So a pair is a form if of the shingles with a number
    /// less than a third as large a part is shared as of the others. Fewer than ten of them, about two numbers, say nothing.
    ///
    /// - Parameter numbers: for each text its shingles with a number.
    func isForm(_ numbers: [Int32]) -> Bool {
        let (first, second) = (Int(numbers[pair.first]), Int(numbers[pair.second]))
        let (fewest, others) = (min(first, second), min(sizes.first - first, sizes.second - second))
        guard fewest >= 10, others > 0 else { return false }
        // sharedNumbers / fewest < (shared − sharedNumbers) / others / 3
        return 3 * sharedNumbers * others < (shared - sharedNumbers) * fewest
    }

    /// Whether a text is not longer than the other by more than a tenth.
    func isAtMostAsLong(_ text: Int) -> Bool {
        let (size, other) = text == pair.first ? sizes : (sizes.second, sizes.first)
        return size * 10 <= other * 11
    }

    func other(than text: Int) -> Int { text == pair.first ? pair.second : pair.first }
}
