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

    /// -1 for a term that the table does not hold.
    subscript(code: GramTable.Code) -> Int32 {
        if code < 0 { return Int(~code) < grams.count ? grams[Int(~code)] : -1 }
        return Int(code) < words.count ? words[Int(code)] : -1
    }

    /// The distinct numbers of all these terms, ascending, without -1.
    static func distinct(_ all: [TermColumns]) -> [Int32] {
        var numbers = all.flatMap { $0.words + $0.grams }.filter { $0 >= 0 }
        numbers.sort()
        var distinct: [Int32] = []
        for number in numbers where number != distinct.last { distinct.append(number) }
        return distinct
    }

    /// Each number replaced by its place among `numbers`, which ascend and have all of them.
    func places(among numbers: [Int32]) -> TermColumns {
        func place(_ number: Int32) -> Int32 {
            guard number >= 0 else { return -1 }
            var (low, high) = (0, numbers.count)
            while low < high {
                let middle = (low + high) / 2
                if numbers[middle] < number { low = middle + 1 } else { high = middle }
            }
            return Int32(low)
        }
        return TermColumns(words: words.map(place), grams: grams.map(place))
    }

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

    init() {
        words = []
        grams = []
    }

    /// Makes room for all terms of a table.
    mutating func enlarge(to table: GramTable) {
        Self.enlarge(&words, to: table.words.count)
        Self.enlarge(&grams, to: table.gramCount)
    }

    private static func enlarge(_ totals: inout [Totals], to size: Int) {
        guard totals.count < size else { return }
        totals += repeatElement(Totals(), count: max(size - totals.count, totals.count / 2))
    }

    /// Adds documents whose terms are those of a table.
    mutating func add(_ documents: CountedDocuments, of table: GramTable) {
        enlarge(to: table)
        Self.add(documents, to: &words, &grams)
    }

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
        enlarge(to: table)
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
