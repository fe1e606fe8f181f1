import TextAnalysis

/// Chooses which of the forms that an article writes of a name, or of a word, is shown, in languages with cases: `Warszawa` of `Warszawy`,
/// `Warszawie` and `Warszawa`, `Putin` of `Putinin` and `Putin`.
///
/// The form that all others go on from is the base form, as a rule the nominative; in Slavic languages only of names, as of
/// a noun it may be the genitive of many. Of names there that differ in their last letters, one that ends in -a is. Where none can be
/// told, the form mostly written stays.
struct BaseForm {
    private let language: Language

    private static let agglutinative: Set<String> = ["et", "fi", "hu", "tr", "az", "kk", "eu"]
    private static let slavic: Set<String> = ["be", "bs", "cs", "hr", "pl", "ru", "sh", "sk", "sl", "sr", "uk"]
    /// So many letters at most differ in other cases of a name in -a.
    private static let longestEnding = 4

    /// `nil` for a language of no cases, or of others.
    init?(language: Language) {
        guard Self.agglutinative.contains(language.code) || Self.slavic.contains(language.code) else { return nil }
        self.language = language
    }

    /// The place of the base form among forms of one stem; `nil` where none can be told.
    func place(in forms: [String], isName: Bool) -> Int? {
        guard forms.count > 1, isName || Self.agglutinative.contains(language.code),
            let shortest = forms.indices.min(by: { forms[$0].utf8.count < forms[$1].utf8.count })
        else { return nil }
        if forms.allSatisfy({ $0.hasPrefix(forms[shortest]) }) { return shortest }
        guard Self.slavic.contains(language.code) else { return nil }
        return forms.indices.first { index in
            let form = forms[index]
            guard let last = form.unicodeScalars.last, ["a", "а", "я"].contains(last) else { return false }
            // The consonant before the ending may change: `Praha`, `Praze`.
            let stem = form.count > 4 ? form.dropLast(2) : form.dropLast()
            return forms.allSatisfy {
                $0 == form || ($0.hasPrefix(stem) && $0.count - stem.count <= Self.longestEnding)
            }
        }
    }
}
