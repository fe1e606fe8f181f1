import Stories
import TextAnalysis

/// What there is to say of a stream as a whole.
struct StreamLog {
    private var count = 0
    private var undated = 0
    /// The ids that have been named as those of different articles.
    private var named: Set<String> = []

    mutating func record(_ article: Article, _ decision: StreamDecision, isQuiet: Bool) {
        count += 1
        if article.date.flatMap({ ArticleDate($0) }) == nil { undated += 1 }
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
    private var articles: [(id: String, title: String, story: Int)] = []
    /// The places of the articles of each id.
    private var places: [String: [Int]] = [:]

    /// - Parameter live: the stories that there are already.
    init(_ live: [(number: Int, articles: [(id: String, title: String)])]) {
        for story in live { for article in story.articles { add(article.id, article.title, story.number) } }
    }

    private mutating func add(_ id: String, _ title: String, _ story: Int) {
        places[id, default: []].append(articles.count)
        articles.append((id, title, story))
    }

    mutating func record(_ article: Article, _ decision: StreamDecision) {
        if decision.familiarity != .repeated { add(article.id, article.title, decision.story) }
        for event in decision.events { record(event) }
    }

    mutating func record(_ event: StreamDecision.Event) {
        switch event {
        case .merged(let story, let kept):
            for place in articles.indices where articles[place].story == story { articles[place].story = kept }
        case .split(let story, let old, let moved):
            for place in moved.flatMap({ places[$0] ?? [] }) where articles[place].story == old {
                articles[place].story = story
            }
        }
    }

    /// The stories by their numbers, each with its articles in the order in which they came.
    var all: [(number: Int, articles: [(id: String, title: String)])] {
        var members: [Int: [(id: String, title: String)]] = [:]
        for article in articles { members[article.story, default: []].append((article.id, article.title)) }
        return members.sorted { $0.key < $1.key }.map { (number: $0.key, articles: $0.value) }
    }
}
