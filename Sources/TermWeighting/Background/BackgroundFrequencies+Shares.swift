public import TextAnalysis

extension BackgroundFrequencies {
    /// The share of documents that hold each term of a vocabulary, by column; 0 for a term that the table does not know.
    ///
    /// Where the vocabulary is of stems, a stem has the shares of all words that have it, added up to 1 at most: one document
    /// with two of them counts twice.
    ///
    /// - Parameter language: that of the stems; nil where terms are words.
    ///
    /// Complexity: O(bytes of the table), each word stemmed once.
    public func documentShares(of vocabulary: Vocabulary, stemmedIn language: Language?) -> [Double] {
        let columns = vocabulary.index()
        var shares = [Double](repeating: 0, count: vocabulary.count)
        let stemmer = language.flatMap { Stemmer(language: $0) }
        forEachTerm { bytes, range, share in
            let column =
                if let stemmer { stemmer.withStem(bytes, range) { columns.find($0, $1) } } else {
                    columns.find(bytes, range)
                }
            if let column { shares[Int(column)] = min(1, shares[Int(column)] + share) }
        }
        return shares
    }
}
