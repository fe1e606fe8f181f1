import LinearAlgebra

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How likely two articles are related, read off their cosine: the score of `related`.
///
/// A cosine means little by itself. In a space of 40 dimensions the mean of unrelated pairs is anywhere from 0.02 to 0.3, and
/// 0.6 may be the same event or nothing. So it is held against the pairs of the collection: with μ the mean of the cosines c of
/// its pairs, σ their standard deviation, N its articles and z = (c − μ) / (σ + 0.02),
///
///     p = 1 / (1 + exp(−(1.544 z − 0.891 c − 0.366 ln N − 1.618)))
///
/// and among fewer than 20 articles, which have plain cosines, p = 1 / (1 + exp(−(1.367 z − 2.984))), where μ and σ take in five
/// pairs of mean 0.04 and deviation 0.05. μ counts 0.3 at most, or articles that are all of one event would not be related.
/// From a cosine of 0.9 to 1, or from 0.5 among fewer than 20 articles, p rises to 1, for a copy is related whatever the rest is. p rises with c, so neighbors have the same
/// order by either.
///
/// Fitted by logistic regression on pairs of nine sets, in whole and in random parts of 6 to 1,000 articles (ECB+, Google
/// News titles, Multi-News amid unrelated articles, Vietnamese stories; Reuters, AG News, MasakhaNEWS, 10kGNAD, BBC): the ten
/// nearest of each article, related where they have one label, and pairs at random. Of the ten nearest that have
/// 0.1, 0.3, 0.5, 0.7 and 0.9 (± 0.05), 14 to 26, 38, 53, 72 and 83 % have one label, in the mean of sets each of which was
/// left out of its fit; a set of topics has more, a set of events fewer. Benchmarks/fit_likeness.py repeats this.
struct LikenessScale: Sendable {
    private let mean: Float
    private let deviation: Float
    /// c and ln N count, and what is always added.
    private let weights: (z: Float, cosine: Float, constant: Float)
    /// The cosine above which two articles have nearly the same words.
    private let copies: Float

    /// As many pairs are looked at, at most.
    private static let mostPairs = 4096
    private static let mostMean: Float = 0.3
    private static let leastDeviation: Float = 0.02

    /// - Parameters:
    ///   - count: the articles of the collection.
    ///   - isSmall: whether they have plain cosines since there is no latent space of so few.
    ///   - cosine: of two of them.
    ///
    /// Complexity: 4,096 cosines at most.
    init(count: Int, isSmall: Bool, cosine: (Int, Int) -> Float) {
        var (sum, squares, pairs) = isSmall ? (5 * 0.04, 5 * (0.04 * 0.04 + 0.05 * 0.05), 5.0) : (0.0, 0.0, 0.0)
        func add(_ row: Int, _ other: Int) {
            let value = Double(cosine(row, other))
            sum += value
            squares += value * value
            pairs += 1
        }
        if count * (count - 1) / 2 <= Self.mostPairs {
            for row in 0..<count { for other in row + 1..<max(row + 1, count) { add(row, other) } }
        } else {
            var random = SplitMix64(seed: 1)
            for _ in 0..<Self.mostPairs {
                let row = Int(random.next() % UInt64(count))
                let other = Int(random.next() % UInt64(count - 1))
                add(row, other < row ? other : other + 1)
            }
        }
        let mean = sum / max(1, pairs)
        self.mean = min(Self.mostMean, Float(mean))
        deviation = Float(max(0, squares / max(1, pairs) - mean * mean).squareRoot())
        copies = isSmall ? 0.5 : 0.9
        weights =
            isSmall
            ? (1.367, 0, -2.984) : (1.544, -0.891, -1.618 - 0.366 * Float(log(Double(max(1, count)))))
    }

    /// How likely two articles of this cosine are related, from 0 to 1.
    func likelihood(_ cosine: Float) -> Float {
        let z = (cosine - mean) / (deviation + Self.leastDeviation)
        let logit = weights.z * z + weights.cosine * cosine + weights.constant
        let likelihood = Float(1 / (1 + exp(-Double(logit))))
        let sameness = max(0, min(1, (cosine - copies) / (1 - copies)))
        return min(1, likelihood + (1 - likelihood) * sameness * sameness)
    }
}
