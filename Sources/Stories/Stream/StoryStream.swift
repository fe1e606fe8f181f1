import Parallelism
public import TextAnalysis

/// Groups articles into stories as they come, one after another.
///
/// Each article is compared with the live stories that have a word in common with it (`StreamIndex`); those that seem the
/// most alike are candidates, a linear score ranks them, and a decision of its own says whether the article joins the first
/// or begins a story (`StreamModel`, over `StreamFeatures`). Stories whose facts speak against the article (`FactProfile`) are
/// no candidates. After every `reviewed` articles, stories that grew are looked at again: two that have become one merge
/// into the older, and one whose articles have drifted apart splits (`StoryStream+Review`). As the stream goes on the words
/// are weighed anew by what is known of them. A story's number stays, whatever happens to others.
///
/// An article joins no story that has rested for more than `window` days. A story that has rested for so long by the stream's
/// clock (`StreamClock`) is closed, and any after `mostIdle` further articles; words that no live story has and that have
/// hardly been seen are forgotten. So memory is that of the live stories.
///
/// The same articles in the same order make the same stories. Complexity of an article: O(words) and a product with each live
/// story that shares a word, of the rarest words that so many share as `StreamIndex` reads.
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
    /// The weights of the decisions.
    public var model = StreamModel.trained
    /// Threads for what is done of all stories at once. What comes of it is the same with any number.
    public var threads = 1

    var terms = StreamTerms()
    var clock = StreamClock()
    var stories: [Int: LiveStory] = [:]
    var index = StreamIndex()
    /// The story of each live article, and what tells whether another is the same.
    var places: [String: (story: Int, fingerprint: UInt64)] = [:]
    var corrections = StreamCorrections()
    /// The stories that changed since the last review.
    var grown: Set<Int> = []
    var nextStory = 1
    /// How many articles have come.
    public internal(set) var count = 0
    /// At how many articles words are weighed anew.
    var nextWeighing = Self.firstWeighing
    /// At how many words those that are hardly seen are forgotten.
    var mostWords = 100_000
    var scratch = StreamScratch()
    package let analyzer: ArticleAnalyzer
    static let candidates = 8
    /// Stories whose cosine with an article is computed: those that seem most alike by the less frequent terms.
    private static let compared = 24
    /// Stories from this place on are not the article's, but say how alike any are to it.
    private static let neighborhood = 4
    /// How often stories are closed; in between one that is due is no candidate.
    private static let closed = 64
    /// A story to which fewer articles than this have come since it grew stays, whatever the dates: where articles do not
    /// come in the order of their dates, the clock jumps.
    private static let fewestIdle = 500
    static let firstWeighing = 20
    /// By how much a stream grows until its words are weighed anew.
    private static let weighingGrowth = 1.25

    /// With parameters that are the properties of these names.
    public init(analyzer: ArticleAnalyzer = ArticleAnalyzer()) {
        self.analyzer = analyzer
    }

    /// Takes over what was chosen for another stream, and what somebody has said of its articles.
    package mutating func takeChoices(of other: StoryStream) {
        (window, mostIdle, reviewed) = (other.window, other.mostIdle, other.reviewed)
        (leastProbability, model, threads, corrections) = (
            other.leastProbability, other.model, other.threads, other.corrections
        )
    }

    /// The live story of an article; nil where it never came, or its story is closed.
    public func story(of id: String) -> Int? { places[id]?.story }

    /// What names a story that is alive: the title of its first article that has one, else the id of the first.
    public func name(ofStory number: Int) -> String? {
        guard let members = stories[number]?.members, let first = members.first else { return nil }
        return members.first { $0.isHeadline ?? HeadlineJudgement.isHeadline($0.title) }?.title ?? first.id
    }

    /// The live stories by their numbers, with their articles in the order in which they came.
    public var liveStories: [(number: Int, articles: [(id: String, title: String)])] {
        stories.values.sorted { $0.id < $1.id }.map { story in
            (story.id, story.members.sorted { $0.number < $1.number }.map { ($0.id, $0.title) })
        }
    }

    /// How many articles the live stories have.
    public var liveArticles: Int { places.count }

    /// Gives new stories numbers behind this one, where others have been given meanwhile.
    public mutating func numberStories(after last: Int) { nextStory = max(nextStory, last + 1) }

    /// Takes in the next article.
    public mutating func add(_ article: Article) -> StreamDecision { take(article, isNoting: false).decision }

    /// Takes in the next article, which has been read (with the stream's own analyzer, for what `add` would give).
    public mutating func add(_ reading: StreamReading) -> StreamDecision { take(reading, isNoting: false).decision }

    /// Takes in the next article, and notes it for `redo`: with a state and what was noted since, another run goes on as if
    /// there had been none in between.
    ///
    /// - Returns: what became of it; and the note, of a size with the article, nil where nothing has changed.
    public mutating func addNoting(_ article: Article) -> (decision: StreamDecision, note: [UInt8]?) {
        take(article, isNoting: true)
    }

    /// The same for one that has been read.
    public mutating func addNoting(_ reading: StreamReading) -> (decision: StreamDecision, note: [UInt8]?) {
        take(reading, isNoting: true)
    }

    private mutating func take(
        _ article: Article, isNoting: Bool
    ) -> (decision: StreamDecision, note: [UInt8]?) {
        let article = article.joiningDocuments()
        let fingerprint = StreamReading.fingerprint(article)
        if let known = places[article.id], known.fingerprint == fingerprint {
            return (.repeated(in: known.story), nil)
        }
        return take(StreamReading(joined: article, fingerprint: fingerprint, analyzer: analyzer), isNoting: isNoting)
    }

    private mutating func take(
        _ reading: StreamReading, isNoting: Bool
    ) -> (decision: StreamDecision, note: [UInt8]?) {
        let known = places[reading.id]
        if let known, known.fingerprint == reading.fingerprint {
            return (.repeated(in: known.story), nil)
        }
        let firstNumber = nextStory
        var member = member(reading)
        let ranked = rank(&member)
        let companions = corrections.companions(of: reading.id).subtracting([reading.id])
        let forced = companions.compactMap { places[$0]?.story }.min()
        let best = ranked.first
        let probability = best?.probability ?? 0
        let chosen = forced ?? (probability >= leastProbability ? best?.story : nil)
        let number = chosen ?? nextStory
        let note = isNoting ? note(member, in: number, numberedFrom: firstNumber) : nil
        let decision = StreamDecision(
            story: number, joined: chosen != nil, score: probability,
            parts: best.map { model.parts($0.features) } ?? [],
            novelty: 1 - Double(ranked.map(\.nearest).max() ?? 0), isCorrected: forced != nil,
            familiarity: known == nil ? .new : .sameID, events: settle(member, in: number))
        return (decision, note)
    }

    /// Puts a new article into a story, and does what is to be done after it.
    mutating func settle(_ member: LiveStory.Member, in story: Int) -> [StreamDecision.Event] {
        nextStory = max(nextStory, story + 1)
        place([member], in: story)
        return upkeep()
    }

    /// A story that an article may be part of.
    public struct Candidate: Sendable {
        /// The story's number.
        public let story: Int
        /// What speaks for it.
        public let features: StreamFeatures
        /// The probability that it is, by the model.
        public let probability: Double
        let nearest: Float
    }

    /// Takes in an article and lets the caller choose its story among the candidates, as for training a `StreamModel`; nothing
    /// merges, splits or is closed.
    ///
    /// - Parameter choose: takes the candidates, the one that the model prefers first, and gives the number of a story, which
    ///   is made if there is none; nil for a new one.
    /// - Returns: the number of the story that it is in.
    @discardableResult
    public mutating func add(_ article: Article, choosing choose: ([Candidate]) -> Int?) -> Int {
        var member = member(StreamReading(article, analyzer: analyzer))
        let number = choose(rank(&member)) ?? nextStory
        nextStory = max(nextStory, number + 1)
        place([member], in: number)
        weighAnew()
        return number
    }

    private mutating func member(_ reading: StreamReading) -> LiveStory.Member {
        var member = member(
            reading.id, reading.title, reading.fingerprint, date: reading.date, counts: terms.counts(of: reading.words),
            profile: reading.profile)
        member.isHeadline = reading.isHeadline
        return member
    }

    /// The next article of the stream, with its weights.
    mutating func member(
        _ id: String, _ title: String, _ fingerprint: UInt64, date: ArticleDate?, counts: StreamVector,
        profile: FactProfile
    ) -> LiveStory.Member {
        clock.take(date)
        defer { count += 1 }
        return LiveStory.Member(
            number: count, id: id, title: title, fingerprint: fingerprint,
            vector: terms.take(counts, now: clock.now), date: date, arrival: clock.now, profile: profile,
            neighborhood: 0)
    }

    /// The candidates, those with the highest score first; ties to the older story.
    mutating func rank(_ member: inout LiveStory.Member) -> [Candidate] {
        let vector = member.vector
        scratch.lookup.hold(vector, terms: terms.count)
        let alike = index.alike(
            zip(vector.terms, vector.weights).lazy.map { ($0, $1[0]) }, most: Self.compared, &scratch.products)
        let others = alike.dropFirst(Self.neighborhood)
        member.neighborhood = others.isEmpty ? 0 : others.reduce(0) { $0 + $1.cosine } / Float(others.count)
        let opponents = Set(corrections.opponents(of: member.id).compactMap { places[$0]?.story })
        let near = alike.compactMap { found -> (story: LiveStory, cosines: StreamVector.Fields)? in
            guard let story = stories[found.story], !opponents.contains(found.story), !isDue(story, member) else {
                return nil
            }
            return (story, story.cosines(vector))
        }.sorted { ($1.cosines[0], $0.story.id) < ($0.cosines[0], $1.story.id) }
        var candidates: [Candidate] = []
        for (story, cosines) in near where candidates.count < Self.candidates {
            guard !Self.tellsApart(story.profile, member.profile) else { continue }
            let nearest = story.nearest(scratch.lookup)
            let features = StreamFeatures(member, story, cosines: cosines, nearest: nearest)
            candidates.append(
                Candidate(
                    story: story.id, features: features, probability: StreamModel.probability(model.odds(features)),
                    nearest: nearest))
        }
        return candidates.sorted { (model.score($1.features), $0.story) < (model.score($0.features), $1.story) }
    }

    static func tellsApart(_ one: FactProfile?, _ other: FactProfile?) -> Bool {
        guard let one, let other else { return false }
        return one.comparison(with: other).tellsApart
    }

    /// Whether a story has rested for too long to take an article, though it is not closed yet.
    private func isDue(_ story: LiveStory, _ member: LiveStory.Member) -> Bool {
        guard let first = story.first, let last = story.last, let date = member.date else { return false }
        return date.days(since: last) > window || first.days(since: date) > window
    }

    /// Puts articles into a story, which is made if there is none of that number.
    mutating func place(_ members: [LiveStory.Member], in number: Int) {
        var story = stories.removeValue(forKey: number) ?? LiveStory(id: number)
        for member in members {
            story.add(member)
            places[member.id] = (number, member.fingerprint)
        }
        index.update(story, terms: members.count == 1 ? members[0].vector.terms : story.sum.sums.terms)
        stories[number] = story
        grown.insert(number)
    }

    /// Takes a story out, and with `forgetting` its articles' ids too.
    mutating func remove(_ story: LiveStory, forgetting: Bool) {
        index.remove(story)
        stories[story.id] = nil
        grown.remove(story.id)
        guard forgetting else { return }
        for member in story.members
        where places[member.id]?.fingerprint == member.fingerprint && places[member.id]?.story == story.id {
            places[member.id] = nil
        }
    }

    /// What is to be done after an article, every so many.
    private mutating func upkeep() -> [StreamDecision.Event] {
        if count % Self.closed == 0 {
            close()
            forgetWords()
        }
        weighAnew()
        return count % reviewed == 0 ? review() : []
    }

    private mutating func close() {
        let closed = index.stories { lastNumber, lastGrown in
            let idle = count - lastNumber
            let rested = clock.now.flatMap { now in lastGrown.map { now.days(since: $0) } } ?? 0
            return idle > mostIdle || (rested > window && idle > Self.fewestIdle)
        }
        for number in closed.sorted() { if let story = stories[number] { remove(story, forgetting: true) } }
    }

    /// Forgets words that no live story has and that have hardly been seen, each time that there are twice as many as were left.
    private mutating func forgetWords() {
        guard terms.count > mostWords else { return }
        var isKept = Array(repeating: false, count: terms.count)
        for story in stories.values { for term in story.sum.sums.terms { isKept[Int(term)] = true } }
        let ids = terms.forget(keeping: isKept)
        index.rename(ids)
        for number in stories.keys { stories[number]?.rename(ids) }
        scratch = StreamScratch()
        mostWords = max(mostWords, 2 * terms.count)
    }

    /// Weighs the words of all live stories by what is known of them now, each time that the stream has grown by a quarter:
    /// the first articles were weighed when nothing was.
    private mutating func weighAnew() {
        guard count >= nextWeighing else { return }
        nextWeighing = Int(Double(count) * Self.weighingGrowth) + 1
        let numbers = stories.keys.sorted()
        for start in stride(from: 0, to: numbers.count, by: Self.weighedAtOnce) {
            let some = numbers[start..<min(numbers.count, start + Self.weighedAtOnce)].compactMap {
                stories.removeValue(forKey: $0)
            }
            let terms = terms
            let weighed = concurrentMap(count: some.count, threads: threads) { place in
                var story = some[place]
                story.weigh(by: terms)
                return story
            }
            for story in weighed { stories[story.id] = story }
        }
        index.renew(stories.values)
        grown.formUnion(stories.keys)
    }

    private static let weighedAtOnce = 1024
}
