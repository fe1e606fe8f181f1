public import TextAnalysis

extension DocumentCounter {
    /// All words counted so far, of ended documents too; ids stay as they are.
    public var wordTable: TermTable { grams.words }

    /// Hands over the ended documents: for each its distinct words as ids of `wordTable` with how often they occur, in
    /// the order of their first occurrence. Longer n-grams are left out. Complexity: O(entries).
    public mutating func takeWordCounts() -> [[(word: Int32, count: Int32)]] {
        let documents = takeDocuments()
        var entry = 0
        return documents.ends.map { end in
            defer { entry = end }
            return (entry..<end).compactMap {
                documents.codes[$0] < 0 ? nil : (documents.codes[$0], documents.counts[$0])
            }
        }
    }
}
