extension ArchiveWriter {
    /// Makes these the stories of the archive, in place of those that it has; the number of each.
    ///
    /// A story that has most of the articles of a former one keeps its number: of all pairs of a former and a new story,
    /// the one with the most articles in common is matched first, ties to the lower number, then to the story that stands
    /// first; then the next, among those that are not matched. The others get numbers that no story ever had, in their
    /// order. An article that stays in its story keeps the time at which it joined. All is one transaction.
    ///
    /// - Parameter stories: the ids of the articles of each; at least one, and no article twice.
    /// - Throws: `unknownID` where an article is not there (any more), `invalid` where the stories are those of a stream,
    ///   which would not know of the new ones.
    ///
    /// Complexity: O(articles log articles).
    public func keepStories(_ stories: [[String]]) throws(ArchiveError) -> [Int] {
        try connection.transaction { () throws(ArchiveError) in
            guard try connection.integer("SELECT 1 FROM stream") == nil else {
                throw ArchiveError(
                    .invalid, "the archive's stories are those of a stream", file: connection.path,
                    remedy: "Keep clusters in another archive, or go on following the stream")
            }
            let groups = try numbers(ofArticles: stories)
            let former = try formerStories()
            let numbers = try write(groups, preferring: [], former, times: nil)
            let kept = Set(groups.joined())
            for article in former.keys.sorted() where !kept.contains(article) {
                try connection.run("DELETE FROM story_articles WHERE article = ?", .integer(article))
            }
            return numbers
        }
    }

    /// Takes in the stories of another archive, whose articles have been added; the number that each has here.
    ///
    /// A story that has articles of one that is here becomes part of it, matched as `keepStories` does; any other keeps its
    /// number if no story here ever had that, and else gets a new one. Stories that are here lose only the articles that
    /// go into others. So the same stories again change nothing, and an empty archive gets the very numbers.
    ///
    /// - Throws: `unknownID` where an article is not there.
    public func takeIn(_ stories: [ArchivedStory]) throws(ArchiveError) -> [Int] {
        try connection.transaction { () throws(ArchiveError) in
            let groups = try numbers(ofArticles: stories.map { $0.members.map(\.articleID) })
            return try write(
                groups, preferring: stories.map(\.number), try formerStories(),
                times: stories.map { $0.members.map(\.joinedAt) })
        }
    }

    private func numbers(ofArticles stories: [[String]]) throws(ArchiveError) -> [[Int]] {
        var groups: [[Int]] = []
        for ids in stories {
            var group: [Int] = []
            for id in ids { group.append(try number(ofID: id)) }
            groups.append(group)
        }
        return groups
    }

    /// For each article that is in a story, its number.
    private func formerStories() throws(ArchiveError) -> [Int: Int] {
        var stories: [Int: Int] = [:]
        try connection.rows("SELECT article, story FROM story_articles") { row in
            stories[row.integer(0)] = min(max(0, row.integer(1)), ArchivedStory.highestNumber)
        }
        return stories
    }

    private func write(
        _ groups: [[Int]], preferring wanted: [Int], _ former: [Int: Int], times: [[String]]?
    ) throws(ArchiveError) -> [Int] {
        let last = try StoryNumbers.last(connection)
        let numbers = StoryMatching.numbers(of: groups, preferring: wanted, formerly: former, last: last)
        for number in numbers { try StoryNumbers.check(number, connection) }
        for (place, group) in groups.enumerated() {
            for (member, article) in group.enumerated() {
                let time = times?[place][member]
                guard time != nil || former[article] != numbers[place] else { continue }
                // One that changes its story has joined that only now.
                try StoryNumbers.join(article, numbers[place], at: time ?? "", connection)
            }
        }
        if let highest = numbers.max() { try StoryNumbers.raise(to: highest, connection) }
        return numbers
    }
}

/// Which stories are those of before.
enum StoryMatching {
    /// The number of each group of articles.
    ///
    /// - Parameters:
    ///   - wanted: for each group the number that it gets where it is none of the former stories and the number is above
    ///     `last`; empty for none.
    ///   - former: the stories that articles were in.
    ///   - last: the highest number that was ever given.
    static func numbers(
        of groups: [[Int]], preferring wanted: [Int] = [], formerly former: [Int: Int], last: Int
    ) -> [Int] {
        var pairs: [(count: Int, story: Int, group: Int)] = []
        for (place, group) in groups.enumerated() {
            var common: [Int: Int] = [:]
            for article in group { if let story = former[article] { common[story, default: 0] += 1 } }
            // The order of the dictionary does not matter: no two pairs are equal when they are sorted.
            for (story, count) in common { pairs.append((count, story, place)) }
        }
        pairs.sort { ($1.count, $0.story, $0.group) < ($0.count, $1.story, $1.group) }
        var numbers = [Int](repeating: 0, count: groups.count)
        var taken: Set<Int> = []
        for pair in pairs where numbers[pair.group] == 0 && !taken.contains(pair.story) {
            numbers[pair.group] = pair.story
            taken.insert(pair.story)
        }
        for (place, number) in wanted.enumerated()
        where numbers[place] == 0 && number > last && taken.insert(number).inserted {
            numbers[place] = number
        }
        var next = max(last, taken.max() ?? 0)
        for place in numbers.indices where numbers[place] == 0 {
            next += 1
            numbers[place] = next
        }
        return numbers
    }
}
