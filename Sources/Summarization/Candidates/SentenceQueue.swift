/// Candidates by worth, the best first, ties by place: a binary heap.
///
/// Worths may fall while candidates wait. One that is taken out with a worth that no longer holds is put back with its
/// new one, so that only those that rise to the top are looked at again: the lazy greedy algorithm (M. Minoux,
/// Accelerated greedy algorithms for maximizing submodular set functions, 1978, doi:10.1007/BFb0006528).
struct SentenceQueue {
    private var heap: [(worth: Float, candidate: Int)]

    /// Complexity: O(n).
    init(worths: [Float]) {
        heap = worths.enumerated().map { ($0.element, $0.offset) }
        for place in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(place) }
    }

    /// Complexity: O(log n).
    mutating func popBest() -> Int? {
        guard let best = heap.first else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            sink(0)
        }
        return best.candidate
    }

    /// Whether nothing that waits is better, ties by place.
    func isBest(_ candidate: Int, worth: Float) -> Bool {
        guard let first = heap.first else { return true }
        return Self.isBetter((worth, candidate), first)
    }

    /// Complexity: O(log n).
    mutating func push(_ candidate: Int, worth: Float) {
        heap.append((worth, candidate))
        var place = heap.count - 1
        while place > 0, Self.isBetter(heap[place], heap[(place - 1) / 2]) {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    private mutating func sink(_ start: Int) {
        var place = start
        while true {
            var best = place
            for child in [2 * place + 1, 2 * place + 2]
            where child < heap.count && Self.isBetter(heap[child], heap[best]) { best = child }
            if best == place { return }
            heap.swapAt(place, best)
            place = best
        }
    }

    private static func isBetter(_ first: (worth: Float, candidate: Int), _ second: (worth: Float, candidate: Int))
        -> Bool
    {
        first.worth > second.worth || (first.worth == second.worth && first.candidate < second.candidate)
    }
}
