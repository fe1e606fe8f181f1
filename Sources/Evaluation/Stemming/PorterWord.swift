/// A word on its way through Porter's steps, and what the rules ask of it.
struct PorterWord {
    private(set) var letters: [UInt32]

    init(_ letters: [UInt32]) { self.letters = letters }

    static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    /// Replaces the last letters.
    mutating func replace(_ count: Int, with suffix: String) {
        letters.removeLast(min(count, letters.count))
        for byte in suffix.utf8 { letters.append(UInt32(byte)) }
    }

    /// Whether the word ends with a suffix, which is ASCII.
    func ends(with suffix: String) -> Bool {
        let start = letters.count - suffix.utf8.count
        guard start >= 0 else { return false }
        var index = start
        for byte in suffix.utf8 {
            if letters[index] != UInt32(byte) { return false }
            index += 1
        }
        return true
    }

    /// All but a, e, i, o, u, and y behind a consonant.
    func isConsonant(at index: Int) -> Bool {
        switch letters[index] {
        case 0x61, 0x65, 0x69, 0x6F, 0x75: return false
        case 0x79: return isLongY(at: index)
        default: return true
        }
    }

    /// Whether a y is a consonant: it is the first letter, or stands behind a vowel. In a run of y they alternate.
    private func isLongY(at index: Int) -> Bool {
        var first = index
        while first > 0 && letters[first - 1] == 0x79 { first -= 1 }
        let firstIsConsonant = first == 0 || !isConsonant(at: first - 1)
        return (index - first) % 2 == 0 ? firstIsConsonant : !firstIsConsonant
    }

    /// The measure m of the first letters: how often a consonant follows a vowel.
    func measure(upTo end: Int) -> Int {
        var measure = 0
        var afterVowel = false
        for index in 0..<max(end, 0) {
            let isConsonant = isConsonant(at: index)
            if isConsonant && afterVowel { measure += 1 }
            afterVowel = !isConsonant
        }
        return measure
    }

    func hasVowel(upTo end: Int) -> Bool { (0..<max(end, 0)).contains { !isConsonant(at: $0) } }

    var endsInDoubleConsonant: Bool {
        let last = letters.count - 1
        return last > 0 && letters[last] == letters[last - 1] && isConsonant(at: last)
    }

    /// Whether the first letters end consonant, vowel, consonant, the last of them no w, x or y: the paper's *o.
    ///
    /// Departure: so do two letters, vowel and consonant.
    func endsShort(upTo end: Int) -> Bool {
        if end == 2 { return !isConsonant(at: 0) && isConsonant(at: 1) }
        guard end >= 3, isConsonant(at: end - 3), !isConsonant(at: end - 2), isConsonant(at: end - 1) else {
            return false
        }
        return ![0x77, 0x78, 0x79].contains(letters[end - 1])
    }

    /// Applies the first rule whose suffix the word ends with, if its condition holds.
    mutating func apply(_ rules: [PorterRule]) {
        for rule in rules where ends(with: rule.suffix) {
            let stem = letters.count - rule.suffix.utf8.count
            guard measure(upTo: stem) > rule.leastMeasure else { return }
            if rule.followsST && !(stem > 0 && [0x73, 0x74].contains(letters[stem - 1])) { return }
            return replace(rule.suffix.utf8.count, with: rule.replacement)
        }
    }
}
