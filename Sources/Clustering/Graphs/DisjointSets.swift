/// Sets of numbers that can be joined; each is known by its least member.
///
/// Complexity: O(log n) a call, amortized.
struct DisjointSets: Sendable {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    /// The least member of the set of a number.
    mutating func root(of number: Int) -> Int {
        var number = number
        while parents[number] != number {
            parents[number] = parents[parents[number]]
            number = parents[number]
        }
        return number
    }

    mutating func join(_ one: Int, _ other: Int) {
        let (first, second) = (root(of: one), root(of: other))
        parents[max(first, second)] = min(first, second)
    }
}
