/// Two texts, the one with the lower number first.
struct TextPair: Hashable, Comparable, Sendable {
    private let number: UInt64

    init(_ first: Int32, _ second: Int32) {
        number = UInt64(UInt32(bitPattern: min(first, second))) << 32 | UInt64(UInt32(bitPattern: max(first, second)))
    }

    var first: Int { Int(number >> 32) }
    var second: Int { Int(number & 0xFFFF_FFFF) }

    static func < (left: TextPair, right: TextPair) -> Bool { left.number < right.number }
}

extension Array where Element: Comparable {
    mutating func sortAndRemoveRepeats() {
        sort()
        var kept = 0
        for index in indices where index == 0 || self[index] != self[kept - 1] {
            self[kept] = self[index]
            kept += 1
        }
        removeLast(count - kept)
    }
}

/// Which texts have the same key, each entry in one number: the key's highest bits above the text's.
///
/// Of a key 40 bits are kept, however many texts there are. Where two keys fall together a pair too many becomes a candidate,
/// and fails its check.
struct Postings {
    static let keyBits = 40

    /// Entries in the order of their keys' first bits, as many of these as more than 16 million texts leave no room for.
    private var buckets: [[UInt64]]
    private var entries: [UInt64] = []
    private let textBits: UInt64
    private let bucketBits: UInt64

    init(texts: Int, capacity: Int) {
        let free = UInt64(64 - Self.keyBits)
        textBits = max(free, UInt64(64 - max(1, texts).leadingZeroBitCount))
        bucketBits = textBits - free
        buckets = [[UInt64]](repeating: [], count: 1 << Int(bucketBits))
        if buckets.count == 1 { buckets[0].reserveCapacity(capacity) }
    }

    mutating func append(key: UInt64, text: Int32) {
        let bucket = bucketBits == 0 ? 0 : Int(key >> (64 - bucketBits))
        let rest = ((key << bucketBits) >> textBits) << textBits
        buckets[bucket].append(rest | UInt64(UInt32(bitPattern: text)))
    }

    /// A text is paired with all others of its key where they are few, else with these: the first, since copies are
    /// mostly copies of it, and those just before it. 10,000 texts of one key give 60,000 pairs in place of 50 million.
    private static let fewTexts = 8
    private static let firstTexts = 2
    private static let textsBefore = 4

    /// Pairs of texts that have a key in common and are near in time, each once for every such key.
    ///
    /// Complexity: O(entries · log entries).
    mutating func pairs(near spans: TextSpans?) -> [TextPair] {
        var pairs: [TextPair] = []
        for bucket in buckets.indices {
            (entries, buckets[bucket]) = (buckets[bucket], [])
            addPairs(near: spans, to: &pairs)
        }
        entries = []
        return pairs
    }

    private mutating func addPairs(near spans: TextSpans?, to pairs: inout [TextPair]) {
        entries.sort()
        var start = 0
        while start < entries.count {
            let key = entries[start] >> textBits
            var end = start + 1
            while end < entries.count, entries[end] >> textBits == key { end += 1 }
            if end - start > 1 { pair(start..<end, near: spans, into: &pairs) }
            start = end
        }
    }

    private func pair(_ run: Range<Int>, near spans: TextSpans?, into pairs: inout [TextPair]) {
        func text(_ place: Int) -> Int32 { Int32(truncatingIfNeeded: entries[place] & (1 << textBits - 1)) }
        // The first of the run that may be near; where time counts, texts are in its order.
        var first = run.lowerBound
        for place in run.dropFirst() {
            if let spans {
                while first < place, !spans.areNear(Int(text(first)), Int(text(place))) { first += 1 }
            }
            let before = run.count <= Self.fewTexts ? first : max(first, place - Self.textsBefore)
            for other in [first..<min(before, first + Self.firstTexts), before..<place].joined()
            where text(other) != text(place) && spans?.areNear(Int(text(other)), Int(text(place))) ?? true {
                pairs.append(TextPair(text(other), text(place)))
            }
        }
    }
}
