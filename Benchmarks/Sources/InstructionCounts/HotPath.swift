import LinearAlgebra
import Measuring
import Nutgraf

/// The paths that decide the speed, each on prepared input, so that nothing but the path itself is counted.
enum HotPath: String, CaseIterable {
    case segment
    case count
    case vectorize
    case nearestRows = "nearest-rows"
    case gramMatrix = "gram-matrix"
    case sparseProduct = "sparse-product"
    case denseProduct = "dense-product"
    case summarize
    case keywords

    /// Prepares the input and returns the work. Its result is checked lightly, which also keeps the work from being
    /// optimized away.
    func prepared(_ articles: [Article]) -> () -> Void {
        let analyzer = ArticleAnalyzer()
        switch self {
        case .segment:
            return {
                check(articles.allSatisfy { !analyzer.sentences(of: $0).isEmpty }, "every article has sentences")
            }
        case .count:
            return {
                let counted = TFIDFVectorizer().fitCounting(chunks: 1, threads: 1) { $1.append(articles) }
                check(counted.model.documentCount == articles.count, "every article is counted")
            }
        case .vectorize: return { check(matrix(of: articles).rows == articles.count, "every article has a row") }
        case .nearestRows:
            let matrix = matrix(of: articles)
            return {
                let nearest = matrix.nearestRows(in: matrix, count: 10, excludingSelf: true)
                check(nearest.count == matrix.rows, "every row has its neighbors")
            }
        case .gramMatrix:
            let matrix = matrix(of: articles)
            return { check(matrix.gramMatrix(method: .accumulation).rows == matrix.rows, "a Gram matrix is square") }
        case .sparseProduct:
            let matrix = matrix(of: articles)
            let dense = randomDense(rows: matrix.columns, columns: 32)
            return { check(matrix.multiplied(by: dense).columns == 32, "a product has the columns of its right side") }
        case .denseProduct:
            // 63³ multiply-adds are below the size from which OpenBLAS is asked.
            let square = randomDense(rows: 63, columns: 63)
            return {
                var power = square
                for _ in 0..<40 { power = power.multiplied(by: square) }
                check(power.rows == 63, "a power is square")
            }
        case .summarize:
            let (summarizer, analyzed) = (NewsSummarizer(), articles.map { analyzer.analyze($0) })
            return {
                let sentences = analyzed.reduce(0) {
                    $0 + summarizer.summarize($1, budget: .sentences(3)).sentences.count
                }
                check(sentences >= analyzed.count, "every article has a summary")
            }
        case .keywords:
            let (ranker, analyzed) = (NewsKeywords(), articles.map { analyzer.analyze($0) })
            return {
                let found = analyzed.allSatisfy { !ranker.rank($0, count: 10).keywords.isEmpty }
                check(found, "every article has keywords")
            }
        }
    }
}

private func matrix(of articles: [Article]) -> SparseMatrix {
    TFIDFVectorizer().fitTransform(chunks: 1, threads: 1) { $1.append(articles) }.matrix
}

extension DocumentCounter {
    /// Counts articles, a row each.
    fileprivate mutating func append(_ articles: [Article]) {
        for article in articles {
            let text = article.text.utf8Span.span
            for paragraph in article.paragraphs { append(text, range: paragraph.range) }
            endDocument()
        }
    }
}

private func randomDense(rows: Int, columns: Int) -> DenseMatrix {
    var random = SplitMix64(state: 7)
    return DenseMatrix(
        rows: rows, columns: columns,
        values: (0..<rows * columns).map { _ in Float.random(in: -0.1...0.1, using: &random) })
}
