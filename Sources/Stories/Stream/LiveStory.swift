import TextAnalysis

/// A story of a stream that may still grow.
struct LiveStory: Sendable {
    /// An article of a story, as much of it as is kept.
    struct Member: Sendable {
        let number: Int
        let vector: StreamVector
        let date: ArticleDate?
        /// What time the stream's clock told when it came.
        let arrival: ArticleDate?
        let profile: FactProfile
    }

    let id: Int
    private(set) var members: [Member] = []
    private(set) var sum: [Int32: Float] = [:]
    /// The squared length of the sum.
    private var square: Float = 0
    private(set) var profile: FactProfile?
    private(set) var last: ArticleDate?
    /// How many articles the stream had when the story last grew, and what time its clock told.
    private(set) var lastNumber = 0
    private(set) var lastGrown: ArticleDate?

    init(id: Int) { self.id = id }

    var count: Int { members.count }

    mutating func add(_ member: Member) {
        square += 1 + 2 * product(member.vector)
        for (place, term) in member.vector.terms.enumerated() { sum[term, default: 0] += member.vector.weights[place] }
        if profile == nil { profile = member.profile } else { profile?.merge(member.profile) }
        if let date = member.date { last = last.map { max($0, date) } ?? date }
        lastNumber = max(lastNumber, member.number)
        if let arrival = member.arrival { lastGrown = lastGrown.map { max($0, arrival) } ?? arrival }
        members.append(member)
    }

    func product(_ vector: StreamVector) -> Float {
        var product: Float = 0
        for (place, term) in vector.terms.enumerated() { product += vector.weights[place] * (sum[term] ?? 0) }
        return product
    }

    /// The length of the sum.
    var length: Float { square > 0 ? square.squareRoot() : 0 }

    /// The cosine of an article with the sum of the story's.
    func cosine(_ vector: StreamVector) -> Float { square > 0 ? min(1, product(vector) / square.squareRoot()) : 0 }

    /// The highest cosine of an article with one of the latest of the story.
    func nearest(_ vector: StreamVector) -> Float {
        members.suffix(Self.mostCompared).reduce(0) { max($0, $1.vector.product(vector)) }
    }

    private static let mostCompared = 40

    /// The cosine of the sums of two stories.
    func cosine(_ other: LiveStory) -> Float {
        let (small, large) = sum.count < other.sum.count ? (self, other) : (other, self)
        // In the order of the terms, so that the order of the dictionary changes no bits.
        let product = small.sum.keys.sorted().reduce(Float(0)) { $0 + (small.sum[$1] ?? 0) * (large.sum[$1] ?? 0) }
        let length = (square * other.square).squareRoot()
        return length > 0 ? product / length : 0
    }

    /// The mean cosine of the articles with the story's sum: how much they are one story.
    var cohesion: Float { square > 0 ? square.squareRoot() / Float(max(1, count)) : 0 }
}
