#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Finds out the language of a text by its script, its words and its character sequences.
///
/// A script of one language (Greek, Hangul, Thai) tells it. Among the languages of the Latin, Cyrillic, Arabic and
/// Devanagari scripts the method is HeLI: the mean over the words of −log₁₀ of their frequency in a language, and for a
/// word that no language has, of the frequencies of its n-grams (Jauhiainen, Lindén and Jauhiainen 2016, "HeLI, a Word-Based
/// Backoff Method for Language Identification", VarDial). A word with a letter that a language does not write costs it more
/// unless it has the word. Croatian, Bosnian and Serbian in Latin letters are one language at first, and told apart by the
/// words in which they differ. The table is made by `Benchmarks/languages/generate.py`.
///
/// Where the words are too strange for every language, the answer is `.undetermined`.
///
/// Complexity: O(min(bytes, 1024)); the table is read where it lies in the binary.
public struct LanguageDetector: Sendable {
    /// How many bytes are read at most.
    static let sampleSize = 1024
    /// Reading ends once a language is ahead by so many powers of ten; asked each time so many words have been read. Croatian,
    /// Bosnian and Serbian are read on, since few words tell them apart.
    static let decidedLead: Float = 12
    static let step = 8
    /// Words of more bytes than this are no words, and speak for no language.
    static let longestWord = 128
    /// Means above this are of no language that is known, in Latin letters and in others.
    static let latinLimit: Float = 4.3
    static let otherLimit: Float = 4.7

    /// A detector; it has no parameters.
    public init() {}

    /// A language, and how sure it is, from 0 to 1.
    public struct Guess: Hashable, Sendable {
        /// The likeliest language.
        public let language: Language
        /// How sure it is, from 0 to 1.
        public let confidence: Double

        /// No language.
        public static let none = Guess(language: .undetermined, confidence: 0)
    }

    /// The language of `text[range]`.
    public func language(of text: Span<UInt8>, range: Range<Int>) -> Language { guess(of: text, range: range).language }

    /// The language of `text[range]`, with how sure it is: of a script of one language, the share of the letters that are
    /// of that script; of others, what the lead over the next language makes likely.
    public func guess(of text: Span<UInt8>, range: Range<Int>) -> Guess {
        var letters = [Int](repeating: 0, count: Script.allCases.count)
        var scores = LanguageScores()
        let sample = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.sampleSize)
        var count = 0
        Tokenizer(unspaced: .pairs).forEachTerm(of: text, range: sample) { bytes, term in
            forEachPiece(of: bytes, term) { piece in
                let script = Script(bytes.scalar(at: piece.lowerBound, end: piece.upperBound).scalar.value)
                letters[Int(script.rawValue)] += script.weight * letterCount(bytes, piece)
                if script.rawValue < Script.shared, piece.count <= Self.longestWord {
                    scores.read(bytes, piece, script: script)
                }
            }
            count += 1
            guard count % Self.step == 0, let main = mainScript(letters), main.rawValue < Script.shared,
                let best = scores.best(main)
            else { return true }
            return best.lead < Self.decidedLead || best.mean > Self.latinLimit || scores.isSouthSlavic(best.language)
        }
        guard let script = mainScript(letters) else { return .none }
        guard script.rawValue < Script.shared else {
            let all = letters.reduce(0, +)
            let own =
                script == .kana || script == .han
                ? letters[Int(Script.kana.rawValue)] + letters[Int(Script.han.rawValue)] : letters[Int(script.rawValue)]
            return Guess(language: script.language, confidence: Double(own) / Double(all))
        }
        guard let best = scores.best(script), best.mean <= (script == .latin ? Self.latinLimit : Self.otherLimit) else {
            return .none
        }
        return Guess(
            language: scores.language(best.language),
            confidence: Double(1 / (1 + pow(10, -Self.leadScale * best.lead))))
    }

    /// Words of a text depend on each other, so a lead of x powers of ten is worth less.
    static let leadScale: Float = 0.5

    /// The script of the most letters; Han and Kana count together, and are Japanese where one in ten is Kana.
    private func mainScript(_ letters: [Int]) -> Script? {
        let (han, kana) = (letters[Int(Script.han.rawValue)], letters[Int(Script.kana.rawValue)])
        var best: (script: Script, count: Int)?
        for script in Script.allCases where script != .other {
            let count = script == .han ? han + kana : script == .kana ? 0 : letters[Int(script.rawValue)]
            if count > best?.count ?? 0 { best = (script, count) }
        }
        guard let best else { return nil }
        return best.script == .han && 10 * kana >= han + kana ? .kana : best.script
    }

    /// Lends the pieces of a term between apostrophes that have no digits.
    private func forEachPiece(of bytes: Span<UInt8>, _ term: Range<Int>, _ body: (Range<Int>) -> Void) {
        var start = term.lowerBound
        var place = start
        var hasDigit = false
        while place <= term.upperBound {
            if place == term.upperBound || bytes[place] == UInt8(ascii: "'") {
                if place > start, !hasDigit { body(start..<place) }
                start = place + 1
                hasDigit = false
            } else if bytes[place].isASCIIDigit {
                hasDigit = true
            }
            place += 1
        }
    }

    private func letterCount(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        for place in range where bytes[place] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
