/// Words and names whose use changed with time.
public struct WordsOverTime: Hashable, Sendable {
    public enum Change: String, Sendable {
        case rose, fell
    }

    public struct Word: Hashable, Sendable {
        public let text: String
        public let change: Change
        /// z of the log-odds with which it tells the one half of the time from the other.
        public let score: Double
        /// For each part of the time how many articles have it.
        public let articles: [Int]
        /// The places of these articles in the report, rising.
        public let places: [Int]

        public init(text: String, change: Change, score: Double, articles: [Int], places: [Int]) {
            self.places = places
            self.text = text
            self.change = change
            self.score = score
            self.articles = articles
        }
    }

    public let timeline: Timeline
    /// For each part of the time how many articles there are.
    public let totals: [Int]
    /// The part with which the later half begins.
    public let turn: Int
    /// Those that rose, then those that fell, each with the greatest change first.
    public let words: [Word]
    /// The places of the articles that were read where not all were, rising; else empty.
    public let sample: [Int]

    public init(timeline: Timeline, totals: [Int], turn: Int, words: [Word], sample: [Int] = []) {
        self.sample = sample
        self.timeline = timeline
        self.totals = totals
        self.turn = turn
        self.words = words
    }
}
