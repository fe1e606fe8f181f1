import TextAnalysis

/// Finds the words and phrases of an article that could be keywords.
///
/// Inside a sentence, a *run* is a longest stretch of words that could belong to one phrase: nothing but white space,
/// a hyphen or a possessive ending stands between two of them, and each is a noun, an adjective, a participle or an
/// `-ing` form, a number, or a connector that joins two names (`Bank of England`); an adverb may stand before an
/// adjective at its begin (`highly nonlinear terms`). `SentenceReading` says what a word is. Candidates are
/// - the words of a run, and every verb, adjective and adverb by itself (a method may weigh those as nothing);
/// - the parts of a run of up to `maximumWords` words that begin with a word that can open a phrase and end with one
///   that can end it; a number opens one at the begin of a run (`32 bit`).
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

    /// The sentence that is read, from its first token on.
    private var reading: SentenceReading
    private var sentence = 0..<0

    init(words: WordEvidence, maximumWords: Int) {
        self.words = words
        self.maximumWords = max(1, maximumWords)
        reading = SentenceReading(words: words)
    }

    /// Cuts the tokens of one sentence into runs and adds the candidates of each.
    mutating func collect(_ tokens: [Token], _ range: Range<Int>, text: Span<UInt8>, isTitle: Bool) {
        reading.read(tokens[range], in: text)
        sentence = range
        var start = range.lowerBound
        while start < range.upperBound {
            guard opensRun(start) else {
                if role(start) == .verb || role(start) == .adverb {
                    add(tokens, start..<start + 1, isWholeRun: true, isTitle: isTitle)
                }
                start += 1
                continue
            }
            var end = start + 1
            while end < range.upperBound, let length = extent(tokens, end) { end += length }
            addParts(tokens, start..<end, isTitle: isTitle)
            start = end
        }
    }

    private func role(_ index: Int) -> WordClass { reading.roles[index - sentence.lowerBound] }

    private func gap(before index: Int) -> Gap { reading.gaps[index - sentence.lowerBound - 1] }

    private func opensRun(_ index: Int) -> Bool {
        switch role(index) {
        case .number: return true
        case .adverb:
            guard index + 1 < sentence.upperBound, gap(before: index + 1) != .other else { return false }
            return role(index + 1) == .participle || role(index + 1) == .adjective
        case let other: return other.opensPhrase
        }
    }

    /// How many tokens at `index` go on with the run before it: 1, or more for connectors with the word behind them;
    /// `nil` where the run ends.
    private func extent(_ tokens: [Token], _ index: Int) -> Int? {
        guard gap(before: index) != .other else { return nil }
        switch role(index) {
        case .noun, .nounOrVerb, .adjective, .gerund, .number, .calendar: return 1
        case .participle: return isModifier(index) ? 1 : nil
        case .connector:
            var next = index + 1
            while next < sentence.upperBound, next - index < 3, role(next) == .connector, gap(before: next) != .other {
                next += 1
            }
            guard next < sentence.upperBound, gap(before: next) != .other else { return nil }
            let namesBoth = isNamed(tokens[index - 1]) && isNamed(tokens[next]) && tokens[next].shape != .lower
            return namesBoth ? next - index + 1 : nil
        default: return nil
        }
    }

    /// `praised Adams` begins something new behind a noun, unless a hyphen stands before the participle.
    private func isModifier(_ index: Int) -> Bool { gap(before: index) == .hyphen || role(index - 1) != .noun }

    private func isNamed(_ token: Token) -> Bool { token.shape != .lower && words.isName[Int(token.term)] }

    private mutating func addParts(_ tokens: [Token], _ run: Range<Int>, isTitle: Bool) {
        for start in run where role(start) != .connector {
            if canStandAlone(start, words.classes[Int(tokens[start].term)]) {
                add(tokens, start..<start + 1, isWholeRun: run.count == 1, isTitle: isTitle)
            }
            let opening = role(start)
            let isQuantity = opening == .number && start == run.lowerBound
            guard opening.opensPhrase || opening == .adverb || isQuantity else { continue }
            let longest = min(run.upperBound, start + maximumWords)
            for end in stride(from: start + 2, through: longest, by: 1) {
                let closing = role(end - 1)
                guard closing.endsPhrase, !(isQuantity && closing == .number) else { continue }
                add(tokens, start..<end, isWholeRun: start..<end == run, isTitle: isTitle)
            }
        }
    }

    private func canStandAlone(_ index: Int, _ wordClass: WordClass) -> Bool {
        switch wordClass {
        case .function, .connector, .reporting, .number, .calendar: false
        default: role(index) != .calendar
        }
    }

    private mutating func add(_ tokens: [Token], _ range: Range<Int>, isWholeRun: Bool, isTitle: Bool) {
        var phrase = PhraseTable.empty
        for index in range { phrase = phrases.extended(phrase, by: words.stemOfTerm[Int(tokens[index].term)]) }
        while candidateOfPhrase.count < Int(phrases.count) { candidateOfPhrase.append(-1) }
        if candidateOfPhrase[Int(phrase)] < 0 {
            candidateOfPhrase[Int(phrase)] = Int32(candidates.count)
            candidates.append(newCandidate(tokens, range))
        }
        let index = Int(candidateOfPhrase[Int(phrase)])
        if isTitle {
            candidates[index].titleOccurrences.append(range)
        } else {
            if candidates[index].occurrences.count < Candidate.seenInCompany {
                candidates[index].before.add(companion(tokens, range.lowerBound - 1, gapAt: range.lowerBound))
                candidates[index].after.add(companion(tokens, range.upperBound, gapAt: range.upperBound))
            }
            candidates[index].occurrences.append(range)
            if isWholeRun { candidates[index].wholeRuns += 1 }
        }
    }

    private func newCandidate(_ tokens: [Token], _ range: Range<Int>) -> Candidate {
        var candidate = Candidate(
            stems: range.map { words.stemOfTerm[Int(tokens[$0].term)] },
            contentWords: range.count { words.classes[Int(tokens[$0].term)] != .connector },
            opening: role(range.lowerBound), closing: role(range.upperBound - 1))
        candidate.hasNumber = range.contains { role($0) == .number }
        candidate.hasInnerParticiple = range.dropFirst().contains { role($0) == .participle }
        return candidate
    }

    /// What stands at `index`, beyond the gap before the token `gapAt`.
    private func companion(_ tokens: [Token], _ index: Int, gapAt: Int) -> Companion {
        guard sentence.contains(index) else { return .edge }
        return gap(before: gapAt) == .other ? .mark : words.companions[Int(tokens[index].term)]
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
