import Parallelism
import TextAnalysis

/// The terms of a matrix, in the order of its columns: ascending by their bytes (which is by code point).
public struct Vocabulary: Sendable {
    private let terms: SortedTerms

    /// The vocabulary of distinct terms that are in ascending order.
    init(ascending terms: SortedTerms) {
        self.terms = terms
    }

    /// The vocabulary of the given terms, sorted and without repeats.
    public init(_ words: some Sequence<String>) {
        var distinct = TermTable()
        for word in words { _ = distinct.intern(word) }
        var sorted = SortedTerms()
        for id in (0..<Int32(distinct.count)).sorted(by: { distinct.precedes($0, $1) }) {
            sorted.append { bytes in distinct.withBytes(of: id) { for offset in $1 { bytes.append($0[offset]) } } }
        }
        terms = sorted
    }

    /// The vocabulary of terms as bytes; nil where they are not distinct and ascending by their bytes.
    ///
    /// Complexity: O(bytes).
    package init?(ascendingTerms count: Int, append: (Int, inout [UInt8]) -> Void) {
        var sorted = SortedTerms()
        for index in 0..<count {
            sorted.append { append(index, &$0) }
            guard index == 0 || sorted.precedes(index - 1, index) else { return nil }
        }
        terms = sorted
    }

    /// The number of terms, which is the number of columns.
    public var count: Int { terms.count }

    /// The term of a column.
    public subscript(column: Int) -> String { terms.withBytes(of: column) { String(decoding: $0[$1], as: UTF8.self) } }

    /// The column of a term, or `nil` for a term that is not in the vocabulary. Complexity: O(log terms) comparisons.
    public func column(of term: String) -> Int? { terms.place(of: Array(term.utf8)) }

    /// Lends the bytes of a column's term.
    public func withBytes<Result>(ofColumn column: Int, _ body: (Span<UInt8>, Range<Int>) -> Result) -> Result {
        terms.withBytes(of: column) { body($0.span, $1) }
    }

    /// The bytes of all terms, one after the other, and where each starts, with the end of the last.
    package var flatTerms: (bytes: [UInt8], offsets: [Int]) { terms.flat }

    /// All terms, by column.
    public var allTerms: [String] { (0..<count).map { self[$0] } }

    /// A table in which each term's id is its column, for many look-ups.
    func index() -> TermTable {
        var table = TermTable(capacity: count)
        for column in 0..<count { withBytes(ofColumn: column) { _ = table.intern($0, $1) } }
        return table
    }
}

/// Distinct terms in ascending order of their bytes.
struct SortedTerms: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    var count: Int { ends.count - 1 }
    var flat: (bytes: [UInt8], offsets: [Int]) { (bytes, ends) }

    init() {}

    /// Appends a term, which must come after the last, by its bytes.
    mutating func append(_ write: (inout [UInt8]) -> Void) {
        write(&bytes)
        ends.append(bytes.count)
    }

    /// The terms of n-grams whose codes are in ascending order of their bytes.
    init(_ codes: [GramTable.Code], of table: GramTable, threads: Int) {
        let size = 1 << 14
        let parts = concurrentMap(count: (codes.count + size - 1) / size, threads: threads) { part in
            var terms = SortedTerms()
            for code in codes[part * size..<min(codes.count, (part + 1) * size)] {
                terms.append { table.appendBytes(of: code, to: &$0) }
            }
            return terms
        }
        for part in parts { append(part) }
    }

    /// Appends terms that all come after the last one here.
    mutating func append(_ other: SortedTerms) {
        let base = bytes.count
        bytes += other.bytes
        for end in other.ends.dropFirst() { ends.append(base + end) }
    }

    func withBytes<Result>(of place: Int, _ body: ([UInt8], Range<Int>) -> Result) -> Result {
        body(bytes, ends[place]..<ends[place + 1])
    }

    /// Whether the bytes of a term come before those of another.
    func precedes(_ first: Int, _ second: Int) -> Bool {
        bytes[ends[first]..<ends[first + 1]].lexicographicallyPrecedes(bytes[ends[second]..<ends[second + 1]])
    }

    /// The place of a term, by bisection.
    func place(of term: [UInt8]) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            let own = bytes[ends[middle]..<ends[middle + 1]]
            if own.elementsEqual(term) { return middle }
            if own.lexicographicallyPrecedes(term) { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
