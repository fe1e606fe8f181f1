import Measuring

/// How an article of a labeled set came about.
public enum CopyKind: String, CaseIterable, Sendable {
    case original
    // What a search for near-duplicates should find.
    case exact, headline, lightEdit, mediumEdit, heavyEdit, cut, shuffled, reworked, insideLonger, joined
    // What it should leave alone: an event told anew with the same quotations, a form filled with other numbers, a story
    // that shares its agency's boilerplate.
    case retold, filledForm, boilerplate

    public var isCopy: Bool {
        switch self {
        case .original, .retold, .filledForm, .boilerplate: false
        default: true
        }
    }
}

/// An article of a labeled set.
public struct LabeledCopy: Sendable {
    public let kind: CopyKind
    public let headline: [UInt8]
    public let paragraphs: [[UInt8]]
    /// The articles that it was made from, by their places.
    public let sources: [Int]
    /// The originals that its text comes from. Two articles are copies if they have one in common.
    public let origins: [Int]
    /// The day on which it came, from 1.
    public let day: Int

    /// Appends the article as a line of JSON.
    public func appendJSONLine(index: Int, dated: Bool = true, to bytes: inout [UInt8]) {
        bytes += "{\"id\":\"\(kind.rawValue)-\(index)\",\"title\":\"".utf8 + headline
        if dated { bytes += "\",\"date\":\"2024-03-\(day < 10 ? "0" : "")\(day)".utf8 }
        bytes += "\",\"label\":\"\(origins.map { "\($0)" }.joined(separator: "+"))\",\"text\":\"".utf8
        for (place, paragraph) in paragraphs.enumerated() {
            if place > 0 { bytes += #"\n\n"#.utf8 }
            bytes += paragraph
        }
        bytes += "\"}\n".utf8
    }
}

/// Originals, their copies of every kind, and articles that only look like copies, in an order by chance.
///
/// Of each original up to four copies are made, one in five of them from another copy. Edits replace (70 %), drop or insert
/// words, each word with the same probability: 2 to 5 % of them in light edits, 5 to 10 % in medium ones, up to 15 % in heavy
/// ones. Cuts keep 30 to 90 % of the paragraphs from the first on; a reworked copy is cut, edited and has a new headline. A
/// longer piece holds a copy, edited up to 3 %, in one to three times as much text of its own; a joined one holds two whole
/// stories. Retold events share the topic, its words and names, and one or two sentences; forms differ in a number or a name
/// every 5 to 10 words; boilerplate has 40 to 80 words. Stock phrases have 6 to 12 words, a few of them used everywhere and most
/// in a handful of stories, so that the more stories there are the more share one.
public struct LabeledCopies: Sendable {
    public private(set) var articles: [LabeledCopy] = []

    private var random: SplitMix64
    private let writer: Writer
    /// Stock phrases in a thousand words.
    private let phrases: Int
    private let phraseUse = OpenZipfDistribution(head: 2_000, shift: 20, tailShare: 0.7, ratio: 0.9)

    /// The same seed and numbers give the same set.
    ///
    /// - Parameter phrases: stock phrases in a thousand words.
    public init(originals: Int, seed: UInt64, phrases: Int = 0) {
        random = SplitMix64(state: seed)
        self.phrases = phrases
        writer = Writer(random: &random)
        for origin in 0..<originals { addFamily(origin) }
        addForms(originals / 10)
        addBoilerplate(originals / 10)
        shuffle()
    }

    // MARK: Families

    private mutating func addFamily(_ origin: Int) {
        let topic = writer.topic(random: &random)
        let first = articles.count
        add(.original, title(topic), body(topic), day: 1, origins: [origin])
        let copies = Int.random(in: 0...4, using: &random)
        for place in 0..<copies {
            let source = place > 0 && chance(5) ? articles.count - 1 : first
            addCopy(of: source, topic: topic, day: 2 + place)
        }
        if chance(4) {
            var body = body(topic)
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                let paragraph = pick(articles[first].paragraphs)
                body[Int.random(in: 0..<body.count, using: &random)] += [32] + firstSentence(paragraph)
            }
            add(.retold, title(topic), body, day: 2, origins: [])
        }
    }

    private mutating func addCopy(of source: Int, topic: Int, day: Int) {
        let (text, title, origins) = (articles[source].paragraphs, articles[source].headline, articles[source].origins)
        let kinds = CopyKind.allCases.filter(\.isCopy)
        let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
        func add(_ headline: [UInt8], _ paragraphs: [[UInt8]]) {
            self.add(kind, headline, paragraphs, day: day, origins: origins, sources: [source])
        }
        switch kind {
        case .exact: add(title, text)
        case .headline: add(self.title(topic), text)
        case .lightEdit: add(title, edited(text, 2...5))
        case .mediumEdit: add(title, edited(text, 5...10))
        case .heavyEdit: add(title, edited(text, 10...15))
        case .cut: add(title, cut(text))
        case .shuffled: add(title, shuffled(text))
        case .reworked: add(self.title(topic), edited(cut(text), 2...5))
        case .insideLonger:
            let wanted = Int.random(in: 100...300, using: &random) * length(text) / 100
            var own: [[UInt8]] = []
            while length(own) < wanted { own += body(topic) }
            let place = Int.random(in: 0...own.count, using: &random)
            add(self.title(topic), own[..<place] + edited(text, 0...3) + own[place...])
        case .joined:
            let others = articles.indices.filter { articles[$0].kind == .original && articles[$0].origins != origins }
            guard !others.isEmpty else { return add(title, text) }
            let other = others[Int.random(in: 0..<others.count, using: &random)]
            self.add(
                .joined, self.title(topic), text + articles[other].paragraphs, day: day,
                origins: origins + articles[other].origins, sources: [source, other])
        default: break
        }
    }

