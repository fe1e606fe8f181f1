public import LinearAlgebra
import TermWeighting

/// Articles in the space of latent semantic analysis, each of them smoothed over its neighbors: what `related` compares.
///
/// 1. z(a) is the row x(a) of TF-IDF weights in the space of the strongest singular vectors, of unit length
///    (S. Deerwester et al., Indexing by latent semantic analysis, JASIS 41(6), 1990).
/// 2. The affinity of two articles is the mean of their two cosines, z·z and x·x. An article's nearest ones are itself
///    (affinity 1) and the `smoothing` − 1 others with the highest affinity.
/// 3. y(a) is the mean of their z, weighted by the cube of the affinity, of unit length. An article that tells little is
///    so understood by what is told beside it (T. Tao et al., Language model information retrieval with document
///    expansion, HLT-NAACL 2006).
/// 4. The score is ¾ · y·y + ¼ · x·x.
///
/// Nearest ones are looked for among the 48 highest cosines of either kind. The dimensions are 1.6·√articles, at most 100.
///
/// On five development sets (ECB+, Google News titles, Reuters, AG News, MasakhaNEWS English; MAP@10) the cosine of
/// TF-IDF rows has 90.0, 80.1, 73.3, 63.0 and 63.7, latent semantic analysis alone (`lsa`) 91.3, 87.5, 81.8, 66.4 and
/// 68.0, and this 94.7, 89.1, 82.7, 68.5 and 69.9. With 1.5·√articles the first and the third are 94.1 and 82.9, with
/// 2·√articles 97.2 and 82.2; there the last two lose 1.5 without stems. The part of plain cosines is for small
/// collections: in a prototype random parts of ECB+ of 120 articles had 91.3 without it and 94.2 with a half.
/// For 16,000 articles all of it takes five times as long as plain cosines.
///
/// Complexity: O(values · dimensions) for the vectors, O(articles² · dimensions) multiply-adds through BLAS for the
/// nearest, in blocks, and among many articles (`ExactNeighbors`) O(articles · dimensions) times some ten thousand; memory O(non-zeros + (articles + terms) · dimensions).
package struct RelatedSpace: Sendable {
    /// Below so many articles there is no space worth the name, and plain cosines are taken.
    package static let fewestArticles = 20
    /// The part of the score that the space decides; the rest is the cosine of term weights.
    package let weight: Float
    /// How many articles are averaged, the article itself among them; 1 for plain latent semantic analysis.
    package let smoothing: Int

    /// Term weights of the corpus, unit rows.
    private let terms: SparseMatrix
    private let decomposition: SingularValueDecomposition
    /// z of the corpus.
    package let latent: DenseMatrix
    /// y of the corpus, and what it is made of.
    let corpus: SmoothedRows

    private static let mostDimensions = 100
    /// The directions are found on a sample of so many articles, where there are more.
    private static let sampled = 32_768

    /// - Parameter fewestDimensions: how many dimensions there are at least, where the most allow.
    init(_ terms: SparseMatrix, smoothing: Int, weight: Float, fewestDimensions: Int = 1, threads: Int) {
        self.terms = terms
        self.smoothing = smoothing
        self.weight = weight
        let usual = Int((2.56 * Float(terms.rows)).squareRoot())
        let dimensions = min(Self.mostDimensions, max(usual, min(fewestDimensions, terms.rows / 2)))
        decomposition = TruncatedSVD(rank: dimensions).decomposition(
            of: terms, sampling: Self.sampled, threads: threads)
        latent = decomposition.projection.normalized(.l2)
        corpus = SmoothedRows(
            terms, latent, in: terms, latent, count: smoothing, isWithin: true,
            isExact: terms.rows <= ExactNeighbors.mostRows, threads: threads)
    }

    /// That of `SimilarityMethod.related`, of unit rows of term weights.
    package init(relating terms: SparseMatrix, threads: Int) {
        self.init(
            terms, smoothing: Self.articlesOfRow, weight: SimilarityMethod.related.latentWeight, threads: threads)
    }

    /// V: a direction in the space of terms for each dimension (terms × dimensions).
    package var directions: DenseMatrix { decomposition.rightVectors }

    /// y of the corpus (articles × dimensions).
    package var smoothedRows: DenseMatrix { corpus.values }

    /// How many articles make one row, itself among them.
    package static var articlesOfRow: Int { SimilarityMethod.related.smoothing ?? 1 }

    /// Among so many of the nearest rows those are looked for that a row is smoothed over.
    package static var lookedAt: Int { SmoothedRows.lookedAt }

    /// How likely articles of the corpus are related, by their cosines.
    package func likenessScale() -> LikenessScale {
        LikenessScale(count: terms.rows, isSmall: false) { row, other in
            weight * corpus.values.dot(row, corpus.values, other) + (1 - weight) * terms.dot(row, terms, other)
        }
    }

    /// y of articles from outside, smoothed over the corpus.
    func smoothed(queries: SparseMatrix, isExact: Bool, threads: Int) -> SmoothedRows {
        let projected = decomposition.project(queries, threads: threads).normalized(.l2)
        return SmoothedRows(
            queries, projected, in: terms, latent, count: smoothing, isWithin: false, isExact: isExact,
            threads: threads)
    }

    /// The weight of every term in y(row): y = weights · V, so that a score is a sum over terms.
    ///
    /// - Parameter outside: the term weights of the rows, where they are no rows of the corpus.
    private func termWeights(of row: Int, _ rows: SmoothedRows, _ outside: SparseMatrix?) -> [Int32: Float] {
        var weights: [Int32: Float] = [:]
        for member in rows.members[row] {
            let matrix = member.isItself ? outside ?? terms : terms
            let scale = member.share * inverseLength(of: member.row, member.isItself ? outside : nil)
            for entry in matrix.rowOffsets[member.row]..<matrix.rowOffsets[member.row + 1] {
                weights[matrix.columnIndices[entry], default: 0] += scale * matrix.values[entry]
            }
        }
        return weights
    }

    /// 1 / the length of x·V.
    private func inverseLength(of row: Int, _ outside: SparseMatrix?) -> Float {
        let projection = outside.map { decomposition.project($0.selecting(rows: [row])) } ?? decomposition.projection
        let length = projection.withRow(outside == nil ? row : 0) { values in
            var sum: Float = 0
            for index in 0..<values.count { sum += values[index] * values[index] }
            return sum.squareRoot()
        }
        return length > 0 ? 1 / length : 0
    }

    /// The parts of y·y by term: half of what a term of the one has in common with the other, and half of the
    /// converse. They add up to it; a part is below zero where the two use a term in different company.
    ///
    /// Complexity: O(terms of both and of their nearest ones · dimensions).
    func shares(
        of row: Int, _ rows: SmoothedRows, outside: SparseMatrix?, with other: Int
    ) -> [Int32: Float] {
        var shares: [Int32: Float] = [:]
        for (weights, target) in [
            (termWeights(of: row, rows, outside), corpus.values.row(other)),
            (termWeights(of: other, corpus, nil), rows.values.row(row)),
        ] {
            for (term, weight) in weights { shares[term, default: 0] += weight * product(of: term, with: target) / 2 }
        }
        return shares
    }

    private func product(of term: Int32, with row: [Float]) -> Float {
        decomposition.rightVectors.withRow(Int(term)) { vector in
            var sum: Float = 0
            for index in row.indices { sum += vector[index] * row[index] }
            return sum
        }
    }
}

extension DenseMatrix {
    fileprivate func row(_ row: Int) -> [Float] { withRow(row) { values in values.indices.map { values[$0] } } }
}

extension ArticleCollection {
    /// A unit row for each article in the latent space of `SimilarityMethod.related` (articles × dimensions), whatever
    /// the collection's own method; zeros for an article without terms. `nil` among fewer than 20 articles.
    ///
    /// - Parameter fewestDimensions: how many dimensions there are at least, up to 100 and half the articles.
    ///
    /// Complexity: that of `NeighborSearch.init`.
    public func relatedRows(fewestDimensions: Int = 1, threads: Int = 1) -> DenseMatrix? {
        guard matrix.rows >= RelatedSpace.fewestArticles, let smoothing = SimilarityMethod.related.smoothing else {
            return nil
        }
        let weight = SimilarityMethod.related.latentWeight
        return RelatedSpace(
            matrix, smoothing: smoothing, weight: weight, fewestDimensions: fewestDimensions, threads: threads
        ).corpus.values
    }
}
