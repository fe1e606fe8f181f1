/// What is measured of a candidate, each a number that a weight multiplies.
public enum KeywordFeature: Int, CaseIterable, Sendable {
    // MARK: Frequency; all logarithms are natural

    /// ln of its occurrences in body and headline.
    case count
    /// ln of the sentences that have it.
    case sentences
    /// The mean of ln tf of a phrase's words, of 0 for a single word.
    case wordCount
    /// The greatest ln tf among a phrase's words.
    case greatestWordCount
    /// The least.
    case leastWordCount
    /// ln tf of a phrase's last word.
    case lastWordCount
    /// `count` of a single word.
    case singleCount
    /// `count` times the share of names.
    case nameCount
    /// It stands once.
    case once
    /// How much of the text lies between its first and its last occurrence, 0...1.
    case spread

    // MARK: Rarity: inverse document frequency in the background collection

    case meanRarity
    case lastWordRarity
    case leastRarity
    case singleRarity
    /// `count` times `meanRarity` / 8.
    case countRarity

    // MARK: Position

    /// ln(1 + first occurrence / 20 words).
    case place
    /// The same of the word of it that comes up last.
    case wordPlace
    case singlePlace
    case namePlace
    /// It stands in the first sentence.
    case firstSentence
    /// The share of its occurrences in the first three sentences.
    case lead
    case headline
    /// The share of its words that stand in the headline.
    case headlineWords

    // MARK: Phrase

    case oneWord
    case threeWords
    /// Four words and more.
    case fourWords
    /// The share of occurrences that are a whole run.
    case whole
    case wholeSingle
    /// The share with a word of the same run before, and behind.
    case cutBefore
    case cutBehind
    case cutBehindSingle
    /// The share that is a piece of a longer name.
    case nameCutBefore
    case nameCutBehind
    /// Ten letters of a single word; it counts up to twelve.
    case letters
    /// Twenty letters of a phrase.
    case phraseLetters

    // MARK: Form

    /// The share of names.
    case name
    case nameSingle
    case namePhrase
    case openingAdjective
    case openingParticiple
    case openingGerund
    case openingAdverb
    case openingNumber
    case closingGerund
    case gerundSingle
    case innerParticiple
    case number
    case connector
    case hyphen
    case possessive
    case plural
    /// A first word of order, amount, time or size.
    case weakOpening
    /// A single word that is a unit, or would suit any story.
    case unitSingle
    case generalSingle
    /// A last word of a phrase that would suit any story.
    case generalLast

    // MARK: Company: the share of the first occurrences with such a neighbor

    case beforeDeterminer
    case beforePreposition
    case beforeConjunction
    case beforeVerb
    case beforeAdjective
    case beforeNoun
    case beforeName
    case beforeNumber
    case beforeMark
    case beforeEdge
    case behindDeterminer
    case behindPreposition
    case behindConjunction
    case behindVerb
    case behindAdjective
    case behindNoun
    case behindName
    case behindNumber
    case behindMark
    case behindEdge

    /// What a feature tells of, in `--explain`.
    enum Group: String, CaseIterable, Sendable {
        case frequency, rarity, position, phrase, form, company
    }

    /// The groups, each with the raw values of its features.
    static let groups: [(group: Group, features: [Int])] = Group.allCases.map { group in
        (group, allCases.filter { $0.group == group }.map(\.rawValue))
    }

    private var group: Group {
        switch self {
        case .count, .sentences, .wordCount, .greatestWordCount, .leastWordCount, .lastWordCount, .singleCount, .nameCount, .once, .spread:
            .frequency
        case .meanRarity, .lastWordRarity, .leastRarity, .singleRarity, .countRarity: .rarity
        case .place, .wordPlace, .singlePlace, .namePlace, .firstSentence, .lead, .headline, .headlineWords: .position
        case .oneWord, .threeWords, .fourWords, .whole, .wholeSingle, .cutBefore, .cutBehind, .cutBehindSingle,
            .nameCutBefore, .nameCutBehind, .letters, .phraseLetters:
            .phrase
        case .name, .nameSingle, .namePhrase, .openingAdjective, .openingParticiple, .openingGerund, .openingAdverb,
            .openingNumber, .closingGerund, .gerundSingle, .innerParticiple, .number, .connector, .hyphen, .possessive, .plural,
            .weakOpening, .unitSingle, .generalSingle, .generalLast:
            .form
        default: .company
        }
    }
}
