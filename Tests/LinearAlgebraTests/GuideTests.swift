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

    /// The code of the guide stands in this file, line by line, but for the indentation.
    @Test func `the guide shows the code that runs here`() throws {
        let here = URL(fileURLWithPath: #filePath)
        let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = root.appending(path: "Sources/LinearAlgebra/LinearAlgebra.docc/LinearAlgebra.md")
        let guide = try String(contentsOf: page, encoding: .utf8)
        let tested = Self.lines(try String(contentsOf: here, encoding: .utf8))
        let parts = guide.components(separatedBy: "```")
        try #require(parts.count > 2 && parts[1].hasPrefix("swift\n"))
        let shown = Self.lines(String(parts[1].dropFirst(6))).drop { $0 == "import LinearAlgebra" }
        try #require(shown.count > 10)
        let start = try #require(tested.firstIndex { $0 == shown.first })
        #expect(Array(tested[start...].prefix(shown.count)) == Array(shown))
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
}
