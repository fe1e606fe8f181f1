import TermWeighting

/// A query's terms weighted for a method, and what each term of an article adds to its score.
///
/// The score of article d is a sum over the query's terms, `scale(d) · Σ_t factor(t) · f(tf, d)`:
///
///     tfidf   factor = weight of t in the unit query · idf,  f = 1 + ln tf,                       scale = 1 / ‖d‖
///     bm25    factor = query(q, t) · idf · (k₁ + 1),         f = tf / (tf + saturation of d),      scale = 1
struct QueryWeights {
    private static let okapi = BM25()

    let method: ArchiveMethod
    /// By rising number of the terms, as the query has them.
    let terms: [ArchiveQuery.Term]
    let factors: [Double]
    /// What the terms can add at most to any article's score: see `bound`.
    private let mostAdded: [Double]
    private let isFrequent: [Bool]
    private let vectors: VectorTable
    /// Whether terms of one article alone are left out.
    let isWithin: Bool
    private let meanLength: Double

    init(_ query: ArchiveQuery, _ method: ArchiveMethod, state: ArchiveState, vectors: VectorTable) {
        self.method = method
        self.vectors = vectors
        let isWithin = query.isWithin(state)
        self.isWithin = isWithin
        // Among the archive's own articles a term of one alone tells nothing.
        let terms = query.terms.filter { !isWithin || $0.frequency > 1 }
        self.terms = terms
        meanLength = state.meanLength
        isFrequent = terms.map { Weighting.isFrequent($0.frequency, of: state.articles) }
        switch method {
        case .related, .tfidf:
            let inverse = terms.map { Weighting.inverseFrequency($0.frequency, of: state.articles) }
            let weights = zip(terms, inverse).map { Weighting.factor($0.count) * $1 }
            let norm = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
            factors = zip(weights, inverse).map { norm > 0 ? $0 / norm * $1 : 0 }
            mostAdded = weights.map { norm > 0 ? ($0 / norm) * ($0 / norm) : 0 }
        case .bm25:
            factors = terms.map {
                Self.okapi.queryWeight(Double($0.count)) * BM25.inverseFrequency($0.frequency, of: state.articles)
                    * (Self.okapi.saturation + 1)
            }
            mostAdded = factors
        }
    }

    /// No article gets more than this from these terms together.
    ///
    /// With tfidf by the inequality of Cauchy and Schwarz, for rare and for frequent terms: the length of that part of
    /// the unit query times the length of that part of the article's unit row, which for rare terms is taken as 1. With
    /// BM25 the sum of what each term tends to as its count rises.
    func bound(of places: some Sequence<Int>) -> ScoreBound {
        var (rare, frequent) = (0.0, 0.0)
        for place in places { if isFrequent[place] { frequent += mostAdded[place] } else { rare += mostAdded[place] } }
        return method != .bm25
            ? ScoreBound(ofRare: rare.squareRoot(), ofFrequent: frequent.squareRoot())
            : ScoreBound(ofRare: rare + frequent, ofFrequent: 0)
    }

    /// What the sum of an article is multiplied by; 0 for one that has gone, or has no terms.
    func scale(_ article: Int) -> Double {
        switch method {
        case .related, .tfidf:
            let norm = isWithin ? vectors.sharedNorms[article] : vectors.norms[article]
            return norm > 0 ? 1 / Double(norm) : 0
        case .bm25: return vectors.wordCounts[article] > 0 ? 1 : 0
        }
    }

    /// f(tf, d).
    @inline(__always)
    func value(_ count: Int, _ article: Int) -> Double {
        switch method {
        case .related, .tfidf: count < Weighting.factors.count ? Weighting.factors[count] : Weighting.factor(count)
        case .bm25: Double(count) / (Double(count) + saturation(article))
        }
    }

    private func saturation(_ article: Int) -> Double {
        Self.saturation(Int(vectors.wordCounts[article]), meanLength: meanLength)
    }

    static func saturation(_ length: Int, meanLength: Double) -> Double {
        okapi.damping(ofLength: length, meanLength: meanLength)
    }

    /// What each term of the query adds to the score of an article with these terms; both rise by the term's number.
    func shares(_ counts: [(term: Int, count: Int)], of article: Int) -> [(place: Int, share: Double)] {
        let scale = scale(article)
        var shares: [(place: Int, share: Double)] = []
        var entry = 0
        for (place, term) in terms.enumerated() {
            while entry < counts.count, counts[entry].term < term.number { entry += 1 }
            guard entry < counts.count else { break }
            guard counts[entry].term == term.number else { continue }
            shares.append((place, scale * factors[place] * value(counts[entry].count, article)))
        }
        return shares
    }
}

/// The most that some terms add to the score of article d: `ofRare + ofFrequent · φ(d)`, where φ(d) is the part of the
/// length of d that its frequent terms make.
struct ScoreBound: Equatable {
    let ofRare: Double
    let ofFrequent: Double

    static let nothing = ScoreBound(ofRare: 0, ofFrequent: 0)
}
