public import TextAnalysis

/// What one line of JSON Lines holds: an article, or the reason why it is none.
public struct ArticleLine: Sendable {
    /// The id that the line gives, also where nothing else of it can be read; nil where it gives none.
    public let id: String?
    /// The article, or why there is none.
    public let content: Result<Article, InputProblem>
}

/// Reads JSON Lines so that each line comes to one result, whatever stands around it.
///
/// A line of an `InputDocument` may hold no article, or several (a feed), and what its bytes are taken for depends on the
/// others in the file. Here an empty line, one with a feed and one that is no UTF-8 are a problem each.
public struct ArticleLines: Sendable {
    private let options: InputOptions
    private let context: ReadingContext

    /// - Parameters:
    ///   - name: the input in messages.
    ///   - stem: what an article without an id is known by, as `STEM:LINE`.
    public init(named name: String, stem: String, options: InputOptions) {
        self.options = options
        context = ReadingContext(
            name: name, stem: stem, making: ArticleMaking(layout: options.recordLayout, longestText: options.mostArticleBytes),
            fields: options.fields, undecodable: .refused)
    }

    /// Reads whole lines that end with LF; the last need not. May be called from several threads at once.
    ///
    /// - Parameter firstLine: the number of the first of them in the input, from 1.
    /// - Complexity: O(bytes).
    public func read(_ bytes: Span<UInt8>, firstLine: Int) -> [ArticleLine] {
        guard let file = FileBytes(copying: bytes), let parser = JSONParser() else {
            let problem = FileBytes.outOfMemory(named: context.name)
            return bytes.lines.map { _ in ArticleLine(id: nil, content: .failure(problem)) }
        }
        let reader = JSONLines(context: context, file: file)
        return file.withSpan { bytes in
            bytes.lines.enumerated().map { index, range in
                let line = firstLine + index
                guard let first = bytes.extracting(0..<range.upperBound).firstVisible(from: range.lowerBound) else {
                    return ArticleLine(id: nil, content: .failure(problem(.emptyFile, "an empty line", Self.one, line)))
                }
                let range = first..<range.upperBound
                var parsed = ParsedChunk()
                reader.read(range, line: line, in: bytes, with: parser, into: &parsed)
                return result(of: parsed, line) { RecordID(range, of: file, options.fields, parser).text }
            }
        }
    }

    /// What a line comes to that is longer than what is held, by its first bytes.
    public func tooLong(_ head: Span<UInt8>, line: Int, most: Int) -> ArticleLine {
        let problem = problem(
            .tooLarge, "a line of more than \(most >> 20) MiB", "Split the article, or read it from a file", line)
        guard let file = FileBytes(copying: head), let parser = JSONParser() else {
            return ArticleLine(id: nil, content: .failure(problem))
        }
        return ArticleLine(
            id: RecordID(0..<file.count, of: file, options.fields, parser).text, content: .failure(problem))
    }

    private static let one = "Give one article a line"

    private func problem(
        _ code: InputProblem.Code, _ what: String, _ remedy: String, _ line: Int
    ) -> InputProblem {
        InputProblem(code, what, file: context.name, line: line, remedy: remedy)
    }

    private func result(of parsed: ParsedChunk, _ line: Int, id: () -> String?) -> ArticleLine {
        var parsed = parsed
        let found = parsed.articles.count
        parsed.obey(options.withheldItems, file: context.name)
        if found > 1 {
            return ArticleLine(
                id: id(), content: .failure(problem(.notAnArticle, "\(found) articles on one line", Self.one, line)))
        }
        if var article = parsed.articles.first {
            article.format = article.format ?? InputFormat.jsonl.rawValue
            return ArticleLine(id: article.id, content: .success(article))
        }
        let fault =
            parsed.problems.first ?? parsed.warnings.first { $0.code == .heldBack }
            ?? problem(.noText, RecordFault.noText.what, RecordFault.noText.remedy, line)
        let withheld = parsed.withheld.first.flatMap { $0.hasPositionalID ? nil : $0.id }
        return ArticleLine(id: withheld ?? id(), content: .failure(fault))
    }
}

extension Span<UInt8> {
    /// The ranges of the lines, each without the LF that ends it.
    var lines: [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        while start < count {
            let end = firstIndex(of: 0x0A, from: start) ?? count
            lines.append(start..<end)
            start = end + 1
        }
        return lines
    }
}
