public import TextAnalysis

/// A tag for an article, with the reasons.
public struct TagSuggestion: Hashable, Sendable {
    /// The tag as the newsroom writes it.
    public var tag: String
    /// The probability that the tag is right: 0 to 1.
    public var score: Float
    /// The evidence that it was read from: `profile`, the cosine with the stories of the tag together, `neighbors`, its share
    /// among the nearest stories, and `name`, 0.1 where the headline has all words of the tag and 0.05 where the article has.
    public var parts: [KeywordPart]
    /// The stories with the tag that are most like the article, the nearest first, with their cosines.
    public var stories: [SimilarStory]

    /// Of its parts, which are the properties of these names.
    public init(tag: String, score: Float, parts: [KeywordPart], stories: [SimilarStory]) {
        (self.tag, self.score, self.parts, self.stories) = (tag, score, parts, stories)
    }

    /// A tagged story that speaks for a tag.
    public struct SimilarStory: Hashable, Sendable {
        /// The story.
        public var story: TagModel.Story
        /// How like the article it is, from 0 to 1.
        public var cosine: Float

        /// With parameters that are the properties of these names.
        public init(story: TagModel.Story, cosine: Float) { (self.story, self.cosine) = (story, cosine) }
    }
}

/// The tags for an article.
public struct TagSuggestions: Hashable, Sendable {
    /// Those that are likely enough, the likeliest first.
    public var tags: [TagSuggestion]
    /// The likeliest, where none is likely enough; nil also where nothing speaks for any tag.
    public var likeliest: TagSuggestion?

    /// With parameters that are the properties of these names.
    public init(tags: [TagSuggestion], likeliest: TagSuggestion? = nil) {
        (self.tags, self.likeliest) = (tags, likeliest)
    }
}

extension TagModel {
    /// The likeliest tags for an article, at most `count`.
    ///
    /// - Parameter least: the least probability of a suggested tag; the calibration's where it is nil.
    public func suggestions(for article: AnalyzedArticle, count: Int, least: Double? = nil) -> TagSuggestions {
        let reading = TagReading(article, names: names)
        let copies = copies(of: reading.id, TagVector(reading.terms, documentFrequencies, of: stories.count))
        let (evidence, cosines) = evidence(for: reading, leaving: copies)
        let probabilities = evidence.map { calibration.probability(of: $0) }
        let ranked = evidence.indices.sorted { first, second in
            let (one, other) = (evidence[first], evidence[second])
            return (probabilities[first], one.sum, counts[one.tag], second)
                > (probabilities[second], other.sum, counts[other.tag], first)
        }
        func suggestion(_ place: Int) -> TagSuggestion {
            let own = evidence[place]
            return TagSuggestion(
                tag: tags[own.tag], score: Float(probabilities[place]),
                parts: [
                    KeywordPart(name: "profile", value: own.profile),
                    KeywordPart(name: "neighbors", value: own.neighbors),
                    KeywordPart(name: "name", value: own.naming.rawValue),
                ],
                stories: stories(like: cosines, with: own.tag))
        }
        let shown = ranked.filter { probabilities[$0] >= least ?? calibration.least }
        return TagSuggestions(
            tags: shown.prefix(max(0, count)).map(suggestion),
            likeliest: shown.isEmpty ? ranked.first.map(suggestion) : nil)
    }

    /// The three nearest stories that have a tag.
    private func stories(like cosines: [Float], with tag: Int) -> [TagSuggestion.SimilarStory] {
        let own = cosines.indices.filter { cosines[$0] > 0 && tagNumbers[$0].contains(tag) }
        return own.indices.greatest(3) { cosines[own[$0]] }.map { place in
            TagSuggestion.SimilarStory(story: stories[own[place]], cosine: cosines[own[place]])
        }
    }
}
