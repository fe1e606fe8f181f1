import TermWeighting
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What is known of the words of an article before candidates are looked for.
final class WordEvidence: Sendable {
    /// What each word of body and headline is where it stands.
    let reading: ArticleReading

    // By term id:

    /// What the term is; where a tagger reads the words, what it mostly is in the body.
    let classes: [WordClass]
    /// What makes the term weak in a keyword.
    let weaknesses: [WordLexicon.Weakness?]
    /// Whether the term ends in one `s`.
    let endsInS: [Bool]
    /// Whether the term ends like a superlative (`coolest`); of a tagged language.
    let isSuperlative: [Bool]
    /// Whether the term, a connector, may begin a name (`al Qaeda`).
    let opensName: [Bool]
    /// The id of the term's stem.
    let stemOfTerm: [Int32]
    let stems: TermTable
    /// Whether the term is a name more often than not.
    let isName: [Bool]
    /// Whether the term is an office or a trade that stands before names (`President`), or a word that names of organizations and places
    /// have; of a tagged language.
    let isOffice: [Bool]
    let isOfOrganization: [Bool]
    /// Whether the term, first in a sentence, may stand before a person without being of the name: an office or a trade, a common noun that
    /// ends like one of persons (`residents`), a form in `-ing`; of a tagged language.
    let standsBeforePersons: [Bool]
    /// Whether the term, a name here, is else a common noun (`Watch`), or has capitals alone; all are where no tagger reads.
    let isThing: [Bool]
    /// Whether the term has capitals alone somewhere in the body.
    let isAcronym: [Bool]
    /// Whether the term stands with a capital somewhere in the body without a name before it (`Ardenia's`).
    let isUnowned: [Bool]
    /// Whether the term stands with a capital somewhere in the body behind another word of its sentence; of a tagged language.
    let hasInnerCapital: [Bool]
    /// Background inverse document frequency.
    let rarity: [Float]
    /// Whether the term is a single character of a script without spaces, or a little Hiragana.
    let isCrumb: [Bool]
    /// Whether a tagger reads the language.
    let isTagged: Bool
    /// Whether the language puts no space between words, so that function words are known by `UnspacedClassifier` too.
    let isUnspaced: Bool
    /// Whether nouns have capitals, which then make no names.
    let nounsHaveCapitals: Bool
    /// Whether the language has no stop words, so that function words were guessed (`GuessedFunctionWords`).
    let areFunctionWordsGuessed: Bool

    /// Complexity: O(tokens + bytes of the terms).
    init(_ article: AnalyzedArticle) {
        let terms = article.terms
        let classifier = WordClassifier(language: article.language)
        var ownStems: [Int32]
        (stems, ownStems) = terms.stemmed(language: article.language)
        Self.joinPlurals(of: article, &ownStems)
        stemOfTerm = ownStems
        var hasCapital = Self.namesByCapitals(of: article)
        var classes: [WordClass] = []
        classes.reserveCapacity(terms.count)
        var weaknesses: [WordLexicon.Weakness?] = []
        weaknesses.reserveCapacity(terms.count)
        var endsInS = [Bool](repeating: false, count: terms.count)
        var opensName = endsInS
        var isSuperlative = endsInS
        var isOffice = endsInS
        var isOfOrganization = endsInS
        let isTagged = PartOfSpeechTagger.languages.contains(article.language)
        self.isTagged = isTagged
        var isCrumb = endsInS
        let unspaced = classifier.unspaced
        isUnspaced = unspaced != nil
        for id in 0..<Int32(terms.count) {
            let isStopWord = article.isStopWord[Int(id)]
            terms.withBytes(of: id) { text, range in
                classes.append(classifier.classify(text, range, isStopWord: isStopWord))
                var weakness = unspaced?.weakness(text, range) ?? classifier.lexicon.weakness(text, range)
                // `Canadians`.
                if isTagged, weakness == nil, text.endsInOneS(range),
                    classifier.lexicon.weakness(text, range.dropLast()) == .nationality
                {
                    weakness = .nationality
                }
                weaknesses.append(weakness)
                if let unspaced {
                    isCrumb[Int(id)] = UnspacedTerm(text, range)?.isCrumb ?? false
                    if unspaced.isName(text, range) { hasCapital[Int(id)] = true }
                }
                endsInS[Int(id)] = text.endsInOneS(range)
                opensName[Int(id)] = classifier.lexicon.opensName(text, range)
                if isTagged {
                    isSuperlative[Int(id)] = text.endsLikeSuperlative(range)
                    isOffice[Int(id)] = PersonWords.officeTable.find(text, range) != nil
                    isOfOrganization[Int(id)] = PersonWords.organizationTable.find(text, range) != nil
                }
            }
        }
        areFunctionWordsGuessed = GuessedFunctionWords.areNeeded(for: article.language) && unspaced == nil
        if areFunctionWordsGuessed {
            let guessed = GuessedFunctionWords(article)
            for id in classes.indices where guessed.isFunctionWord[id] && classes[id] == .noun {
                classes[id] = .function
            }
        }
        nounsHaveCapitals = article.language == .german
        for id in classes.indices {
            switch classes[id] {
            case .adjective, .participle, .gerund, .verb, .adverb:
                if hasCapital[id] { classes[id] = .noun }
            case .noun:
                if nounsHaveCapitals && !hasCapital[id] { classes[id] = .adjective }
            default: break
            }
        }
        (self.endsInS, self.weaknesses, self.opensName, self.isCrumb) = (endsInS, weaknesses, opensName, isCrumb)
        let bonds = unspaced.map { UnspacedBonds(article, $0, classes: classes, isCrumb: isCrumb) }
        reading = ArticleReading(
            article, classOfTerm: classes, isName: hasCapital, isNationality: weaknesses.map { $0 == .nationality },
            bonds: bonds)
        standsBeforePersons = Self.persons(of: article, isOffice)
        (self.isOffice, self.isOfOrganization, self.isSuperlative) = (isOffice, isOfOrganization, isSuperlative)
        var isUnowned = endsInS.map { _ in false }
        var hasInnerCapital = isUnowned
        if isTagged {
            for sentence in article.tokenRanges {
                for token in article.tokens[sentence].dropFirst() where token.shape != .lower {
                    hasInnerCapital[Int(token.term)] = true
                }
            }
            for (index, token) in article.tokens.enumerated()
            where token.shape != .lower
                && (index == 0 || reading.body.gaps[index - 1] == .other || !reading.body.isName[index - 1])
            {
                isUnowned[Int(token.term)] = true
            }
        }
        (self.isUnowned, self.hasInnerCapital) = (isUnowned, hasInnerCapital)
        let (most, names) =
            isTagged ? Self.majority(of: article, reading.body, otherwise: classes, hasCapital) : (classes, hasCapital)
        (self.classes, isName) = (most, names)
        isAcronym = Self.acronyms(of: article)
        isThing = Self.things(of: article, names, isAcronym)
        rarity = Self.rarity(of: terms, most, language: article.language)
    }

