import TextAnalysis

/// The first line of a table, which names its columns.
struct TableHeader {
    /// The field of each column; nil for a column that articles do not have.
    var columns: [ArticleField?]

    init(columns: [ArticleField?]) {
        self.columns = columns
    }

    init(_ range: Range<Int>, _ delimiter: UInt8, in bytes: Span<UInt8>) {
        var record = TableRecord()
        record.read(from: range.lowerBound, delimiter: delimiter, in: bytes)
        self.init(record, in: bytes)
    }

    init(_ record: TableRecord, in bytes: Span<UInt8>) {
        columns = record.fields.map { field in
            let name = field.value(in: bytes)
            let span = name.utf8Span.span
            return ArticleField(span.extracting(span.withoutWhiteSpace))
        }
    }

    /// Whether a column holds the article's text.
    var hasText: Bool { columns.contains { $0 == .text || $0 == .body || $0 == .content } }
}
