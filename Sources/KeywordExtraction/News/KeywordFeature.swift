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
    /// The share of names of what stands once.
    case nameOnce
    /// How much of the text lies between its first and its last occurrence, 0...1.
    case spread

    // MARK: Rarity: inverse document frequency in the background collection

    /// The mean rarity of its words.
    case meanRarity
    /// The rarity of its last word.
    case lastWordRarity
    /// The rarity of its most frequent word.
    case leastRarity
    /// The rarity of a single word.
    case singleRarity
    /// The rarity of a single word that is no name.
    case commonRarity
    /// `count` times `meanRarity` / 8.
    case countRarity

    // MARK: Position

    /// ln(1 + first occurrence / 20 words).
    case place
    /// The same of the word of it that comes up last.
    case wordPlace
    /// The same of the first occurrence of a single word.
    case singlePlace
    /// The same of the first occurrence of a name.
    case namePlace
    /// The same of what stands once.
    case oncePlace
    /// It stands in the first sentence.
    case firstSentence
    /// The share of its occurrences in the first three sentences.
    case lead
    /// Whether the headline has it.
    case headline
    /// The share of its words that stand in the headline.
    case headlineWords

    // MARK: Phrase

    /// Whether it is one word.
    case oneWord
    /// Whether it has three words.
    case threeWords
    /// Four words and more.
    case fourWords
    /// The share of occurrences that are a whole run.
    case whole
    /// The same of a single word.
    case wholeSingle
    /// The share with a word of the same run before, and behind.
    case cutBefore
    /// The share with a word of the same run behind.
    case cutBehind
    /// The same of a single word.
    case cutBehindSingle
    /// The share that is a piece of a longer name.
    case nameCutBefore
    /// The share that is a piece of a longer name, with a word of it behind.
    case nameCutBehind
    /// Ten letters of a single word; it counts up to twelve.
    case letters
    /// Twenty letters of a phrase.
    case phraseLetters

    // MARK: Form

    /// The share of names.
    case name
    /// The share of names, of a single word.
    case nameSingle
    /// The share of names, of a phrase.
    case namePhrase
    /// Whether it opens with an adjective.
    case openingAdjective
    /// Whether it opens with a participle.
    case openingParticiple
    /// Whether it opens with a gerund.
    case openingGerund
    /// Whether it opens with an adverb.
    case openingAdverb
    /// Whether it opens with a number.
    case openingNumber
    /// Whether it ends with a gerund.
    case closingGerund
    /// Whether it is a gerund alone.
    case gerundSingle
    /// Whether it has a participle inside.
    case innerParticiple
    /// Whether it has a number.
    case number
    /// Whether it has a connector (`of`).
    case connector
    /// Whether it has a hyphen.
    case hyphen
    /// Whether it has a possessive.
    case possessive
    /// Whether it is a plural.
    case plural
    /// A first word of order, amount, time or size.
    case weakOpening
    /// A single word that is a unit, or would suit any story.
    case unitSingle
    /// A single word that would suit any story.
    case generalSingle
    /// A last word of a phrase that would suit any story.
    case generalLast

    /// The share of a name's occurrences in the body that have a verb of reporting beside them: whom the story asked.
    case spoken
    /// The share of a name's first occurrences with a preposition before them: where it happens, mostly.
    case namePreposition

    // MARK: Company: the share of the first occurrences with such a neighbor

    /// The share with a determiner before it.
    case beforeDeterminer
    /// The share with a preposition before it.
    case beforePreposition
    /// The share with a conjunction before it.
    case beforeConjunction
    /// The share with a verb before it.
    case beforeVerb
    /// The share with an adjective before it.
    case beforeAdjective
    /// The share with a noun before it.
    case beforeNoun
    /// The share with a name before it.
    case beforeName
    /// The share with a number before it.
    case beforeNumber
    /// The share with a mark before it.
    case beforeMark
    /// The share with nothing before it in its sentence.
    case beforeEdge
    /// The share with a determiner behind it.
    case behindDeterminer
    /// The share with a preposition behind it.
    case behindPreposition
    /// The share with a conjunction behind it.
    case behindConjunction
    /// The share with a verb behind it.
    case behindVerb
    /// The share with an adjective behind it.
    case behindAdjective
    /// The share with a noun behind it.
    case behindNoun
    /// The share with a name behind it.
    case behindName
    /// The share with a number behind it.
    case behindNumber
    /// The share with a mark behind it.
    case behindMark
    /// The share with nothing behind it in its sentence.
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
        case .count, .sentences, .wordCount, .greatestWordCount, .leastWordCount, .lastWordCount, .singleCount,
            .nameCount, .once,
            .nameOnce, .spread:
            .frequency
        case .meanRarity, .lastWordRarity, .leastRarity, .singleRarity, .commonRarity, .countRarity: .rarity
        case .place, .wordPlace, .singlePlace, .namePlace, .oncePlace, .firstSentence, .lead, .headline, .headlineWords:
            .position
        case .oneWord, .threeWords, .fourWords, .whole, .wholeSingle, .cutBefore, .cutBehind, .cutBehindSingle,
            .nameCutBefore, .nameCutBehind, .letters, .phraseLetters:
            .phrase
        case .name, .nameSingle, .namePhrase, .openingAdjective, .openingParticiple, .openingGerund, .openingAdverb,
            .openingNumber, .closingGerund, .gerundSingle, .innerParticiple, .number, .connector, .hyphen, .possessive,
            .plural,
            .weakOpening, .unitSingle, .generalSingle, .generalLast:
            .form
        default: .company
        }
    }
}
