import TermWeighting
import TextAnalysis

/// What is known of each term of an article before candidates are looked for; all arrays are by term id.
struct WordEvidence {
    let classes: [WordClass]
    let companions: [Companion]
    /// Whether the term makes the next word a verb, where that could be one.
    let precedesVerbs: [Bool]
    /// The same of the word before.
    let followsVerbs: [Bool]
    /// Whether the term ends in one `s`.
    let endsInS: [Bool]
    /// The id of the term's stem.
    let stemOfTerm: [Int32]
    let stems: TermTable
    /// Whether the term is a name: written with a capital wherever that means something.
    let isName: [Bool]
    /// Background inverse document frequency.
    let rarity: [Float]

    /// Complexity: O(tokens + bytes of the terms).
    init(_ article: AnalyzedArticle) {
        let terms = article.terms
        let classifier = WordClassifier(language: article.language)
        (stems, stemOfTerm) = terms.stemmed(language: article.language)
        isName = Self.names(of: article)
        var classes: [WordClass] = []
        classes.reserveCapacity(terms.count)
        var companions = [Companion](repeating: .word, count: terms.count)
        var precedesVerbs = [Bool](repeating: false, count: terms.count)
        var followsVerbs = precedesVerbs
        var endsInS = precedesVerbs
        for id in 0..<Int32(terms.count) {
            let isStopWord = article.isStopWord[Int(id)]
            terms.withBytes(of: id) { text, range in
                classes.append(classifier.classify(text, range, isStopWord: isStopWord))
                endsInS[Int(id)] = text.endsInOneS(range)
                guard isStopWord else { return }
                companions[Int(id)] = classifier.lexicon.companion(text, range)
                (precedesVerbs[Int(id)], followsVerbs[Int(id)]) = classifier.lexicon.surroundsVerbs(text, range)
            }
        }
        let nounsHaveCapitals = article.language == .german
        for id in classes.indices {
            switch classes[id] {
            case .adjective, .participle, .gerund, .verb, .nounOrVerb, .adverb:
                if isName[id] { classes[id] = .noun }
            case .noun:
                if nounsHaveCapitals && !isName[id] { classes[id] = .adjective }
            default: break
            }
        }
        self.classes = classes
        (self.companions, self.endsInS) = (companions, endsInS)
        (self.precedesVerbs, self.followsVerbs) = (precedesVerbs, followsVerbs)
        rarity = Self.rarity(of: terms, classes, language: article.language)
    }

    /// Background inverse document frequencies; 0 for function words, which nobody asks.
    ///
    /// Where no background is known, long words are taken to be rarer: 2 + length / 2, up to 8.
    private static func rarity(of terms: TermTable, _ classes: [WordClass], language: Language) -> [Float] {
        let isFunctionWord = classes.map { $0 == .function || $0 == .connector }
        if let background = BackgroundFrequencies.table(for: language) {
            return background.inverseDocumentFrequencies(of: terms, leavingOut: isFunctionWord)
        }
        return isFunctionWord.indices.map { id in
            isFunctionWord[id] ? 0 : min(8, 2 + Float(terms.length(of: Int32(id))) / 2)
        }
    }

    /// A term is a name if, past the first word of sentences, it has a capital more often than not.
    private static func names(of article: AnalyzedArticle) -> [Bool] {
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
    /// Whether the bytes end in `s`, and not in `ss`.
    func endsInOneS(_ range: Range<Int>) -> Bool {
        guard let last = range.last, self[last] == UInt8(ascii: "s") else { return false }
        return range.count < 2 || self[last - 1] != UInt8(ascii: "s")
    }
}
