import KeywordExtraction

/// Says in words what an article shows of a keyword.
enum KeywordReasons {
    /// Sentences that a reader takes for the lead.
    private static let leadSentences = 3
    /// Shares of other articles from which, and up to which, a word counts as common or as seldom.
    private static let common: Float = 0.05
    private static let seldom: Float = 0.002

    /// Such as `said 5 times, first in the lead, also in the headline`, `a name`, `seldom in other news`.
    static func reasons(for keyword: Keyword) -> [String] {
        let facts = keyword.facts
        var reasons = [place(keyword)]
        if facts.isListed { reasons.append("on your list") }
        if facts.isName {
            reasons.append("a name")
        } else if facts.words > 1 {
            reasons.append("a phrase of \(facts.words) words")
        }
        if let share = facts.share {
            let subject = facts.words > 1 ? "its words are " : ""
            if share <= seldom { reasons.append("\(subject)seldom in other news") }
            if share >= common { reasons.append("\(subject)common in other news") }
        }
        if !keyword.variants.isEmpty { reasons.append("stands for \(keyword.variants.joined(separator: ", ")) too") }
        return reasons
    }

    /// How often it is said, and where first.
    private static func place(_ keyword: Keyword) -> String {
        let facts = keyword.facts
        guard let first = facts.firstSentence, keyword.count > 0 else { return "in the headline alone" }
        let isOnce = keyword.count == 1
        var clauses = [isOnce ? "said once" : keyword.count == 2 ? "said twice" : "said \(keyword.count) times"]
        if !isOnce, facts.sentences < keyword.count, facts.sentences > 0 {
            clauses[0] += facts.sentences == 1 ? " in one sentence" : " in \(facts.sentences) sentences"
        }
        let then = isOnce ? "" : "first "
        if first == 0 {
            clauses.append("\(then)in the first sentence")
        } else if first < leadSentences {
            clauses.append("\(then)in the lead")
        } else {
            clauses.append("\(then)in sentence \(first + 1)")
        }
        if facts.isInHeadline { clauses.append("also in the headline") }
        return clauses.joined(separator: ", ")
    }
}
