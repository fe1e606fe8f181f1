import Stories
import TextAnalysis

/// What there is to say of a stream as a whole.
struct StreamLog {
    private var count = 0
    private var undated = 0
    /// The ids that have been named as those of different articles.
    private var named: Set<String> = []

    /// - Parameter isReplacement: whether it took the place of another text with its id in an archive.
    mutating func record(_ article: Article, _ decision: StreamDecision, isReplacement: Bool, isQuiet: Bool) {
        count += 1
        if article.date.flatMap({ ArticleDate($0) }) == nil { undated += 1 }
        guard !isReplacement else {
            if !isQuiet { reportLine(ArchiveCommitting.replaced(article.id)) }
            return
        }
        guard decision.familiarity == .sameID, !isQuiet, named.insert(article.id).inserted else { return }
        reportLine(
            "nutgraf: different articles have the id \(article.id), in the stream. Each is taken in; give each an id of "
                + "its own to tell them apart.")
    }

    func reportUndated() {
        guard undated > 0 else { return }
        let verb = undated == 1 ? "has" : "have"
        reportLine(
            "nutgraf: \(undated) of \(count) articles \(verb) no date that can be read, in the stream. Time tells "
                + "nothing of them; give each a date such as 2024-02-15.")
    }
}

/// All articles of a stream by their stories, those that are closed too.
struct StreamStories {
    private var articles: [Article] = []
    /// By article the number of its story.
    private var numbers: [Int] = []
    /// The places of the articles of each id.
    private var places: [String: [Int]] = [:]
    private let isKept: Bool

    /// - Parameter isKept: whether an archive keeps the articles, so that they need not be held.
    init(isKept: Bool) { self.isKept = isKept }

    mutating func record(_ article: Article, _ decision: StreamDecision) {
        guard !isKept else { return }
        if decision.familiarity != .repeated {
            places[article.id, default: []].append(articles.count)
            articles.append(article)
            numbers.append(decision.story)
        }
        for event in decision.events { record(event) }
    }

    mutating func record(_ event: StreamDecision.Event) {
        switch event {
        case .merged(let story, let kept):
            for place in numbers.indices where numbers[place] == story { numbers[place] = kept }
        case .split(let story, let old, let moved):
            for place in moved.flatMap({ places[$0] ?? [] }) where numbers[place] == old { numbers[place] = story }
        }
    }

    /// Writes the stories as clusters are written, under their own numbers.
    func print(summarySentences: Int, to output: OutputFile, _ invocation: Invocation) throws(OutputError) {
        var articles = articles
        if let language = invocation.language { for place in articles.indices { articles[place].language = language } }
        try ClusterPrinter.print(
            articles, inStories: numbers, summarySentences: summarySentences, to: output, invocation)
    }
}
