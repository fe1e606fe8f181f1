import CEmbeddedData

// The layout of a list, all integers little-endian:
//
//     "NGWL\0\0\0\1"   magic, with the version
//     words            how many; 32 bits
//     variants         how many; 32 bits
//     lengths          of each word, in bytes; a byte
//     levels           of each word: 8 · −log₂ of its share of all words; a byte
//     kinds            of each word, as `Kind` numbers them; a byte
//     bytes            of the words, one after the other, in ascending order
//     variants         of each a character and the one that it is read as; 24 bits each

/// The most frequent words of a language that puts no space between them: how frequent each is, and what it mostly is.
///
/// Made by Benchmarks/words. A look-up costs O(length of the word).
package struct WordList: Sendable {
    /// What a word mostly is.
    package enum Kind: UInt8, Sendable {
        case noun, name, verb, adjective, adverb
        /// A particle, pronoun, preposition, conjunction or auxiliary.
        case function
        case number
        /// A measure or a counter.
        case unit
        case time
    }

    private(set) var terms: TermTable
    private(set) var levels: [UInt8] = []
    private var kinds: [UInt8] = []
    /// Characters that are read as others: Traditional ones as Simplified ones.
    private var variants: [UInt32: UInt32] = [:]
    /// The bytes of the longest word.
    private(set) var longest = 0

    package static let chinese = list("zh")
    package static let japanese = list("ja")
    package static let thai = list("th")

    /// The list of a language, or `nil`. It is read when it is first asked for.
    package static func list(for language: Language) -> WordList? {
        switch language.code {
        case "zh": chinese
        case "ja": japanese
        case "th": thai
        default: nil
        }
    }

    private static func list(_ code: String) -> WordList? {
        for index in 0..<nutgraf_words_count() {
            let file = unsafe nutgraf_words_at(index)
            guard unsafe String(cString: file.language) == code else { continue }
            // Safe: the bytes are a constant of the binary, and `count` is their number.
            return unsafe WordList(Span(_unsafeElements: UnsafeBufferPointer(start: file.bytes, count: file.count)))
        }
        return nil
    }

    /// Reads a list; `nil` where the bytes are none.
    init?(_ bytes: Span<UInt8>) {
        func integer(at offset: Int, bytes count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
        }
        let magic: [UInt8] = [0x4E, 0x47, 0x57, 0x4C, 0, 0, 0, 1]
        guard bytes.count >= 16, magic.indices.allSatisfy({ bytes[$0] == magic[$0] }) else { return nil }
        let (words, variantCount) = (integer(at: 8, bytes: 4), integer(at: 12, bytes: 4))
        var place = 16 + 3 * words
        guard bytes.count >= place else { return nil }
        let wordsEnd = (16..<16 + words).reduce(place) { $0 + Int(bytes[$1]) }
        guard bytes.count == wordsEnd + 6 * variantCount else { return nil }
        terms = TermTable(capacity: words)
        levels.reserveCapacity(words)
        kinds.reserveCapacity(words)
        for word in 0..<words {
            let length = Int(bytes[16 + word])
            _ = terms.intern(bytes, place..<place + length)
            longest = max(longest, length)
            place += length
            levels.append(bytes[16 + words + word])
            kinds.append(bytes[16 + 2 * words + word])
        }
        for variant in 0..<variantCount {
            variants[UInt32(integer(at: wordsEnd + 6 * variant, bytes: 3))] =
                UInt32(integer(at: wordsEnd + 6 * variant + 3, bytes: 3))
        }
    }

    /// What a term mostly is, and its share of all words in eighths of a bit; `nil` where the list does not have it.
    package func entry(of text: Span<UInt8>, _ range: Range<Int>) -> (kind: Kind, level: Int)? {
        guard let id = index(of: text, range), let kind = Kind(rawValue: kinds[id]) else { return nil }
        return (kind, Int(levels[id]))
    }

    private func index(of text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        if let id = terms.find(text, range) { return Int(id) }
        guard !variants.isEmpty, range.count <= longest else { return nil }
        var read: [UInt8] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = decodeScalar(text, at: offset, end: range.upperBound)
            appendUTF8(reading(scalar), to: &read)
            offset += length
        }
        return terms.find(read.span, 0..<read.count).map(Int.init)
    }

    /// The character that a character is looked up as.
    func reading(_ scalar: UInt32) -> UInt32 { variants[scalar] ?? scalar }
}
