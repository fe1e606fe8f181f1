/// What became of an article of a stream.
public struct StreamDecision: Hashable, Sendable, Codable {
    /// A summand of the decision.
    public struct Part: Hashable, Sendable, Codable {
        /// What it is.
        public let name: String
        /// What it adds to the logarithm of the odds.
        public let value: Double

        /// Of its parts, which are the properties of these names.
        public init(name: String, value: Double) {
            self.name = name
            self.value = value
        }
    }

    /// What else changed, since an article may show that two stories are one, or one is two.
    public enum Event: Hashable, Sendable, Codable {
        /// A story is part of an older one from now on.
        case merged(story: Int, into: Int)
        /// The articles with these ids have left a story and are another from now on.
        case split(story: Int, from: Int, articles: [String])
    }

    /// Whether the article's id was there before, in a story that is alive.
    public enum Familiarity: String, Hashable, Sendable, Codable {
        /// No article with its id is there.
        case new
        /// The same article came again; nothing has changed by it.
        case repeated
        /// An article with another text has the same id. Both are kept.
        case sameID
    }

    /// The story that the article is in, by the number that it keeps.
    public let story: Int
    /// Whether it joined a story that was there.
    public let joined: Bool
    /// The probability of the decision to join the best candidate, in [0, 1]; 0 where there was none.
    public let score: Double
    /// The logarithm of the odds of `score`, by its parts; empty where there was no candidate.
    public let parts: [Part]
    /// 1 − the highest cosine with an article of the candidates: 1 for something never heard of.
    public let novelty: Double
    /// Whether somebody's word that articles belong together put it there, rather than the model.
    public let isCorrected: Bool
    /// Whether its id was there before.
    public let familiarity: Familiarity
    /// What else changed by it.
    public let events: [Event]

    /// That of an article which has come before and is in a story.
    public static func repeated(in story: Int) -> StreamDecision {
        StreamDecision(story: story, joined: true, score: 1, parts: [], novelty: 0, familiarity: .repeated)
    }

    /// With parameters that are the properties of these names.
    public init(
        story: Int, joined: Bool, score: Double, parts: [Part], novelty: Double, isCorrected: Bool = false,
        familiarity: Familiarity = .new, events: [Event] = []
    ) {
        self.story = story
        self.joined = joined
        self.score = score
        self.parts = parts
        self.novelty = novelty
        self.isCorrected = isCorrected
        self.familiarity = familiarity
        self.events = events
    }
}
