extension SegmentationLexicon {
    /// The lists of a language, built when they are first asked for; a language without any gets those that serve all.
    static func of(_ language: Language) -> SegmentationLexicon { own(language) ?? common }

    /// Whether a language has lists of its own.
    static func hasLists(for language: Language) -> Bool { own(language) != nil }

    private static func own(_ language: Language) -> SegmentationLexicon? {
        switch language.code {
        case "af": afrikaans
        case "ar": arabic
        case "be": belarusian
        case "bg": bulgarian
        case "bn": bengali
        case "ca": catalan
        case "cs": czech
        case "da": danish
        case "de": german
        case "el": greek
        case "en": english
        case "es": spanish
        case "et": estonian
        case "eu": basque
        case "fa": persian
        case "fi": finnish
        case "fil", "tl": filipino
        case "fr": french
        case "ga": irish
        case "gl": galician
        case "gu": gujarati
        case "he": hebrew
        case "hi": hindi
        case "hr", "bs", "sh": croatian
        case "hu": hungarian
        case "hy": armenian
        case "id": indonesian
        case "is": icelandic
        case "it": italian
        case "ka": georgian
        case "kk": kazakh
        case "ko": korean
        case "lt": lithuanian
        case "lv": latvian
        case "mk": macedonian
        case "mr": marathi
        case "ms": malay
        case "nb", "no": norwegianBokmaal
        case "ne": nepali
        case "nl": dutch
        case "nn": norwegianNynorsk
        case "pl": polish
        case "ps": pashto
        case "pt": portuguese
        case "ro": romanian
        case "ru": russian
        case "sk": slovak
        case "sl": slovene
        case "sr": serbian
        case "sv": swedish
        case "sw": swahili
        case "ta": tamil
        case "th": thai
        case "tr", "az": turkish
        case "uk": ukrainian
        case "ur": urdu
        case "vi": vietnamese
        default: nil
        }
    }

    /// For every other language: English names and companies turn up in all of them.
    static let common = SegmentationLexicon([.common])

    private static let afrikaans = SegmentationLexicon([.common, .afrikaans])
    private static let arabic = SegmentationLexicon([.common, .arabic])
    private static let belarusian = SegmentationLexicon([.common, .belarusian])
    private static let bulgarian = SegmentationLexicon([.common, .bulgarian])
    private static let bengali = SegmentationLexicon([.common, .bengali])
    private static let catalan = SegmentationLexicon([.common, .catalan])
    private static let czech = SegmentationLexicon([.common, .czech])
    private static let danish = SegmentationLexicon([.common, .danish])
    private static let german = SegmentationLexicon([.common, .german])
    private static let greek = SegmentationLexicon([.common, .greek])
    private static let english = SegmentationLexicon([.common, .english])
    private static let spanish = SegmentationLexicon([.common, .spanish])
    private static let estonian = SegmentationLexicon([.common, .estonian])
    private static let basque = SegmentationLexicon([.common, .basque])
    private static let persian = SegmentationLexicon([.common, .persian])
    private static let finnish = SegmentationLexicon([.common, .finnish])
    private static let filipino = SegmentationLexicon([.common, .filipino])
    private static let french = SegmentationLexicon([.common, .french])
    private static let irish = SegmentationLexicon([.common, .irish])
    private static let galician = SegmentationLexicon([.common, .galician])
    private static let gujarati = SegmentationLexicon([.common, .gujarati])
    private static let hebrew = SegmentationLexicon([.common, .hebrew])
    private static let hindi = SegmentationLexicon([.common, .hindi])
    private static let croatian = SegmentationLexicon([.common, .croatian])
    private static let hungarian = SegmentationLexicon([.common, .hungarian])
    private static let armenian = SegmentationLexicon([.common, .armenian])
    private static let indonesian = SegmentationLexicon([.common, .indonesian])
    private static let icelandic = SegmentationLexicon([.common, .icelandic])
    private static let italian = SegmentationLexicon([.common, .italian])
    private static let georgian = SegmentationLexicon([.common, .georgian])
    private static let kazakh = SegmentationLexicon([.common, .kazakh])
    private static let korean = SegmentationLexicon([.common, .korean])
    private static let lithuanian = SegmentationLexicon([.common, .lithuanian])
    private static let latvian = SegmentationLexicon([.common, .latvian])
    private static let macedonian = SegmentationLexicon([.common, .macedonian])
    private static let marathi = SegmentationLexicon([.common, .marathi])
    private static let malay = SegmentationLexicon([.common, .malay])
    private static let norwegianBokmaal = SegmentationLexicon([.common, .norwegianBokmaal])
    private static let nepali = SegmentationLexicon([.common, .nepali])
    private static let dutch = SegmentationLexicon([.common, .dutch])
    private static let norwegianNynorsk = SegmentationLexicon([.common, .norwegianNynorsk])
    private static let polish = SegmentationLexicon([.common, .polish])
    private static let pashto = SegmentationLexicon([.common, .pashto])
    private static let portuguese = SegmentationLexicon([.common, .portuguese])
    private static let romanian = SegmentationLexicon([.common, .romanian])
    private static let russian = SegmentationLexicon([.common, .russian])
    private static let slovak = SegmentationLexicon([.common, .slovak])
    private static let slovene = SegmentationLexicon([.common, .slovene])
    private static let serbian = SegmentationLexicon([.common, .serbian])
    private static let swedish = SegmentationLexicon([.common, .swedish])
    private static let swahili = SegmentationLexicon([.common, .swahili])
    private static let tamil = SegmentationLexicon([.common, .tamil])
    private static let thai = SegmentationLexicon([.common, .thai])
    private static let turkish = SegmentationLexicon([.common, .turkish])
    private static let ukrainian = SegmentationLexicon([.common, .ukrainian])
    private static let urdu = SegmentationLexicon([.common, .urdu])
    private static let vietnamese = SegmentationLexicon([.common, .vietnamese])
}
