import Parallelism

/// What pushes points apart: for each point Σⱼ qᵢⱼ² · (yᵢ − yⱼ), and over all of them Z = Σ qᵢⱼ (i ≠ j), with
/// qᵢⱼ = 1 / (1 + |yᵢ − yⱼ|²).
struct Repulsion {
    var forces: [SIMD2<Float>]
    var normalization: Double
}

extension PointTree {
    private static let leavesAtOnce = 64

    /// The repulsion of all points. The eight points of a leaf walk through the tree together: a node whose box is
    /// smaller than `theta` times its distance from all of them is taken as so many points at its center.
    ///
    /// Complexity: O(n · log n / theta²).
    func repulsion(theta: Float, threads: Int) -> Repulsion {
        let parts = concurrentMap(
            count: (leaves.count + Self.leavesAtOnce - 1) / Self.leavesAtOnce, threads: threads
        ) { part in
            var (forces, sum): ([SIMD2<Float>], Double) = ([], 0)
            forces.reserveCapacity(Self.leavesAtOnce * Self.leafSize)
            for leaf in leaves[part * Self.leavesAtOnce..<min(leaves.count, (part + 1) * Self.leavesAtOnce)] {
                sum += appendForces(on: nodes[leaf], theta * theta, to: &forces)
            }
            return Repulsion(forces: forces, normalization: sum)
        }
        var all = Repulsion(forces: [SIMD2<Float>](repeating: .zero, count: order.count), normalization: 0)
        var place = 0
        for part in parts {
            all.normalization += part.normalization
            for force in part.forces {
                all.forces[Int(order[place])] = force
                place += 1
            }
        }
        return all
    }

    /// Adds the forces on the points of a leaf, in the order of the curve; returns their part of Z.
    private func appendForces(on leaf: Node, _ squaredTheta: Float, to forces: inout [SIMD2<Float>]) -> Double {
        // The lanes after the leaf's points are other points, and left out in the end.
        let (xs, ys) = (lanes(of: x, Int(leaf.first)), lanes(of: y, Int(leaf.first)))
        var pushes = Pushes()
        let (nodes, x, y) = (nodes.span, x.span, y.span)
        var index = 0
        while index < nodes.count {
            let node = nodes[index]
            let gap = pointwiseMax(pointwiseMax(leaf.low - node.center, node.center - leaf.high), .zero)
            let extent = (node.high - node.low).max()
            if extent * extent < squaredTheta * (gap * gap).sum() {
                pushes.add(xs - node.center.x, ys - node.center.y, count: Float(node.count))
                index = Int(node.next)
            } else if node.isLeaf {
                for place in Int(node.first)..<Int(node.first + node.count) {
                    pushes.add(xs - x[place], ys - y[place], count: 1)
                }
                index = Int(node.next)
            } else {
                index += 1
            }
        }
        // A point's likeness to itself is 1 and does not count.
        var sum = -Double(leaf.count)
        for lane in 0..<Int(leaf.count) {
            forces.append(SIMD2(pushes.x[lane], pushes.y[lane]))
            sum += Double(pushes.sum[lane])
        }
        return sum
    }

    private func lanes(of values: [Float], _ first: Int) -> SIMD8<Float> {
        var lanes = SIMD8<Float>.zero
        for lane in 0..<Self.leafSize { lanes[lane] = values[first + lane] }
        return lanes
    }
}

/// The sums of eight points.
private struct Pushes {
    var x = SIMD8<Float>.zero
    var y = SIMD8<Float>.zero
    var sum = SIMD8<Float>.zero

    /// Adds `count` points at these distances.
    @inline(__always)
    mutating func add(_ distanceX: SIMD8<Float>, _ distanceY: SIMD8<Float>, count: Float) {
        let likeness = 1 / (1 + distanceX * distanceX + distanceY * distanceY)
        let counted = likeness * count
        sum += counted
        let push = counted * likeness
        x += push * distanceX
        y += push * distanceY
    }
}
