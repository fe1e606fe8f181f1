/// Pairs of texts that may be near-duplicates, each with the number of keys that the two have in common.
///
/// In a large collection most texts share a phrase with thousands of others, so the pairs that share any key grow with the
/// collection. Near-duplicates share many keys. So of the pairs of a text only those are checked that share the most keys,
/// and there are never more than `mostPartners` a text.
struct CandidatePairs: Sendable {
    /// Sorted, each once.
    private(set) var pairs: [TextPair] = []
    /// For each pair its keys in common.
    private(set) var counts: [Int32] = []

    /// So many partners of a text are checked: those that it shares the most keys with.
    static let mostPartners = 20

    /// Adds lists of pairs, in which a pair stands once for each key that it has in common.
    ///
    /// Complexity: O(added · log added + pairs).
    mutating func add(_ lists: [[TextPair]]) {
        var added: [TextPair] = []
        added.reserveCapacity(lists.reduce(0) { $0 + $1.count })
        for list in lists { added += list }
        added.sort()
        var sum = CandidatePairs()
        sum.pairs.reserveCapacity(pairs.count)
        sum.counts.reserveCapacity(pairs.count)
        var place = 0
        for (pair, count) in zip(pairs, counts) {
            while place < added.count, added[place] < pair {
                sum.append(added[place], 1)
                place += 1
            }
            sum.append(pair, count)
        }
        for pair in added[place...] { sum.append(pair, 1) }
        self = sum
    }

    private mutating func append(_ pair: TextPair, _ count: Int32) {
        if pairs.last == pair {
            counts[counts.count - 1] += count
        } else {
            pairs.append(pair)
            counts.append(count)
        }
    }

    /// The pairs that are among the strongest of one of their texts, sorted: at most `mostPartners` times the texts.
    ///
    /// A text's strongest pairs are those with the most keys in common; ties go to the text that was read first.
    ///
    /// - Parameters:
    ///   - texts: the number of all texts.
    ///   - leastKeys: so many keys in common a pair must have to be checked.
    ///
    /// Complexity: O(pairs · log pairs of a text).
    func strongest(texts: Int, leastKeys: (TextPair) -> Int = { _ in 1 }) -> [TextPair] {
        let places = pairs.indices.filter { counts[$0] >= leastKeys(pairs[$0]) }
        var starts = [Int](repeating: 0, count: texts + 1)
        for place in places {
            starts[pairs[place].first + 1] += 1
            starts[pairs[place].second + 1] += 1
        }
        for text in 0..<texts { starts[text + 1] += starts[text] }
        // For each text the places of its pairs.
        var (ofTexts, next) = ([Int](repeating: 0, count: 2 * places.count), starts)
        for place in places {
            for text in [pairs[place].first, pairs[place].second] {
                ofTexts[next[text]] = place
                next[text] += 1
            }
        }
        var isStrong = [Bool](repeating: false, count: pairs.count)
        for text in 0..<texts {
            // The places of a text's pairs rise with the other text.
            for place in Self.strongest(ofTexts[starts[text]..<starts[text + 1]], counts) { isStrong[place] = true }
        }
        return places.filter { isStrong[$0] }.map { pairs[$0] }
    }

    /// Of the pairs of a text the strongest, as places; these rise with the other text.
    static func strongest(_ places: ArraySlice<Int>, _ counts: [Int32]) -> ArraySlice<Int> {
        places.count <= mostPartners
            ? places : places.sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(mostPartners)
    }
}
