public import Stories

/// A story of a report: articles that tell of one event or topic.
public struct ReportStory: Sendable {
    public struct Member: Hashable, Sendable {
        /// Its place among the articles of the report.
        public let article: Int
        /// How central it is, from 0 to 1.
        public let centrality: Float
        /// How deep it hangs below the articles that it was taken over from; 0 for an original.
        public let depth: Int

        public init(article: Int, centrality: Float, depth: Int) {
            self.article = article
            self.centrality = centrality
            self.depth = depth
        }
    }

    /// A figure that some of its articles give.
    public struct Statement: Hashable, Sendable {
        /// Its place among the articles of the report.
        public let article: Int
        /// The sentence that gives it; nil for the headline.
        public let sentence: String?

        public init(article: Int, sentence: String?) {
            self.article = article
            self.sentence = sentence
        }
    }

    /// A fact that its articles tell differently.
    public struct Fact: Sendable {
        public let fact: DisagreeingFact
        /// For each of its values who says so.
        public let statements: [[Statement]]

        public init(fact: DisagreeingFact, statements: [[Statement]]) {
            self.fact = fact
            self.statements = statements
        }
    }

    /// Its number: that of an archive, else its place among the stories, from 1.
    public let number: Int
    public let description: StoryDescription
    /// In the order of time, those without a date last; a copy behind the article that it was taken over from.
    public let members: [Member]
    public let facts: [Fact]

    public init(number: Int, description: StoryDescription, members: [Member], facts: [Fact]) {
        self.number = number
        self.description = description
        self.members = members
        self.facts = facts
    }
}
