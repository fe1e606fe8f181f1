import ArticleFormats
import KeywordExtraction
import Parallelism
import Presentation
import Similarity
import TextAnalysis

/// The near-duplicates among the articles of inputs, and what was wrong with these.
struct ReadDuplicates {
    let found: NearDuplicates
    let tally: Tally
    private let units: [InputUnit]
    /// For each chunk its first article, and behind the last the number of all.
    private let starts: [Int]

    /// Reads the inputs a chunk at a time; no texts are kept but what standard input or gzip data hold in memory.
    init(_ inputs: Inputs, _ parameters: NearDuplicateParameters, _ invocation: Invocation) {
        let loaded = inputs.loadAll()
        let units = loaded.units
        let language = invocation.language
        let read = ChunkStore<(articles: Int, problems: [InputProblem])>(count: units.count)
        found = NearDuplicates(parameters, chunks: units.count, threads: invocation.threads) { index, builder in
            builder.language = language
            let parsed = units[index].parse()
            for article in parsed.articles { builder.add(article) }
            read.set(index, (parsed.articles.count, parsed.notices))
            units[index].release()
        }
        var tally = loaded.tally
        tally.articles = found.articles.count
        let chunks = read.all
        for chunk in chunks { tally.report(chunk?.problems ?? []) }
        var starts = [0]
        for chunk in chunks { starts.append(starts[starts.count - 1] + (chunk?.articles ?? 0)) }
        (self.tally, self.units, self.starts) = (tally, units, starts)
    }

    private static let keywordCount = 6

    /// The keywords of a group, by its first article.
    static func keywords(of article: Article, _ analyzer: ArticleAnalyzer) -> [String] {
        KeywordMethod.all[0].ranker(nil).rank(analyzer.analyze(article.joiningDocuments()), count: keywordCount)
            .keywords
            .map(\.text)
    }

    /// What the articles of groups added and left out, and the keywords of the groups, from reading them again.
    func details(
        ofGroups groups: [Int], _ invocation: Invocation
    ) -> (copies: [Int: CopyDetails], keywords: [Int: [String]]) {
        let comparison = CopyComparison(found)
        var groupOfFirst: [Int: Int] = [:]
        for number in groups { groupOfFirst[found.groups[number].members[0].index] = number }
        let analyzer = invocation.analyzer
        let (units, starts, firsts) = (units, starts, groupOfFirst)
        let parts = concurrentMap(count: units.count, threads: invocation.threads) { chunk -> Part in
            var part = Part()
            let indices = starts[chunk]..<starts[chunk + 1]
            guard indices.contains(where: { comparison.needs($0) || firsts[$0] != nil }) else { return part }
            for (article, index) in zip(units[chunk].parse().articles, indices) {
                if comparison.needs(index) {
                    let (added, leftOut) = comparison.compare(article, at: index, analyzer: analyzer)
                    if added.count > 0 { part.added.append((index, added)) }
                    for (copy, passages) in leftOut where passages.count > 0 { part.leftOut.append((copy, passages)) }
                }
                if let group = firsts[index] {
                    part.keywords.append((group, Self.keywords(of: article, analyzer)))
                }
            }
            units[chunk].release()
            return part
        }
        var copies: [Int: CopyDetails] = [:]
        var keywords: [Int: [String]] = [:]
        for part in parts {
            for (index, passages) in part.added { copies[index, default: CopyDetails()].added = passages }
            for (index, passages) in part.leftOut { copies[index, default: CopyDetails()].leftOut = passages }
            for (group, texts) in part.keywords { keywords[group] = texts }
        }
        return (copies, keywords)
    }

    /// What comes of a chunk.
    private struct Part: Sendable {
        var added: [(Int, Passages)] = []
        var leftOut: [(Int, Passages)] = []
        var keywords: [(Int, [String])] = []
    }
}
