import TextAnalysis

/// The runs of an article's words between stop words and punctuation, whatever kind of words they are: the candidates of
/// methods that know nothing of nouns. Numbers, weekdays, months and verbs of reporting by themselves are none.
struct ContentRuns {
    /// Ranges of the body's tokens.
    private(set) var body: [Range<Int>] = []

    /// Complexity: O(tokens).
    init(_ article: AnalyzedArticle, _ words: WordEvidence) {
        let text = article.article.text.utf8Span.span
        let tokens = article.tokens
        // Where no list knows the function words, those that were guessed.
        let isStopWord =
            words.isUnspaced
            ? words.classes.map { !$0.continuesPhrase }
            : words.areFunctionWordsGuessed ? words.classes.map { $0 == .function } : article.isStopWord
        for sentence in article.tokenRanges {
            var start = sentence.lowerBound
            while start < sentence.upperBound {
                guard !isStopWord[Int(tokens[start].term)] else {
                    start += 1
                    continue
                }
                var end = start + 1
                while end < sentence.upperBound, !isStopWord[Int(tokens[end].term)],
                    WordGap(between: tokens[end - 1].range.upperBound, and: tokens[end].range.lowerBound, in: text)
                        != .other
                { end += 1 }
                if tokens[start..<end].contains(where: { $0.shape != .number }) { body.append(start..<end) }
                start = end
            }
        }
        self.tokens = tokens
    }

    private let tokens: [Token]

    /// Whether a word is a keyword by itself, or makes one of its run.
    private func canStand(_ term: Int32, _ words: WordEvidence) -> Bool {
        let wordClass = words.classes[Int(term)]
        return wordClass != .number && wordClass != .calendar && wordClass != .reporting && wordClass != .honorific
            && !words.isCrumb[Int(term)]
    }

    /// The candidates of the runs, or, where a filter has a list, those that are listed.
    func candidates(
        _ words: WordEvidence, lengths: ClosedRange<Int>, onlyWhole: Bool, of article: AnalyzedArticle,
        _ filter: KeywordFilter
    ) -> CandidateTable {
        guard filter.listed == nil else {
            return CandidateFinder(maximumWords: lengths.upperBound).candidates(of: article, words, filter)
        }
        return candidates(words, lengths: lengths, onlyWhole: onlyWhole)
    }

    /// The candidates of the runs, in the order of their first occurrence.
    ///
    /// - Parameter onlyWhole: whether parts of runs are none.
    func candidates(_ words: WordEvidence, lengths: ClosedRange<Int>, onlyWhole: Bool) -> CandidateTable {
        var candidates = CandidateTable()
        for run in body {
            for start in onlyWhole ? run.lowerBound..<run.lowerBound + 1 : run {
                var phrase = CandidateTable.emptyPhrase
                for end in start..<min(run.upperBound, start + lengths.upperBound) {
                    phrase = candidates.phrase(phrase, extendedBy: words.stemOfTerm[Int(tokens[end].term)])
                    let range = start..<end + 1
                    guard lengths.contains(range.count), !onlyWhole || range == run,
                        tokens[range].contains(where: { canStand($0.term, words) })
                    else { continue }
                    let stems = range.map { words.stemOfTerm[Int(tokens[$0].term)] }
                    let index =
                        candidates.index(of: phrase)
                        ?? candidates.add(
                            Candidate(length: stems.count, contentWords: stems.count), of: phrase, stems: stems)
                    candidates.addOccurrence(index, at: start, sentence: 0) {
                        if range == run { $0.wholeRuns += 1 }
                    }
                }
            }
        }
        return candidates
    }
}
