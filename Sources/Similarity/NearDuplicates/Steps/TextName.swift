import TextAnalysis

/// How steps name a text: by the row of an article, and by when it began where only articles near in time are compared. The
/// order of names is the order of texts in one process.
struct TextName: Hashable, Comparable, Sendable {
    let row: Int
    let start: ArticleDate?

    static func < (left: TextName, right: TextName) -> Bool {
        if let one = left.start, let other = right.start, one != other { return one < other }
        return left.row < right.row
    }
}

/// Texts as they are met, and then numbered in their order.
struct TextNames {
    private var numbers: [TextName: Int32] = [:]
    private(set) var names: [TextName] = []

    /// The number of a text, in the order in which they are met.
    mutating func number(of name: TextName) -> Int32 {
        if let number = numbers[name] { return number }
        let number = Int32(names.count)
        numbers[name] = number
        names.append(name)
        return number
    }

    func known(_ name: TextName) -> Int32? { numbers[name] }

    /// The numbers in the order of the texts, and for each number its place there.
    func ordered() -> (order: [Int], ranks: [Int32]) {
        let order = names.indices.sorted { names[$0] < names[$1] }
        var ranks = [Int32](repeating: 0, count: names.count)
        for (rank, number) in order.enumerated() { ranks[number] = Int32(rank) }
        return (order, ranks)
    }
}
