import TermWeighting
import TextAnalysis

/// What is known of each term of an article before candidates are looked for; all arrays are by term id.
struct WordEvidence {
    let classes: [WordClass]
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
        for id in 0..<Int32(terms.count) {
            let isStopWord = article.isStopWord[Int(id)]
            classes.append(terms.withBytes(of: id) { classifier.classify($0, $1, isStopWord: isStopWord) })
        }
        let nounsHaveCapitals = article.language == .german
        for id in classes.indices {
            switch classes[id] {
            case .adjective, .participle, .gerund, .verb, .adverb:
                if isName[id] { classes[id] = .noun }
            case .noun:
                if nounsHaveCapitals && !isName[id] { classes[id] = .adjective }
            default: break
            }
        }
        self.classes = classes
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

    /// Whether a candidate is a noun phrase, as far as its last word tells; a verb, an adverb or an adjective by
    /// itself is none.
    func isNominal(_ terms: [Int32]) -> Bool {
        guard let last = terms.last else { return false }
        return classes[Int(last)].endsPhrase
    }
}
