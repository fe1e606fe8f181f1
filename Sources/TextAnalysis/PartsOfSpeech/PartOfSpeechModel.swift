import CByteScan
import CEmbeddedData

// The layout of a model, all integers little-endian:
//
//     "NGPS\0\0\0\1"   magic, with the version
//     slots            how many slots the table of entries has, a power of two; 32 bits
//     bytes            how many bytes the entries have; 32 bits
//     transitions      ln P(c | a, b) for all classes a, b, c but `mark` as the last; 16 bits, in 256ths
//     shapes           ln P(shape | class) of small letters, one capital, capitals; 16 bits, in 256ths
//     table            for each slot the place of its entry, from 1, or 0; 32 bits. The first slot is that of the hash
//                      (FNV-1a, 32 bits) of the entry's key, later ones where it is taken
//     entries          a byte for the length of the key, the key, a byte for the number of classes, and for each a byte
//                      with the class and a byte with ln(P(class | key) / P(class)) in sixteenths
//
// A key is a term, or `-` and the ending of a word.

/// A hidden Markov model of the parts of speech of one language, read where it lies in the binary.
///
/// Made by Benchmarks/partsofspeech. A look-up costs O(length of the term).
@safe
struct PartOfSpeechModel: @unchecked Sendable {
    static let classes = PartOfSpeech.allCases.count
    private static let longestEnding = 5

    /// The bytes of a constant of the binary, which lives as long as the program: safe to share and to keep.
    private let bytes: UnsafeBufferPointer<UInt8>
    private let slotMask: Int
    private let tableStart: Int
    private let entriesStart: Int
    /// ln P(c | a, b), at (a · classes + b) · classes + c.
    let transitions: [Float]
    /// ln P(shape | class), at class · 3 + shape.
    let shapes: [Float]

    /// The model of a language, or `nil` where there is none. It is read when it is first asked for.
    static func model(for language: Language) -> PartOfSpeechModel? { language == .english ? english : nil }

    private static let english: PartOfSpeechModel? = {
        let file = unsafe nutgraf_parts_of_speech_en()
        // Safe: the bytes are a constant of the binary, and `count` is their number.
        return unsafe PartOfSpeechModel(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }()

    /// Reads a model; `nil` where the bytes are none.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        let count = Self.classes
        let numbers = count * count * count + count * 3
        let magic: [UInt8] = [0x4E, 0x47, 0x50, 0x53, 0, 0, 0, 1]
        guard bytes.count >= 16 + 2 * numbers, unsafe bytes.starts(with: magic) else { return nil }
        let slots = unsafe Self.integer(bytes, at: 8, bytes: 4)
        tableStart = 16 + 2 * numbers
        entriesStart = tableStart + 4 * slots
        guard slots > 0, slots & (slots - 1) == 0,
            unsafe bytes.count == entriesStart + Self.integer(bytes, at: 12, bytes: 4)
        else { return nil }
        slotMask = slots - 1
        let values = (0..<numbers).map { index in
            Float(Int16(truncatingIfNeeded: unsafe Self.integer(bytes, at: 16 + 2 * index, bytes: 2))) / 256
        }
        transitions = Array(values.prefix(count * count * count))
        shapes = Array(values.suffix(count * 3))
        unsafe self.bytes = bytes
    }

    /// A class that a word can have, and ln(P(class | word) / P(class)).
    struct Guess {
        var part: UInt8
        var score: Float
    }

    /// Appends the classes that a term can have, by the term itself or else by its longest known ending.
    func appendGuesses(for text: Span<UInt8>, _ range: Range<Int>, to guesses: inout [Guess]) {
        appendGuesses(for: text, range, hash: Self.hash(text, range, isEnding: false), to: &guesses)
    }

    /// The same for a term whose hash is known.
    func appendGuesses(for text: Span<UInt8>, _ range: Range<Int>, hash: UInt32, to guesses: inout [Guess]) {
        if append(text, range, isEnding: false, hash: hash, to: &guesses) { return }
        for length in stride(from: min(Self.longestEnding, range.count - 1), to: 0, by: -1)
        where append(text, range.upperBound - length..<range.upperBound, isEnding: true, to: &guesses) { return }
        _ = append(text, range.upperBound..<range.upperBound, isEnding: true, to: &guesses)
    }

    /// Whether a term has an entry of its own.
    func knows(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var guesses: [Guess] = []
        return append(text, range, isEnding: false, to: &guesses)
    }

    /// FNV-1a.
    private static func hash(_ text: Span<UInt8>, _ range: Range<Int>, isEnding: Bool) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        if isEnding { hash = (hash ^ UInt32(UInt8(ascii: "-"))) &* 0x0100_0193 }
        for offset in range { hash = (hash ^ UInt32(text[offset])) &* 0x0100_0193 }
        return hash
    }

    /// The hash of a term as an entry's key.
    func hash(of term: Int32, in terms: TermTable) -> UInt32 {
        terms.withBytes(of: term) { Self.hash($0, $1, isEnding: false) }
    }

    /// Asks for the memory of the slot that a hash leads to.
    func prefetchReference(_ hash: UInt32) { prefetch(tableStart + 4 * (Int(hash) & slotMask)) }

    /// Asks for the memory of the entry in the slot that a hash leads to.
    func prefetchEntry(_ hash: UInt32) { prefetch(entriesStart + reference(at: Int(hash) & slotMask)) }

    private func prefetch(_ offset: Int) {
        guard unsafe offset < bytes.count, let base = unsafe bytes.baseAddress else { return }
        // Safe: the place lies in the bytes, and asking for memory does not read it.
        unsafe nutgraf_prefetch(base + offset)
    }

    private func append(
        _ text: Span<UInt8>, _ range: Range<Int>, isEnding: Bool, hash: UInt32? = nil, to guesses: inout [Guess]
    ) -> Bool {
        let hash = hash ?? Self.hash(text, range, isEnding: isEnding)
        let mark = isEnding ? 1 : 0
        var slot = Int(hash) & slotMask
        while true {
            let place = reference(at: slot)
            guard place > 0 else { return false }
            let start = entriesStart + place - 1
            if matches(text, range, isEnding: isEnding, at: start) {
                var offset = start + 1 + mark + range.count
                let classes = unsafe Int(bytes[offset])
                offset += 1
                for _ in 0..<classes {
                    unsafe guesses.append(
                        Guess(part: bytes[offset], score: Float(Int8(bitPattern: bytes[offset + 1])) / 16))
                    offset += 2
                }
                return true
            }
            slot = (slot + 1) & slotMask
        }
    }

    /// The mask keeps the slot in the table, and the table in the bytes.
    private func reference(at slot: Int) -> Int {
        let value = unsafe UnsafeRawBufferPointer(bytes).loadUnaligned(
            fromByteOffset: tableStart + 4 * slot, as: UInt32.self)
        return Int(UInt32(littleEndian: value))
    }

    private static func integer(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, bytes count: Int) -> Int {
        var value = 0
        for place in 0..<count { value |= unsafe Int(bytes[offset + place]) << (8 * place) }
        return value
    }

    private func matches(_ text: Span<UInt8>, _ range: Range<Int>, isEnding: Bool, at start: Int) -> Bool {
        let mark = isEnding ? 1 : 0
        guard unsafe Int(bytes[start]) == range.count + mark else { return false }
        if isEnding, unsafe bytes[start + 1] != UInt8(ascii: "-") { return false }
        for index in 0..<range.count {
            guard unsafe bytes[start + 1 + mark + index] == text[range.lowerBound + index] else { return false }
        }
        return true
    }
}
