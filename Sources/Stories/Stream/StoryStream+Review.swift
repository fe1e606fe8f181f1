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

    /// Looks at the stories that changed since the last time, in the order of their numbers.
    mutating func review() -> [StreamDecision.Event] {
        var events: [StreamDecision.Event] = []
        for number in grown.sorted() {
            guard let story = stories[number] else { continue }
            if let other = twin(of: story) {
                events.append(merge(number, other))
            } else if let leaving = drifted(story) {
                events.append(split(leaving, from: story))
            }
        }
        grown = []
        return events
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
    private mutating func twin(of story: LiveStory) -> Int? {
        var best: (number: Int, odds: Double)?
        let strongest = story.sum.strongest(Self.strongest).map { ($0, story.sum.sums[$0]?[0] ?? 0) }
        for found in index.alike(strongest, most: Self.compared) where found.story != story.id {
            guard let other = stories[found.story], !areApart(story, other), !lieApart(story, other),
                !Self.tellsApart(story.profile, other.profile)
            else { continue }
            let (small, large) = (story.count, other.id) < (other.count, story.id) ? (story, other) : (other, story)
            let odds = odds(small.members, in: large)
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
    private mutating func drifted(_ story: LiveStory) -> [LiveStory.Member]? {
        guard story.count >= 3, story.cohesion < Self.splitCohesion else { return nil }
        let members = story.members
        let words = words(of: members)
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
        let odds = odds(leaving, in: .outline(of: staying)) { words.cosines(small[$0], sum) }
        guard odds < Self.splitOdds, !areBound(leaving, staying) else { return nil }
        // Of equal parts the one with the first article keeps the number.
        return small.count == large.count && leaving[0].number < staying[0].number ? staying : leaving
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
