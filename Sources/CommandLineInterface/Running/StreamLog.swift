import Stories
import TextAnalysis

/// What a stream has had: each article's id, headline and story, and what there is to say of them.
struct StreamLog {
    private var articles: [(id: String, title: String, story: Int)] = []
    /// The place of the first article of each id, and its text.
    private var texts: [String: Int] = [:]
    private var named: Set<String> = []
    private var undated = 0

    /// Keeps the stories as the decision leaves them.
    mutating func record(_ article: Article, _ decision: StreamDecision) {
        articles.append((article.id, article.title, decision.story))
        if article.date.flatMap({ ArticleDate($0) }) == nil { undated += 1 }
        for event in decision.events {
            switch event {
            case .merged(let story, let kept):
                for place in articles.indices where articles[place].story == story { articles[place].story = kept }
            case .split(let story, _, let moved):
                for place in moved where articles.indices.contains(place) { articles[place].story = story }
            }
        }
    }

    /// Names an id that stands for an article with another text than before, once.
    mutating func report(_ article: Article) {
        var hasher = FNV1a()
        hasher.add(article.title)
        hasher.add(article.text)
        guard let known = texts[article.id] else {
            texts[article.id] = hasher.value
            return
        }
        guard known != hasher.value, named.insert(article.id).inserted else { return }
        reportLine(
            "nutgraf: different articles have the id \(article.id), in the stream. Each is taken in; give each an id of "
                + "its own to tell them apart.")
    }

    func reportUndated() {
        guard undated > 0 else { return }
        let verb = undated == 1 ? "has" : "have"
        reportLine(
            "nutgraf: \(undated) of \(articles.count) articles \(verb) no date that can be read, in the stream. Time tells "
                + "nothing of them; give each a date such as 2024-02-15.")
    }

    /// For each event of a decision the ids of the articles that it moves.
    func movedIDs(by decision: StreamDecision) -> [[String]] {
        decision.events.map { event in
            guard case .split(_, _, let moved) = event else { return [] }
            return moved.filter { articles.indices.contains($0) }.map { articles[$0].id }
        }
    }

    /// The stories by their numbers, each with its articles in the order in which they came.
    var stories: [(number: Int, articles: [(id: String, title: String)])] {
        var members: [Int: [(id: String, title: String)]] = [:]
        for article in articles { members[article.story, default: []].append((article.id, article.title)) }
        return members.sorted { $0.key < $1.key }.map { (number: $0.key, articles: $0.value) }
    }
}

/// The hash FNV-1a of 64 bits (G. Fowler, L. C. Noll, K.-P. Vo, 1991): the same in every run.
private struct FNV1a {
    private(set) var value = Int(bitPattern: 0xCBF2_9CE4_8422_2325)

    mutating func add(_ text: String) {
        for byte in text.utf8 { value = (value ^ Int(byte)) &* 0x100_0000_01B3 }
    }
}
