/// A graph whose nodes stand for one or more articles: what the Leiden algorithm works on at each of its levels.
struct LeidenNetwork: Sendable {
    private let offsets: [Int]
    private let targets: [Int32]
    /// The weights of a graph, or the sums of some of them: one of the two is empty.
    private let weights: [Float]
    private let sums: [Double]
    /// The articles of each node.
    private let sizes: [Double]
    /// Twice the weight of the links inside each node.
    private let loops: [Double]

    var nodeCount: Int { sizes.count }

    init(_ graph: NeighborGraph) {
        offsets = graph.offsets
        targets = graph.targets
        weights = graph.weights
        sums = []
        sizes = [Double](repeating: 1, count: graph.nodeCount)
        loops = [Double](repeating: 0, count: graph.nodeCount)
    }

    private init(offsets: [Int], targets: [Int32], sums: [Double], sizes: [Double], loops: [Double]) {
        self.offsets = offsets
        self.targets = targets
        weights = []
        self.sums = sums
        self.sizes = sizes
        self.loops = loops
    }

    @inline(__always)
    private func weight(_ link: Int) -> Double { sums.isEmpty ? Double(weights[link]) : sums[link] }

    /// Q of a partition.
    func quality(of groups: [Int], resolution: Double) -> Double {
        var inside = 0.0
        var members = [Double](repeating: 0, count: (groups.max() ?? -1) + 1)
        for node in 0..<nodeCount {
            inside += loops[node]
            members[groups[node]] += sizes[node]
            for link in offsets[node]..<offsets[node + 1] where groups[Int(targets[link])] == groups[node] {
                inside += weight(link)
            }
        }
        let pairs = members.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        return inside / 2 - resolution * pairs
    }

