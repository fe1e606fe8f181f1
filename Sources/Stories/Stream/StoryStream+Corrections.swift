/// What somebody says of the articles, before they come or after.
extension StoryStream {
    /// Says that two articles belong together, by their ids. Where both are there, their stories become one now; otherwise
    /// whichever comes later joins the other's story.
    ///
    /// - Throws: where it was said that they belong apart, of them or of articles that belong together with them.
    public mutating func putTogether(
        _ one: String, _ other: String
    ) throws(StreamContradiction) -> [StreamDecision.Event] {
        try corrections.putTogether(one, other)
        guard let first = places[one]?.story, let second = places[other]?.story, first != second,
            let kept = stories[min(first, second)], let leaving = stories[max(first, second)]
        else { return [] }
        guard areApart(kept, leaving) else { return [merge(first, second)] }
        // The stories hold articles that belong apart, so only those that belong together move.
        let companions = corrections.companions(of: one)
        return [move(leaving.members.filter { companions.contains($0.id) }, from: leaving, to: kept.id)]
    }

    /// Says that two articles belong apart. Where both are in one story, it splits now: each other article goes with the one
    /// that it is more like, those that belong together with the first of them.
    ///
    /// - Throws: where it was said that they belong together.
    public mutating func setApart(
        _ one: String, _ other: String
    ) throws(StreamContradiction) -> [StreamDecision.Event] {
        try corrections.setApart(one, other)
        guard let shared = places[one]?.story, shared == places[other]?.story, let story = stories[shared] else {
            return []
        }
        let (mine, theirs) = (corrections.companions(of: one), corrections.companions(of: other))
        let first = LiveStory(id: 0, story.members.filter { mine.contains($0.id) })
        let second = LiveStory(id: 1, story.members.filter { theirs.contains($0.id) })
        func isFirst(_ member: LiveStory.Member) -> Bool {
            if mine.contains(member.id) || theirs.contains(member.id) { return mine.contains(member.id) }
            // Those that belong together go where the first of them goes.
            let companions = corrections.companions(of: member.id)
            let leader = story.members.first { companions.contains($0.id) } ?? member
            return first.cosines(leader.vector)[0] >= second.cosines(leader.vector)[0]
        }
        // The part that has the story's first article keeps the number.
        let keepsFirst = story.members.min { $0.number < $1.number }.map(isFirst) ?? true
        return [split(story.members.filter { isFirst($0) != keepsFirst }, from: story)]
    }
}
