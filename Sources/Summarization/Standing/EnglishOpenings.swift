import TextAnalysis

/// The English words and phrases by which `SentenceStanding` tells what leans.
enum EnglishOpenings {
    static let times: Set = [
        "week", "month", "year", "morning", "afternoon", "evening", "weekend", "season", "summer", "winter", "spring",
        "autumn", "fall", "time", "century", "decade", "spring's", "day", "days", "term", "week's", "month's", "year's",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "point",
    ]
    static let afterThose: Set = [
        "who", "with", "whose", "of", "in", "from", "living", "involved", "affected", "that", "on", "at", "killed", "hurt", "aged",
    ]
    static let auxiliaries: Set = [
        "is", "was", "will", "be", "would", "has", "had", "been", "may", "might", "could", "also", "now", "still",
        "not", "remains", "remained", "seems", "seemed", "appears", "appeared", "became", "becomes", "s", "isn't",
        "wasn't",
    ]
    static let impersonal: Set = [
        "unclear", "clear", "unknown", "known", "understood", "believed", "thought", "likely", "unlikely", "possible",
        "impossible", "important", "hoped", "feared", "reported", "claimed", "alleged", "said", "expected", "estimated",
        "announced", "revealed", "confirmed", "hard", "difficult", "easy", "necessary", "uncertain", "raining", "snowing", "time", "true", "worth",
    ]
    static let impersonalVerbs: Set = ["takes", "took", "emerged", "turns", "turned", "snowed", "rained", "seems", "seemed"]
    /// Words that open a clause or a phrase before the main clause.
    static let subordinators: Set = [
        "when", "while", "in", "on", "as", "after", "before", "despite", "with", "without", "during", "at", "for", "from",
        "since", "if", "although", "though", "because", "by", "under", "throughout", "until", "once", "following", "like", "unlike",
        "through", "amid", "upon", "to",
    ]
    static let connectives = phrases([
        "for example", "for instance", "in addition", "as a result", "on the other hand", "by contrast", "in contrast",
        "in other words", "after that", "because of this", "despite this", "apart from that", "in response",
        "in the meantime", "even so", "that said", "at the same time", "of course", "in turn", "in fact", "by then",
        "at that point", "since then", "until then", "as for", "not only", "after all", "to that end", "all the while",
        "in short", "to be sure", "even then", "just as", "in that case", "by comparison", "on top of that", "what is more", "in the end", "more than that",
    ])
    static let numbers = phrases([
        "the two", "the three", "the four", "the five", "the six", "the pair", "the couple", "the duo", "the trio",
        "the latter", "the former", "both", "the others", "the other", "neither", "another", "others", "either", "the same",
        "all of them", "some of them", "most of them", "one of them", "none of them", "many of them",
    ])
    /// Behind a noun with an article, these say which one is meant.
    static let complements: Set = [
        "of", "in", "for", "who", "that", "which", "to", "at", "on", "from", "between", "with", "by", "over", "against", "behind",
        "about", "into", "where", "when", "whose", "near", "under", "after", "before", "during", "within", "outside", "across",
        "involving", "including", "called", "known", "named",
    ]

    private static func phrases(_ list: [String]) -> [[String]] { list.map { $0.split(separator: " ").map(String.init) } }

    /// How many words the first phrase that `words` begins with has.
    static func length(of phrases: [[String]], in words: [String]) -> Int? {
        phrases.first { words.starts(with: $0) }?.count
    }
}
