import LinearAlgebra
import Similarity
import TermWeighting
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Says what a group of articles is about and which of them stand for it.
///
/// A term's weight for a cluster is its share of the cluster's summed rows, times ln(1 + n / df): class-based TF-IDF
/// over weights that are TF-IDF already, so that a term has to be both common inside and rare outside. A term that
/// occurs in one article only labels a cluster of one.
///
/// Source for class-based TF-IDF: M. Grootendorst: BERTopic, arXiv:2203.05794, 2022, section 3.3.
struct ClusterDescription {
    static let keywordCount = 6

    private let collection: ArticleCollection

    init(_ collection: ArticleCollection) {
        self.collection = collection
    }

    /// The cluster of the given articles, of which there is at least one.
    func cluster(of articles: [Int]) -> Cluster {
        let matrix = collection.matrix
        var sums: [Int32: (weight: Float, articles: Int)] = [:]
        for article in articles {
            for entry in matrix.rowOffsets[article]..<matrix.rowOffsets[article + 1] {
                let column = matrix.columnIndices[entry]
                let sum = sums[column] ?? (0, 0)
                sums[column] = (sum.weight + matrix.values[entry], sum.articles + 1)
            }
        }
        // Sorted by column before anything is added up, so that the order of the dictionary changes no bits.
        let columns = sums.keys.sorted()
        let length = columns.reduce(Float(0)) { $0 + pow(sums[$1]?.weight ?? 0, 2) }.squareRoot()
        let members = articles.map { article -> Cluster.Member in
            var product: Float = 0
            for entry in matrix.rowOffsets[article]..<matrix.rowOffsets[article + 1] {
                product += matrix.values[entry] * (sums[matrix.columnIndices[entry]]?.weight ?? 0)
            }
            return Cluster.Member(index: article, score: length > 0 ? min(1, product / length) : 0)
        }
        return Cluster(
            members: members.sorted { ($1.score, $0.index) < ($0.score, $1.index) },
            keywords: keywords(columns, sums, articles.count))
    }

    private func keywords(
        _ columns: [Int32], _ sums: [Int32: (weight: Float, articles: Int)], _ articleCount: Int
    ) -> [String] {
        let total = Float(collection.model.documentCount)
        let candidates = columns.compactMap { column -> (column: Int32, score: Float)? in
            guard let sum = sums[column], articleCount == 1 || sum.articles > 1 else { return nil }
            let documents = Float(collection.model.documentFrequencies[Int(column)])
            return (column, sum.weight * log(1 + total / documents))
        }
        return candidates.sorted { ($1.score, $0.column) < ($0.score, $1.column) }
            .map { collection.model.vocabulary[Int($0.column)] }
            .filter { term in !UnspacedTerm.isCrumb(term) && !term.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E } }
            .prefix(Self.keywordCount).map { $0 }
    }
}
