import ArticleArchive
import ArticleFormats
import Parallelism
import Presentation
import TextAnalysis

/// `nutgraf archive import`: articles that `export` wrote, with every field, their stories and corrections.
enum ArchiveImporting {
    private static let remedy = "Give a file that nutgraf archive export wrote, or use archive add"
    private static let fields =
        [
            "id", "title", "text", "date", "dateText", "url", "language", "label", "dateline", "byline", "caption",
            "abstract",
            "source", "authors", "tags", "version", "slug", "urgency", "status", "embargo", "correction", "highlights",
            "paragraphs", "sentenceRanges", "documents",
        ] + ImportedTies.fields

    @Sendable static func run(_ run: ArchiveRun) throws -> ExitStatus {
        let names = run.operands.isEmpty ? ["-"] : run.operands
        if let archive = names.first(where: { ArchiveSelection.isArchive($0) }) {
            throw UsageError(
                "import takes what export wrote, and \(archive) is an archive. Export it first, or use add.")
        }
        let (sources, faults) = InputSource.expanding(names, web: run.invocation.webAccess)
        var tally = Tally()
        func report(_ problem: InputProblem) {
            reportLine("nutgraf: \(problem)")
            tally.count(problem)
        }
        faults.forEach(report)
        let language = run.invocation.language
        var ties = ImportedTies()
        var committing = try ArchiveCommitting(run, inputs: run.invocation.inputs(names), collectingIDs: true)
        for (number, source) in sources.enumerated() {
            var articles: [Article] = []
            do throws(InputProblem) {
                let (records, problems) = try FieldRecords.read(source, fields: fields)
                problems.forEach(report)
                for record in records {
                    if let article = article(record.id, { record[$0] }, isPositional: record["id"] == nil),
                        ties.append(record, source: number)
                    {
                        articles.append(article)
                    } else {
                        report(record.problem("this is no article that export wrote", remedy: remedy))
                    }
                }
            } catch {
                report(error)
            }
            tally.articles += articles.count
            let size = 64
            let prepared = concurrentMap(
                count: (articles.count + size - 1) / size, threads: run.invocation.threads
            ) { [articles] part in
                PreparedArticle.prepare(
                    Array(articles[part * size..<min(articles.count, (part + 1) * size)]), language: language)
            }
            for part in prepared { try committing.add(part) }
        }
        try committing.finish { writer, ids throws(ArchiveError) in
            for problem in try ties.write(to: writer, ids) { report(problem) }
        }
        return tally.status
    }

    /// The article of a record; nil where a field is not what `export` writes.
    private static func article(_ id: String, _ field: (String) -> FieldValue?, isPositional: Bool) -> Article? {
        guard let text = field("text")?.text, let paragraphs = field("paragraphs")?.list else { return nil }
        var article = Article(
            id: id, title: field("title")?.text ?? "", text: text,
            date: ArticleDate.sourceText(date: field("date")?.text, words: field("dateText")?.text),
            url: field("url")?.text,
            language: field("language")?.text.map { Language(code: $0) }, label: field("label")?.text)
        article.hasPositionalID = isPositional
        article.dateline = field("dateline")?.text
        article.byline = field("byline")?.text
        article.caption = field("caption")?.text
        article.abstract = field("abstract")?.text
        article.publisher = field("source")?.text
        article.authors = field("authors")?.texts ?? []
        article.tags = field("tags")?.texts ?? []
        article.release = Release { field($0)?.text }
        article.highlights = field("highlights")?.texts ?? []
        for paragraph in paragraphs {
            guard let parts = paragraph.list, parts.count == 3, let range = range(parts, in: text),
                let kind = parts[2].text.flatMap({ Paragraph.Kind(name: $0) })
            else { return nil }
            article.paragraphs.append(Paragraph(range: range, kind: kind))
        }
        if let ranges = field("sentenceRanges")?.list {
            article.sentenceRanges = []
            for place in ranges {
                guard let parts = place.list, parts.count == 2, let range = range(parts, in: text) else { return nil }
                article.sentenceRanges?.append(range)
            }
        }
        for document in field("documents")?.list ?? [] {
            let fields = document.fields
            guard let own = fields["id"]?.text,
                let document = self.article(own, { fields[$0] }, isPositional: false)
            else { return nil }
            article.documents.append(document)
        }
        return article
    }

    private static func range(_ parts: [FieldValue], in text: String) -> Range<Int>? {
        guard let from = parts[0].integer, let to = parts[1].integer, from >= 0, from <= to, to <= text.utf8.count
        else {
            return nil
        }
        return from..<to
    }
}
