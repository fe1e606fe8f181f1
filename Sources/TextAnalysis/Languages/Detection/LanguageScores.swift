/// What the words read so far say of each language: HeLI's sums of −log₁₀ frequencies, kept as what each language has
/// less than the most.
struct LanguageScores {
    static let wordPenalty: Float = 6.5
    static let letterPenalty: Float = 1.5
    private static let gramPenalty: [Float] = [0, 3.5, 4, 4.5, 5]
    /// A word of which no language knows three characters in a row is strange to all of them alike.
    private static let strangeness: [Float] = [0, 3, 2, 0, 0]

    private let table = LanguageTable.shared
    /// By language: what is less, and what is more, than `base` of its script.
    private var gains: [Float]
    private var sums: [Float]
    private var base = [Float](repeating: 0, count: Script.shared)
    private(set) var words = [Int](repeating: 0, count: Script.shared)
    private var knownWords = [Int](repeating: 0, count: Script.shared)
    /// Of Croatian, Bosnian and Serbian; what Croatian begins with is more than a word or two.
    private var southSlavic: [Int] = [30, 0, 0]
    private var padded: [UInt8] = []
    private var starts: [Int] = []

    init() {
        gains = [Float](repeating: 0, count: table.languages.count)
        sums = gains
    }

    /// Reads a word in small letters, all of one script.
    mutating func read(_ text: Span<UInt8>, _ range: Range<Int>, script: Script) {
        let script = Int(script.rawValue)
        words[script] += 1
        var missing = table.languages(of: script) & ~writers(of: text, range)
        if let entry = table.entry(kind: 0, text, range) {
            knownWords[script] += 1
            base[script] += Self.wordPenalty
            table.forEach(entry) { gains[$0] += LanguageTable.step * Float($1) }
            // A language that has the word writes it, whatever its letters.
            missing &= ~entry.languages
        } else {
            readGrams(of: text, range, script: script)
        }
        while missing != 0 {
            gains[missing.trailingZeroBitCount] -= Self.letterPenalty
            missing &= missing - 1
        }
        if script == 0 { readSouthSlavic(text, range) }
    }

    /// As bits, the languages that write with all letters of a word.
    private func writers(of text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        var writers = UInt64.max
        var place = range.lowerBound
        while place < range.upperBound {
            if text[place] < 0x80 {
                place += 1
            } else {
                let (scalar, length) = text.scalar(at: place, end: range.upperBound)
                writers &= table.writers(of: scalar.value)
                place += length
            }
        }
        return writers
    }

    /// A word that no language has: the mean over its n-grams, of the greatest n of which any is known.
    private mutating func readGrams(of text: Span<UInt8>, _ range: Range<Int>, script: Int) {
        padded.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        padded.append(0x20)
        for place in range { padded.append(text[place]) }
        padded.append(0x20)
        for (place, byte) in padded.enumerated() where byte & 0xC0 != 0x80 { starts.append(place) }
        starts.append(padded.count)
        for n in stride(from: 4, through: 1, by: -1) where starts.count > n {
            for index in sums.indices { sums[index] = 0 }
            var hits = 0
            for first in 0..<starts.count - n {
                guard let entry = table.entry(kind: UInt32(n), padded.span, starts[first]..<starts[first + n]) else {
                    continue
                }
                hits += 1
                table.forEach(entry) { sums[$0] += Float($1) }
            }
            guard hits > 0 else { continue }
            let scale = LanguageTable.step / Float(hits)
            for index in sums.indices { gains[index] += sums[index] * scale }
            base[script] += Self.gramPenalty[n] + Self.strangeness[n]
            return
        }
        base[script] += Self.gramPenalty[4] + Self.strangeness[1]
    }

    private mutating func readSouthSlavic(_ text: Span<UInt8>, _ range: Range<Int>) {
        if let entry = table.entry(kind: LanguageTable.evidence, text, range) {
            // A fingerprint may be another key's, in one of ten thousand look-ups.
            table.forEach(entry) { if $0 < southSlavic.count { southSlavic[$0] += Int($1) } }
        } else if range.count > 6 {
            // `ije` inside a word is not Serbian in most cases.
            for place in range.lowerBound..<range.upperBound - 5
            where text[place] == 0x69 && text[place + 1] == 0x6A && text[place + 2] == 0x65 {
                southSlavic[0] += 20
                southSlavic[1] += 20
                return
            }
        }
    }

    /// The two best languages of a script, with the mean of their words; lower is better.
    func best(_ script: Script) -> (language: Int, mean: Float, lead: Float)? {
        let script = Int(script.rawValue)
        guard words[script] > 0 else { return nil }
        var best: (language: Int, sum: Float)?
        var second = Float.infinity
        for index in table.languages.indices where Int(table.scripts[index]) == script {
            let sum =
                base[script] - gains[index] - Float(table.discounts[index]) * LanguageTable.step
                * Float(knownWords[script])
            if let known = best, sum >= known.sum {
                second = min(second, sum)
            } else {
                second = best?.sum ?? second
                best = (index, sum)
            }
        }
        return best.map { ($0.language, $0.sum / Float(words[script]), second - $0.sum) }
    }

    /// Whether a number of the table stands for Croatian, Bosnian and Serbian.
    func isSouthSlavic(_ number: Int) -> Bool { table.languages[number].code == "sh" }

    /// The language with a number of the table.
    func language(_ number: Int) -> Language {
        guard isSouthSlavic(number) else { return table.languages[number] }
        let codes = ["hr", "bs", "sr"]
        var best = 0
        for index in 1...2 where southSlavic[index] > southSlavic[best] { best = index }
        return Language(code: codes[best])
    }
}
