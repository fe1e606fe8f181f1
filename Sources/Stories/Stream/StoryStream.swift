public import TextAnalysis

/// Groups articles into stories as they come, one after another.
///
/// Each article is compared with the live stories that have a word in common with it (`StreamTerms`), the eight most alike
/// are candidates, and `JoinDecision` says whether it joins the best one or begins a story of its own. Stories whose facts
/// contradict the article (`FactProfile`) are no candidates. After every `reviewed` articles, stories that grew are looked at
/// again: two whose sums have become alike merge into the older one, and one whose articles have drifted apart splits. A
/// story's number stays, whatever happens to others.
///
/// An article joins no story that has rested for more than `window` days. A story that has rested for so long by the stream's
/// clock (`StreamClock`) is closed, and any after `mostIdle` further articles; so memory is that of the live stories and of
/// the words seen so far.
///
/// The same articles in the same order make the same stories. Complexity: O(words) and a product with each live story that
/// shares a word.
///
/// Sources: J. Allan, R. Papka, V. Lavrenko: On-line new event detection and tracking, SIGIR 1998,
/// doi:10.1145/290941.290954; S. Miranda et al.: Multilingual clustering of streaming news, EMNLP 2018.
public struct StoryStream: Sendable {
    /// Days after which a story that has not grown is closed.
    public var window = 10.0
    /// Articles after which one without dates is.
    public var mostIdle = 20_000
    /// How often merges and splits are looked for.
    public var reviewed = 25
    /// The least probability at which an article joins a story.
    public var leastProbability = 0.5

    private var terms = StreamTerms()
    private var clock = StreamClock()
    private var stories: [Int: LiveStory] = [:]
    /// For each term the stories that have it, rising; closed ones are taken out when they are met.
    private var postings: [Int32: [Int]] = [:]
    private var storyOfID: [String: Int] = [:]
    private var together: [String: Set<String>] = [:]
    private var apart: [String: Set<String>] = [:]
    private var grown: Set<Int> = []
    private var nextStory = 1
    /// How many articles have come.
    public private(set) var count = 0
    private let analyzer: ArticleAnalyzer
    private static let candidates = 8
    /// Stories whose cosine with an article is computed: those that seem most alike by the less frequent terms.
    private static let compared = 24
    /// How often stories are closed; in between one that is due is no candidate.
    private static let closed = 64
    /// A story to which fewer articles than this have come since it grew stays, whatever the dates: where articles do not
    /// come in the order of their dates, the clock jumps.
    private static let fewestIdle = 500
    private static let mergeCosine: Float = 0.62
    private static let splitCosine: Float = 0.2
    private static let splitCohesion: Float = 0.45

    public init(analyzer: ArticleAnalyzer = ArticleAnalyzer()) {
        self.analyzer = analyzer
    }

    /// Says that two articles belong together, by their ids; whichever comes later joins the other's story.
    public mutating func putTogether(_ one: String, _ other: String) {
        together[one, default: []].insert(other)
        together[other, default: []].insert(one)
    }

    /// Says that two articles belong apart.
    public mutating func setApart(_ one: String, _ other: String) {
        apart[one, default: []].insert(other)
        apart[other, default: []].insert(one)
    }

    /// The live story of an article; nil where it never came, or its story is closed.
    public func story(of id: String) -> Int? { storyOfID[id] }

    /// Takes in the next article.
    public mutating func add(_ story: Article) -> StreamDecision {
        let article = story.joiningDocuments()
        let analyzed = analyzer.analyze(article)
        let date = article.date.flatMap { ArticleDate($0) }
        clock.take(date)
        let vector = terms.vector(analyzed, now: clock.now)
        let member = LiveStory.Member(
            number: count, vector: vector, date: date, arrival: clock.now, profile: FactProfile(analyzed))
        count += 1
        if count % Self.closed == 0 { close() }
        let ranked = rank(member, id: article.id)
        let forced = (together[article.id] ?? []).compactMap { storyOfID[$0] }.min()
        let best = ranked.first
        let joins = best.map { $0.probability >= leastProbability } ?? false
        let chosen = forced ?? (joins ? best?.story : nil)
        let number = chosen ?? nextStory
        if chosen == nil {
            stories[number] = LiveStory(id: number)
            nextStory += 1
        }
        place(member, id: article.id, in: number)
        let decision = best.map { $0.parts.map { StreamDecision.Part(name: $0.name, value: $0.value) } } ?? []
        return StreamDecision(
            story: number, joined: chosen != nil, score: best?.probability ?? 0, parts: decision,
            novelty: 1 - Double(ranked.map(\.nearest).max() ?? 0), isCorrected: forced != nil,
            events: count % reviewed == 0 ? review() : [])
    }

