import Parallelism
import TextAnalysis

/// Which text most likely came from which: a forest, each tree of which is a group.
///
/// A text comes before another if its article is dated before; without dates, or at the same time, the one that more others
/// contain does, and after that the one that was read first. Versions of one text, linked by a Jaccard index above one
/// half, make one tree: the first is the root, and each other one hangs from the earlier version that holds the largest part
/// of it; ties go to the higher Jaccard index, then to the earlier one. The root of the versions hangs in its turn from an
/// earlier text that it is linked with, the one that holds the largest part of it.
///
/// So a piece that joins two wires hangs from the one that it has most of, and does not make a group of two stories.
/// What else it carries stands in `alsoCarries`.
struct DuplicateForest: Sendable {
    /// For each text the overlap with the text that it came from; nil for a root.
    private(set) var sources: [TextOverlap?]
    /// For each text the texts of other trees that stand in it, in the order of the texts.
    private(set) var alsoCarries: [[Int]]
    /// The texts in the order in which they came, and for each text its place.
    private let order: [Int]
    private let ranks: [Int]

    /// Above a Jaccard index of one half two texts that are each linked with a third share a part of it; below, a piece
    /// may have one half from either.
    private static let versionThreshold = 0.5

    /// Among many earlier versions, these from the beginning and as many from just before are looked at.
    private static let versionsLookedAt = 64

    /// - Parameters:
    ///   - times: for each text its earliest article's, nil where that has none.
    ///   - firstArticles: for each text the first article that it is the text of.
    ///   - spans: when each text ran, where a text can only come from one near in time.
    init(
        _ found: NearDuplicateLinks, in sets: ShingleSets, _ parameters: NearDuplicateParameters,
        times: [ArticleDate?], firstArticles: [Int], near spans: TextSpans?, threads: Int
    ) {
        let versionThreshold = max(Self.versionThreshold, parameters.threshold)
        func isVersion(_ link: TextOverlap) -> Bool { link.jaccard > versionThreshold }
        var holders = [Int](repeating: 0, count: sets.count)
        var versions = DisjointSets(count: sets.count)
        for pair in found.same { versions.join(pair.first, pair.second) }
        for link in found.links {
            for text in [link.pair.first, link.pair.second]
            where link.containment(of: text) >= parameters.containment && link.isAtMostAsLong(text) {
                holders[text] += 1
            }
            if isVersion(link) { versions.join(link.pair.first, link.pair.second) }
        }
        let order = (0..<sets.count).sorted { left, right in
            if times[left] != times[right] {
                guard let leftTime = times[left] else { return false }
                return times[right].map { leftTime < $0 } ?? true
            }
            return (holders[right], firstArticles[left]) < (holders[left], firstArticles[right])
        }
        var ranks = [Int](repeating: 0, count: sets.count)
        for (rank, text) in order.enumerated() { ranks[text] = rank }
        (self.order, self.ranks) = (order, ranks)
        sources = Self.sources(amongVersions: &versions, order, sets, spans, threads)
        alsoCarries = [[Int]](repeating: [], count: sets.count)
        hangRoots(found.links.filter { !isVersion($0) }, &versions)
        findCarried(found.links, parameters.containment)
    }

    /// Each text's source among the earlier versions of it; nil for the first.
    private static func sources(
        amongVersions versions: inout DisjointSets, _ order: [Int], _ sets: ShingleSets, _ spans: TextSpans?,
        _ threads: Int
    ) -> [TextOverlap?] {
        var members: [Int: [Int]] = [:]
        // For each text its versions' name and its place among them.
        var places = [(name: Int, place: Int)](repeating: (0, 0), count: order.count)
        for text in order {
            let name = versions.root(of: text)
            places[text] = (name, members[name, default: []].count)
            members[name, default: []].append(text)
        }
        let (membersOf, placeOf) = (members, places)
        return concurrentMap(count: order.count, threads: threads) { text in
            let (name, place) = placeOf[text]
            guard place > 0, let members = membersOf[name] else { return nil }
            let last = max(versionsLookedAt, place - versionsLookedAt)
            let earlier = members[..<min(place, versionsLookedAt)] + members[min(last, place)..<place]
            var best: TextOverlap?
            for other in earlier where spans?.areNear(other, text) ?? true {
                let overlap = TextOverlap(TextPair(Int32(text), Int32(other)), in: sets)
                if best.map({ isBetter(overlap, than: $0, for: text) }) ?? true { best = overlap }
            }
            return best
        }
    }

    private static func isBetter(_ overlap: TextOverlap, than other: TextOverlap, for text: Int) -> Bool {
        let (mine, theirs) = (overlap.containment(of: text), other.containment(of: text))
        return mine != theirs ? mine > theirs : overlap.jaccard > other.jaccard
    }

    /// Hangs roots from earlier texts that they contain or that contain them.
    private mutating func hangRoots(_ links: [TextOverlap], _ versions: inout DisjointSets) {
        for link in links where versions.root(of: link.pair.first) != versions.root(of: link.pair.second) {
            let isFirstLater = ranks[link.pair.first] > ranks[link.pair.second]
            let later = isFirstLater ? link.pair.first : link.pair.second
            if let source = sources[later] {
                // What hangs from a version of itself stays there.
                guard versions.root(of: source.other(than: later)) != versions.root(of: later),
                    Self.isBetter(link, than: source, for: later)
                        || link.containment(of: later) == source.containment(of: later)
                            && link.jaccard == source.jaccard
                            && ranks[link.other(than: later)] < ranks[source.other(than: later)]
                else { continue }
            }
            sources[later] = link
        }
    }

    private mutating func findCarried(_ links: [TextOverlap], _ containment: Double) {
        let roots = self.roots
        for link in links where roots[link.pair.first] != roots[link.pair.second] {
            for text in [link.pair.first, link.pair.second] where link.containment(of: text) >= containment {
                alsoCarries[link.other(than: text)].append(text)
            }
        }
    }

    /// For each text the root of its tree.
    private var roots: [Int] {
        var roots = Array(sources.indices)
        for text in order {
            if let source = sources[text] { roots[text] = roots[source.other(than: text)] }
        }
        return roots
    }

    /// The trees, each as its texts, a source before what came from it; siblings in the order in which they came.
    var trees: [[Int]] {
        var children = [[Int]](repeating: [], count: sources.count)
        for text in order {
            if let source = sources[text] { children[source.other(than: text)].append(text) }
        }
        return order.filter { sources[$0] == nil }.map { root in
            var tree: [Int] = []
            var waiting = [root]
            while let text = waiting.popLast() {
                tree.append(text)
                waiting += children[text].reversed()
            }
            return tree
        }
    }
}
