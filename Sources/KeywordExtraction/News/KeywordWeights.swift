/// The weights of `NewsKeywords`: what each feature adds to the logarithm of a score.
///
/// They maximize the likelihood that a keyword drawn from an article's gold is drawn from its candidates with probability
/// proportional to the score (Benchmarks/fit_keywords.py). `news` is fitted to the keyphrases of DUC-2001 news, three parts, and to
/// the noun phrases that a story shares with its own headline, hidden from the ranker, one part for each of three collections;
/// `exposition` to abstracts and theses; `listed`, of languages whose words are read by lists and endings, to French and Portuguese
/// news, starting from `news`. Held at values that readers want, whatever the sets say: a general noun by itself −2, a unit −4, a weak
/// first word −2, a piece of a name −1.5, a last word that would suit any story −1, a phrase that stands once −0.3 at most; a phrase of the
/// headline 0.7 and each of its words 0.3 at least.
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
        (.count, -0.54, 0.89, -0.10),
        (.sentences, 0.91, 0.46, 0.31),
        (.wordCount, 0.67, -0.05, 0.43),
        (.greatestWordCount, 0.44, -0.05, -0.21),
        (.leastWordCount, 0.06, 0.09, 0.27),
        (.lastWordCount, -0.07, 0.01, -0.01),
        (.singleCount, 0.84, 0.02, 0.51),
        (.nameCount, -0.10, 0.05, -0.13),
        (.once, -0.69, -0.04, -0.90),
        (.spread, 0.01, 0.07, -0.19),
        (.meanRarity, 0.03, 0.03, -0.15),
        (.lastWordRarity, -0.10, 0.05, 0.10),
        (.leastRarity, 0.05, 0.03, 0.13),
        (.singleRarity, -0.01, 0.10, 0.01),
        (.countRarity, -0.43, -0.42, -0.26),
        (.place, -0.05, 0.15, -0.26),
        (.wordPlace, -0.39, -0.62, -0.16),
        (.singlePlace, -0.21, 0.15, -0.04),
        (.namePlace, -0.15, -0.09, 0.21),
        (.firstSentence, 0.00, 0.07, -0.24),
        (.lead, 0.46, -0.14, 0.28),
        (.headline, 0.70, -0.02, 0.78),
        (.headlineWords, 0.30, 0.51, 0.30),
        (.oneWord, 0.17, -1.83, -0.55),
        (.threeWords, -0.24, -0.14, -0.74),
        (.fourWords, -0.72, -0.53, -1.40),
        (.whole, 0.62, 0.68, 0.23),
        (.wholeSingle, 0.42, -0.16, 0.40),
        (.cutBefore, 0.25, 0.01, -0.31),
        (.cutBehind, -0.35, -0.45, -0.11),
        (.cutBehindSingle, 0.71, 0.28, 0.08),
        (.nameCutBefore, -1.50, 0.08, -1.50),
        (.nameCutBehind, -1.50, 0.27, -1.50),
        (.letters, -0.12, 0.31, 0.81),
        (.phraseLetters, 0.16, 0.56, 0.55),
        (.name, 0.23, 0.48, 0.41),
        (.nameSingle, 0.46, 0.17, 0.11),
        (.namePhrase, -0.22, 0.31, 0.31),
        (.openingAdjective, 0.37, -0.09, 0.31),
        (.openingParticiple, -0.58, -0.54, -0.58),
        (.openingGerund, -0.90, -0.77, -0.90),
        (.openingAdverb, -0.28, -0.38, -0.28),
        (.openingNumber, -0.57, -0.40, -0.51),
        (.closingGerund, -1.15, -0.22, -1.15),
        (.gerundSingle, -1.20, -0.30, -1.20),
        (.innerParticiple, -0.12, -0.07, -0.12),
        (.number, -0.83, -0.76, -0.66),
        (.connector, -0.42, -0.38, -0.35),
        (.hyphen, 0.11, 0.04, 0.19),
        (.possessive, -1.14, -0.48, -0.88),
        (.plural, 0.07, -0.21, 0.06),
        (.weakOpening, -2.00, -0.54, -2.00),
        (.unitSingle, -4.00, -4.00, -4.00),
        (.generalSingle, -2.00, -0.68, -2.00),
        (.generalLast, -1.00, -0.08, -1.00),
        (.beforeDeterminer, 0.47, 0.17, 0.47),
        (.beforePreposition, 0.49, 0.45, 0.13),
        (.beforeConjunction, -0.24, 0.35, -0.24),
        (.beforeVerb, 0.40, 0.21, 0.09),
        (.beforeAdjective, -0.39, 0.22, -0.52),
        (.beforeNoun, -0.15, 0.06, 0.16),
        (.beforeName, -0.42, -0.14, -0.32),
        (.beforeNumber, 0.23, -0.36, 0.15),
        (.beforeMark, 0.10, 0.13, -0.28),
        (.beforeEdge, 0.44, 0.03, 0.26),
        (.behindDeterminer, 0.11, -0.58, 0.11),
        (.behindPreposition, 0.11, -0.16, -0.21),
        (.behindConjunction, 0.11, 0.05, 0.11),
        (.behindVerb, 0.38, 0.16, 0.34),
        (.behindAdjective, 0.30, 0.25, 0.31),
        (.behindNoun, -0.57, 0.38, -0.04),
        (.behindName, -0.02, 0.19, 0.09),
        (.behindNumber, -0.01, -0.48, -0.26),
        (.behindMark, 0.03, 0.19, 0.03),
        (.behindEdge, 0.20, 0.12, 0.18),
    ]
}
