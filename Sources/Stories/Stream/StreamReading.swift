import TermWeighting
public import TextAnalysis

/// An article as a stream takes it in, with all that can be read of it without the stream: so many can be read at the same time, on any
/// threads, and then go into the stream one after the other.
public struct StreamReading: Sendable {
    /// The id under which the stream knows it.
    package var id: String
    let title: String
    let date: ArticleDate?
    let fingerprint: UInt64
    let profile: FactProfile
    let words: StreamWords
    let isHeadline: Bool
    /// The language that the article was read in.
    public let language: Language

    /// Reads an article; one of several documents as these joined. Complexity: O(words).
    public init(_ article: Article, analyzer: ArticleAnalyzer = ArticleAnalyzer()) {
        let article = article.joiningDocuments()
        self.init(joined: article, fingerprint: Self.fingerprint(article), analyzer: analyzer)
    }

    init(joined article: Article, fingerprint: UInt64, analyzer: ArticleAnalyzer) {
        let analyzed = analyzer.analyze(article)
        (id, title, self.fingerprint) = (article.id, article.title, fingerprint)
        date = article.date.flatMap { ArticleDate($0) }
        profile = FactProfile(analyzed)
        words = StreamWords(of: analyzed)
        language = analyzed.language
        isHeadline = HeadlineJudgement.isHeadline(title)
    }

    /// What tells whether two articles with one id are the same.
    static func fingerprint(_ article: Article) -> UInt64 {
        StateWriter.hash(Array(article.title.utf8) + [0] + Array(article.text.utf8))
    }
}

/// The words of an article, counted, before a stream knows them: its headline and its body, stop words out.
struct StreamWords: Sendable {
    /// A stem with how often it is in each field, and the share of the background's articles that have the most frequent of its words.
    struct Entry: Sendable {
        let stem: Int32
        var counts = SIMD4<UInt8>.zero
        var share: Float = -1
    }

    /// What the stems in `entries` are.
    let stems: TermTable
    /// In the order in which they first come: those of the headline, then those of the body.
    private(set) var entries: [Entry] = []
    let hasBackground: Bool

    /// Complexity: O(words).
    init(of analyzed: AnalyzedArticle) {
        let known = BackgroundFrequencies.table(for: analyzed.language)
        hasBackground = known != nil
        let stemOfTerm: [Int32]
        (stems, stemOfTerm) = analyzed.terms.stemmed(language: analyzed.language)
        // By stem its entry, by term whether its share is known.
        var places = [Int32](repeating: -1, count: stems.count)
        var isShared = [Bool](repeating: known == nil, count: analyzed.terms.count)
        func count(_ tokens: ArraySlice<Token>, isTitle: Bool) {
            for (offset, token) in tokens.enumerated() where !analyzed.isStopWord[Int(token.term)] {
                let (term, stem) = (Int(token.term), stemOfTerm[Int(token.term)])
                if places[Int(stem)] < 0 {
                    places[Int(stem)] = Int32(entries.count)
                    entries.append(Entry(stem: stem))
                }
                let place = Int(places[Int(stem)])
                let isName =
                    !isTitle && (token.shape == .allCapitals || token.shape == .capitalized && offset > 0)
                let old = entries[place].counts
                entries[place].counts = SIMD4(
                    StreamTerms.next(old[0]), isTitle ? StreamTerms.next(old[1]) : old[1],
                    isName ? StreamTerms.next(old[2]) : old[2], 0)
                guard !isShared[term] else { continue }
                isShared[term] = true
                let share = analyzed.terms.withBytes(of: token.term) { known?.documentShare(of: $0, $1) ?? -1 }
                entries[place].share = max(entries[place].share, Float(share))
            }
        }
        count(analyzed.titleTokens[...], isTitle: true)
        for sentence in analyzed.sentences {
            count(analyzed.tokens(ofSentence: sentence.index), isTitle: false)
        }
    }
}
