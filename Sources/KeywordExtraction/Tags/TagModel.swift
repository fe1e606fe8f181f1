/// What a newsroom's own tags look like: learned from tagged articles, it suggests tags for new ones, also such as do not
/// stand in the text.
///
/// Each tag of a new article has `TagEvidence`: how near the stories are that have the tag, together and one by one, and
/// whether the article names it. `TagCalibration` makes a probability of it. Suggested are the tags that are likely enough,
/// the likeliest first; ties go to the one with more evidence, then to the one that is used more, then to the one met first.
///
/// Complexity: to make O(values of the stories' vectors · tags of a story); to suggest O(values of the stories that have a
/// term of the new article).
///
/// Sources: J. Rocchio, Relevance feedback in information retrieval, 1971; Y. Yang, An evaluation of statistical approaches
/// to text categorization, Information Retrieval 1, 1999, doi:10.1023/A:1009982220290.
public struct TagModel: Sendable {
    /// A tagged article, as much as is kept of it.
    public struct Story: Hashable, Sendable {
        /// The story's id.
        public var id: String
        /// Its headline; empty without one.
        public var title: String
        /// The tags that it was given.
        public var tags: [String]
        /// Stems and their values, greatest first; of length 1 together.
        public var terms: [String]
        /// The weight of each of `terms`.
        public var weights: [Float]

        /// Of its parts, which are the properties of these names.
        public init(id: String, title: String, tags: [String], terms: [String], weights: [Float]) {
            (self.id, self.title, self.tags, self.terms, self.weights) = (id, title, tags, terms, weights)
        }
    }

    /// The stories that it has learned from.
    public let stories: [Story]
    /// In how many articles each stem stands.
    public let documentFrequencies: [String: Int]
    /// The tags in the order in which they were met, and how many articles have each.
    public let tags: [String]
    /// How many stories each of `tags` has.
    public let counts: [Int]
    /// What makes probabilities of evidence, and from which on a tag is suggested.
    public internal(set) var calibration: TagCalibration

    /// For each story the numbers of its tags, each once.
    let tagNumbers: [[Int]]
    let index: TagIndex
    let names: TagNames
    private let storiesOfID: [String: [Int]]

    /// A model of stories and the document frequencies that their vectors were made with.
    public init(stories: [Story], documentFrequencies: [String: Int], calibration: TagCalibration = .standard) {
        self.stories = stories
        self.documentFrequencies = documentFrequencies
        self.calibration = calibration
        let numbered = Self.numbered(stories.map(\.tags))
        tags = numbered.tags
        tagNumbers = numbered.numbers
        var counts = [Int](repeating: 0, count: tags.count)
        var storiesOfID: [String: [Int]] = [:]
        for (story, numbers) in tagNumbers.enumerated() {
            for tag in numbers { counts[tag] += 1 }
            storiesOfID[stories[story].id, default: []].append(story)
        }
        self.counts = counts
        self.storiesOfID = storiesOfID
        names = TagNames(tags: tags)
        index = TagIndex(
            stories: stories.map { TagVector(terms: $0.terms, weights: $0.weights) }, tags: tagNumbers,
            tagCount: tags.count)
    }

    /// Every tag once, in the order in which they are met, and for each list the numbers of its tags.
    static func numbered(_ lists: [[String]]) -> (tags: [String], numbers: [[Int]]) {
        var known: [String: Int] = [:]
        var tags: [String] = []
        // For each tag the last list that has it.
        var last: [Int] = []
        let numbers = lists.enumerated().map { place, list in
            var own: [Int] = []
            for tag in list {
                let number = known[tag] ?? tags.count
                if number == tags.count {
                    known[tag] = number
                    tags.append(tag)
                    last.append(-1)
                }
                guard last[number] != place else { continue }
                last[number] = place
                own.append(number)
            }
            return own
        }
        return (tags, numbers)
    }

    /// The stories that are an article itself: they have its id, and hardly any other words.
    ///
    /// An article that is among the stories says nothing new of itself; another one may have its id by chance.
    func copies(of id: String, _ vector: TagVector) -> [Int] {
        (storiesOfID[id] ?? []).filter { vector.cosine(with: TagVector(stories[$0])) > 0.99 }
    }
}

extension TagVector {
    init(_ story: TagModel.Story) { self.init(terms: story.terms, weights: story.weights) }
}
