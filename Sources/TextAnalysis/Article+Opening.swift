extension Article {
    /// The first words of the text where the title is no headline; else empty.
    public var openingForHeadline: String { hasHeadline ? "" : opening }

    /// The first words of the text, to name an article by: twelve at most and no more than 90 characters, with `…`
    /// where there are more. Empty without text. Complexity: O(1) in the length of the text but for the first paragraph.
    public var opening: String {
        guard let paragraph = paragraphs.first(where: { !$0.range.isEmpty }) else { return "" }
        let end = min(paragraph.range.upperBound, paragraph.range.lowerBound + Self.mostOpeningBytes)
        let beginning = folded(paragraph.range.lowerBound..<end)
        let isCut = end < paragraph.range.upperBound
        let words = beginning.split(separator: " ")
        // Of a cut text the last word may be half a word.
        let whole = isCut && words.count > 1 ? words.count - 1 : words.count
        let shown = words.prefix(min(Self.mostOpeningWords, whole)).joined(separator: " ")
        // Where there are no spaces, or hardly any, words say nothing of how long it is.
        if shown.count > Self.mostOpeningCharacters { return shown.prefix(Self.mostOpeningCharacters - 1) + "…" }
        return isCut || words.count > Self.mostOpeningWords ? shown + " …" : shown
    }

    private static let mostOpeningWords = 12
    private static let mostOpeningCharacters = 90
    private static let mostOpeningBytes = 600
}
