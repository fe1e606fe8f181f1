public import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Keywords by five local features of words, without any collection.
///
/// For a word t with frequency TF among the words that are no stop words:
///
/// - casing TCase = max(capitals not at a sentence's beginning, acronyms) / (1 + ln TF);
/// - position TPos = ln(ln(3 + median of the sentences that have it, from 0));
/// - frequency TNorm = TF / (mean + standard deviation of all TF);
/// - relatedness TRel = 1 + (DL + DR) · TF / max TF, with DL (DR) the different neighbors on its left (right) divided by
///   all of them: words among many different ones say little;
/// - spread TSent = sentences that have it / all.
///
/// S(t) = TRel · TPos / (TCase + TNorm / TRel + TSent / TRel), low for a telling word; the paper's score of a phrase is
/// Π S(t) / (TF · (1 + Σ S(t))), lower being better. Here the reciprocal is taken, so that higher is better: the parts
/// `frequency` TF, and `words` (1 + Σ S(t)) / Π S(t), multiply up to it.
///
/// Choose it for a language or field without background counts. Ties go by first occurrence. Complexity: O(tokens ·
/// maximumWords).
///
/// Source: R. Campos, V. Mangaravite, A. Pasquali, A. Jorge, C. Nunes and A. Jatowt, YAKE! Keyword extraction from single
/// documents using multiple local features, Information Sciences 509, 2020, doi:10.1016/j.ins.2019.09.013. Our reading of
/// what the paper leaves open: words are counted by their stems; phrases with stop words inside are left out; what says
/// the same again is left out as for the other methods.
public struct YAKE: KeywordRanker {
    /// The most words of a phrase.
    public var maximumWords: Int

    /// With parameters that are the properties of these names.
    public init(maximumWords: Int = 3) {
        self.maximumWords = maximumWords
    }

    public func rank(_ article: AnalyzedArticle, count: Int, filter: KeywordFilter) -> KeywordRanking {
        let words = WordEvidence(article)
        let scores = wordScores(article, words)
        let candidates = ContentRuns(article, words).candidates(
            words, lengths: 1...max(1, maximumWords), onlyWhole: false, of: article, filter)
        func parts(_ index: Int) -> [KeywordPart] {
            let candidate = candidates[index]
            var (product, sum): (Float, Float) = (1, 0)
            for stem in candidates.stems(of: candidate) {
                product *= scores[Int(stem)]
                sum += scores[Int(stem)]
            }
            return [
                KeywordPart(name: "frequency", value: Float(candidate.count)),
                KeywordPart(name: "words", value: (1 + sum) / max(product, .leastNormalMagnitude)),
            ]
        }
        let scored = candidates.indices.map { index in
            ScoredCandidate(index: index, score: parts(index).reduce(1) { $0 * $1.value })
        }
        return KeywordRanking(
            article, words, candidates, filter, scored: scored, count: count, combination: .product, parts: parts)
    }

    private struct Seen {
        var frequency: Float = 0
        var capitals: Float = 0
        var acronyms: Float = 0
        var sentences: [Int] = []
        var left: Set<Int32> = []
        var right: Set<Int32> = []
        var leftCount: Float = 0
        var rightCount: Float = 0
    }

    /// S(t) by stem; above 0.
    private func wordScores(_ article: AnalyzedArticle, _ words: WordEvidence) -> [Float] {
        var seen = [Seen](repeating: Seen(), count: words.stems.count)
        func stem(_ index: Int) -> Int32 { words.stemOfTerm[Int(article.tokens[index].term)] }
        for (number, sentence) in article.tokenRanges.enumerated() {
            for index in sentence where !article.isStopWord[Int(article.tokens[index].term)] {
                let own = Int(stem(index))
                seen[own].frequency += 1
                if seen[own].sentences.last != number { seen[own].sentences.append(number) }
                switch article.tokens[index].shape {
                case .capitalized where index > sentence.lowerBound: seen[own].capitals += 1
                case .allCapitals: seen[own].acronyms += 1
                default: break
                }
                if index > sentence.lowerBound {
                    seen[own].left.insert(stem(index - 1))
                    seen[own].leftCount += 1
                }
                if index + 1 < sentence.upperBound {
                    seen[own].right.insert(stem(index + 1))
                    seen[own].rightCount += 1
                }
            }
        }
        let frequencies = seen.map(\.frequency).filter { $0 > 0 }
        let greatest = frequencies.max() ?? 1
        let mean = frequencies.reduce(0, +) / Float(max(1, frequencies.count))
        let variance =
            frequencies.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(max(1, frequencies.count))
        let scale = mean + variance.squareRoot()
        let sentenceCount = Float(max(1, article.sentences.count))
        return seen.map { word in
            guard word.frequency > 0 else { return 1 }
            let casing = max(word.capitals, word.acronyms) / (1 + log(word.frequency))
            let median = Float(word.sentences[word.sentences.count / 2])
            let position = log(log(3 + median))
            let left = word.leftCount > 0 ? Float(word.left.count) / word.leftCount : 0
            let right = word.rightCount > 0 ? Float(word.right.count) / word.rightCount : 0
            let relatedness = 1 + (left + right) * word.frequency / greatest
            let spread = Float(word.sentences.count) / sentenceCount
            return relatedness * position
                / (casing + word.frequency / scale / relatedness + spread / relatedness)
        }
    }
}
