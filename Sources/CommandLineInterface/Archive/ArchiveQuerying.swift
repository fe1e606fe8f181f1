import ArticleArchive
import ArticleFormats
import KeywordExtraction
import Presentation
import Similarity
import TextAnalysis

/// `nutgraf archive similar` and `search`.
enum ArchiveQuerying {
    @Sendable static func similar(_ run: ArchiveRun) throws -> ExitStatus {
        let arguments = run.invocation.arguments
        let name = arguments.value(ArchiveCommand.method)
        let method = name.map { ArchiveMethod(rawValue: $0) } ?? .tfidf
        let options = try Options(arguments, method: method ?? .tfidf)
        let reader = try ArchiveReader(run.path)
        let (ids, files, unknown) = try operands(run, reader)
        let inputs = files.map { run.invocation.inputs($0) }
        let output = try run.openOutput(avoiding: inputs)
        if method == nil, let other = name.flatMap({ SimilarityMethod.named($0) }) {
            return status(try reading(run, other, options, ids, inputs, to: output), unknown, of: run)
        }
        let renderer = Renderer(run.invocation)
        let analyzer = run.invocation.analyzer
        var emitter = try Emitter(
            output, run.invocation.format, csvHeader: ["id", "rank", "neighbor", "score", "title"])
        for id in ids {
            let article = try reader.content(of: reader.article(withID: id)).joiningDocuments()
            let query = try reader.query(forID: id)
            try emitter.emit(
                renderer.render(view(of: article, query, reader, options, others: reader.count - 1, analyzer)))
        }
        let closing = ["the number before an article is " + options.method.meaning]
        guard let inputs else {
            try emitter.emitClosing(closing, run.invocation.layout)
            try emitter.finish()
            return status(.done, unknown, of: run)
        }
        let (articles, tally) = inputs.readAll()
        for story in articles {
            let article = story.joiningDocuments()
            let query = try reader.query(for: article, language: run.invocation.language)
            try emitter.emit(
                renderer.render(view(of: article, query, reader, options, others: reader.count, analyzer)))
        }
        try emitter.emitClosing(closing, run.invocation.layout)
        try emitter.finish()
        return status(
            tally.articles + ids.count > 0 && tally.status != .done ? .someInputsFailed : tally.status, unknown, of: run
        )
    }

    /// How a run ends of whose operands some are unknown; those were told of.
    private static func status(_ status: ExitStatus, _ unknown: Int, of run: ArchiveRun) -> ExitStatus {
        unknown == 0 ? status : unknown == run.operands.count ? .noInput : .someInputsFailed
    }

    /// With a method that looks at all articles: the archive is read as a collection.
    private static func reading(
        _ run: ArchiveRun, _ method: SimilarityMethod, _ options: Options, _ ids: [String], _ inputs: Inputs?,
        to output: OutputFile
    ) throws -> ExitStatus {
        var invocation = run.invocation
        invocation.selection = ArchiveSelection(path: run.path)
        let all = invocation.inputs()
        var emitter = try Emitter(
            output, invocation.format, csvHeader: ["id", "rank", "neighbor", "score", "title"])
        func print(
            _ search: NeighborSearch, _ rows: [Int], _ queries: ReadCollection, _ corpus: ReadCollection?
        ) throws(OutputError) {
            try NeighborPrinter(
                search: search, count: options.count, minimumScore: options.minimumScore,
                explainer: options.explains
                ? LikenessExplainer(queries.articles, in: corpus?.articles, analyzer: invocation.analyzer) : nil
            ).print(rows, to: &emitter, invocation)
        }
        var statuses: [ExitStatus] = []
        if !ids.isEmpty {
            let read = ReadCollection(all, method: method, keepsArticles: options.explains, invocation)
            var places: [String: Int] = [:]
            for (row, article) in read.collection.articles.enumerated() { places[article.id] = row }
            let search = NeighborSearch(read.collection, threads: invocation.threads)
            try print(search, ids.compactMap { places[$0] }, read, nil)
            statuses.append(read.tally.status)
        }
        if let inputs {
            let corpus = ReadCollection(
                all, method: method, acceptsQueries: true, keepsArticles: options.explains, invocation)
            let queries = ReadCollection(
                inputs, queriesTo: corpus.collection, keepsArticles: options.explains, invocation)
            let search = NeighborSearch(
                queries.collection, in: corpus.collection, leavesCopiesOut: !options.showsCopies,
                threads: invocation.threads)
            try print(search, Array(search.queries.articles.indices), queries, corpus)
            statuses += [queries.tally.status, corpus.tally.status]
        }
        try emitter.finish()
        return statuses.max { $0.rawValue < $1.rawValue } ?? .done
    }

