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
/// Among fewer than 20 articles, which have plain cosines and may well be all of one story, the median m of the pairs' cosines says what
/// is usual, five pairs of 0.04 taken in: p = 1 / (1 + exp(−(2.88 ln((c + 0.05) / (m + 0.05)) − 2.35))). μ counts 0.3 at most, or articles
/// that are all of one event would not be related. From a cosine of 0.9 to 1, or from 0.5 among fewer than 20, p rises to 1, for a copy is
/// related whatever the rest is. p rises with c, so neighbors have the same order by either.
///
/// Fitted by logistic regression on pairs of nine sets, in whole and in random parts of 30 to 1,000 articles (ECB+, Google
/// News titles, Multi-News amid unrelated articles, Vietnamese stories; Reuters, AG News, MasakhaNEWS, 10kGNAD, BBC): the ten
/// nearest of each article, related where they have one label, and pairs at random. Of the ten nearest that have
/// 0.1, 0.3, 0.5, 0.7 and 0.9 (± 0.05), 14 to 26, 38, 53, 72 and 83 % have one label, in the mean of sets each of which was
/// left out of its fit; a set of topics has more, a set of events fewer. For fewer than 20 the parts are half at random, half of a few
/// labels with several articles each; the constant is −1.8 by the fit, and lower so that what is usual stays below 0.1.
/// Benchmarks/fit_likeness.py fits the same form on parts of 4 to 400 articles, and shows how far the tool's own scores keep what they say.
package struct LikenessScale: Sendable {
    /// What is usual among pairs, and how far from it a cosine has to lie to count.
    package let center: Float
    package let spread: Float
    private let isSmall: Bool
    /// What z and c count, and what is always added.
    private let weights: (z: Float, cosine: Float, constant: Float)
    /// The cosine above which two articles have nearly the same words.
    private let copies: Float

    /// As many pairs are looked at, at most.
    private static let mostPairs = 4096
    private static let mostMean: Float = 0.3
    /// Keeps the logarithm from making much of small cosines.
    private static let offset: Float = 0.05

    /// - Parameters:
    ///   - count: the articles of the collection.
    ///   - isSmall: whether they have plain cosines since there is no latent space of so few.
    ///   - cosine: of two of them.
    ///
    /// Complexity: 4,096 cosines at most.
    package init(count: Int, isSmall: Bool, cosine: (Int, Int) -> Float) {
        var cosines: [Float] = []
        if count * (count - 1) / 2 <= Self.mostPairs {
            for row in 0..<count { for other in row + 1..<max(row + 1, count) { cosines.append(cosine(row, other)) } }
        } else {
            var random = SplitMix64(seed: 1)
            for _ in 0..<Self.mostPairs {
                let row = Int(random.next() % UInt64(count))
                let other = Int(random.next() % UInt64(count - 1))
                cosines.append(cosine(row, other < row ? other : other + 1))
            }
        }
        let pairs = Float(max(1, cosines.count))
        if isSmall {
            let median = cosines.isEmpty ? 0 : cosines.sorted()[cosines.count / 2]
            self.init(
                center: (pairs * median + 5 * 0.04) / (pairs + 5), spread: 1, isSmall: true, weights: (2.88, 0, -2.35),
                copies: 0.5)
            return
        }
        let mean = cosines.reduce(0, +) / pairs
        let variance = cosines.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / pairs
        self.init(center: min(Self.mostMean, mean), spread: variance.squareRoot() + 0.02, count: count)
    }

    /// The scale of a collection of `count` articles, 20 or more, of which it is known what is usual: that of another scale.
    package init(center: Float, spread: Float, count: Int) {
        self.init(
            center: center, spread: spread, isSmall: false,
            weights: (1.544, -0.891, -1.618 - 0.366 * Float(log(Double(max(1, count))))), copies: 0.9)
    }

    private init(
        center: Float, spread: Float, isSmall: Bool, weights: (z: Float, cosine: Float, constant: Float), copies: Float
    ) {
        self.center = center
        self.spread = spread
        self.isSmall = isSmall
        self.weights = weights
        self.copies = copies
    }

    /// How likely two articles of this cosine are related, from 0 to 1.
    package func likelihood(_ cosine: Float) -> Float {
        let z =
            isSmall
            ? Float(log(Double((max(0, cosine) + Self.offset) / (center + Self.offset)))) : (cosine - center) / spread
        let logit = weights.z * z + weights.cosine * cosine + weights.constant
        let likelihood = Float(1 / (1 + exp(-Double(logit))))
        let sameness = max(0, min(1, (cosine - copies) / (1 - copies)))
        return min(1, likelihood + (1 - likelihood) * sameness * sameness)
    }
}
