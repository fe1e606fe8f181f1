import Foundation
import LinearAlgebra
import Testing

@Suite struct GuideTests {
    @Test func `the example of the guide runs`() throws {
        // Four documents over five terms: a row is a document, a column is a term.
        let counts = try SparseMatrix(
            rows: 4, columns: 5, rowOffsets: [0, 2, 4, 6, 7],
            columnIndices: [0, 1, 1, 2, 0, 1, 4], values: [2, 1, 1, 3, 4, 2, 1])
        let weights = counts.scalingColumns(by: [1, 0.5, 2, 2, 2]).normalized(.l2)

        // The two nearest documents of each by cosine, exactly; best first.
        let nearest = weights.nearestRows(in: weights, count: 2, excludingSelf: true, threads: 2)
        for neighbor in nearest[0] { print(neighbor.row, neighbor.score) }

        // All cosines (4 × 4), and the documents in a space of two dimensions (4 × 2).
        let cosines = weights.cosineSimilarities()
        let directions = DenseMatrix(rows: 5, columns: 2, values: [1, 0, 1, 0, 0, 1, 0, 1, 0, 1])
        let projected = weights.multiplied(by: directions)

        // The central documents of the graph that the cosines make.
        let centrality = PageRank().scores(of: cosines)
        print(projected.rows, projected.columns, centrality.values)

        // The third document is twice the first, and shares a term with the second; the last stands alone.
        #expect(nearest[0].map(\.row) == [2, 1])
        #expect(abs(nearest[0][0].score - 1) < 1e-6)
        #expect(nearest[3].isEmpty)
        #expect(abs(cosines[0, 1] - 0.5 * 0.5 / (4.25 * 36.25).squareRoot()) < 1e-6)
        #expect(projected.rows == 4 && projected.columns == 2)
        #expect(abs(projected[3, 1] - 1) < 1e-6 && projected[3, 0] == 0)
        #expect(centrality.values.count == 4 && centrality.converged)
    }

    @Test func `the shorter examples run`() throws {
        let weights = randomSparse(60, 40, density: 0.2, seed: 3).normalized(.l2)
        let (newRows, queries) = (weights, weights)

        let decomposition = TruncatedSVD(rank: 200).decomposition(of: weights, threads: 2)
        let space = decomposition.projection.normalized(.l2)  // documents × 200, for cosines
        let query = decomposition.project(newRows).normalized(.l2)
        let related = query.nearestRows(in: space, count: 10)

        #expect(decomposition.rank <= 40 && space.rows == 60)
        #expect(
            (0..<60).allSatisfy { row in related[row].contains { $0.row == row } || weights.rowNorms(.l2)[row] == 0 })

        let topics = CosineKMeans(count: 50).assignment(of: weights, threads: 2)
        print(topics.labels, topics.sumOfCosines)

        #expect(Set(topics.labels).count == 50)

        let index = NearestRowIndex(weights, threads: 2)
        let lists = index.nearestRows(to: queries, count: 10, minimumScore: 0.1)

        #expect(lists == weights.nearestRows(in: weights, count: 10, minimumScore: 0.1))
    }

    /// Each block of code in the guide stands in this file, line by line, but for the indentation.
    @Test func `the guide shows the code that runs here`() throws {
        let here = URL(fileURLWithPath: #filePath)
        let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = root.appending(path: "Sources/LinearAlgebra/LinearAlgebra.docc/LinearAlgebra.md")
        let guide = try String(contentsOf: page, encoding: .utf8)
        let tested = Self.lines(try String(contentsOf: here, encoding: .utf8))
        let blocks = guide.components(separatedBy: "```").filter { $0.hasPrefix("swift\n") }
        #expect(blocks.count == 4)
        for block in blocks {
            let shown = Self.lines(String(block.dropFirst(6))).drop { $0 == "import LinearAlgebra" }
            try #require(shown.count > 1)
            let start = try #require(tested.firstIndex { $0 == shown.first })
            #expect(Array(tested[start...].prefix(shown.count)) == Array(shown))
        }
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
