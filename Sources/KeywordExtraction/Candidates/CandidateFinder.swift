import TextAnalysis

/// Finds the words and phrases of an article that could be keywords.
///
/// Inside a sentence, a *run* is a longest stretch of words that could belong to one phrase: nothing but white space,
/// a hyphen or a possessive ending stands between two of them, and each is a noun, an adjective, a participle or an
/// `-ing` form, a number behind one of these, or a connector that joins two names (`Bank of England`). Candidates are
/// - the words of a run, and every verb, adjective and adverb by itself (a method may weigh those as nothing);
/// - the parts of a run of up to `maximumWords` words that begin with a word that can open a phrase and end with one
///   that can end it.
struct CandidateFinder {
    /// The most words a phrase may have, connectors counted.
    var maximumWords: Int

    /// The candidates in the order of their first occurrence, those of the headline alone last.
    ///
    /// Complexity: O(tokens · maximumWords).
    func candidates(of article: AnalyzedArticle, _ words: WordEvidence) -> [Candidate] {
        var collector = CandidateCollector(words: words, maximumWords: maximumWords)
        let text = article.article.text.utf8Span.span
        for range in article.tokenRanges {
            collector.collect(article.tokens, range, text: text, isTitle: false)
        }
        let title = article.article.title.utf8Span.span
        collector.collect(article.titleTokens, article.titleTokens.indices, text: title, isTitle: true)
        return collector.candidates
    }
}

/// Gathers candidates while a text is read.
private struct CandidateCollector {
    let words: WordEvidence
    let maximumWords: Int
    var candidates: [Candidate] = []
    private var phrases = PhraseTable()
    /// For each phrase its candidate, or -1.
    private var candidateOfPhrase: [Int32] = [-1]

    init(words: WordEvidence, maximumWords: Int) {
        self.words = words
        self.maximumWords = max(1, maximumWords)
    }

    /// Cuts the tokens of one sentence into runs and adds the candidates of each.
    mutating func collect(_ tokens: [Token], _ range: Range<Int>, text: Span<UInt8>, isTitle: Bool) {
        var start = range.lowerBound
        while start < range.upperBound {
            let wordClass = words.classes[Int(tokens[start].term)]
            guard wordClass.opensPhrase || wordClass == .number else {
                if wordClass == .verb || wordClass == .adverb {
                    add(tokens, start..<start + 1, isWholeRun: true, isTitle: isTitle)
                }
                start += 1
                continue
            }
            var end = start + 1
            while end < range.upperBound, let length = extent(tokens, end, range.upperBound, text) { end += length }
            addParts(tokens, start..<end, isTitle: isTitle)
            start = end
        }
    }

    /// How many tokens at `index` go on with the run before it: 1, or more for connectors with the word behind them;
    /// `nil` where the run ends.
    private func extent(_ tokens: [Token], _ index: Int, _ end: Int, _ text: Span<UInt8>) -> Int? {
        guard joins(tokens[index - 1], tokens[index], text) else { return nil }
        let wordClass = words.classes[Int(tokens[index].term)]
        switch wordClass {
        case .noun, .adjective, .gerund, .number, .calendar: return 1
        case .participle:
            // `praised Adams` begins something new, unless a hyphen or another modifier stands before it.
            return words.classes[Int(tokens[index - 1].term)] == .noun
                && !isHyphen(tokens[index - 1], tokens[index], text) ? nil : 1
        case .connector:
            var next = index + 1
            while next < end, next - index < 3, words.classes[Int(tokens[next].term)] == .connector,
                joins(tokens[next - 1], tokens[next], text)
            { next += 1 }
            guard next < end, joins(tokens[next - 1], tokens[next], text) else { return nil }
            let before = tokens[index - 1]
            let after = tokens[next]
            let namesBoth = isNamed(before) && isNamed(after) && after.shape != .lower
            guard namesBoth else { return nil }
            return next - index + 1
        default: return nil
        }
    }

    private func isNamed(_ token: Token) -> Bool { token.shape != .lower && words.isName[Int(token.term)] }

    private func joins(_ first: Token, _ second: Token, _ text: Span<UInt8>) -> Bool {
        Gap(between: first.range.upperBound, and: second.range.lowerBound, in: text) != .other
    }

    private func isHyphen(_ first: Token, _ second: Token, _ text: Span<UInt8>) -> Bool {
        Gap(between: first.range.upperBound, and: second.range.lowerBound, in: text) == .hyphen
    }

    private mutating func addParts(_ tokens: [Token], _ run: Range<Int>, isTitle: Bool) {
        for start in run {
            let first = words.classes[Int(tokens[start].term)]
            guard first != .connector else { continue }
            for end in start + 1...min(run.upperBound, start + maximumWords) {
                let last = words.classes[Int(tokens[end - 1].term)]
                if end == start + 1 {
                    guard first != .number, first != .calendar else { continue }
                } else {
                    guard first.opensPhrase, last.endsPhrase else { continue }
                }
                add(tokens, start..<end, isWholeRun: start..<end == run, isTitle: isTitle)
            }
        }
    }

    private mutating func add(_ tokens: [Token], _ range: Range<Int>, isWholeRun: Bool, isTitle: Bool) {
        var phrase = PhraseTable.empty
        for index in range { phrase = phrases.extended(phrase, by: words.stemOfTerm[Int(tokens[index].term)]) }
        while candidateOfPhrase.count < Int(phrases.count) { candidateOfPhrase.append(-1) }
        if candidateOfPhrase[Int(phrase)] < 0 {
            candidateOfPhrase[Int(phrase)] = Int32(candidates.count)
            let content = range.count(where: { words.classes[Int(tokens[$0].term)] != .connector })
            candidates.append(
                Candidate(
                    stems: range.map { words.stemOfTerm[Int(tokens[$0].term)] }, contentWords: content))
        }
        let index = Int(candidateOfPhrase[Int(phrase)])
        if isTitle {
            candidates[index].titleOccurrences.append(range)
        } else {
            candidates[index].occurrences.append(range)
            if isWholeRun { candidates[index].wholeRuns += 1 }
        }
    }
}

/// What stands between two words.
enum Gap {
    case space
    case hyphen
    /// Punctuation, or anything else that parts two phrases.
    case other

    init(between end: Int, and start: Int, in text: Span<UInt8>) {
        guard end < start, start <= text.count else {
            self = .other
            return
        }
        var offset = end
        // A possessive ending belongs to the word before: 's, ’s, or the apostrophe alone.
        if text[offset] == UInt8(ascii: "'") {
            offset += 1
        } else if offset + 2 < start, text[offset] == 0xE2, text[offset + 1] == 0x80, text[offset + 2] == 0x99 {
            offset += 3
        }
        if offset > end, offset < start, text[offset] | 0x20 == UInt8(ascii: "s") { offset += 1 }
        if offset == end, text[offset] == UInt8(ascii: "-"), start == end + 1 {
            self = .hyphen
            return
        }
        // U+2010 and U+2011, hyphens of their own; U+2013, an en dash, joins where no space is around it.
        if offset == end, start == end + 3, text[end] == 0xE2, text[end + 1] == 0x80,
            [0x90, 0x91, 0x93].contains(text[end + 2])
        {
            self = .hyphen
            return
        }
        let separated = offset < start
        while offset < start {
            if text[offset] == 0x20 || (0x09...0x0D).contains(text[offset]) {
                offset += 1
            } else if offset + 1 < start, text[offset] == 0xC2, text[offset + 1] == 0xA0 {
                offset += 2
            } else {
                self = .other
                return
            }
        }
        self = separated || offset > end ? .space : .other
    }
}
