extension MappedModel {
    /// The same model in memory. Complexity: O(bytes).
    public func inMemory() -> TFIDFModel {
        guard layout.hasOccurrences else { return narrowed(to: (0..<Int32(layout.kept)).map { $0 }) }
        var statistics: TermStatistics?
        var (terms, documents, occurrences) = (SortedTerms(), [Int](), [Int]())
        for term in 0..<layout.terms {
            append(term, to: &terms)
            let counts = counts(ofTerm: term)
            documents.append(counts.documents)
            occurrences.append(counts.occurrences)
        }
        statistics = TermStatistics(
            terms: Vocabulary(ascending: terms), documentFrequencies: documents, occurrences: occurrences,
            documentCount: layout.documents)
        return narrowed(to: (0..<Int32(layout.kept)).map { $0 }, statistics)
    }

    /// A model of some of the columns, ascending, in memory: it weighs their terms as this one does.
    func narrowed(to columns: [Int32], _ statistics: TermStatistics? = nil) -> TFIDFModel {
        var terms = SortedTerms()
        var documents: [Int] = []
        for column in columns {
            let term = term(ofColumn: Int(column))
            append(term, to: &terms)
            documents.append(counts(ofTerm: term).documents)
        }
        var parameters = parameters
        parameters.counting.keepsStatistics = statistics != nil
        return TFIDFModel(
            parameters: parameters, vocabulary: Vocabulary(ascending: terms), documentFrequencies: documents,
            documentCount: layout.documents, statistics: statistics,
            inverseDocumentFrequencies: columns.map { inverseDocumentFrequency(of: Int($0)) })
    }

    private func append(_ term: Int, to terms: inout SortedTerms) {
        withBytes(ofTerm: term) { bytes in terms.append { for offset in bytes.indices { $0.append(bytes[offset]) } } }
    }
}
