import TextAnalysis

/// What is known of the content words of a language that has a stop list and no model of its parts of speech: words in small
/// letters, in the forms that news uses, parted by white space.
struct WeakWords: Sendable {
    /// Function words that may stand inside a name or a phrase.
    let connectors: String
    /// Units of amount: `percent`, `million`, currencies.
    let amounts: String
    /// Nouns that would suit any story: `people`, `case`.
    let general: String
    /// Adjectives that would suit any story: `new`, `big`.
    let opening: String
}

extension WordLexicon {
    /// Names of times that stand with hours in news of any language: `12:40 (UTC)`.
    private static let timeZones = "utc gmt jst cest"

    /// The lexicon of a language by its lists; one of connectors alone where it has none.
    static func listed(for language: Language) -> WordLexicon {
        let code = language.listCode
        guard let words = WeakWords.europe[code] ?? WeakWords.asiaAndAfrica[code] else { return other }
        let calendar = CalendarNames.names(of: language)
        let shapes = WordShapes.all[code]
        return WordLexicon(
            words: [(.calendar, (calendar?.names ?? "") + " " + timeZones)] + (shapes?.words ?? []),
            connectors: words.connectors,
            weak: [
                (.unit, (calendar?.times ?? "") + " " + words.amounts), (.general, words.general),
                (.opening, words.opening),
            ], shapes: shapes?.shapes ?? [])
    }
}
