import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How likely each word of an article stands in a summary that an editor would write of it.
///
/// A logistic model over what a reader can see of a word: with f its occurrences, s the sentences that have it and i
/// the first of them, from 0, the chance is σ(z) with z the sum of
///
/// - ln f, less for a stop word, and ln s;
/// - the first place, a/√(1 + i) − b/(1 + i), as far as the text shows that position means something
///   (`NewsFeatures.positionTrust`); for the rest the value of a word from the middle of a story;
/// - whether it is a stop word, how often it has a capital, whether it begins with a digit;
/// - the centrality of its best sentence;
/// - −ln n for n sentences, and a constant.
///
/// After K. Hong and A. Nenkova, Improving the Estimation of Word Importance for News Multi-Document Summarization,
/// EACL 2014, doi:10.3115/v1/E14-1075; the features and their number are ours.
struct WordChances {
    /// By term id; 0 for a term that no candidate has.
    let values: [Float]

    /// Complexity: O(tokens + terms).
    init(of candidates: SentenceCandidates, centrality: [Float], positionTrust: Float, weights: WordChanceWeights) {
        let isStopWord = candidates.article.isStopWord
        var words = [Word](repeating: Word(), count: isStopWord.count)
        for candidate in 0..<candidates.count {
            for token in candidates.tokens(candidate) {
                let term = Int(token.term)
                if words[term].lastSentence != candidate {
                    if words[term].sentences == 0 { words[term].first = Float(candidate) }
                    words[term].lastSentence = candidate
                    words[term].sentences += 1
                    words[term].centrality = max(words[term].centrality, centrality[candidate])
                }
                words[term].occurrences += 1
                switch token.shape {
                case .capitalized, .allCapitals: words[term].capitals += 1
                case .number: words[term].isNumber = true
                case .lower, .other: break
                }
            }
        }
        let size = weights.length * log(Float(max(1, candidates.count))) + weights.constant
        let middle = (1 - positionTrust) * weights.place(Float(10))
        values = words.indices.map { term in
            let word = words[term]
            guard word.occurrences > 0 else { return 0 }
            var evidence = size + middle + positionTrust * weights.place(word.first)
            evidence += weights.sentences * log(word.sentences) + weights.centrality * word.centrality
            evidence += weights.capitals * word.capitals / word.occurrences + (word.isNumber ? weights.number : 0)
            let isStopWord = isStopWord[term]
            evidence += (weights.occurrences + (isStopWord ? weights.stopOccurrences : 0)) * log(word.occurrences)
            return 1 / (1 + exp(-evidence - (isStopWord ? weights.stopWord : 0)))
        }
    }

    private struct Word {
        var occurrences: Float = 0
        var sentences: Float = 0
        var capitals: Float = 0
        var first: Float = 0
        var centrality: Float = 0
        var lastSentence = -1
        var isNumber = false
    }
}

/// The numbers of `WordChances`.
struct WordChanceWeights: Hashable, Sendable {
    var occurrences: Float
    var stopOccurrences: Float
    var sentences: Float
    var firstPlace: Float
    var firstPlaceSteep: Float
    var stopWord: Float
    var capitals: Float
    var number: Float
    var centrality: Float
    var length: Float
    var constant: Float

    /// What a word gains from first standing in sentence i, from 0.
    func place(_ first: Float) -> Float {
        firstPlace / (1 + first).squareRoot() + firstPlaceSteep / (1 + first)
    }

    /// Fitted by logistic regression (no tuning of its penalty of 1) to the words of one half of two development sets,
    /// CNN/DailyMail and XSum, halved by hash of the id.
    static let learned = WordChanceWeights(
        occurrences: 1.2, stopOccurrences: -0.46, sentences: 0.16, firstPlace: 5.13, firstPlaceSteep: -3.13,
        stopWord: 0.08, capitals: 0.21, number: 0.37, centrality: 0.58, length: -0.4, constant: -3.65)
}
