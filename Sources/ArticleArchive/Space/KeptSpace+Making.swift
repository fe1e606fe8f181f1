import LinearAlgebra
import Similarity
import TextAnalysis

extension KeptSpace {
    /// The space of all articles, and their z; nil of fewer than 20, or where they have no stem in common.
    ///
    /// Complexity: O(entries + terms), and that of `RelatedSpace`.
    static func making(
        _ connection: Connection, state: ArchiveState, threads: Int
    ) throws(ArchiveError) -> (space: KeptSpace, own: SpaceRows)? {
        guard state.articles >= RelatedSpace.fewestArticles else { return nil }
        let counts = try StemCounts(counting: connection, state: state)
        let (terms, columns, inverse) = counts.weighted()
        guard terms.columns > 0 else { return nil }
        let made = RelatedSpace(relating: terms, threads: threads)
        let dimensions = made.latent.columns
        guard dimensions > 0, let last = counts.articles.last else { return nil }
        func rows(_ matrix: DenseMatrix) -> SpaceRows {
            SpaceRows(dimensions: dimensions, base: SpaceRows.fixed(matrix.values))
        }
        var directions: [String: [UInt8]] = [:]
        directions.reserveCapacity(columns.count)
        for (column, stem) in columns.enumerated() {
            let direction = made.directions.withRow(column) { row in row.indices.map { row[$0] * inverse[column] } }
            directions[counts.stems[stem]] = StemDirections.bytes(direction.span)
        }
        let scale = made.likenessScale()
        let description = Description(
            dimensions: dimensions, articles: counts.articles.count, lastMade: last, revision: state.revision,
            rows: counts.articles.count, center: scale.center, spread: scale.spread)
        return (
            KeptSpace(
                description: description, numbers: counts.articles.map { Int32($0) }, smoothed: rows(made.smoothedRows),
                stems: .made(directions)),
            rows(made.latent)
        )
    }
}

/// How often each stem occurs in each article of an archive.
private struct StemCounts {
    private(set) var stems = TermTable()
    /// The numbers of the articles, rising, and where the entries of each end.
    private(set) var articles: [Int] = []
    private var ends: [Int] = []
    private var entries: [(stem: Int32, count: Int32)] = []

    init(counting connection: Connection, state: ArchiveState) throws(ArchiveError) {
        var words = [String](repeating: "", count: try state.highestTerm(connection) + 1)
        let path = connection.path
        try connection.rows("SELECT number, term FROM vocabulary") { row throws(ArchiveError) in
            guard words.indices.contains(row.integer(0)) else {
                throw .damaged("the vocabulary counts more than there is", file: path)
            }
            words[row.integer(0)] = row.text(1) ?? ""
        }
        /// By the code of a language: its stemmer, and for each term its stem, −1 before that was asked for.
        var languages: [String: (stemmer: Stemmer?, stems: [Int32])] = [:]
        try connection.rows(
            """
            SELECT number, analyzed_language, counts FROM articles JOIN term_counts ON article = number ORDER BY number
            """
        ) { row throws(ArchiveError) in
            let code = row.text(1) ?? ""
            var language =
                languages.removeValue(forKey: code)
                ?? (Stemmer(language: Language(code: code)), [Int32](repeating: -1, count: words.count))
            var found: [(stem: Int32, count: Int32)] = []
            var isSound = true
            isSound =
                row.withBytes(2) { bytes in
                    bytes.forEachEntry { term, count in
                        guard term < words.count else {
                            isSound = false
                            return
                        }
                        if language.stems[term] < 0 {
                            let word = words[term]
                            language.stems[term] = stems.intern(language.stemmer?.stem(word) ?? word)
                        }
                        found.append((language.stems[term], Int32(clamping: count)))
                    }
                } && isSound
            languages[code] = language
            guard isSound else { throw .damaged("the term counts of an article are none", file: path) }
            found.sort { $0.stem < $1.stem }
            let start = entries.count
            for entry in found {
                if entries.count > start, entries[entries.count - 1].stem == entry.stem {
                    entries[entries.count - 1].count += entry.count
                } else {
                    entries.append(entry)
                }
            }
            guard (1...Int(Int32.max)).contains(row.integer(0)) else {
                throw .damaged("an article has a number that none has", file: path)
            }
            articles.append(row.integer(0))
            ends.append(entries.count)
        }
    }

    /// Unit rows of the stems that two articles or more have, the stem of each column, and its idf: as
    /// `SimilarityMethod.related` weighs them.
    func weighted() -> (terms: SparseMatrix, stems: [Int32], inverse: [Float]) {
        var frequencies = [Int](repeating: 0, count: stems.count)
        for entry in entries { frequencies[Int(entry.stem)] += 1 }
        let kept = (0..<Int32(stems.count)).filter { frequencies[Int($0)] > 1 }.sorted { stems.precedes($0, $1) }
        let inverse = kept.map {
            Float(Weighting.inverseFrequency(frequencies[Int($0)], of: articles.count))
        }
        var columns = [Int32](repeating: -1, count: stems.count)
        for (column, stem) in kept.enumerated() { columns[Int(stem)] = Int32(column) }
        var offsets = [0]
        var places: [Int32] = []
        var values: [Float] = []
        var start = 0
        for end in ends {
            let row = entries[start..<end].lazy.map { (column: columns[Int($0.stem)], count: $0.count) }
                .filter { $0.column >= 0 }.sorted { $0.column < $1.column }
            for entry in row {
                places.append(entry.column)
                values.append(Float(Weighting.factor(Int(entry.count))) * inverse[Int(entry.column)])
            }
            offsets.append(places.count)
            start = end
        }
        let matrix = SparseMatrix(
            uncheckedRows: articles.count, columns: kept.count, rowOffsets: offsets, columnIndices: places,
            values: values)
        return (matrix.normalized(.l2), kept, inverse)
    }
}
