import TextAnalysis

/// A story of a stream that may still grow.
struct LiveStory: Sendable {
    /// An article of a story, as much of it as is kept.
    struct Member: Sendable {
        /// Its place in the stream, from 0.
        let number: Int
        let id: String
        let title: String
        /// What tells whether an article with the same id is the same.
        let fingerprint: UInt64
        var vector: StreamVector
        let date: ArticleDate?
        /// What time the stream's clock told when it came.
        let arrival: ArticleDate?
        let profile: FactProfile
        /// How alike stories were to it that are not the likeliest, when it came.
        var neighborhood: Float
        /// Whether its title is a headline; nil where that was not kept.
        var isHeadline: Bool?
    }

    let id: Int
    private(set) var members: [Member] = []
    /// By term the sum of the members' weights.
    private(set) var sum = VectorSum()
    private(set) var profile: FactProfile?
    private(set) var first: ArticleDate?
    private(set) var last: ArticleDate?
    /// The sum of its dates in days since 1970, and how many there are.
    private var days = 0.0
    private var dated = 0
    private(set) var hasTitle = false
    private(set) var hasNames = false
    /// How many articles the stream had when the story last grew, and what time its clock told.
    private(set) var lastNumber = 0
    private(set) var lastGrown: ArticleDate?

    init(id: Int) { self.id = id }

    init(id: Int, _ members: some Sequence<Member>) {
        self.id = id
        for member in members { add(member) }
    }

    var count: Int { members.count }

    mutating func add(_ member: Member) {
        sum.add(member.vector)
        if profile == nil { profile = member.profile } else { profile?.merge(member.profile) }
        note(member)
    }

    /// A story as far as its articles and their dates tell, without the sums and the facts.
    static func outline(of members: [Member]) -> LiveStory {
        var story = LiveStory(id: 0)
        for member in members { story.note(member) }
        return story
    }

    private mutating func note(_ member: Member) {
        let vector = member.vector
        if let date = member.date {
            first = first.map { min($0, date) } ?? date
            last = last.map { max($0, date) } ?? date
            days += Double(date.daysSince1970)
            dated += 1
        }
        hasTitle = hasTitle || vector.hasTitle
        hasNames = hasNames || vector.hasNames
        lastNumber = max(lastNumber, member.number)
        if let arrival = member.arrival { lastGrown = lastGrown.map { max($0, arrival) } ?? arrival }
        members.append(member)
    }

    /// The mean of its dates, in days since 1970; nil without any.
    var meanDay: Double? { dated > 0 ? days / Double(dated) : nil }

    /// The length of the sum of all words.
    var length: Float { sum.length }

    /// The cosines of an article with the sums of the story's, by field.
    func cosines(_ vector: StreamVector) -> StreamVector.Fields { sum.cosines(vector) }

    /// The highest cosine of an article with one of the latest of the story, over all words.
    func nearest(_ lookup: TermLookup) -> Float {
        members.suffix(Self.mostCompared).reduce(0) { max($0, lookup.product($1.vector)) }
    }

    private static let mostCompared = 40

    /// The mean cosine of the articles with the story's sum: how much they are one story.
    var cohesion: Float { length / Float(max(1, count)) }

    /// Gives the terms other ids, in the same order.
    mutating func rename(_ ids: [Int32]) {
        for place in members.indices { members[place].vector.rename(ids) }
        sum.rename(ids)
    }

    /// Weighs the articles anew by what is known of the terms now.
    mutating func weigh(by terms: StreamTerms) {
        var renewed = LiveStory(id: id)
        for var member in members {
            terms.weigh(&member.vector)
            renewed.add(member)
        }
        self = renewed
    }
}

/// An article's weights by term, for products with many others.
///
/// One array over all terms of the stream, which is cleaned of the article before the next one is put in.
struct TermLookup: Sendable {
    private var weights: [Float] = []
    private var held: [Int32] = []

    mutating func hold(_ vector: StreamVector, terms: Int) {
        for term in held { weights[Int(term)] = 0 }
        if weights.count < terms {
            weights += Array(repeating: 0, count: max(terms, 2 * weights.count) - weights.count)
        }
        for (place, term) in vector.terms.enumerated() { weights[Int(term)] = vector.weights[place][0] }
        held = vector.terms
    }

    func product(_ vector: StreamVector) -> Float {
        var sum: Float = 0
        for place in vector.terms.indices { sum += vector.weights[place][0] * weights[Int(vector.terms[place])] }
        return sum
    }
}
