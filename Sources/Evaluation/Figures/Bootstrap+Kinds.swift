/// The figures of each kind of evaluation, out of what single articles scored. An article without an output belongs
/// into the scores with zeros: leaving out what is hard must not pay.
extension Bootstrap {
    /// Precision, recall and F1 of ROUGE-1, -2, -L and -Lsum, means over articles.
    public func figures(of scores: [ROUGEScores]) -> [Figure] {
        means("ROUGE-1", of: scores.map(\.rouge1)) + means("ROUGE-2", of: scores.map(\.rouge2))
            + means("ROUGE-L", of: scores.map(\.rougeL)) + means("ROUGE-Lsum", of: scores.map(\.rougeLsum))
    }

    /// Precision, recall and F1 at each cutoff and the mean average precision, means over articles.
    public func figures(of scores: [KeywordRankingScores], cutoffs: [Int]) -> [Figure] {
        cutoffs.flatMap { count in means("@\(count)", of: scores.map { $0.score(at: count) }) }
            + [mean("MAP", of: scores.map(\.averagePrecision))]
    }

    /// Precision, mean average precision, recall and mean reciprocal rank at each cutoff, means over articles.
    public func figures(of scores: [NeighborScores], cutoffs: [Int]) -> [Figure] {
        cutoffs.flatMap { count in
            [
                mean("P@\(count)", of: scores.map { $0.precision(at: count) }),
                mean("MAP@\(count)", of: scores.map { $0.averagePrecision(at: count) }),
                mean("recall@\(count)", of: scores.map { $0.recall(at: count) }),
                mean("MRR@\(count)", of: scores.map { $0.reciprocalRank(at: count) }),
            ]
        }
    }

    /// B-cubed, and the measures of whole partitions.
    ///
    /// B-cubed is bootstrapped over each article's precision and recall as they are. A partition that articles are drawn
    /// from twice is another one, so the other measures have the intervals of `HalfSamples`.
    public func figures(of scores: ClusterScores) -> [Figure] {
        let bCubed = scores.bCubed
        let count = Double(max(bCubed.count, 1))
        let columns = [bCubed.map(\.precision), bCubed.map(\.recall)]
        func f1(_ sums: [Double]) -> Double { PrecisionRecall(precision: sums[0] / count, recall: sums[1] / count).f1 }
        let names: [(measure: String, part: String)] = [
            ("pairs", "precision"), ("pairs", "recall"), ("pairs", "F1"), ("NMI", ""), ("AMI", ""), ("ARI", ""),
            ("homogeneity", ""), ("completeness", ""), ("V-measure", ""),
        ]
        let values = scores.ofPartition(ExpectedMutualInformation(count: scores.table.count))
        let expectation = ExpectedMutualInformation(count: scores.table.count / 2)
        let intervals = HalfSamples(resamples: resamples, seed: seed).intervals(
            of: values, count: scores.table.count
        ) { ClusterScores(scores.table.restricted(to: $0)).ofPartition(expectation) }
        return [
            mean("B-cubed", "precision", of: columns[0]), mean("B-cubed", "recall", of: columns[1]),
            Figure(
                "B-cubed", "F1", value: f1(columns.map { $0.reduce(0, +) }),
                interval: interval(of: columns, statistic: f1)),
        ]
            + values.indices.map {
                Figure(names[$0].measure, names[$0].part, value: values[$0], interval: intervals?[$0])
            }
    }

    /// Precision, recall and F1 over the boundaries of all articles together (micro averages).
    public func figures(of scores: [BoundaryScores]) -> [Figure] {
        let columns = [
            scores.map { Double($0.hits) }, scores.map { Double($0.given) }, scores.map { Double($0.right) },
        ]
        let sums = columns.map { $0.reduce(0, +) }
        let parts: [(name: String, value: @Sendable (PrecisionRecall) -> Double)] = [
            ("precision", { $0.precision }), ("recall", { $0.recall }), ("F1", { $0.f1 }),
        ]
        return parts.map { part in
            func value(_ sums: [Double]) -> Double {
                part.value(
                    PrecisionRecall(
                        precision: sums[1] > 0 ? sums[0] / sums[1] : 0, recall: sums[2] > 0 ? sums[0] / sums[2] : 0))
            }
            return Figure(
                "boundaries", part.name, value: value(sums), interval: interval(of: columns, statistic: value))
        }
    }
}

extension ClusterScores {
    /// The measures of whole partitions, in the order of their figures.
    fileprivate func ofPartition(_ expectation: ExpectedMutualInformation) -> [Double] {
        let pairs = pairs
        return [
            pairs.precision, pairs.recall, pairs.f1, normalizedMutualInformation,
            adjustedMutualInformation(by: expectation), adjustedRandIndex, homogeneity, completeness, vMeasure,
        ]
    }
}
