import Similarity
import TextAnalysis

/// Takes articles into a space that was made without them: see `KeptSpace`.
struct SpaceFolding {
    private let reader: ArchiveReader
    private let space: KeptSpace
    private var stemmers: [String: Stemmer?] = [:]
    /// By language and term, what it adds; nil for a word that the space does not know.
    private var known: [Word: Direction?] = [:]

    private struct Word: Hashable {
        let language: String
        let term: Int
    }

    private struct Direction {
        let stem: String
        let values: [Float]
    }

    init(_ space: KeptSpace, _ reader: ArchiveReader) {
        self.space = space
        self.reader = reader
    }

    /// z of an article with these terms; zeros where the space knows none of them. Complexity: O(terms · dimensions).
    mutating func own(
        _ counts: [(term: Int, count: Int)], language: Language?
    ) throws(ArchiveError) -> [Float] {
        var stems: [String: Int] = [:]
        var found: [(values: [Float], count: Int)] = []
        for (term, count) in counts {
            guard let direction = try direction(Word(language: language?.code ?? "", term: term)) else { continue }
            if let place = stems[direction.stem] {
                found[place].count += count
            } else {
                stems[direction.stem] = found.count
                found.append((direction.values, count))
            }
        }
        var sum = [Float](repeating: 0, count: space.description.dimensions)
        for (values, count) in found {
            let factor = Float(Weighting.factor(count))
            for index in sum.indices { sum[index] += factor * values[index] }
        }
        return Self.unit(sum)
    }

    /// The same of an article of the archive.
    mutating func own(of number: Int) throws(ArchiveError) -> [Float] {
        try own(try reader.termCounts(of: number), language: try reader.analyzedLanguage(of: number))
    }

    private mutating func direction(_ word: Word) throws(ArchiveError) -> Direction? {
        if let known = known[word] { return known }
        let stemmer: Stemmer?
        if let made = stemmers[word.language] {
            stemmer = made
        } else {
            stemmer = Stemmer(language: Language(code: word.language))
            stemmers[word.language] = stemmer
        }
        let text = try reader.term(word.term)
        let stem = stemmer?.stem(text) ?? text
        let direction = try values(of: stem).map { Direction(stem: stem, values: $0) }
        known[word] = direction
        return direction
    }

    private func values(of stem: String) throws(ArchiveError) -> [Float]? {
        let dimensions = space.description.dimensions
        switch space.stems {
        case .made(let directions):
            return directions[stem].flatMap { StemDirections.direction($0.span, dimensions: dimensions) }
        case .kept:
            let statement = try reader.connection.statement("SELECT direction FROM space_stems WHERE stem = ?")
            defer { statement.reset() }
            guard try statement.next([.text(stem)]) else { return nil }
            guard let values = statement.withBytes(0, { StemDirections.direction($0, dimensions: dimensions) }) else {
                throw .damaged("the direction of a stem is none", file: reader.path)
            }
            return values
        }
    }

    /// y of an article: its z, and that of the articles with the highest affinity.
    ///
    /// - Parameters:
    ///   - rows: z of the articles that it is smoothed over, and `numbers` theirs.
    ///   - own: its z.
    ///   - search: what scores the words that it shares with another one.
    static func smoothed(
        _ own: [Float], over rows: SpaceRows, _ numbers: [Int32], _ search: PostingSearch
    ) throws(ArchiveError) -> [Float] {
        let fixed = SpaceRows.fixed(own)
        guard fixed.contains(where: { $0 != 0 }) else { return own }
        var nearest: [(row: Int, affinity: Float)] = []
        for (row, cosine) in search.nearest(by: rows.products(with: fixed), of: numbers, count: RelatedSpace.lookedAt) {
            let affinity = (cosine + (try search.score(of: Int(numbers[row])))) / 2
            if affinity > 0 { nearest.append((row, affinity)) }
        }
        nearest.sort { $0.affinity != $1.affinity ? $0.affinity > $1.affinity : $0.row < $1.row }
        var sum = own
        for near in nearest.prefix(smoothing - 1) {
            let share = near.affinity * near.affinity * near.affinity
            let values = rows.floats(near.row)
            for index in sum.indices { sum[index] += share * values[index] }
        }
        return unit(sum)
    }

    private static let smoothing = RelatedSpace.articlesOfRow

    private static func unit(_ row: [Float]) -> [Float] {
        let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? row.map { $0 / length } : row
    }
}

extension PostingSearch {
    /// The rows with the highest cosines above 0, the highest first; ties in their order. The article that asks and those that have
    /// gone are left out.
    ///
    /// - Parameter numbers: the numbers of the articles that the rows are of.
    func nearest(by products: [Float], of numbers: [Int32], count: Int) -> [(row: Int, cosine: Float)] {
        let scale = scales.of(.bm25, isWithin: false)
        var products = products
        for (row, number) in numbers.enumerated()
        where !scale.indices.contains(Int(number)) || scale[Int(number)] == 0 || Int(number) == ownNumber {
            products[row] = 0
        }
        // Among equal ones which are the best is not told, so all that equal the last are looked at.
        let best = BestScores.places(in: products.span, count: count)
        let least = best.reduce(Float.infinity) { min($0, products[$1]) }
        var nearest: [(row: Int, cosine: Float)] = []
        for row in products.indices where products[row] >= least { nearest.append((row, products[row])) }
        nearest.sort { $0.cosine != $1.cosine ? $0.cosine > $1.cosine : $0.row < $1.row }
        return Array(nearest.prefix(count))
    }
}
