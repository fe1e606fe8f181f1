import CEmbeddedData

/// What there is for a language: the one table that names each, and what it takes from another.
///
/// Most of what belongs to a language is a file that is named by its code: `Stopwords/xx.txt`,
/// `CEmbeddedData/Frequencies/xx.df`. The rest is looked up by the code where it is used. This table has what no file
/// says: the name, and which file or algorithm of a near language serves for it.
public struct LanguageData: Hashable, Sendable {
    /// The BCP 47 code.
    public let code: String
    /// In English.
    public let name: String
    /// What Snowball calls its algorithm, where that is not the code.
    public var stemmer: String?
    /// The language whose background frequencies it has, where these are not its own.
    public var background: String?

    private init(_ code: String, _ name: String, stemmer: String? = nil, background: String? = nil) {
        self.code = code
        self.name = name
        self.stemmer = stemmer
        self.background = background
    }

    /// The language of the code.
    public var language: Language { Language(code: code) }

    /// The languages that are known by name, in the order of their codes.
    public static let all = [
        LanguageData("af", "Afrikaans"), LanguageData("am", "Amharic"), LanguageData("ar", "Arabic"),
        LanguageData("be", "Belarusian"), LanguageData("bg", "Bulgarian"), LanguageData("bn", "Bengali"),
        LanguageData("bs", "Bosnian", stemmer: "sr", background: "sh"), LanguageData("ca", "Catalan"),
        LanguageData("cs", "Czech"), LanguageData("cy", "Welsh"), LanguageData("da", "Danish"),
        LanguageData("de", "German"), LanguageData("el", "Greek"), LanguageData("en", "English"),
        LanguageData("es", "Spanish"), LanguageData("et", "Estonian"), LanguageData("eu", "Basque"),
        LanguageData("fa", "Persian"), LanguageData("fi", "Finnish"), LanguageData("fil", "Filipino"),
        LanguageData("fr", "French"), LanguageData("ga", "Irish"), LanguageData("gl", "Galician"),
        LanguageData("gu", "Gujarati"), LanguageData("he", "Hebrew"), LanguageData("hi", "Hindi"),
        LanguageData("hr", "Croatian", stemmer: "sr", background: "sh"), LanguageData("hu", "Hungarian"),
        LanguageData("hy", "Armenian"), LanguageData("id", "Indonesian"), LanguageData("is", "Icelandic"),
        LanguageData("it", "Italian"), LanguageData("ja", "Japanese"), LanguageData("ka", "Georgian"),
        LanguageData("kk", "Kazakh"), LanguageData("km", "Khmer"), LanguageData("kn", "Kannada"),
        LanguageData("ko", "Korean"), LanguageData("lo", "Lao"), LanguageData("lt", "Lithuanian"),
        LanguageData("lv", "Latvian"), LanguageData("mk", "Macedonian"), LanguageData("ml", "Malayalam"),
        LanguageData("mr", "Marathi"), LanguageData("ms", "Malay"), LanguageData("my", "Burmese"),
        LanguageData("nb", "Norwegian Bokmål", stemmer: "no"), LanguageData("ne", "Nepali"),
        LanguageData("nl", "Dutch"), LanguageData("nn", "Norwegian Nynorsk", stemmer: "no"),
        LanguageData("no", "Norwegian", background: "nb"), LanguageData("or", "Odia"), LanguageData("pa", "Punjabi"),
        LanguageData("pl", "Polish"), LanguageData("ps", "Pashto"), LanguageData("pt", "Portuguese"),
        LanguageData("ro", "Romanian"), LanguageData("ru", "Russian"), LanguageData("si", "Sinhala"),
        LanguageData("sk", "Slovak"), LanguageData("sl", "Slovenian"), LanguageData("so", "Somali"),
        LanguageData("sq", "Albanian"), LanguageData("sr", "Serbian", background: "sh"), LanguageData("sv", "Swedish"),
        LanguageData("sw", "Swahili"), LanguageData("ta", "Tamil"), LanguageData("te", "Telugu"),
        LanguageData("th", "Thai"), LanguageData("tl", "Tagalog", background: "fil"), LanguageData("tr", "Turkish"),
        LanguageData("uk", "Ukrainian"), LanguageData("ur", "Urdu"), LanguageData("vi", "Vietnamese"),
        LanguageData("zh", "Chinese"),
    ]

    /// The row of a language; for one that the table does not name, a row of its code alone.
    public static func of(_ language: Language) -> LanguageData {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].code == language.code { return all[middle] }
            if all[middle].code < language.code { low = middle + 1 } else { high = middle }
        }
        return LanguageData(language.code, language.code)
    }
}

extension LanguageData {
    /// What finds the language out, in a few words; `nil` where nothing does.
    public var detection: String? {
        if LanguageTable.shared.languages.contains(language) || ["bs", "hr", "sr"].contains(code) { return "words" }
        return Script.allCases.contains { $0.language == language } ? "script" : nil
    }

    /// Whether there is a list of stop words, its own or that of the language that stands in for it.
    public var hasStopWords: Bool { StopWords.hasList(for: language) }

    /// Whether there are abbreviations and openers of its own for the cutting of sentences.
    public var hasSentenceLists: Bool { SegmentationLexicon.hasLists(for: language) }

    /// Whether names of its months and weekdays are known.
    public var hasCalendar: Bool { CalendarNames.names(of: language) != nil }

    /// Whether its words can be reduced to stems.
    public var hasStemmer: Bool { Stemmer.isAvailable(for: language) }

    /// The code of the background frequencies that it has, its own or another's.
    public var backgroundFrequencies: String? {
        let wanted = background ?? code
        for index in 0..<nutgraf_frequencies_count() {
            // Safe: the code is a constant of the binary.
            if unsafe String(cString: nutgraf_frequencies_at(index).language) == wanted { return wanted }
        }
        return nil
    }

    /// Whether there is a model of its parts of speech.
    public var hasPartsOfSpeech: Bool { PartOfSpeechTagger(language: language) != nil }
}

extension Language {
    /// Languages whose readers read the other too, and that a short text does not tell apart.
    private static let near: [[String]] = [["bs", "hr", "sr"], ["nb", "nn", "no"], ["id", "ms"], ["fil", "tl"]]

    /// Whether this is the other language, or near to it: Croatian to Serbian, Bokmål to Nynorsk, Indonesian to Malay.
    public func isNear(_ other: Language) -> Bool {
        self == other || Self.near.contains { $0.contains(code) && $0.contains(other.code) }
    }
}
