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
        let strongest = story.strongest(Self.strongest).map { ($0, story.sum[$0]?[0] ?? 0) }
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
        // The article that is least like the story, and the one that is least like it.
        let members = story.members
        let far =
            members.indices.min { story.cosines(members[$0].vector)[0] < story.cosines(members[$1].vector)[0] } ?? 0
        let alone = LiveStory(id: 0, [members[far]])
        let opposite =
            members.indices.filter { $0 != far }
            .min { alone.cosines(members[$0].vector)[0] < alone.cosines(members[$1].vector)[0] } ?? 0
        let (one, other) = parts(of: members, alone, LiveStory(id: 1, [members[opposite]]))
        let (small, large) = one.count < other.count ? (one, other) : (other, one)
        guard small.count > 0, odds(small.members, in: large) < Self.splitOdds, !areBound(small, large) else {
            return nil
        }
        // Of equal parts the one with the first article keeps the number.
        if small.count == large.count, small.members[0].number < large.members[0].number { return large.members }
        return small.members
    }

    /// The articles by which of two they are more like, in the order in which they came; twice, from the first parts found.
    private func parts(of members: [LiveStory.Member], _ one: LiveStory, _ other: LiveStory) -> (LiveStory, LiveStory) {
        var (one, other) = (one, other)
        for _ in 0..<2 {
            let isOne = members.map { one.cosines($0.vector)[0] >= other.cosines($0.vector)[0] }
            one = LiveStory(id: 0, members.indices.filter { isOne[$0] }.map { members[$0] })
            other = LiveStory(id: 1, members.indices.filter { !isOne[$0] }.map { members[$0] })
        }
        return (one, other)
    }

    /// Whether somebody said that articles of two parts belong together.
    private func areBound(_ one: LiveStory, _ other: LiveStory) -> Bool {
        guard !corrections.isEmpty else { return false }
        let ids = Set(other.members.map(\.id))
        return one.members.contains { !corrections.companions(of: $0.id).isDisjoint(with: ids) }
    }
}
