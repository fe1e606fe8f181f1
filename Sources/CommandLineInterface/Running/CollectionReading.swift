import ArticleFormats
import Parallelism
import Similarity
import TextAnalysis

/// A collection read from inputs, and what was wrong with them.
struct ReadCollection {
    let collection: ArticleCollection
    let tally: Tally
    /// The articles, where they are kept; else none.
    let articles: [Article]

    init(collection: ArticleCollection, tally: Tally, articles: [Article]) {
        (self.collection, self.tally, self.articles) = (collection, tally, articles)
    }

    /// Reads the inputs as a corpus, which the model is fitted on.
    init(
        _ inputs: Inputs, method: SimilarityMethod, fields: ComparedFields = .all, acceptsQueries: Bool = false,
        keepsArticles: Bool = false, _ invocation: Invocation
    ) {
        self.init(inputs, keepsArticles, invocation) { units, fill in
            ArticleCollection(
                method: method, fields: fields, acceptsQueries: acceptsQueries, chunks: units,
                threads: invocation.threads, fill: fill)
        }
    }

    /// Reads the inputs as queries to a corpus.
    init(
        _ inputs: Inputs, queriesTo corpus: ArticleCollection, keepsArticles: Bool = false, _ invocation: Invocation
    ) {
        self.init(inputs, keepsArticles, invocation) { units, fill in
            ArticleCollection(weightedAs: corpus, chunks: units, threads: invocation.threads, fill: fill)
        }
    }

    private init(
        _ inputs: Inputs, _ keepsArticles: Bool, _ invocation: Invocation,
        make: (Int, @Sendable (Int, inout CollectionBuilder) -> Void) -> ArticleCollection
    ) {
        let loaded = inputs.loadAll()
        let problems = ChunkStore<[InputProblem]>(count: loaded.units.count)
        let kept = ChunkStore<[Article]>(count: keepsArticles ? loaded.units.count : 0)
        let language = invocation.language
        let units = loaded.units
        collection = make(units.count) { index, builder in
            builder.language = language
            let parsed = units[index].parse()
            for article in parsed.articles { builder.add(article) }
            problems.set(index, parsed.notices)
            if keepsArticles { kept.set(index, parsed.articles) }
        }
        articles = kept.all.flatMap { $0 ?? [] }
        var tally = loaded.tally
        tally.articles = collection.articles.count
        for part in problems.all { tally.report(part ?? []) }
        tally.reportNothing(in: inputs.name)
        self.tally = tally
    }
}
