import CInterface
import TermWeighting
import TextAnalysis

/// How a caller wants documents counted.
struct CountingRequest {
    private let parameters: TFIDFParameters
    private let threads: Int

    init(_ counting: nutgraf_counting) throws(CallFailure) {
        guard unsafe (1...1024).contains(counting.threads) else {
            throw .misuse("\(unsafe counting.threads) is no number of threads. Give one from 1 to 1024.")
        }
        let lengths = unsafe (counting.ngram_min, counting.ngram_max)
        guard lengths.0 >= 1, lengths.0 <= lengths.1, lengths.1 <= CountingParameters.longestGrams else {
            throw .misuse("n-grams of \(lengths.0) to \(lengths.1) words cannot be counted. Give lengths from 1 to \(CountingParameters.longestGrams).")
        }
        let bounds = unsafe (counting.min_documents, counting.max_documents)
        guard !bounds.0.isNaN, !bounds.1.isNaN else {
            throw .misuse("a bound on documents is no number. Give one, or infinity for none.")
        }
        let stopWords = try unsafe ReceivedTexts(counting.stop_words, name: "stop words")
        threads = unsafe Int(counting.threads)
        var parameters = TFIDFParameters()
        parameters.usesIDF = false
        parameters.counting.style = .scikitLearn
        parameters.counting.lowercases = unsafe counting.lowercase != 0
        parameters.counting.isBinary = unsafe counting.binary != 0
        parameters.counting.ngramRange = Int(lengths.0)...Int(lengths.1)
        parameters.counting.minimumDocumentFrequency = .count(Self.whole(bounds.0.rounded(.up)))
        parameters.counting.maximumDocumentFrequency = .count(Self.whole(bounds.1.rounded(.down)))
        if stopWords.count > 0 {
            parameters.counting.stopWords = .words(StopWords((0..<stopWords.count).map { stopWords.string($0) }))
        }
        self.parameters = parameters
    }

    /// Documents are counted, so a bound between two whole numbers is as good as the inner one.
    private static func whole(_ bound: Double) -> Int { Int(min(max(bound, -1), 1e15)) }

    /// The counts of documents: of the terms of a vocabulary, or of those that are found in them.
    func count(_ texts: ReceivedTexts, by known: SharedVocabulary?) -> CountedDocuments {
        let chunks = Self.chunks(of: texts)
        let fill: @Sendable (Int, inout DocumentCounter) -> Void = { chunk, counter in
            for index in chunks[chunk]..<chunks[chunk + 1] {
                texts.withBytes(index) { counter.append($0, range: 0..<$0.count) }
                counter.endDocument()
            }
        }
        if let known {
            let counts = known.lookup.counting(
                parameters.counting, chunks: chunks.count - 1, threads: threads, fill: fill)
            return CountedDocuments(counts, known, documentFrequencies: counts.documentFrequencies)
        }
        let (model, counts) = TFIDFVectorizer(parameters).fitCounting(
            chunks: chunks.count - 1, threads: threads, fill: fill)
        return CountedDocuments(
            counts, SharedVocabulary(model.vocabulary), documentFrequencies: model.documentFrequencies)
    }

    /// Where each chunk starts, and the end of the last: texts of some hundred kilobytes, whatever the threads.
    private static func chunks(of texts: ReceivedTexts) -> [Int] {
        var starts = [0]
        var bytes = 0
        for index in 0..<texts.count {
            bytes += texts.length(index)
            guard bytes >= 1 << 18 || index + 1 - starts[starts.count - 1] >= 1024 else { continue }
            starts.append(index + 1)
            bytes = 0
        }
        if starts[starts.count - 1] < texts.count { starts.append(texts.count) }
        return starts
    }
}

extension TermCounts {
    /// In how many rows each column has an entry. Complexity: O(entries).
    var documentFrequencies: [Int] {
        var frequencies = [Int](repeating: 0, count: columnCount)
        for column in columns { frequencies[Int(column)] += 1 }
        return frequencies
    }
}
