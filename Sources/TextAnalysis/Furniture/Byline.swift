/// `By NAME`, `By NAME and NAME, Staff Writer`.
enum Byline {
    private static let openings: [[UInt8]] = ["by ", "von ", "par ", "por ", "door ", "by: "].map { Array($0.utf8) }
    private static let connectives: Set<String> = [
        "and", "&", "of", "in", "at", "for", "de", "da", "di", "du", "del", "van", "von", "der", "den", "la", "le",
        "el",
        "al", "bin", "und", "et", "y", "e", "en", "with", "|",
    ]
    private static let notNames: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "the", "a", "an", "january",
        "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    ]

    /// The names in a byline; nil for other lines.
    ///
    /// Up to the first comma every word is a name (capitalized) or a connective, and there are at least two names;
    /// behind it stands a role or an agency of at most 60 bytes. The line does not end a sentence.
    static func name(in range: Range<Int>, of bytes: Span<UInt8>) -> Range<Int>? {
        guard range.count <= 140, let opening = openings.first(where: { bytes.hasPrefix($0, in: range) }),
            bytes.firstLetterCase(of: range) == .upper, bytes.lastByte(of: range) != 0x2E
        else { return nil }
        let rest = bytes.trimmed(range.lowerBound + opening.count..<range.upperBound)
        let comma = rest.first { bytes[$0] == 0x2C } ?? rest.upperBound
        guard rest.upperBound - comma <= 62 else { return nil }
        guard areNames(bytes.words(in: rest.lowerBound..<comma), in: bytes, minimum: 2) else { return nil }
        return rest
    }

    /// Whether the words are at least `minimum` capitalized names with connectives between.
    static func areNames(_ words: [Range<Int>], in bytes: Span<UInt8>, minimum: Int) -> Bool {
        var names = 0
        for word in words {
            let name = bytes.string(word).lowercased()
            if notNames.contains(name) { return false }
            if bytes.firstLetterCase(of: word) == .upper {
                names += 1
            } else if !connectives.contains(name) {
                return false
            }
        }
        return names >= minimum && words.count <= 12
    }
}
