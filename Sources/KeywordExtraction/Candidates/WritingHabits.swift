import TextAnalysis

/// How languages are written, as far as it tells names from other words.
extension Language {
    /// Whether spaces part syllables, of which a word may have several.
    var hasSpacedSyllables: Bool { code == "vi" }

    /// Whether months and weekdays begin with a small letter, so that one with a capital is a name.
    var writesDaysSmall: Bool { Self.smallDays.contains(listCode) }

    private static let smallDays: Set = [
        "bg", "ca", "cs", "da", "et", "eu", "fi", "gl", "hr", "hu", "hy", "is", "lt", "lv", "mk", "nb", "nn", "pl", "ro", "ru", "sk",
        "sl", "sr", "sv", "uk",
    ]
}
