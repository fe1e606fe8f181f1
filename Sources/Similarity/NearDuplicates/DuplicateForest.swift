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
    private let versions: TextVersions

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
        let versions = TextVersions(
            found.links, same: found.same, parameters, times: times, firstArticles: firstArticles)
        let sources = concurrentMap(count: sets.count, threads: threads) { text in
            Self.source(of: versions.places[text], among: versions.members(with: text), in: sets, near: spans)
        }
        self.init(found.links, versions, sources: sources, parameters)
    }

    /// - Parameters:
    ///   - links: in the order of the texts.
    ///   - sources: for each text its source among the earlier versions of it; nil for the first.
    init(
        _ links: [TextOverlap], _ versions: TextVersions, sources: [TextOverlap?], _ parameters: NearDuplicateParameters
    ) {
        (self.versions, self.sources) = (versions, sources)
        alsoCarries = [[Int]](repeating: [], count: sources.count)
        hangRoots(links.filter { !TextVersions.areVersions($0, parameters) })
        findCarried(links, parameters.containment)
    }

    /// A text's source among the earlier versions of it; nil for the first.
    ///
    /// - Parameters:
    ///   - place: of the text among the versions.
    ///   - members: the versions, in the order in which they came.
    static func source(of place: Int, among members: [Int], in sets: ShingleSets, near spans: TextSpans?)
        -> TextOverlap?
    {
        guard place > 0 else { return nil }
        let text = members[place]
        let last = max(versionsLookedAt, place - versionsLookedAt)
        let earlier = members[..<min(place, versionsLookedAt)] + members[min(last, place)..<place]
        var best: TextOverlap?
        for other in earlier where spans?.areNear(other, text) ?? true {
            let overlap = TextOverlap(TextPair(Int32(text), Int32(other)), in: sets)
            if best.map({ isBetter(overlap, than: $0, for: text) }) ?? true { best = overlap }
        }
        return best
    }

    private static func isBetter(_ overlap: TextOverlap, than other: TextOverlap, for text: Int) -> Bool {
        let (mine, theirs) = (overlap.containment(of: text), other.containment(of: text))
        return mine != theirs ? mine > theirs : overlap.jaccard > other.jaccard
    }

    /// Hangs roots from earlier texts that they contain or that contain them.
    private mutating func hangRoots(_ links: [TextOverlap]) {
        let (names, ranks) = (versions.names, versions.ranks)
        for link in links where names[link.pair.first] != names[link.pair.second] {
            let isFirstLater = ranks[link.pair.first] > ranks[link.pair.second]
            let later = isFirstLater ? link.pair.first : link.pair.second
            if let source = sources[later] {
                // What hangs from a version of itself stays there.
                guard names[source.other(than: later)] != names[later],
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
        for text in versions.order {
            if let source = sources[text] { roots[text] = roots[source.other(than: text)] }
        }
        return roots
    }

    /// The trees, each as its texts, a source before what came from it; siblings in the order in which they came.
    var trees: [[Int]] {
        var children = [[Int]](repeating: [], count: sources.count)
        for text in versions.order {
            if let source = sources[text] { children[source.other(than: text)].append(text) }
        }
        return versions.order.filter { sources[$0] == nil }.map { root in
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
