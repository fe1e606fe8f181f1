import Measuring

/// Writes the sentences of an article on a topic.
struct Writer: Sendable {
    let topicCount = 200
    private let lexicon: Lexicon
    private let functionWords = ZipfDistribution(ranks: Lexicon.functionWords.count, shift: 1)
    private let anyWord: ZipfDistribution
    private let topicWord = ZipfDistribution(ranks: Self.wordsOfTopic, shift: 5)
    /// For each topic its words and names, as places in the lexicon; the most frequent first.
    private let topicWords: [[Int]]
    private let topicNames: [[Int]]

    private static let wordsOfTopic = 300
    private static let namesOfTopic = 12

    init(random: inout SplitMix64) {
        lexicon = Lexicon(words: 120_000, names: 8_000, random: &random)
        anyWord = ZipfDistribution(ranks: lexicon.words.count, shift: 30)
        var (words, names): ([[Int]], [[Int]]) = ([], [])
        for _ in 0..<topicCount {
            words.append((0..<Self.wordsOfTopic).map { _ in Int.random(in: 200..<30_000, using: &random) })
            names.append((0..<Self.namesOfTopic).map { _ in Int.random(in: 0..<8_000, using: &random) })
        }
        topicWords = words
        topicNames = names
    }

    /// Paragraphs of sentences; some stories are short, few are long.
    func body(topic: Int, random: inout SplitMix64) -> [[String]] {
        let longest = Int.random(in: 8...24, using: &random)
        let count = Int.random(in: 4...longest, using: &random)
        return (0..<count).map { _ in
            (0..<Int.random(in: 1...3, using: &random)).map { _ in sentence(topic: topic, random: &random) }
        }
    }

    func title(topic: Int, random: inout SplitMix64) -> String {
        var words = [name(topic: topic, random: &random)]
        for _ in 0..<Int.random(in: 4...8, using: &random) { words.append(contentWord(topic: topic, random: &random)) }
        return words.joined(separator: " ")
    }

    private func sentence(topic: Int, random: inout SplitMix64) -> String {
        let length = Int.random(in: 6...20, using: &random) + Int.random(in: 0...14, using: &random)
        var sentence = ""
        for position in 0..<length {
            var word = self.word(topic: topic, random: &random)
            if position == 0 { word = word.prefix(1).uppercased() + word.dropFirst() }
            sentence += word
            if position < length - 1 {
                sentence += Int.random(in: 0..<14, using: &random) == 0 ? ", " : " "
            }
        }
        if Int.random(in: 0..<7, using: &random) == 0 {
            return "“" + sentence + ",” said " + name(topic: topic, random: &random) + "."
        }
        return sentence + "."
    }

    private func word(topic: Int, random: inout SplitMix64) -> String {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<42: Lexicon.functionWords[functionWords.rank(using: &random)]
        case 42..<49: name(topic: topic, random: &random)
        case 49..<51: "\(Int.random(in: 2...2_000, using: &random))"
        case 51: "\(Int.random(in: 1...9, using: &random)).\(Int.random(in: 1...9, using: &random))"
        case 52:
            ["Dr. ", "Mr. ", "Mrs. ", "Gen. "][Int.random(in: 0..<4, using: &random)]
                + name(topic: topic, random: &random)
        case 53: ["U.S.", "U.N.", "Jan.", "p.m."][Int.random(in: 0..<4, using: &random)]
        case 54: contentWord(topic: topic, random: &random) + "’s"
        default: contentWord(topic: topic, random: &random)
        }
    }

    private func contentWord(topic: Int, random: inout SplitMix64) -> String {
        Int.random(in: 0..<100, using: &random) < 30
            ? lexicon.words[topicWords[topic][topicWord.rank(using: &random)]]
            : lexicon.words[anyWord.rank(using: &random)]
    }

    private func name(topic: Int, random: inout SplitMix64) -> String {
        let names = topicNames[topic]
        // The product of two draws favors the first names.
        let place = Int.random(in: 0..<names.count, using: &random) * Int.random(in: 0..<names.count, using: &random)
        return lexicon.names[names[place / names.count]]
    }
}
