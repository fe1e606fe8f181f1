/// What of a tokenizer matters to each word.
struct WordRules {
    let isWords: Bool
    let lowercases: Bool
    let isEnglish: Bool
    let separatesAtApostrophe: Bool
    let unspaced: UnspacedRules
    /// Whether the small letter of `I` is `ı`, and an apostrophe parts a name from its ending.
    let isTurkic: Bool
    let arabicLetters: FoldedForm.ArabicLetters

    init(_ tokenizer: Tokenizer) {
        isWords = tokenizer.style == .words
        lowercases = tokenizer.lowercases
        isEnglish = tokenizer.language == .english
        separatesAtApostrophe = ["fr", "it", "ca"].contains(tokenizer.language.code)
        unspaced = UnspacedRules(tokenizer.unspaced, language: tokenizer.language)
        isTurkic = isWords && (tokenizer.language.code == "tr" || tokenizer.language.code == "az")
        arabicLetters = FoldedForm.ArabicLetters(tokenizer.language)
    }
}
