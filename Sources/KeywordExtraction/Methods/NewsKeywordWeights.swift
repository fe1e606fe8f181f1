/// The weights of `NewsKeywords`, all of them added to the logarithm of a score.
///
/// They were fitted on seven public keyword sets (English news, French news, Portuguese news transcripts, abstracts
/// of three fields, theses) by maximizing the likelihood that a keyword drawn from an article's gold is drawn from its
/// candidates with probability proportional to the score, the set of English news counting three times. Rarity and
/// headline were held at 0.1 or above, and for news verbs, adverbs, adjectives and their like below what the crowd
/// that chose them would have given, which costs a tenth of a point. Fitted on one half of the articles and read on
/// the other, figures fell by 0.7 points at most.
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
        frequency: 1.02, wordFrequency: 0.26, rarity: 0.15, position: -0.46, headline: 0.1,
        oneWord: -1.61, threeWords: 0.24, fourWords: 0.18, whole: 1.06, name: 0.64, nameAlone: 0.52,
        adjective: -1.19, participle: -0.93, gerund: -0.02, verb: -1.83, adverb: -1.8, length: 0.69,
        openingParticiple: -0.32, openingGerund: -0.9, closingGerund: 0.52, number: -1.38, connector: -1.02)

    /// Of news stories.
    static let news = NewsKeywordWeights(
        frequency: 0.87, wordFrequency: 0.34, rarity: 0.1, position: -0.23, headline: 0.1,
        oneWord: 0.09, threeWords: -0.88, fourWords: -1.89, whole: 0.72, name: 0.15, nameAlone: -0.3,
        adjective: -0.3, participle: -0.3, gerund: -0.3, verb: -0.8, adverb: -1.2, length: 1,
        openingParticiple: -0.67, openingGerund: -0.2, closingGerund: 0.35, number: -1.28, connector: -0.39)

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
