public import TextAnalysis

/// A fact of a story that its articles tell differently: 57 dead and 60 dead.
///
/// Articles of one event seldom disagree: clusters of ECB+, Multi-News, AG News, MasakhaNEWS and others, 6,100 articles, have seven such facts.
/// Read by hand all are right, after an eighth, a part of a settlement taken for all of it, led to a rule: too few for a
/// rate. Of 180 that are planted in generated stories 169 are found, and nothing else (`FactBenchmarks --planted`). Among
/// magnitudes only those near each other count, since a weaker one is an aftershock's.
public struct DisagreeingFact: Hashable, Sendable, Codable {
    /// A figure, and the articles that give it.
    public struct Value: Hashable, Sendable, Codable {
        /// `at least 57`
        public let text: String
        /// The figure as a number.
        public let value: Double
        /// The articles that give it.
        public var sources: [Source]

        /// Of its parts, which are the properties of these names.
        public init(text: String, value: Double, sources: [Source]) {
            self.text = text
            self.value = value
            self.sources = sources
        }
    }

    /// Where a figure stands.
    public struct Source: Hashable, Sendable, Codable {
        /// The article, by its place among those of the story.
        public let article: Int
        /// The sentence that says it, by its index in the article; nil for the headline.
        public let sentence: Int?

        /// Of its parts, which are the properties of these names.
        public init(article: Int, sentence: Int?) {
            self.article = article
            self.sentence = sentence
        }
    }

    /// What is counted or measured.
    public let kind: ClaimKind
    /// Whom it counts where that is not people in general, and whose age it is; else empty.
    public let subject: String
    /// The figures; those of the same text are one. Where all articles that give one have a date, the newest comes first, and so
    /// do the sources of each; else the lowest figure does.
    public let values: [Value]
    /// Whether the figure only grows with the dates of the articles, as a toll does while rescuers dig: the articles do
    /// not contradict each other then.
    public let develops: Bool

    /// With parameters that are the properties of these names.
    public init(kind: ClaimKind, subject: String = "", values: [Value], develops: Bool) {
        self.kind = kind
        self.subject = subject
        self.values = values
        self.develops = develops
    }

    /// The facts that articles of one event disagree on, in the order of `ClaimKind`, those of one kind in the order of their
    /// first article.
    ///
    /// Two articles disagree on a quantity where their figures contradict each other, and neither gives the other's figure
    /// anywhere else. Figures that go with all others are left out. Where none contradicts another, a toll may still
    /// have grown, from `at least 5` to `at least 200`.
    ///
    /// - Parameters:
    ///   - said: for each article what it says.
    ///   - dates: for each article its date, nil where it has none that can be read.
    ///   - areTwoEvents: whether two articles whose figures contradict each other tell of two events; asked for few pairs.
    ///
    /// Complexity: O(claims²).
    public static func among(
        _ said: [[StatedClaim]], dates: [ArticleDate?], areTwoEvents: (Int, Int) -> Bool = { _, _ in false }
    ) -> [DisagreeingFact] {
        ClaimKind.allCases.flatMap { kind in
            let known = said.map { $0.filter { $0.claim.kind == kind } }
            return quantities(of: kind, known).compactMap { fact($0, known, dates, areTwoEvents) }
        }
    }

    /// A figure and the article that gives it.
    private typealias Said = (article: Int, stated: StatedClaim)

    /// The figures of each quantity: of each article the first.
    private static func quantities(of kind: ClaimKind, _ known: [[StatedClaim]]) -> [[Said]] {
        var quantities: [[Said]] = []
        for (article, claims) in known.enumerated() {
            for stated in claims where stated.isOfEvent {
                let place = quantities.firstIndex { said in
                    said.contains { $0.stated.isSameQuantity(as: stated) }
                }
                guard let place else {
                    quantities.append([(article, stated)])
                    continue
                }
                if quantities[place].last?.article != article { quantities[place].append((article, stated)) }
            }
        }
        return quantities
    }

