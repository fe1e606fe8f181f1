import Measuring

/// Writes the sentences of an article on a topic.
struct Writer: Sendable {
    static let topicCount = 200
    private static let wordsOfTopic = 300
    private static let namesOfTopic = 12

    private let lexicon = Lexicon(frequent: 20_000)
    private let functionWords = ZipfDistribution(ranks: Lexicon.functionWords.count, shift: 1.2)
    private let anyWord = OpenZipfDistribution(head: 8_192, shift: 25, tailShare: 0.08, ratio: 0.68)
    private let topicWord = ZipfDistribution(ranks: Self.wordsOfTopic, shift: 5)
    /// For each topic its words and names, by their ranks; the most frequent first.
    private let topicWords: [[Int]]
    private let topicNames: [[Int]]

    init(random: inout SplitMix64) {
        var (words, names): ([[Int]], [[Int]]) = ([], [])
        for _ in 0..<Self.topicCount {
            words.append((0..<Self.wordsOfTopic).map { _ in Int.random(in: 100..<8_000, using: &random) })
            names.append((0..<Self.namesOfTopic).map { _ in Int.random(in: 0..<4_000, using: &random) })
        }
        (topicWords, topicNames) = (words, names)
    }

    /// What an article is about, and the content words that it has used so far, by their ranks.
    private struct Subject {
        let topic: Int
        var used: [Int] = []
    }

    func topic(random: inout SplitMix64) -> Int { Int.random(in: 0..<Self.topicCount, using: &random) }

    /// Paragraphs of sentences; some stories are short, few are long.
    func body(topic: Int, longest: Int, random: inout SplitMix64) -> [[UInt8]] {
        var subject = Subject(topic: topic)
        let most = Int.random(in: min(8, longest)...longest, using: &random)
        let count = Int.random(in: 4...most, using: &random)
        return (0..<count).map { _ in
            var paragraph: [UInt8] = []
            paragraph.reserveCapacity(512)
            for place in 0..<Int.random(in: 1...3, using: &random) {
                if place > 0 { paragraph.append(UInt8(ascii: " ")) }
                appendSentence(&subject, to: &paragraph, random: &random)
            }
            return paragraph
        }
    }

    func title(topic: Int, random: inout SplitMix64) -> [UInt8] {
        var subject = Subject(topic: topic)
        var title: [UInt8] = []
        appendName(topic: topic, to: &title, random: &random)
        for _ in 0..<Int.random(in: 4...8, using: &random) {
            title.append(UInt8(ascii: " "))
            appendContentWord(&subject, to: &title, random: &random)
        }
        return title
    }

    /// A name of a topic.
    func name(topic: Int, random: inout SplitMix64) -> [UInt8] {
        var name: [UInt8] = []
        appendName(topic: topic, to: &name, random: &random)
        return name
    }

    /// A content word of no topic.
    func anyContentWord(random: inout SplitMix64) -> [UInt8] {
        var word: [UInt8] = []
        lexicon.append(anyWord.rank(using: &random), to: &word)
        return word
    }

    private func appendSentence(_ subject: inout Subject, to text: inout [UInt8], random: inout SplitMix64) {
        let length = Int.random(in: 6...20, using: &random) + Int.random(in: 0...14, using: &random)
        let quoted = Int.random(in: 0..<7, using: &random) == 0
        if quoted { text += "“".utf8 }
        let start = text.count
        for position in 0..<length {
            appendWord(&subject, to: &text, random: &random)
            if position == length - 1 { break }
            if Int.random(in: 0..<14, using: &random) == 0 { text.append(UInt8(ascii: ",")) }
            text.append(UInt8(ascii: " "))
        }
        if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[start]) { text[start] -= 32 }
        if quoted {
            text += ",” said ".utf8
            appendName(topic: subject.topic, to: &text, random: &random)
        }
        text.append(UInt8(ascii: "."))
    }

    private func appendWord(_ subject: inout Subject, to text: inout [UInt8], random: inout SplitMix64) {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<38: text += Lexicon.functionWords[functionWords.rank(using: &random)]
        case 38..<44: appendName(topic: subject.topic, to: &text, random: &random)
        case 44..<46: text += "\(Int.random(in: 2...2_000, using: &random))".utf8
        case 46: text += "\(Int.random(in: 1...9, using: &random)).\(Int.random(in: 1...9, using: &random))".utf8
        case 47:
            text += ["Dr. ", "Mr. ", "Mrs. ", "Gen. "][Int.random(in: 0..<4, using: &random)].utf8
            appendName(topic: subject.topic, to: &text, random: &random)
        case 48: text += ["U.S.", "U.N.", "Jan.", "p.m."][Int.random(in: 0..<4, using: &random)].utf8
        case 49:
            appendContentWord(&subject, to: &text, random: &random)
            text += "’s".utf8
        default: appendContentWord(&subject, to: &text, random: &random)
        }
    }

    /// A word that the article has used already (words come in bursts), one of its topic, or any.
    private func appendContentWord(_ subject: inout Subject, to text: inout [UInt8], random: inout SplitMix64) {
        let rank =
            switch Int.random(in: 0..<100, using: &random) {
            case 0..<22 where !subject.used.isEmpty:
                subject.used[Int.random(in: 0..<subject.used.count, using: &random)]
            case 0..<38: topicWords[subject.topic][topicWord.rank(using: &random)]
            default: anyWord.rank(using: &random)
            }
        subject.used.append(rank)
        lexicon.append(rank, to: &text)
    }

    /// A name of the topic, or now and then one that hardly anybody bears.
    private func appendName(topic: Int, to text: inout [UInt8], random: inout SplitMix64) {
        if Int.random(in: 0..<10, using: &random) == 0 {
            return lexicon.appendName(anyWord.rank(using: &random) + 4_000, to: &text)
        }
        // The product of two draws favors the first names.
        let names = topicNames[topic]
        let place = Int.random(in: 0..<names.count, using: &random) * Int.random(in: 0..<names.count, using: &random)
        lexicon.appendName(names[place / names.count], to: &text)
    }
}
