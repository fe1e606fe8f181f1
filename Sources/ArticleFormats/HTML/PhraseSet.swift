/// Phrases in small letters that are sought in texts, all at once.
struct PhraseSet {
    /// By their first byte.
    private let phrases: [[(number: Int, bytes: [UInt8])]]

    init(_ list: [String]) {
        var phrases = [[(number: Int, bytes: [UInt8])]](repeating: [], count: 256)
        for (number, phrase) in list.enumerated() where !phrase.isEmpty {
            let bytes = Array(phrase.utf8)
            phrases[Int(bytes[0])].append((number, bytes))
        }
        self.phrases = phrases
    }

    /// The phrases of a text that parts them by `|` and line breaks; spaces before them are layout.
    init(_ text: String) {
        self.init(text.split { $0 == "|" || $0 == "\n" }.map { String($0.drop { $0 == " " }) })
    }

    /// The numbers of the phrases that occur, each once; one that opens with a letter begins no later than its word.
    /// O(bytes · phrases with the same first byte).
    func found(in text: [UInt8]) -> [Int] {
        var found: [Int] = []
        for place in text.indices {
            if place > 0, Self.isLetter(text[place]), Self.isLetter(text[place - 1]) { continue }
            for (number, bytes) in phrases[Int(text[place])]
            where !found.contains(number) && Self.stands(bytes, in: text, at: place) {
                found.append(number)
            }
        }
        return found
    }

    /// How many of the phrases occur.
    func count(in text: [UInt8]) -> Int { found(in: text).count }

    /// Whether one of the phrases occurs.
    func isAny(in text: [UInt8]) -> Bool { count(in: text) > 0 }

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
