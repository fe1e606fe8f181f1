import TextAnalysis

/// What share of the best score a candidate needs to be worth a place in a list: the more, the more often readers found its kind bad.
///
/// Where a tagger reads the words, these are refused altogether: a phrase that begins with what somebody does (`spilling oil`), unless
/// something introduces it as a thing (`the parking ticket`), one that begins with a judgement and stands once or twice (`good senator`),
/// and, of a headline whose words have capitals, what never stands in the text, as nobody can tell its names from its verbs.
struct KeywordPadding {
    /// The background inverse document frequency of a word that one article of 550 has; readers called hardly any rarer word bad.
    private static let rare: Float = 6.3

    private let isTagged: Bool
    /// Whether the words of the headline have capitals, small ones apart.
    private let hasCapitalHeadline: Bool
    /// How often a word that is no name has to stand in the body, unless the headline has it: what a short text is about comes
    /// back twice, what a long one is about more often.
    private let enough: Int
    /// Of a text of less than 100 words most stands once, so less is asked of all.
    private let scale: Float

    init(_ article: AnalyzedArticle, _ words: WordEvidence) {
        isTagged = words.isTagged
        hasCapitalHeadline = article.hasCapitalHeadline
        let count = article.tokens.count
        enough = count < 100 ? 1 : count < 150 ? 2 : count < 300 ? 3 : 4
        scale = count < 100 ? Float(count * count) / 10_000 : 1
    }

    /// 0...1, or more than 1 for what is refused.
    func leastShare(of candidate: Candidate) -> Float { scale * wholeLeastShare(of: candidate) }

    /// What share a name needs to be another form of a keyword, where a tagger reads the words; more than 1 where there is none.
    func leastShareOfForm(_ candidate: Candidate) -> Float {
        guard isTagged, candidate.nameShare > 0.99, candidate.bodyCount > 0 || !hasCapitalHeadline else {
            return .infinity
        }
        return candidate.length > 1 ? 0.004 : candidate.bodyCount > 1 ? 0.01 : 0.05
    }

    private func wholeLeastShare(of candidate: Candidate) -> Float {
        let isName = candidate.nameShare > 0.99
        guard isTagged else { return isName ? 0.02 : leastShareOfCommon(candidate) }
        if candidate.bodyCount == 0, hasCapitalHeadline { return .infinity }
        if candidate.opening == .gerund, candidate.length > 1, !isIntroduced(candidate) { return .infinity }
        if isName {
            return candidate.length > 1 ? candidate.count > 1 ? 0.02 : 0.05 : candidate.count > 1 ? 0.05 : 0.25
        }
        if candidate.length == 1,
            candidate.titleCount == 0
                ? candidate.bodyCount < enough : candidate.leadCount == 0 && candidate.bodyCount < 2
        {
            // A rare word is what the story is about where it opens with it and comes back to it twice: `ceasefire`.
            return candidate.rarity > Self.rare && candidate.bodyCount > 2 && candidate.leadCount > 0 ? 0.06 : 0.5
        }
        if candidate.openingWeakness == .judgement { return candidate.count < 3 ? .infinity : 0.5 }
        return candidate.isPassing && candidate.nameShare > 0 ? 0.3 : leastShareOfCommon(candidate)
    }

    private func leastShareOfCommon(_ candidate: Candidate) -> Float {
        guard candidate.isPassing else { return isTagged ? 0.1 : 0.06 }
        return candidate.opening == .adjective || candidate.opening == .participle ? 0.4 : isTagged ? 0.25 : 0.2
    }

    /// Whether a word that goes with things stands before it somewhere.
    private func isIntroduced(_ candidate: Candidate) -> Bool {
        let before = candidate.before
        return before[.determiner] + before[.adjective] + before[.noun] + before[.name] > 0
    }
}

extension AnalyzedArticle {
    /// Whether more than six in ten words of the headline have capitals: then they say little of what is a name.
    var hasCapitalHeadline: Bool { titleTokens.count { $0.shape != .lower } * 10 > titleTokens.count * 6 }
}