    private typealias Candidate = (
        story: Int, probability: Double, nearest: Float, parts: [(name: String, value: Double)]
    )

    /// The candidates, the most probable first; ties to the older story.
    private mutating func rank(_ member: LiveStory.Member, id: String) -> [Candidate] {
        var products: [Int: Float] = [:]
        for (place, term) in member.vector.terms.enumerated() {
            guard let found = postings[term] else { continue }
            // A term that is in most stories tells nothing, and would be most of the work.
            guard found.count * 3 < stories.count || found.count < 50 else { continue }
            for story in found {
                products[story, default: 0] += member.vector.weights[place] * (stories[story]?.sum[term] ?? 0)
            }
        }
        let enemies = Set((apart[id] ?? []).compactMap { storyOfID[$0] })
        let seeming = products.compactMap { number, product in
            stories[number].map { (number: number, cosine: $0.length > 0 ? product / $0.length : 0) }
        }.sorted { ($1.cosine, $0.number) < ($0.cosine, $1.number) }.prefix(Self.compared)
        let alike = seeming.compactMap { found -> (story: LiveStory, cosine: Float)? in
            guard let story = stories[found.number], !enemies.contains(found.number), !isDue(story, member),
                (story.profile?.contradictions(with: member.profile).count ?? 0) < 2
            else { return nil }
            return (story, story.cosine(member.vector))
        }.sorted { ($1.cosine, $0.story.id) < ($0.cosine, $1.story.id) }.prefix(Self.candidates)
        let ranked: [Candidate] = alike.map { story, cosine in
            let nearest = story.nearest(member.vector)
            let days = story.last.flatMap { last in member.date.map { abs($0.days(since: last)) } } ?? 0
            let parts = JoinDecision.parts(cosine: cosine, nearest: nearest, count: story.count, days: days)
            return (story.id, JoinDecision.probability(parts), nearest, parts)
        }
        return ranked.sorted { ($1.probability, $0.story) < ($0.probability, $1.story) }
    }

    /// Whether a story has rested for too long to take an article, though it is not closed yet.
    private func isDue(_ story: LiveStory, _ member: LiveStory.Member) -> Bool {
        guard let last = story.last, let date = member.date else { return false }
        return date.days(since: last) > window
    }

    private mutating func place(_ member: LiveStory.Member, id: String?, in number: Int) {
        for term in member.vector.terms where stories[number]?.sum[term] == nil {
            let place = postings[term, default: []].firstIndex { $0 > number } ?? postings[term, default: []].endIndex
            postings[term, default: []].insert(number, at: place)
        }
        stories[number]?.add(member)
        if let id { storyOfID[id] = number }
        ids[member.number] = id ?? ids[member.number]
        grown.insert(number)
    }

    /// The ids of articles of live stories, by number.
    private var ids: [Int: String] = [:]

    private mutating func close() {
        let closed = stories.values.filter { story in
            let idle = count - story.lastNumber
            let rested = clock.now.flatMap { now in story.lastGrown.map { now.days(since: $0) } } ?? 0
            return idle > mostIdle || (rested > window && idle > Self.fewestIdle)
        }
        for story in closed { remove(story, forgetting: true) }
    }

    private mutating func remove(_ story: LiveStory, forgetting: Bool) {
        stories[story.id] = nil
        grown.remove(story.id)
        for term in story.sum.keys {
            postings[term]?.removeAll { $0 == story.id }
            if postings[term]?.isEmpty == true { postings[term] = nil }
        }
        guard forgetting else { return }
        for member in story.members {
            if let id = ids[member.number], storyOfID[id] == story.id { storyOfID[id] = nil }
            ids[member.number] = nil
        }
    }

