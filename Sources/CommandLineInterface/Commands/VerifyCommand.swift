import ArticleFormats
import Presentation
import Summarization
import TextAnalysis

/// `nutgraf verify`: whether every sentence of a summary stands in its source.
enum VerifyCommand {
    private static let against = Option(
        "--against", "FILE", help: "the articles that were summarized; can be repeated")

    static let command = Command(
        "verify", summary: "whether every sentence of summaries stands in the articles", operands: "SUMMARY",
        options: [against],
        notes: [
            "SUMMARY is what summarize wrote with --format jsonl or json: each sentence is looked for in the article with its",
            "id, first at its byte range. Of a text file each sentence is looked for in all articles: those behind bullets where",
            "summarize has printed it, behind the name of a speaker only what that one says. White space may differ, nothing else.",
            "Where --every-line wrote a problem in place of a summary, a line tells it. The exit status is 1 where a sentence or a",
            "summary is missing. What the sentences of one article leave open (a pronoun without its name, half a quotation, a",
            "caption) is told beside that.",
        ]
    ) { invocation in
        let arguments = invocation.arguments
        guard arguments.has(against) else { throw UsageError("verify needs the articles: --against FILE.") }
        guard arguments.operands.count == 1 else {
            throw UsageError("verify takes one file of summaries, not \(arguments.operands.count).")
        }
        let name = arguments.operands[0]
        let inputs = invocation.inputs(arguments.allValues(against))
        let summaries = invocation.inputs([name])
        let output = try invocation.openOutput(avoiding: inputs, summaries)
        let (articles, tally) = inputs.readAll()
        guard tally.articles > 0 else { return tally.status }
        let views: [VerificationView]
        var unanswered: [InputProblem] = []
        let isText = InputFormat(fileName: name).map { $0 == .text || $0 == .csv || $0 == .tsv } ?? false
        if isText {
            let (texts, read) = summaries.readAll()
            guard read.articles > 0 else { return read.status }
            let joined = articles.map { $0.joiningDocuments() }
            // A file of text is the text of every story in it.
            let printed = InputFormat(fileName: name) == .text ? PrintedSummary.all(in: texts[0].text) : []
            views =
                printed.isEmpty
                ? texts.map { view(of: $0, in: joined, analyzer: invocation.analyzer) }
                : printedViews(of: printed, in: joined, analyzer: invocation.analyzer)
        } else {
            do throws(InputProblem) {
                (views, unanswered) = try verified(name, in: articles, invocation)
            } catch {
                reportLine("nutgraf: \(error)")
                return error.code == .missingFile || error.code == .emptyFolder ? .noInput : .badData
            }
        }
        let renderer = Renderer(invocation)
        var emitter = try Emitter(output, invocation.format, csvHeader: ["id", "verdict", "from", "to", "text"])
        for view in views { try emitter.emit(renderer.render(view)) }
        try emitter.finish()
        let isWhole = tally.problems == 0 && unanswered.isEmpty
        return views.allSatisfy(\.isVerified) && isWhole ? .done : .someInputsFailed
    }

    /// What the sentences that stand in an article leave open when they are read alone.
    private static func findings(
        in items: [VerificationView.Item], of article: Article, _ analyzer: ArticleAnalyzer
    ) -> [SummaryFinding] {
        guard article.documents.isEmpty else { return [] }
        let analyzed = analyzer.analyze(article)
        let ranges = items.compactMap(\.range)
        // A sentence counts as quoted where half of it is.
        let chosen = analyzed.sentences.filter { sentence in
            ranges.contains { 2 * $0.clamped(to: sentence.range).count >= sentence.range.count }
        }
        return SummaryLint.findings(ofSentences: chosen.map(\.index), in: analyzed)
    }

    /// The sentences of a plain text, wherever they stand.
    private static func view(of summary: Article, in articles: [Article], analyzer: ArticleAnalyzer) -> VerificationView
    {
        let items = analyzer.sentences(of: summary).map { sentence in
            let text = summary.folded(sentence.range)
            let places = articles.lazy.map { $0.place(of: text, saidToBeAt: nil) }
            return VerificationView.Item(text: text, place: places.first { $0 != .nowhere } ?? .nowhere)
        }
        let source = mostQuoted(articles) { article in
            items.count { article.place(of: $0.text, saidToBeAt: $0.range) != .nowhere }
        }
        let findings = source.map { Self.findings(in: items, of: articles[$0], analyzer) } ?? []
        return VerificationView(
            id: summary.id, language: analyzer.language(of: source.map { articles[$0] } ?? summary), items: items,
            hasSource: true, findings: findings)
    }

