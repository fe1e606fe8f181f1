public import TextAnalysis

/// Finds the figures that an article gives of what happened.
///
/// A figure counts where the words beside it say what it counts: `57 people were killed`, `killed at least 57`, `toll rises to
/// 57`, `magnitude 6.8`, `Ann Roe, 57,`; sums of money and shares in percent are told apart by the words beside them. `57 to 60` is one
/// figure. A part of a figure is left out, as `12 of them in Kobe`, and of two in a sentence that of the toll counts.
///
/// The headline and the first sentences tell of the event, since what stands further down is often another event's; so is what a
/// sentence sets apart by a year, `last month`, `a similar quake` and the like, or tells as a possibility (`ClaimBackground`). Such
/// figures are found too, as known to the article. English; in other languages nothing is found. Complexity: O(words).
public struct ClaimFinder: Sendable {
    /// The sentences that tell of the event.
    public var sentences = 6

    /// A finder; it has no parameters.
    public init() {}

    /// All figures in reading order, those of the headline last; of people at most one of each kind and sentence.
    public func stated(in analyzed: AnalyzedArticle) -> [StatedClaim] {
        guard analyzed.language.code == "en" else { return [] }
        let year = analyzed.article.date.flatMap { ArticleDate($0) }?.year
        let stems = analyzed.terms.stemmed(language: analyzed.language)
        var claims: [StatedClaim] = []
        func read(_ tokens: ArraySlice<Token>, of text: String, index: Int?) {
            let sentence = ClaimSentence(tokens, of: text, index: index, in: analyzed, stems: stems)
            var reader = ClaimReader(sentence, year: year, isEarly: (index ?? 0) < sentences)
            claims += reader.claims()
        }
        for sentence in analyzed.sentences {
            read(analyzed.tokens(ofSentence: sentence.index), of: analyzed.article.text, index: sentence.index)
        }
        read(analyzed.titleTokens[...], of: analyzed.article.title, index: nil)
        return claims
    }

    /// The figures that the article gives of its event, in reading order, those of the headline last.
    public func claims(in analyzed: AnalyzedArticle) -> [Claim] {
        stated(in: analyzed).filter(\.isOfEvent).map(\.claim)
    }

    /// What the article says of people and magnitudes, which tell events apart: its first claim of each kind.
    public func mainClaims(in analyzed: AnalyzedArticle) -> [Claim] {
        var known: Set<ClaimKind> = []
        return claims(in: analyzed).filter {
            ($0.kind.countsPeople || $0.kind == .magnitude) && known.insert($0.kind).inserted
        }
    }
}
