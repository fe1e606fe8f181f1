import Measuring

/// The words of generated articles.
///
/// Function words are English, so that articles are taken for English and stop words are met; all other words are made
/// of syllables, and no two are the same. The rarer a word, the longer it is, as in any language.
struct Lexicon: Sendable {
    static let functionWords = """
        the of and to in a is that for it as was with be by on not he his but at are this have from or had an they \
        which one you were all her she there would their we him been has when who will no more if out so said about
        """.split(separator: " ").map { String($0.filter { $0 != "\n" }) }

    /// Content words, the most frequent first.
    let words: [String]
    /// Names, capitalized.
    let names: [String]

    init(words wordCount: Int, names nameCount: Int, random: inout SplitMix64) {
        var known = Set(Self.functionWords)
        var made: [String] = []
        while made.count < wordCount + nameCount {
            let syllables = made.count < 2_000 ? 2 : made.count < 20_000 ? 3 : 4
            let length = max(1, syllables + Int.random(in: -1...0, using: &random))
            let word = Self.word(syllables: length, random: &random)
            if known.insert(word).inserted { made.append(word) }
        }
        // Names are spread over all lengths.
        let step = max(1, made.count / nameCount)
        var words: [String] = []
        var names: [String] = []
        for (index, word) in made.enumerated() {
            if index % step == step - 1 && names.count < nameCount {
                names.append(word.prefix(1).uppercased() + word.dropFirst())
            } else {
                words.append(word)
            }
        }
        self.words = words
        self.names = names
    }

    private static let onsets = [
        "b", "br", "c", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v",
    ]
    private static let vowels = ["a", "e", "i", "o", "u", "ai", "ea", "é"]
    private static let codas = ["", "", "", "", "", "n", "r", "s", "l", "nd"]

    private static func word(syllables: Int, random: inout SplitMix64) -> String {
        var word = ""
        for _ in 0..<syllables {
            word += onsets[Int.random(in: 0..<onsets.count, using: &random)]
            // One accented vowel in about 70, so that not all text is ASCII.
            let vowel = Int.random(in: 0..<72, using: &random)
            word += vowels[vowel == 71 ? 7 : vowel % 7]
            word += codas[Int.random(in: 0..<codas.count, using: &random)]
        }
        return word
    }
}
