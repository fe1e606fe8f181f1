import ArticleFormats
import Evaluation

extension EvaluationRun {
    /// P@k, MAP@k, recall@k and MRR@k, neighbors of the article's own label being the right ones.
    mutating func neighborReport() throws -> EvaluationReport {
        let cutoffs = try cutoffs(default: [10])
        let gold = try gold(needing: "label") { $0["label"]?.text }
        let neighbors = try results(field: "neighbors", and: ["id"]) { $0["neighbors"]?.itemIDs }
        var sizes: [String: Int] = [:]
        var labels: [String: String] = [:]
        for (record, label) in gold {
            sizes[label, default: 0] += 1
            labels[record.id] = label
        }
        let accompanied = gold.filter { (sizes[$0.answer] ?? 0) > 1 }
        guard !accompanied.isEmpty else {
            throw InputProblem(
                .missingField, "no two records of the gold have the same label", file: gold[0].record.file,
                remedy: "Give articles that belong together the same label")
        }
        let missing = try missing(accompanied.map(\.record.id)) { neighbors[$0] != nil }
        let scores = accompanied.map { record, label in
            let others = (neighbors[record.id] ?? []).filter { $0 != record.id }
            return NeighborScores(isHit: others.map { labels[$0] == label }, relevantCount: (sizes[label] ?? 1) - 1)
        }
        let alone = gold.count - accompanied.count
        return EvaluationReport(
            kind: EvaluationKind.neighbors.rawValue, articleCount: scores.count,
            figures: Bootstrap().figures(of: scores, cutoffs: cutoffs), missing: missing,
            notes: alone > 0 ? ["left out because no other article has their label: \(alone)"] : [])
    }

    /// B-cubed, pairs, NMI, AMI, ARI and V-measure; an article without a cluster is one by itself.
    mutating func clusterReport() throws -> EvaluationReport {
        let gold = try gold(needing: "label") { $0["label"]?.text }
        var clusters: [String: String] = [:]
        let members = try resultList(field: "articles", and: ["id"]) { $0["articles"]?.itemIDs }
        for (index, ids) in members.enumerated() {
            for id in ids {
                guard clusters.updateValue("cluster \(index)", forKey: id) == nil else {
                    throw InputProblem(
                        .contradiction, "the article \(id) is in a cluster twice, or in two", file: outputName ?? "-",
                        remedy: "Give each article one cluster, and an id of its own")
                }
            }
        }
        let missing = try missing(gold.map(\.record.id)) { clusters[$0] != nil }
        let scores = ClusterScores(
            gold: gold.map(\.answer), clusters: gold.map { clusters[$0.record.id] ?? "alone \($0.record.id)" })
        return EvaluationReport(
            kind: EvaluationKind.clusters.rawValue, articleCount: gold.count,
            figures: Bootstrap().figures(of: scores), missing: missing,
            notes: ["\(scores.clusterCount) clusters, \(scores.classCount) labels in the gold"])
    }
}
