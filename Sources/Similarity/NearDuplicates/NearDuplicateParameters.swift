/// What makes two articles near-duplicates.
public struct NearDuplicateParameters: Hashable, Sendable {
    /// The least Jaccard index of two versions of one text, in (0, 1].
    public var threshold = 0.3
    /// The least part of a text that stands in another one which took it over, in (0, 1].
    public var containment = 0.5
    /// Articles of fewer words are compared with none.
    public var minimumWords = 10

    public init() {}
}
