/// What of a tokenizer matters to each word.
struct WordRules {
    let isWords: Bool
    let lowercases: Bool
    let isEnglish: Bool
    let separatesAtApostrophe: Bool
    let unspaced: UnspacedRules

    init(_ tokenizer: Tokenizer) {
        isWords = tokenizer.style == .words
        lowercases = tokenizer.lowercases
        isEnglish = tokenizer.language == .english
        separatesAtApostrophe = ["fr", "it", "ca"].contains(tokenizer.language.code)
        unspaced = UnspacedRules(tokenizer.unspaced, language: tokenizer.language)
    }
}
