/// Sets of numbers that can be joined; each is known by its least member.
///
/// Complexity: O(log n) a call, amortized.
package struct DisjointSets: Sendable {
    private var parents: [Int32]

    package init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

    /// The least member of the set of a number.
    package mutating func root(of number: Int) -> Int {
        var root = number
        while parents[root] != root {
            parents[root] = parents[Int(parents[root])]
            root = Int(parents[root])
        }
        return root
    }

    package mutating func join(_ one: Int, _ other: Int) {
        let (first, second) = (root(of: one), root(of: other))
        parents[max(first, second)] = Int32(min(first, second))
    }
}
