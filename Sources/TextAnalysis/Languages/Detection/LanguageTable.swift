import CEmbeddedData

// The layout of the table, all integers little-endian and of 32 bits unless said otherwise:
//
//     "NGLI\0\0\0\1"   magic, with the version
//     languages, letters, bucket bits, bytes of the entries
//     languages        12 bytes each: the BCP 47 code, filled with zeros to 8 bytes; the script; the discount of a word that
//                      is not there, in levels; two zeros
//     letters          12 bytes each, rising: the scalar, and as 64 bits the languages that write with it
//     buckets          2^bits + 1 places in the entries
//     entries          fingerprint (16 bits), languages (8 bits), and for each of these its number and its level (8 bits each)
//
// An entry's key is a word (kind 0), an n-gram of characters (kind n) or a word that tells Croatian, Bosnian and Serbian apart
// (kind 5). The highest bits of its hash name its bucket, the lowest 16 are its fingerprint.

/// What is known of the words and n-grams of each language, read where it lies in the binary.
@safe
struct LanguageTable: @unchecked Sendable {
    @safe
    struct Entry {
        /// As bits, the languages that have a level.
        var languages: UInt64 = 0
        fileprivate var postings: UnsafeRawPointer
        fileprivate var count: Int
    }

    static let step: Float = 0.025
    static let magic: [UInt8] = [0x4E, 0x47, 0x4C, 0x49, 0, 0, 0, 1]
    static let evidence: UInt32 = 5

    let languages: [Language]
    /// By number: `SharedScript`'s raw value, and by how many levels a missing word costs less.
    let scripts: [UInt8]
    let discounts: [UInt8]
    /// As bits, the languages of each script.
    private let scriptLanguages: [UInt64]
    /// Which languages write with a letter, for the scalars below 0x700 and from 0x1E00 to 0x1EFF.
    private let letters: [UInt64]
    private let buckets: UnsafeRawPointer
    private let entries: UnsafeRawPointer
    private let shift: UInt32

    static let shared = LanguageTable()

    private init() {
        let file = unsafe nutgraf_languages()
        guard let bytes = unsafe UnsafeRawPointer(file.bytes) else { preconditionFailure("The table is compiled in.") }
        // Safe, here and below: the file is a constant of the binary, made by the generator in this layout.
        func number(_ offset: Int) -> Int {
            unsafe Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
        }
        let count = number(8)
        let letterCount = number(12)
        let bits = number(16)
        var languages: [Language] = []
        var scripts: [UInt8] = []
        var discounts: [UInt8] = []
        for index in 0..<count {
            let start = 24 + 12 * index
            var code: [UInt8] = []
            for offset in 0..<8 {
                let byte = unsafe bytes.load(fromByteOffset: start + offset, as: UInt8.self)
                if byte != 0 { code.append(byte) }
            }
            languages.append(Language(code: String(decoding: code, as: UTF8.self)))
            scripts.append(unsafe bytes.load(fromByteOffset: start + 8, as: UInt8.self))
            discounts.append(unsafe bytes.load(fromByteOffset: start + 9, as: UInt8.self))
        }
        var letters = [UInt64](repeating: .max, count: 0x800)
        for index in 0..<letterCount {
            let start = 24 + 12 * (count + index)
            if let slot = Self.slot(of: UInt32(number(start))) {
                letters[slot] = unsafe UInt64(
                    littleEndian: bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt64.self))
            }
        }
        var scriptLanguages = [UInt64](repeating: 0, count: Script.shared)
        for (index, script) in scripts.enumerated() { scriptLanguages[Int(script)] |= 1 << UInt64(index) }
        self.scriptLanguages = scriptLanguages
        self.languages = languages
        self.scripts = scripts
        self.discounts = discounts
        self.letters = letters
        unsafe buckets = bytes + 24 + 12 * (count + letterCount)
        unsafe entries = buckets + 4 * (1 << bits + 1)
        shift = UInt32(32 - bits)
    }

    private static func slot(of scalar: UInt32) -> Int? {
        switch scalar {
        case ..<0x700: Int(scalar)
        case 0x1E00...0x1EFF: Int(scalar) - 0x1E00 + 0x700
        default: nil
        }
    }

    /// As bits, the languages of a script that several have.
    func languages(of script: Int) -> UInt64 { scriptLanguages[script] }

    /// As bits, the languages that write with a letter; all where it is not known.
    func writers(of scalar: UInt32) -> UInt64 { Self.slot(of: scalar).map { letters[$0] } ?? .max }

    /// The entry of a key. Complexity: O(bytes of the key).
    func entry(kind: UInt32, _ text: Span<UInt8>, _ range: Range<Int>) -> Entry? {
        var hash = (0x811C_9DC5 ^ kind) &* 0x0100_0193
        for place in range { hash = (hash ^ UInt32(text[place])) &* 0x0100_0193 }
        hash ^= hash >> 15
        hash = hash &* 0x2C1B_3C6D
        hash ^= hash >> 13
        let bucket = Int(hash >> shift)
        let fingerprint = UInt16(truncatingIfNeeded: hash)
        var place = unsafe Int(UInt32(littleEndian: buckets.loadUnaligned(fromByteOffset: 4 * bucket, as: UInt32.self)))
        let end = unsafe Int(
            UInt32(littleEndian: buckets.loadUnaligned(fromByteOffset: 4 * bucket + 4, as: UInt32.self)))
        while place < end {
            let found = unsafe UInt16(littleEndian: entries.loadUnaligned(fromByteOffset: place, as: UInt16.self))
            let count = unsafe Int(entries.load(fromByteOffset: place + 2, as: UInt8.self))
            if found == fingerprint {
                var entry = unsafe Entry(postings: entries + place + 3, count: count)
                forEach(entry) { language, _ in entry.languages |= 1 << UInt64(language) }
                return entry
            }
            if found > fingerprint { return nil }
            place += 3 + 2 * count
        }
        return nil
    }

    /// Lends the number of each language of an entry, and its level.
    @inline(__always)
    func forEach(_ entry: Entry, _ body: (Int, UInt8) -> Void) {
        for index in 0..<entry.count {
            body(
                unsafe Int(entry.postings.load(fromByteOffset: 2 * index, as: UInt8.self)),
                unsafe entry.postings.load(fromByteOffset: 2 * index + 1, as: UInt8.self))
        }
    }
}
