public import Similarity

/// What makes two articles alike, in their own words: names and phrases that both have count as one, other words stand
/// as the articles write them, and what comes from articles beside the two is told apart.
///
/// The shares of all items and `company` add up to that of the terms.
public struct LikenessExplanation: Hashable, Sendable {
    /// What kind of thing is shared.
    public enum Kind: String, Sendable, CaseIterable {
        /// A name that both have.
        case name
        /// A phrase that both have.
        case phrase
        /// A word that both have.
        case word
    }

    /// A name, a phrase or a word that two articles share.
    public struct Item: Hashable, Sendable {
        /// As the articles write it.
        public let text: String
        /// Whether it is a name, a phrase or a word.
        public let kind: Kind
        /// Its part of the score.
        public let share: Float

        /// Of its parts, which are the properties of these names.
        public init(text: String, kind: Kind, share: Float) {
            self.text = text
            self.kind = kind
            self.share = share
        }
    }

    /// What stands in both, the largest share first; ties in the order of the terms.
    public let items: [Item]
    /// The share of terms that do not stand in both: a latent space knows them from articles near the two.
    public let company: Float

    /// Of its parts, which are the properties of these names.
    public init(items: [Item], company: Float) {
        self.items = items
        self.company = company
    }

    /// What the words of a search and an article share.
    public init(words: [SharedTerm]) {
        items = words.map { Item(text: $0.text, kind: .word, share: $0.share) }
        company = 0
    }

    /// - Parameters:
    ///   - terms: what they share, as `NeighborSearch.sharedTerms` has it.
    ///   - areStems: whether these are stems, else words in small letters.
    ///
    /// Complexity: O(terms + phrases of both).
    public init(_ terms: [SharedTerm], areStems: Bool, of first: ArticleWording, and second: ArticleWording) {
        var shares: [String: Float] = [:]
        var order: [String] = []
        var company: Float = 0
        for term in terms {
            let stem = areStems ? term.text : first.stem(of: term.text) ?? second.stem(of: term.text) ?? term.text
            guard first.word(of: stem) != nil, second.word(of: stem) != nil else {
                company += term.share
                continue
            }
            if shares[stem] == nil { order.append(stem) }
            shares[stem, default: 0] += term.share
        }
        let phrases = SharedPhrases([first.phrases, second.phrases])
        var items: [Item] = []
        for place in Self.phrases(of: phrases, by: shares) {
            let entry = phrases.entries[place]
            let own = entry.stems.compactMap { shares[$0] }
            // Of a phrase whose words a better one has taken a single word is left.
            guard own.count > 1 else { continue }
            for stem in entry.stems { shares[stem] = nil }
            items.append(
                Item(text: entry.text, kind: entry.isName ? .name : .phrase, share: own.reduce(0, +)))
        }
        let names =
            first.nounsHaveCapitals
            ? [] : Set(phrases.entries.filter { $0.stems.count == 1 && $0.isName }.map { $0.stems[0] })
        for stem in order {
            guard let share = shares[stem], let word = first.word(of: stem) else { continue }
            items.append(Item(text: word, kind: names.contains(stem) ? .name : .word, share: share))
        }
        let sorted = items.indices.sorted { (items[$1].share, $0) < (items[$0].share, $1) }
        self.items = sorted.map { items[$0] }
        self.company = company
    }

    /// The phrases of several words that both have, those first whose words share most.
    private static func phrases(of phrases: SharedPhrases, by shares: [String: Float]) -> [Int] {
        phrases.entries.indices
            .filter { place in
                let entry = phrases.entries[place]
                return entry.articles > 1 && entry.stems.count > 1 && phrases.canBeShown(place)
            }
            .map { place in (place: place, share: phrases.entries[place].stems.reduce(0) { $0 + (shares[$1] ?? 0) }) }
            .filter { $0.share > 0 }
            .sorted { ($1.share, $0.place) < ($0.share, $1.place) }
            .map(\.place)
    }
}
