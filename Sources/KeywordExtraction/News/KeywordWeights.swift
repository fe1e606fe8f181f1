/// The weights of `NewsKeywords`: what each feature adds to the logarithm of a score.
///
/// They maximize the likelihood that a keyword drawn from an article's gold is drawn from its candidates with probability
/// proportional to the score (Benchmarks/fit_keywords.py). `news` is fitted to the keyphrases of DUC-2001 news, three parts, and to
/// the noun phrases that a story shares with its own headline, hidden from the ranker, one part for each of three collections;
/// `exposition` to abstracts and theses; `listed`, of languages whose words are read by lists and endings, to French and Portuguese
/// news, starting from `news`. Held at values that readers want, whatever the sets say: a general noun by itself −2, a unit −4, a weak
/// first word −2, a piece of a name −1.5, a phrase that stands once −0.3 at most; a phrase of the headline 0.1 at least.
struct KeywordWeights {
    /// By the raw value of the feature.
    private(set) var values: [Float]

    subscript(feature: KeywordFeature) -> Float { values[feature.rawValue] }

    /// The weights for a text of a language with a tagger that reads like news to the degree `register`, 0...1.
    static func blend(_ register: Float) -> KeywordWeights {
        KeywordWeights(values: zip(exposition.values, news.values).map { $0 + register * ($1 - $0) })
    }

    static let news = KeywordWeights(values: column(\.news))
    static let exposition = KeywordWeights(values: column(\.exposition))
    static let listed = KeywordWeights(values: column(\.listed))

    private typealias Row = (feature: KeywordFeature, news: Float, exposition: Float, listed: Float)

    private static func column(_ weight: KeyPath<Row, Float>) -> [Float] {
        var values = [Float](repeating: 0, count: KeywordFeature.allCases.count)
        for row in table { values[row.feature.rawValue] = row[keyPath: weight] }
        return values
    }

    private static let table: [Row] = [
        (.count, -0.15, 0.86, 0.15),
        (.sentences, 0.51, 0.49, 0.12),
        (.wordCount, 0.68, -0.05, 0.43),
        (.greatestWordCount, 0.44, -0.05, -0.21),
        (.leastWordCount, 0.07, 0.09, 0.26),
        (.lastWordCount, -0.07, 0.01, -0.02),
        (.singleCount, 0.87, 0.01, 0.46),
        (.nameCount, -0.12, 0.05, -0.13),
        (.once, -0.64, -0.04, -0.85),
        (.spread, -0.06, 0.08, -0.19),
        (.meanRarity, 0.02, 0.03, -0.15),
        (.lastWordRarity, -0.10, 0.05, 0.10),
        (.leastRarity, 0.06, 0.03, 0.13),
        (.singleRarity, -0.01, 0.10, 0.01),
        (.countRarity, -0.34, -0.42, -0.25),
        (.place, -0.09, 0.15, -0.27),
        (.wordPlace, -0.41, -0.62, -0.16),
        (.singlePlace, -0.22, 0.15, -0.05),
        (.namePlace, -0.15, -0.09, 0.21),
        (.firstSentence, -0.00, 0.06, -0.25),
        (.lead, 0.37, -0.12, 0.26),
        (.headline, 0.30, 0.03, 0.65),
        (.headlineWords, 0.10, 0.55, 0.32),
        (.oneWord, 0.20, -1.84, -0.53),
        (.threeWords, -0.24, -0.14, -0.73),
        (.fourWords, -0.71, -0.53, -1.39),
        (.whole, 0.61, 0.68, 0.22),
        (.wholeSingle, 0.42, -0.16, 0.40),
        (.cutBefore, 0.24, 0.01, -0.31),
        (.cutBehind, -0.35, -0.45, -0.11),
        (.cutBehindSingle, 0.74, 0.27, 0.09),
        (.nameCutBefore, -1.50, 0.08, -1.50),
        (.nameCutBehind, -1.50, 0.27, -1.50),
        (.letters, -0.14, 0.31, 0.80),
        (.phraseLetters, 0.15, 0.57, 0.55),
        (.name, 0.24, 0.48, 0.41),
        (.nameSingle, 0.46, 0.17, 0.11),
        (.namePhrase, -0.22, 0.31, 0.30),
        (.openingAdjective, 0.36, -0.09, 0.31),
        (.openingParticiple, -0.58, -0.54, -0.58),
        (.openingGerund, -0.90, -0.77, -0.90),
        (.openingAdverb, -0.28, -0.38, -0.28),
        (.openingNumber, -0.59, -0.40, -0.53),
        (.closingGerund, -1.16, -0.22, -1.16),
        (.gerundSingle, -1.20, -0.30, -1.20),
        (.innerParticiple, -0.12, -0.07, -0.12),
        (.number, -0.81, -0.76, -0.65),
        (.connector, -0.42, -0.38, -0.34),
        (.hyphen, 0.11, 0.04, 0.19),
        (.possessive, -1.14, -0.48, -0.88),
        (.plural, 0.07, -0.21, 0.06),
        (.weakOpening, -2.00, -0.54, -2.00),
        (.unitSingle, -4.00, -4.00, -4.00),
        (.generalSingle, -2.00, -0.68, -2.00),
        (.generalLast, -1.00, -0.08, -1.00),
        (.beforeDeterminer, 0.43, 0.17, 0.43),
        (.beforePreposition, 0.46, 0.45, 0.13),
        (.beforeConjunction, -0.27, 0.35, -0.27),
        (.beforeVerb, 0.38, 0.21, 0.07),
        (.beforeAdjective, -0.42, 0.22, -0.55),
        (.beforeNoun, -0.19, 0.06, 0.14),
        (.beforeName, -0.46, -0.14, -0.34),
        (.beforeNumber, 0.19, -0.36, 0.11),
        (.beforeMark, 0.05, 0.14, -0.30),
        (.beforeEdge, 0.41, 0.03, 0.25),
        (.behindDeterminer, 0.09, -0.58, 0.09),
        (.behindPreposition, 0.07, -0.16, -0.22),
        (.behindConjunction, 0.07, 0.05, 0.07),
        (.behindVerb, 0.33, 0.16, 0.32),
        (.behindAdjective, 0.25, 0.25, 0.27),
        (.behindNoun, -0.62, 0.38, -0.07),
        (.behindName, -0.06, 0.19, 0.06),
        (.behindNumber, -0.02, -0.48, -0.28),
        (.behindMark, -0.01, 0.19, 0.02),
        (.behindEdge, 0.18, 0.12, 0.17),
    ]
}
