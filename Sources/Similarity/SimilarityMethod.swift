public import TermWeighting

/// What makes two articles alike.
public struct SimilarityMethod: Hashable, Sendable {
    /// The name on the command line.
    public let name: String
    /// One line for the help.
    public let summary: String
    /// How many articles make one row of the latent space, itself among them; `nil` without such a space.
    let smoothing: Int?

    /// The part of the score that the space decides.
    let latentWeight: Float

    private init(name: String, summary: String, smoothing: Int? = nil, latentWeight: Float = 0) {
        self.name = name
        self.summary = summary
        self.smoothing = smoothing
        self.latentWeight = latentWeight
    }

    /// The cosine of TF-IDF rows: sublinear term counts × smooth inverse document frequency, stop words out.
    ///
    /// The weight of term t in article d is (1 + ln tf(d, t)) · (ln((1 + n) / (1 + df(t))) + 1), the row of unit length. Choose it
    /// where only words in common may count, or a collection is compared in parts.
    ///
    /// Source: G. Salton, A. Wong, C. S. Yang: A vector space model for automatic indexing, Communications of the ACM
    /// 18(11), 1975, doi:10.1145/361219.361220.
    public static let tfidf = SimilarityMethod(
        name: "tfidf", summary: "cosine of TF-IDF weights")

    /// The honest baseline: how many distinct words two articles share, |A ∩ B| / √(|A| · |B|). Choose it to compare with.
    ///
    /// Source: A. Ochiai: Zoogeographical studies on the soleoid fishes found in Japan and its neighbouring regions,
    /// Bulletin of the Japanese Society of Scientific Fisheries 22(9), 1957, doi:10.2331/suisan.22.526.
    public static let overlap = SimilarityMethod(
        name: "overlap", summary: "share of distinct words in common, unweighted: the baseline")

    /// The cosine in the space of latent semantic analysis: articles may be alike without a word in common.
    ///
    /// An article is its row of term weights in the space of the strongest singular vectors (`TruncatedSVD`), at most 100 of them.
    /// Choose it to compare with; `related` adds two steps to it and is better on all sets that were tried.
    ///
    /// Source: S. Deerwester et al.: Indexing by latent semantic analysis, JASIS 41(6), 1990.
    public static let lsa = SimilarityMethod(
        name: "lsa", summary: "cosine in the space of latent semantic analysis, up to 100 dimensions", smoothing: 1,
        latentWeight: 1)

    /// How likely two articles are related, by the latent space and by their words, each article being smoothed over its nearest ones.
    ///
    /// z(a) is the article in the space of `lsa` and x(a) its row of term weights, both of unit length. The affinity of two is the
    /// mean of z·z and x·x. y(a) is the mean of the z of the article itself and its eleven nearest, weighted by the cube of the affinity,
    /// of unit length. The cosine is ¾ · y·y + ¼ · x·x, and the score what pairs of the collection with such a cosine have: an estimated
    /// probability. Below twenty articles plain cosines are taken.
    ///
    /// Choose it unless only words in common may count: it has the best figures on all five sets that were tried (MAP@10 94.7, 89.1,
    /// 82.7, 68.5 and 69.9, where `tfidf` has 90.0, 80.1, 73.3, 63.0 and 63.7). It takes five times as long as plain cosines.
    ///
    /// Source: S. Deerwester et al.: Indexing by latent semantic analysis, JASIS 41(6), 1990; for the smoothing T. Tao et al.: Language
    /// model information retrieval with document expansion, HLT-NAACL 2006.
    public static let related = SimilarityMethod(
        name: "related", summary: "the same, each article smoothed over its nearest ones (the default)", smoothing: 12,
        latentWeight: 0.75)

    /// Robertson's BM25, each article being a query to the others: see `BM25`. Scores have no upper bound.
    ///
    /// On five development sets (those of `RelatedSpace`; MAP@10) it has 85.4, 83.2, 74.6, 64.7 and 63.1, where the Python
    /// package bm25s has 85.3, 82.9, 74.3, 63.7 and 60.8. The query's counts are damped as the paper has it, with k₃ = 8: on
    /// whole texts, furniture included, the mean is 74.4 so, 74.3 with the plain counts, 74.2 with 1 + ln of them, 73.8 with
    /// k₃ = 1 and 72.8 with each term once. With stems it is 74.4 too, and with k₁ = 2 in place of the usual 1.2 it is 74.8.
    public static let bm25 = SimilarityMethod(
        name: "bm25", summary: "BM25, each article as a query; scores may be above 1")

    /// What the command line takes: `related`.
    public static let `default` = related
    /// Every method.
    public static let all = [tfidf, bm25, lsa, related, overlap]

    /// Whether scores are cosines: symmetric, and 1 at most.
    public var isCosine: Bool { self != .bm25 }

    /// Whether terms are stems, else words in small letters.
    public var comparesStems: Bool { smoothing != nil }

    /// Whether the score is read off the cosine by a `LikenessScale`.
    public var isCalibrated: Bool { self == .related }

    /// Rounding can carry the cosine of two equal rows past 1.
    var mostScore: Float { isCosine ? 1 : .greatestFiniteMagnitude }

    /// The method with this name on the command line.
    public static func named(_ name: String) -> SimilarityMethod? { all.first { $0.name == name } }

    /// How the method weighs terms. Both are cosines of rows; the baseline's rows hold ones.
    ///
    /// Words are not stemmed: on five development sets the mean MAP@10 is 74.0 so and 74.1 with stems, and a reader of
    /// the shared terms sees words. A term of one article alone tells nothing about its likeness to another of the same
    /// collection; leaving such terms out adds 0.6.
    public func parameters(acceptsQueries: Bool) -> TFIDFParameters {
        var parameters = TFIDFParameters()
        // Lengths of documents are part of BM25, so all of their terms are kept.
        parameters.counting.minimumDocumentFrequency = .count(acceptsQueries || self == .bm25 ? 1 : 2)
        parameters.counting.stopWords = .ofLanguage
        parameters.counting.stems = comparesStems
        if self == .overlap {
            parameters.usesIDF = false
            parameters.counting.isBinary = true
        } else {
            parameters.usesSublinearTF = true
        }
        return parameters
    }
}
