/// The loops over all entries of a posting list and over all articles. They stand alone so that nothing else is looked
/// at in them.
enum PostingSums {
    /// Adds `values[count]` to the sum of each article of a posting list, and for a count beyond `values` its weight
    /// times `factor`; false where the bytes are no such list.
    static func add(
        _ bytes: Span<UInt8>, _ values: Span<Float>, _ factor: Double, to sums: inout MutableSpan<Float>
    ) -> Bool {
        var offset = 0
        var number = 0
        while offset < bytes.count {
            guard let step = bytes.varint(&offset) else { return false }
            number &+= step >> 1
            guard number < sums.count else { return false }
            if step & 1 == 0 {
                sums[number] += values[1]
            } else {
                guard let count = bytes.varint(&offset) else { return false }
                sums[number] += count < values.count ? values[count] : Float(Weighting.factor(count) * factor)
            }
        }
        return true
    }

    /// The same with BM25: adds factor · tf / (tf + saturation).
    static func add(
        _ bytes: Span<UInt8>, saturations: Span<Float>, _ factor: Float, to sums: inout MutableSpan<Float>
    ) -> Bool {
        var offset = 0
        var number = 0
        while offset < bytes.count {
            guard let step = bytes.varint(&offset) else { return false }
            number &+= step >> 1
            guard number < sums.count, number < saturations.count else { return false }
            var count: Float = 1
            if step & 1 == 1 {
                guard let several = bytes.varint(&offset) else { return false }
                count = Float(several)
            }
            sums[number] += factor * count / (count + saturations[number])
        }
        return true
    }

    static func multiply(_ scores: inout [Float], by scales: [Float]) {
        var scores = scores.mutableSpan
        let scales = scales.span
        for number in 0..<min(scores.count, scales.count) { scores[number] *= scales[number] }
    }

    /// The places where (sum + factor · norm) · scale is at least so high, rising, but not those where the
    /// scale is 0; nil where they are more than `most`.
    static func places(
        of sums: [Float], plus factor: Float, times norms: [Float], scaledBy scale: [Float], from least: Float,
        atMost most: Int
    ) -> [Int]? {
        let (sums, norms, scale) = (sums.span, norms.span, scale.span)
        var places: [Int] = []
        for place in 0..<min(sums.count, norms.count, scale.count)
        where scale[place] > 0 && (sums[place] + factor * norms[place]) * scale[place] >= least {
            if places.count == most { return nil }
            places.append(place)
        }
        return places
    }
}

/// The best of many scores.
enum BestScores {
    /// The places of the `count` highest scores above 0, or of all where there are fewer, in no order.
    ///
    /// A heap with the lowest of the best on top. Complexity: O(scores + improvements · log count).
    static func places(in scores: Span<Float>, count: Int) -> [Int] {
        var heap: [(score: Float, place: Int)] = []
        // What a score must be above to be among the best.
        var least: Float = 0
        for place in scores.indices where scores[place] > least {
            if heap.count < count {
                heap.append((scores[place], place))
                raise(&heap)
            } else {
                heap[0] = (scores[place], place)
                sink(&heap)
            }
            if heap.count == count { least = heap[0].score }
        }
        return heap.map(\.place)
    }

    private static func raise(_ heap: inout [(score: Float, place: Int)]) {
        var child = heap.count - 1
        while child > 0, heap[child].score < heap[(child - 1) / 2].score {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private static func sink(_ heap: inout [(score: Float, place: Int)]) {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && heap[child].score < heap[least].score {
                least = child
            }
            if least == parent { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}

/// What each article's sum is multiplied by, and BM25's saturation of it, by the article's number: made of the lengths
/// once for many queries.
struct ArticleScales: Sendable {
    private let overNorms: [Float]
    private let overSharedNorms: [Float]
    /// ‖d‖ over frequent terms.
    let frequentNorms: [Float]
    /// 1 for an article that is there.
    private let presence: [Float]
    let saturations: [Float]

    var count: Int { presence.count }

    init(_ vectors: VectorTable, meanLength: Double) {
        func inverted(_ norms: [Float]) -> [Float] { norms.map { $0 > 0 ? 1 / $0 : 0 } }
        overNorms = inverted(vectors.norms)
        overSharedNorms = inverted(vectors.sharedNorms)
        frequentNorms = vectors.frequentNorms
        presence = vectors.wordCounts.map { $0 > 0 ? 1 : 0 }
        saturations = vectors.wordCounts.map { Float(QueryWeights.saturation(Int($0), meanLength: meanLength)) }
    }

    func of(_ method: ArchiveMethod, isWithin: Bool) -> [Float] {
        switch method {
        case .related, .tfidf: isWithin ? overSharedNorms : overNorms
        case .bm25: presence
        }
    }
}
