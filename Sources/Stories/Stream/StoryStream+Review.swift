import Parallelism
import TextAnalysis

/// Merges and splits.
extension StoryStream {
    /// The least mean odds, as a logarithm, at which the articles of a story belong in another.
    private static let mergeOdds = 1.0
    /// The odds below which those of a part do not belong in the other.
    private static let splitOdds = -2.0
    private static let splitCohesion: Float = 0.7
    private static let compared = 6
    private static let strongest = 16

    /// What is to be done with a story.
    private enum Finding {
        case twin(Int)
        case drift([LiveStory.Member])
    }

    /// Looks at the stories that changed since the last time, in the order of their numbers.
    mutating func review() -> [StreamDecision.Event] {
        var events: [StreamDecision.Event] = []
        var left = grown.sorted()[...]
        // Of many, some are looked at ahead, on all threads; what has been found holds until something is done.
        let most = threads > 1 && left.count >= Self.many ? Self.many : 1
        var ahead = most
        while !left.isEmpty {
            let found = findings(Array(left.prefix(ahead)))
            let place = found.firstIndex { $0 != nil }
            if let place, let finding = found[place] { events += settle(finding, of: left[left.startIndex + place]) }
            left = left.dropFirst(place.map { $0 + 1 } ?? found.count)
            ahead = min(most, place == nil ? 2 * ahead : max(1, ahead / 4))
        }
        grown = []
        return events
    }

    private static let many = 512
    private static let block = 64

    private mutating func settle(_ finding: Finding, of number: Int) -> [StreamDecision.Event] {
        switch finding {
        case .twin(let other): [merge(number, other)]
        case .drift(let leaving): stories[number].map { [split(leaving, from: $0)] } ?? []
        }
    }

    /// What is to be done with each of some stories as all are now.
    private mutating func findings(_ numbers: [Int]) -> [Finding?] {
        guard numbers.count > Self.block else {
            // Lent, as the rest of the stream is read meanwhile.
            var lent = StreamScratch()
            swap(&lent, &scratch)
            defer { swap(&lent, &scratch) }
            return numbers.map { finding(of: $0, &lent) }
        }
        let stream = self
        return concurrentMap(count: (numbers.count + Self.block - 1) / Self.block, threads: threads) { block in
            var own = StreamScratch()
            return numbers[block * Self.block..<min(numbers.count, (block + 1) * Self.block)].map {
                stream.finding(of: $0, &own)
            }
        }.flatMap { $0 }
    }

    private func finding(of number: Int, _ scratch: inout StreamScratch) -> Finding? {
        guard let story = stories[number] else { return nil }
        if let other = twin(of: story, &scratch) { return .twin(other) }
        return drifted(story, &scratch).map { .drift($0) }
    }

    /// Makes one story of two, the older.
    mutating func merge(_ one: Int, _ other: Int) -> StreamDecision.Event {
        let (kept, gone) = (min(one, other), max(one, other))
        if let leaving = stories[gone] {
            remove(leaving, forgetting: false)
            place(leaving.members, in: kept)
        }
        return .merged(story: gone, into: kept)
    }

    /// Makes a story of articles of another.
    mutating func split(_ leaving: [LiveStory.Member], from story: LiveStory) -> StreamDecision.Event {
        nextStory += 1
        return move(leaving, from: story, to: nextStory - 1)
    }

    mutating func move(
        _ leaving: [LiveStory.Member], from story: LiveStory, to number: Int
    ) -> StreamDecision.Event {
        let gone = Set(leaving.map(\.number))
        remove(story, forgetting: false)
        let staying = story.members.filter { !gone.contains($0.number) }
        if !staying.isEmpty { place(staying, in: story.id) }
        place(leaving, in: number)
        return .split(story: number, from: story.id, articles: leaving.sorted { $0.number < $1.number }.map(\.id))
    }

    /// The story that is the same, if there is one: the one in which the articles of the smaller of the two would be the
    /// likeliest; ties to the older.
    private func twin(of story: LiveStory, _ scratch: inout StreamScratch) -> Int? {
        var best: (number: Int, odds: Double)?
        let strongest = story.sum.strongest(Self.strongest).map { ($0, story.sum.sums[$0]?[0] ?? 0) }
        for found in index.alike(strongest, most: Self.compared, &scratch.products)
        where found.story != story.id {
            guard let other = stories[found.story], !areApart(story, other), !lieApart(story, other),
                !Self.tellsApart(story.profile, other.profile)
            else { continue }
            let (small, large) = (story.count, other.id) < (other.count, story.id) ? (story, other) : (other, story)
            let odds = odds(small.members, in: large, &scratch)
            if odds >= Self.mergeOdds, odds > best?.odds ?? -.infinity { best = (other.id, odds) }
        }
        return best?.number
    }

