extension Article {
    /// The place of UTF-8 bytes of the text as its indices, to cut the text with: `article.text[article.indices(of: range)]`.
    ///
    /// Bytes outside the text are left off. Complexity: O(1).
    public func indices(of range: Range<Int>) -> Range<String.Index> {
        let bytes = text.utf8
        let range = range.clamped(to: 0..<bytes.count)
        return bytes.index(
            bytes.startIndex, offsetBy: range.lowerBound)..<bytes.index(bytes.startIndex, offsetBy: range.upperBound)
    }
}
