import Parallelism

/// The pairs of texts that are near-duplicates of each other, each checked on the sets of shingles themselves.
///
/// Texts that are nearly the same, in at least four fifths of their shingles, are found first. Then each shingle is
/// counted, such texts taken for one, so that a wire in a thousand papers is one text and an agency's boilerplate
/// under a thousand stories is in a thousand; shingles that are in too many are taken out of all sets, and what is left
/// decides. A text of which less than a quarter is left is like no other any more. Forms filled with other numbers
/// are no copies; see `TextOverlap.isForm`.
struct NearDuplicateLinks: Sendable {
    /// Pairs at the thresholds, in the order of the texts.
    private(set) var links: [TextOverlap] = []
    /// Pairs that are nearly the same, frequent shingles and all.
    private(set) var same: [TextPair] = []
    /// Shingles in too many texts, sorted; they are in no set any more.
    private(set) var frequent: [UInt64] = []
    /// Pairs of texts that were compared, to find those above.
    private(set) var comparedPairs = 0

    /// The Jaccard index of texts that are nearly the same.
    static let sameThreshold = 0.8
    /// A text of fewer shingles is looked for inside no other: its few words may stand anywhere.
    static let fewestContained = 20
    /// Two texts of so many shingles or more are checked if they have two keys in common: of the 40 shingles that they share
    /// at least by default, one in four is a key, and fewer than two are once in 7,000 times.
    private static let fewestWithTwoKeys = 80

    /// Takes frequent shingles out of `sets`.
    ///
    /// - Parameter spans: when each text ran, the earliest text first, where only pairs near in time are sought.
    init(_ sets: inout ShingleSets, _ parameters: NearDuplicateParameters, near spans: TextSpans?, threads: Int) {
        var texts = (0..<Int32(sets.count)).filter { sets.size(Int($0)) > 0 }
        var numbers = (0..<sets.count).map { Int32(sets.numbers($0)) }
        var nearlySame = CandidatePairs()
        Bands(threshold: Self.sameThreshold).addCandidates(
            to: &nearlySame, sets, among: texts, near: spans, threads: threads)
        let alike = nearlySame.strongest(texts: sets.count)
        same = Self.overlaps(alike, sets, threads) { [numbers] in Self.areSame($0, numbers) }.map(\.pair)
        var versions = DisjointSets(count: sets.count)
        for pair in same { versions.join(pair.first, pair.second) }
        let distinct = texts.filter { versions.root(of: Int($0)) == Int($0) }
        frequent = FrequentShingles.among(
            distinct, of: sets, most: FrequentShingles.mostTexts(of: distinct.count), threads: threads)
        if !frequent.isEmpty {
            let sizes = (0..<sets.count).map(sets.size)
            sets.remove(frequent, threads: threads)
            texts = texts.filter { Self.isCompared(sets.size(Int($0)), of: sizes[Int($0)]) }
            numbers = (0..<sets.count).map { Int32(sets.numbers($0)) }
        }
        var candidates = CandidatePairs()
        Bands(threshold: parameters.threshold).addCandidates(
            to: &candidates, sets, among: texts, near: spans, threads: threads)
        SampledShingles.addCandidates(to: &candidates, sets, among: texts, near: spans, threads: threads)
        let checked = candidates.strongest(texts: sets.count) { [sets] pair in
            Self.leastKeys(sets.size(pair.first), sets.size(pair.second))
        }
        comparedPairs = alike.count + checked.count
        links = Self.overlaps(checked, sets, threads) { [numbers] in Self.isLink($0, parameters, numbers) }
    }

    /// Whether a text is compared of which so many shingles are left.
    static func isCompared(_ size: Int, of full: Int) -> Bool { size > 0 && size * 4 >= full }

    /// How many keys two texts of these sizes have in common at least that are checked.
    static func leastKeys(_ size: Int, _ other: Int) -> Int { min(size, other) < fewestWithTwoKeys ? 1 : 2 }

    /// Whether two texts are nearly the same, frequent shingles and all.
    static func areSame(_ overlap: TextOverlap, _ numbers: [Int32]) -> Bool {
        overlap.jaccard >= sameThreshold && !overlap.isForm(numbers)
    }

    /// Whether two texts are near-duplicates, without frequent shingles.
    static func isLink(_ overlap: TextOverlap, _ parameters: NearDuplicateParameters, _ numbers: [Int32]) -> Bool {
        let smaller = min(overlap.sizes.first, overlap.sizes.second)
        let isWanted =
            overlap.jaccard >= parameters.threshold
            || smaller >= fewestContained && Double(overlap.shared) >= parameters.containment * Double(smaller)
        return isWanted && !overlap.isForm(numbers)
    }

    static func overlaps(
        _ pairs: [TextPair], _ sets: ShingleSets, _ threads: Int, where isWanted: @Sendable (TextOverlap) -> Bool
    ) -> [TextOverlap] {
        let block = 1 << 12
        return concurrentMap(count: (pairs.count + block - 1) / block, threads: threads) { part in
            pairs[part * block..<min(pairs.count, (part + 1) * block)]
                .lazy.map { TextOverlap($0, in: sets) }.filter(isWanted)
        }.flatMap { $0 }
    }
}
