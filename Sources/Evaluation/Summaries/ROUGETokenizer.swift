import TextAnalysis

/// Cuts texts into the words that ROUGE counts.
///
/// For English they are the runs of a to z and 0 to 9 in the lower-cased text, as in Google's rouge-score, whose figures
/// are the ones in print; every other character separates, also é. For other languages, for which that would leave
/// pieces of words, they are the runs of letters and numbers of any script in Normalization Form C.
struct ROUGETokenizer: Sendable {
    let isEnglish: Bool
    /// Words of more than three letters are taken to their Porter stems; in English only.
    let stems: Bool
    private let stemmer = PorterStemmer()

    init(language: Language, stems: Bool) {
        isEnglish = language == .english
        self.stems = stems && isEnglish
    }

    func words(of text: String) -> [[UInt32]] {
        guard isEnglish else {
            let folded = FoldedText(text)
            return folded.letterRuns.map { Array(folded.scalars[$0]) }
        }
        var words: [[UInt32]] = []
        var word: [UInt32] = []
        func finish() {
            if !word.isEmpty { words.append(stems && word.count > 3 ? stemmer.stem(word) : word) }
            word.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x61...0x7A, 0x30...0x39: word.append(scalar.value)
            case 0x41...0x5A: word.append(scalar.value | 0x20)
            // The two other letters whose lower case begins with an ASCII letter: the kelvin sign, and I with a dot,
            // whose lower case has a combining dot, which separates.
            case 0x212A: word.append(0x6B)
            case 0x130:
                word.append(0x69)
                finish()
            default: finish()
            }
        }
        finish()
        return words
    }
}
