import TextAnalysis

/// Finds the words and phrases of an article that could be keywords.
///
/// Inside a sentence, a *run* is a longest stretch of words that could belong to one phrase: nothing but white space,
/// a hyphen or a possessive ending stands between two of them, and each is a noun, an adjective, a participle or an
/// `-ing` form, a number, or a connector that joins two names (`Bank of England`); an adverb may stand before an
/// adjective at its begin (`highly nonlinear terms`). `ArticleReading` says what a word is. Candidates are the parts of a run of
/// up to `maximumWords` words that begin with a word that can open a phrase, end with a noun, an `-ing` form, or a number behind
/// a name (`Windows 11`), and cut no compound with a hyphen (`COVID-19`). In Vietnamese, whose spaces part syllables and not words,
/// one syllable in small letters is a candidate only where it is a run by itself.
struct CandidateFinder {
    /// The most words a phrase may have, connectors counted but in a tagged language.
    var maximumWords: Int

    /// The candidates in the order of their first occurrence, those of the headline alone last.
    ///
    /// Where the filter has a list, they are its terms that the article has, of any length (`ListedPhrases`).
    /// Complexity: O(tokens · maximumWords).
    func candidates(
        of article: AnalyzedArticle, _ words: WordEvidence, _ filter: KeywordFilter = KeywordFilter()
    ) -> CandidateTable {
        var collector = CandidateCollector(article, words: words, maximumWords: maximumWords)
        collector.hasSpacedSyllables = article.language.hasSpacedSyllables
        collector.namesEndPhrases = article.language.namesEndPhrases
        if let terms = filter.listed {
            let listed = ListedPhrases(terms, language: article.language, words)
            collector.table.listed = ListedCandidates()
            collector.collect(article.tokens, words.reading.body, sentences: article.tokenRanges, listed: listed)
            collector.isTitle = true
            let titles = [article.titleTokens.indices]
            collector.collect(article.titleTokens, words.reading.title, sentences: titles, listed: listed)
            collector.table.nameListed(by: terms.terms)
            return collector.table
        }
        collector.collect(article.tokens, words.reading.body, sentences: article.tokenRanges)
        collector.isTitle = true
        collector.collect(article.titleTokens, words.reading.title, sentences: [article.titleTokens.indices])
        return collector.table
    }
}

/// Gathers candidates while a text is read.
struct CandidateCollector {
    let words: WordEvidence
    let maximumWords: Int
    var isTitle = false
    var hasSpacedSyllables = false
    var namesEndPhrases = false
    var table = CandidateTable()

    var tokens: [Token] = []
    var reading = WordReading()
    /// The sentence that is read, and its number.
    var sentence = 0..<0
    var sentenceNumber = 0

    /// The terms of degrees, those that compare where an article stands before them, and plurals that go before a form in `-ing`.
    let degrees: [Int32]
    let comparisons: [Int32]
    let pluralModifiers: [Int32]
    /// `Mr` and the like.
    let courtesies: [Int32]
    /// Adjectives that names of places have before them.
    let placings: [Int32]
    let stances: [Int32]

    init(_ article: AnalyzedArticle, words: WordEvidence, maximumWords: Int) {
        self.words = words
        self.maximumWords = max(1, maximumWords)
        func terms(_ list: [String]) -> [Int32] { words.isTagged ? list.compactMap { article.terms.find($0) } : [] }
        (degrees, comparisons) = (terms(Self.degrees), terms(Self.comparisons))
        (pluralModifiers, courtesies, placings) = (
            terms(Self.pluralModifiers), terms(["mr", "mrs", "ms", "miss"]), terms(Self.placings)
        )
        stances = terms(["pro", "anti", "non", "un"])
    }

    mutating func collect(_ tokens: [Token], _ reading: WordReading, sentences: [Range<Int>]) {
        (self.tokens, self.reading) = (tokens, reading)
        for (number, range) in sentences.enumerated() {
            (sentence, sentenceNumber) = (range, number)
            collectSentence()
        }
    }

    /// Cuts the tokens of one sentence into runs and adds the candidates of each.
    private mutating func collectSentence() {
        var start = sentence.lowerBound
        while start < sentence.upperBound {
            guard opensRun(start) else {
                start += 1
                continue
            }
            var end = start + 1
            while end < sentence.upperBound, let length = extent(end) { end += length }
            addParts(start..<end)
            start = end
        }
    }

