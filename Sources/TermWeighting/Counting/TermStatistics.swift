import TextAnalysis

/// What was counted of every term of some documents, those included that a model leaves out: enough to take in more.
public struct TermStatistics: Sendable {
    /// All terms, ascending.
    public let terms: Vocabulary
    /// In how many documents each term occurs.
    public let documentFrequencies: [Int]
    /// How often each term occurs in all documents.
    public let occurrences: [Int]
    /// How many documents were counted.
    public let documentCount: Int

    /// A model counts no more documents: binary files have 32 bits for them. No sum of counts up to these is too large for an `Int`.
    static let mostDocuments = Int(UInt32.max)
    static let mostOccurrences = 1 << 48

    /// The statistics of these documents and others together, up to the most that is counted. Complexity: O(terms of both).
    func adding(_ other: TermStatistics) -> TermStatistics {
        var terms = SortedTerms()
        var documents: [Int] = []
        var occurrences: [Int] = []
        var (own, new) = (0, 0)
        while own < self.terms.count || new < other.terms.count {
            let order = Self.order(own, in: self.terms, new, in: other.terms)
            let isOwn = order <= 0
            (isOwn ? self.terms : other.terms).withBytes(ofColumn: isOwn ? own : new) { bytes, range in
                terms.append { for offset in range { $0.append(bytes[offset]) } }
            }
            let frequency =
                (isOwn ? documentFrequencies[own] : 0) + (order >= 0 ? other.documentFrequencies[new] : 0)
            let count = (isOwn ? self.occurrences[own] : 0) + (order >= 0 ? other.occurrences[new] : 0)
            documents.append(min(frequency, Self.mostDocuments))
            occurrences.append(min(count, Self.mostOccurrences))
            if order <= 0 { own += 1 }
            if order >= 0 { new += 1 }
        }
        return TermStatistics(
            terms: Vocabulary(ascending: terms), documentFrequencies: documents, occurrences: occurrences,
            documentCount: min(documentCount + other.documentCount, Self.mostDocuments))
    }

    /// Below zero where the first term comes first, 0 where they are the same; the end comes after every term.
    private static func order(_ first: Int, in terms: Vocabulary, _ second: Int, in others: Vocabulary) -> Int {
        guard first < terms.count else { return 1 }
        guard second < others.count else { return -1 }
        return terms.withBytes(ofColumn: first) { bytes, range in
            others.withBytes(ofColumn: second) { otherBytes, otherRange in
                for (offset, otherOffset) in zip(range, otherRange) where bytes[offset] != otherBytes[otherOffset] {
                    return Int(bytes[offset]) - Int(otherBytes[otherOffset])
                }
                return range.count - otherRange.count
            }
        }
    }
}

extension CountingParameters {
    /// The terms that are kept of `count` terms in ascending order: their places, ascending.
    func kept(
        of count: Int, documentCount: Int, documents: (Int) -> Int, occurrences: (Int) -> Int
    ) -> [Int] {
        let least = minimumDocumentFrequency.documents(of: documentCount)
        let most = maximumDocumentFrequency.documents(of: documentCount)
        let kept = (0..<count).filter { term in
            let frequency = Double(documents(term))
            return frequency > 0 && frequency >= least && frequency <= most
        }
        guard let cap = maximumVocabularySize, cap < kept.count else { return kept }
        // The most frequent; ties go to the first.
        let totals = kept.map(occurrences)
        let best = kept.indices.sorted { (totals[$1], $0) < (totals[$0], $1) }
        return best.prefix(max(0, cap)).sorted().map { kept[$0] }
    }
}
