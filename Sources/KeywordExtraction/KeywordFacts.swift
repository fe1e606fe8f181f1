/// What an article shows of a keyword: facts that a person can check, whatever a method made of them.
public struct KeywordFacts: Hashable, Sendable, Codable {
    /// In how many sentences of the body it stands.
    public var sentences: Int
    /// The first of them, from 0; nil where the body does not have it.
    public var firstSentence: Int?
    /// Whether the headline has it.
    public var isInHeadline: Bool
    /// How many words it has.
    public var words: Int
    /// Whether it is a name.
    public var isName: Bool
    /// Whether it comes from somebody's list.
    public var isListed: Bool
    /// The share of other articles that have its words, the geometric mean of them; nil where nothing is known of the language.
    public var share: Float?

    /// With parameters that are the properties of these names.
    public init(
        sentences: Int = 0, firstSentence: Int? = nil, isInHeadline: Bool = false, words: Int = 1,
        isName: Bool = false, isListed: Bool = false, share: Float? = nil
    ) {
        self.sentences = sentences
        self.firstSentence = firstSentence
        self.isInHeadline = isInHeadline
        self.words = words
        self.isName = isName
        self.isListed = isListed
        self.share = share
    }
}
