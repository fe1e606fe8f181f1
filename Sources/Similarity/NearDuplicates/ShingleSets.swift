import Parallelism

/// The sets of shingles of many texts, each sorted and without repeats.
///
/// The sets of a chunk stand in one array, so memory is 8 bytes a shingle and never held twice.
struct ShingleSets: Sendable {
    private struct Place: Sendable {
        var chunk: Int32
        var start: Int32
        var count: Int32
    }

    private var chunks: [[UInt64]] = []
    private var places: [Place] = []

    var count: Int { places.count }

    /// How many shingles a set has.
    func size(_ index: Int) -> Int { Int(places[index].count) }

    /// Appends a chunk of sets that stand one after the other.
    mutating func append(_ shingles: [UInt64], sizes: [Int]) {
        var start = 0
        for size in sizes {
            places.append(Place(chunk: Int32(chunks.count), start: Int32(start), count: Int32(size)))
            start += size
        }
        chunks.append(shingles)
    }

    /// Lends a set.
    @inline(__always)
    func withSet<Result>(_ index: Int, _ body: (Span<UInt64>) -> Result) -> Result {
        let place = places[index]
        let start = Int(place.start)
        let chunk = chunks[Int(place.chunk)]
        return body(chunk.span.extracting(start..<start + Int(place.count)))
    }

    /// The shingles that two sets share, and those of them with a number. Complexity: O(size of both).
    func shared(_ first: Int, _ second: Int) -> (all: Int, numbers: Int) {
        withSet(first) { mine in
            withSet(second) { theirs in
                var (shared, numbers, place, other) = (0, 0, 0, 0)
                while place < mine.count, other < theirs.count {
                    let (left, right) = (mine[place], theirs[other])
                    if left == right {
                        shared += 1
                        numbers += Int(truncatingIfNeeded: left & 1)
                    }
                    place += left <= right ? 1 : 0
                    other += right <= left ? 1 : 0
                }
                return (shared, numbers)
            }
        }
    }

    /// The shingles of a set that have a number in them.
    func numbers(_ index: Int) -> Int {
        withSet(index) { set in set.indices.reduce(0) { $0 + Int(truncatingIfNeeded: set[$1] & 1) } }
    }

    func areEqual(_ first: Int, _ second: Int) -> Bool {
        size(first) == size(second)
            && withSet(first) { mine in
                withSet(second) { theirs in mine.indices.allSatisfy { mine[$0] == theirs[$0] } }
            }
    }

    /// Whether a set holds a shingle. Complexity: O(log size).
    func contains(_ shingle: UInt64, in index: Int) -> Bool {
        withSet(index) { $0.lowerBound(of: shingle, in: 0..<$0.count).isFound }
    }

    /// Takes shingles out of all sets. `removed` is sorted. Complexity: O(all shingles · log removed).
    mutating func remove(_ removed: [UInt64], threads: Int) {
        guard !removed.isEmpty else { return }
        var placesOfChunks = [[Int]](repeating: [], count: chunks.count)
        for index in places.indices { placesOfChunks[Int(places[index].chunk)].append(index) }
        // A window of chunks at a time, so that the sets are not held twice.
        let window = 16
        var newPlaces = places
        for first in stride(from: 0, to: chunks.count, by: window) {
            let (old, oldPlaces) = (Array(chunks[first..<min(chunks.count, first + window)]), places)
            let own = Array(placesOfChunks[first..<first + old.count])
            let kept = concurrentMap(count: old.count, threads: threads) { chunk in
                var shingles: [UInt64] = []
                var starts = [0]
                for index in own[chunk] {
                    let start = Int(oldPlaces[index].start)
                    for shingle in old[chunk][start..<start + Int(oldPlaces[index].count)]
                    where !removed.span.lowerBound(of: shingle, in: 0..<removed.count).isFound {
                        shingles.append(shingle)
                    }
                    starts.append(shingles.count)
                }
                return (shingles: shingles.withoutSpareCapacity, starts: starts)
            }
            for (offset, chunk) in kept.enumerated() {
                chunks[first + offset] = chunk.shingles
                for (place, index) in own[offset].enumerated() {
                    let start = chunk.starts[place]
                    newPlaces[index].start = Int32(start)
                    newPlaces[index].count = Int32(chunk.starts[place + 1] - start)
                }
            }
        }
        places = newPlaces
    }

    /// Some of the sets, as sets of their own that share the storage.
    func selecting(_ chosen: [Int]) -> ShingleSets {
        var selected = self
        selected.places = chosen.map { places[$0] }
        return selected
    }
}

extension Array {
    /// The same in no more memory than it needs: growing has left up to as much again.
    var withoutSpareCapacity: [Element] {
        var same: [Element] = []
        same.reserveCapacity(count)
        same += self
        return same
    }
}

extension Span<UInt64> {
    /// The first place in a sorted part that holds `value` or more, and whether it is `value`.
    @inline(__always)
    func lowerBound(of value: UInt64, in part: Range<Int>) -> (place: Int, isFound: Bool) {
        var (low, high) = (part.lowerBound, part.upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return (low, low < part.upperBound && self[low] == value)
    }
}
