#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What the term weights of each article are divided by, by the article's number.
///
/// A weight is (1 + ln tf) · idf(t) with idf(t) = ln((1 + n) / (1 + df(t))) + 1, as `SimilarityMethod.tfidf` has it. The
/// lengths hang on the idf of all terms and so on all articles; they are computed anew after each change, in one pass
/// over the term counts.
struct VectorTable: Sendable {
    /// ‖d‖ over all terms: for articles that come from outside of the archive. 0 for a number without article.
    private(set) var norms: [Float]
    /// ‖d‖ over the terms that two articles or more have: among the archive's own articles others tell nothing.
    private(set) var sharedNorms: [Float]
    /// ‖d‖ over the terms that are frequent: see `Weighting.isFrequent`.
    private(set) var frequentNorms: [Float]
    /// How many words of the article were counted.
    private(set) var wordCounts: [Int32]

    /// The numbers of a row of `vectors`.
    static let blockSize = 4_096

    init(last: Int) {
        norms = [Float](repeating: 0, count: last + 1)
        sharedNorms = norms
        frequentNorms = norms
        wordCounts = [Int32](repeating: 0, count: last + 1)
    }

    /// Gives all articles their lengths.
    mutating func set(norms: [Float], shared: [Float], frequent: [Float], words: [Int32]) {
        (self.norms, sharedNorms, frequentNorms, wordCounts) = (norms, shared, frequent, words)
    }

    /// The table of all articles, computed from their term counts.
    ///
    /// Sums are taken in double precision in the order of the terms' numbers. Complexity: O(entries + terms).
    init(counting connection: Connection, state: ArchiveState) throws(ArchiveError) {
        let last = try Self.lastArticle(connection, state).number
        self.init(last: max(last, state.indexed))
        var weights = [Double](repeating: 0, count: try state.highestTerm(connection) + 1)
        var sharedWeights = weights
        var frequentWeights = weights
        try connection.rows("SELECT number, articles FROM vocabulary") { row throws(ArchiveError) in
            let (number, frequency) = (row.integer(0), row.integer(1))
            guard number > 0, number < weights.count, (0...state.articles).contains(frequency) else {
                throw .damaged("the vocabulary counts more than there is", file: connection.path)
            }
            let weight = Weighting.inverseFrequency(frequency, of: state.articles)
            weights[number] = weight * weight
            sharedWeights[number] = frequency > 1 ? weight * weight : 0
            let isFrequent = Weighting.isFrequent(frequency, of: state.articles)
            frequentWeights[number] = isFrequent ? weight * weight : 0
        }
        let factors = Weighting.factors
        try connection.rows("SELECT article, counts FROM term_counts") { row throws(ArchiveError) in
            let article = row.integer(0)
            var (all, shared, frequent, words) = (0.0, 0.0, 0.0, 0)
            var isSound = article > 0 && article < norms.count
            let isWhole = row.withBytes(1) { bytes in
                bytes.forEachEntry { term, count in
                    guard term < weights.count else {
                        isSound = false
                        return
                    }
                    let factor = count < factors.count ? factors[count] : Weighting.factor(count)
                    all += factor * factor * weights[term]
                    shared += factor * factor * sharedWeights[term]
                    frequent += factor * factor * frequentWeights[term]
                    words += count
                }
            }
            guard isSound, isWhole else {
                throw .damaged("the term counts of an article are none", file: connection.path)
            }
            norms[article] = Float(all.squareRoot())
            sharedNorms[article] = Float(shared.squareRoot())
            frequentNorms[article] = Float(frequent.squareRoot())
            wordCounts[article] = Int32(clamping: words)
        }
    }

    /// The table as it was written.
    init(reading connection: Connection, state: ArchiveState) throws(ArchiveError) {
        let last = try connection.integer("SELECT max(block) FROM vectors") ?? -1
        let rows = try connection.integer("SELECT count(*) FROM vectors") ?? 0
        let (lastArticle, given) = try Self.lastArticle(connection, state)
        guard (-1...given / Self.blockSize).contains(last), rows == last + 1,
            lastArticle == 0 || lastArticle < (last + 1) * Self.blockSize
        else {
            throw .damaged("the lengths of articles are none", file: connection.path)
        }
        // Posting lists may name articles that have gone.
        self.init(last: max((last + 1) * Self.blockSize - 1, state.indexed))
        try connection.rows("SELECT block, lengths FROM vectors") { row throws(ArchiveError) in
            let block = row.integer(0)
            let isSound = row.withBytes(1) { bytes in read(block, bytes) }
            guard isSound else { throw .damaged("the lengths of articles are none", file: connection.path) }
        }
    }

