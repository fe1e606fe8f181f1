import Presentation
import TextAnalysis

/// `nutgraf languages`: tells the language of each article and of its paragraphs.
enum LanguagesCommand {
    static let command = Command(
        "languages", summary: "the language of each article, and of its paragraphs where they differ", options: [],
        notes: [
            "Each language comes with how sure it is, from 0 to 1; `und` is one that is not known.",
            "It is read off the text, whatever the source or --language says.",
        ]
    ) { invocation in
        let inputs = invocation.inputs()
        let renderer = Renderer(invocation)
        var emitter = try Emitter(
            invocation.openOutput(avoiding: inputs), invocation.format, csvHeader: LanguagesView.csvHeader)
        let tell: @Sendable (Article) -> Rendered = { article in
            renderer.render(LanguagesView(article, ArticleLanguages(of: article)))
        }
        let tally = try inputs.forEachArticle(tell, into: &emitter)
        try emitter.finish(tally.status)
        return tally.status
    }
}
