import TextAnalysis

/// A vocabulary with a table for look-ups, for who counts by the same one again and again.
package struct VocabularyIndex: Sendable {
    package let vocabulary: Vocabulary
    private let table: TermTable

    /// Complexity: O(bytes of the terms).
    package init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        table = vocabulary.index()
    }

    /// The counts of documents that `fill` feeds to a counter, by the columns of the vocabulary.
    ///
    /// Other terms are left out. Complexity: O(bytes of the documents).
    package func counting(
        _ parameters: CountingParameters, chunks: Int, threads: Int,
        fill: @Sendable (Int, inout DocumentCounter) -> Void
    ) -> TermCounts {
        let collection = CountedCollection(chunks: chunks, parameters: parameters, threads: threads, fill: fill)
        return collection.counts(collection.columns(in: table), columnCount: vocabulary.count)
    }
}
