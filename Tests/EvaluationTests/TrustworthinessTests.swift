import Testing

@testable import Evaluation

@Suite struct TrustworthinessTests {
    /// Random whole numbers, of which no two distances from one are equal.
    private static let rows: [SIMD3<Float>] = [
        [15, 34, 34], [40, 25, 33], [56, 13, 27], [11, 58, 32], [22, 18, 52], [57, 17, 51], [57, 12, 3], [36, 4, 20],
        [22, 25, 4], [48, 40, 50], [45, 20, 28], [11, 10, 27], [36, 15, 36], [11, 46, 33], [6, 48, 22], [1, 59, 5],
        [3, 49, 25], [58, 17, 44], [27, 7, 31], [2, 6, 20], [54, 24, 39], [10, 43, 9], [17, 12, 8], [24, 25, 42],
    ]
    private static let points: [SIMD2<Float>] = [
        [4, 33], [34, 10], [69, -10], [5, 52], [16, 24], [58, 21], [58, 2], [49, 23], [3, 10], [73, 16], [67, 6],
        [13, 34], [53, 40], [-7, 45], [-18, 34], [-21, 70], [-11, 36], [69, 39], [25, 9], [7, -5], [65, 19], [13, 59],
        [32, 18], [16, 17],
    ]

    /// In Double until the end: two of them differ by 3 · 10⁻⁶, which is 50 times what Float rounds off below 1.
    private static let cosineDistance: @Sendable (Int, Int) -> Float = { row, other in
        let (one, two) = (SIMD3<Double>(rows[row]), SIMD3<Double>(rows[other]))
        return Float(1 - (one * two).sum() / ((one * one).sum() * (two * two).sum()).squareRoot())
    }

    /// sklearn.manifold.trustworthiness(rows, points, n_neighbors=k, metric="cosine"), scikit-learn 1.9.1.
    @Test(arguments: [
        (1, 0.8068181818181819), (3, 0.8114035087719298), (5, 0.8026041666666667), (10, 0.8200980392156862),
        (11, 0.8208874458874459),
    ])
    func `Trustworthiness is that of scikit-learn`(neighbors: Int, expected: Double) {
        for threads in [1, 3] {
            let trust = Trustworthiness(
                of: Self.points, neighbors: neighbors, threads: threads, distance: Self.cosineDistance)
            #expect(abs(trust.value - expected) < 1e-12)
        }
    }

    @Test func `A map that is the truth is trusted, and one turned inside out is not`() {
        let points = (0..<9).map { SIMD2(Float($0 * $0), 0) }
        #expect(Trustworthiness(of: points, neighbors: 2) { Float(abs($0 * $0 - $1 * $1)) }.value == 1)
        #expect(Trustworthiness(of: points, neighbors: 4) { -Float(abs($0 * $0 - $1 * $1)) }.value == 0)
    }

    @Test func `Ties go to the earlier article on both sides`() {
        let points = [SIMD2<Float>](repeating: .zero, count: 7)
        #expect(Trustworthiness(of: points, neighbors: 3) { _, _ in 1 }.value == 1)
    }
}
