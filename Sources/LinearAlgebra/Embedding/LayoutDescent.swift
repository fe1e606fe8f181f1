import Parallelism

/// Points on their way down the gradient of `TSNE`.
struct LayoutDescent {
    private let affinities: SparseMatrix
    private let theta: Float
    private let gravity: Float
    private let threads: Int
    private(set) var points: [SIMD2<Float>]
    private var velocities: [SIMD2<Float>]
    /// Factors of the rate for each coordinate: they grow while it goes one way, and shrink where it turns.
    private var gains: [SIMD2<Float>]
    private var tree: PointTree

    private static let rowsAtOnce = 512
    /// The cells of the tree are found anew every so many steps.
    private static let stepsOfTree = 8
    /// No step is longer.
    private static let longestStep: Float = 5

    init(_ affinities: SparseMatrix, points: [SIMD2<Float>], theta: Float, gravity: Float, threads: Int) {
        self.affinities = affinities
        self.points = points
        self.theta = theta
        self.gravity = gravity / Float(points.count) / Float(points.count)
        self.threads = threads
        velocities = [SIMD2<Float>](repeating: .zero, count: points.count)
        gains = [SIMD2<Float>](repeating: .one, count: points.count)
        tree = PointTree(points)
    }

    /// Takes so many steps from rest, at a rate of n / exaggeration, of which the 4 of the papers' gradient is a part.
    mutating func run(steps: Int, exaggeration: Float, momentum: Float) {
        for index in points.indices { (velocities[index], gains[index]) = (.zero, .one) }
        let rate = Float(points.count) / exaggeration
        for step in 0..<steps {
            if step % Self.stepsOfTree == 0 { tree = PointTree(points) } else { tree.refit(points) }
            let repulsion = tree.repulsion(theta: theta, threads: threads)
            let attraction = attraction()
            let push = Float(1 / max(repulsion.normalization, .leastNormalMagnitude))
            for index in points.indices {
                let squared = (points[index] * points[index]).sum()
                let pull = gravity * squared / (1 + squared)
                let gradient =
                    attraction[index] * exaggeration - repulsion.forces[index] * push + points[index] * pull
                move(index, gradient, rate: rate, momentum: momentum)
            }
        }
    }

    private mutating func move(_ index: Int, _ gradient: SIMD2<Float>, rate: Float, momentum: Float) {
        let turns = (gradient * velocities[index]) .> 0
        gains[index] = (gains[index] + 0.2).replacing(with: gains[index] * 0.8, where: turns)
        gains[index] = pointwiseMax(gains[index], SIMD2(repeating: 0.01))
        var velocity = velocities[index] * momentum - gradient * gains[index] * rate
        let length = (velocity * velocity).sum().squareRoot()
        if length > Self.longestStep { velocity *= Self.longestStep / length }
        velocities[index] = velocity
        points[index] += velocity
    }

    /// For each point Σⱼ pᵢⱼ · qᵢⱼ · (yᵢ − yⱼ).
    private func attraction() -> [SIMD2<Float>] {
        let parts = concurrentMap(
            count: (points.count + Self.rowsAtOnce - 1) / Self.rowsAtOnce, threads: threads
        ) { part in
            (part * Self.rowsAtOnce..<min(points.count, (part + 1) * Self.rowsAtOnce)).map { row in
                let (columns, values, points) = (affinities.columnIndices.span, affinities.values.span, points.span)
                let point = points[row]
                var sum = SIMD2<Float>.zero
                for entry in affinities.rowOffsets[row]..<affinities.rowOffsets[row + 1] {
                    let difference = point - points[Int(columns[entry])]
                    sum += difference * (values[entry] / (1 + (difference * difference).sum()))
                }
                return sum
            }
        }
        return parts.count == 1 ? parts[0] : parts.flatMap { $0 }
    }
}
