public import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What sets some articles apart from others: the words and phrases of a cluster against the rest, or of a week against
/// the one before.
///
/// With a and b the occurrences of a candidate in the two sets, n and m those of all candidates, and
/// α(w) = α₀ · (a + b) / (n + m) the prior, `logOdds` scores by
///
///     z = [ln((a + α) / (n + α₀ − a − α)) − ln((b + α) / (m + α₀ − b − α))] / √(1/(a + α) + 1/(b + α))
///
/// and `classFrequency` by a · ln(1 + (n + m) / 2 / (a + b)); the score of a phrase is multiplied by 1.5. A candidate has to
/// stand in `least` articles of the first set, or in all where there are fewer; its parts are none, as the counts explain the score.
/// Names are shown whole, a word is left to the phrase that carries most of its occurrences, and what would suit any
/// story, is a piece of a name, or is mostly read as a verb or an adjective is none (`ArticlePhrases`, `SharedPhrases`).
///
/// Choose `logOdds` for what is new or rising, `classFrequency` for a label of what the articles are about. Ties go to
/// the longer phrase, then by the first occurrence. Complexity: O(tokens · maximumWords).
///
/// Sources: B. Monroe, M. Colaresi and K. Quinn, Fightin' Words: Lexical Feature Selection and Evaluation for Identifying
/// the Content of Political Conflict, Political Analysis 16(4), 2008, doi:10.1093/pan/mpn018; M. Grootendorst, BERTopic:
/// Neural topic modeling with a class-based TF-IDF procedure, arXiv:2203.05794, 2022. Our reading of what they leave open:
/// candidates are nouns and noun phrases counted by their stems, and α₀ is 1,000.
public struct ContrastKeywords: Sendable {
    /// How candidates are scored.
    public enum Score: String, Sendable, CaseIterable {
        /// How sure it is that they are more frequent: for what is new or rising.
        case logOdds = "log-odds"
        /// How frequent they are, the rarer in all articles the more: for what articles are about.
        case classFrequency = "class-frequency"
    }

    /// How candidates are scored.
    public var score: Score
    /// The most words of a phrase.
    public var maximumWords: Int
    /// In how many articles a keyword stands at least.
    public var least: Int
    /// α₀, how strongly the counts of both sets together hold back rare candidates.
    public var prior: Double
    /// What may be a keyword.
    public var filter: KeywordFilter

    /// With parameters that are the properties of these names.
    public init(
        score: Score = .logOdds, maximumWords: Int = 3, least: Int = 2, prior: Double = 1_000,
        filter: KeywordFilter = KeywordFilter()
    ) {
        self.score = score
        self.maximumWords = maximumWords
        self.least = least
        self.prior = prior
        self.filter = filter
    }

    /// A word or phrase that sets the articles apart.
    public struct Found: Hashable, Sendable, Codable {
        /// The form in which the articles write it most often.
        public var text: String
        /// Higher is better, and above 0.
        public var score: Double
        /// How often it stands in the articles, and in how many of them; a whole name counts its surname alone as well.
        public var count: Int
        /// In how many of the articles it stands.
        public var articleCount: Int
        /// How often it stands in the others.
        public var otherCount: Int
        /// It by its stems, and behind it the names that it stands for as well.
        var forms: [[String]]
    }

    /// The candidates of one article with how often each stands there.
    public struct Counts: Sendable {
        let phrases: ArticlePhrases
        fileprivate let total: Int
        fileprivate let language: Language
    }

    /// Counts one article; articles can be counted side by side. Complexity: O(tokens · maximumWords).
    public func counts(of article: AnalyzedArticle) -> Counts {
        let phrases = ArticlePhrases(article, maximumWords: maximumWords, filter: filter)
        return Counts(phrases: phrases, total: phrases.phrases.reduce(0) { $0 + $1.count }, language: article.language)
    }

    /// The language that most of the articles are in; of several the one that comes first.
    public static func language(ofMost articles: [Counts]) -> Language {
        var counts: [Language: Int] = [:]
        for article in articles { counts[article.language, default: 0] += 1 }
        let most = counts.values.max()
        return articles.first { counts[$0.language] == most }?.language ?? .undetermined
    }

    /// The best `count` candidates of some articles against others.
    public func keywords(of articles: [Counts], against others: [Counts], count: Int) -> [Found] {
        let shared = SharedPhrases(articles.map(\.phrases), others: others.map(\.phrases))
        let (all, rest) = (articles.reduce(0) { $0 + $1.total }, others.reduce(0) { $0 + $1.total })
        let needed = min(least, articles.count)
        let scored = shared.entries.indices.compactMap { place -> (place: Int, score: Double)? in
            let entry = shared.entries[place]
            guard entry.articles >= needed, shared.canBeShown(place) else { return nil }
            var value = score(entry.count, of: all, entry.others, of: rest)
            if entry.stems.count > 1 { value *= Self.phraseFactor }
            return value > 0 && value.isFinite ? (place, value) : nil
        }
        var taken: [(entry: SharedPhrases.Entry, score: Double)] = []
        for (place, score) in scored.sorted(by: {
            ($0.score, shared.entries[$0.place].stems.count, $1.place)
                > ($1.score, shared.entries[$1.place].stems.count, $0.place)
        }) where taken.count < count {
            let entry = shared.entries[place]
            if !taken.contains(where: { Self.saysAgain(entry, $0.entry) }) { taken.append((entry, score)) }
        }
        return taken.map { entry, score in
            Found(
                text: entry.text, score: score, count: entry.count, articleCount: entry.articles,
                otherCount: entry.others,
                forms: [entry.stems]
                    + entry.variants.map { shared.entries[$0].stems }.filter {
                        $0.count > 1 || $0.last == entry.stems.last
                    })
        }
    }

    /// A part of a phrase that is there says it again where it hardly stands alone, and so does a longer phrase.
    private static func saysAgain(_ entry: SharedPhrases.Entry, _ taken: SharedPhrases.Entry) -> Bool {
        let isLonger = entry.stems.count > taken.stems.count
        let (short, long) = isLonger ? (taken.stems, entry.stems) : (entry.stems, taken.stems)
        let isPart = (0...long.count - short.count).contains { long[$0...].starts(with: short) }
        return isPart && (isLonger || entry.count < 2 * taken.count)
    }

    /// What the score of several words is multiplied by: they are rarer than one, and say more.
    private static let phraseFactor = 1.5

    private func score(_ a: Int, of n: Int, _ b: Int, of m: Int) -> Double {
        let (a, b, n, m) = (Double(a), Double(b), Double(n), Double(m))
        switch score {
        case .classFrequency: return a * log(1 + (n + m) / 2 / (a + b))
        case .logOdds:
            let alpha = prior * (a + b) / (n + m)
            let odds = log((a + alpha) / (n + prior - a - alpha)) - log((b + alpha) / (m + prior - b - alpha))
            return odds / (1 / (a + alpha) + 1 / (b + alpha)).squareRoot()
        }
    }
}