    /// The summaries that summarize has printed for people, each sentence wherever it stands.
    private static func printedViews(
        of summaries: [PrintedSummary], in articles: [Article], analyzer: ArticleAnalyzer
    ) -> [VerificationView] {
        let sentences = articles.map { analyzer.sentences(of: $0) }
        return summaries.map { summary in
            var counts = [Int](repeating: 0, count: articles.count)
            let items = summary.sentences.map { lines in
                let found = PrintedSummary.found(lines) { text in
                    let places = articles.indices.map { articles[$0].place(ofSpoken: text, in: sentences[$0]) }
                    for (place, found) in places.enumerated() where found != .nowhere { counts[place] += 1 }
                    return places.first { $0 != .nowhere } ?? .nowhere
                }
                return VerificationView.Item(text: found.text, place: found.place)
            }
            let source = mostQuoted(Array(articles.indices)) { counts[$0] }
            let findings = source.map { Self.findings(in: items, of: articles[$0], analyzer) } ?? []
            return VerificationView(
                id: summary.heading, language: source.map { analyzer.language(of: articles[$0]) } ?? .undetermined,
                items: items, hasSource: true, findings: findings)
        }
    }

    /// The place of the article that has most of a summary: it is asked what the summary leaves open.
    private static func mostQuoted<Element>(_ articles: [Element], _ count: (Element) -> Int) -> Int? {
        articles.indices.max { count(articles[$0]) < count(articles[$1]) }
    }

    /// Where a sentence stands; one that was compressed where its range without its cuts gives its text.
    private static func place(of text: String, _ sentence: FieldValue, in article: Article) -> QuotedPlace {
        let range = sentence.fields["range"]?.range
        let cuts = (sentence.fields["cuts"]?.list ?? []).compactMap { $0.fields["range"]?.range }
        if let range, !cuts.isEmpty, article.folded(range, leavingOut: cuts) == text { return .asSaid(range) }
        return article.place(of: text, saidToBeAt: range)
    }

    /// What `--every-line` writes in place of a summary, where the record is one: a problem.
    private static func unanswered(_ record: FieldRecord) -> InputProblem? {
        record["problem"]?.fields["what"]?.text.map { what in
            record.problem("no summary but a problem, “\(what)”", remedy: "Mend the article, and summarize it again")
        }
    }

    /// The summaries of a file, and the problems that stand in place of some.
    private static func verified(
        _ name: String, in articles: [Article], _ invocation: Invocation
    ) throws(InputProblem) -> (views: [VerificationView], unanswered: [InputProblem]) {
        let (sources, faults) = InputSource.expanding([name], web: invocation.webAccess)
        if let fault = faults.first { throw fault }
        var byID: [String: Article] = [:]
        for article in articles {
            // The first of an id, and the articles that tell a story together under their own ids.
            if byID[article.id] == nil { byID[article.id] = article }
            for document in article.documents where byID[document.id] == nil { byID[document.id] = document }
        }
        var views: [VerificationView] = []
        var unanswered: [InputProblem] = []
        for source in sources {
            let (records, problems) = try FieldRecords.read(
                source, fields: ["sentences", "text", "range", "cuts", "document", "id", "problem", "what"])
            if records.isEmpty, let problem = problems.first { throw problem }
            for problem in problems { reportLine("nutgraf: \(problem)") }
            for record in records {
                guard let sentences = record["sentences"]?.list else {
                    if let problem = Self.unanswered(record) {
                        reportLine("nutgraf: \(problem)")
                        unanswered.append(problem)
                        continue
                    }
                    throw record.problem(
                        "the summary has no `sentences`", remedy: "Give what nutgraf summarize --format jsonl writes")
                }
                var hasSource = true
                let items = sentences.map { sentence in
                    let text = sentence.text ?? sentence.fields["text"]?.text ?? ""
                    let id = sentence.fields["document"]?.fields["id"]?.text ?? record.id
                    let article = byID[id]
                    if article == nil { hasSource = false }
                    let place = article.map { Self.place(of: text, sentence, in: $0) } ?? .nowhere
                    return VerificationView.Item(text: text, place: place)
                }
                let findings = byID[record.id].map { Self.findings(in: items, of: $0, invocation.analyzer) } ?? []
                let language = byID[record.id].map { invocation.analyzer.language(of: $0.joiningDocuments()) }
                views.append(
                    VerificationView(
                        id: record.id, language: language ?? .undetermined, items: items, hasSource: hasSource,
                        findings: findings))
            }
        }
        return (views, unanswered)
    }
}
