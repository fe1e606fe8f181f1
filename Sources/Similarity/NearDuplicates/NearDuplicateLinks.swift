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

    /// The Jaccard index of texts that are nearly the same.
    private static let sameThreshold = 0.8
    /// A text of fewer shingles is looked for inside no other: its few words may stand anywhere.
    static let fewestContained = 20

    /// Takes frequent shingles out of `sets`.
    init(_ sets: inout ShingleSets, _ parameters: NearDuplicateParameters, threads: Int) {
        let bands = Bands(threshold: min(parameters.threshold, Self.sameThreshold))
        var texts = (0..<Int32(sets.count)).filter { sets.size(Int($0)) > 0 }
        var candidates = bands.candidates(sets, among: texts, threads: threads)
        var numbers = (0..<sets.count).map { Int32(sets.numbers($0)) }
        same = Self.overlaps(candidates, sets, threads) { [numbers] in
            $0.jaccard >= Self.sameThreshold && !$0.isForm(numbers)
        }.map(\.pair)
        var versions = DisjointSets(count: sets.count)
        for pair in same { versions.join(pair.first, pair.second) }
        let distinct = texts.filter { versions.root(of: Int($0)) == Int($0) }
        frequent = FrequentShingles.among(
            distinct, of: sets, most: FrequentShingles.mostTexts(of: distinct.count), threads: threads)
        if !frequent.isEmpty {
            let sizes = (0..<sets.count).map(sets.size)
            sets.remove(frequent, threads: threads)
            texts = texts.filter { sets.size(Int($0)) > 0 && sets.size(Int($0)) * 4 >= sizes[Int($0)] }
            numbers = (0..<sets.count).map { Int32(sets.numbers($0)) }
            candidates = bands.candidates(sets, among: texts, threads: threads)
        }
        let sampled = SampledShingles.candidates(sets, among: texts, threads: threads)
        links = Self.overlaps(TextPair.union([candidates, sampled]), sets, threads) { [numbers] overlap in
            let smaller = min(overlap.sizes.first, overlap.sizes.second)
            let isWanted =
                overlap.jaccard >= parameters.threshold
                || smaller >= Self.fewestContained
                    && Double(overlap.shared) >= parameters.containment * Double(smaller)
            return isWanted && !overlap.isForm(numbers)
        }
    }

    private static func overlaps(
        _ pairs: [TextPair], _ sets: ShingleSets, _ threads: Int, where isWanted: @Sendable (TextOverlap) -> Bool
    ) -> [TextOverlap] {
        let block = 1 << 12
        return concurrentMap(count: (pairs.count + block - 1) / block, threads: threads) { part in
            pairs[part * block..<min(pairs.count, (part + 1) * block)]
                .lazy.map { TextOverlap($0, in: sets) }.filter(isWanted)
        }.flatMap { $0 }
    }
}
