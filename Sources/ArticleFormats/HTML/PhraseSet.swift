/// Phrases in small letters that are sought in texts, all at once.
struct PhraseSet {
    /// By their first byte.
    private let phrases: [[(number: Int, bytes: [UInt8])]]
    /// Whether a phrase opens with a byte.
    private let isOpening: [Bool]

    init(_ list: [String]) {
        var phrases = [[(number: Int, bytes: [UInt8])]](repeating: [], count: 256)
        for (number, phrase) in list.enumerated() where !phrase.isEmpty {
            let bytes = Array(phrase.utf8)
            phrases[Int(bytes[0])].append((number, bytes))
        }
        self.phrases = phrases
        isOpening = phrases.map { !$0.isEmpty }
    }

    /// The phrases of a text that parts them by `|` and line breaks; spaces before them are layout.
    init(_ text: String) {
        self.init(text.split { $0 == "|" || $0 == "\n" }.map { String($0.drop { $0 == " " }) })
    }

    /// The numbers of the phrases that occur, each once; one that opens with a letter begins no later than its word.
    /// O(bytes · phrases with the same first byte).
    func found(in text: [UInt8]) -> [Int] {
        var found: [Int] = []
        forEachPlace(in: text) { number in
            if !found.contains(number) { found.append(number) }
            return true
        }
        return found
    }

    /// Calls with the number of the phrase at each place where one occurs, until it is enough.
    private func forEachPlace(in text: [UInt8], _ goesOn: (Int) -> Bool) {
        var follows = false
        for place in text.indices {
            let byte = text[place]
            let isLetter = Self.isLetter(byte)
            let isInside = follows && isLetter
            follows = isLetter
            if isInside || !isOpening[Int(byte)] { continue }
            for (number, bytes) in phrases[Int(byte)] where Self.stands(bytes, in: text, at: place) {
                if !goesOn(number) { return }
            }
        }
    }

    /// How many of the phrases occur.
    func count(in text: [UInt8]) -> Int { found(in: text).count }

    /// Whether one of the phrases occurs.
    func isAny(in text: [UInt8]) -> Bool {
        var isFound = false
        forEachPlace(in: text) { _ in
            isFound = true
            return false
        }
        return isFound
    }

    /// The phrases that a text begins with.
    func beginnings(of text: [UInt8]) -> [[UInt8]] {
        text.first.map { first in phrases[Int(first)].map(\.bytes).filter { Self.stands($0, in: text, at: 0) } } ?? []
    }

    /// Whether a text begins with one of the phrases.
    func begins(_ text: [UInt8]) -> Bool { !beginnings(of: text).isEmpty }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private static func stands(_ bytes: [UInt8], in text: [UInt8], at place: Int) -> Bool {
        guard bytes.count <= text.count - place else { return false }
        for offset in bytes.indices where text[place + offset] != bytes[offset] { return false }
        return true
    }
}
