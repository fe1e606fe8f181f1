import TestSupport
import Testing

@testable import LinearAlgebra

func randomPoints(_ count: Int, seed: UInt64, extent: Float = 10) -> [SIMD2<Float>] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
        SIMD2(Float.random(in: -extent...extent, using: &random), Float.random(in: -extent...extent, using: &random))
    }
}

/// The oracle: all pairs, in Double.
private func naiveRepulsion(_ points: [SIMD2<Float>]) -> (forces: [SIMD2<Double>], normalization: Double) {
    let points = points.map { SIMD2<Double>($0) }
    var sum = 0.0
    let forces = points.indices.map { row in
        points.indices.reduce(SIMD2<Double>.zero) { force, other in
            let gap = points[row] - points[other]
            let likeness = 1 / (1 + (gap * gap).sum())
            if other != row { sum += likeness }
            return force + likeness * likeness * gap
        }
    }
    return (forces, sum)
}

private func greatestDifference(_ repulsion: Repulsion, _ naive: [SIMD2<Double>]) -> Double {
    zip(repulsion.forces, naive).map { one, other in
        let gap = SIMD2<Double>(one) - other
        return (gap * gap).sum().squareRoot()
    }.max() ?? 0
}

@Suite struct PointTreeTests {
    @Test(arguments: [0, 1, 2, 8, 9, 100, 700])
    func `Cells hold each point once, and boxes hold their points`(count: Int) {
        let points = randomPoints(count, seed: UInt64(count))
        let tree = PointTree(points)
        #expect(tree.order.sorted() == (0..<count).map { Int32($0) })
        #expect(
            tree.leaves.flatMap { leaf in
                let node = tree.nodes[leaf]
                return Array(node.first..<node.first + node.count)
            } == Array(0..<Int32(count)))
        for node in tree.nodes {
            #expect(!node.isLeaf || node.count <= 8)
            for place in node.first..<node.first + node.count {
                let point = points[Int(tree.order[Int(place)])]
                #expect(all(point .>= node.low) && all(point .<= node.high))
            }
        }
    }

    @Test(arguments: [1, 7, 60, 300])
    func `Without theta the repulsion is the sum over all pairs`(count: Int) {
        let points = randomPoints(count, seed: 3)
        let naive = naiveRepulsion(points)
        let found = PointTree(points).repulsion(theta: 0, threads: 2)
        #expect(abs(found.normalization - naive.normalization) <= 1e-5 * naive.normalization)
        #expect(greatestDifference(found, naive.forces) < 1e-4)
    }

    @Test func `With theta a half it is near, also when points have moved`() {
        let (before, after) = (randomPoints(400, seed: 4), randomPoints(400, seed: 5))
        let naive = naiveRepulsion(after)
        var moved = PointTree(before)
        moved.refit(after)
        for tree in [PointTree(after), moved] {
            let found = tree.repulsion(theta: 0.5, threads: 1)
            #expect(abs(found.normalization - naive.normalization) < 0.01 * naive.normalization)
            #expect(greatestDifference(found, naive.forces) < 0.05)
        }
    }

    @Test func `Points in one place are cut into leaves all the same`() {
        let tree = PointTree([SIMD2<Float>](repeating: [0.5, -2], count: 50))
        #expect(tree.leaves.allSatisfy { tree.nodes[$0].count <= 8 })
        let found = tree.repulsion(theta: 0.5, threads: 1)
        #expect(found.normalization == 50 * 49)
        #expect(found.forces == [SIMD2<Float>](repeating: .zero, count: 50))
    }

    @Test func `Extents that overflow or vanish are no trouble`() {
        let far: [SIMD2<Float>] = (0..<20).map { SIMD2(Float($0) * 3e37, 0) }
        let near: [SIMD2<Float>] = (0..<20).map { SIMD2(0, Float($0) * .leastNonzeroMagnitude) }
        for points in [far, near] { #expect(PointTree(points).order.sorted() == (0..<20).map { Int32($0) }) }
    }
}
