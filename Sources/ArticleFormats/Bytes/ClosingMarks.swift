/// Finds the marks that close what markup opens.
///
/// A mark that does not come any more is looked for once, so all searches of a pass over a text are O(bytes) for each mark.
struct ClosingMarks {
    private var missing: Set<String> = []

    /// Behind the next place of a mark; nil where it does not come any more. Asked with offsets that do not fall.
    mutating func end(of mark: String, in bytes: Span<UInt8>, from start: Int) -> Int? {
        if missing.contains(mark) { return nil }
        if let found = bytes.firstOccurrence(of: mark.utf8Span.span, from: start) { return found + mark.utf8.count }
        missing.insert(mark)
        return nil
    }
}