    private func opensRun(_ index: Int) -> Bool {
        switch reading.classes[index] {
        case .number: return true
        case .adverb:
            guard index + 1 < sentence.upperBound, reading.gaps[index] != .other else { return false }
            return reading.classes[index + 1] == .participle || reading.classes[index + 1] == .adjective
        case .connector: return opensName(index)
        case let other: return other.opensPhrase
        }
    }

    /// `al Qaeda` and `van Gogh`: a small connector before a name may begin it, but for those that join names too.
    private func opensName(_ index: Int) -> Bool {
        let next = index + 1
        return next < sentence.upperBound && reading.gaps[index] != .other && reading.isName[next]
            && words.opensName[Int(tokens[index].term)]
    }

    /// How many tokens at `index` go on with the run before it: 1, or more for connectors with the word behind them;
    /// `nil` where the run ends.
    private func extent(_ index: Int) -> Int? {
        guard reading.gaps[index - 1] != .other else { return nil }
        let wordClass = reading.classes[index]
        switch wordClass {
        case .participle:
            // `praised Adams` begins something new behind a noun, unless a hyphen stands before the participle.
            return reading.gaps[index - 1] == .hyphen || reading.classes[index - 1] != .noun ? 1 : nil
        case .connector:
            var next = index + 1
            while next < sentence.upperBound, next - index < 3, reading.classes[next] == .connector,
                reading.gaps[next - 1] != .other
            { next += 1 }
            guard next < sentence.upperBound, reading.gaps[next - 1] != .other else { return nil }
            return reading.isName[index - 1] && reading.isName[next] ? next - index + 1 : nil
        default: return wordClass.continuesPhrase && !isBehindWholeName(index) && !isNewPerson(index) ? 1 : nil
        }
    }

    /// `told Marlow Radio Mr Brandt had`: somebody else begins behind a name.
    private func isNewPerson(_ index: Int) -> Bool {
        reading.isName[index - 1] && courtesies.contains(tokens[index].term) && tokens[index].shape != .lower
    }

    /// Whether a word in small letters stands behind a name of two words or more, in a language where it begins something new.
    private func isBehindWholeName(_ index: Int) -> Bool {
        namesEndPhrases && index >= sentence.lowerBound + 2 && tokens[index].shape == .lower
            && reading.gaps[index - 1] == .space && reading.gaps[index - 2] == .space
            && isCapitalizedName(index - 2) && isCapitalizedName(index - 1)
    }

    private func isCapitalizedName(_ index: Int) -> Bool {
        reading.isName[index] && tokens[index].shape == .capitalized
    }

    private mutating func addParts(_ run: Range<Int>) {
        for start in run {
            guard canOpen(start, in: run) else { continue }
            var phrase = CandidateTable.emptyPhrase
            // A name of up to eight words stands whole, and its small words do not count: `Department of Health and Social Care`.
            let longest =
                isOfName(start) && maximumWords == Self.wordsOfPhrase ? Self.wordsOfName : maximumWords
            var room = longest
            var isName = true
            for end in start + 1...run.upperBound {
                if !words.isTagged || reading.classes[end - 1] != .connector {
                    room -= 1
                    isName = isName && isOfName(end - 1)
                }
                if room < 0 || end - start > 2 * longest || !isName && room < longest - maximumWords { break }
                phrase = table.phrase(phrase, extendedBy: words.stemOfTerm[Int(tokens[end - 1].term)])
                let range = start..<end
                guard canClose(range, in: run) else { continue }
                let index =
                    table.index(of: phrase) ?? table.add(candidate(range), of: phrase, stems: stems(range))
                add(index, range, in: run)
            }
        }
    }

    /// The most words of a phrase by default, and of a name where a phrase may have these.
    static let wordsOfPhrase = 5
    private static let wordsOfName = 8

    private func isOfName(_ index: Int) -> Bool {
        words.isTagged && reading.isName[index] && tokens[index].shape != .lower
    }