    private static func fact(
        _ said: [Said], _ known: [[StatedClaim]], _ dates: [ArticleDate?], _ areTwoEvents: (Int, Int) -> Bool
    ) -> DisagreeingFact? {
        func knows(_ article: Int, _ claim: Claim) -> Bool {
            known[article].contains { $0.claim.unit == claim.unit && $0.claim.isClosed && !$0.claim.contradicts(claim) }
        }
        // What is measured changes from week to week; who died did not rise again.
        func areOfOneTime(_ one: Said, _ other: Said) -> Bool {
            guard !one.stated.claim.kind.countsPeople, let first = dates[one.article], let second = dates[other.article]
            else {
                return true
            }
            return abs(first.daysSince1970 - second.daysSince1970) <= 3
        }
        func disagree(_ one: Said, _ other: Said) -> Bool {
            one.stated.isSameQuantity(as: other.stated) && one.stated.claim.contradicts(other.stated.claim)
                && !knows(one.article, other.stated.claim) && !knows(other.article, one.stated.claim)
                && areOfOneTime(one, other) && !areTwoEvents(one.article, other.article)
        }
        let disputed = said.filter { one in said.contains { disagree(one, $0) } }
        let inTime = said.compactMap { said in dates[said.article].map { (date: $0, said: said) } }
            .sorted {
                ($0.date.secondsSince1970, $0.said.stated.claim.value) < (
                    $1.date.secondsSince1970, $1.said.stated.claim.value
                )
            }
        let isDated = inTime.count == said.count
        guard let kind = said.first?.stated.claim.kind else { return nil }
        let grows =
            isDated && kind.countsPeople
            && zip(inTime, inTime.dropFirst()).allSatisfy { earlier, later in
                earlier.said.stated.claim.value <= later.said.stated.claim.value || !disagree(earlier.said, later.said)
            }
        // Articles of the same moment that contradict each other do not show a development.
        let differAtOnce = inTime.contains { one in
            inTime.contains { one.date.secondsSince1970 == $0.date.secondsSince1970 && disagree(one.said, $0.said) }
        }
        if disputed.isEmpty {
            guard grows, let first = inTime.first, let last = inTime.last,
                first.date.secondsSince1970 < last.date.secondsSince1970,
                first.said.stated.claim.value < last.said.stated.claim.value,
                first.said.stated.claim.isFar(from: last.said.stated.claim)
            else { return nil }
        }
        let shown = disputed.isEmpty ? said : disputed
        return DisagreeingFact(
            kind: kind, subject: subject(of: shown), values: values(shown, isDated ? dates : nil),
            develops: grows && !differAtOnce)
    }

    /// What the figures are of: whose age, the soldiers among the dead.
    private static func subject(of said: [Said]) -> String { said.first?.stated.subject ?? "" }

    /// The figures with their sources; by their dates, the newest first, or by their size.
    private static func values(_ said: [Said], _ dates: [ArticleDate?]?) -> [Value] {
        var values: [Value] = []
        for (article, stated) in said {
            let source = Source(article: article, sentence: stated.claim.sentence)
            if let place = values.firstIndex(where: { $0.text == stated.claim.text }) {
                values[place].sources.append(source)
            } else {
                values.append(Value(text: stated.claim.text, value: stated.claim.value, sources: [source]))
            }
        }
        values.sort { ($0.value, $0.text) < ($1.value, $1.text) }
        guard let dates else { return values }
        func time(_ source: Source) -> Int64 { dates[source.article]?.secondsSince1970 ?? 0 }
        for place in values.indices {
            values[place].sources.sort { (time($1), $0.article) < (time($0), $1.article) }
        }
        return values.enumerated().sorted { one, other in
            (other.element.sources.first.map(time) ?? 0, one.offset) < (
                one.element.sources.first.map(time) ?? 0, other.offset
            )
        }.map(\.element)
    }
}
