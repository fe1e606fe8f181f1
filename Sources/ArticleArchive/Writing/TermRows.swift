/// Rows of term counts, which are turned into posting lists.
struct TermRows {
    private var articles: [Int32] = []
    private var ends: [Int] = []
    private var bytes: [UInt8] = []
    /// How many entries each term has, by its number.
    private var lengths: [Int32] = []
    private(set) var entries = 0

    var first: Int? { articles.first.map(Int.init) }
    var last: Int? { articles.last.map(Int.init) }
    /// The highest number of a term.
    private let lastTerm: Int

    init(lastTerm: Int) { self.lastTerm = lastTerm }

    /// Appends the row of an article, whose number is above those before it; false where the bytes are no such row.
    mutating func append(_ article: Int, _ counts: Span<UInt8>) -> Bool {
        guard let article = Int32(exactly: article) else { return false }
        var last = 0
        // Once over for the highest term, so that a damaged one does not make room for two billion.
        guard counts.forEachEntry({ term, _ in last = term }), last <= lastTerm else { return false }
        if last >= lengths.count {
            lengths += repeatElement(0, count: max(last + 1 - lengths.count, lengths.count / 4))
        }
        var lengths = lengths.mutableSpan
        var count = 0
        _ = counts.forEachEntry { term, _ in
            lengths[term] += 1
            count += 1
        }
        entries += count
        articles.append(article)
        for index in counts.indices { bytes.append(counts[index]) }
        ends.append(bytes.count)
        return true
    }

    /// Calls `body` with each term that occurs and its posting list, by rising term.
    ///
    /// A counting sort in two passes over the rows. Complexity: O(entries + terms).
    func forEachList(
        _ body: (_ term: Int, _ entries: [UInt8]) throws(ArchiveError) -> Void
    ) throws(ArchiveError) {
        var places: [Int] = []
        places.reserveCapacity(lengths.count)
        var end = 0
        for length in lengths {
            places.append(end)
            end += Int(length)
        }
        var sorted = [UInt64](repeating: 0, count: end)
        fill(&sorted, at: &places)
        var start = 0
        for (term, length) in lengths.enumerated() where length > 0 {
            var writer = EntryWriter()
            for entry in sorted[start..<start + Int(length)] {
                writer.append(Int(entry >> 32), Int(entry & 0xFFFF_FFFF))
            }
            start += Int(length)
            try body(term, writer.bytes)
        }
    }

    /// Puts the entries in the order of their terms: article and count in one number each.
    private func fill(_ sorted: inout [UInt64], at places: inout [Int]) {
        var sorted = sorted.mutableSpan
        var places = places.mutableSpan
        var start = 0
        for (article, end) in zip(articles, ends) {
            _ = bytes.span.extracting(start..<end).forEachEntry { term, count in
                sorted[places[term]] = UInt64(article) << 32 | UInt64(count)
                places[term] += 1
            }
            start = end
        }
    }
}
