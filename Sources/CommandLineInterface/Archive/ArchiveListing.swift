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
                    language: article.countedLanguage, label: article.label)
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
        try write(run, format: run.invocation.format, withTies: false)
    }

    /// All fields, by which `import` makes the same articles again, with their stories and corrections; a line an article
    /// whatever the format is. Of a damaged archive all that can be read.
    @Sendable static func export(_ run: ArchiveRun) throws -> ExitStatus {
        guard run.invocation.format == .text || run.invocation.format == .jsonl else {
            throw UsageError("archive export writes JSON Lines. Leave --format out.")
        }
        return try write(run, format: .jsonl, withTies: true)
    }

    private static func write(_ run: ArchiveRun, format: OutputFormat, withTies: Bool) throws -> ExitStatus {
        // The archive first: the output may be the copy that somebody wants back.
        let reader = try ArchiveReader(run.path, rescuing: true)
        let output = try run.openOutput()
        var failed = 0
        func report(_ error: ArchiveError) {
            reportLine("nutgraf: \(error)")
            failed += 1
        }
        var articles: [ArchivedArticle] = []
        if run.operands.isEmpty {
            articles = reader.readableArticles(report)
            if articles.isEmpty, failed == 0 { reportEmpty(run) }
        }
        for id in run.operands {
            do throws(ArchiveError) {
                articles.append(try reader.article(withID: id))
            } catch {
                guard error.code == .unknownID else { throw error }
                report(error)
            }
        }
        let renderer = Renderer(run.invocation, format: format)
        var emitter = try Emitter(output, format, csvHeader: ArticleView.csvHeader)
        let ties = withTies ? ties(of: articles, in: reader, report) : [:]
        var written = 0
        for archived in articles {
            let article: Article
            do throws(ArchiveError) {
                article = try reader.packed(archived).unpacked(path: run.path, keepingSegmentation: false)
            } catch {
                guard error.code == .damaged else { throw error }
                report(error)
                continue
            }
            let language = withTies ? nil : archived.countedLanguage
            let view = ArticleView(article, language: language, ties: ties[archived.id] ?? .init())
            try emitter.emit(renderer.render(view))
            written += 1
        }
        try emitter.finish()
        if failed == 0 { return .done }
        return written == 0 ? .noInput : .someInputsFailed
    }

    /// For each article its story, and what was said of it and of those that stand before it, so that each pair is said
    /// once, and of no article that is not there. What cannot be read of it is reported and left out.
    private static func ties(
        of articles: [ArchivedArticle], in reader: ArchiveReader, _ report: (ArchiveError) -> Void
    ) -> [String: ArticleView.Ties] {
        func read<Value>(_ body: () throws(ArchiveError) -> [Value]) -> [Value] {
            do throws(ArchiveError) {
                return try body()
            } catch {
                report(error)
                return []
            }
        }
        var ties: [String: ArticleView.Ties] = [:]
        for story in read({ () throws(ArchiveError) in try reader.stories() }) {
            for member in story.members {
                ties[member.articleID, default: .init()].story = story.number
                if !member.joinedAt.isEmpty { ties[member.articleID]?.joinedAt = member.joinedAt }
            }
        }
        let places = Dictionary(zip(articles.map(\.id), articles.indices)) { first, _ in first }
        for said in read({ () throws(ArchiveError) in try reader.corrections() }) {
            guard let first = places[said.first], let second = places[said.second] else { continue }
            let (earlier, later) = first < second ? (said.first, said.second) : (said.second, said.first)
            switch said.correction {
            case .together: ties[later, default: .init()].together.append(earlier)
            case .apart: ties[later, default: .init()].apart.append(earlier)
            }
        }
        return ties
    }

    private static func reportEmpty(_ run: ArchiveRun) {
        guard !run.invocation.isQuiet else { return }
        reportLine("nutgraf: the archive holds no article, \(run.path). Add some with nutgraf archive add.")
    }
}
