import ArticleArchive
import Presentation
import TextAnalysis

/// `nutgraf archive list`, `show` and `export`.
enum ArchiveListing {
    @Sendable static func list(_ run: ArchiveRun) throws -> ExitStatus {
        let reader = try ArchiveReader(run.path)
        let output = try run.openOutput()
        let renderer = Renderer(run.invocation)
        var emitter = try Emitter(
            output, run.invocation.format, csvHeader: ["id", "date", "language", "label", "url", "title"],
            isCompact: true)
        if reader.count == 0 { reportEmpty(run) }
        var failure: (any Error)?
        try reader.forEachArticle { article in
            guard failure == nil else { return }
            do {
                let view = ArticleListView(
                    id: article.id, title: article.title, date: article.date, url: article.url,
                    language: article.language?.code, label: article.label)
                try emitter.emit(renderer.render(view))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        try emitter.finish()
        return .done
    }

    @Sendable static func show(_ run: ArchiveRun) throws -> ExitStatus {
        try write(run, format: run.invocation.format)
    }

    /// All fields, by which `import` makes the same articles again; a line an article whatever the format is.
    @Sendable static func export(_ run: ArchiveRun) throws -> ExitStatus {
        guard run.invocation.format == .text || run.invocation.format == .jsonl else {
            throw UsageError("archive export writes JSON Lines. Leave --format out.")
        }
        return try write(run, format: .jsonl)
    }

    private static func write(_ run: ArchiveRun, format: OutputFormat) throws -> ExitStatus {
        let output = try run.openOutput()
        let reader = try ArchiveReader(run.path)
        var articles: [ArchivedArticle] = []
        if run.operands.isEmpty {
            try reader.forEachArticle { articles.append($0) }
            if articles.isEmpty { reportEmpty(run) }
        }
        var failed = 0
        for id in run.operands {
            do throws(ArchiveError) {
                articles.append(try reader.article(withID: id))
            } catch {
                guard error.code == .unknownID else { throw error }
                reportLine("nutgraf: \(error)")
                failed += 1
            }
        }
        let renderer = Renderer(run.invocation, format: format)
        var emitter = try Emitter(output, format, csvHeader: ArticleView.csvHeader)
        for archived in articles {
            let article: Article
            do throws(ArchiveError) {
                article = try reader.packed(archived).unpacked(path: run.path, keepingSegmentation: false)
            } catch {
                guard error.code == .damaged else { throw error }
                reportLine("nutgraf: \(error)")
                failed += 1
                continue
            }
            try emitter.emit(renderer.render(ArticleView(article)))
        }
        try emitter.finish()
        if failed == 0 { return .done }
        return failed == max(articles.count, run.operands.count) ? .noInput : .someInputsFailed
    }

    private static func reportEmpty(_ run: ArchiveRun) {
        guard !run.invocation.isQuiet else { return }
        reportLine("nutgraf: the archive holds no article, \(run.path). Add some with nutgraf archive add.")
    }
}
