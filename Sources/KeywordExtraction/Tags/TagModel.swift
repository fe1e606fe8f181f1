public import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What a newsroom's own tags look like: learned from tagged articles, it suggests tags for new ones, also such as do not
/// stand in the text.
///
/// An article is a TF-IDF vector of length 1 over its stems, headline twice: (1 + ln tf) · (ln((1 + N) / (1 + df)) + 1) with
/// the document frequencies of the tagged articles, cut to its `mostTerms` greatest values. A tag scores the sum of
///
/// - `profile`: the cosine with the sum of the vectors of the articles that have it (Rocchio's classifier);
/// - `neighbors`: the share of it among the `neighborCount` nearest articles, each counted by its cosine;
/// - `name`: 0.1 where the headline has all words of the tag, 0.05 where the article has.
///
/// Ties go to the tag that is used more, then to the one met first. Complexity: to learn O(bytes); to suggest O(Σ articles
/// that have a term of the new one).
///
/// Sources: J. Rocchio, Relevance feedback in information retrieval, 1971; Y. Yang, An evaluation of statistical approaches
/// to text categorization, Information Retrieval 1, 1999, doi:10.1023/A:1009982220290.
public struct TagModel: Sendable {
    /// A tagged article, as much as is kept of it.
    public struct Story: Hashable, Sendable {
        public var id: String
        public var title: String
        public var tags: [String]
        /// Stems and their values, greatest first; of length 1 together.
        public var terms: [String]
        public var weights: [Float]

        public init(id: String, title: String, tags: [String], terms: [String], weights: [Float]) {
            (self.id, self.title, self.tags, self.terms, self.weights) = (id, title, tags, terms, weights)
        }
    }

    /// A tag for an article, with the reasons.
    public struct Suggestion: Hashable, Sendable {
        public var tag: String
        public var score: Float
        public var parts: [KeywordPart]
        /// The articles with the tag that are most like the new one, the nearest first, with their cosines.
        public var stories: [(story: Story, cosine: Float)]

        public static func == (first: Suggestion, second: Suggestion) -> Bool {
            first.tag == second.tag && first.score == second.score && first.parts == second.parts
                && first.stories.map(\.story) == second.stories.map(\.story)
        }

        public func hash(into hasher: inout Hasher) {
            hasher.combine(tag)
            hasher.combine(score)
        }
    }

    /// The terms that are kept of an article.
    public static let mostTerms = 80
    /// The nearest articles that are asked.
    static let neighborCount = 15

    public let stories: [Story]
    /// In how many articles each stem stands.
    public let documentFrequencies: [String: Int]
    /// The tags in the order in which they were met, and how many articles have each.
    public let tags: [String]
    public let counts: [Int]

    private let tagNumbers: [[Int]]
    private let postings: [String: [(story: Int32, weight: Float)]]
    /// For each tag its summed vector, of length 1.
    private let profiles: [[String: Float]]

    /// A model of stories and the document frequencies that their vectors were made with.
    public init(stories: [Story], documentFrequencies: [String: Int]) {
        self.stories = stories
        self.documentFrequencies = documentFrequencies
        var numbers: [String: Int] = [:]
        var (tags, counts, tagNumbers) = ([String](), [Int](), [[Int]]())
        var profiles: [[String: Float]] = []
        var postings: [String: [(story: Int32, weight: Float)]] = [:]
        for (index, story) in stories.enumerated() {
            var own: [Int] = []
            for tag in story.tags {
                let number = numbers[tag] ?? tags.count
                if numbers[tag] == nil {
                    numbers[tag] = number
                    tags.append(tag)
                    counts.append(0)
                    profiles.append([:])
                }
                guard !own.contains(number) else { continue }
                own.append(number)
                counts[number] += 1
                for (term, weight) in zip(story.terms, story.weights) { profiles[number][term, default: 0] += weight }
            }
            tagNumbers.append(own)
            for (term, weight) in zip(story.terms, story.weights) {
                postings[term, default: []].append((Int32(truncatingIfNeeded: index), weight))
            }
        }
        self.tags = tags
        self.counts = counts
        self.tagNumbers = tagNumbers
        self.postings = postings
        self.profiles = profiles.map { profile in
            // In the order of the terms, so that the sum has the same bits in every run.
            let length = profile.sorted { $0.key < $1.key }.reduce(Float(0)) { $0 + $1.value * $1.value }.squareRoot()
            return length > 0 ? profile.mapValues { $0 / length } : profile
        }
    }

