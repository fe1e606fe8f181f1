public import TextAnalysis

/// How an article writes what it says: its phrases, and for each stem the word that it uses. With the wording of another
/// article it explains what the two have in common (`LikenessExplanation`).
public struct ArticleWording: Sendable {
    let phrases: ArticlePhrases
    /// For each stem the form in which the article has it most often, ties to the first. A word that has a capital only
    /// where a sentence begins is in small letters.
    private let forms: [String: String]
    /// For each word in small letters its stem.
    private let stems: [String: String]
    /// Whether every noun has a capital, so that a capital makes no name.
    let nounsHaveCapitals: Bool
    private static let maximumWords = 4

    /// Complexity: O(words of the article).
    public init(_ article: AnalyzedArticle) {
        phrases = ArticlePhrases(article, maximumWords: Self.maximumWords)
        nounsHaveCapitals = article.language == .german
        let (stemTable, stemOfTerm) = article.terms.stemmed(language: article.language)
        var stems: [String: String] = [:]
        for term in 0..<Int32(article.terms.count) { stems[article.terms[term]] = stemTable[stemOfTerm[Int(term)]] }
        self.stems = stems
        var counts: [Int32: [(form: String, count: Int)]] = [:]
        func count(_ form: String, of stem: Int32) {
            if let place = counts[stem]?.firstIndex(where: { $0.form == form }) {
                counts[stem]?[place].count += 1
            } else {
                counts[stem, default: []].append((form, 1))
            }
        }
        for sentence in article.sentences.indices {
            let tokens = article.tokens(ofSentence: sentence)
            for (place, token) in zip(tokens.indices, tokens) {
                let written = article.article.folded(token.range)
                let isOpening = place == tokens.startIndex && written.first?.isUppercase == true
                count(isOpening ? article.terms[token.term] : written, of: stemOfTerm[Int(token.term)])
            }
        }
        // A headline may have capitals everywhere.
        for token in article.titleTokens where counts[stemOfTerm[Int(token.term)]] == nil {
            count(article.terms[token.term], of: stemOfTerm[Int(token.term)])
        }
        var forms: [String: String] = [:]
        for (stem, written) in counts {
            let most = written.map(\.count).max() ?? 0
            forms[stemTable[stem]] = written.first { $0.count == most }?.form
        }
        self.forms = forms
    }

    /// The word for a stem, nil where the article has none.
    func word(of stem: String) -> String? { forms[stem] }

    /// The stem of a word in small letters, nil where the article does not have it.
    func stem(of word: String) -> String? { stems[word] }
}
