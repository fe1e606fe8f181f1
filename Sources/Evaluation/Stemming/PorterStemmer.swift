/// Porter's stemmer for English, with the departures that the measures of the field are computed with.
///
/// It is here to compare words of two texts as published figures do, ROUGE's among them; for finding terms the stemmers
/// of `TextAnalysis`, which know more languages and newer rules, are the better choice.
///
/// The paper's five steps take suffixes off a word that is seen as [C](VC)ᵐ[V]: runs of consonants C and of vowels V,
/// m times a vowel run followed by a consonant run, m being the word's measure. In each step the first suffix that fits
/// decides, even where its condition fails. The departures are those of NLTK's extended mode, which Google's rouge-score
/// uses: some words with stems of their own, words of two letters left alone, and the rules marked below.
///
/// Words are lower-cased scalars; a scalar outside a to z counts as a consonant. Complexity: O(letters of the word).
///
/// M. F. Porter. An algorithm for suffix stripping. Program 14(3), 1980. doi:10.1108/eb046814
public struct PorterStemmer: Sendable {
    /// The defaults.
    public init() {}

    /// The stem of a word in lower case.
    public func stem(_ word: String) -> String {
        var stem = String.UnicodeScalarView()
        for scalar in self.stem(word.unicodeScalars.map(\.value)) {
            if let scalar = Unicode.Scalar(scalar) { stem.append(scalar) }
        }
        return String(stem)
    }

    /// The stem of a word given as scalars.
    func stem(_ scalars: [UInt32]) -> [UInt32] {
        guard scalars.count > 2 else { return scalars }
        if let stem = Self.exceptions[scalars] { return stem }
        var word = PorterWord(scalars)
        word.dropPlural()
        word.dropPast()
        word.turnFinalY()
        word.simplifyDoubleSuffix()
        word.apply(PorterRules.step3)
        word.apply(PorterRules.step4)
        word.dropFinalE()
        word.dropDoubleL()
        return word.letters
    }

    /// Departure: words whose stems the rules would get wrong.
    private static let exceptions: [[UInt32]: [UInt32]] = {
        var stems: [[UInt32]: [UInt32]] = [:]
        let groups = [
            ("sky", ["sky", "skies"]), ("die", ["dying"]), ("lie", ["lying"]), ("tie", ["tying"]), ("news", ["news"]),
            ("inning", ["inning", "innings"]), ("outing", ["outing", "outings"]),
            ("canning", ["canning", "cannings"]), ("howe", ["howe"]), ("proceed", ["proceed"]),
            ("exceed", ["exceed"]), ("succeed", ["succeed"]),
        ]
        for (stem, words) in groups {
            for word in words { stems[PorterWord.scalars(word)] = PorterWord.scalars(stem) }
        }
        return stems
    }()
}

extension PorterWord {
    /// Step 1a: plurals.
    mutating func dropPlural() {
        // Departure: `dies` is `die`, where the paper has `di`.
        if letters.count == 4 && ends(with: "ies") { return replace(3, with: "ie") }
        if ends(with: "sses") || ends(with: "ies") { return replace(2, with: "") }
        if ends(with: "s") && !ends(with: "ss") { replace(1, with: "") }
    }

    /// Step 1b: `-eed`, `-ed` and `-ing`.
    mutating func dropPast() {
        // Departure: `died` is `die` and `spied` is `spi`, where the paper has `di` and `spi`.
        if ends(with: "ied") { return replace(3, with: letters.count == 4 ? "ie" : "i") }
        if ends(with: "eed") {
            if measure(upTo: letters.count - 3) > 0 { replace(1, with: "") }
            return
        }
        let suffix = ends(with: "ed") ? 2 : ends(with: "ing") ? 3 : 0
        guard suffix > 0, hasVowel(upTo: letters.count - suffix) else { return }
        replace(suffix, with: "")
        if ends(with: "at") || ends(with: "bl") || ends(with: "iz") { return replace(0, with: "e") }
        if endsInDoubleConsonant {
            if !ends(with: "l") && !ends(with: "s") && !ends(with: "z") { replace(1, with: "") }
            return
        }
        if measure(upTo: letters.count) == 1 && endsShort(upTo: letters.count) { replace(0, with: "e") }
    }

    /// Step 1c: a final `y` becomes `i`.
    mutating func turnFinalY() {
        // Departure: behind a consonant that is not the first letter, where the paper asks for a vowel anywhere before:
        // `enjoy` stays, and `by` does.
        let before = letters.count - 1
        if ends(with: "y") && before > 1 && isConsonant(at: before - 1) { replace(1, with: "i") }
    }

    /// Step 2: double suffixes such as `-ization`.
    mutating func simplifyDoubleSuffix() {
        // Departure: what `-alli` leaves goes on through this step, so that `nationally` fares as `national`.
        if ends(with: "alli") && measure(upTo: letters.count - 4) > 0 { replace(2, with: "") }
        // Departure: `-logi` becomes `-log` where a measure above 0 stands before the g.
        if ends(with: "logi") {
            if measure(upTo: letters.count - 3) > 0 { replace(1, with: "") }
            return
        }
        apply(PorterRules.step2)
    }

    /// Step 5a: a final `e`.
    mutating func dropFinalE() {
        guard ends(with: "e") else { return }
        let stem = letters.count - 1
        let measure = measure(upTo: stem)
        if measure > 1 || (measure == 1 && !endsShort(upTo: stem)) { replace(1, with: "") }
    }

    /// Step 5b: a final `ll`.
    mutating func dropDoubleL() {
        if ends(with: "ll") && measure(upTo: letters.count - 1) > 1 { replace(1, with: "") }
    }
}
