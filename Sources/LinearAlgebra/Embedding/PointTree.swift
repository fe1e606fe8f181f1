/// Points of the plane in a quadtree whose cells are halved along one axis at a time, with up to eight points a leaf.
///
/// Points stand in the order of a Z-shaped curve through their bounding square (2¹⁶ × 2¹⁶ cells), so that each cell is
/// a range of them. Nodes stand in preorder, and know the node after all that is in them: a walk needs no stack. When
/// points have moved a little, `refit` brings the boxes up to date and leaves the cells as they are.
///
/// Complexity: building O(n · log n), refitting O(n).
struct PointTree {
    struct Node {
        /// The points, as places in the order of the curve.
        var first: Int32
        var count: Int32
        /// The node after this one and all below it.
        var next: Int32
        var isLeaf: Bool
        /// The least box around the points.
        var low = SIMD2<Float>(repeating: 0)
        var high = SIMD2<Float>(repeating: 0)
        /// The mean of the points.
        var center = SIMD2<Float>(repeating: 0)
    }

    static let leafSize = 8

    /// The points by their places on the curve.
    let order: [Int32]
    private(set) var nodes: [Node] = []
    /// Which nodes are leaves.
    private(set) var leaves: [Int] = []
    /// The coordinates in the order of the curve, and room for a whole leaf after the last.
    private(set) var x: [Float]
    private(set) var y: [Float]

    init(_ points: [SIMD2<Float>]) {
        let keys = Self.keys(points).sorted()
        order = keys.map { Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF) }
        x = [Float](repeating: 0, count: points.count + Self.leafSize)
        y = x
        nodes.reserveCapacity(points.count)
        if !keys.isEmpty { split(keys.map { UInt32($0 >> 32) }, 0..<keys.count) }
        leaves = nodes.indices.filter { nodes[$0].isLeaf }
        refit(points)
    }

    /// For each point its place on the curve, above its index.
    private static func keys(_ points: [SIMD2<Float>]) -> [UInt64] {
        guard let first = points.first else { return [] }
        var (low, high) = (first, first)
        for point in points {
            low = pointwiseMin(low, point)
            high = pointwiseMax(high, point)
        }
        let extent = (high - low).max()
        let scale = extent > 0 ? 65_535 / extent : 0
        return points.indices.map { index in
            // The scale of a tiny extent is infinite, and 0 times that no number.
            let cell = ((points[index] - low) * scale).clamped(lowerBound: .zero, upperBound: .init(repeating: 65_535))
            let (column, row) = (cell.x.isNaN ? 0 : UInt64(cell.x), cell.y.isNaN ? 0 : UInt64(cell.y))
            return spread(column) << 33 | spread(row) << 32 | UInt64(index)
        }
    }

    /// 16 bits with a zero before each.
    private static func spread(_ number: UInt64) -> UInt64 {
        var bits = number
        bits = (bits | bits << 8) & 0x00FF_00FF
        bits = (bits | bits << 4) & 0x0F0F_0F0F
        bits = (bits | bits << 2) & 0x3333_3333
        return (bits | bits << 1) & 0x5555_5555
    }

    /// Adds the node of a range and those below it. Codes that are equal are cut in the middle.
    private mutating func split(_ codes: [UInt32], _ range: Range<Int>) {
        let node = nodes.count
        nodes.append(
            Node(
                first: Int32(range.lowerBound), count: Int32(range.count), next: 0,
                isLeaf: range.count <= Self.leafSize))
        if !nodes[node].isLeaf {
            let difference = codes[range.lowerBound] ^ codes[range.upperBound - 1]
            var middle = range.lowerBound + range.count / 2
            if difference != 0 {
                // The codes are sorted: those with the highest bit that differs come last.
                let bit = UInt32(1) << UInt32(31 - difference.leadingZeroBitCount)
                var (low, high) = (range.lowerBound, range.upperBound)
                while low < high {
                    middle = (low + high) / 2
                    if codes[middle] & bit == 0 { low = middle + 1 } else { high = middle }
                }
                middle = low
            }
            split(codes, range.lowerBound..<middle)
            split(codes, middle..<range.upperBound)
        }
        nodes[node].next = Int32(nodes.count)
    }

    /// Takes in where the points are now.
    mutating func refit(_ points: [SIMD2<Float>]) {
        for (place, point) in order.enumerated() {
            x[place] = points[Int(point)].x
            y[place] = points[Int(point)].y
        }
        for index in nodes.indices.reversed() {
            if nodes[index].isLeaf {
                nodes[index] = fitted(nodes[index])
            } else {
                let (left, right) = (nodes[index + 1], nodes[Int(nodes[index + 1].next)])
                nodes[index].low = pointwiseMin(left.low, right.low)
                nodes[index].high = pointwiseMax(left.high, right.high)
                let share = Float(left.count) / Float(nodes[index].count)
                nodes[index].center = left.center * share + right.center * (1 - share)
            }
        }
    }

    /// A leaf with the box and the center of its points.
    private func fitted(_ node: Node) -> Node {
        var leaf = node
        let range = Int(leaf.first)..<Int(leaf.first + leaf.count)
        leaf.low = SIMD2(x[range.lowerBound], y[range.lowerBound])
        leaf.high = leaf.low
        var sum = SIMD2<Float>.zero
        for place in range {
            let point = SIMD2(x[place], y[place])
            leaf.low = pointwiseMin(leaf.low, point)
            leaf.high = pointwiseMax(leaf.high, point)
            sum += point
        }
        leaf.center = sum / Float(leaf.count)
        return leaf
    }
}
