#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// An article as a TF-IDF vector of length 1 over its stems, headline twice: (1 + ln tf) · (ln((1 + N) / (1 + df)) + 1) with
/// the document frequencies of the tagged articles, cut to its `mostTerms` greatest values.
struct TagVector: Sendable {
    /// The terms that are kept of an article.
    static let mostTerms = 80

    /// The greatest value first; equal ones in the order of the terms.
    var terms: [String]
    var weights: [Float]

    init(terms: [String], weights: [Float]) { (self.terms, self.weights) = (terms, weights) }

    /// - Parameters:
    ///   - frequencies: in how many of `articleCount` articles a term stands; one that stands in none has no value.
    ///   - leaving: how many copies of the article are among them and do not count.
    init(_ counts: TagTerms, _ frequencies: [String: Int], of articleCount: Int, leaving copies: Int = 0) {
        let weighed = counts.compactMap { term, count -> (term: String, weight: Float)? in
            guard let frequency = frequencies[term], frequency > copies else { return nil }
            let idf = log(Float(1 + articleCount - copies) / Float(1 + frequency - copies)) + 1
            return (term, (1 + log(Float(count))) * idf)
        }
        let greatest = weighed.sorted { ($0.weight, $1.term) > ($1.weight, $0.term) }.prefix(Self.mostTerms)
        let length = greatest.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
        terms = greatest.map(\.term)
        weights = greatest.map { length > 0 ? $0.weight / length : 0 }
    }

    /// The cosine of two vectors of length 1. Complexity: O(terms).
    func cosine(with other: TagVector) -> Float {
        let values = Dictionary(zip(other.terms, other.weights)) { first, _ in first }
        return zip(terms, weights).reduce(0) { $0 + $1.1 * (values[$1.0] ?? 0) }
    }
}

/// The stems of an article with their occurrences, in the order of the stems' bytes.
typealias TagTerms = [(term: String, count: Int)]
