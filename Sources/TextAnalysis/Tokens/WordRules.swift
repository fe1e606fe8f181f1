/// What of a tokenizer matters to each word.
struct WordRules {
    let isWords: Bool
    let lowercases: Bool
    let isEnglish: Bool
    let separatesAtApostrophe: Bool
    /// Whether the small letter of `I` is `ı`, and an apostrophe parts a name from its ending.
    let isTurkic: Bool
    let arabicLetters: FoldedForm.ArabicLetters

    init(_ tokenizer: Tokenizer) {
        isWords = tokenizer.style == .words
        lowercases = tokenizer.lowercases
        isEnglish = tokenizer.language == .english
        separatesAtApostrophe = tokenizer.language == .french || tokenizer.language == .italian
        isTurkic = isWords && (tokenizer.language.code == "tr" || tokenizer.language.code == "az")
        arabicLetters = FoldedForm.ArabicLetters(tokenizer.language)
    }
}
