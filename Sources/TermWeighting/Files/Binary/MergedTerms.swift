/// The terms of a model with their counts, to be gone through in ascending order.
enum ModelTerms: Sendable {
    case inMemory(TermsInMemory)
    case mapped(MappedModel)

    var count: Int {
        switch self {
        case .inMemory(let model): model.terms.count
        case .mapped(let model): model.layout.terms
        }
    }

    @inline(__always)
    func withBytes<Result>(of term: Int, _ body: (Span<UInt8>, Range<Int>) -> Result) -> Result {
        switch self {
        case .inMemory(let model): model.terms.withBytes(ofColumn: term, body)
        case .mapped(let model): model.withBytes(ofTerm: term) { body($0, 0..<$0.count) }
        }
    }

    func counts(of term: Int) -> TermCount {
        switch self {
        case .inMemory(let model):
            TermCount(documents: model.documentFrequencies[term], occurrences: model.occurrences?[term] ?? 0)
        case .mapped(let model): model.counts(ofTerm: term)
        }
    }
}

/// Those of a model in memory: of all that was counted, or of its vocabulary.
final class TermsInMemory: Sendable {
    let terms: Vocabulary
    let documentFrequencies: [Int]
    let occurrences: [Int]?

    init(_ model: TFIDFModel) {
        terms = model.statistics?.terms ?? model.vocabulary
        documentFrequencies = model.statistics?.documentFrequencies ?? model.documentFrequencies
        occurrences = model.statistics?.occurrences
    }
}

/// In how many documents a term occurs, and how often in all.
struct TermCount: Sendable {
    var documents: Int
    var occurrences: Int
}

/// Terms of several models that do not come in ascending order, or that no document has: one of the files is damaged.
struct UnorderedTerms: Error {
    /// Which of the models.
    let source: Int
}

/// Goes through the terms of several models at once in ascending order of their bytes, the counts of each added up.
///
/// A heap holds the next term of each model. Complexity: O(bytes of the terms · log models); memory O(models).
struct MergedTerms {
    private let sources: [ModelTerms]

    init(_ sources: [ModelTerms]) { self.sources = sources }

    /// The next term of a model; its first 8 bytes decide most comparisons.
    private struct Head {
        let source: Int
        var term = 0
        var prefix: UInt64 = 0
    }

    /// Calls `body` with each term's bytes and counts.
    func forEach<Failure: Error>(
        _ body: ([UInt8], TermCount) throws(Failure) -> Void
    ) throws {
        var heap: [Head] = []
        for source in sources.indices where sources[source].count > 0 {
            heap.append(head(Head(source: source)))
            rise(&heap)
        }
        var bytes: [UInt8] = []
        var last: [UInt8] = []
        var isFirst = true
        while let top = heap.first {
            bytes.removeAll(keepingCapacity: true)
            sources[top.source].withBytes(of: top.term) { span, range in for offset in range { bytes.append(span[offset]) } }
            if !isFirst, !last.lexicographicallyPrecedes(bytes) { throw UnorderedTerms(source: top.source) }
            var counts = try counts(of: top)
            var source = top.source
            advance(&heap)
            while let next = heap.first, isSame(next, bytes) {
                // Equal terms come in the order of their models, one of each.
                guard next.source > source else { throw UnorderedTerms(source: source) }
                let more = try self.counts(of: next)
                counts.documents += more.documents
                counts.occurrences += more.occurrences
                source = next.source
                advance(&heap)
            }
            try body(bytes, counts)
            swap(&last, &bytes)
            isFirst = false
        }
    }

    private func counts(of head: Head) throws(UnorderedTerms) -> TermCount {
        let counts = sources[head.source].counts(of: head.term)
        if case .mapped = sources[head.source], counts.documents == 0 { throw UnorderedTerms(source: head.source) }
        return counts
    }

    private func head(_ head: Head) -> Head {
        var head = head
        head.prefix = sources[head.source].withBytes(of: head.term) { span, range in
            var prefix: UInt64 = 0
            for place in 0..<8 { prefix = prefix << 8 | (place < range.count ? UInt64(span[range.lowerBound + place]) : 0) }
            return prefix
        }
        return head
    }

    private func isSame(_ head: Head, _ bytes: [UInt8]) -> Bool {
        sources[head.source].withBytes(of: head.term) { span, range in
            range.count == bytes.count && bytes.indices.allSatisfy { span[range.lowerBound + $0] == bytes[$0] }
        }
    }

    /// Whether one head comes before another: by its bytes, of equal ones the earlier model's.
    private func precedes(_ one: Head, _ other: Head) -> Bool {
        if one.prefix != other.prefix { return one.prefix < other.prefix }
        let order = sources[one.source].withBytes(of: one.term) { bytes, range in
            sources[other.source].withBytes(of: other.term) { otherBytes, otherRange in
                for (offset, otherOffset) in zip(range, otherRange) where bytes[offset] != otherBytes[otherOffset] {
                    return Int(bytes[offset]) - Int(otherBytes[otherOffset])
                }
                return range.count - otherRange.count
            }
        }
        return order == 0 ? one.source < other.source : order < 0
    }

    /// Replaces the top by the next term of its model.
    private func advance(_ heap: inout [Head]) {
        var top = heap[0]
        top.term += 1
        if top.term < sources[top.source].count {
            heap[0] = head(top)
        } else {
            let last = heap.removeLast()
            if heap.isEmpty { return }
            heap[0] = last
        }
        var place = 0
        while 2 * place + 1 < heap.count {
            let left = 2 * place + 1
            let child = left + 1 < heap.count && precedes(heap[left + 1], heap[left]) ? left + 1 : left
            guard precedes(heap[child], heap[place]) else { return }
            heap.swapAt(child, place)
            place = child
        }
    }

    /// Lets the last of the heap rise to its place.
    private func rise(_ heap: inout [Head]) {
        var place = heap.count - 1
        while place > 0, precedes(heap[place], heap[(place - 1) / 2]) {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }
}
