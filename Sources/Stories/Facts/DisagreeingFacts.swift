public import TextAnalysis

/// A fact of a story that its articles tell differently: 57 dead and 60 dead.
///
/// Read by hand, six of the seven that the clusters of ECB+ have are right; the seventh takes the dead of another attack along.
/// Among magnitudes only those near the strongest count, since a weaker one is an aftershock's.
public struct DisagreeingFact: Hashable, Sendable {
    /// A figure, and the articles that give it.
    public struct Value: Hashable, Sendable {
        /// `at least 57`
        public let text: String
        public let value: Double
        public let sources: [Source]

        public init(text: String, value: Double, sources: [Source]) {
            self.text = text
            self.value = value
            self.sources = sources
        }
    }

    /// Where a figure stands.
    public struct Source: Hashable, Sendable {
        /// The article, by its place among those of the story.
        public let article: Int
        /// The sentence that says it, by its index in the article; nil for the headline.
        public let sentence: Int?

        public init(article: Int, sentence: Int?) {
            self.article = article
            self.sentence = sentence
        }
    }

    public let kind: ClaimKind
    /// The figures; those of the same text are one. Where all articles that give one have a date, the newest comes first, and so
    /// do the sources of each; else the lowest figure does.
    public let values: [Value]
    /// Whether the figure only grows with the dates of the articles, as a toll does while rescuers dig: the articles do
    /// not contradict each other then.
    public let develops: Bool

    public init(kind: ClaimKind, values: [Value], develops: Bool) {
        self.kind = kind
        self.values = values
        self.develops = develops
    }

    /// The facts that articles of one story disagree on, in the order of `ClaimKind`.
    ///
    /// - Parameters:
    ///   - claims: for each article what it says of each kind.
    ///   - dates: for each article its date, nil where it has none that can be read.
    ///
    /// Complexity: O(articles log articles), and for each kind articles × different figures.
    public static func among(_ claims: [[Claim]], dates: [ArticleDate?]) -> [DisagreeingFact] {
        ClaimKind.allCases.compactMap { kind in
            var said = claims.enumerated().compactMap { article, claims in
                claims.first { $0.kind == kind }.map { (article: article, claim: $0) }
            }
            if kind == .magnitude, let strongest = said.map(\.claim.value).max() {
                // What is weaker by more is another quake: an aftershock, or one before.
                said.removeAll { strongest - $0.claim.value > mostBetweenMagnitudes }
            }
            guard areDisputed(said.map(\.claim)) else { return nil }
            var values: [(claim: Claim, sources: [Source])] = []
            for (article, claim) in said {
                let source = Source(article: article, sentence: claim.sentence)
                if let place = values.firstIndex(where: { $0.claim.text == claim.text }) {
                    values[place].sources.append(source)
                } else {
                    values.append((claim, [source]))
                }
            }
            let inTime = said.compactMap { said in dates[said.article].map { (date: $0, claim: said.claim) } }
                .sorted { ($0.date.secondsSince1970, $0.claim.value) < ($1.date.secondsSince1970, $1.claim.value) }
            let grows =
                inTime.count == said.count
                && zip(inTime, inTime.dropFirst()).allSatisfy { earlier, later in
                    earlier.claim.value <= later.claim.value || !earlier.claim.contradicts(later.claim)
                }
            // Articles of the same moment that contradict each other do not show a development.
            let differAtOnce = Dictionary(grouping: inTime, by: \.date).values.contains { areDisputed($0.map(\.claim)) }
            values.sort { ($0.claim.value, $0.claim.text) < ($1.claim.value, $1.claim.text) }
            if inTime.count == said.count {
                func time(_ source: Source) -> Int64 { dates[source.article]?.secondsSince1970 ?? 0 }
                for place in values.indices {
                    values[place].sources.sort { (time($1), $0.article) < (time($0), $1.article) }
                }
                let ranked = values.enumerated().sorted { one, other in
                    let (mine, theirs) = (
                        one.element.sources.first.map(time) ?? 0, other.element.sources.first.map(time) ?? 0
                    )
                    return (theirs, one.offset) < (mine, other.offset)
                }
                values = ranked.map(\.element)
            }
            return DisagreeingFact(
                kind: kind,
                values: values.map { Value(text: $0.claim.text, value: $0.claim.value, sources: $0.sources) },
                develops: grows && !differAtOnce && kind != .magnitude)
        }
    }

    private static let mostBetweenMagnitudes = 0.7

    /// Whether any two of these claims contradict each other: whether the highest beginning of what may be meant lies above
    /// the lowest end.
    private static func areDisputed(_ claims: [Claim]) -> Bool {
        guard let highest = claims.map(\.span.lowerBound).max(), let lowest = claims.map(\.span.upperBound).min() else {
            return false
        }
        return highest > lowest
    }
}
