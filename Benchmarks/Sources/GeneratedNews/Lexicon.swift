import Measuring

/// The words of generated articles.
///
/// Function words are English, so that articles are taken for English and stop words are met; all other words are made
/// of syllables from the bits of their rank, so that there is no end of them and none but the frequent are kept. A few
/// in a hundred have the spelling of another. The rarer a word, the longer it is, as in any language.
struct Lexicon: Sendable {
    static let functionWords: [[UInt8]] = """
        the of and to in a is that for it as was with be by on not he his but at are this have from or had an they \
        which one you were all her she there would their we him been has when who will no more if out so said about \
        up what its some into than could them only other time new over also after first two may then do any my now \
        such like our most where made before must through well years being because under make between people many
        """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }

    /// The frequent words, spelled out once.
    private let frequent: [[UInt8]]

    init(frequent count: Int) {
        frequent = (0..<count).map { rank in
            var word: [UInt8] = []
            Self.append(rank, to: &word)
            return word
        }
    }

    /// Appends the content word of a rank, the most frequent at 0.
    func append(_ rank: Int, to bytes: inout [UInt8]) {
        if rank < frequent.count { bytes += frequent[rank] } else { Self.append(rank, to: &bytes) }
    }

    /// Appends a name, capitalized. Names are words that are no content words.
    func appendName(_ rank: Int, to bytes: inout [UInt8]) {
        let start = bytes.count
        Self.append(rank + 1 << 40, to: &bytes)
        bytes[start] -= 32
    }

    private static let onsets = bytes(of: "b br c d f g gr h k l m n p r s st t v")
    private static let vowels = bytes(of: "a e i o u ai ea é")
    private static let codas = bytes(of: "- - - - - n r s l nd").map { $0 == [45] ? [] : $0 }

    private static func bytes(of list: String) -> [[UInt8]] { list.split(separator: " ").map { Array($0.utf8) } }

    private static func append(_ rank: Int, to bytes: inout [UInt8]) {
        var bits = SplitMix64(state: UInt64(rank)).mixed
        func draw(_ count: UInt64) -> Int {
            defer { bits /= count }
            return Int(bits % count)
        }
        let short = draw(4) == 0
        let syllables = rank < 200 ? 1 + (short ? 0 : 1) : rank < 20_000 ? 2 : 3
        for _ in 0..<syllables {
            bytes += onsets[draw(18)]
            // One accented vowel in about 70, so that not all text is ASCII.
            let vowel = draw(72)
            bytes += vowels[vowel == 71 ? 7 : vowel % 7]
            bytes += codas[draw(10)]
        }
    }
}
