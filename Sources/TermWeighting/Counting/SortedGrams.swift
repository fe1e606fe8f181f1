import TextAnalysis

/// N-grams in ascending order of their bytes, with their characters put together.
struct SortedGrams {
    let codes: [GramTable.Code]
    let terms: TermTable

    /// Complexity: O(n log n) comparisons, most of them of the first eight bytes alone.
    init(_ unsorted: [GramTable.Code], of grams: GramTable) {
        var bytes: [UInt8] = []
        var entries: [(prefix: UInt64, start: Int, end: Int, code: GramTable.Code)] = []
        entries.reserveCapacity(unsorted.count)
        for code in unsorted {
            let start = bytes.count
            grams.appendBytes(of: code, to: &bytes)
            var prefix: UInt64 = 0
            for offset in 0..<8 {
                prefix = prefix << 8 | (start + offset < bytes.count ? UInt64(bytes[start + offset]) : 0)
            }
            entries.append((prefix, start, bytes.count, code))
        }
        entries.sort { first, second in
            if first.prefix != second.prefix { return first.prefix < second.prefix }
            return bytes[first.start..<first.end].lexicographicallyPrecedes(bytes[second.start..<second.end])
        }
        var terms = TermTable(capacity: entries.count)
        for entry in entries { _ = terms.intern(bytes.span, entry.start..<entry.end) }
        self.terms = terms
        codes = entries.map(\.code)
    }

    private init(codes: [GramTable.Code], terms: TermTable) {
        self.codes = codes
        self.terms = terms
    }

    /// The `count` n-grams with the highest totals, still in ascending order; ties go to the first.
    func mostFrequent(_ count: Int, total: (GramTable.Code) -> Int) -> SortedGrams {
        guard count < codes.count else { return self }
        let totals = codes.map(total)
        let kept = totals.indices.sorted { (totals[$1], $0) < (totals[$0], $1) }.prefix(max(0, count)).sorted()
        var terms = TermTable(capacity: kept.count)
        for index in kept {
            _ = self.terms.withBytes(of: Int32(index)) { terms.intern($0, $1) }
        }
        return SortedGrams(codes: kept.map { codes[$0] }, terms: terms)
    }
}
