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
        (.count, 0.12, 0.84, 0.36),
        (.sentences, 0.15, 0.50, -0.06),
        (.wordCount, 0.81, 0.05, 0.52),
        (.greatestWordCount, 0.44, -0.07, -0.30),
        (.leastWordCount, 0.05, 0.04, 0.20),
        (.lastWordCount, -0.04, -0.01, 0.05),
        (.singleCount, 0.78, 0.07, 0.39),
        (.nameCount, -0.30, 0.12, -0.12),
        (.once, -0.58, -0.06, -0.87),
        (.spread, -0.08, 0.04, -0.18),
        (.meanRarity, -0.03, 0.04, -0.15),
        (.lastWordRarity, -0.02, 0.05, 0.11),
        (.leastRarity, 0.10, 0.05, 0.15),
        (.singleRarity, -0.07, 0.06, -0.03),
        (.countRarity, -0.10, -0.44, -0.14),
        (.place, 0.03, 0.05, -0.32),
        (.wordPlace, -0.47, -0.52, -0.12),
        (.singlePlace, -0.28, 0.13, -0.05),
        (.namePlace, -0.17, -0.03, 0.22),
        (.firstSentence, 0.11, 0.02, -0.29),
        (.lead, 0.37, -0.11, 0.26),
        (.headline, 0.10, 0.03, 0.64),
        (.headlineWords, -0.44, 0.50, 0.14),
        (.oneWord, 0.94, -1.54, -0.16),
        (.threeWords, -0.29, -0.11, -0.72),
        (.fourWords, -0.80, -0.46, -1.44),
        (.whole, 0.56, 0.75, 0.28),
        (.wholeSingle, 0.31, -0.13, 0.37),
        (.cutBefore, 0.45, -0.02, -0.05),
        (.cutBehind, -0.41, -0.32, -0.17),
        (.cutBehindSingle, 0.98, 0.22, 0.22),
        (.nameCutBefore, -1.50, -0.01, -1.50),
        (.nameCutBehind, -1.50, 0.03, -1.55),
        (.letters, -0.00, 0.23, 0.77),
        (.phraseLetters, 0.34, 0.57, 0.72),
        (.name, 0.42, 0.36, 0.36),
        (.nameSingle, 0.62, 0.15, 0.11),
        (.namePhrase, -0.20, 0.21, 0.24),
        (.openingAdjective, 0.39, -0.08, 0.25),
        (.openingParticiple, -0.72, -0.52, -0.72),
        (.openingGerund, -0.85, -0.79, -0.85),
        (.openingAdverb, -0.28, -0.36, -0.28),
        (.openingNumber, -0.67, -0.39, -0.52),
        (.closingGerund, -1.05, -0.26, -1.05),
        (.gerundSingle, -0.58, -0.26, -0.58),
        (.innerParticiple, -0.08, -0.04, -0.08),
        (.number, -0.69, -0.67, -0.47),
        (.connector, -0.56, -0.29, -0.40),
        (.hyphen, 0.25, 0.03, 0.30),
        (.possessive, -1.38, -0.40, -1.06),
        (.plural, 0.09, -0.16, 0.05),
        (.weakOpening, -2.00, -0.52, -2.00),
        (.unitSingle, -4.00, -4.00, -4.00),
        (.generalSingle, -2.00, -0.64, -2.00),
        (.beforeDeterminer, 0.59, 0.18, 0.59),
        (.beforePreposition, 0.59, 0.42, 0.19),
        (.beforeConjunction, -0.17, 0.35, -0.17),
        (.beforeVerb, 0.47, 0.20, 0.17),
        (.beforeAdjective, -0.49, 0.23, -0.64),
        (.beforeNoun, -0.32, 0.07, -0.03),
        (.beforeName, 0.13, -0.39, -0.25),
        (.beforeNumber, 0.12, -0.19, -0.05),
        (.beforeMark, -0.05, 0.22, -0.32),
        (.beforeEdge, 0.53, 0.09, 0.31),
        (.behindDeterminer, -0.01, -0.50, -0.01),
        (.behindPreposition, 0.13, -0.12, -0.23),
        (.behindConjunction, 0.11, 0.12, 0.11),
        (.behindVerb, 0.38, 0.15, 0.35),
        (.behindAdjective, 0.30, 0.21, 0.33),
        (.behindNoun, -0.68, 0.32, -0.04),
        (.behindName, 0.33, 0.05, -0.02),
        (.behindNumber, 0.18, -0.41, -0.15),
        (.behindMark, 0.08, 0.17, 0.00),
        (.behindEdge, 0.24, 0.17, 0.17),
    ]
}
