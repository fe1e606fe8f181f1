import LinearAlgebra
import Similarity

/// Pairs of articles that somebody has said belong together or apart: what every clustering obeys.
public struct PairConstraints: Sendable {
    /// The articles that have to be in one cluster: for each article the least number of those it is bound to.
    private var blocks: DisjointSets
    private var apart: [(Int, Int)] = []
    private let count: Int

    /// No constraints among so many articles.
    public init(count: Int) {
        self.count = count
        blocks = DisjointSets(count: count)
    }

    /// Whether nothing is said of any pair.
    public private(set) var isEmpty = true

    /// Two articles are said to belong together and apart, maybe by way of others.
    public struct Contradiction: Error, Hashable, Sendable {
        /// One of the articles that are said to belong together and apart.
        public let first: Int
        /// The other.
        public let second: Int
    }

    /// Binds two articles to each other.
    public mutating func putTogether(_ one: Int, _ other: Int) throws(Contradiction) {
        isEmpty = false
        let before = blocks
        blocks.join(one, other)
        for (first, second) in apart where blocks.root(of: first) == blocks.root(of: second) {
            blocks = before
            throw Contradiction(first: one, second: other)
        }
    }

    /// Keeps two articles out of one cluster.
    public mutating func setApart(_ one: Int, _ other: Int) throws(Contradiction) {
        isEmpty = false
        guard blocks.root(of: one) != blocks.root(of: other) else { throw Contradiction(first: one, second: other) }
        apart.append((one, other))
    }

    /// The groups, changed as little as the constraints allow.
    ///
    /// Articles that are bound to each other go as one block to that one of their groups whose other articles are most
    /// like the block in the mean; a group of nothing but the block counts as least like it. A group with blocks that are
    /// kept apart is divided: in the order of the collection each of those goes to the part that it is most like among
    /// those that it may be in, or to a new part; then every other article goes to the part that it is most like.
    ///
    /// Complexity: O(non-zeros of the groups concerned · parts).
    func applied(to groups: [Int], rows: SparseMatrix) -> [Int] {
        guard !isEmpty else { return groups }
        var sets = blocks
        let roots = (0..<count).map { sets.root(of: $0) }
        var members: [Int: [Int]] = [:]
        for row in 0..<count { members[roots[row], default: []].append(row) }
        var groups = groups
        for (_, block) in members.sorted(by: { $0.key < $1.key }) where block.count > 1 {
            gather(block, into: &groups, rows: rows)
        }
        var foes: [Int: Set<Int>] = [:]
        for (one, other) in apart {
            foes[roots[one], default: []].insert(roots[other])
            foes[roots[other], default: []].insert(roots[one])
        }
        let torn = Set(
            foes.filter { root, others in others.contains { groups[$0] == groups[root] } }.map { groups[$0.key] })
        var free = (groups.max() ?? 0) + 1
        for group in torn.sorted() {
            let inside = (0..<count).filter { groups[$0] == group }
            divide(inside, roots: roots, members: members, foes: foes, free: &free, groups: &groups, rows: rows)
        }
        return groups
    }

    private func gather(_ block: [Int], into groups: inout [Int], rows: SparseMatrix) {
        let candidates = block.map { groups[$0] }.unique
        guard candidates.count > 1 else { return }
        let sum = RowSum(block, of: rows)
        var best = (group: candidates[0], likeness: -Float.infinity)
        for candidate in candidates {
            let others = groups.indices.filter { groups[$0] == candidate && !block.contains($0) }
            let likeness = others.isEmpty ? -1 : sum.meanProduct(with: RowSum(others, of: rows))
            if likeness > best.likeness { best = (candidate, likeness) }
        }
        for row in block { groups[row] = best.group }
    }

    private func divide(
        _ inside: [Int], roots: [Int], members: [Int: [Int]], foes: [Int: Set<Int>], free: inout Int,
        groups: inout [Int], rows: SparseMatrix
    ) {
        let present = inside.map { roots[$0] }.unique
        let isHere = Set(present)
        let bound = present.filter { !(foes[$0] ?? []).isDisjoint(with: isHere) }
        var parts: [(roots: Set<Int>, sum: RowSum)] = []
        var places: [Int: Int] = [:]
        for root in bound {
            let sum = RowSum(members[root] ?? [], of: rows)
            let allowed = parts.indices.filter { parts[$0].roots.isDisjoint(with: foes[root] ?? []) }
            if let part = Self.best(allowed, for: sum, parts) {
                places[root] = part
                parts[part].roots.insert(root)
                parts[part].sum.add(sum)
            } else {
                places[root] = parts.count
                parts.append((roots: [root], sum: sum))
            }
        }
        let seeds = parts
        for root in present where places[root] == nil {
            places[root] = Self.best(Array(seeds.indices), for: RowSum(members[root] ?? [], of: rows), seeds)
        }
        for row in inside {
            let part = places[roots[row]] ?? 0
            if part > 0 { groups[row] = free + part - 1 }
        }
        free += max(0, parts.count - 1)
    }

    private static func best(_ allowed: [Int], for sum: RowSum, _ parts: [(roots: Set<Int>, sum: RowSum)]) -> Int? {
        var best: (part: Int, likeness: Float)?
        for part in allowed {
            let likeness = sum.meanProduct(with: parts[part].sum)
            if likeness > best?.likeness ?? -.infinity { best = (part, likeness) }
        }
        return best?.part
    }
}

extension [Int] {
    /// Each number once, in the order in which they first occur.
    fileprivate var unique: [Int] {
        var seen: Set<Int> = []
        return filter { seen.insert($0).inserted }
    }
}
