#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension ClusterScores {
    /// The mutual information adjusted for chance: (I − E) / (½(H(classes) + H(clusters)) − E), with E the mutual
    /// information that partitions of the same sizes have on average. 1 for equal partitions, about 0 for random ones
    /// however many clusters they have, and below 0 for worse; 0 where only one of the two has a single group.
    ///
    /// Complexity: see `ExpectedMutualInformation`.
    ///
    /// N. X. Vinh, J. Epps, J. Bailey. Information theoretic measures for clusterings comparison. JMLR 11, 2010.
    /// https://jmlr.org/papers/v11/vinh10a.html
    public var adjustedMutualInformation: Double {
        adjustedMutualInformation(by: ExpectedMutualInformation(count: table.count))
    }

    func adjustedMutualInformation(by expectation: ExpectedMutualInformation) -> Double {
        if isPerfect { return 1 }
        guard classCount > 1, clusterCount > 1 else { return 0 }
        let expected = expectation.value(classSizes: table.classSizes, clusterSizes: table.clusterSizes)
        let most = (entropy(table.classSizes) + entropy(table.clusterSizes)) / 2
        return (mutualInformation - expected) / max(most - expected, .ulpOfOne)
    }

    /// Whether each class is a cluster.
    private var isPerfect: Bool {
        table.cells.count == classCount && table.cells.count == clusterCount
    }
}

/// The mutual information of two partitions of n articles on average over all partitions with the same sizes.
///
///     E = Σ over classes a and clusters b, Σ over m:  m/n · ln(n·m / (a·b)) · C(a, m) C(n − a, b − m) / C(n, b)
///
/// with a and b the sizes, and m the articles in common, from max(1, a + b − n) to min(a, b). Groups of one size are
/// counted once. The probabilities start at the likeliest m and follow from each other, up and down, until they are
/// below 10⁻²⁰ and can add no more.
///
/// Complexity: O(n + Σ √(variance) over distinct sizes of classes × distinct sizes of clusters).
struct ExpectedMutualInformation {
    private let count: Int
    /// ln i, and 0 for 0.
    private let logs: [Double]
    /// ln i!
    private let logFactorials: [Double]

    /// - Parameter count: the articles, n.
    init(count: Int) {
        self.count = count
        logs = [0] + (0..<count).map { log(Double($0 + 1)) }
        var sums = [0.0]
        sums.reserveCapacity(count + 1)
        // What rounding cuts off is carried along (W. Kahan, 1965): n is large, and differences of these are small.
        var carry = 0.0
        for number in 0..<count {
            let term = logs[number + 1] - carry
            let sum = sums[number] + term
            carry = (sum - sums[number]) - term
            sums.append(sum)
        }
        logFactorials = sums
    }

    func value(classSizes: [Int], clusterSizes: [Int]) -> Double {
        let (classes, clusters) = (Self.frequencies(classSizes), Self.frequencies(clusterSizes))
        var sum = 0.0
        for a in classes {
            for b in clusters { sum += Double(a.groups * b.groups) * pair(a.size, b.size) }
        }
        return sum
    }

    /// The part of one class and one cluster of these sizes.
    private func pair(_ a: Int, _ b: Int) -> Double {
        let range = max(1, a + b - count)...min(a, b)
        let likeliest = min(max(range.lowerBound, (a + 1) * (b + 1) / (count + 2)), range.upperBound)
        let top = probability(likeliest, a, b)
        func part(_ both: Int, _ probability: Double) -> Double {
            Double(both) / Double(count) * (logs[count] + logs[both] - logs[a] - logs[b]) * probability
        }
        var sum = part(likeliest, top)
        var (both, chance) = (likeliest, top)
        while both < range.upperBound, chance > 1e-20 {
            chance *= Double(a - both) * Double(b - both) / (Double(both + 1) * Double(count - a - b + both + 1))
            both += 1
            sum += part(both, chance)
        }
        (both, chance) = (likeliest, top)
        while both > range.lowerBound, chance > 1e-20 {
            chance *= Double(both) * Double(count - a - b + both) / (Double(a - both + 1) * Double(b - both + 1))
            both -= 1
            sum += part(both, chance)
        }
        return sum
    }

    /// The hypergeometric probability that a class of a and a cluster of b have so many articles in common.
    private func probability(_ both: Int, _ a: Int, _ b: Int) -> Double {
        let f = logFactorials
        let chosen = f[a] + f[b] + f[count - a] + f[count - b] - f[count]
        return exp(chosen - f[both] - f[a - both] - f[b - both] - f[count - a - b + both])
    }

    /// How many groups there are of each size, in ascending order of the sizes.
    private static func frequencies(_ sizes: [Int]) -> [(size: Int, groups: Int)] {
        var frequencies: [(size: Int, groups: Int)] = []
        for size in sizes.sorted() {
            if frequencies.last?.size == size {
                frequencies[frequencies.count - 1].groups += 1
            } else {
                frequencies.append((size, 1))
            }
        }
        return frequencies
    }
}
