import Testing

@testable import Evaluation

@Suite struct CollectionTests {
    @Test func `The record of scikit-learn is there`() {
        #expect(RecordedPartition.all.count == 24)
        #expect(
            RecordedPartition.all.contains { $0.gold.isEmpty } && RecordedPartition.all.contains { $0.gold.count > 500 }
        )
    }

    @Test(arguments: RecordedPartition.all.indices)
    func `Measures of clusters are those of scikit-learn`(index: Int) {
        let recorded = RecordedPartition.all[index]
        let scores = ClusterScores(gold: recorded.gold, clusters: recorded.clusters)
        let count = Double(max(1, recorded.gold.count))
        let values = [
            scores.normalizedMutualInformation, scores.adjustedMutualInformation, scores.adjustedRandIndex,
            scores.homogeneity, scores.completeness, scores.vMeasure, scores.pairs.precision, scores.pairs.recall,
            scores.bCubed.map(\.precision).reduce(0, +) / count, scores.bCubed.map(\.recall).reduce(0, +) / count,
        ]
        for (place, (value, expected)) in zip(values, recorded.values).enumerated() {
            if let expected { #expect(abs(value - expected) < 1e-9, "value \(place)") }
        }
    }

    @Test(arguments: [("aabbbc", "xyyxxz"), ("aaaabb", "xxyyyy"), ("abcdef", "xxyyzz"), ("aaabbb", "xyzxyz")])
    func `Expected mutual information is the mean over all orders of the articles`(gold: String, clusters: String) {
        let (classes, groups) = (gold.map(String.init), clusters.map(String.init))
        var sum = 0.0
        var count = 0.0
        func permute(_ order: [Int], _ rest: [Int]) {
            if rest.isEmpty {
                sum += ClusterScores(gold: classes, clusters: order.map { groups[$0] }).mutualInformation
                count += 1
            }
            for place in rest { permute(order + [place], rest.filter { $0 != place }) }
        }
        permute([], Array(groups.indices))
        let table = ClusterScores(gold: classes, clusters: groups).table
        let expected = ExpectedMutualInformation(count: table.count).value(
            classSizes: table.classSizes, clusterSizes: table.clusterSizes)
        #expect(abs(expected - sum / count) < 1e-12)
    }

    @Test func `Expected mutual information holds for large groups`() {
        // The probabilities of 30,000 in common by chance are far below the least number that is not zero.
        let halves = ExpectedMutualInformation(count: 60_000).value(
            classSizes: [30_000, 30_000], clusterSizes: [30_000, 30_000])
        // Half of the degrees of freedom by the articles, as for a χ² statistic.
        #expect(abs(halves - 1.0 / 120_000) < 1e-8)
    }

    @Test func `Single articles found to be single are a perfect partition, and an empty one has no NaN`() {
        #expect(ClusterScores(gold: ["a", "b"], clusters: ["x", "y"]).pairs.f1 == 1)
        let empty = Bootstrap().figures(of: ClusterScores(gold: [], clusters: []))
        #expect(empty.allSatisfy { $0.value.isFinite })
        let one = Bootstrap().figures(of: ClusterScores(gold: ["a"], clusters: ["x"]))
        #expect(one.allSatisfy { $0.value == 1 && $0.interval == nil })
    }

    @Test func `Every figure of a partition has an interval around it, the same in every run`() {
        for recorded in RecordedPartition.all where recorded.gold.count >= 4 {
            let scores = ClusterScores(gold: recorded.gold, clusters: recorded.clusters)
            let figures = Bootstrap(resamples: 50).figures(of: scores)
            #expect(figures == Bootstrap(resamples: 50).figures(of: scores))
            for figure in figures {
                #expect(figure.interval?.contains(figure.value) == true, "\(figure.name)")
                #expect(figure.interval.map { $0.upperBound <= 1 + 1e-12 } == true, "\(figure.name)")
            }
        }
    }

    @Test(arguments: 1...3)
    func `Some articles make the table that they make alone`(seed: Int) {
        var generator = SplitMix64(state: UInt64(seed))
        let labels = (0..<80).map { _ in (generator.index(below: 7), generator.index(below: 9)) }
        let table = ContingencyTable(gold: labels.map { "\($0.0)" }, clusters: labels.map { "\($0.1)" })
        let some = labels.indices.filter { _ in generator.index(below: 3) == 0 }
        let restricted = ClusterScores(table.restricted(to: some))
        let alone = ClusterScores(gold: some.map { "\(labels[$0].0)" }, clusters: some.map { "\(labels[$0].1)" })
        #expect(restricted.classCount == alone.classCount && restricted.clusterCount == alone.clusterCount)
        #expect(abs(restricted.adjustedMutualInformation - alone.adjustedMutualInformation) < 1e-12)
        #expect(restricted.adjustedRandIndex == alone.adjustedRandIndex && restricted.pairs == alone.pairs)
        #expect(restricted.bCubed == alone.bCubed)
    }

    @Test func `Halves of the articles vary as much as articles drawn anew`() throws {
        // The figure is a mean, whose error is known: 1.96 · s / √n to either side.
        var generator = SplitMix64(state: 5)
        let values = (0..<401).map { _ in Double(generator.index(below: 1000)) / 1000 }
        let mean = values.reduce(0, +) / 401
        let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 400).squareRoot()
        let interval = try #require(
            HalfSamples().intervals(of: [mean], count: 401) { half in
                [half.reduce(0) { $0 + values[$1] } / Double(half.count)]
            }?.first)
        let expected = 1.96 * deviation / 401.0.squareRoot()
        #expect(abs((interval.upperBound - interval.lowerBound) / 2 / expected - 1) < 0.1)
    }

    @Test func `Neighbors are counted against those that could be found`() {
        let scores = NeighborScores(isHit: [true, false, true, false], relevantCount: 3)
        #expect(scores.precision(at: 2) == 0.5)
        #expect(scores.precision(at: 10) == 2.0 / 3)
        #expect(abs(scores.averagePrecision(at: 10) - (1 + 2.0 / 3) / 3) < 1e-12)
        #expect(scores.averagePrecision(at: 1) == 1)
        #expect(NeighborScores(isHit: [], relevantCount: 1).averagePrecision(at: 10) == 0)
    }

    @Test func `Recall is of all right ones, and the reciprocal rank is of the first`() {
        let scores = NeighborScores(isHit: [false, true, false, true], relevantCount: 4)
        #expect(scores.recall(at: 2) == 0.25)
        #expect(scores.recall(at: 10) == 0.5)
        #expect(scores.recall(at: 0) == 0)
        #expect(scores.reciprocalRank(at: 10) == 0.5)
        #expect(scores.reciprocalRank(at: 1) == 0)
        #expect(NeighborScores(isHit: [], relevantCount: 1).reciprocalRank(at: 10) == 0)
    }
}
