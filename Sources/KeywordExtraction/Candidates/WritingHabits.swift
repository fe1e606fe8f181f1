import TextAnalysis

/// How languages are written, as far as it tells names from other words.
extension Language {
    /// Whether spaces part syllables, of which a word may have several.
    var hasSpacedSyllables: Bool { code == "vi" }

    /// Whether months and weekdays begin with a small letter, so that one with a capital is a name.
    var writesDaysSmall: Bool { Self.smallDays.contains(listCode) }

    /// Whether nothing in small letters goes on behind a name of two words or more: `Владимир Путин пообещал`, `Martin Ráž novinářům`.
    var namesEndPhrases: Bool { ["be", "cs", "pl", "ru", "sk", "uk"].contains(code) }

    private static let smallDays: Set = [
        "bg", "ca", "cs", "da", "et", "eu", "fi", "gl", "hr", "hu", "hy", "is", "lt", "lv", "mk", "nb", "nn", "pl", "ro", "ru", "sk",
        "sl", "sr", "sv", "uk",
    ]
}
