/// The weights of `NewsKeywords`: what each feature adds to the logarithm of a score.
///
/// They maximize the likelihood that a keyword drawn from an article's gold is drawn from its candidates with probability
/// proportional to the score (Benchmarks/fit_keywords.py). `news` is fitted to what readers said, blind, of 6,354 terms of 262 stories, sixteen
/// parts (a good term counts 1, an acceptable one 0.3), to the keyphrases of DUC-2001 news, six parts, and to
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
        (.count, -0.51, 0.67, -0.10),
        (.sentences, 0.78, 0.48, 0.31),
        (.wordCount, 0.66, 0.08, 0.43),
        (.greatestWordCount, 0.33, 0.02, -0.21),
        (.leastWordCount, 0.03, 0.14, 0.27),
        (.lastWordCount, 0.00, -0.03, -0.01),
        (.singleCount, 0.99, 0.18, 0.51),
        (.nameCount, -0.40, 0.01, -0.13),
        (.once, -0.67, -0.10, -0.90),
        (.nameOnce, 0.17, 0.05, 0.00),
        (.spread, 0.01, -0.05, -0.19),
        (.meanRarity, 0.09, 0.10, -0.15),
        (.lastWordRarity, -0.08, 0.03, 0.10),
        (.leastRarity, 0.06, 0.00, 0.13),
        (.singleRarity, 0.01, 0.02, 0.01),
        (.commonRarity, -0.04, 0.00, 0.00),
        (.countRarity, -0.35, -0.28, -0.26),
        (.place, 0.06, -0.07, -0.26),
        (.wordPlace, -0.37, -0.51, -0.16),
        (.singlePlace, -0.28, 0.19, -0.04),
        (.namePlace, 0.09, -0.02, 0.21),
        (.oncePlace, -0.29, -0.11, 0.00),
        (.firstSentence, -0.04, -0.10, -0.24),
        (.lead, 0.45, -0.20, 0.28),
        (.headline, 0.70, -0.25, 0.78),
        (.headlineWords, 0.30, 0.43, 0.30),
        (.oneWord, -0.65, -1.13, -0.55),
        (.threeWords, 0.03, -0.02, -0.74),
        (.fourWords, -0.69, -0.43, -1.40),
        (.whole, 0.37, 0.72, 0.23),
        (.wholeSingle, 0.60, -0.20, 0.40),
        (.cutBefore, 0.11, -0.03, -0.31),
        (.cutBehind, -0.32, -0.25, -0.11),
        (.cutBehindSingle, 0.94, 0.23, 0.08),
        (.nameCutBefore, -1.50, 0.07, -1.50),
        (.nameCutBehind, -1.50, 0.18, -1.50),
        (.letters, 0.26, 0.29, 0.81),
        (.phraseLetters, 0.35, 0.44, 0.55),
        (.name, 0.34, 0.47, 0.41),
        (.nameSingle, 0.32, 0.19, 0.11),
        (.namePhrase, 0.02, 0.27, 0.31),
        (.openingAdjective, 0.30, 0.01, 0.31),
        (.openingParticiple, -0.35, -0.15, -0.58),
        (.openingGerund, -1.10, -0.69, -0.90),
        (.openingAdverb, -0.38, -0.24, -0.28),
        (.openingNumber, -0.10, -0.04, -0.51),
        (.closingGerund, -0.78, -0.08, -1.15),
        (.gerundSingle, -1.20, -0.19, -1.20),
        (.innerParticiple, -0.23, 0.00, -0.12),
        (.number, -0.56, -0.33, -0.66),
        (.connector, -0.41, -0.29, -0.35),
        (.hyphen, -0.12, 0.07, 0.19),
        (.possessive, -0.88, -0.44, -0.88),
        (.plural, 0.05, -0.14, 0.06),
        (.weakOpening, -2.00, -0.36, -2.00),
        (.unitSingle, -4.00, -4.00, -4.00),
        (.generalSingle, -2.00, -0.74, -2.00),
        (.generalLast, -1.00, 0.04, -1.00),
        (.spoken, -0.44, -0.06, 0.00),
        (.namePreposition, -0.10, 0.01, 0.00),
        (.beforeDeterminer, 0.52, 0.03, 0.47),
        (.beforePreposition, 0.63, 0.41, 0.13),
        (.beforeConjunction, 0.01, 0.16, -0.24),
        (.beforeVerb, 0.63, 0.22, 0.09),
        (.beforeAdjective, -0.11, 0.18, -0.52),
        (.beforeNoun, 0.23, 0.02, 0.16),
        (.beforeName, -0.20, -0.10, -0.32),
        (.beforeNumber, 0.19, -0.19, 0.15),
        (.beforeMark, 0.04, 0.05, -0.28),
        (.beforeEdge, 0.33, -0.07, 0.26),
        (.behindDeterminer, 0.16, -0.10, 0.11),
        (.behindPreposition, 0.20, -0.19, -0.21),
        (.behindConjunction, 0.04, 0.10, 0.11),
        (.behindVerb, 0.37, 0.21, 0.34),
        (.behindAdjective, 0.46, 0.06, 0.31),
        (.behindNoun, -0.39, 0.10, -0.04),
        (.behindName, -0.13, 0.18, 0.09),
        (.behindNumber, 0.07, -0.21, -0.26),
        (.behindMark, 0.18, 0.10, 0.03),
        (.behindEdge, 0.21, 0.09, 0.18),
    ]
}
