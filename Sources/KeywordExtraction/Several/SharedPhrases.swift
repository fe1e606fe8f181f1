import TextAnalysis

/// The words and phrases of several articles together.
///
/// The same phrase is known by its stems, so singular and plural are one. What another phrase says better is settled here:
/// - a surname, or the first word of a name, is a shorter form of the whole name (`NameVariants.isShort`) where the whole name stands
///   in at least half of the articles that have it, and no other whole name is nearly as frequent. The whole name is shown, and
///   every occurrence of the surname counts for it;
/// - initials are a shorter form of the words that they begin, and the long form counts for them;
/// - a word or phrase of which a longer telling phrase carries at least half of the occurrences is left to that phrase.
struct SharedPhrases {
    struct Entry {
        let stems: [String]
        var forms: [String: Int] = [:]
        var count = 0
        var articles = 0
        var pieces = 0
        var cuts = 0
        var hasConnector = false
        var names = 0
        var telling = 0
        var weight: Float = 0
        /// The occurrences in the other articles.
        var others = 0
        /// The entry that is shown for this one, or that says it better.
        var standIn: Int?
        /// Shorter names that this one stands for.
        var variants: [Int] = []

        /// Whether most articles read it as a name.
        var isName: Bool { names * 2 > articles }
        /// The most frequent form, ties to the first in the alphabet.
        var text: String { forms.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? stems.joined(separator: " ") }
    }

    /// In the order of their first occurrence.
    private(set) var entries: [Entry] = []
    private var places: [[String]: Int] = [:]
    private var readings: [String: (noun: Int, other: Int)] = [:]

    /// Complexity: O(phrases of all articles).
    init(_ articles: [ArticlePhrases], others: [ArticlePhrases] = []) {
        for article in articles {
            for phrase in article.phrases { add(phrase) }
            for (stem, reading) in article.readings {
                let known = readings[stem] ?? (0, 0)
                readings[stem] = (known.noun + reading.noun, known.other + reading.other)
            }
        }
        for other in others {
            for phrase in other.phrases {
                if let place = places[phrase.stems] { entries[place].others += phrase.count }
            }
        }
        joinNames()
        leaveToLonger()
        for other in others { countSurnames(of: other) }
    }

    /// In another article a surname counts for the whole name that stands there as well: elsewhere it may be anybody's.
    private mutating func countSurnames(of other: ArticlePhrases) {
        var counts: [Int: Int] = [:]
        for phrase in other.phrases {
            guard let place = places[phrase.stems] else { continue }
            if !entries[place].variants.isEmpty || entries[place].standIn != nil { counts[place] = phrase.count }
        }
        for (short, count) in counts {
            guard let whole = entries[short].standIn, entries[whole].variants.contains(short), let own = counts[whole],
                entries[short].stems.count == 1, entries[whole].stems.last == entries[short].stems[0]
            else { continue }
            entries[whole].others += max(0, count - own)
        }
    }

    private mutating func add(_ phrase: ArticlePhrases.Phrase) {
        let place = places[phrase.stems] ?? entries.count
        if place == entries.count {
            entries.append(Entry(stems: phrase.stems))
            places[phrase.stems] = place
        }
        entries[place].count += phrase.count
        entries[place].articles += 1
        entries[place].pieces += phrase.pieces
        entries[place].cuts += phrase.cuts
        entries[place].hasConnector = phrase.hasConnector
        entries[place].forms[phrase.text, default: 0] += phrase.count
        entries[place].weight += phrase.weight
        if phrase.isName { entries[place].names += 1 }
        if phrase.isTelling { entries[place].telling += 1 }
    }

    /// Whether an entry can be shown: most articles find it telling, it is mostly no piece of a longer name, nothing says
    /// it better, and a single word is mostly read as a noun, not as a verb or an adjective, and does not nearly always
    /// stand before another word of a phrase.
    func canBeShown(_ place: Int) -> Bool {
        entries[place].standIn == nil && isSound(place)
    }

    private func isSound(_ place: Int) -> Bool {
        let entry = entries[place]
        guard entry.telling * 2 > entry.articles, entry.pieces * 2 <= entry.count else { return false }
        guard entry.stems.count == 1 else { return true }
        guard entry.cuts * 20 <= entry.count * 17 else { return false }
        guard !entry.isName, let reading = readings[entry.stems[0]] else { return true }
        return reading.noun >= 3 * reading.other
    }

    private mutating func joinNames() {
        // For each word that begins or ends a whole name, those names.
        var wholes: [String: [Int]] = [:]
        for (place, entry) in entries.enumerated() where (2...3).contains(entry.stems.count) && isSound(place) {
            if entry.isName, !entry.hasConnector {
                wholes[entry.stems[0], default: []].append(place)
                wholes[entry.stems[entry.stems.count - 1], default: []].append(place)
            }
            if entry.stems.count == 3, let short = places[[Self.initials(entry.stems)]], entries[short].isName {
                entries[place].standIn = short
                entries[short].variants.append(place)
            }
        }
        for short in entries.indices where entries[short].stems.count == 1 && entries[short].isName {
            let (own, word) = (entries[short], entries[short].stems[0])
            let candidates = (wholes[word] ?? []).filter {
                NameVariants.isShort(word, of: entries[$0].stems, count: own.count, wholeCount: entries[$0].count)
            }
            guard let whole = candidates.max(by: { (entries[$0].count, $1) < (entries[$1].count, $0) }),
                entries[whole].articles * 2 >= own.articles,
                !candidates.contains(where: { $0 != whole && entries[$0].count * 2 > entries[whole].count })
            else { continue }
            entries[short].standIn = whole
            entries[whole].variants.append(short)
            entries[whole].weight += own.weight
            // Each occurrence of the whole name is one of its last word as well.
            guard entries[whole].stems.last == word else { continue }
            entries[whole].count = max(entries[whole].count, own.count)
            entries[whole].articles = max(entries[whole].articles, own.articles)
            entries[whole].names = entries[whole].articles
            entries[whole].telling = entries[whole].articles
        }
    }

    private static func initials(_ stems: [String]) -> String { String(stems.compactMap(\.first)) }

    private mutating func leaveToLonger() {
        let counts = entries.map(\.count)
        for (place, entry) in entries.enumerated() where entry.stems.count > 1 && entry.standIn == nil && isSound(place) {
            for length in 1..<entry.stems.count {
                for start in 0...entry.stems.count - length {
                    guard let part = places[Array(entry.stems[start..<start + length])], part != place,
                        entries[part].standIn.map({ counts[$0] < counts[place] }) ?? true,
                        !entry.variants.contains(part), counts[place] * 2 >= counts[part], entry.articles > 1 || entries[part].articles == 1
                    else { continue }
                    entries[part].standIn = place
                }
            }
        }
    }
}
