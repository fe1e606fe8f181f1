/// The share of time that a random surfer spends at each node of a weighted graph.
///
/// With W (n × n) non-negative weights, P their rows divided by their sums, t a teleport distribution and d the
/// damping, the scores s are the fixed point of s = d·(Pᵀs + m·t) + (1 − d)·t, where m is the share of s on rows
/// without a positive weight (dangling nodes), which jump like a teleport. It is found by power iteration from t.
///
/// Source: L. Page, S. Brin, R. Motwani, T. Winograd, The PageRank Citation Ranking: Bringing Order to the Web,
/// Stanford, 1999. The paper leaves dangling nodes open; to let them follow t is from A. Langville and C. Meyer,
/// Deeper Inside PageRank, Internet Mathematics 1(3), 2004, doi:10.1080/15427951.2004.10129091.
public struct PageRank: Hashable, Sendable {
    /// The chance to follow an edge, in 0...1.
    public var damping: Float
    /// The iteration ends when the scores change by no more than this in sum (the l1 distance).
    public var tolerance: Float
    /// The most rounds.
    public var maximumIterations: Int

    /// With parameters that are the properties of these names.
    public init(damping: Float = 0.85, tolerance: Float = 1e-6, maximumIterations: Int = 100) {
        precondition(damping >= 0 && damping <= 1, "The damping lies between 0 and 1.")
        precondition(maximumIterations >= 0, "The number of iterations is not negative.")
        self.damping = damping
        self.tolerance = tolerance
        self.maximumIterations = maximumIterations
    }

    /// What the iteration found.
    public struct Scores: Hashable, Sendable {
        /// One score a node, which sum to 1; empty for an empty graph.
        public var values: [Float]
        /// How many rounds were made.
        public var iterations: Int
        /// Whether the last change was within the tolerance.
        public var converged: Bool
    }

    /// The scores of a graph given by its weights (n × n); a weight that is not positive and finite is no edge.
    ///
    /// - Parameter teleport: where a jump leads (n); divided by its sum, and uniform where nil or without a positive
    ///   value.
    ///
    /// Complexity: O(n²) an iteration, by sgemv.
    public func scores(of weights: DenseMatrix, teleport: [Float]? = nil) -> Scores {
        precondition(weights.rows == weights.columns, "The weights of a graph are a square matrix.")
        let size = weights.rows
        var transitions = weights
        let isDangling = (0..<size).map { row in
            Self.makeDistribution(&transitions.values, row * size..<(row + 1) * size)
        }
        var rounded = [Float](repeating: 0, count: size)
        return iterate(size: size, isDangling: isDangling, teleport: teleport) { scores, next in
            for node in 0..<size { rounded[node] = Float(scores[node]) }
            let product = transitions.transposeMultiplied(by: rounded)
            for node in 0..<size { next[node] = Double(product[node]) }
        }
    }

    /// The scores of a graph given by its weights (n × n), as for a dense matrix.
    ///
    /// Complexity: O(values + n) an iteration.
    public func scores(of weights: SparseMatrix, teleport: [Float]? = nil) -> Scores {
        precondition(weights.rows == weights.columns, "The weights of a graph are a square matrix.")
        let size = weights.rows
        var transitions = weights
        let isDangling = (0..<size).map { row in
            Self.makeDistribution(&transitions.values, weights.rowOffsets[row]..<weights.rowOffsets[row + 1])
        }
        return iterate(size: size, isDangling: isDangling, teleport: teleport) { scores, next in
            for node in 0..<size { next[node] = 0 }
            for row in 0..<size where scores[row] != 0 {
                for position in transitions.rowOffsets[row]..<transitions.rowOffsets[row + 1] {
                    next[Int(transitions.columnIndices[position])] += scores[row] * Double(transitions.values[position])
                }
            }
        }
    }

    /// Divides weights by their sum; true where there is none above zero.
    private static func makeDistribution(_ values: inout [Float], _ range: Range<Int>) -> Bool {
        var sum = 0.0
        for index in range {
            if !(values[index] > 0 && values[index].isFinite) { values[index] = 0 }
            sum += Double(values[index])
        }
        guard sum > 0 else { return true }
        for index in range { values[index] = Float(Double(values[index]) / sum) }
        return false
    }

    /// Iterates to the fixed point.
    ///
    /// - Parameter multiply: Writes the product of the transposed transitions with some scores over its second argument.
    private func iterate(
        size: Int, isDangling: [Bool], teleport: [Float]?, multiply: ([Double], inout [Double]) -> Void
    ) -> Scores {
        precondition(teleport.map { $0.count == size } ?? true, "The teleport vector has a value for each node.")
        guard size > 0 else { return Scores(values: [], iterations: 0, converged: true) }
        var jump = teleport ?? []
        if teleport == nil || Self.makeDistribution(&jump, 0..<size) {
            jump = [Float](repeating: 1 / Float(size), count: size)
        }
        let damping = Double(damping)
        var scores = jump.map { Double($0) }
        var next = scores
        var result = Scores(values: jump, iterations: 0, converged: false)
        while result.iterations < maximumIterations && !result.converged {
            multiply(scores, &next)
            var jumping = 1 - damping
            for node in 0..<size where isDangling[node] { jumping += damping * scores[node] }
            var sum = 0.0
            for node in 0..<size {
                next[node] = damping * next[node] + jumping * Double(jump[node])
                sum += next[node]
            }
            var change = 0.0
            for node in 0..<size {
                // Rounding must not let the scores grow or fade.
                next[node] /= sum
                change += abs(next[node] - scores[node])
            }
            swap(&scores, &next)
            result.iterations += 1
            result.converged = change <= Double(tolerance)
        }
        result.values = scores.map { Float($0) }
        return result
    }
}