    @Sendable static func search(_ run: ArchiveRun) throws -> ExitStatus {
        let options = try Options(run.invocation.arguments, method: .bm25)
        let reader = try ArchiveReader(run.path)
        let output = try run.openOutput()
        let words = run.operands.joined(separator: " ")
        let query = try reader.query(forWords: words, language: run.invocation.language)
        var emitter = try Emitter(
            output, run.invocation.format, csvHeader: ["rank", "id", "score", "title", "snippet"])
        var results: [SearchView.Result] = []
        for neighbor in try reader.neighbors(
            of: query, count: options.count, minimumScore: options.minimumScore, method: .bm25)
        {
            let article = try reader.content(of: neighbor.article).joiningDocuments()
            let snippet = try reader.snippet(of: article, for: query).map { article.folded($0) }
            let terms =
                options.explains ? try reader.sharedTerms(of: query, with: neighbor.article, method: .bm25) : nil
            results.append(
                SearchView.Result(
                    article: neighbor.article.reference(opening: article.openingForHeadline), score: neighbor.score,
                    snippet: snippet ?? "", explanation: terms.map { LikenessExplanation(words: $0) }))
        }
        try emitter.emit(
            Renderer(run.invocation).render(SearchView(words: words, results, hasTerms: query.hasTerms)))
        try emitter.finish()
        return .done
    }

    private struct Options {
        let count: Int
        let minimumScore: Float
        let method: ArchiveMethod
        let explains: Bool
        let showsCopies: Bool

        init(_ arguments: ParsedArguments, method: ArchiveMethod) throws(UsageError) {
            count = try arguments.integer(ArchiveCommand.count, in: 1...Int.max) ?? 10
            let most = method == .tfidf ? 1 : 1e6
            minimumScore = Float(try arguments.number(ArchiveCommand.minimumScore, in: 0...most) ?? 0)
            self.method = method
            explains = arguments.has(ArchiveCommand.explain)
            showsCopies = arguments.has(ArchiveCommand.copies)
        }
    }

    /// Operands that are ids of the archive, all of them where none is given, and those that are files, where any is.
    /// What is both is taken as an id; what is neither is told of.
    private static func operands(
        _ run: ArchiveRun, _ reader: ArchiveReader
    ) throws -> (ids: [String], files: [String]?, unknown: Int) {
        var ids: [String] = []
        guard !run.operands.isEmpty else {
            try reader.forEachArticle { ids.append($0.id) }
            if ids.isEmpty {
                throw ArchiveError(
                    .missing, "the archive holds no article", file: run.path,
                    remedy: "Add some with nutgraf archive add")
            }
            return (ids, nil, 0)
        }
        var unknown = 0
        var files: [String] = []
        for operand in run.operands {
            do throws(ArchiveError) {
                _ = try reader.article(withID: operand)
                ids.append(operand)
            } catch {
                guard error.code == .unknownID else { throw error }
                guard operand == "-" || InputSource.isAddress(operand) || isThere(operand) else {
                    let error = ArchiveError(
                        .unknownID, "“\(operand)” is no id of the archive and no file", file: run.path,
                        remedy: "See the ids with nutgraf archive list")
                    reportLine("nutgraf: \(error)")
                    unknown += 1
                    continue
                }
                files.append(operand)
            }
        }
        return (ids, files.isEmpty ? nil : files, unknown)
    }

    /// - Parameter asking: the article that asks.
    private static func view(
        of asking: Article, _ query: ArchiveQuery, _ reader: ArchiveReader, _ options: Options, others: Int,
        _ analyzer: ArticleAnalyzer
    ) throws -> RankedArticlesView {
        let copies = options.showsCopies ? [] : try reader.copies(of: query)
        let numbers = Set(copies.map(\.number))
        let neighbors = try reader.neighbors(
            of: query, count: options.count + copies.count, minimumScore: options.minimumScore, method: options.method)
        let wording = options.explains ? ArticleWording(analyzer.analyze(asking)) : nil
        var ranked: [RankedArticlesView.Neighbor] = []
        for neighbor in neighbors.filter({ !numbers.contains($0.article.number) }).prefix(options.count) {
            let content = try reader.content(of: neighbor.article).joiningDocuments()
            var explanation: LikenessExplanation?
            if let wording {
                let terms = try reader.sharedTerms(of: query, with: neighbor.article, method: options.method)
                explanation = LikenessExplanation(
                    terms, areStems: false, of: wording, and: ArticleWording(analyzer.analyze(content)))
            }
            ranked.append(
                RankedArticlesView.Neighbor(
                    article: neighbor.article.reference(opening: content.openingForHeadline), score: neighbor.score,
                    explanation: explanation))
        }
        let reference = ArticleReference(
            id: asking.id, title: asking.title, date: asking.date, opening: asking.openingForHeadline)
        return RankedArticlesView(
            of: reference, ranked, candidates: others, hasTerms: query.hasTerms,
            copies: copies.map { $0.reference(opening: "") })
    }
}

extension ArchiveMethod {
    /// What its numbers are.
    fileprivate var meaning: String {
        switch self {
        case .tfidf: "the cosine of the two, by the method tfidf"
        case .bm25: "the score of BM25"
        }
    }
}

extension ArchivedArticle {
    /// - Parameter opening: the first words of its text.
    func reference(opening: String) -> ArticleReference {
        ArticleReference(id: id, title: title, date: date, opening: opening)
    }
}
