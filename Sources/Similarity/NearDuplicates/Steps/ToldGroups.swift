package import TextAnalysis

/// Groups that are known, as the lines `g` tell them, and the frequent shingles, to be told with their articles.
package struct ToldGroups {
    private struct Member {
        var id: String
        var source: Int?
        var depth: Int
        var shares: [Double]
        var alsoCarries: [String]
    }

    /// The number of each group, rising.
    package private(set) var numbers: [Int] = []
    private var known: Set<Int> = []
    private var groups: [[Member]] = []
    private var frequent: [UInt64] = []

    package init() {}

    package mutating func take(_ line: inout StepLine) throws(StepProblem) {
        switch line.kind {
        case .frequent: while line.hasItem { frequent += try line.shingles(isLast: true) }
        case .group:
            let number = try line.number(isLast: true)
            guard known.insert(number).inserted else {
                throw StepProblem(what: "two groups of the number \(number)", remedy: "Give each line “g” once")
            }
            numbers.append(number)
            var members: [Member] = []
            while line.hasItem {
                _ = try line.number()
                let (id, source, depth) = (try line.text(), try line.optionalNumber(), try line.number())
                guard source.map({ $0 < members.count }) ?? members.isEmpty else {
                    throw .damaged("a line “g” with an article before the one that it came from")
                }
                members.append(
                    Member(
                        id: id, source: source, depth: depth,
                        shares: [try line.fraction(), try line.fraction(), try line.fraction()],
                        alsoCarries: try line.texts(isLast: true)))
            }
            guard !members.isEmpty else { throw .damaged("a line “g” without articles") }
            groups.append(members)
        default: throw line.unwanted(.tell, .group, .frequent)
        }
    }

    /// The articles that groups have.
    package var ids: Set<String> { Set(groups.joined().map(\.id)) }

    /// The groups in the order of their numbers, as found among their articles, whose places are those in `articles`.
    ///
    /// Complexity: O(words).
    package mutating func found(
        among articles: [Article], _ parameters: NearDuplicateParameters, language: Language?
    ) throws(StepProblem) -> NearDuplicates {
        var places: [String: Int] = [:]
        for (place, article) in articles.enumerated() {
            guard places.updateValue(place, forKey: article.id) == nil else {
                throw StepProblem(
                    what: "two articles of one id, \(article.id)",
                    remedy: "Give each article of the groups once, with an id of its own")
            }
        }
        let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
        (numbers, groups) = (order.map { numbers[$0] }, order.map { groups[$0] })
        var builder = ShingleBuilder(minimumWords: parameters.minimumWords)
        builder.language = language
        for article in articles { builder.add(article) }
        var sets = ShingleSets()
        sets.append(builder.shingles, sizes: builder.sizes)
        frequent.sortAndRemoveRepeats()
        sets.remove(frequent, threads: 1)
        var references = builder.articles
        var found: [DuplicateGroup] = []
        for group in groups {
            var members: [DuplicateGroup.Member] = []
            for member in group {
                guard let index = places[member.id] else {
                    throw StepProblem(
                        what: "no article \(member.id), which a group has", remedy: "Give all articles of the groups")
                }
                // Of articles of other groups no more is told than their ids.
                let carried = member.alsoCarries.map { id in
                    references.append(ArticleReference(id: id, title: ""))
                    return references.count - 1
                }
                members.append(
                    DuplicateGroup.Member(
                        index: index, source: member.source, depth: member.depth, jaccard: member.shares[0],
                        inSource: member.shares[1], ofSource: member.shares[2],
                        changesHeadline: member.source.map {
                            DuplicateGroup.changesHeadline(index, members[$0].index, references)
                        } ?? false, alsoCarries: carried))
            }
            found.append(DuplicateGroup(members: members))
        }
        return NearDuplicates(articles: references, groups: found, sets: sets, frequent: frequent)
    }
}
