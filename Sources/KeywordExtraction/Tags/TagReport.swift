/// What a model of tags learned, and how good it is for stories that it did not know.
public struct TagReport: Hashable, Sendable {
    /// A tag, and how it did among the stories.
    public struct Tag: Hashable, Sendable {
        /// The tag.
        public var name: String
        /// How many stories have it.
        public var storyCount: Int
        /// For how many stories it would have been suggested, and for how many of these rightly.
        public var shown: Int
        /// How many of these were right.
        public var right: Int

        /// Of its parts, which are the properties of these names.
        public init(name: String, storyCount: Int, shown: Int, right: Int) {
            (self.name, self.storyCount, self.shown, self.right) = (name, storyCount, shown, right)
        }
    }

    /// Tags that were about equally likely.
    public struct Bin: Hashable, Sendable {
        /// The tenth of the probabilities, from its lower end up to the next one's.
        public var from: Double
        /// How many suggestions are in it.
        public var count: Int
        /// The mean of their probabilities, and the share that was right.
        public var probability: Double
        /// The share of them that was right.
        public var share: Double

        /// Of its parts, which are the properties of these names.
        public init(from: Double, count: Int, probability: Double, share: Double) {
            (self.from, self.count, self.probability, self.share) = (from, count, probability, share)
        }
    }

    typealias CheckedTag = (tag: Int, probability: Double, isRight: Bool)

    /// A tag with fewer stories is seldom found, and one with a single story cannot be checked at all.
    public static let fewestStories = 3

    /// How many stories were learned from.
    public var storyCount: Int
    /// Those with the most stories first, equal ones in the order in which they were met.
    public var tags: [Tag]
    /// The probability from which on a tag is suggested, and whether that was found so that `TagCalibration.target` of the
    /// tags are right; if not, it is that target.
    public var least: Double
    /// Whether that probability holds what it is to hold.
    public var isTargetReached: Bool
    /// The tenths that any tag was in, the lowest first.
    public var bins: [Bin]

    /// Of its parts, which are the properties of these names.
    public init(storyCount: Int, tags: [Tag], least: Double, isTargetReached: Bool, bins: [Bin]) {
        (self.storyCount, self.tags, self.bins) = (storyCount, tags, bins)
        (self.least, self.isTargetReached) = (least, isTargetReached)
    }

    /// - Parameter checked: for each story the tags that it was tried with.
    init(_ model: TagModel, _ checked: [[CheckedTag]], isTargetReached: Bool) {
        least = model.calibration.least
        self.isTargetReached = isTargetReached
        storyCount = model.stories.count
        var tags = zip(model.tags, model.counts).map { Tag(name: $0, storyCount: $1, shown: 0, right: 0) }
        var bins = (0..<10).map { Bin(from: Double($0) / 10, count: 0, probability: 0, share: 0) }
        for (tag, probability, isRight) in checked.joined() {
            let bin = min(9, max(0, Int(probability * 10)))
            bins[bin].count += 1
            bins[bin].probability += probability
            bins[bin].share += isRight ? 1 : 0
            guard probability >= least else { continue }
            tags[tag].shown += 1
            tags[tag].right += isRight ? 1 : 0
        }
        self.bins = bins.filter { $0.count > 0 }.map { bin in
            let count = Double(bin.count)
            return Bin(
                from: bin.from, count: bin.count, probability: bin.probability / count, share: bin.share / count)
        }
        self.tags = tags.indices.sorted { (tags[$0].storyCount, $1) > (tags[$1].storyCount, $0) }.map { tags[$0] }
    }

    /// The tags of all stories, those that would have been suggested, and those of them that are right.
    public var given: Int { tags.reduce(0) { $0 + $1.storyCount } }
    /// How many tags were suggested.
    public var shown: Int { tags.reduce(0) { $0 + $1.shown } }
    /// How many of these were right.
    public var right: Int { tags.reduce(0) { $0 + $1.right } }
    /// The share of right tags among the suggested ones; nil where none would have been.
    public var precision: Double? { shown > 0 ? Double(right) / Double(shown) : nil }
    /// The share of the stories' tags that would have been suggested; nil where no story has one.
    public var recall: Double? { given > 0 ? Double(right) / Double(given) : nil }
}
