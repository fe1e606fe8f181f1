import Parallelism
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
    private var slots = [Slot](repeating: Slot(), count: 64)
    private let seed = HashSeed.ofProcess

    /// Holds the pair itself, so that an n-gram is found in one place of memory.
    private struct Slot {
        var prefix: Code = 0
        var word: Int32 = 0
        /// The n-gram's id plus one; 0 in a free slot.
        var number: UInt32 = 0
    }

    /// The number of n-grams longer than one word.
    var gramCount: Int { prefixes.count }

    /// The n-gram with this id (not code): its beginning and its last word.
    func gram(_ id: Int) -> (prefix: Code, lastWord: Int32) { (prefixes[id], lastWords[id]) }

    /// The code of the n-gram `prefix` + `word`, which is added when it is new.
    @inline(__always)
    mutating func extend(_ prefix: Code, with word: Int32) -> Code {
        var slot = hash(prefix, word) & (slots.count - 1)
        while true {
            let entry = slots[slot]
            if entry.number == 0 { return add(prefix, word, at: slot) }
            if entry.prefix == prefix && entry.word == word { return ~Int32(bitPattern: entry.number &- 1) }
            slot = (slot + 1) & (slots.count - 1)
        }
    }

    /// Makes each code `codes[i]` that of the n-gram which is longer by the word `words[i + length]`, and drops the last
    /// code, behind which there is no word. `length` is how many words the codes' n-grams have.
    mutating func extendEach(_ codes: inout [Code], with words: [Int32], length: Int) {
        codes.removeLast(max(0, codes.count - max(0, words.count - length)))
        for index in codes.indices {
            let ahead = index + prefetchDistance
            if ahead < codes.count {
                slots.span.prefetch(hash(codes[ahead], words[ahead + length]) & (slots.count - 1))
            }
            codes[index] = extend(codes[index], with: words[index + length])
        }
    }

    @inline(never)
    private mutating func add(_ prefix: Code, _ word: Int32, at slot: Int) -> Code {
        let id = Int32(prefixes.count)
        slots[slot] = Slot(prefix: prefix, word: word, number: UInt32(id) + 1)
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
        let old = slots
        let mask = old.count * 2 - 1
        var larger = unsafe [Slot](large: old.count * 2) { unsafe $0.initialize(repeating: Slot()) }
        var places = larger.mutableSpan
        for entry in old where entry.number != 0 {
            var slot = hash(entry.prefix, entry.word) & mask
            while places[slot].number != 0 { slot = (slot + 1) & mask }
            places[slot] = entry
        }
        slots = larger
    }

    private func hash(_ prefix: Code, _ word: Int32) -> Int {
        let key = UInt64(UInt32(bitPattern: prefix)) << 32 | UInt64(UInt32(bitPattern: word))
        let product = (key ^ seed).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        return Int(truncatingIfNeeded: product.high ^ product.low)
    }
}
