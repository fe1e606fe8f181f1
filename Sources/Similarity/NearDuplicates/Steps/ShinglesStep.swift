package import TextAnalysis

/// The first step: the shingles of articles as lines `a`.
package struct ShinglesStep {
    /// The line of an article but for its row.
    package struct Line: Sendable {
        fileprivate let part: Int
        fileprivate let rest: [UInt8]

        /// The line without its end.
        package func bytes(row: Int) -> [UInt8] { Array("\(part)\t\(StepKind.article.letter)\t\(row)".utf8) + rest }
    }

    private var builder: ShingleBuilder
    private let writer: StepWriter

    package init(_ parameters: NearDuplicateParameters, parts: Int) {
        builder = ShingleBuilder(minimumWords: parameters.minimumWords)
        writer = StepWriter(parts: parts) { _ in }
    }

    /// What is told of an article. Complexity: O(bytes).
    package mutating func line(_ article: Article) -> Line {
        let set = builder.set(of: article.joiningDocuments())
        var item = StepItem()
        item.colon()
        item.text(article.id)
        item.colon()
        item.date(article.date.flatMap { ArticleDate($0) })
        item.colon()
        item.shingles(set.span)
        return Line(part: writer.part(ofHash: Shingler.hash(of: set.span)), rest: item.bytes)
    }
}
