#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Where a layout starts, and how it is handed out.
enum PlanePoints {
    /// Points so near each other that they do not push apart yet: the first coordinate has a standard deviation of
    /// 10⁻⁴. A little noise parts those that would be one, and would stay one. What is no finite number is 0.
    static func start(from rows: DenseMatrix) -> [SIMD2<Float>] {
        var points = points(of: rows)
        let mean = points.reduce(0.0) { $0 + Double($1.x) } / Double(points.count)
        let variance = points.reduce(0.0) { $0 + (Double($1.x) - mean) * (Double($1.x) - mean) } / Double(points.count)
        let scale = variance > 0 ? 1e-4 / variance.squareRoot() : 0
        var random = SplitMix64(seed: 1)
        for index in points.indices {
            let (x, y) = (Double(points[index].x) * scale, Double(points[index].y) * scale)
            points[index] = SIMD2(Float(x) + 1e-6 * random.nextBell(), Float(y) + 1e-6 * random.nextBell())
        }
        return points
    }

    private static func points(of rows: DenseMatrix) -> [SIMD2<Float>] {
        (0..<rows.rows).map { row in
            rows.withRow(row) { SIMD2($0[0].isFinite ? $0[0] : 0, $0[1].isFinite ? $0[1] : 0) }
        }
    }

    /// Points (n × 2) turned to their principal axes, the longer one flat, and scaled alike in both directions: the
    /// larger extent becomes −1...1, and 0 is the middle of both.
    ///
    /// Points that are all one to the kernel are but noise; then the start is taken, and (0, 0) for all where that is
    /// noise too.
    static func fitted(_ points: [SIMD2<Float>], orElse start: DenseMatrix) -> DenseMatrix {
        let rows = fitted(points, least: 1e-2) ?? fitted(self.points(of: start), least: 1e-5)
        return rows.map { DenseMatrix(rows: $0) } ?? DenseMatrix(rows: points.count, columns: 2)
    }

    private static func fitted(_ points: [SIMD2<Float>], least: Double) -> [[Float]]? {
        let turned = turnedToAxes(points.map { SIMD2<Double>($0) })
        guard let first = turned.first else { return nil }
        let (low, high) = turned.reduce((first, first)) { (pointwiseMin($0.0, $1), pointwiseMax($0.1, $1)) }
        let extent = (high - low).max()
        guard extent > least else { return nil }
        return turned.map { point in
            let place = (point - (low + high) / 2) * (2 / extent)
            return [min(1, max(-1, Float(place.x))), min(1, max(-1, Float(place.y)))]
        }
    }

    private static func turnedToAxes(_ points: [SIMD2<Double>]) -> [SIMD2<Double>] {
        let mean = points.reduce(.zero, +) / Double(max(1, points.count))
        var (squares, product) = (SIMD2<Double>.zero, 0.0)
        for point in points {
            squares += (point - mean) * (point - mean)
            product += (point.x - mean.x) * (point.y - mean.y)
        }
        let angle = atan2(2 * product, squares.x - squares.y) / 2
        let (cosine, sine) = (cos(angle), sin(angle))
        return points.map { SIMD2($0.x * cosine + $0.y * sine, $0.y * cosine - $0.x * sine) }
    }
}
