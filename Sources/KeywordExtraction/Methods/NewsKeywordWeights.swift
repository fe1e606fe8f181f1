/// The weights of `NewsKeywords`, all of them added to the logarithm of a score.
///
/// They were fitted on seven public keyword sets (English news, French news, Portuguese news transcripts, abstracts
/// of three fields, theses) by maximizing the likelihood that a keyword drawn from an article's gold is drawn from its
/// candidates with probability proportional to the score, the set of English news counting three and a half times. Rarity and
/// headline were held at 0.1 or above, and for news verbs, adverbs, adjectives, long words and names alone nearer to 0
/// than the crowd that chose them would have had it, which costs a tenth of a point. Fitted on one half of the articles
/// and read on the other, F1 at 10 was 21.6 on the English news, 30.3 on the abstracts of Inspec and 33.5 on those of
/// SemEval 2017, and no more than 0.2 higher when fitted on all. Without company it falls by 1.0, 1.0 and 0.8.
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
    /// On top of `number`.
    var openingNumber: Float
    var openingAdverb: Float
    /// For a participle behind the first word.
    var innerParticiple: Float
    /// For a last word that ends in one `s`.
    var plural: Float
    /// For twenty letters of a phrase.
    var phraseLength: Float

    /// For the share of occurrences behind each kind of companion, in the order of `Companion`.
    var before: SIMD8<Float>
    /// The same for what stands behind the phrase.
    var after: SIMD8<Float>

    /// Of abstracts, papers and the like.
    static let exposition = NewsKeywordWeights(
        frequency: 1.03, wordFrequency: 0.31, rarity: 0.13, position: -0.47, headline: 0.14,
        oneWord: -1.26, threeWords: 0.06, fourWords: -0.17, whole: 0.88, name: 0.65,
        nameAlone: 0.38, adjective: -1.07, participle: -0.58, gerund: 0.11, verb: -1.22,
        adverb: -1.24, length: 0.79, openingParticiple: -0.23, openingGerund: -0.93, closingGerund: 0.56,
        number: -1.45, connector: -1.11, openingNumber: -0.41, openingAdverb: -0.67, innerParticiple: 0.22,
        plural: 0.02, phraseLength: 0.33,
        before: [0.25, 0.53, 0.43, -0.17, 0.36, -0.26, 0.04, 0.11],
        after: [-0.27, 0.21, -0.39, -0.17, 0.43, 0.25, 0.41, 0.3])

    /// Of news stories.
    static let news = NewsKeywordWeights(
        frequency: 0.95, wordFrequency: 0.36, rarity: 0.1, position: -0.21, headline: 0.1,
        oneWord: 0.51, threeWords: -1.12, fourWords: -2.38, whole: 0.54, name: 0.13,
        nameAlone: -0.2, adjective: -0.3, participle: -0.3, gerund: -0.3, verb: -0.8,
        adverb: -1.2, length: 1, openingParticiple: -0.68, openingGerund: -0.27, closingGerund: 0.08,
        number: -1.09, connector: -0.58, openingNumber: -0.07, openingAdverb: 0.03, innerParticiple: -0.62,
        plural: -0.2, phraseLength: 0.65,
        before: [0.26, 0.32, 0.57, 0.19, 0.32, 0.58, -0.3, -0.18],
        after: [0.37, 0.25, 0.17, 0.29, 0.41, 0.15, -0.01, 0.25])

    /// The weights for a text that reads like news to the degree `register`, 0...1.
    static func blend(_ register: Float) -> NewsKeywordWeights {
        func at(_ weight: KeyPath<NewsKeywordWeights, Float>) -> Float {
            exposition[keyPath: weight] + register * (news[keyPath: weight] - exposition[keyPath: weight])
        }
        return NewsKeywordWeights(
            frequency: at(\.frequency), wordFrequency: at(\.wordFrequency), rarity: at(\.rarity),
            position: at(\.position), headline: at(\.headline), oneWord: at(\.oneWord),
            threeWords: at(\.threeWords), fourWords: at(\.fourWords), whole: at(\.whole),
            name: at(\.name), nameAlone: at(\.nameAlone), adjective: at(\.adjective),
            participle: at(\.participle), gerund: at(\.gerund), verb: at(\.verb),
            adverb: at(\.adverb), length: at(\.length), openingParticiple: at(\.openingParticiple),
            openingGerund: at(\.openingGerund), closingGerund: at(\.closingGerund), number: at(\.number),
            connector: at(\.connector), openingNumber: at(\.openingNumber), openingAdverb: at(\.openingAdverb),
            innerParticiple: at(\.innerParticiple), plural: at(\.plural), phraseLength: at(\.phraseLength),
            before: exposition.before + register * (news.before - exposition.before),
            after: exposition.after + register * (news.after - exposition.after))
    }
}
