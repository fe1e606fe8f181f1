import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How far a text reads like a news story, 1, or like an exposition, 0: an abstract, a paper, a manual.
///
/// People tag a story with single words (its names first, then what happened) and an exposition with noun phrases
/// (its concepts), so a ranker has to know which it reads. A story names people and places and says who said what:
///
///     register = 1 / (1 + exp(−(40 · (names − 0.085) + 200 · reporting − 0.3 − 5 · max(0, ln(words / 1500)))))
///
/// with `names` the share of words with a capital among those that do not begin a sentence, up to 0.3, and
/// `reporting` the share of reporting verbs among all words. News came to 17 % names in English and 10 % in French
/// and Portuguese, abstracts to 5 or 6 %; one word in a hundred was a reporting verb in news and nearly none in
/// abstracts. What is much longer than a story is none. A text without words counts as half and half.
struct NewsRegister {
    /// 0...1.
    let value: Float

    init(_ article: AnalyzedArticle, _ words: WordEvidence) {
        var inner = 0
        var names = 0
        var reporting = 0
        for sentence in article.tokenRanges {
            for index in sentence {
                let token = article.tokens[index]
                if index > sentence.lowerBound {
                    inner += 1
                    if token.shape == .capitalized { names += 1 }
                }
                if words.classes[Int(token.term)] == .reporting { reporting += 1 }
            }
        }
        guard !article.tokens.isEmpty else {
            value = 0.5
            return
        }
        let nameShare = min(0.3, Float(names) / Float(max(1, inner)))
        let reportingShare = Float(reporting) / Float(article.tokens.count)
        let length = 5 * max(0, log(Float(article.tokens.count) / 1_500))
        value = 1 / (1 + exp(-(40 * (nameShare - 0.085) + 200 * reportingShare - 0.3 - length)))
    }
}