    /// Moves single nodes to the group that adds most, until no move adds. Nodes are looked at in this order, and
    /// those whose neighbors moved again, in the order in which that became known.
    func movingNodes(_ groups: [Int], order: [Int], resolution: Double) -> [Int] {
        var groups = groups
        var members = [Double](repeating: 0, count: nodeCount)
        for node in 0..<nodeCount { members[groups[node]] += sizes[node] }
        var empty = members.indices.filter { members[$0] == 0 }
        var ties = GroupTies(count: nodeCount)
        var queue = order
        var isQueued = [Bool](repeating: true, count: nodeCount)
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            if next > nodeCount {
                queue.removeFirst(next)
                next = 0
            }
            isQueued[node] = false
            let old = groups[node]
            gather(node, groups, into: &ties)
            members[old] -= sizes[node]
            if members[old] == 0 { empty.append(old) }
            let size = sizes[node]
            var best = old
            var gain = ties.weight(of: old) - resolution * size * members[old]
            for group in ties.touched where group != old {
                let other = ties.weight(of: group) - resolution * size * members[group]
                if other > gain + 1e-12 || (abs(other - gain) <= 1e-12 && best != old && group < best) {
                    (best, gain) = (group, other)
                }
            }
            if gain < -1e-12, let free = empty.last { best = free }
            ties.clear()
            // Only the group that was emptied or taken last can be without members here, and that is the last one.
            if members[best] == 0 { empty.removeLast() }
            members[best] += size
            guard best != old else { continue }
            groups[node] = best
            for link in offsets[node]..<offsets[node + 1] {
                let neighbor = Int(targets[link])
                if groups[neighbor] != best && !isQueued[neighbor] {
                    isQueued[neighbor] = true
                    queue.append(neighbor)
                }
            }
        }
        return groups
    }

    /// Splits each group into parts that hang together: nodes that are bound well enough to the rest of their group join
    /// the part that adds most, if any adds.
    func refining(_ groups: [Int], resolution: Double) -> [Int] {
        var totals = [Double](repeating: 0, count: nodeCount)
        for node in 0..<nodeCount { totals[groups[node]] += sizes[node] }
        var parts = Array(0..<nodeCount)
        var members = sizes
        var isAlone = [Bool](repeating: true, count: nodeCount)
        // The weight between each part and the rest of its group.
        var outside = (0..<nodeCount).map { node in
            (offsets[node]..<offsets[node + 1]).reduce(0.0) {
                groups[Int(targets[$1])] == groups[node] ? $0 + weight($1) : $0
            }
        }
        func isBound(_ part: Int, of group: Int) -> Bool {
            outside[part] >= resolution * members[part] * (totals[group] - members[part])
        }
        var ties = GroupTies(count: nodeCount)
        for node in 0..<nodeCount where isAlone[node] && isBound(node, of: groups[node]) {
            for link in offsets[node]..<offsets[node + 1] where groups[Int(targets[link])] == groups[node] {
                ties.add(weight(link), to: parts[Int(targets[link])])
            }
            var best: (part: Int, gain: Double)?
            for part in ties.touched where part != node && isBound(part, of: groups[node]) {
                let gain = ties.weight(of: part) - resolution * sizes[node] * members[part]
                guard gain >= 0 else { continue }
                if gain > best?.gain ?? -1 || (gain == best?.gain && part < best?.part ?? 0) { best = (part, gain) }
            }
            if let best {
                outside[best.part] += outside[node] - 2 * ties.weight(of: best.part)
                members[best.part] += sizes[node]
                members[node] = 0
                parts[node] = best.part
                isAlone[best.part] = false
            }
            ties.clear()
        }
        return parts
    }

    /// The graph whose nodes are these parts, numbered from 0.
    func aggregated(_ parts: [Int], count: Int) -> LeidenNetwork {
        var sizes = [Double](repeating: 0, count: count)
        var loops = [Double](repeating: 0, count: count)
        // The nodes of one part after the other, and behind each part where it ends.
        var nodes = [Int32](repeating: 0, count: nodeCount)
        var ends = [Int](repeating: 0, count: count + 1)
        for node in 0..<nodeCount {
            sizes[parts[node]] += self.sizes[node]
            loops[parts[node]] += self.loops[node]
            ends[parts[node] + 1] += 1
        }
        for part in 0..<count { ends[part + 1] += ends[part] }
        for node in 0..<nodeCount {
            nodes[ends[parts[node]]] = Int32(node)
            ends[parts[node]] += 1
        }
        let offsets = offsets(of: nodes, ends, parts)
        var targets: [Int32] = []
        var sums: [Double] = []
        targets.reserveCapacity(offsets[count])
        sums.reserveCapacity(offsets[count])
        var ties = GroupTies(count: count)
        for part in 0..<count {
            for node in nodes[(part == 0 ? 0 : ends[part - 1])..<ends[part]] { gather(Int(node), parts, into: &ties) }
            loops[part] += ties.weight(of: part)
            for other in ties.touched.sorted() where other != part {
                targets.append(Int32(other))
                sums.append(ties.weight(of: other))
            }
            ties.clear()
        }
        return LeidenNetwork(offsets: offsets, targets: targets, sums: sums, sizes: sizes, loops: loops)
    }

    /// Where the links of each part start, counted beforehand so that these take no more memory than they need.
    private func offsets(of nodes: [Int32], _ ends: [Int], _ parts: [Int]) -> [Int] {
        var offsets = [0]
        offsets.reserveCapacity(ends.count)
        var lastPart = [Int32](repeating: -1, count: ends.count - 1)
        for part in 0..<ends.count - 1 {
            var links = 0
            lastPart[part] = Int32(part)
            for node in nodes[(part == 0 ? 0 : ends[part - 1])..<ends[part]] {
                for link in self.offsets[Int(node)]..<self.offsets[Int(node) + 1] {
                    let other = parts[Int(targets[link])]
                    if lastPart[other] != part {
                        lastPart[other] = Int32(part)
                        links += 1
                    }
                }
            }
            offsets.append(offsets[part] + links)
        }
        return offsets
    }

    private func gather(_ node: Int, _ groups: [Int], into ties: inout GroupTies) {
        for link in offsets[node]..<offsets[node + 1] { ties.add(weight(link), to: groups[Int(targets[link])]) }
    }
}

/// The weight that links a node with each group, kept only for the groups that it touches.
private struct GroupTies {
    private var weights: [Double]
    private var isTouched: [Bool]
    private(set) var touched: [Int] = []

    init(count: Int) {
        weights = [Double](repeating: 0, count: count)
        isTouched = [Bool](repeating: false, count: count)
    }

    func weight(of group: Int) -> Double { weights[group] }

    mutating func add(_ weight: Double, to group: Int) {
        if !isTouched[group] {
            isTouched[group] = true
            touched.append(group)
        }
        weights[group] += weight
    }

    mutating func clear() {
        for group in touched {
            weights[group] = 0
            isTouched[group] = false
        }
        touched.removeAll(keepingCapacity: true)
    }
}
