import TermWeighting
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// An article as a unit vector over the terms of a stream, columns rising.
struct StreamVector: Sendable {
    var terms: [Int32] = []
    var weights: [Float] = []

    func product(_ other: StreamVector) -> Float {
        var (sum, place, theirs) = (Float(0), 0, 0)
        while place < terms.count, theirs < other.terms.count {
            let (left, right) = (terms[place], other.terms[theirs])
            if left == right { sum += weights[place] * other.weights[theirs] }
            if left <= right { place += 1 }
            if right <= left { theirs += 1 }
        }
        return sum
    }
}

/// The words of a stream and how rare they are, as far as it has gone.
///
/// idf(t) = ln((1 + N + B) / (1 + n(t) + B · p(t))) + 1, with N articles so far of which n(t) have the stem, and B = 100
/// articles' worth of the background, of which a share p(t) has it (B = 0 in a language without a background table): so the
/// first article of a stream is weighed sensibly, and a word that is common in this stream is not taken for rare. What is
/// older counts less: half after `halfLife` days.
struct StreamTerms: Sendable {
    private var table = TermTable()
    private var documents: [Double] = []
    private var background: [Double] = []
    private var total = 0.0
    private var backgroundTables: [String: BackgroundFrequencies] = [:]
    private var start: ArticleDate?
    private static let backgroundArticles = 100.0
    private static let halfLife = 30.0

    /// The article's vector by what was known before it, which then is counted: its headline and its body, stop words out.
    mutating func vector(_ analyzed: AnalyzedArticle, now: ArticleDate?) -> StreamVector {
        let language = analyzed.language
        if backgroundTables[language.code] == nil, let table = BackgroundFrequencies.table(for: language) {
            backgroundTables[language.code] = table
        }
        let known = backgroundTables[language.code]
        let (stems, stemOfTerm) = analyzed.terms.stemmed(language: language)
        var counts: [Int32: Int] = [:]
        for token in analyzed.titleTokens + analyzed.tokens where !analyzed.isStopWord[Int(token.term)] {
            let term = stems.withBytes(of: stemOfTerm[Int(token.term)]) { table.intern($0, $1) }
            if Int(term) == documents.count {
                documents.append(0)
                background.append(0)
            }
            counts[term, default: 0] += 1
            // A stem is as frequent in the background as the most frequent of its words.
            let share = analyzed.terms.withBytes(of: token.term) { known?.documentShare(of: $0, $1) ?? 0 }
            background[Int(term)] = max(background[Int(term)], share)
        }
        let gain = gain(at: now)
        var entries = counts.map { term, count in
            (
                term: term,
                weight: Float(
                    (1 + log(Double(count))) * idf(Int(term), background: known == nil ? 0 : Self.backgroundArticles))
            )
        }
        for entry in entries { documents[Int(entry.term)] += gain }
        total += gain
        entries.sort { $0.term < $1.term }
        let length = entries.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
        return StreamVector(
            terms: entries.map(\.term), weights: entries.map { length > 0 ? $0.weight / length : 0 })
    }

    private func idf(_ term: Int, background articles: Double) -> Double {
        let seen = 1 + documents[term] / unit + articles * background[term]
        return max(0, log((1 + total / unit + articles) / seen)) + 1
    }

    /// What one article of the latest date counts: newer articles count more, which is older ones counting less.
    private var unit = 1.0

    private mutating func gain(at date: ArticleDate?) -> Double {
        guard let date else { return unit }
        guard let start else {
            self.start = date
            return unit
        }
        if date < start, unit == 1 { self.start = date }
        let age = max(0, date.days(since: start))
        unit = max(unit, exp2(age / Self.halfLife))
        if unit > 1e12 {
            for term in documents.indices { documents[term] /= unit }
            total /= unit
            self.start = date
            unit = 1
        }
        return unit
    }
}
