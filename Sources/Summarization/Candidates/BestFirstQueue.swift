/// What can be better than another of its kind; no two are equally good.
protocol Rankable {
    func isBetter(than other: Self) -> Bool
}

/// Entries with the best first: a binary heap.
///
/// For choices in which worths fall as a rule: what waits is a bound of what something is worth, from when it was looked at last,
/// so that only what rises to the top is looked at again. That is the lazy greedy algorithm (M. Minoux, Accelerated greedy
/// algorithms for maximizing submodular set functions, 1978, doi:10.1007/BFb0006528).
struct BestFirstQueue<Entry: Rankable> {
    private var heap: [Entry]

    /// Complexity: O(n).
    init(_ entries: [Entry] = []) {
        heap = entries
        for place in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(heap[place], from: place) }
    }

    /// The best that waits.
    var first: Entry? { heap.first }

    /// Complexity: O(log n).
    mutating func removeFirst() {
        let last = heap.removeLast()
        if !heap.isEmpty { sink(last, from: 0) }
    }

    /// Complexity: O(log n).
    mutating func push(_ entry: Entry) {
        heap.append(entry)
        var place = heap.count - 1
        while place > 0, entry.isBetter(than: heap[(place - 1) / 2]) {
            heap[place] = heap[(place - 1) / 2]
            place = (place - 1) / 2
        }
        heap[place] = entry
    }

    /// Puts an entry where those below it are worse, at `start` or below.
    private mutating func sink(_ entry: Entry, from start: Int) {
        var place = start
        while true {
            var child = 2 * place + 1
            if child + 1 < heap.count, heap[child + 1].isBetter(than: heap[child]) { child += 1 }
            guard child < heap.count, heap[child].isBetter(than: entry) else { break }
            heap[place] = heap[child]
            place = child
        }
        heap[place] = entry
    }
}

/// A candidate and what it is worth, or a bound of that; ties go to the one that comes first.
struct CandidateWorth: Rankable {
    var worth: Double
    var candidate: Int

    func isBetter(than other: CandidateWorth) -> Bool {
        worth > other.worth || (worth == other.worth && candidate < other.candidate)
    }
}
