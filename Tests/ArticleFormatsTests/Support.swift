import TextAnalysis

@testable import ArticleFormats

/// All chunks of a document of these bytes, in order.
func parsed(
    _ bytes: [UInt8], name: String, chunkSize: Int = 1 << 20, layout: TextLayout = .news, encoding: TextEncoding? = nil,
    isStrict: Bool = false
) throws(InputProblem) -> ParsedChunk {
    var options = InputOptions(layout: layout, chunkSize: chunkSize)
    options.encoding = encoding
    options.isStrict = isStrict
    let document = try InputDocument(bytes, name: name, options: options)
    var all = ParsedChunk()
    for chunk in 0..<document.chunkCount {
        let part = document.parse(chunk: chunk)
        all.articles += part.articles
        all.problems += part.problems
        all.warnings += part.warnings
        all.withheld += part.withheld
    }
    return all
}

func parsed(
    _ text: String, name: String, chunkSize: Int = 1 << 20, layout: TextLayout = .news
) throws(InputProblem) -> ParsedChunk {
    try parsed(Array(text.utf8), name: name, chunkSize: chunkSize, layout: layout)
}

/// The problem that a load throws; nil where it does not.
func refusal(loading bytes: [UInt8], name: String) -> InputProblem? {
    do throws(InputProblem) {
        _ = try parsed(bytes, name: name)
        return nil
    } catch {
        return error
    }
}

extension Article {
    var bodyLines: [String] { paragraphs.map { folded($0.range) } }

    /// All that a test can compare, in one line.
    var digest: String {
        let documents = documents.map(\.digest)
        return
            "\(id)|\(title)|\(date ?? "")|\(url ?? "")|\(language?.code ?? "")|\(label ?? "")|\(bodyLines)|\(sentenceRanges ?? [])|\(highlights)|\(documents)"
    }
}
