/// A score and a row in one number that orders as (score ascending, row descending): the greater the better.
enum RankKey {
    /// Scores must not be NaN.
    @inline(__always)
    static func make(row: Int32, score: Float) -> UInt64 {
        // Adding zero turns -0 into 0, which must tie with it.
        let bits = (score + 0).bitPattern
        let ordered = bits & 0x8000_0000 == 0 ? bits | 0x8000_0000 : ~bits
        return UInt64(ordered) << 32 | UInt64(~UInt32(bitPattern: row))
    }

    static func row(_ key: UInt64) -> Int32 { Int32(bitPattern: ~UInt32(truncatingIfNeeded: key)) }

    static func score(_ key: UInt64) -> Float {
        let ordered = UInt32(key >> 32)
        return Float(bitPattern: ordered & 0x8000_0000 != 0 ? ordered & 0x7FFF_FFFF : ~ordered)
    }
}

/// The greatest keys of many, at most `capacity`, in memory that someone else owns: a binary heap with the least of
/// them on top.
@safe struct BoundedHeap {
    private let keys: UnsafeMutablePointer<UInt64>
    let capacity: Int
    private(set) var count: Int
    /// A lower score cannot enter any more.
    private(set) var minimumScore: Float

    /// A heap that goes on from `count` keys which a heap has left there. The capacity must be positive.
    @unsafe init(keys: UnsafeMutablePointer<UInt64>, capacity: Int, count: Int, minimumScore: Float) {
        unsafe self.keys = keys
        self.capacity = capacity
        self.count = count
        self.minimumScore = minimumScore
        if count == capacity { self.minimumScore = unsafe max(minimumScore, RankKey.score(keys[0])) }
    }

    /// Takes in a row whose score is at least the minimum, if it is among the best, and says whether it is.
    /// Complexity: O(log capacity).
    @inline(__always) @discardableResult
    mutating func insert(row: Int32, score: Float) -> Bool {
        let key = RankKey.make(row: row, score: score)
        if count < capacity {
            // Safe: the place lies below the capacity.
            unsafe keys[count] = key
            count += 1
            siftUp(from: count - 1)
            if count == capacity { raiseMinimum() }
        } else if unsafe key > keys[0] {
            unsafe keys[0] = key
            siftDown()
            raiseMinimum()
        } else {
            return false
        }
        return true
    }

    private mutating func raiseMinimum() { minimumScore = unsafe max(minimumScore, RankKey.score(keys[0])) }

    private func siftUp(from start: Int) {
        var child = start
        while child > 0 {
            let parent = (child - 1) / 2
            guard unsafe keys[child] < keys[parent] else { return }
            unsafe swap(&keys[child], &keys[parent])
            child = parent
        }
    }

    private func siftDown() {
        var parent = 0
        while true {
            var least = 2 * parent + 1
            guard least < count else { return }
            if least + 1 < count, unsafe keys[least + 1] < keys[least] { least += 1 }
            guard unsafe keys[least] < keys[parent] else { return }
            unsafe swap(&keys[least], &keys[parent])
            parent = least
        }
    }
}
