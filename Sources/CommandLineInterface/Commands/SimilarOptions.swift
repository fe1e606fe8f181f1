import Similarity
import TextAnalysis

/// What `nutgraf similar` was asked for.
struct SimilarOptions {
    static let count = Option("--count", short: "-k", "K", help: "neighbors of an article (10)")
    static let corpus = Option(
        "--in", "CORPUS", help: "look for neighbors there instead of among the articles themselves; can be repeated")
    static let minimumScore = Option(
        "--minimum-score", "S", help: "leave out neighbors below S, from 0 to 1 (0); with bm25 also above 1")
    static let method = Option(
        "--method", "M", help: "what makes articles alike (related); see below",
        choices: SimilarityMethod.all.map(\.name)
    )
    static let field = Option(
        "--field", "F", help: "what is compared: all (title and text, the default), title or text",
        choices: ["all", "title", "text"])
    static let titleWeight = Option("--title-weight", "W", help: "how often the title counts, beside the text (1)")
    static let halfLife = Option(
        "--half-life", "DAYS", help: "halve the score for every so many days between the two articles")
    static let window = Option("--within", "DAYS", help: "only neighbors at most so many days before or after")
    static let after = Option("--after", "DATE", help: "only neighbors of that day or later, or of that moment")
    static let before = Option("--before", "DATE", help: "only neighbors before that day or moment")
    static let explain = Option(
        "--explain", help: "show what articles share, as names and words; the shares add up to the score")
    static let copies = Option(
        "--copies", help: "with --in, also an article that is the query itself or a near-copy of it")

    static let all = [
        count, corpus, copies, minimumScore, method, field, titleWeight, halfLife, window, after, before, explain,
    ] + SimilarParts.options

    let count: Int
    let corpusNames: [String]
    let method: SimilarityMethod
    let minimumScore: Float
    let fields: ComparedFields
    /// Nil where time does not count.
    let time: TimeWeighting?
    let explains: Bool
    let showsCopies: Bool
    let parts: SimilarParts

    init(_ arguments: ParsedArguments) throws(UsageError) {
        count = try arguments.integer(Self.count, in: 1...Int.max) ?? 10
        corpusNames = arguments.allValues(Self.corpus)
        method = arguments.value(Self.method).flatMap(SimilarityMethod.named) ?? .default
        minimumScore = Float(try arguments.number(Self.minimumScore, in: 0...(method.isCosine ? 1 : 1e9)) ?? 0)
        fields = try Self.fields(arguments)
        time = try Self.time(arguments)
        explains = arguments.has(Self.explain)
        showsCopies = arguments.has(Self.copies)
        parts = try SimilarParts(arguments, method, hasCorpus: !corpusNames.isEmpty)
        if explains, arguments.has(SimilarParts.options[1]) {
            throw UsageError("--explain needs all articles at once. Leave it or --model out.")
        }
        if showsCopies, corpusNames.isEmpty {
            throw UsageError("--copies is for queries to another corpus. Give one with --in, or leave --copies out.")
        }
    }

    private static func fields(_ arguments: ParsedArguments) throws(UsageError) -> ComparedFields {
        let field = arguments.value(field) ?? "all"
        let weight = try arguments.integer(titleWeight, in: 0...1000)
        if let weight, field != "all" {
            throw UsageError(
                "--title-weight \(weight) is for titles beside texts, and --field \(field) takes one of them. "
                    + "Leave out one of the two options.")
        }
        return field == "title" ? .title : field == "text" ? .text : .all(titleWeight: weight ?? 1)
    }

    private static func time(_ arguments: ParsedArguments) throws(UsageError) -> TimeWeighting? {
        let days = 0.001...1_000_000.0
        let time = TimeWeighting(
            halfLife: try arguments.number(halfLife, in: days), window: try arguments.number(window, in: 0...1_000_000),
            start: try date(after, arguments), end: try date(before, arguments))
        if let start = time.start, let end = time.end, end <= start {
            throw UsageError("no time is both --after and --before these dates. Exchange them.")
        }
        return time.halfLife != nil || time.isLimited ? time : nil
    }

    private static func date(_ option: Option, _ arguments: ParsedArguments) throws(UsageError) -> ArticleDate? {
        guard let text = arguments.value(option) else { return nil }
        guard let date = ArticleDate(text) else {
            throw UsageError(
                "“\(text)” is no value of \(option.name). It takes a date, such as 2024-02-15 or 2024-02-15T08:30Z.")
        }
        return date
    }
}