    private func canOpen(_ index: Int, in run: Range<Int>) -> Bool {
        guard index == run.lowerBound || reading.gaps[index - 1] != .hyphen else { return false }
        let wordClass = reading.classes[index]
        if words.isCrumb[Int(tokens[index].term)], reading.gaps[index] != .hyphen { return false }
        if tokens[index].range.count == 1 {
            // A small letter is what a mark has left of a word; one behind a word goes with it: `strep A infections`, `John F. Lind`.
            if tokens[index].shape == .lower
                || words.isTagged && index > run.lowerBound && reading.gaps[index - 1] == .space
            {
                return false
            }
        }
        if isMeasure(index) { return false }
        // `15 Pro` of `iPhone 15 Pro`.
        if tokens[index].shape == .number, reading.isName[index] { return false }
        if wordClass == .connector { return opensName(index) }
        if wordClass == .participle, isVerb(index, in: run) { return false }
        if wordClass == .participle || wordClass == .adjective, index > sentence.lowerBound, words.isTagged,
            reading.gaps[index - 1] == .space, isGraded(index)
        {
            return false
        }
        if wordClass.opensPhrase { return true }
        guard index + 1 < run.upperBound else { return false }
        // `highly nonlinear terms` and `737-800`.
        if wordClass == .adverb { return true }
        return wordClass == .number && reading.gaps[index] == .hyphen
    }

    private func canClose(_ range: Range<Int>, in run: Range<Int>) -> Bool {
        let last = range.upperBound - 1
        if range.upperBound < run.upperBound, reading.gaps[last] == .hyphen { return false }
        if words.isCrumb[Int(tokens[last].term)], range.count == 1 || reading.gaps[last - 1] != .hyphen { return false }
        if isPhraseModifier(range, in: run) || isStance(range) { return false }
        switch reading.classes[last] {
        case .noun: break
        case .gerund where !isModifier(range, in: run) && !hasObject(last) && !hasSubject(last, in: range): break
        case .number:
            guard range.count > 1, reading.isName[last - 1] && reading.gaps[last - 1] == .space || isModel(range) else {
                return false
            }
        default: return false
        }
        if range.count == 1 {
            // A letter by itself says nothing; a sign of another script may be a word.
            let only = tokens[last].range
            guard words.classes[Int(tokens[last].term)] != .calendar else { return false }
            let weakness = words.weaknesses[Int(tokens[last].term)]
            if weakness == .nationality || weakness == .party { return false }
            if hasSpacedSyllables, run.count > 1, !reading.isName[last] { return false }
            return only.count > 1 || words.classes[Int(tokens[last].term)] != .noun
        }
        let closing = words.weaknesses[Int(tokens[last].term)]
        // `Pan-European`, `Southeast Asian` and `Ardenia Republican` go before something else.
        if words.isTagged, closing == .party || closing == .nationality && placings.contains(tokens[last - 1].term) {
            return false
        }
        if closing == .nationality, reading.gaps[last - 1] == .hyphen { return false }
        // A quantity is no keyword: `40 meters`.
        return !(closing == .unit && (!reading.isName[last] || words.nounsHaveCapitals))
    }

    /// `737-800`: two numbers of three digits joined by a hyphen are a model, others a result or a span of years.
    private func isModel(_ range: Range<Int>) -> Bool {
        let last = range.upperBound - 1
        return reading.gaps[last - 1] == .hyphen && tokens[last].range.count == 3 && tokens[last - 1].range.count == 3
            && (range.count == 2 || reading.isName[last - 2])
    }

    /// Whether a word is a name: where a tagger reads, mostly (`World` in a name is no name by itself); else here.
    private func isNamed(_ index: Int) -> Bool {
        words.isTagged ? words.isName[Int(tokens[index].term)] : reading.isName[index]
    }

    /// The stems of some words.
    func stems(_ range: Range<Int>) -> [Int32] {
        var stems: [Int32] = []
        stems.reserveCapacity(range.count)
        for place in range { stems.append(words.stemOfTerm[Int(tokens[place].term)]) }
        return stems
    }

