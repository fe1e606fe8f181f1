import TextAnalysis

/// The first line of a table, which names its columns.
struct TableHeader {
    /// The field of each column; nil for a column that articles do not have.
    var columns: [ArticleField?]
    /// Whether a column holds the article's text.
    let hasText: Bool

    init(_ record: TableRecord, in bytes: Span<UInt8>, fields: FieldChoice) {
        columns = record.fields.map { field in
            let name = field.value(in: bytes)
            let span = name.utf8Span.span
            let trimmed = span.extracting(span.withoutWhiteSpace)
            return fields.isEmpty ? ArticleField(trimmed) : fields.field(ofColumn: trimmed)
        }
        hasText = columns.contains { $0?.isText == true }
    }
}
