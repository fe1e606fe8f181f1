import TextAnalysis

/// The terms of a matrix, in the order of its columns: ascending by their bytes (which is by code point).
public struct Vocabulary: Sendable {
    private var terms: TermTable

    /// The vocabulary of distinct terms that are in ascending order.
    init(ascending terms: TermTable) {
        self.terms = terms
    }

    /// The vocabulary of the given terms, sorted and without repeats.
    public init(_ words: some Sequence<String>) {
        var distinct = TermTable()
        for word in words { _ = distinct.intern(word) }
        var sorted = TermTable(capacity: distinct.count)
        for id in (0..<Int32(distinct.count)).sorted(by: { distinct.precedes($0, $1) }) {
            _ = distinct.withBytes(of: id) { sorted.intern($0, $1) }
        }
        terms = sorted
    }

    /// The number of terms, which is the number of columns.
    public var count: Int { terms.count }

    /// The term of a column.
    public subscript(column: Int) -> String { terms[Int32(column)] }

    /// The column of a term, or `nil` for a term that is not in the vocabulary.
    public func column(of term: String) -> Int? { terms.find(term).map(Int.init) }

    /// The column of a term given as bytes.
    func column(of term: Span<UInt8>, _ range: Range<Int>) -> Int32? { terms.find(term, range) }

    /// Lends the bytes of a column's term.
    public func withBytes<Result>(ofColumn column: Int, _ body: (Span<UInt8>, Range<Int>) -> Result) -> Result {
        terms.withBytes(of: Int32(column), body)
    }

    /// All terms, by column.
    public var allTerms: [String] { (0..<Int32(count)).map { terms[$0] } }
}
