import LinearAlgebra
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The noun phrases of an article, gathered into topics by the stems they share, and how near they stand to each other.
struct TopicGraph {
    /// No more phrases than this are looked at: those that occur most often, ties by first occurrence.
    static let mostPhrases = 1_000

    /// The phrases, as indices of candidates, in the order of their first occurrence.
    let phrases: [Int]
    /// The topic of each phrase, numbered by first occurrence.
    let topics: [Int]
    let topicCount: Int
    /// Where each phrase stands, in words from 0.
    private let places: [[Int]]

    /// - Parameter threshold: the least mean overlap of stems, |common| / |all|, at which two topics become one.
    ///
    /// Complexity: O(p² + merges · p) for p phrases.
    init(
        _ article: AnalyzedArticle, _ words: WordEvidence, _ candidates: CandidateTable, threshold: Float
    ) {
        let wholes = candidates.indices.filter { index in
            candidates[index].wholeRuns > 0
        }
        let frequent = wholes.sorted { (candidates[$0].wholeRuns, $1) > (candidates[$1].wholeRuns, $0) }
        phrases = frequent.prefix(Self.mostPhrases).sorted()
        places = phrases.map { candidates.occurrences(of: candidates[$0]).map(\.lowerBound) }
        let sets = phrases.map { Set(candidates.stems(of: candidates[$0])) }
        var groups = phrases.indices.map { [$0] }
        var overlap = sets.map { first in
            sets.map { second in
                let common = first.intersection(second).count
                return Float(common) / Float(first.count + second.count - common)
            }
        }
        // Average linkage: sums of overlaps are kept, and the pair with the greatest mean is joined, the first of equals.
        var isAlive = groups.map { _ in true }
        var best = groups.indices.map { Self.nearest(to: $0, overlap, groups, isAlive) }
        while let first = groups.indices.filter({ isAlive[$0] && best[$0].mean >= threshold }).max(by: {
            (best[$0].mean, $1) < (best[$1].mean, $0)
        }) {
            let second = best[first].other
            let (kept, gone) = (min(first, second), max(first, second))
            groups[kept] += groups[gone]
            isAlive[gone] = false
            for other in groups.indices where isAlive[other] && other != kept {
                overlap[kept][other] += overlap[gone][other]
                overlap[other][kept] = overlap[kept][other]
            }
            best[kept] = Self.nearest(to: kept, overlap, groups, isAlive)
            for other in groups.indices where isAlive[other] && other != kept {
                let mean = overlap[other][kept] / Float(groups[other].count * groups[kept].count)
                if best[other].other == kept || best[other].other == gone {
                    best[other] = Self.nearest(to: other, overlap, groups, isAlive)
                } else if mean > best[other].mean {
                    best[other] = (kept, mean)
                }
            }
        }
        var topics = [Int](repeating: 0, count: phrases.count)
        var count = 0
        for group in groups.indices where isAlive[group] {
            for phrase in groups[group] { topics[phrase] = count }
            count += 1
        }
        self.topics = topics
        topicCount = count
    }

    private static func nearest(
        to group: Int, _ overlap: [[Float]], _ groups: [[Int]], _ isAlive: [Bool]
    ) -> (other: Int, mean: Float) {
        var best = (other: group, mean: Float(-1))
        for other in groups.indices where isAlive[other] && other != group {
            let mean = overlap[group][other] / Float(groups[group].count * groups[other].count)
            if mean > best.mean { best = (other, mean) }
        }
        return best
    }

    /// How near two phrases stand: Σ 1 / |p − q| over their places p and q, in words.
    func nearness(_ first: Int, _ second: Int) -> Float {
        var sum: Float = 0
        for one in places[first] {
            for other in places[second] where one != other { sum += 1 / Float(abs(one - other)) }
        }
        return sum
    }

    /// Where a phrase first stands, in words from 0.
    func firstPlace(_ phrase: Int) -> Int { places[phrase].first ?? 0 }
}
