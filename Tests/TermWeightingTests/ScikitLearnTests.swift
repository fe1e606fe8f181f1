import Testing

@testable import TermWeighting

struct `Vectorizer as scikit-learn's` {
    @Test func `vocabulary, places and values are those that scikit-learn gave`() throws {
        let reference = try #require(RecordedReference())
        #expect(reference.cases.count >= 12 && reference.texts.count >= 10)
        for example in reference.cases {
            let vectorizer = TFIDFVectorizer(TFIDFParameters(recorded: example.options))
            let (model, counts) = vectorizer.fitCounting(chunks: reference.texts.count, threads: 2) { index, counter in
                counter.append(reference.texts[index])
                counter.endDocument()
            }
            let terms = model.vocabulary.allTerms.map { Array($0.utf8) }
            #expect(terms == example.terms.map { Array($0.utf8) }, "\(example.options)")
            Self.expect(model.weightedForFile(counts, threads: 2), example.rows, example.options)
            let unseen = model.counting(chunks: reference.unseen.count, threads: 2) { index, counter in
                counter.append(reference.unseen[index])
                counter.endDocument()
            }
            Self.expect(model.weightedForFile(unseen, threads: 2), example.unseenRows, example.options)
        }
    }

    private static func expect(_ table: WeightTable, _ rows: [[(column: Int, value: Double)]], _ options: String) {
        #expect(table.rows == rows.count)
        #expect(table.rowOffsets == rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }, "\(options)")
        let entries = rows.flatMap { $0 }
        #expect(table.columnIndices == entries.map { Int32($0.column) }, "\(options)")
        let largest = zip(table.values, entries).map { abs($0 - $1.value) }.max() ?? 0
        #expect(largest <= 1e-12, "\(options)")
    }
}
