import TextAnalysis

/// Finds listed words and phrases in the words of an article, of any length and whatever kind of words they are.
///
/// In each sentence, from its first word on, the longest form that begins at a word is taken, and the search goes on behind it.
/// Where the form has nothing but a space, a hyphen or a possessive ending between two words, so has the article.
struct ListedPhrases {
    let phrases: TermPhrases
    /// For each stem of the article its id among the listed ones, or -1.
    private let ids: [Int32]

    /// Complexity: O(bytes of the article's stems).
    init(_ terms: KeywordTerms, language: Language, _ words: WordEvidence) {
        phrases = terms.phrases(in: language)
        ids = phrases.ids(of: words.stems)
    }

    /// The forms in a sentence, with the words that each takes, in reading order.
    ///
    /// Complexity: O(tokens · longest form), and O(tokens) where no word begins a form.
    func matches(
        in tokens: [Token], _ sentence: Range<Int>, gaps: [WordGap], _ words: WordEvidence
    ) -> [(form: Int, range: Range<Int>)] {
        var matches: [(form: Int, range: Range<Int>)] = []
        var start = sentence.lowerBound
        while start < sentence.upperBound {
            var (phrase, breaks) = (PhraseTable.empty, UInt64(0))
            var best: (form: Int, range: Range<Int>)?
            for place in start..<min(sentence.upperBound, start + 64) {
                if place > start, gaps[place - 1] == .other { breaks |= 1 << UInt64(place - 1 - start) }
                guard let longer = phrases.extended(phrase, by: ids[Int(words.stemOfTerm[Int(tokens[place].term)])])
                else { break }
                phrase = longer
                guard let found = phrases.form(of: phrase) else { continue }
                let form = phrases.forms[found]
                if breaks & ~form.breaks == 0, form.capitals.allow(tokens[place].shape) {
                    best = (found, start..<place + 1)
                }
            }
            if let best { matches.append(best) }
            start = best?.range.upperBound ?? start + 1
        }
        return matches
    }
}

extension CandidateCollector {
    /// Adds what is listed, one candidate a term, whichever of its forms the article has.
    mutating func collect(_ tokens: [Token], _ reading: WordReading, sentences: [Range<Int>], listed: ListedPhrases) {
        (self.tokens, self.reading) = (tokens, reading)
        for (number, range) in sentences.enumerated() {
            (sentence, sentenceNumber) = (range, number)
            for match in listed.matches(in: tokens, range, gaps: reading.gaps, words) {
                let form = listed.phrases.forms[match.form]
                let index =
                    table.index(ofListed: form.term)
                    ?? table.add(candidate(match.range), ofListed: form.term, stems: stems(match.range))
                table.noteForm(form.number, ofListed: form.term)
                add(index, match.range, in: match.range)
            }
        }
    }
}
