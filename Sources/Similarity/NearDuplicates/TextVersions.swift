import TextAnalysis

/// The texts that are versions of one another, and the order in which all came.
struct TextVersions: Sendable {
    /// The texts in the order in which they came, and for each text its place.
    let order: [Int]
    let ranks: [Int]
    /// For each text the name of its versions: the least of them.
    let names: [Int]
    /// For each text its place among its versions, in the order in which they came.
    let places: [Int]
    private let members: [Int: [Int]]

    /// Above a Jaccard index of one half two texts that are each linked with a third share a part of it; below, a piece
    /// may have one half from either.
    private static let threshold = 0.5

    static func areVersions(_ link: TextOverlap, _ parameters: NearDuplicateParameters) -> Bool {
        link.jaccard > max(threshold, parameters.threshold)
    }

    /// - Parameters:
    ///   - times: for each text its earliest article's, nil where that has none.
    ///   - firstArticles: for each text the first article that it is the text of.
    init(
        _ links: [TextOverlap], same: [TextPair], _ parameters: NearDuplicateParameters, times: [ArticleDate?],
        firstArticles: [Int]
    ) {
        var holders = [Int](repeating: 0, count: times.count)
        var versions = DisjointSets(count: times.count)
        for pair in same { versions.join(pair.first, pair.second) }
        for link in links {
            for text in [link.pair.first, link.pair.second]
            where link.containment(of: text) >= parameters.containment && link.isAtMostAsLong(text) {
                holders[text] += 1
            }
            if Self.areVersions(link, parameters) { versions.join(link.pair.first, link.pair.second) }
        }
        order = times.indices.sorted { left, right in
            if times[left] != times[right] {
                guard let leftTime = times[left] else { return false }
                return times[right].map { leftTime < $0 } ?? true
            }
            return (holders[right], firstArticles[left]) < (holders[left], firstArticles[right])
        }
        var ranks = [Int](repeating: 0, count: times.count)
        var (names, places) = (ranks, ranks)
        var members: [Int: [Int]] = [:]
        for (rank, text) in order.enumerated() {
            ranks[text] = rank
            names[text] = versions.root(of: text)
            places[text] = members[names[text], default: []].count
            members[names[text], default: []].append(text)
        }
        (self.ranks, self.names, self.places, self.members) = (ranks, names, places, members)
    }

    /// The versions that a text is one of, in the order in which they came.
    func members(with text: Int) -> [Int] { members[names[text]] ?? [text] }
}