    /// The highest number of an article, 0 without any, and the highest that was ever given, which neither that of an
    /// article nor that of the last indexed one is above.
    static func lastArticle(
        _ connection: Connection, _ state: ArchiveState
    ) throws(ArchiveError) -> (number: Int, given: Int) {
        let last = try connection.integer("SELECT max(article) FROM term_counts") ?? 0
        let given = try connection.integer("SELECT seq FROM sqlite_sequence WHERE name = 'articles'") ?? 0
        guard last >= 0, max(last, state.indexed) <= given, given <= Int(Int32.max) else {
            throw .damaged("an article has a number that none has", file: connection.path)
        }
        return (last, given)
    }

    private mutating func read(_ block: Int, _ bytes: Span<UInt8>) -> Bool {
        let size = Self.blockSize
        guard bytes.count == 16 * size, block >= 0, (block + 1) * size <= norms.count else { return false }
        for index in 0..<size {
            let number = block * size + index
            norms[number] = Float(bitPattern: bytes.word(4 * index))
            sharedNorms[number] = Float(bitPattern: bytes.word(4 * (size + index)))
            frequentNorms[number] = Float(bitPattern: bytes.word(4 * (2 * size + index)))
            wordCounts[number] = Int32(bitPattern: bytes.word(4 * (3 * size + index)))
            guard norms[number] >= 0, sharedNorms[number] >= 0, frequentNorms[number] >= 0, wordCounts[number] >= 0
            else { return false }
        }
        return true
    }

    /// The rows of `vectors`, in order.
    func blocks() -> [[UInt8]] {
        stride(from: 0, to: norms.count, by: Self.blockSize).map { start in
            var bytes: [UInt8] = []
            bytes.reserveCapacity(16 * Self.blockSize)
            let numbers = start..<start + Self.blockSize
            for lengths in [norms, sharedNorms, frequentNorms] {
                for number in numbers { bytes.append(word: number < lengths.count ? lengths[number].bitPattern : 0) }
            }
            for number in numbers {
                bytes.append(word: number < norms.count ? UInt32(bitPattern: wordCounts[number]) : 0)
            }
            return bytes
        }
    }
}

/// How counts become weights; the same as in `SimilarityMethod.tfidf`.
enum Weighting {
    /// 1 + ln tf for small counts; 0 for 0.
    static let factors = (0..<256).map { $0 == 0 ? 0 : factor($0) }

    static func factor(_ count: Int) -> Double { 1 + log(Double(count)) }

    /// ln((1 + n) / (1 + df)) + 1.
    static func inverseFrequency(_ frequency: Int, of articles: Int) -> Double {
        log((1 + Double(articles)) / (1 + Double(frequency))) + 1
    }

    /// Whether a 16th of all articles have a term, and two at least. Such terms have little weight and long posting lists:
    /// what they can add to a score is bounded by the length of their part of an article's row before any is read.
    static func isFrequent(_ frequency: Int, of articles: Int) -> Bool {
        frequency > 1 && 16 * frequency >= articles
    }
}

/// Writes the lengths of articles.
struct VectorWriter {
    let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    /// Computes the lengths anew where the articles have changed since.
    func refresh() throws(ArchiveError) {
        try connection.transaction { () throws(ArchiveError) in
            var state = try ArchiveState(reading: connection)
            guard state.vectorsRevision != state.revision else { return }
            let table = try VectorTable(counting: connection, state: state)
            try connection.run("DELETE FROM vectors")
            for (block, bytes) in table.blocks().enumerated() {
                try connection.run("INSERT INTO vectors VALUES (?, ?)", .integer(block), .bytes(bytes))
            }
            state.vectorsRevision = state.revision
            try state.write(to: connection)
        }
    }
}
