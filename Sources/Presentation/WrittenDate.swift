import TextAnalysis

/// How the date of an article is printed, whatever its source writes: one rule for all formats and commands.
struct WrittenDate {
    /// The date in ISO 8601, in the clock and zone of its source; nil where it cannot be read.
    let iso: String?
    /// What the source writes, where that is another text.
    let words: String?

    init(_ text: String?) {
        iso = text.flatMap { ArticleDate.isoText(of: $0) }
        words = iso == text ? nil : text
    }

    /// For where there is room for one: in ISO 8601 where it can be read, else what the source writes.
    static func shown(_ text: String) -> String { ArticleDate.isoText(of: text) ?? text }
}

extension JSONWriter {
    /// `date` in ISO 8601, and `dateText` where the source writes it otherwise; each where it is there.
    mutating func date(_ text: String?) {
        let date = WrittenDate(text)
        if let iso = date.iso { field("date", iso) }
        if let words = date.words { field("dateText", words) }
    }
}
