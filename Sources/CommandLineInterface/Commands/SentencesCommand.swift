import Presentation
import TextAnalysis

/// `nutgraf sentences`: prints the segmentation.
enum SentencesCommand {
    static let command = Command(
        "sentences", summary: "the sentences of each article, as the other commands see them", options: [],
        notes: ["The text of a JSON or CSV article is taken as it is, with a paragraph at each line break."]
    ) { invocation in
        let inputs = try invocation.inputs(layout: .verbatim)
        let analyzer = invocation.analyzer
        let (format, layout, isQuiet) = (invocation.format, invocation.layout, invocation.isQuiet)
        var emitter = try Emitter(
            invocation.openOutput(), format, csvHeader: ["id", "index", "from", "to", "text"])
        let tally = try inputs.forEachArticle { article in
            let sentences = analyzer.sentences(of: article)
            if sentences.isEmpty && !isQuiet { reportLine("nutgraf: the article has no sentences, \(article.id).") }
            let view = SentencesView(article: article, sentences: sentences)
            return switch format {
            case .text: view.text(layout)
            case .json, .jsonl: view.json()
            case .csv: view.csv()
            }
        } deliver: { bytes throws(OutputError) in
            try emitter.emit(bytes)
        }
        try emitter.finish()
        return tally.status
    }
}
