import TermWeighting
import TextAnalysis

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

func logarithm(_ value: Double) -> Float { Float(log(value)) }

/// The words of a stream and how rare they are, as far as it has gone.
///
/// idf(t) = ln((1 + N + B) / (1 + n(t) + B · p(t))) + 1, with N articles so far of which n(t) have the stem, and B = 100
/// articles' worth of the background, of which a share p(t) has it (B = 0 in a language without a background table): so the
/// first article of a stream is weighed sensibly, and a word that is common in this stream is not taken for rare. What is
/// older counts less: half after `halfLife` days.
struct StreamTerms: Sendable {
    private(set) var table = TermTable()
    /// By term: the articles that have it, in units of the first date.
    private var documents: [Double] = []
    /// By term: the share of the background's articles that have it; negative in a language without a background.
    private var background: [Float] = []
    private var total = 0.0
    private var start: ArticleDate?
    private static let backgroundArticles = 100.0
    private static let halfLife = 30.0

    init() {}

    var count: Int { documents.count }

    /// The article's words, counted.
    mutating func counts(of words: StreamWords) -> StreamVector {
        StreamVector(
            words.entries.map { entry in
                let term = words.stems.withBytes(of: entry.stem) { table.intern($0, $1) }
                if Int(term) == documents.count {
                    documents.append(0)
                    background.append(words.hasBackground ? 0 : -1)
                }
                // A stem is as frequent in the background as the most frequent of its words.
                background[Int(term)] = max(background[Int(term)], entry.share)
                return (term, entry.counts)
            }.sorted { $0.0 < $1.0 })
    }

    /// A word as an article brought it, by its text; of a new one with the share of the background that has it.
    mutating func intern(_ word: String, background share: Float) -> Int32 {
        let term = table.intern(word)
        if Int(term) == documents.count {
            documents.append(0)
            background.append(share)
        }
        background[Int(term)] = share
        return term
    }

    /// A word and the share of the background that has it.
    func word(_ term: Int32) -> (text: String, background: Float) { (table[term], background[Int(term)]) }

    /// The article with its weights, which are those of what was known before it; then it is known.
    mutating func take(_ vector: StreamVector, now: ArticleDate?) -> StreamVector {
        let gain = gain(at: now)
        var vector = vector
        weigh(&vector)
        for term in vector.terms { documents[Int(term)] += gain }
        total += gain
        return vector
    }

    /// The next higher count, as far as a byte holds it.
    static func next(_ count: UInt8) -> UInt8 { count == .max ? count : count + 1 }

    /// Forgets the words that have hardly been seen and that are not to be kept; for each former id the new one, in the same
    /// order, −1 for a word that is gone.
    mutating func forget(keeping isKept: [Bool]) -> [Int32] {
        var left = StreamTerms()
        (left.total, left.unit, left.start) = (total, unit, start)
        let ids = documents.indices.map { term -> Int32 in
            guard isKept[term] || documents[term] >= Self.hardlySeen * unit else { return -1 }
            left.documents.append(documents[term])
            left.background.append(background[term])
            return table.withBytes(of: Int32(term)) { left.table.intern($0, $1) }
        }
        self = left
        return ids
    }

    /// Articles of the latest date.
    private static let hardlySeen = 1.5

    /// Weighs an article by what is known now.
    func weigh(_ vector: inout StreamVector) { vector.weigh { idf(Int($0)) } }

    private func idf(_ term: Int) -> Float {
        let articles = background[term] < 0 ? 0 : Self.backgroundArticles
        let seen = 1 + documents[term] / unit + articles * Double(max(0, background[term]))
        return Float(max(0, log((1 + total / unit + articles) / seen)) + 1)
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

extension StreamTerms {
    func write(to writer: inout StateWriter) {
        writer.put(documents.count)
        for term in documents.indices {
            writer.put(table[Int32(term)])
            writer.put(documents[term])
            writer.put(background[term])
        }
        writer.put(total)
        writer.put(unit)
        writer.put(start) { $1.write(to: &$0) }
    }

    init(from reader: inout StateReader) throws(StreamStateError) {
        for term in 0..<(try reader.count()) {
            guard table.intern(try reader.text()) == Int32(term) else { throw .damaged }
            documents.append(try reader.double())
            background.append(try reader.float())
        }
        total = try reader.double()
        unit = try reader.double()
        start = try reader.optional { reader throws(StreamStateError) in try ArticleDate(from: &reader) }
    }
}
