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
/// and `classFrequency` by a · ln(1 + (n + m) / 2 / (a + b)). A candidate has to stand in `least` articles of the first
/// set, or in all where there are fewer; its parts are none, as the counts explain the score.
///
/// Choose `logOdds` for what is new or rising, `classFrequency` for a label of what the articles are about. Ties go to
/// the longer phrase, then by the first occurrence. Complexity: O(tokens · maximumWords).
///
/// Sources: B. Monroe, M. Colaresi and K. Quinn, Fightin' Words: Lexical Feature Selection and Evaluation for Identifying
/// the Content of Political Conflict, Political Analysis 16(4), 2008, doi:10.1093/pan/mpn018; M. Grootendorst, BERTopic:
/// Neural topic modeling with a class-based TF-IDF procedure, arXiv:2203.05794, 2022. Our reading of what they leave open:
/// candidates are nouns and noun phrases counted by their stems, and α₀ is 1,000.
public struct ContrastKeywords: Sendable {
    public enum Score: String, Sendable, CaseIterable {
        case logOdds = "log-odds"
        case classFrequency = "class-frequency"
    }

    public var score: Score
    /// The most words of a phrase.
    public var maximumWords: Int
    /// In how many articles a keyword stands at least.
    public var least: Int
    /// α₀, how strongly the counts of both sets together hold back rare candidates.
    public var prior: Double
    /// What may be a keyword.
    public var filter: KeywordFilter

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
    public struct Found: Hashable, Sendable {
        /// The form in which the articles write it most often.
        public var text: String
        /// Higher is better, and above 0.
        public var score: Double
        /// How often it stands in the articles, and in how many of them.
        public var count: Int
        public var articleCount: Int
        /// How often it stands in the others.
        public var otherCount: Int
    }

    /// The candidates of one article with how often each stands there.
    public struct Counts: Sendable {
        fileprivate var items: [(key: String, text: String, count: Int, words: Int)]
    }

    /// Counts one article; articles can be counted side by side. Complexity: O(tokens · maximumWords).
    public func counts(of article: AnalyzedArticle) -> Counts {
        let words = WordEvidence(article)
        let candidates = CandidateFinder(maximumWords: maximumWords).candidates(of: article, words, filter)
        let admission = filter.isEmpty ? nil : KeywordAdmission(filter, article, words, candidates)
        return Counts(
            items: candidates.indices.compactMap { index in
                let candidate = candidates[index]
                guard candidate.wholeRuns > 0 || candidate.length == 1, admission?.admits(index) != false else {
                    return nil
                }
                if let listed = candidates.listedTerm(of: index) {
                    return (listed.text.lowercased(), listed.text, candidate.count, candidate.length)
                }
                let key = candidates.stems(of: candidate).map { words.stems[$0] }.joined(separator: " ")
                return (key, article.surfaceForm(of: candidate, in: candidates), candidate.count, candidate.length)
            })
    }

    private struct Entry {
        var forms: [String: Int] = [:]
        var count = 0
        var articles = 0
        var others = 0
        var order: Int
        var words: Int
    }

    /// The best `count` candidates of some articles against others.
    public func keywords(of articles: [Counts], against others: [Counts], count: Int) -> [Found] {
        var entries: [String: Entry] = [:]
        var (all, rest) = (0, 0)
        for article in articles {
            for item in article.items {
                all += item.count
                var entry = entries[item.key] ?? Entry(order: entries.count, words: item.words)
                entry.count += item.count
                entry.articles += 1
                entry.forms[item.text, default: 0] += item.count
                entries[item.key] = entry
            }
        }
        for other in others {
            for item in other.items {
                rest += item.count
                entries[item.key]?.others += item.count
            }
        }
        let needed = min(least, articles.count)
        let scored = entries.compactMap { key, entry -> (key: String, entry: Entry, score: Double)? in
            guard entry.articles >= needed else { return nil }
            let value = score(entry.count, of: all, entry.others, of: rest)
            return value > 0 && value.isFinite ? (key, entry, value) : nil
        }
        var taken: [(words: [Substring], found: Found)] = []
        next: for item in scored.sorted(by: {
            ($0.score, $0.entry.words, $1.entry.order) > ($1.score, $1.entry.words, $0.entry.order)
        })
        where taken.count < count {
            let words = item.key.split(separator: " ")
            // A part of a phrase that is there says it again where it hardly stands alone, and so does a longer phrase.
            for place in taken.indices {
                let (others, found) = taken[place]
                let (short, long) = words.count < others.count ? (words, others) : (others, words)
                let isPart = (0...long.count - short.count).contains { long[$0...].starts(with: short) }
                if isPart, words.count > others.count || item.entry.count < 2 * found.count { continue next }
            }
            let form = item.entry.forms.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? item.key
            taken.append(
                (
                    words,
                    Found(
                        text: form, score: item.score, count: item.entry.count, articleCount: item.entry.articles,
                        otherCount: item.entry.others)
                ))
        }
        return taken.map(\.found)
    }

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
