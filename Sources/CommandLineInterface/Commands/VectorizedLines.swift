import Presentation
import TermWeighting
import TextAnalysis

/// `nutgraf vectorize --every-line`: a row of weights for each line, by a model that is there.
struct VectorizedLines {
    private let rows: RowWeigher
    private let options: VectorizeOptions

    init(_ model: SavedModel, _ options: VectorizeOptions) {
        rows = RowWeigher(model)
        self.options = options
    }

    func write(_ inputs: Inputs, _ invocation: Invocation) throws -> ExitStatus {
        var emitter = try Emitter(invocation.openOutput(avoiding: inputs), .jsonl, csvHeader: [])
        let language = invocation.language
        let status = try EveryLine.answer(inputs, into: &emitter) { [options] articles in
            let table = rows.rows(chunks: articles.count, threads: invocation.threads) { index, counter in
                options.parameters.count(articles[index], options.counted, language: language, into: &counter)
            }
            return articles.indices.map { Rendered(bytes: Self.json(articles[$0].id, table, row: $0)) }
        }
        try emitter.finish(status)
        return status
    }

    /// `{"id","columns":[…],"weights":[…]}`: the columns ascend, and the weights are read back to the same bits.
    private static func json(_ id: String, _ table: WeightTable, row: Int) -> [UInt8] {
        let entries = table.rowOffsets[row]..<table.rowOffsets[row + 1]
        var json = JSONWriter()
        json.object { json in
            json.field("id", id)
            json.field("columns") { $0.array(table.columnIndices[entries]) { $0.number(Int($1)) } }
            json.field("weights") { $0.array(table.values[entries]) { $0.number($1) } }
        }
        return json.bytes
    }
}