    /// Whether more than the window lies between two stories.
    private func lieApart(_ one: LiveStory, _ other: LiveStory) -> Bool {
        guard let first = one.first, let last = one.last, let start = other.first, let end = other.last else {
            return false
        }
        return max(start.days(since: last), first.days(since: end)) > window
    }

    /// Whether somebody said that articles of two stories belong apart.
    func areApart(_ one: LiveStory, _ other: LiveStory) -> Bool {
        guard !corrections.isEmpty else { return false }
        return one.members.contains { member in
            corrections.opponents(of: member.id).contains { places[$0]?.story == other.id }
        }
    }

    /// The smaller part of a story whose articles have drifted into two; nil where they have not.
    private func drifted(_ story: LiveStory, _ scratch: inout StreamScratch) -> [LiveStory.Member]? {
        guard story.count >= 3, story.cohesion < Self.splitCohesion else { return nil }
        let members = story.members
        let words = words(of: members, &scratch)
        func leastAlike(_ sum: StoryWords.Sum, butFor other: Int? = nil) -> Int {
            let likeness = members.indices.map { words.cosines($0, sum)[0] }
            return members.indices.filter { $0 != other }.min { likeness[$0] < likeness[$1] } ?? 0
        }
        // The article that is least like the story, and the one that is least like it.
        let far = leastAlike(words.sum(of: members.indices))
        let alone = words.sum(of: [far])
        let opposite = leastAlike(alone, butFor: far)
        let parts = Self.parts(words, members.indices, alone, words.sum(of: [opposite]))
        let (small, large) = parts.0.count < parts.1.count ? parts : (parts.1, parts.0)
        guard small.count > 0 else { return nil }
        let (leaving, staying) = (small.map { members[$0] }, large.map { members[$0] })
        let sum = words.sum(of: large)
        let odds = odds(leaving, in: .outline(of: staying), &scratch) { words.cosines(small[$0], sum) }
        guard odds < Self.splitOdds, !areBound(leaving, staying) else { return nil }
        // Of equal parts the one with the first article keeps the number.
        return small.count == large.count && leaving[0].number < staying[0].number ? staying : leaving
    }

    private func words(of members: [LiveStory.Member], _ scratch: inout StreamScratch) -> StoryWords {
        if scratch.numbers.count < terms.count { scratch.numbers = [Int32](repeating: -1, count: 2 * terms.count) }
        return StoryWords(members.lazy.map { $0.vector }, numbers: &scratch.numbers)
    }

    /// The mean odds that articles, the latest of them, are part of a story.
    private func odds(_ members: [LiveStory.Member], in story: LiveStory, _ scratch: inout StreamScratch) -> Double {
        odds(members, in: story, &scratch) { story.cosines(members[$0].vector) }
    }

    /// The same where the cosines of each with the story are known.
    private func odds(
        _ members: [LiveStory.Member], in story: LiveStory, _ scratch: inout StreamScratch,
        cosines: (_ place: Int) -> StreamVector.Fields
    ) -> Double {
        let latest = members.indices.suffix(Self.candidates)
        let sum = latest.reduce(0.0) { sum, place in
            scratch.lookup.hold(members[place].vector, terms: terms.count)
            let features = StreamFeatures(
                members[place], story, cosines: cosines(place), nearest: story.nearest(scratch.lookup))
            return sum + model.odds(features)
        }
        return sum / Double(max(1, latest.count))
    }

    /// The articles by which of two they are more like, in the order in which they came; twice, from the first parts found.
    private static func parts(
        _ words: StoryWords, _ articles: Range<Int>, _ one: StoryWords.Sum, _ other: StoryWords.Sum
    ) -> ([Int], [Int]) {
        var (one, other) = (one, other)
        var parts: ([Int], [Int]) = ([], [])
        for _ in 0..<2 {
            let isOne = articles.map { words.cosines($0, one)[0] >= words.cosines($0, other)[0] }
            parts = (articles.filter { isOne[$0] }, articles.filter { !isOne[$0] })
            (one, other) = (words.sum(of: parts.0), words.sum(of: parts.1))
        }
        return parts
    }

    /// Whether somebody said that articles of two parts belong together.
    private func areBound(_ one: [LiveStory.Member], _ other: [LiveStory.Member]) -> Bool {
        guard !corrections.isEmpty else { return false }
        let ids = Set(other.map(\.id))
        return one.contains { !corrections.companions(of: $0.id).isDisjoint(with: ids) }
    }
}
