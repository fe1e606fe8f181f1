import Presentation
import TextAnalysis

/// `nutgraf sentences`: prints the segmentation.
enum SentencesCommand {
    static let command = Command(
        "sentences", summary: "the sentences of each article, as the other commands see them", options: [],
        notes: ["The text of a JSON or CSV article is taken as it is, with a paragraph at each line break."]
    ) { invocation in
        let inputs = invocation.inputs(recordLayout: .verbatim)
        let analyzer = invocation.analyzer
        let (format, layout) = (invocation.format, invocation.layout)
        var emitter = try Emitter(
            invocation.openOutput(), format, csvHeader: ["id", "index", "from", "to", "text"])
        let tally = try inputs.forEachArticle { article in
            let view = SentencesView(article: article, sentences: analyzer.sentences(of: article))
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
