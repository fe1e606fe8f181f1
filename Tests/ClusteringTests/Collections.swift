import TestSupport
import LinearAlgebra
import TermWeighting
import TextAnalysis

@testable import Similarity

/// A collection with these weights, each row made of unit length.
func collection(_ rows: [[Float]]) -> ArticleCollection {
    let columns = rows.first?.count ?? 0
    let dense = DenseMatrix(rows: rows.count, columns: columns, values: rows.flatMap { $0 })
    let matrix = SparseMatrix(dense).normalized(.l2)
    let frequencies = (0..<columns).map { column in rows.count { $0[column] != 0 } }
    let names = (0..<columns).map { "term" + String(repeating: "0", count: 4 - String($0).count) + "\($0)" }
    let model = TFIDFModel(
        parameters: TFIDFParameters(), vocabulary: Vocabulary(names), documentFrequencies: frequencies,
        documentCount: rows.count)
    let articles = rows.indices.map { ArticleReference(id: "a\($0)", title: "Title \($0)") }
    return ArticleCollection(articles: articles, model: model, matrix: matrix)
}

/// Random rows around a few directions; about one in ten is empty.
func randomRows(_ count: Int, columns: Int = 12, seed: UInt64) -> [[Float]] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
        guard Int.random(in: 0..<10, using: &random) > 0 else { return [Float](repeating: 0, count: columns) }
        let topic = Int.random(in: 0..<3, using: &random) * (columns / 3)
        return (0..<columns).map { column in
            let isTopic = (topic..<topic + columns / 3).contains(column)
            guard Float.random(in: 0..<1, using: &random) < (isTopic ? 0.8 : 0.2) else { return 0 }
            return Float.random(in: 0.1...1, using: &random)
        }
    }
}

/// The cosine of two rows in double precision; 0 where one is empty.
func cosine(_ one: [Float], _ other: [Float]) -> Double {
    func length(_ row: [Float]) -> Double { row.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot() }
    let lengths = length(one) * length(other)
    return lengths == 0 ? 0 : zip(one, other).reduce(0) { $0 + Double($1.0) * Double($1.1) } / lengths
}

/// Groups in the order of their first members, to compare partitions with.
func partition(_ groups: some Sequence<[Int]>) -> [[Int]] {
    groups.map { $0.sorted() }.sorted { $0[0] < $1[0] }
}
