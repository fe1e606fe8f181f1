import ArticleArchive
import ArticleFormats
import KeywordExtraction
import Presentation
import ResultMaking
import Similarity
import TextAnalysis

/// `nutgraf archive similar` and `search`.
enum ArchiveQuerying {
    @Sendable static func similar(_ run: ArchiveRun) throws -> ExitStatus {
        let arguments = run.invocation.arguments
        let name = arguments.value(ArchiveCommand.method)
        let reader = try ArchiveReader(run.path)
        let method = try name.map { ArchiveMethod(rawValue: $0) } ?? reader.method(nil)
        let options = try ArchiveQuestion(arguments, method: method ?? .related)
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
            let view = try reader.rankedArticles(for: article, query, options, others: reader.count - 1, analyzer)
            try emitter.emit(renderer.render(view))
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
            let view = try reader.rankedArticles(for: article, query, options, others: reader.count, analyzer)
            try emitter.emit(renderer.render(view))
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
        _ run: ArchiveRun, _ method: SimilarityMethod, _ options: ArchiveQuestion, _ ids: [String], _ inputs: Inputs?,
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
        let options = try ArchiveQuestion(run.invocation.arguments, method: .bm25)
        let reader = try ArchiveReader(run.path)
        let output = try run.openOutput()
        let words = run.operands.joined(separator: " ")
        var emitter = try Emitter(
            output, run.invocation.format, csvHeader: ["rank", "id", "score", "title", "snippet"])
        let view = try reader.searchResults(for: words, options, language: run.invocation.language)
        try emitter.emit(Renderer(run.invocation).render(view))
        try emitter.finish()
        return .done
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
}

extension ArchiveQuestion {
    fileprivate init(_ arguments: ParsedArguments, method: ArchiveMethod) throws(UsageError) {
        self.init(method: method)
        count = try arguments.integer(ArchiveCommand.count, in: 1...Int.max) ?? 10
        let most = method == .bm25 ? 1e6 : 1
        minimumScore = Float(try arguments.number(ArchiveCommand.minimumScore, in: 0...most) ?? 0)
        explains = arguments.has(ArchiveCommand.explain)
        showsCopies = arguments.has(ArchiveCommand.copies)
    }
}

extension ArchiveMethod {
    /// What its numbers are.
    fileprivate var meaning: String {
        switch self {
        case .related: "how likely it is related, from 0 to 1"
        case .tfidf: "the cosine of the two, by the method tfidf"
        case .bm25: "the score of BM25"
        }
    }
}
