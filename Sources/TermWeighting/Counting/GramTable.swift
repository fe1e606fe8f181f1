import TextAnalysis

/// The words and n-grams that were seen, each with an id.
///
/// A word has an id of its own in `words`. A longer n-gram is a pair: the n-gram without its last word, and that word;
/// so it is found by two integers and its characters are put together only where they are asked for. A `Code` names
/// either: a word's id as it is, a gram's id as its complement (negative).
struct GramTable: Sendable {
    typealias Code = Int32

    var words = TermTable()
    private var prefixes: [Code] = []
    private var lastWords: [Int32] = []
    private var slots = [Int32](repeating: -1, count: 64)

    /// The number of n-grams longer than one word.
    var gramCount: Int { prefixes.count }

    /// The n-gram with this id (not code): its beginning and its last word.
    func gram(_ id: Int) -> (prefix: Code, lastWord: Int32) { (prefixes[id], lastWords[id]) }

    /// The code of the n-gram `prefix` + `word`, which is added when it is new.
    mutating func extend(_ prefix: Code, with word: Int32) -> Code {
        var slot = Self.hash(prefix, word) & (slots.count - 1)
        while slots[slot] >= 0 {
            let id = Int(slots[slot])
            if prefixes[id] == prefix && lastWords[id] == word { return ~Int32(id) }
            slot = (slot + 1) & (slots.count - 1)
        }
        let id = Int32(prefixes.count)
        slots[slot] = id
        prefixes.append(prefix)
        lastWords.append(word)
        if prefixes.count * 2 > slots.count { grow() }
        return ~id
    }

    /// Appends the n-gram's words, joined by single spaces.
    func appendBytes(of code: Code, to bytes: inout [UInt8]) {
        if code < 0 {
            let (prefix, word) = gram(Int(~code))
            appendBytes(of: prefix, to: &bytes)
            bytes.append(0x20)
            appendBytes(of: word, to: &bytes)
        } else {
            words.withBytes(of: code) { source, range in
                for offset in range { bytes.append(source[offset]) }
            }
        }
    }

    /// Adds the terms of another table; gives the codes here of its terms.
    mutating func merge(_ other: GramTable) -> TermColumns {
        let ids = (0..<Int32(other.words.count)).map { id in other.words.withBytes(of: id) { words.intern($0, $1) } }
        var codes: [Code] = []
        codes.reserveCapacity(other.gramCount)
        for id in 0..<other.gramCount {
            let (prefix, last) = other.gram(id)
            // An n-gram's beginning was seen before the n-gram, so its code is known here.
            codes.append(extend(prefix < 0 ? codes[Int(~prefix)] : ids[Int(prefix)], with: ids[Int(last)]))
        }
        return TermColumns(words: ids, grams: codes)
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for id in prefixes.indices {
            var slot = Self.hash(prefixes[id], lastWords[id]) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(id)
        }
    }

    private static func hash(_ prefix: Code, _ word: Int32) -> Int {
        let key = UInt64(UInt32(bitPattern: prefix)) << 32 | UInt64(UInt32(bitPattern: word))
        let product = (key ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        return Int(truncatingIfNeeded: product.high ^ product.low)
    }
}
