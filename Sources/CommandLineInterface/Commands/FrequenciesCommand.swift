import ArticleFormats
import Synchronization
import TermWeighting
import TextAnalysis

/// `nutgraf frequencies`: counts background document frequencies.
enum FrequenciesCommand {
    private static let minimum = Option("--min-df", "D", help: "leave out terms in fewer articles (2)")

    static let command = Command(
        "frequencies", summary: "counts in how many articles each word occurs, for a table of background frequencies",
        options: [minimum],
        notes: ["Writes `articles<TAB>N` and then a line a word: the word, a tab, its number of articles."]
    ) { invocation in
        let minimum = try invocation.arguments.integer(minimum, in: 1...Int.max) ?? 2
        var parameters = TFIDFParameters()
        parameters.counting.minimumDocumentFrequency = .count(minimum)
        let inputs = invocation.inputs()
        let output = try invocation.openOutput(avoiding: inputs)
        let loaded = inputs.loadAll()
        let problems = Mutex([[InputProblem]](repeating: [], count: loaded.units.count))
        let (units, language) = (loaded.units, invocation.language)
        let (model, _) = TFIDFVectorizer(parameters).fitTransform(chunks: units.count, threads: invocation.threads) {
            index, counter in
            let parsed = units[index].parse()
            for article in parsed.articles {
                let language = ArticleAnalyzer(language: language).language(of: article)
                counter.append(article.title, language: language)
                for paragraph in article.paragraphs {
                    counter.append(article.text.utf8Span.span, range: paragraph.range, language: language)
                }
                counter.endDocument()
            }
            let notices = parsed.notices
            if !notices.isEmpty { problems.withLock { $0[index] = notices } }
        }
        var tally = loaded.tally
        tally.articles = model.documentCount
        tally.report(problems.withLock { $0.flatMap { $0 } })
        try output.write(Array("articles\t\(model.documentCount)\n".utf8))
        for column in 0..<model.vocabulary.count {
            try output.write(Array("\(model.vocabulary[column])\t\(model.documentFrequencies[column])\n".utf8))
        }
        try output.close()
        return tally.status
    }
}
