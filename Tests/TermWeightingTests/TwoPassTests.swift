import Testing

@testable import TermWeighting

struct `Two passes` {
    /// Chunks of different sizes, one of them empty.
    private static let chunks: [[String]] = (0..<9).map { chunk in
        (0..<(chunk * 5) % 17).map { "storm \(($0 * 7 + chunk) % 13) coast coast word\($0) é \(chunk) the flood" }
    }

    private static func fill(_ chunk: Int, _ counter: inout DocumentCounter) {
        for text in chunks[chunk] {
            counter.append(text)
            counter.endDocument()
        }
    }

    private static let variants: [TFIDFParameters] = {
        var pruned = TFIDFParameters()
        pruned.counting.minimumDocumentFrequency = .count(3)
        pruned.counting.maximumVocabularySize = 12
        var grams = TFIDFParameters()
        grams.counting.ngramRange = 1...3
        return [TFIDFParameters(), pruned, grams]
    }()

    @Test(arguments: variants.indices, [1, 2, 4])
    func `give the bytes that one pass gives, on any number of threads`(variant: Int, threads: Int) {
        let parameters = Self.variants[variant]
        let (model, counts) = TFIDFVectorizer(parameters)
            .fitCounting(chunks: Self.chunks.count, threads: 1, fill: Self.fill)
        let matrix = model.weightedForFile(counts, threads: threads)
        var whole = ByteCollector()
        NumpyArchive.write(matrix, threads: threads, to: &whole)

        let vectorizer = TwoPassVectorizer(
            parameters, chunks: Self.chunks.count, threads: threads, fill: Self.fill)
        var archive = NumpyArchiveStream(
            rows: vectorizer.model.documentCount, columns: vectorizer.model.vocabulary.count,
            nonZeros: vectorizer.nonZeros, threads: threads)
        var streamed = ByteCollector()
        vectorizer.forEachRows(chunks: Self.chunks.count, window: 2, threads: threads, fill: Self.fill) { rows in
            archive.append(rows, to: &streamed)
        }
        let isComplete = archive.finish(to: &streamed)
        #expect(isComplete)
        #expect(streamed.bytes == whole.bytes)
        #expect(vectorizer.model.vocabulary.allTerms == model.vocabulary.allTerms)
        #expect(matrix.values.count > 100)
    }

    @Test func `notice documents that changed in between`() {
        let vectorizer = TwoPassVectorizer(TFIDFParameters(), chunks: 1, threads: 1) { Self.fill(3 + $0, &$1) }
        var archive = NumpyArchiveStream(
            rows: vectorizer.model.documentCount, columns: vectorizer.model.vocabulary.count,
            nonZeros: vectorizer.nonZeros, threads: 1)
        var sink = ByteCollector()
        vectorizer.forEachRows(
            chunks: 1, window: 1, threads: 1,
            fill: { _, counter in
                counter.append("another text, with words that nobody has counted")
                counter.endDocument()
            }
        ) { archive.append($0, to: &sink) }
        let isComplete = archive.finish(to: &sink)
        #expect(!isComplete)
    }

    @Test func `are estimated to take less than one`() {
        let sample = Self.chunks.indices.map { (chunk: $0, bytes: 1000) }
        let memory = VectorizerMemory(
            TFIDFParameters(), sample: sample, totalBytes: 1_000_000_000, threads: 2, window: 8, fill: Self.fill)
        #expect(memory.twoPasses < memory.onePass)
        #expect(memory.twoPasses > 20_000_000)
    }
}
