import KeywordExtraction
import Similarity
import TextAnalysis

extension ReportBuilder {
    /// For each article those that are like it, with the words that relate them.
    func related(
        _ articles: [Article], _ search: NeighborSearch, _ detail: ReportDetail
    ) -> [[ReportArticle.RelatedArticle]] {
        let explainer = LikenessExplainer(articles, analyzer: analyzer)
        var related: [[ReportArticle.RelatedArticle]] = []
        related.reserveCapacity(articles.count)
        for start in stride(from: 0, to: articles.count, by: Self.window) {
            let rows = Array(start..<min(articles.count, start + Self.window))
            let neighbors = search.neighbors(
                of: rows, count: detail.neighbors, minimumScore: Self.leastLikelihood, threads: threads)
            // An article that is like no other need not be read.
            let places = rows.indices.filter { !neighbors[$0].isEmpty }
            let explanations = explainer.explanations(
                of: places.map { rows[$0] }[...], with: places.map { neighbors[$0] }[...], in: search, threads: threads)
            var found = [[ReportArticle.RelatedArticle]](repeating: [], count: rows.count)
            for (place, explanations) in zip(places, explanations) {
                found[place] = zip(neighbors[place], explanations).map { neighbor, why in
                    ReportArticle.RelatedArticle(article: neighbor.index, likelihood: neighbor.score, why: why)
                }
            }
            related += found
        }
        return related
    }

    /// So many articles are explained at a time.
    private static let window = 1_024
    /// Below it two articles are hardly related.
    private static let leastLikelihood: Float = 0.05
}
