import TextAnalysis

/// The words of a language that lean, parted by white space, in small letters. A word belongs to the first list that has it, in
/// the order additions, references, connectives, speakers. Verbs of saying are the reporting verbs of its stop list.
///
/// What is an article as well (`den`, `az`) is in no list.
struct LeaningLists: Sendable {
    /// Words that stand for something before them where they open a sentence.
    let references: String
    /// Words that go on from something where they open a sentence.
    let connectives: String
    /// Words that do so near its begin.
    let additions: String
    /// Words for whoever speaks.
    let speakers: String
}

extension LeaningWords {
    /// The words of a language by its lists; none where it has none.
    static func listed(for language: Language) -> LeaningWords {
        let code = language.listCode
        guard let lists = LeaningLists.europe[code] ?? LeaningLists.asiaAndAfrica[code] else { return LeaningWords([]) }
        return LeaningWords(
            [
                (.addition, lists.additions), (.reference, lists.references), (.connective, lists.connectives),
                (.speaker, lists.speakers), (.time, CalendarNames.names(of: language)?.times ?? ""),
            ],
            reporting: StopWords.list(for: language))
    }
}
