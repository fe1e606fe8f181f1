import Synchronization
import TextAnalysis

/// Somebody's own words and phrases, to be found in articles by the stems of their words and without regard to case.
///
/// Each language reads them by its own stemmer, once, when the first article in it comes; copies share what was read.
public struct KeywordTerms: Sendable {
    /// A word or phrase, and other ways to say it.
    public struct Term: Hashable, Sendable {
        /// The form to show.
        public var text: String
        /// Other forms, which count for this one.
        public var variants: [String]

        /// With parameters that are the properties of these names.
        public init(_ text: String, variants: [String] = []) {
            self.text = text
            self.variants = variants
        }
    }

    /// Of two terms with the same stems the first counts.
    public let terms: [Term]
    private let readings = Readings()

    /// With parameters that are the properties of these names.
    public init(_ terms: [Term]) { self.terms = terms }

    /// Words and phrases without variants.
    public init(_ texts: [String]) { self.init(texts.map { Term($0) }) }

    /// The terms as a language reads them. Complexity: O(bytes of the terms) the first time, then O(1).
    func phrases(in language: Language) -> TermPhrases {
        readings.byLanguage.withLock { known in
            if let phrases = known[language.code] { return phrases }
            let phrases = TermPhrases(terms, language: language)
            known[language.code] = phrases
            return phrases
        }
    }

    /// What was read already, by the codes of languages.
    private final class Readings: Sendable {
        let byLanguage = Mutex<[String: TermPhrases]>([:])
    }
}

extension KeywordTerms: Hashable {
    public static func == (first: KeywordTerms, second: KeywordTerms) -> Bool { first.terms == second.terms }

    public func hash(into hasher: inout Hasher) {
        // A long list is told by its length and its first terms well enough.
        hasher.combine(terms.count)
        for term in terms.prefix(8) { hasher.combine(term) }
    }
}
