public import TextAnalysis

/// A word or phrase that says what an article is about.
public struct Keyword: Hashable, Sendable, Codable {
    /// The form in which the article writes it most often.
    public var text: String
    /// Higher is better; comparable inside one article only.
    public var score: Float
    /// How often it occurs in the article's text, in any inflection: the number of `ranges`.
    public var count: Int
    /// UTF-8 bytes of the article's text, in reading order. Occurrences in the headline are not among them, so a
    /// keyword that stands in the headline alone has none.
    public var ranges: [Range<Int>]
    /// What the score is made of; `KeywordRanking.combination` says how.
    public var parts: [KeywordPart]
    /// Other names of the same thing that the article uses and that were left out for it: an acronym, a surname.
    public var variants: [String]
    /// What the article shows of it, for people who ask why it is one.
    public var facts: KeywordFacts

    /// With parameters that are the properties of these names.
    public init(
        text: String, score: Float, count: Int, ranges: [Range<Int>], parts: [KeywordPart], variants: [String],
        facts: KeywordFacts = KeywordFacts()
    ) {
        self.text = text
        self.score = score
        self.count = count
        self.ranges = ranges
        self.parts = parts
        self.variants = variants
        self.facts = facts
    }
}

/// A named factor or addend of a keyword's score.
public struct KeywordPart: Hashable, Sendable, Codable {
    /// What it is, such as `frequency`.
    public var name: String
    /// The factor or summand.
    public var value: Float

    /// Of its parts, which are the properties of these names.
    public init(name: String, value: Float) {
        self.name = name
        self.value = value
    }
}

/// The keywords of one article.
public struct KeywordRanking: Hashable, Sendable, Codable {
    /// How the parts of a keyword make its score.
    public enum Combination: String, Hashable, Sendable, Codable {
        /// The score is the product of its parts.
        case product
        /// The score is their sum.
        case sum
    }

    /// The best first; ties by first occurrence.
    public var keywords: [Keyword]
    /// How parts make scores.
    public var combination: Combination
    /// Why there are no keywords, or fewer than were asked for, and what they may suffer from.
    public var warnings: [KeywordWarning]

    /// With parameters that are the properties of these names.
    public init(keywords: [Keyword], combination: Combination, warnings: [KeywordWarning] = []) {
        self.keywords = keywords
        self.combination = combination
        self.warnings = warnings
    }
}

/// The keywords themselves, the best first.
extension KeywordRanking: RandomAccessCollection {
    /// The place of the best keyword.
    public var startIndex: Int { keywords.startIndex }
    /// The place behind the last keyword.
    public var endIndex: Int { keywords.endIndex }
    /// The keyword at a place, from 0.
    public subscript(place: Int) -> Keyword { keywords[place] }
}

/// Something that a reader of the keywords should know.
public enum KeywordWarning: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The article has no words at all.
    case noText
    /// The article has words, and none of them could be a keyword.
    case noCandidates
    /// A few keywords were asked for, and only so many found; whether a filter left candidates out.
    case few(Int, isFiltered: Bool)
    /// The language, which was told or found out, has no stop words: its function words were guessed from the text.
    case noStopWords(Language)

    public var description: String {
        switch self {
        case .noText: "the article has no text"
        case .noCandidates: "no word of the article could be a keyword"
        case .few(0, isFiltered: true): "no word of the article is a keyword by the options given"
        case .few(let count, let isFiltered):
            "only \(count) keyword\(count == 1 ? "" : "s"): "
                + (isFiltered
                    ? "nothing else in the article is one by the options given"
                    : "what else the article says, it says in passing")
        case .noStopWords(.undetermined):
            "the language is not known, so function words were guessed from the text; name it with --language"
        case .noStopWords(let language):
            "there are no stop words for the language '\(language.code)', so function words were guessed from the text; "
                + "if it is another language, name it with --language"
        }
    }
}
