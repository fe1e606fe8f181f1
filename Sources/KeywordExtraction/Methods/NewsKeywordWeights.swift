/// The weights of `NewsKeywords`, all of them added to the logarithm of a score.
///
/// They were fitted on seven public keyword sets (English news, French news, Portuguese news transcripts, abstracts
/// of three fields, theses) by maximizing the likelihood that a keyword drawn from an article's gold is drawn from its
/// candidates with probability proportional to the score, the set of English news counting three times; rarity and
/// headline were held at 0.1 or above. Fitted on one half of the articles and read on the other, figures fell by 0.4
/// points at most.
struct NewsKeywordWeights {
    /// Exponent of the candidate's frequency.
    var frequency: Float
    /// Exponent of the frequency of a phrase's words, as their geometric mean.
    var wordFrequency: Float
    /// For each unit of the mean inverse document frequency.
    var rarity: Float
    /// Exponent of 1 + first occurrence / 20 words.
    var position: Float
    var headline: Float

    // Words of the candidate; two count 0.
    var oneWord: Float
    var threeWords: Float
    /// Four words and more.
    var fourWords: Float
    /// For the share of occurrences that are no part of a longer phrase.
    var whole: Float

    /// For the share of its words that are names.
    var name: Float
    /// On top of `name`, for a single word.
    var nameAlone: Float

    // Single words that are no nouns.
    var adjective: Float
    var participle: Float
    var gerund: Float
    var verb: Float
    var adverb: Float
    /// For ten letters of a single word; it counts up to twelve.
    var length: Float

    // Phrases.
    var openingParticiple: Float
    var openingGerund: Float
    var closingGerund: Float
    var number: Float
    var connector: Float

    /// Of abstracts, papers and the like.
    static let exposition = NewsKeywordWeights(
        frequency: 1.01, wordFrequency: 0.27, rarity: 0.15, position: -0.46, headline: 0.1,
        oneWord: -1.51, threeWords: 0.23, fourWords: 0.17, whole: 1.08, name: 0.48, nameAlone: 0.67,
        adjective: -1.3, participle: -1.11, gerund: -0.02, verb: -2.07, adverb: -2.16, length: 0.54,
        openingParticiple: -0.35, openingGerund: -0.92, closingGerund: 0.5, number: -1.37, connector: -0.92)

    /// Of news stories.
    static let news = NewsKeywordWeights(
        frequency: 0.9, wordFrequency: 0.34, rarity: 0.1, position: -0.23, headline: 0.1,
        oneWord: -0.14, threeWords: -0.86, fourWords: -1.89, whole: 0.66, name: 0.56, nameAlone: -0.73,
        adjective: 0, participle: 0.12, gerund: 0.04, verb: -0.31, adverb: -0.49, length: 1.48,
        openingParticiple: -0.52, openingGerund: -0.05, closingGerund: 0.48, number: -1.23, connector: -0.6)

    /// The weights for a text that reads like news to the degree `register`, 0...1.
    static func blend(_ register: Float) -> NewsKeywordWeights {
        func at(_ weight: KeyPath<NewsKeywordWeights, Float>) -> Float {
            exposition[keyPath: weight] + register * (news[keyPath: weight] - exposition[keyPath: weight])
        }
        return NewsKeywordWeights(
            frequency: at(\.frequency), wordFrequency: at(\.wordFrequency), rarity: at(\.rarity),
            position: at(\.position), headline: at(\.headline), oneWord: at(\.oneWord),
            threeWords: at(\.threeWords), fourWords: at(\.fourWords), whole: at(\.whole), name: at(\.name),
            nameAlone: at(\.nameAlone), adjective: at(\.adjective), participle: at(\.participle),
            gerund: at(\.gerund), verb: at(\.verb), adverb: at(\.adverb), length: at(\.length),
            openingParticiple: at(\.openingParticiple), openingGerund: at(\.openingGerund),
            closingGerund: at(\.closingGerund), number: at(\.number), connector: at(\.connector))
    }
}
