/// Two clusters that could be joined, named by ids.
struct MergeCandidate {
    let first: Int
    let second: Int
    let similarity: Float

    init(_ one: Int, _ other: Int, _ similarity: Float) {
        first = min(one, other)
        second = max(one, other)
        self.similarity = similarity
    }

    /// The order in which pairs are joined: the most similar first, ties by ids.
    func precedes(_ other: MergeCandidate) -> Bool {
        (other.similarity, first, second) < (similarity, other.first, other.second)
    }
}

/// The candidates, the most similar first: a binary heap.
struct MergeQueue {
    private var heap: [MergeCandidate] = []

    mutating func push(_ candidate: MergeCandidate) {
        heap.append(candidate)
        var child = heap.count - 1
        while child > 0, heap[child].precedes(heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func pop() -> MergeCandidate? {
        guard let best = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return best }
        heap[0] = last
        var parent = 0
        while true {
            var first = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if heap[child].precedes(heap[first]) { first = child }
            }
            if first == parent { return best }
            heap.swapAt(parent, first)
            parent = first
        }
    }
}
