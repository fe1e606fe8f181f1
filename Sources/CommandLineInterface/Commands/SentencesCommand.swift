import Presentation
import TextAnalysis

/// `nutgraf sentences`: prints the segmentation.
enum SentencesCommand {
    static let command = Command(
        "sentences", summary: "the sentences of each article, as the other commands see them", options: [EveryLine.option],
        notes: [
            "The text of a JSON or CSV article is taken as it is, with a paragraph at each line break that is no hard wrap."
        ] + EveryLine.notes
    ) { invocation in
        let inputs = invocation.inputs(recordLayout: .unwrapped)
        let analyzer = invocation.analyzer
        let renderer = Renderer(invocation)
        var emitter = try Emitter(
            invocation.openOutput(avoiding: inputs), invocation.format,
            csvHeader: ["id", "index", "from", "to", "text"])
        let segment: @Sendable (Article) -> Rendered = { article in
            renderer.render(
                SentencesView(
                    article: article, sentences: analyzer.sentences(of: article), language: analyzer.language(of: article)))
        }
        let status = try inputs.answer(invocation.arguments, into: &emitter, segment)
        try emitter.finish(status)
        return status
    }
}
