import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Measures the candidates of one article.
struct KeywordMeasures {
    private let article: AnalyzedArticle
    private let words: WordEvidence
    private let candidates: CandidateTable
    /// ln tf of each stem in body and headline.
    private let logFrequencyOfStem: [Float]
    /// ln(1 + the first word of the body that has the stem / 20).
    private let placeOfStem: [Float]
    private let isInHeadline: [Bool]
    /// The tokens before this one stand in a heading that takes the place of a headline.
    private let headingEnd: Int

    init(_ article: AnalyzedArticle, _ words: WordEvidence, _ candidates: CandidateTable) {
        (self.article, self.words, self.candidates) = (article, words, candidates)
        var counts = [Float](repeating: 0, count: words.stems.count)
        for token in article.tokens { counts[Int(words.stemOfTerm[Int(token.term)])] += 1 }
        for token in article.titleTokens { counts[Int(words.stemOfTerm[Int(token.term)])] += 1 }
        var places = [Float](repeating: -1, count: words.stems.count)
        for (index, token) in article.tokens.enumerated() where places[Int(words.stemOfTerm[Int(token.term)])] < 0 {
            places[Int(words.stemOfTerm[Int(token.term)])] = log(1 + Float(index) / 20)
        }
        placeOfStem = places.map { max(0, $0) }
        var isInHeadline = [Bool](repeating: false, count: words.stems.count)
        for token in article.titleTokens { isInHeadline[Int(words.stemOfTerm[Int(token.term)])] = true }
        self.isInHeadline = isInHeadline
        logFrequencyOfStem = counts.map { $0 > 1 ? log($0) : 0 }
        headingEnd = Self.headingEnd(of: article)
    }

    private static func headingEnd(of article: AnalyzedArticle) -> Int {
        guard article.titleTokens.isEmpty, article.article.paragraphs.first?.kind == .heading else { return 0 }
        let sentences = article.sentences.prefix { $0.paragraph == 0 }.count
        return sentences > 0 ? article.tokenRanges[sentences - 1].upperBound : 0
    }

    /// Writes the features of a candidate; the array has as many places as there are features.
    ///
    /// Complexity: O(its words).
    func measure(_ candidate: Candidate, into values: inout [Float]) {
        for index in values.indices { values[index] = 0 }
        func set(_ feature: KeywordFeature, _ value: Float) { values[feature.rawValue] = value }
        let isSingle = candidate.contentWords == 1
        let names = candidate.nameShare
        let logCount = log(Float(candidate.count))
        set(.count, logCount)
        set(.sentences, log(Float(max(1, candidate.sentenceCount))))
        set(.nameCount, logCount * names)
        if candidate.count == 1 {
            set(.once, 1)
            set(.nameOnce, names)
        }
        let start = candidates.start(of: candidate)
        let place = log(1 + Float(start ?? 0) / 20)
        set(.place, place)
        set(.namePlace, place * names)
        if candidate.count == 1 { set(.oncePlace, place) }
        if isSingle { set(.singlePlace, place) }
        if candidate.firstSentence == 0 { set(.firstSentence, 1) }
        set(.lead, Float(candidate.leadCount) / Float(candidate.count))
        if let start, let last = candidates.lastStart(of: candidate) {
            set(.spread, Float(last - start) / Float(article.tokens.count))
        }
        if candidate.titleCount > 0 || (start ?? .max) < headingEnd { set(.headline, 1) }

        let letters = measureWords(candidate, start, into: &values)
        let all = Float(candidate.count)
        let whole = Float(candidate.wholeRuns) / all
        set(.whole, whole)
        set(.cutBefore, Float(candidate.cutBefore) / all)
        set(.cutBehind, Float(candidate.cutBehind) / all)
        set(.nameCutBefore, Float(candidate.nameCutBefore) / all)
        set(.nameCutBehind, Float(candidate.nameCutBehind) / all)
        set(.name, names)
        switch candidate.contentWords {
        case 1: set(.oneWord, 1)
        case 2: break
        case 3: set(.threeWords, 1)
        default: set(.fourWords, 1)
        }
        if isSingle {
            set(.singleCount, logCount)
            set(.wholeSingle, whole)
            set(.cutBehindSingle, Float(candidate.cutBehind) / all)
            set(.letters, min(12, letters) / 10)
            set(.nameSingle, names)
            if candidate.opening == .gerund { set(.gerundSingle, 1) }
        } else {
            set(.phraseLetters, letters / 20)
            set(.namePhrase, names)
            measureForm(candidate, into: &values)
        }
        measureCompany(candidate, into: &values)
    }

