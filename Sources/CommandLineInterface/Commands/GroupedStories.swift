import ArticleFormats
import Clustering
import KeywordExtraction
import Parallelism
import Stories
import Presentation
import ResultMaking
import Similarity
import TermWeighting
import TextAnalysis

/// `nutgraf cluster --grouped`: the stories of groups that are known, whose articles come group by group.
struct GroupedStories {
    private static let saveModel = Option(
        "--save-model", "M", help: "count the articles as a part of a collection, and write the model M for --grouped")
    private static let grouped = Option(
        "--grouped",
        help: "tell the stories of groups that are known, whose articles come one group after the other; see below")
    private static let model = Option("--model", "M", help: "with --grouped: the model of the whole collection")
    static let options = [saveModel, grouped, model]

    static let notes = [
        "",
        "--grouped reads articles that have the number of their group in the field label, and stand beside the others of it: each",
        "group is told as cluster tells it, by the model of the whole collection: cluster --save-model for each part of it, then",
        "models merge. Of files no more is held than some groups.",
    ]

    /// Articles that are gathered before their groups are told.
    private static let articlesAtOnce = 512

    private let model: SavedModel
    private let invocation: Invocation
    private let sentences: Int
    private let filter: KeywordFilter
    private var groups: [(number: Int, articles: [Article])] = []
    private var known: Set<Int> = []
    private var waiting = 0

    /// Nil where nothing of it was asked for.
    static func run(_ invocation: Invocation) throws -> ExitStatus? {
        let arguments = invocation.arguments
        if let path = arguments.value(saveModel) {
            try refuseOthers(arguments, keeping: [saveModel])
            guard !arguments.has(CommonOptions.output) else {
                throw UsageError("--save-model only writes a model. Leave -o out.")
            }
            return try writeModel(path, invocation)
        }
        guard arguments.has(grouped) else {
            guard !arguments.has(model) else {
                throw UsageError("--model is for groups that are known: add --grouped.")
            }
            return nil
        }
        try refuseOthers(
            arguments, keeping: [grouped, model, ClusterCommand.summary, KeywordFilterOptions.exclude])
        guard let path = arguments.value(model) else {
            throw UsageError("--grouped needs the model of the whole collection: --model M.")
        }
        var stories = try GroupedStories(path, invocation)
        return try stories.tell()
    }

    /// Refuses the options of the command that these leave nothing to do.
    private static func refuseOthers(_ arguments: ParsedArguments, keeping kept: [Option]) throws(UsageError) {
        for option in ClusterCommand.command.options
        where arguments.has(option) && !kept.contains(where: { $0.name == option.name }) {
            throw UsageError("\(option.name) does not go with \(kept[0].name). Leave one of them out.")
        }
    }

    private static func writeModel(_ path: String, _ invocation: Invocation) throws -> ExitStatus {
        let inputs = invocation.inputs()
        try Invocation.refuse(path, overwriting: [inputs])
        let reading = PartReading(inputs, invocation)
        let model = ArticleCollection.model(method: .related, of: reading.part, threads: invocation.threads)
        let tally = reading.tally(articles: model.documentCount)
        try SavedModel.write(model, to: path)
        if !invocation.isQuiet {
            reportLine("nutgraf: \(model.documentCount) articles, \(model.vocabulary.count) terms kept, \(path)")
        }
        return tally.status
    }

    private init(_ path: String, _ invocation: Invocation) throws {
        model = try SavedModel(readingFrom: path)
        guard model.parameters.fields == ComparedFields.all.nameInModel(.related) else {
            throw UsageError("\(path) is no model for groups. Write one with cluster --save-model.")
        }
        guard model.documentCount >= ArticleCollection.fewestToShare else {
            throw UsageError(
                "\(path) is of fewer than \(ArticleCollection.fewestToShare) articles. Cluster so few in one run, without --grouped."
            )
        }
        self.invocation = invocation
        sentences = try invocation.arguments.integer(ClusterCommand.summary, in: 0...1000) ?? 2
        filter = KeywordFilter(excluded: try KeywordFilterOptions.excluded(invocation.arguments))
    }

    private mutating func tell() throws -> ExitStatus {
        let inputs = invocation.inputs()
        var emitter = try Emitter(
            invocation.openOutput(avoiding: inputs), invocation.format, csvHeader: ClusterPrinter.csvHeader,
            title: "Groups of articles")
        let language = invocation.language
        let tally = try inputs.forEachChunk({ parsed, _ in parsed.articles }) { (articles) throws in
            for var article in articles {
                if let language { article.language = language }
                try add(article, into: &emitter)
            }
        }
        try write(into: &emitter)
        try emitter.finish()
        return tally.status
    }

    private mutating func add(_ article: Article, into emitter: inout Emitter) throws {
        guard let number = article.label.flatMap({ Int($0) }), number >= 0 else {
            throw UsageError("article \(article.id) has no number of a group. Give it in the field label, from 0.")
        }
        if groups.last?.number != number {
            guard known.insert(number).inserted else {
                throw UsageError(
                    "the articles of group \(number) do not stand together, \(article.id). Sort the articles by their groups."
                )
            }
            if waiting >= Self.articlesAtOnce { try write(into: &emitter) }
            groups.append((number, []))
        }
        groups[groups.count - 1].articles.append(article)
        waiting += 1
    }

    /// Tells the groups that have been gathered.
    private mutating func write(into emitter: inout Emitter) throws(OutputError) {
        let groups = groups
        (self.groups, waiting) = ([], 0)
        guard !groups.isEmpty else { return }
        let parts = groups.map { group -> ArticleCollection.Part in
            let language = invocation.language
            return (
                1,
                { _, builder in
                    builder.language = language
                    for article in group.articles { builder.add(article) }
                }
            )
        }
        let collections = ArticleCollection.parts(
            parts, weightedBy: model, method: .related, threads: invocation.threads)
        let renderer = Renderer(invocation)
        let results = concurrentMap(count: groups.count, threads: invocation.threads) {
            [sentences, filter, invocation] place in
            let (group, collection) = (groups[place], collections[place])
            let clustering = Clustering(
                known: [Array(group.articles.indices)], of: collection, method: ClusterMethod.news.rawValue)
            return renderer.render(
                part: DescribedClusters(
                    articles: group.articles, collection: collection, clustering: clustering,
                    summarySentences: sentences, filter: filter, analyzer: invocation.analyzer
                ).view(0, shownAs: group.number))
        }
        for result in results { try emitter.emit(result) }
    }
}
