import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How much memory it takes to vectorize documents, estimated from a sample of their chunks.
///
/// Entries grow in proportion to the bytes. Distinct terms grow as a power of the bytes (H. S. Heaps: Information
/// Retrieval, Academic Press, 1978, section 7.5), whose exponent is read off the sample and the half of it. What each
/// term and entry takes is added up from the arrays that hold them.
public struct VectorizerMemory: Sendable {
    /// Bytes when all counts are held and weighed at once.
    public let onePass: Int
    /// Bytes when the documents are gone through twice, by `TwoPassVectorizer`.
    public let twoPasses: Int

    /// What a process takes in any case, and for each thread the chunk that it reads.
    private static let base = 20 << 20
    private static let perThread = 8 << 20

    /// - Parameters:
    ///   - sample: some chunks with their sizes, spread over all.
    ///   - totalBytes: the size of all chunks.
    ///   - window: how many chunks the second of two passes weighs at a time.
    public init(
        _ parameters: TFIDFParameters, sample: [(chunk: Int, bytes: Int)], totalBytes: Int, threads: Int, window: Int,
        fill: (Int, inout DocumentCounter) -> Void
    ) {
        var counter = DocumentCounter(parameters.counting)
        var seen: [(bytes: Int, words: Int, grams: Int)] = []
        var (bytes, entries, documents) = (0, 0, 0)
        for (chunk, size) in sample {
            fill(chunk, &counter)
            let counted = counter.takeDocuments()
            bytes += size
            entries += counted.codes.count
            documents += counted.count
            seen.append((bytes, counter.grams.words.count, counter.grams.gramCount))
        }
        let scale = bytes > 0 ? Double(totalBytes) / Double(bytes) : 1
        let words = Self.extrapolated(seen.map { ($0.bytes, $0.words) }, to: totalBytes)
        let grams = Self.extrapolated(seen.map { ($0.bytes, $0.grams) }, to: totalBytes)
        let allEntries = Double(entries) * scale
        let rows = Double(documents) * scale

        // A counter's tables: slots (at most half full), ends, bytes, totals, counts in the open document.
        let table = Self.slots(words) * 24 + words * (8 + 8 + 20 + 6) + Self.slots(grams) * 12 + grams * (8 + 20 + 6)
        // The merged tables beside the counters', the order of the terms, their bytes, columns and frequencies.
        let tables = Double(threads) * table + (threads > 1 ? table : 0)
        let order =
            words * (16 + 4 + 8) + grams * (4 + 4 + 8 + 8) + (words * 9 + grams * 15) + (words + grams)
            * (4 + 8 + 8 + 8)
        let fixed = Double(Self.base + threads * Self.perThread) + tables + order + rows * 12
        onePass = Int(min(fixed + allEntries * 28, 1e15))
        let chunkEntries = sample.isEmpty ? 0 : Double(entries) / Double(sample.count)
        twoPasses = Int(min(fixed + chunkEntries * Double(window) * 28, 1e15))
    }

    /// Twice to four times as many slots as terms.
    private static func slots(_ terms: Double) -> Double {
        var slots = 64.0
        while slots < 2 * terms { slots *= 2 }
        return slots
    }

    /// The number of distinct terms in so many bytes.
    private static func extrapolated(_ seen: [(bytes: Int, terms: Int)], to total: Int) -> Double {
        guard let last = seen.last, last.bytes > 0, last.terms > 0 else { return 0 }
        let scale = max(1, Double(total) / Double(last.bytes))
        var exponent = 0.75
        if seen.count > 1, case let half = seen[(seen.count - 1) / 2], half.terms > 0, last.bytes > half.bytes {
            exponent =
                log(Double(last.terms) / Double(half.terms)) / log(Double(last.bytes) / Double(half.bytes))
        }
        return Double(last.terms) * pow(scale, min(1, max(0.3, exponent)))
    }
}
