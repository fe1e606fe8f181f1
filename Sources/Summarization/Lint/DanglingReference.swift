import TextAnalysis

/// Finds sentences that open with a reference to something before them, and so lose their sense when they stand alone.
///
/// The first word decides: a pronoun of the third person or a demonstrative (`He said …`, `This was …`) counts 1, a
/// connective that leans on the sentence before (`But …`, `Meanwhile …`) counts ½. In a language without a list
/// nothing is found. The lists are ours; `il`, `elle` and their like are in although each has an impersonal use.
struct DanglingReference {
    private let words: Words?

    /// The words of the article's language.
    init(in article: AnalyzedArticle) {
        words = Self.byLanguage[article.language]
    }

    /// How much an opening word leans on what comes before it: 1, ½ or 0.
    func value(of first: Token, in article: AnalyzedArticle) -> Float {
        guard let words else { return 0 }
        return article.terms.withBytes(of: first.term) { words.value(of: $0, $1) }
    }

    /// How much each candidate leans on what comes before it: 1, ½ or 0.
    func values(of candidates: SentenceCandidates) -> [Float] {
        (0..<candidates.count).map { candidate in
            candidates.tokens(candidate).first.map { value(of: $0, in: candidates.article) } ?? 0
        }
    }

    /// The words of a language, as terms: the references, then the connectives.
    private struct Words {
        private var terms = TermTable()
        private let references: Int

        init(references: String, connectives: String) {
            for word in references.split(separator: " ") { _ = terms.intern(String(word)) }
            self.references = terms.count
            for word in connectives.split(separator: " ") { _ = terms.intern(String(word)) }
        }

        func value(of text: Span<UInt8>, _ term: Range<Int>) -> Float {
            guard let id = terms.find(text, term) else { return 0 }
            return id < references ? 1 : 0.5
        }
    }

    private static let byLanguage = Dictionary(
        uniqueKeysWithValues: words.map { code, words in
            (Language(code: code), Words(references: words.references, connectives: words.connectives))
        })

    private static let words: [String: (references: String, connectives: String)] = [
        "en": (
            "he she they it this that these those his her their its him them such",
            "but however meanwhile also instead still so then yet nor thus therefore moreover furthermore nevertheless "
                + "nonetheless besides otherwise and or"
        ),
        "de": (
            "er sie es dieser diese dieses diesem diesen jener jene jenes sein seine ihr ihre ihm ihn ihnen das dies "
                + "dabei damit dafür dagegen davon dazu daran darauf darüber darin",
            "aber doch jedoch allerdings dennoch trotzdem deshalb daher deswegen außerdem zudem auch und oder sondern "
                + "stattdessen inzwischen unterdessen dann denn"
        ),
        "fr": (
            "il elle ils elles celui celle ceux celles ce cet cette ces cela ça son sa ses leur leurs lui",
            "mais cependant toutefois pourtant néanmoins donc ainsi alors aussi ensuite puis et ou or car"
        ),
        "es": (
            "él ella ellos ellas ello este esta estos estas ese esa esos esas esto eso aquel aquella su sus",
            "pero sin embargo además también entonces así luego y e o mientras aunque pues"
        ),
        "pt": (
            "ele ela eles elas este esta estes estas esse essa esses essas isto isso aquele aquela seu sua seus suas",
            "mas porém contudo entretanto todavia também além então assim portanto e ou"
        ),
        "it": (
            "egli lui lei loro essi esse questo questa questi queste quello quella quelli quelle ciò suo sua suoi sue",
            "ma però tuttavia inoltre anche quindi dunque così poi intanto invece e o eppure"
        ),
        "nl": (
            "hij zij ze het dit dat deze die zijn haar hun hen hem daarmee daarvoor daarover daarbij",
            "maar echter toch ook bovendien daarom dus daarnaast intussen en of want"
        ),
        "ru": (
            "он она оно они это этот эта эти тот та те его её ее их ему ей им такой такая такие",
            "но однако также кроме поэтому затем тогда и а или зато впрочем между"
        ),
    ]
}
