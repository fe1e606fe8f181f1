import Similarity
import TermWeighting
public import TextAnalysis

/// How an archive ranks its articles for a query.
public enum ArchiveMethod: String, CaseIterable, Sendable {
    /// How likely two articles are related: `SimilarityMethod.related`, by the latent space that the archive keeps. See
    /// `KeptSpace`.
    case related
    /// The cosine of TF-IDF rows, the same as `SimilarityMethod.tfidf`.
    case tfidf
    /// The same as `SimilarityMethod.bm25`: see `BM25`.
    case bm25

    /// One line for the help.
    public var summary: String {
        switch self {
        case .related:
            "how likely both are related, by the latent space that the archive keeps (the default where it keeps one)"
        case .tfidf: "cosine of TF-IDF weights"
        case .bm25: "Okapi BM25, k1 1.2 and b 0.75: for queries that are shorter than what they look for"
        }
    }
}

/// What is looked for: terms with their counts, and how frequent each is in the archive.
public struct ArchiveQuery: Sendable {
    struct Term: Sendable {
        let number: Int
        let count: Int
        /// In how many articles of the archive it occurs, at least 1.
        let frequency: Int
    }

    /// By rising number. Terms that no article has are left out.
    let terms: [Term]
    /// The article of the archive that asks, and is no answer.
    let ownNumber: Int?
    /// Its distinct words, those among them that no article has.
    let wordCount: Int
    /// The language that its words are stemmed by; nil for none.
    let language: Language?

    /// Whether an article of the archive asks, and there are enough that terms of one alone are left out, as in
    /// `ArticleCollection`.
    func isWithin(_ state: ArchiveState) -> Bool {
        ownNumber != nil && state.articles >= ArticleCollection.fewestToShare
    }

    /// Whether any word of the query occurs in the archive.
    public var hasTerms: Bool { !terms.isEmpty }
}

extension ArchiveReader {
    /// What is like an article of the archive.
    public func query(forID id: String) throws(ArchiveError) -> ArchiveQuery {
        try query(ofNumber: article(withID: id).number)
    }

    /// The same of the article with a number.
    func query(ofNumber number: Int) throws(ArchiveError) -> ArchiveQuery {
        var terms: [ArchiveQuery.Term] = []
        for (term, count) in try termCounts(of: number) {
            let frequency = try frequency(ofTerm: term)
            guard (1...max(1, state.articles)).contains(frequency) else {
                throw .damaged("the vocabulary counts more than there is", file: path)
            }
            terms.append(ArchiveQuery.Term(number: term, count: count, frequency: frequency))
        }
        return ArchiveQuery(
            terms: terms, ownNumber: number, wordCount: terms.count, language: try analyzedLanguage(of: number))
    }

    /// What is like an article from outside.
    public func query(for article: Article, language: Language? = nil) throws(ArchiveError) -> ArchiveQuery {
        var counter = DocumentCounter(SimilarityMethod.tfidf.parameters(acceptsQueries: true).counting)
        let story = article.joiningDocuments()
        let language = ArticleAnalyzer(language: language).language(of: story)
        CollectionBuilder.count(story, language: language, into: &counter)
        return try query(counter, language: language)
    }

    /// What has these words. Without a language they are taken as one of every language that the archive has may write
    /// them, since a few words do not tell theirs; stop words are those that no article has a count of.
    public func query(forWords words: String, language: Language? = nil) throws(ArchiveError) -> ArchiveQuery {
        let languages = if let language { [language] } else { try languages() }
        var best: [Int: ArchiveQuery.Term] = [:]
        for language in languages {
            var counter = DocumentCounter(SimilarityMethod.tfidf.parameters(acceptsQueries: true).counting)
            counter.append(words, language: language)
            counter.endDocument()
            for term in try query(counter, language: language).terms where (best[term.number]?.count ?? 0) < term.count
            {
                best[term.number] = term
            }
        }
        return ArchiveQuery(
            terms: best.values.sorted { $0.number < $1.number }, ownNumber: nil, wordCount: best.count, language: nil)
    }

    private func query(_ counter: DocumentCounter, language: Language?) throws(ArchiveError) -> ArchiveQuery {
        var counter = counter
        let table = counter.wordTable
        var terms: [ArchiveQuery.Term] = []
        let words = counter.takeWordCounts().first ?? []
        for (word, count) in words {
            let statement = try connection.statement("SELECT number, articles FROM vocabulary WHERE term = ?")
            defer { statement.reset() }
            guard try statement.next([.text(table[word])]) else { continue }
            let (number, frequency) = (statement.integer(0), statement.integer(1))
            // A word whose articles have all gone is in none.
            guard frequency > 0 else { continue }
            guard frequency <= state.articles, (1...max(1, state.lastTerm)).contains(number) else {
                throw .damaged("the vocabulary counts more than there is", file: path)
            }
            terms.append(ArchiveQuery.Term(number: number, count: Int(count), frequency: frequency))
        }
        return ArchiveQuery(
            terms: terms.sorted { $0.number < $1.number }, ownNumber: nil, wordCount: words.count,
            language: language)
    }

    /// The language whose words an article was counted as.
    func analyzedLanguage(of number: Int) throws(ArchiveError) -> Language? {
        let statement = try connection.statement("SELECT analyzed_language FROM articles WHERE number = ?")
        defer { statement.reset() }
        return try statement.next([.integer(number)]) ? statement.text(0).map { Language(code: $0) } : nil
    }

    /// The terms of an article by rising number, and how often each occurs in it.
    func termCounts(of number: Int) throws(ArchiveError) -> [(term: Int, count: Int)] {
        let statement = try connection.statement("SELECT counts FROM term_counts WHERE article = ?")
        defer { statement.reset() }
        guard try statement.next([.integer(number)]) else { throw .damaged("an article has no counts", file: path) }
        var entries: [(term: Int, count: Int)] = []
        let isSound = statement.withBytes(0) { bytes in bytes.forEachEntry { entries.append(($0, $1)) } }
        guard isSound else { throw .damaged("the term counts of an article are none", file: path) }
        return entries
    }

    /// A term as it is written.
    func term(_ number: Int) throws(ArchiveError) -> String {
        let statement = try connection.statement("SELECT term FROM vocabulary WHERE number = ?")
        defer { statement.reset() }
        guard try statement.next([.integer(number)]), let term = statement.text(0) else {
            throw .damaged("a term of an article is not in the vocabulary", file: path)
        }
        return term
    }
}