    /// Looks at the stories that grew since the last time, in the order of their numbers.
    private mutating func review() -> [StreamDecision.Event] {
        var events: [StreamDecision.Event] = []
        for number in grown.sorted() {
            guard let story = stories[number] else { continue }
            if let other = twin(of: story) {
                let (kept, gone) = (min(number, other), max(number, other))
                guard let leaving = stories[gone] else { continue }
                remove(leaving, forgetting: false)
                for member in leaving.members { place(member, id: ids[member.number], in: kept) }
                events.append(.merged(story: gone, into: kept))
            } else if let leaving = drifted(story) {
                events.append(split(leaving, from: story))
            }
        }
        grown = []
        return events
    }

    /// Whether somebody said that articles of two stories belong apart.
    private func areApart(_ one: LiveStory, _ other: LiveStory) -> Bool {
        guard !apart.isEmpty else { return false }
        return one.members.contains { member in
            (ids[member.number].flatMap { apart[$0] } ?? []).contains { storyOfID[$0] == other.id }
        }
    }

    /// The story that is the same, if there is one: the most alike, ties to the older.
    private func twin(of story: LiveStory) -> Int? {
        var best: (number: Int, cosine: Float)?
        let strongest = story.sum.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12)
        let found = Set(strongest.flatMap { postings[$0.key] ?? [] }).subtracting([story.id])
        for number in found.sorted() {
            guard let other = stories[number], story.count > 1 || other.count > 1 else { continue }
            let cosine = story.cosine(other)
            guard cosine >= Self.mergeCosine, cosine > best?.cosine ?? 0, !areApart(story, other),
                let (mine, theirs) = story.profile.flatMap({ mine in other.profile.map { (mine, $0) } }),
                mine.contradictions(with: theirs).count < 2
            else { continue }
            best = (number, cosine)
        }
        return best?.number
    }

    /// The smaller part of a story whose articles have drifted into two; nil where they have not.
    private func drifted(_ story: LiveStory) -> [LiveStory.Member]? {
        guard story.count >= 6, story.count <= 60, story.cohesion < Self.splitCohesion else { return nil }
        let members = story.members
        var seeds: (first: Int, second: Int, cosine: Float) = (0, 1, .infinity)
        for first in members.indices {
            for second in members.indices.dropFirst(first + 1) {
                let cosine = members[first].vector.product(members[second].vector)
                if cosine < seeds.cosine { seeds = (first, second, cosine) }
            }
        }
        var (one, other) = (LiveStory(id: 0), LiveStory(id: 1))
        one.add(members[seeds.first])
        other.add(members[seeds.second])
        for place in members.indices where place != seeds.first && place != seeds.second {
            let vector = members[place].vector
            if one.cosine(vector) >= other.cosine(vector) { one.add(members[place]) } else { other.add(members[place]) }
        }
        guard min(one.count, other.count) >= 2, one.cosine(other) < Self.splitCosine else { return nil }
        let isBound = one.members.contains { member in
            (ids[member.number].flatMap { together[$0] } ?? []).contains { id in
                other.members.contains { ids[$0.number] == id }
            }
        }
        guard !isBound else { return nil }
        // Of equal parts the one with the first article keeps the number.
        let first = members.map(\.number).min()
        let isOneKept = one.count != other.count ? one.count > other.count : one.members.contains { $0.number == first }
        return isOneKept ? other.members : one.members
    }

    private mutating func split(_ leaving: [LiveStory.Member], from story: LiveStory) -> StreamDecision.Event {
        let gone = Set(leaving.map(\.number))
        remove(story, forgetting: false)
        stories[story.id] = LiveStory(id: story.id)
        for member in story.members where !gone.contains(member.number) {
            place(member, id: ids[member.number], in: story.id)
        }
        let number = nextStory
        nextStory += 1
        stories[number] = LiveStory(id: number)
        for member in leaving { place(member, id: ids[member.number], in: number) }
        return .split(story: number, from: story.id, articles: leaving.map(\.number))
    }
}