    /// Learns from articles and their tags.
    public init(learningFrom articles: [(article: AnalyzedArticle, tags: [String])]) {
        let counted = articles.map { Self.termCounts(of: $0.article) }
        var frequencies: [String: Int] = [:]
        for counts in counted { for (term, _) in counts { frequencies[term, default: 0] += 1 } }
        let stories = zip(articles, counted).map { item, counts in
            let vector = Self.vector(counts, frequencies, of: articles.count)
            return Story(
                id: item.article.article.id, title: item.article.article.title, tags: item.tags,
                terms: vector.map(\.term), weights: vector.map(\.weight))
        }
        self.init(stories: stories, documentFrequencies: frequencies)
    }

    /// The stems of an article with their occurrences, the headline counted twice; in the order of the stems' bytes.
    private static func termCounts(of article: AnalyzedArticle) -> [(term: String, count: Int)] {
        let (stems, stemOfTerm) = article.terms.stemmed(language: article.language)
        var counts: [String: Int] = [:]
        for token in article.tokens where !article.isStopWord[Int(token.term)] {
            counts[stems[stemOfTerm[Int(token.term)]], default: 0] += 1
        }
        for token in article.titleTokens where !article.isStopWord[Int(token.term)] {
            counts[stems[stemOfTerm[Int(token.term)]], default: 0] += 2
        }
        return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static func vector(
        _ counts: [(term: String, count: Int)], _ frequencies: [String: Int], of articleCount: Int
    ) -> [(term: String, weight: Float)] {
        let weighed = counts.compactMap { term, count -> (term: String, weight: Float)? in
            guard let frequency = frequencies[term] else { return nil }
            let idf = log(Float(1 + articleCount) / Float(1 + frequency)) + 1
            return (term, (1 + log(Float(count))) * idf)
        }
        let greatest = weighed.sorted { ($0.weight, $1.term) > ($1.weight, $0.term) }.prefix(mostTerms)
        let length = greatest.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
        return greatest.map { ($0.term, length > 0 ? $0.weight / length : 0) }
    }

    /// The best `count` tags for an article whose score is at least `least`, the best first.
    public func suggestions(for article: AnalyzedArticle, count: Int, least: Float = 0) -> [Suggestion] {
        let vector = Self.vector(Self.termCounts(of: article), documentFrequencies, of: stories.count)
        var cosines = [Float](repeating: 0, count: stories.count)
        var profile = [Float](repeating: 0, count: tags.count)
        for (term, weight) in vector {
            for posting in postings[term] ?? [] { cosines[Int(posting.story)] += weight * posting.weight }
            for tag in tags.indices { if let value = profiles[tag][term] { profile[tag] += weight * value } }
        }
        // An article that is itself among the stories says nothing new; another one may have its id by chance.
        for (index, story) in stories.enumerated() where story.id == article.article.id && cosines[index] > 0.99 {
            cosines[index] = 0
        }
        let ranked = cosines.indices.filter { cosines[$0] > 0 }.sorted { (cosines[$0], $1) > (cosines[$1], $0) }
        var neighbors = [Float](repeating: 0, count: tags.count)
        let nearest = ranked.prefix(Self.neighborCount)
        let all = nearest.reduce(Float(0)) { $0 + cosines[$1] }
        for story in nearest { for tag in tagNumbers[story] { neighbors[tag] += cosines[story] / all } }
        let names = nameScores(in: article)
        let scores = tags.indices.map { profile[$0] + neighbors[$0] + names[$0] }
        let best = tags.indices.filter { scores[$0] > 0 && scores[$0] >= least }
            .sorted { (scores[$0], counts[$0], $1) > (scores[$1], counts[$1], $0) }.prefix(max(0, count))
        return best.map { tag in
            Suggestion(
                tag: tags[tag], score: scores[tag],
                parts: [
                    KeywordPart(name: "profile", value: profile[tag]),
                    KeywordPart(name: "neighbors", value: neighbors[tag]),
                    KeywordPart(name: "name", value: names[tag]),
                ],
                stories: ranked.lazy.filter { tagNumbers[$0].contains(tag) }.prefix(3).map {
                    (stories[$0], cosines[$0])
                })
        }
    }

    private func nameScores(in article: AnalyzedArticle) -> [Float] {
        let tokenizer = Tokenizer(language: article.language)
        let stemmer = Stemmer(language: article.language)
        func stems(_ terms: some Sequence<String>) -> Set<String> { Set(terms.map { stemmer?.stem($0) ?? $0 }) }
        let text = stems(Set(article.tokens.map(\.term)).map { article.terms[$0] })
        let title = stems(article.titleTokens.map { article.terms[$0.term] })
        return tags.map { tag in
            let words = stems(tokenizer.terms(of: tag))
            guard !words.isEmpty else { return 0 }
            return words.isSubset(of: title) ? 0.1 : words.isSubset(of: text.union(title)) ? 0.05 : 0
        }
    }
}
