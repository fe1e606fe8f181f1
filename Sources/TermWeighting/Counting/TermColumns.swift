import Parallelism
import TextAnalysis

/// A number for each term of a `GramTable`, such as its column in a matrix; -1 for a term that has none.
struct TermColumns: Sendable {
    private(set) var words: [Int32]
    private(set) var grams: [Int32]

    /// No term has a number.
    init(none table: GramTable) {
        words = [Int32](repeating: -1, count: table.words.count)
        grams = [Int32](repeating: -1, count: table.gramCount)
    }

    /// Each term's number is its code.
    init(identity table: GramTable) {
        words = (0..<Int32(table.words.count)).map { $0 }
        grams = (0..<Int32(table.gramCount)).map { ~$0 }
    }

    init(words: [Int32], grams: [Int32]) {
        self.words = words
        self.grams = grams
    }

    mutating func set(_ code: GramTable.Code, _ number: Int32) {
        if code < 0 { grams[Int(~code)] = number } else { words[Int(code)] = number }
    }

    /// Asks for the number of a term that is needed soon.
    @inline(__always)
    func prefetch(_ code: GramTable.Code) { if code < 0 { grams.span.prefetch(Int(~code)) } }

    subscript(code: GramTable.Code) -> Int32 { code < 0 ? grams[Int(~code)] : words[Int(code)] }

    /// The numbers here of the terms whose codes here are the numbers of `codes`.
    func looked(up codes: TermColumns) -> TermColumns {
        TermColumns(words: codes.words.map { self[$0] }, grams: codes.grams.map { self[$0] })
    }
}

/// In how many documents each term of a `GramTable` occurs, and how often in all of them.
struct TermTotals: Sendable {
    private var words: [Totals]
    private var grams: [Totals]

    struct Totals: Sendable, BitwiseCopyable {
        var documents: Int32 = 0
        var occurrences = 0
    }

    init(of table: GramTable) {
        words = [Totals](repeating: Totals(), count: table.words.count)
        grams = [Totals](repeating: Totals(), count: table.gramCount)
    }

    /// Adds documents.
    mutating func add(_ documents: CountedDocuments) { Self.add(documents, to: &words, &grams) }

    private static func add(_ documents: CountedDocuments, to words: inout [Totals], _ grams: inout [Totals]) {
        var words = words.mutableSpan
        var grams = grams.mutableSpan
        let codes = documents.codes.span
        for (index, count) in documents.counts.enumerated() {
            let code = codes[index]
            let ahead = index + prefetchDistance
            if ahead < codes.count && codes[ahead] < 0 { grams.span.prefetch(Int(~codes[ahead])) }
            if code < 0 {
                grams[Int(~code)].documents += 1
                grams[Int(~code)].occurrences += Int(count)
            } else {
                words[Int(code)].documents += 1
                words[Int(code)].occurrences += Int(count)
            }
        }
    }

    /// Adds the totals of another table's terms, which are merged into `table` at these codes.
    mutating func add(_ other: TermTotals, at places: TermColumns, of table: GramTable) {
        words += repeatElement(Totals(), count: table.words.count - words.count)
        grams += repeatElement(Totals(), count: table.gramCount - grams.count)
        for (id, code) in places.words.enumerated() { words[Int(code)].add(other.words[id]) }
        for (id, code) in places.grams.enumerated() { grams[Int(~code)].add(other.grams[id]) }
    }

    func documents(of code: GramTable.Code) -> Int32 {
        code < 0 ? grams[Int(~code)].documents : words[Int(code)].documents
    }

    func occurrences(of code: GramTable.Code) -> Int {
        code < 0 ? grams[Int(~code)].occurrences : words[Int(code)].occurrences
    }
}

extension TermTotals.Totals {
    mutating func add(_ other: Self) {
        documents += other.documents
        occurrences += other.occurrences
    }
}
