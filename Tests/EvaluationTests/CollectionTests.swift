import Testing

@testable import Evaluation

/// A partition, a letter an article, and what scikit-learn 1.9.1 says of it, to four decimals:
/// `normalized_mutual_info_score`, `adjusted_rand_score`, `homogeneity_completeness_v_measure`, precision and recall out
/// of `pair_confusion_matrix`, and B-cubed precision and recall out of `contingency_matrix`.
struct RecordedPartition: Sendable {
    let gold: String
    let clusters: String
    let nmi, ari, homogeneity, completeness, vMeasure: Double
    /// Precision and recall, where there are pairs to divide by.
    let pairs: (precision: Double?, recall: Double?)
    let bCubed: (precision: Double, recall: Double)

    static let all = [
        RecordedPartition(
            gold: "aaabbbccc", clusters: "xxyyyyzzz", nmi: 0.786, ari: 0.6429, homogeneity: 0.7725, completeness: 0.8,
            vMeasure: 0.786, pairs: (0.7, 0.7778), bCubed: (0.8333, 0.8519)),
        RecordedPartition(
            gold: "aaaa", clusters: "xxxx", nmi: 1, ari: 1, homogeneity: 1, completeness: 1, vMeasure: 1,
            pairs: (1, 1), bCubed: (1, 1)),
        RecordedPartition(
            gold: "abcd", clusters: "xxxx", nmi: 0, ari: 0, homogeneity: 0, completeness: 1, vMeasure: 0,
            pairs: (0, nil), bCubed: (0.25, 1)),
        RecordedPartition(
            gold: "aabb", clusters: "xyzw", nmi: 0.6667, ari: 0, homogeneity: 1, completeness: 0.5, vMeasure: 0.6667,
            pairs: (nil, 0), bCubed: (1, 0.5)),
        RecordedPartition(
            gold: "abcd", clusters: "xyzw", nmi: 1, ari: 1, homogeneity: 1, completeness: 1, vMeasure: 1,
            pairs: (nil, nil), bCubed: (1, 1)),
        RecordedPartition(
            gold: "aabb", clusters: "xyxy", nmi: 0, ari: -0.5, homogeneity: 0, completeness: 0, vMeasure: 0,
            pairs: (0, 0), bCubed: (0.5, 0.5)),
        RecordedPartition(
            gold: "beebcedfeaeadcebbfdeeddfbbfbedfafabeacacdefdfddfedbcaabdbcfd",
            clusters: "eefbcedacaeadcebefdhegafbbfbfdeaeabegcacfegdgddfeebdgebdbcfd", nmi: 0.5766, ari: 0.4197,
            homogeneity: 0.607, completeness: 0.5491, vMeasure: 0.5766, pairs: (0.5488, 0.4704),
            bCubed: (0.6204, 0.5264)),
    ]
}

@Suite struct CollectionTests {
    @Test(arguments: RecordedPartition.all.indices)
    func `Measures of clusters are those of scikit-learn`(index: Int) {
        let recorded = RecordedPartition.all[index]
        let scores = ClusterScores(gold: recorded.gold.map(String.init), clusters: recorded.clusters.map(String.init))
        func agrees(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) < 0.000_051 }
        #expect(agrees(scores.normalizedMutualInformation, recorded.nmi))
        #expect(agrees(scores.adjustedRandIndex, recorded.ari))
        #expect(agrees(scores.homogeneity, recorded.homogeneity))
        #expect(agrees(scores.completeness, recorded.completeness))
        #expect(agrees(scores.vMeasure, recorded.vMeasure))
        if let precision = recorded.pairs.precision { #expect(agrees(scores.pairs.precision, precision)) }
        if let recall = recorded.pairs.recall { #expect(agrees(scores.pairs.recall, recall)) }
        let count = Double(recorded.gold.count)
        #expect(agrees(scores.bCubed.map(\.precision).reduce(0, +) / count, recorded.bCubed.precision))
        #expect(agrees(scores.bCubed.map(\.recall).reduce(0, +) / count, recorded.bCubed.recall))
    }

    @Test func `Single articles found to be single are a perfect partition, and an empty one has no NaN`() {
        #expect(ClusterScores(gold: ["a", "b"], clusters: ["x", "y"]).pairs.f1 == 1)
        let empty = Bootstrap().figures(of: ClusterScores(gold: [], clusters: []))
        #expect(empty.allSatisfy { $0.value.isFinite })
        let one = Bootstrap().figures(of: ClusterScores(gold: ["a"], clusters: ["x"]))
        #expect(one.allSatisfy { $0.value == 1 })
    }

    @Test func `Neighbors are counted against those that could be found`() {
        let scores = NeighborScores(isHit: [true, false, true, false], relevantCount: 3)
        #expect(scores.precision(at: 2) == 0.5)
        #expect(scores.precision(at: 10) == 2.0 / 3)
        #expect(abs(scores.averagePrecision(at: 10) - (1 + 2.0 / 3) / 3) < 1e-12)
        #expect(scores.averagePrecision(at: 1) == 1)
        #expect(NeighborScores(isHit: [], relevantCount: 1).averagePrecision(at: 10) == 0)
    }
}
