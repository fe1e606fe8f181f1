import GeneratedNews
import Nutgraf

/// Pairs that were found and should have been.
struct PairCount {
    var right = 0
    var found = 0
    var wanted = 0

    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
    var recall: Double { wanted == 0 ? 1 : Double(right) / Double(wanted) }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
}

/// How well near-duplicates were found in a labeled set.
struct Score {
    /// Pairs of articles of one group, against those that have an original in common.
    private(set) var groupPairs = PairCount()
    /// For each kind of copy its pairs with the articles that it was made from: in one group, or named as carried.
    private(set) var links: [CopyKind: PairCount] = [:]
    /// For each kind that is no copy, its articles, and those that a group joins with an article of another origin.
    private(set) var joinedWrongly: [CopyKind: (articles: Int, joined: Int)] = [:]
    /// Groups of two or more, and those of which all articles are copies of each other.
    private(set) var groups: (all: Int, pure: Int) = (0, 0)
    /// Copies that hang from an article that they were made from, among those in a group with one.
    private(set) var sources: (right: Int, all: Int) = (0, 0)

    init(_ found: NearDuplicates, against articles: [LabeledCopy]) {
        var groupOf = [Int](repeating: -1, count: articles.count)
        var carried: [Int: Set<Int>] = [:]
        var wrong = Set<Int>()
        var sourceOf: [Int: Int] = [:]
        for (number, group) in found.groups.enumerated() {
            let members = group.members.map(\.index)
            var isPure = true
            for (place, member) in group.members.enumerated() {
                groupOf[member.index] = number
                if let source = member.source { sourceOf[member.index] = members[source] }
                carried[member.index] = Set(member.alsoCarries)
                for other in members[..<place] {
                    groupPairs.found += 1
                    if Self.areCopies(articles[member.index], articles[other]) {
                        groupPairs.right += 1
                    } else {
                        isPure = false
                        wrong.formUnion([member.index, other])
                    }
                }
            }
            if members.count > 1 { groups = (groups.all + 1, groups.pure + (isPure ? 1 : 0)) }
        }
        var families: [Int: [Int]] = [:]
        for (index, article) in articles.enumerated() {
            for origin in article.origins { families[origin, default: []].append(index) }
            for source in article.sources {
                let isFound =
                    groupOf[index] == groupOf[source]
                    || Self.names(carried[index], source, groupOf, groupOf)
                    || Self.names(carried[source], index, groupOf, groupOf)
                links[article.kind, default: PairCount()].wanted += 1
                if isFound { links[article.kind]?.right += 1 }
            }
            if article.sources.contains(where: { groupOf[$0] == groupOf[index] }), let source = sourceOf[index] {
                let same =
                    article.sources.contains(source)
                    || article.sources.contains { articles[$0].paragraphs == articles[source].paragraphs }
                sources = (sources.right + (same ? 1 : 0), sources.all + 1)
            }
            if !article.kind.isCopy {
                let known = joinedWrongly[article.kind] ?? (0, 0)
                joinedWrongly[article.kind] = (known.articles + 1, known.joined + (wrong.contains(index) ? 1 : 0))
            }
        }
        var wanted = Set<UInt64>()
        for members in families.values {
            for (place, member) in members.enumerated() {
                for other in members[..<place] { wanted.insert(UInt64(member) << 32 | UInt64(other)) }
            }
        }
        groupPairs.wanted = wanted.count
    }

    private static func areCopies(_ left: LabeledCopy, _ right: LabeledCopy) -> Bool {
        left.origins.contains { right.origins.contains($0) }
    }

    /// Whether an article is named as carried, itself or by one of its group.
    private static func names(_ carried: Set<Int>?, _ index: Int, _ groupOf: [Int], _ groups: [Int]) -> Bool {
        carried?.contains { groups[$0] == groupOf[index] } ?? false
    }
}