    /// A story's paragraphs, with stock phrases.
    private mutating func body(_ topic: Int) -> [[UInt8]] {
        let body = writer.body(topic: topic, longest: 24, random: &random)
        guard phrases > 0 else { return body }
        return body.map { paragraph in
            var words: [[UInt8]] = []
            for word in paragraph.split(separator: 32) {
                words.append(Array(word))
                if Int.random(in: 0..<1_000, using: &random) < phrases {
                    words += phrase(phraseUse.rank(using: &random))
                }
            }
            return Array(words.joined(separator: [32]))
        }
    }

    /// The stock phrase of a rank.
    private func phrase(_ rank: Int) -> [[UInt8]] {
        var own = SplitMix64(state: UInt64(rank))
        return (0..<Int.random(in: 6...12, using: &own)).map { _ in writer.anyContentWord(random: &own) }
    }

    // MARK: What only looks like a copy

    private mutating func addForms(_ count: Int) {
        for _ in 0..<max(1, count / 10) {
            let topic = writer.topic(random: &random)
            let words = writer.body(topic: topic, longest: 8, random: &random).map {
                $0.split(separator: 32).map(Array.init)
            }
            var places: [Set<Int>] = []
            for paragraph in words {
                var (place, chosen) = (0, Set<Int>())
                while place < paragraph.count {
                    place += Int.random(in: 5...10, using: &random)
                    chosen.insert(place)
                }
                places.append(chosen)
            }
            for day in 1...10 {
                let filled = zip(words, places).map { paragraph, places in
                    Array(
                        paragraph.enumerated().map { place, word in
                            places.contains(place) ? filling() : word
                        }.joined(separator: [32]))
                }
                add(.filledForm, title(topic), filled, day: day, origins: [])
            }
        }
    }

    private mutating func filling() -> [UInt8] {
        chance(2)
            ? Array("\(Int.random(in: 2...9_999, using: &random))".utf8)
            : writer.name(topic: writer.topic(random: &random), random: &random)
    }

    private mutating func addBoilerplate(_ count: Int) {
        let agencies = (0..<3).map { _ in
            var words: [[UInt8]] = []
            let wanted = Int.random(in: 40...80, using: &random)
            while words.count < wanted {
                let body = writer.body(topic: 0, longest: 4, random: &random)
                words += body.flatMap { $0.split(separator: 32).map(Array.init) }
            }
            return Array(words.prefix(wanted).joined(separator: [32]))
        }
        for _ in 0..<count {
            let topic = writer.topic(random: &random)
            let longest = chance(3) ? 4 : 24
            let body = writer.body(topic: topic, longest: longest, random: &random)
            add(.boilerplate, title(topic), body + [pick(agencies)], day: 1, origins: [])
        }
    }

    // MARK: Changing texts

    private mutating func edited(_ text: [[UInt8]], _ percent: ClosedRange<Int>) -> [[UInt8]] {
        let share = Int.random(in: percent, using: &random)
        return text.map { paragraph in
            var words: [[UInt8]] = []
            for word in paragraph.split(separator: 32) {
                guard Int.random(in: 0..<100, using: &random) < share else {
                    words.append(Array(word))
                    continue
                }
                switch Int.random(in: 0..<100, using: &random) {
                case 0..<70: words.append(writer.anyContentWord(random: &random))
                case 70..<85: break
                default: words += [writer.anyContentWord(random: &random), Array(word)]
                }
            }
            return Array(words.joined(separator: [32]))
        }.filter { !$0.isEmpty }
    }

    private mutating func cut(_ text: [[UInt8]]) -> [[UInt8]] {
        let kept = text.count * Int.random(in: 30...90, using: &random) / 100
        return Array(text.prefix(max(1, kept)))
    }

    private mutating func shuffled(_ text: [[UInt8]]) -> [[UInt8]] {
        var text = text
        text.shuffle(using: &random)
        return text
    }

    private func firstSentence(_ paragraph: [UInt8]) -> [UInt8] {
        let end = paragraph.firstIndex(of: 46).map { $0 + 1 } ?? paragraph.count
        return Array(paragraph[..<end])
    }

    private func length(_ text: [[UInt8]]) -> Int { text.reduce(0) { $0 + $1.count } }

    // MARK: Drawing

    private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }

    private mutating func pick(_ list: [[UInt8]]) -> [UInt8] { list[Int.random(in: 0..<list.count, using: &random)] }

    private mutating func title(_ topic: Int) -> [UInt8] { writer.title(topic: topic, random: &random) }

    private mutating func add(
        _ kind: CopyKind, _ headline: [UInt8], _ paragraphs: [[UInt8]], day: Int, origins: [Int], sources: [Int] = []
    ) {
        articles.append(
            LabeledCopy(
                kind: kind, headline: headline, paragraphs: paragraphs, sources: sources, origins: origins, day: day))
    }

    /// Puts the articles into an order by chance; sources keep pointing to theirs.
    private mutating func shuffle() {
        let order = articles.indices.shuffled(using: &random)
        var places = [Int](repeating: 0, count: order.count)
        for (place, index) in order.enumerated() { places[index] = place }
        articles = order.map { index in
            let article = articles[index]
            return LabeledCopy(
                kind: article.kind, headline: article.headline, paragraphs: article.paragraphs,
                sources: article.sources.map { places[$0] }, origins: article.origins, day: article.day)
        }
    }
}
