import LinearAlgebra

/// How alike the articles of a collection are, and how far likeness reaches: what tells stories from topics.
///
/// - background b: the mean cosine of all pairs of articles;
/// - strong s: the third quartile of the cosines of articles with their nearest ones;
/// - reach R: with q(r) the cosine of an article and its r-th nearest, R is the rank at which the mean of q(r) − b has
///   fallen to a fifth of the mean of q(1) − b, over articles whose nearest is not far from the background
///   (q(1) − b ≥ 0.4 · (s − b)), interpolated between ranks.
///
/// Where a collection tells of events, each with a few articles, an article has a few near ones and then none: the reach
/// is 22 on ECB+ (12 articles an event), 4 on Multi-News (3 a story). Where topics run into one another it is long: 90 on
/// Reuters (112 articles a topic) and on the 5,831 titles of Google News (79 a story).
///
/// Where not all pairs of articles are compared (`ExactNeighbors`), s is taken over the 1,000 articles that the reach is
/// measured on.
///
/// Complexity: O(non-zeros) and the nearest rows of at most 1,000 articles, evenly spaced over the collection.
struct CollectionScale: Sendable {
    let background: Float
    let strong: Float
    let reach: Float

    private static let sample = 1000
    private static let depth = 500
    /// The part of q(1) − b that is left at the reach.
    private static let level: Float = 0.2
    private static let leastStrength: Float = 0.4

    /// - Parameter rows: unit rows, or empty ones.
    init(of rows: SparseMatrix, threads: Int) {
        let lists = Self.lists(of: rows, threads: threads)
        background = Self.meanCosine(rows)
        if rows.rows <= ExactNeighbors.mostRows {
            strong = Self.thirdQuartile(
                rows.nearestRows(in: rows, count: 1, excludingSelf: true, threads: threads).best)
        } else {
            strong = Self.thirdQuartile(lists.map { $0.first ?? 0 })
        }
        reach = Self.reach(
            of: lists, depth: min(rows.rows - 1, Self.depth), background: background, strong: strong)
    }

    /// The scale without its reach, which is 0.
    ///
    /// - Parameter best: the cosine of each row with its nearest other one; 0 where it has none.
    init(of rows: SparseMatrix, best: [Float]) {
        self.init(background: Self.meanCosine(rows), strong: Self.thirdQuartile(best), reach: 0)
    }

    /// The same where what is strong is at least so much.
    func raisingStrong(to least: Float) -> CollectionScale {
        CollectionScale(background: background, strong: max(least, strong), reach: reach)
    }

    private init(background: Float, strong: Float, reach: Float) {
        (self.background, self.strong, self.reach) = (background, strong, reach)
    }

    /// A cosine that lies this share of the way from the background to what is strong, never above the latter: among
    /// articles that are all the same the two are one, but for rounding.
    func cosine(at share: Float) -> Float {
        min(strong * (1 - 1e-5), background + share * max(0, strong - background))
    }

    private static func meanCosine(_ rows: SparseMatrix) -> Float {
        guard rows.rows > 1 else { return 0 }
        var sums = [Double](repeating: 0, count: rows.columns)
        var squares = 0.0
        for entry in rows.values.indices {
            let value = Double(rows.values[entry])
            sums[Int(rows.columnIndices[entry])] += value
            squares += value * value
        }
        let all = sums.reduce(0) { $0 + $1 * $1 }
        return Float(max(0, all - squares) / (Double(rows.rows) * Double(rows.rows - 1)))
    }

    private static func thirdQuartile(_ values: [Float]) -> Float {
        guard !values.isEmpty else { return 0 }
        let place = 0.75 * Float(values.count - 1)
        let sorted = values.sorted()
        let low = Int(place)
        let high = min(low + 1, sorted.count - 1)
        return sorted[low] + (place - Float(low)) * (sorted[high] - sorted[low])
    }

    /// For some rows the cosines of their nearest other ones, best first.
    private static func lists(of rows: SparseMatrix, threads: Int) -> [[Float]] {
        let count = min(rows.rows, sample)
        let depth = min(rows.rows - 1, depth)
        guard depth > 0 else { return [] }
        let chosen = (0..<count).map { $0 * rows.rows / count }
        let nearest = rows.selecting(rows: chosen).nearestRows(in: rows, count: depth + 1, threads: threads)
        return chosen.enumerated().map { query, row in
            nearest[query].filter { $0.row != row }.prefix(depth).map(\.score)
        }
    }

    private static func reach(of lists: [[Float]], depth: Int, background: Float, strong: Float) -> Float {
        guard depth > 0 else { return 0 }
        var sums = [Double](repeating: 0, count: depth)
        var articles = 0
        for scores in lists {
            guard let first = scores.first, first - background >= leastStrength * (strong - background) else {
                continue
            }
            articles += 1
            for rank in scores.indices { sums[rank] += Double(scores[rank]) }
        }
        guard articles > 0 else { return 0 }
        let curve = sums.map { Float($0 / Double(articles)) - background }
        let limit = level * curve[0]
        guard let below = curve.firstIndex(where: { $0 < limit }) else { return Float(depth) }
        guard below > 0 else { return 1 }
        return Float(below) + (curve[below - 1] - limit) / (curve[below - 1] - curve[below])
    }
}
