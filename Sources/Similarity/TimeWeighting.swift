public import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What the time of two articles does to their likeness: it decays, or is left out.
///
/// The score is multiplied by 2^(−days / half-life), and by 0 for a neighbor outside the time that was asked for. Days
/// are counted to the second where both articles have a time of day, else from date to date. An article without a date
/// that can be read does not decay, and is in no limited time.
public struct TimeWeighting: Hashable, Sendable {
    /// After so many days half of the score is left; above 0.
    public var halfLife: Double?
    /// Only neighbors at most so many days before or after the article.
    public var window: Double?
    /// Only neighbors of that moment or later.
    public var start: ArticleDate?
    /// Only neighbors before that moment.
    public var end: ArticleDate?

    /// With parameters that are the properties of these names.
    public init(
        halfLife: Double? = nil, window: Double? = nil, start: ArticleDate? = nil, end: ArticleDate? = nil
    ) {
        precondition(halfLife ?? 1 > 0 && window ?? 0 >= 0, "A half-life is above 0 days, and a window not below.")
        self.halfLife = halfLife
        self.window = window
        self.start = start
        self.end = end
    }

    /// Whether some neighbors are left out for their time.
    public var isLimited: Bool { window != nil || start != nil || end != nil }

    /// The days between two articles; `nil` where either has no date.
    func days(_ one: ArticleDate?, _ other: ArticleDate?) -> Double? {
        guard let one, let other else { return nil }
        if one.hasTime && other.hasTime { return abs(one.days(since: other)) }
        return Double(abs(one.daysSince1970 - other.daysSince1970))
    }

    /// Whether two articles are at most as many days apart as the window has; false where either has no date.
    package func areNear(_ one: ArticleDate?, _ other: ArticleDate?) -> Bool {
        guard let window else { return true }
        return days(one, other).map { $0 <= window } ?? false
    }

    /// What is left of the score of a neighbor, from 0 to 1.
    func share(of neighbor: ArticleDate?, to article: ArticleDate?) -> Float {
        if let start { guard let neighbor, neighbor.secondsSince1970 >= start.secondsSince1970 else { return 0 } }
        if let end { guard let neighbor, neighbor.secondsSince1970 < end.secondsSince1970 else { return 0 } }
        guard areNear(article, neighbor) else { return 0 }
        guard let halfLife, let days = days(article, neighbor) else { return 1 }
        return Float(exp2(-days / halfLife))
    }
}
