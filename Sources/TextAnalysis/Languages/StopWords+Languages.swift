import CEmbeddedData

extension StopWords {
    /// The list of a language, or of the one that stands in for it (`Language.listCode`); empty for a language that has none.
    ///
    /// A file is read when its language is first asked for. Complexity: O(1), the first time O(bytes of the file).
    public static func list(for language: Language) -> StopWords { lists.value(for: language) }

    /// The languages that have a list, by code.
    public static let languages: [Language] = (0..<nutgraf_stopwords_count()).map { index in
        // Safe: the code is a constant of the binary.
        Language(code: unsafe String(cString: unsafe nutgraf_stopwords_at(index).language))
    }

    /// Whether a language has a list, of its own or another's.
    public static func hasList(for language: Language) -> Bool { indices[language.listCode] != nil }

    private static let indices = Dictionary(uniqueKeysWithValues: zip(languages.map(\.code), languages.indices))

    private static let lists = OnceByLanguage { language in
        guard let index = indices[language.listCode] else { return StopWords() }
        let file = unsafe nutgraf_stopwords_at(index)
        // Safe: the bytes are a constant of the binary, and `count` is their number.
        let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.count)
        return StopWords(file: unsafe Span(_unsafeElements: bytes))
    }
}