    /// Measures the words at the first occurrence; gives the letters of the candidate, as bytes, one between two words.
    private func measureWords(_ candidate: Candidate, _ start: Int?, into values: inout [Float]) -> Float {
        let stems = candidates.stems(of: candidate)
        let range = start.map { $0..<$0 + candidate.length } ?? candidates.titleRange(of: candidate) ?? 0..<0
        let tokens = start == nil ? article.titleTokens : article.tokens
        func isName(_ index: Int) -> Bool {
            start == nil ? words.reading.title.isName[index] : words.reading.body.isName[index]
        }
        var (bytes, rarity, least, frequency, greatest): (Int, Float, Float, Float, Float) = (-1, 0, .infinity, 0, 0)
        var (lastRarity, lastFrequency): (Float, Float) = (0, 0)
        var (leastFrequency, latest, inHeadline): (Float, Float, Float) = (.infinity, 0, 0)
        let classes = start == nil ? words.reading.title.classes : words.reading.body.classes
        for (place, stem) in zip(range, stems) {
            let term = Int(tokens[place].term)
            bytes += article.terms.length(of: tokens[place].term) + 1
            guard classes[place] != .connector || candidate.length == 1 else { continue }
            lastRarity = words.rarity[term]
            rarity += lastRarity
            least = min(least, lastRarity)
            lastFrequency = logFrequencyOfStem[Int(stem)]
            frequency += lastFrequency
            greatest = max(greatest, lastFrequency)
            leastFrequency = min(leastFrequency, lastFrequency)
            latest = max(latest, placeOfStem[Int(stem)])
            if isInHeadline[Int(stem)] { inHeadline += 1 }
        }
        let count = Float(max(1, candidate.contentWords))
        func set(_ feature: KeywordFeature, _ value: Float) { values[feature.rawValue] = value }
        let (first, last) = (range.first.map { tokens[$0] }, range.last.map { tokens[$0] })
        if let last, candidate.contentWords > 1, words.weaknesses[Int(last.term)] == .general,
            !isName(range.upperBound - 1)
        {
            set(.generalLast, 1)
        }
        set(.meanRarity, rarity / count)
        set(.countRarity, log(Float(candidate.count)) * rarity / count / 8)
        set(.wordPlace, latest)
        set(.headlineWords, inHeadline / count)
        set(.lastWordRarity, lastRarity)
        set(.leastRarity, least.isFinite ? least : 0)
        if candidate.contentWords > 1 {
            set(.wordCount, frequency / count)
            set(.greatestWordCount, greatest)
            set(.leastWordCount, leastFrequency.isFinite ? leastFrequency : 0)
            set(.lastWordCount, lastFrequency)
        } else {
            set(.singleRarity, lastRarity)
            set(.commonRarity, lastRarity * (1 - candidate.nameShare))
        }
        if let last, words.endsInS[Int(last.term)] { set(.plural, 1) }
        if let first, let weakness = words.weaknesses[Int(first.term)], !isName(range.lowerBound) {
            if candidate.length == 1 {
                set(weakness == .unit ? .unitSingle : .generalSingle, 1)
            } else if weakness == .opening || weakness == .judgement || weakness == .unit {
                set(.weakOpening, 1)
            }
        }
        return Float(bytes)
    }

    private func measureForm(_ candidate: Candidate, into values: inout [Float]) {
        func set(_ feature: KeywordFeature) { values[feature.rawValue] = 1 }
        switch candidate.opening {
        case .adjective: set(.openingAdjective)
        case .participle: set(.openingParticiple)
        case .gerund: set(.openingGerund)
        case .adverb: set(.openingAdverb)
        case .number: set(.openingNumber)
        default: break
        }
        if candidate.closing == .gerund { set(.closingGerund) }
        if candidate.hasInnerParticiple { set(.innerParticiple) }
        if candidate.hasNumber { set(.number) }
        if candidate.hasConnector { set(.connector) }
        if candidate.hasHyphen { set(.hyphen) }
        if candidate.hasPossessive { set(.possessive) }
    }

    private func measureCompany(_ candidate: Candidate, into values: inout [Float]) {
        let seen = Float(min(candidate.bodyCount, Candidate.seenInCompany))
        guard seen > 0 else { return }
        values[KeywordFeature.spoken.rawValue] =
            candidate.nameShare * Float(candidate.spoken) / Float(candidate.bodyCount)
        values[KeywordFeature.namePreposition.rawValue] =
            candidate.nameShare * candidate.before[.preposition] / seen
        for kind in 0..<Companion.counted {
            guard let companion = Companion(rawValue: UInt8(kind)) else { continue }
            values[KeywordFeature.beforeDeterminer.rawValue + kind] = candidate.before[companion] / seen
            values[KeywordFeature.behindDeterminer.rawValue + kind] = candidate.after[companion] / seen
        }
    }
}
