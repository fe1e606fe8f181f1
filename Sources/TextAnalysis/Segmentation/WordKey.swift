/// A word in lower case as three integers, so that look-ups compare integers and make no String.
///
/// The UTF-8 bytes stand from the most significant byte on, filled up with zeros: the order of keys is the order of
/// the words' bytes.
struct WordKey: Hashable, Comparable, Sendable {
    private(set) var high: UInt64 = 0
    private(set) var middle: UInt64 = 0
    private(set) var low: UInt64 = 0
    private(set) var count = 0

    /// Twelve letters of Greek or Cyrillic, eight of the scripts of India.
    static let capacity = 24

    /// Appends a scalar in lower case; `false` if the word is too long for a key.
    mutating func append(lowercasing value: UInt32) -> Bool {
        if value < 0x80 { return append(byte: UInt8(value).loweredASCII) }
        guard let scalar = Unicode.Scalar(value) else { return false }
        for byte in scalar.properties.lowercaseMapping.utf8 {
            guard append(byte: byte) else { return false }
        }
        return true
    }

    private mutating func append(byte: UInt8) -> Bool {
        guard count < WordKey.capacity else { return false }
        let shifted = UInt64(byte) &<< UInt64(truncatingIfNeeded: 56 &- 8 &* (count & 7))
        if count < 8 { high |= shifted } else if count < 16 { middle |= shifted } else { low |= shifted }
        count += 1
        return true
    }

    static func < (left: WordKey, right: WordKey) -> Bool {
        if left.high != right.high { return left.high < right.high }
        return (left.middle, left.low) < (right.middle, right.low)
    }
}

extension WordKey {
    /// The key of a word in one of our lists.
    init(listed word: some StringProtocol) {
        guard let key = WordKey(word) else { preconditionFailure("A listed word has at most 24 bytes: \(word)") }
        self = key
    }

    /// The key of a word, or `nil` if it has more than 24 bytes in lower case.
    init?(_ word: some StringProtocol) {
        self.init()
        for scalar in word.unicodeScalars {
            guard append(lowercasing: scalar.value) else { return nil }
        }
    }

    /// The key of the word in a byte range, or `nil` if it is too long.
    init?(_ range: Range<Int>, in text: Span<UInt8>) {
        self.init()
        var offset = range.lowerBound
        while let reading = text.scalar(at: offset, in: range) {
            guard append(lowercasing: reading.value) else { return nil }
            offset = reading.range.upperBound
        }
    }
}

/// Words with a value each, looked up by binary search: O(log n) comparisons of three integers.
struct WordTable<Value: Sendable>: Sendable {
    private var keys: [WordKey] = []
    private var values: [Value] = []

    /// Where a word is given twice, the last value holds.
    init(_ entries: [(key: WordKey, value: Value)]) {
        // The position keeps the order of equal keys, which `sort` alone does not promise.
        let sorted = entries.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
        for (_, entry) in sorted {
            if keys.last == entry.key {
                values[values.count - 1] = entry.value
            } else {
                keys.append(entry.key)
                values.append(entry.value)
            }
        }
    }

    var isEmpty: Bool { keys.isEmpty }

    subscript(key: WordKey) -> Value? {
        var lower = 0
        var upper = keys.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if keys[middle] < key { lower = middle + 1 } else { upper = middle }
        }
        return lower < keys.count && keys[lower] == key ? values[lower] : nil
    }
}