    private static func acronyms(of article: AnalyzedArticle) -> [Bool] {
        var isAcronym = [Bool](repeating: false, count: article.terms.count)
        for token in article.tokens where token.shape == .allCapitals { isAcronym[Int(token.term)] = true }
        return isAcronym
    }

    private static func things(of article: AnalyzedArticle, _ isName: [Bool], _ isAcronym: [Bool]) -> [Bool] {
        guard let tagger = PartOfSpeechTagger(language: article.language) else { return isName.map { _ in true } }
        return isName.indices.map { term in
            isAcronym[term]
                || isName[term] && article.terms.withBytes(of: Int32(term)) { tagger.isCommonNoun($0, $1) }
        }
    }

    /// Gives plurals of acronyms the stem of their singular: `PVRs` has no vowel that would tell a stemmer.
    private static func joinPlurals(of article: AnalyzedArticle, _ stems: inout [Int32]) {
        join(article.tokens, article.article.text.utf8Span.span)
        join(article.titleTokens, article.article.title.utf8Span.span)
        func join(_ tokens: [Token], _ text: Span<UInt8>) {
            for token in tokens where token.shape == .capitalized && token.range.count > 2 {
                let range = token.range
                guard text[range.upperBound - 1] == UInt8(ascii: "s"),
                    range.dropLast().allSatisfy({ UInt8(ascii: "A")...UInt8(ascii: "Z") ~= text[$0] }),
                    let singular = article.terms.withBytes(of: token.term, { article.terms.find($0, $1.dropLast()) })
                else { continue }
                stems[Int(token.term)] = stems[Int(singular)]
            }
        }
    }

    private static func persons(of article: AnalyzedArticle, _ isOffice: [Bool]) -> [Bool] {
        guard let tagger = PartOfSpeechTagger(language: article.language) else { return isOffice }
        var standsBeforePersons = isOffice
        // Only of the first words of sentences it is asked.
        for sentence in article.tokenRanges {
            guard let first = sentence.first else { continue }
            let term = article.tokens[first].term
            guard !standsBeforePersons[Int(term)] else { continue }
            standsBeforePersons[Int(term)] = article.terms.withBytes(of: term) { text, range in
                let singular = text.endsInOneS(range) ? range.dropLast() : range
                return text.endsLikePerson(singular) && tagger.isCommonNoun(text, range)
                    || text.endsInIng(range) && !tagger.isMostlyName(text, range)
            }
        }
        return standsBeforePersons
    }

