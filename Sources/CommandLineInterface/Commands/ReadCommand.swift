import ArticleFormats
import Presentation
import TextAnalysis

/// `nutgraf read`: prints each article as the other commands read it.
enum ReadCommand {
    static let command = Command(
        "read", summary: "each article's fields and text, as the other commands read them", options: [],
        notes: [
            "An article is a line of JSON: id, title, authors, date, language, dateline, tags, abstract, url,",
            "source, format and text, those that are known. Every command reads that again.",
        ]
    ) { invocation in
        let inputs = invocation.inputs(withheld: .kept)
        let analyzer = invocation.analyzer
        let renderer = Renderer(invocation, format: invocation.format == .text ? .jsonl : nil)
        let format: OutputFormat = invocation.format == .text ? .jsonl : invocation.format
        var emitter = try Emitter(
            invocation.openOutput(avoiding: inputs), format, csvHeader: ReadArticleView.csvHeader)
        let read: @Sendable (Article) -> Rendered = { article in
            renderer.render(ReadArticleView(article, language: analyzer.language(of: article)))
        }
        let tally = try inputs.forEachArticle(read, into: &emitter)
        try emitter.finish(tally.status)
        return tally.status
    }
}
