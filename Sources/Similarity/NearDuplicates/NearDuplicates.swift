import Parallelism
public import TextAnalysis

/// The near-duplicates among articles: wire copies, edited and cut ones, and pieces that took one over.
///
/// Choose this to find what is the same text, and `NeighborSearch` or clusters for what is about the same. Headlines are
/// not compared: they are what a desk changes first.
///
/// ```swift
/// let found = NearDuplicates(among: articles)
/// for group in found.groups where group.members.count > 1 {
///     print(group.members.map { found.articles[$0.index].id })
/// }
/// ```
///
/// With A and B the sets of shingles (runs of five words) of two articles, these are near-duplicates if |A ∩ B| / |A ∪ B|
/// reaches the threshold, or |A ∩ B| / min(|A|, |B|) the containment. Candidates come from MinHash with bands and from an
/// index of sampled shingles, at most 40 a text in the mean, however large the collection, and each is checked on the sets. How articles make groups, `DuplicateForest` says; each
/// article is in exactly one group. The same articles give the same groups on any number of threads.
///
/// Complexity: O(words) in practice, also where all articles are copies of one. Memory is 8 bytes a different shingle of
/// each article, some 700 bytes a KB of English; texts are not kept.
///
/// Source: A. Z. Broder: On the resemblance and containment of documents, SEQUENCES 1997,
/// doi:10.1109/SEQUEN.1997.666900.
public struct NearDuplicates: Sendable {
    /// The articles, in their order.
    public let articles: [ArticleReference]
    /// The groups, the largest first; ties by their first article. An article that came from no other is a group of one.
    public let groups: [DuplicateGroup]
    /// The articles that have too few words to be compared, in their order.
    public let short: [Int]
    /// The articles that are compared with none since they have no date that can be read, where only articles near in time
    /// are compared; in their order.
    public let undated: [Int]

    /// Pairs of texts that were compared: at most 40 times as many as there are articles.
    public let comparedPairs: Int

    let sets: ShingleSets
    /// Shingles in too many texts to say anything, sorted.
    let frequent: [UInt64]
    /// For each article the number of its text; nil for a short one.
    let texts: [Int32?]

    /// The near-duplicates among the articles that `fill` adds, chunk by chunk; it is called from several threads.
    public init(
        _ parameters: NearDuplicateParameters = NearDuplicateParameters(), chunks: Int, threads: Int,
        fill: @Sendable (Int, inout ShingleBuilder) -> Void
    ) {
        precondition(
            parameters.threshold > 0 && parameters.threshold <= 1 && parameters.containment > 0
                && parameters.containment <= 1, "Threshold and containment are above 0, and at most 1.")
        precondition(parameters.days ?? 0 >= 0, "The days between two articles are not below 0.")
        var read: [ShingleBuilder?] = concurrentMap(count: chunks, threads: threads) { chunk in
            var builder = ShingleBuilder(minimumWords: parameters.minimumWords)
            fill(chunk, &builder)
            builder.finish()
            return builder
        }
        var sets = ShingleSets()
        var articles: [ArticleReference] = []
        var short: [Int] = []
        for chunk in read.indices {
            guard let builder = read[chunk].take() else { continue }
            short += builder.sizes.indices.filter { builder.sizes[$0] == 0 }.map { $0 + articles.count }
            sets.append(builder.shingles, sizes: builder.sizes)
            articles += builder.articles
        }
        let times = articles.map { $0.date.flatMap { ArticleDate($0) } }
        let distinct = DistinctTexts(sets, times: times, days: parameters.days)
        let spans = parameters.days.map { distinct.spans(times, days: $0) }
        var texts = sets.selecting(distinct.representatives)
        let found = NearDuplicateLinks(&texts, parameters, near: spans, threads: threads)
        let forest = DuplicateForest(
            found, in: texts, parameters, times: distinct.articles.map { times[$0[0]] },
            firstArticles: distinct.representatives, near: spans, threads: threads)
        let grouped = forest.trees.map { [articles] tree in
            DuplicateGroup(tree: tree, of: forest, articlesOfTexts: distinct.articles, articles: articles)
        }
        undated =
            parameters.days == nil ? [] : articles.indices.filter { times[$0] == nil && sets.size($0) > 0 }
        groups = DuplicateGroup.sorted(grouped + (short + undated).map { DuplicateGroup(alone: $0) })
        (self.articles, self.short, self.sets, frequent) = (articles, short, texts, found.frequent)
        comparedPairs = found.comparedPairs
        self.texts = distinct.texts
    }

    /// Groups that were found before, among articles with these sets.
    init(articles: [ArticleReference], groups: [DuplicateGroup], sets: ShingleSets, frequent: [UInt64]) {
        (self.articles, self.groups, self.sets, self.frequent) = (articles, groups, sets, frequent)
        (short, undated, comparedPairs) = ([], [], 0)
        texts = (0..<Int32(sets.count)).map { $0 }
    }

    /// The near-duplicates among articles at hand.
    public init(
        among articles: [Article], _ parameters: NearDuplicateParameters = NearDuplicateParameters(),
        language: Language? = nil, threads: Int = 1
    ) {
        let size = 64
        let chunks = (articles.count + size - 1) / size
        self.init(parameters, chunks: chunks, threads: threads) { chunk, builder in
            builder.language = language
            for article in articles[chunk * size..<Swift.min(articles.count, (chunk + 1) * size)] {
                builder.add(article)
            }
        }
    }
}

/// Takes the articles of one chunk.
public struct ShingleBuilder: Sendable {
    private var shingler = Shingler()
    private var scratch: [UInt64] = []
    private let minimumWords: Int
    /// The language of all articles, or `nil` to take each one's own, or find it out. Nothing is compared by it.
    public var language: Language?
    private(set) var articles: [ArticleReference] = []
    private(set) var shingles: [UInt64] = []
    /// For each article its shingles, none where it is short.
    private(set) var sizes: [Int] = []

    init(minimumWords: Int) { self.minimumWords = minimumWords }

    /// Gives back what the work needed.
    mutating func finish() {
        shingler = Shingler()
        scratch = []
        shingles = shingles.withoutSpareCapacity
    }

    /// The set of shingles of an article; empty for a short one.
    mutating func set(of article: Article) -> [UInt64] {
        let words = shingler.read(article, into: &scratch)
        if words < minimumWords { scratch.removeAll(keepingCapacity: true) }
        scratch.sortAndRemoveRepeats()
        return scratch
    }

    /// Adds an article. A short one still stands in the list.
    public mutating func add(_ story: Article) {
        let article = story.joiningDocuments()
        shingles += set(of: article)
        sizes.append(scratch.count)
        articles.append(
            ArticleReference(
                id: article.id, title: article.title, date: article.date,
                language: ArticleAnalyzer(language: language).language(of: article), opening: article.openingForHeadline
            ))
    }
}