    /// What each term mostly is in the body.
    private static func majority(
        of article: AnalyzedArticle, _ reading: WordReading, otherwise classes: [WordClass], _ names: [Bool]
    ) -> (classes: [WordClass], isName: [Bool]) {
        // The first reading leads until another one is ahead: no more is kept a term than a class and a lead.
        var leading = classes
        var lead = [Int32](repeating: 0, count: classes.count)
        var names = names
        var balance = lead
        for (index, token) in article.tokens.enumerated() {
            let term = Int(token.term)
            balance[term] += reading.isName[index] ? 1 : -1
            if leading[term] == reading.classes[index] {
                lead[term] += 1
            } else if lead[term] > 0 {
                lead[term] -= 1
            } else {
                leading[term] = reading.classes[index]
                lead[term] = 1
            }
        }
        for term in names.indices where balance[term] != 0 { names[term] = balance[term] > 0 }
        return (leading, names)
    }

    /// Background inverse document frequencies; 0 for function words, which nobody asks.
    ///
    /// Where no background is known, long words are taken to be rarer: 2 + length / 2, up to 8.
    private static func rarity(of terms: TermTable, _ classes: [WordClass], language: Language) -> [Float] {
        let isFunctionWord = classes.map { $0 == .function || $0 == .connector }
        if let background = BackgroundFrequencies.table(for: language) {
            return background.inverseDocumentFrequencies(of: terms, leavingOut: isFunctionWord)
        }
        if let list = WordList.list(for: language) {
            return isFunctionWord.indices.map { id in
                isFunctionWord[id] ? 0 : terms.withBytes(of: Int32(id)) { rarity(list.entry(of: $0, $1)?.level) }
            }
        }
        return isFunctionWord.indices.map { id in
            isFunctionWord[id] ? 0 : min(8, 2 + Float(terms.length(of: Int32(id))) / 2)
        }
    }

    /// −ln of the share of articles, of some 300 words, that have a word with this share of all words (`WordList.levels`);
    /// of a word that a list does not have, of one in ten thousand.
    private static func rarity(_ level: Int?) -> Float {
        guard let level else { return log(10_000) }
        return max(0, Float(level) / 8 * log(2) - log(300))
    }

    /// A term is a name by its capitals if, past the first word of sentences, it has one more often than not.
    private static func namesByCapitals(of article: AnalyzedArticle) -> [Bool] {
        var balance = [Int32](repeating: 0, count: article.terms.count)
        for range in article.tokenRanges {
            for index in range {
                let token = article.tokens[index]
                switch token.shape {
                case .lower: balance[Int(token.term)] -= 1
                case .capitalized where index > range.lowerBound: balance[Int(token.term)] += 1
                case .allCapitals: balance[Int(token.term)] += 1
                default: break
                }
            }
        }
        return balance.map { $0 > 0 }
    }

    /// The mean rarity of the words of a phrase that are no connectors.
    func meanRarity(of terms: [Int32]) -> Float {
        var sum: Float = 0
        var count: Float = 0
        for term in terms where classes[Int(term)] != .connector {
            sum += rarity[Int(term)]
            count += 1
        }
        return count > 0 ? sum / count : 0
    }
}

extension Span<UInt8> {
    /// Whether the bytes end in `est`, but for `honest` and `modest`, and have six or more.
    fileprivate func endsLikeSuperlative(_ range: Range<Int>) -> Bool {
        guard range.count >= 6 else { return false }
        let end = range.upperBound
        guard self[end - 3] == UInt8(ascii: "e"), self[end - 2] == UInt8(ascii: "s"), self[end - 1] == UInt8(ascii: "t")
        else {
            return false
        }
        return self[end - 5] != UInt8(ascii: "o")
            || self[end - 4] != UInt8(ascii: "n") && self[end - 4] != UInt8(ascii: "d")
    }

    fileprivate func endsInIng(_ range: Range<Int>) -> Bool {
        range.count >= 6 && zip("ing".utf8, range.suffix(3)).allSatisfy { self[$1] == $0 }
    }

    /// Whether the bytes end as many words for persons do, and have five or more.
    fileprivate func endsLikePerson(_ range: Range<Int>) -> Bool {
        guard range.count >= 5 else { return false }
        return ["er", "or", "ist", "ian", "ant", "ent", "man", "men", "ee"].contains { ending in
            zip(ending.utf8, range.suffix(ending.utf8.count)).allSatisfy { self[$1] == $0 }
        }
    }

    /// Whether the bytes end in `s`, and not in `ss`.
    func endsInOneS(_ range: Range<Int>) -> Bool {
        guard let last = range.last, self[last] == UInt8(ascii: "s") else { return false }
        return range.count < 2 || self[last - 1] != UInt8(ascii: "s")
    }
}
