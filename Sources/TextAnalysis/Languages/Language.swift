/// A language, named by its BCP 47 code.
public struct Language: Hashable, Sendable {
    /// The BCP 47 code without region; `und` where no language is known.
    public let code: String

    /// The language of a BCP 47 tag; the region is dropped (`pt-BR` is `pt`), upper case is lowered.
    ///
    /// What does not open with 2 to 8 ASCII letters is no tag: its language is `.undetermined`. Complexity: O(1).
    public init(code: String) {
        let letters = code.utf8.prefix(9).prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
        let isTag = (2...8).contains(letters.count) && letters.allSatisfy(\.isASCIILetter)
        self.code = isTag ? String(decoding: letters.map(\.loweredASCII), as: UTF8.self) : "und"
    }

    /// English.
    public static let english = Language(code: "en")
    /// German.
    public static let german = Language(code: "de")
    /// French.
    public static let french = Language(code: "fr")
    /// Spanish.
    public static let spanish = Language(code: "es")
    /// Portuguese.
    public static let portuguese = Language(code: "pt")
    /// Italian.
    public static let italian = Language(code: "it")
    /// Dutch.
    public static let dutch = Language(code: "nl")
    /// Russian.
    public static let russian = Language(code: "ru")
    /// Arabic.
    public static let arabic = Language(code: "ar")
    /// No language is known; rules that hold everywhere are used, and no stop words.
    public static let undetermined = Language(code: "und")

    /// The code under which lists of words are kept: another one where a language has two, or its function words are another's.
    package var listCode: String { Self.listCodes[code] ?? code }

    private static let listCodes = ["no": "nb", "tl": "fil", "iw": "he", "in": "id", "bs": "hr", "sh": "sr"]
}

/// A language is written as its code.
extension Language: Codable {
    /// The language of a code, which any text is: what is no tag is `.undetermined`.
    public init(from decoder: any Decoder) throws {
        self.init(code: try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the code.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}