    /// Notes an occurrence of a candidate in a run.
    mutating func add(_ index: Int, _ range: Range<Int>, in run: Range<Int>) {
        var names = 0
        for place in range where reading.isName[place] { names += 1 }
        let (first, last) = (range.lowerBound, range.upperBound - 1)
        let before = companion(first - 1, gap: first - 1)
        let after = companion(last + 1, gap: last)
        let isCutBefore = first > run.lowerBound
        let isCutBehind = last + 1 < run.upperBound
        // Of a run a connector joins names alone: where a tagger reads, `Bank` is a piece of `Bank of England`.
        let isNameCutBefore =
            isCutBefore && reading.isName[first] && joinsNames(first - 1)
            && !isOffice(first - 1, beforeNameThatEndsAt: last) && !isPossessor(first - 1, ofNameThatEndsAt: last)
            && !isOrigin(first - 1, beforeNameThatEndsAt: last) && !isOpeningRole(first - 1, beforeNameThatEndsAt: last)
        let isNameCutBehind = isCutBehind && reading.isName[last] && joinsNames(last + 1)
        // `Marlow TX` beside `Marlow's TX`.
        let isJoinedName =
            range.count == 2 && names == 2 && reading.gaps[first] == .space && tokens[first].shape != .lower
        let isOwner = isCutBehind && reading.gaps[last] == .possessive
        let inTitle = isTitle
        let isSpoken = !isTitle && (isReporting(first - 1, gap: first - 1) || isReporting(last + 1, gap: last))
        table.addOccurrence(
            index, at: first, length: range.count, sentence: isTitle ? nil : sentenceNumber
        ) { candidate in
            candidate.nameWords += names
            if isJoinedName { candidate.hasRole = false }
            if !inTitle, candidate.bodyCount < Candidate.seenInCompany {
                candidate.before.add(before)
                candidate.after.add(after)
            }
            if isSpoken { candidate.spoken += 1 }
            if range == run { candidate.wholeRuns += 1 }
            if isCutBefore { candidate.cutBefore += 1 }
            if isCutBehind { candidate.cutBehind += 1 }
            if isNameCutBefore { candidate.nameCutBefore += 1 }
            if isNameCutBehind { candidate.nameCutBehind += 1 }
            // `Ardenia's North East` leaves `Ardenia` whole.
            if isNameCutBefore || isNameCutBehind && !isOwner { candidate.nameCuts += 1 }
        }
    }

    private func joinsNames(_ index: Int) -> Bool {
        words.isTagged
            ? reading.isName[index] && tokens[index].shape != .lower || reading.classes[index] == .connector
            : reading.isName[index]
    }

    private func isReporting(_ index: Int, gap: Int) -> Bool {
        sentence.contains(index) && reading.gaps[gap] == .space && reading.classes[index] == .reporting
    }

    /// What stands at `index`, beyond the gap behind the token `gap`.
    private func companion(_ index: Int, gap: Int) -> Companion {
        guard sentence.contains(index) else { return .edge }
        return reading.gaps[gap] == .other ? .mark : reading.companions[index]
    }

    /// A candidate as it first occurs.
    func candidate(_ range: Range<Int>) -> Candidate {
        var candidate = Candidate(length: range.count, contentWords: 0)
        for place in range {
            let wordClass = reading.classes[place]
            if wordClass != .connector { candidate.contentWords += 1 }
            if wordClass == .number { candidate.hasNumber = true }
            if place > range.lowerBound, wordClass == .participle { candidate.hasInnerParticiple = true }
            guard place + 1 < range.upperBound else { continue }
            if reading.gaps[place] == .hyphen { candidate.hasHyphen = true }
            if reading.gaps[place] == .possessive { candidate.hasPossessive = true }
        }
        candidate.opening = reading.classes[range.lowerBound]
        candidate.closing = reading.classes[range.upperBound - 1]
        let first = range.lowerBound
        candidate.isWeak =
            range.count == 1 && (!isNamed(first) || words.nounsHaveCapitals)
            && words.weaknesses[Int(tokens[first].term)] != nil
        if range.count > 1, !reading.isName[first] {
            candidate.openingWeakness =
                isSuperlative(first) ? .judgement : words.weaknesses[Int(tokens[first].term)]
        }
        candidate.rarity = words.rarity[Int(tokens[first].term)]
        let last = range.upperBound - 1
        candidate.closesWeakly =
            range.count > 1 && !reading.isName[last] && words.weaknesses[Int(tokens[last].term)] == .general
        candidate.hasRole = hasRole(range)
        return candidate
    }
}
