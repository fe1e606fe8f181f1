/// Words and how many articles, or mentions, have them: sorted by a hash, so that what two of them share is found by going
/// through both at once.
struct WordCounts: Sendable {
    struct Entry: Sendable {
        let hash: UInt64
        let word: String
        var count: Int

        /// By hash, words with the same hash by their letters.
        func isBefore(_ other: Entry) -> Bool {
            hash != other.hash ? hash < other.hash : word < other.word
        }

        func isSame(as other: Entry) -> Bool { hash == other.hash && word == other.word }
    }

    private(set) var entries: [Entry] = []
    /// Σ count².
    private(set) var squares = 0

    init() {}

    /// Complexity: O(n · log n).
    init(_ words: some Sequence<(key: String, value: Int)>) {
        entries = words.map { Entry(hash: Self.hash($0.key), word: $0.key, count: $0.value) }
        entries.sort { $0.isBefore($1) }
        squares = entries.reduce(0) { $0 + $1.count * $1.count }
    }

    /// Each word once.
    init(_ words: Set<String>) { self.init(words.lazy.map { (key: $0, value: 1) }) }

    var isEmpty: Bool { entries.isEmpty }

    /// FNV-1a.
    private static func hash(_ word: String) -> UInt64 { StateWriter.hash(word.utf8) }

    subscript(word: String) -> Int {
        let sought = Entry(hash: Self.hash(word), word: word, count: 0)
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].isBefore(sought) { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].isSame(as: sought) ? entries[low].count : 0
    }

    /// Adds the counts of others. Complexity: O(words of both).
    mutating func merge(_ other: WordCounts) {
        var merged: [Entry] = []
        merged.reserveCapacity(entries.count + other.entries.count)
        var next = 0
        for entry in entries {
            while next < other.entries.count, other.entries[next].isBefore(entry) {
                merged.append(other.entries[next])
                next += 1
            }
            var entry = entry
            if next < other.entries.count, other.entries[next].isSame(as: entry) {
                entry.count += other.entries[next].count
                next += 1
            }
            merged.append(entry)
        }
        merged += other.entries[next...]
        entries = merged
        squares = entries.reduce(0) { $0 + $1.count * $1.count }
    }

    /// Calls `body` with the counts of each word that both have. Complexity: O(words of both).
    func forEachShared(_ other: WordCounts, _ body: (_ mine: Int, _ theirs: Int) -> Void) {
        var (mine, theirs) = (0, 0)
        while mine < entries.count, theirs < other.entries.count {
            if entries[mine].hash < other.entries[theirs].hash {
                mine += 1
            } else if entries[mine].hash > other.entries[theirs].hash {
                theirs += 1
            } else if entries[mine].word == other.entries[theirs].word {
                body(entries[mine].count, other.entries[theirs].count)
                mine += 1
                theirs += 1
            } else if entries[mine].word < other.entries[theirs].word {
                mine += 1
            } else {
                theirs += 1
            }
        }
    }
}
