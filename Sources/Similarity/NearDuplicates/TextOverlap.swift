/// What two texts share, in shingles.
struct TextOverlap: Sendable {
    let pair: TextPair
    let shared: Int
    let sizes: (first: Int, second: Int)

    init(_ pair: TextPair, in sets: ShingleSets) {
        self.pair = pair
        shared = sets.shared(pair.first, pair.second)
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

    func other(than text: Int) -> Int { text == pair.first ? pair.second : pair.first }
}

/// Sets of numbers that are joined step by step, each named by its least member.
struct DisjointSets: Sendable {
    private var parents: [Int32]

    init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

    mutating func find(_ element: Int) -> Int {
        var root = element
        while parents[root] != root {
            parents[root] = parents[Int(parents[root])]
            root = Int(parents[root])
        }
        return root
    }

    mutating func join(_ first: Int, _ second: Int) {
        let (first, second) = (find(first), find(second))
        parents[max(first, second)] = Int32(min(first, second))
    }
}
