import LinearAlgebra
import Similarity
import TextAnalysis

/// The parts of a collection whose articles have hardly a word in common, since they are in other languages.
///
/// What likeness means in a collection (`CollectionScale`) is measured over all its pairs, and pairs of two languages are
/// alike in nothing: among as many English articles those in Vietnamese, where all share frequent syllables, seemed one
/// topic. So each part is to be clustered by itself: of stories in Vietnamese amid as many English articles the B-cubed F1 is
/// 87.8 so, and 1.3 without; of MasakhaNEWS in English, French, Swahili and Amharic, whose topics have the same labels in all
/// of them, 32.9, and 25.2 without (`Benchmarks/compare_clusters.py`, with and without `--unrelated`).
///
/// A language is a part where at least `fewest` articles are in it and the mean cosine of its articles with those of any
/// other part is at most `mostAlike` times the smaller of the mean cosines within the two: a headline is often taken for
/// one of a related language, and that parts nothing (the ratio is 0.38 and more between such headlines and the others of
/// their kind, and at most 0.19 between English, French, German, Swahili, Amharic and Vietnamese). The articles of other
/// languages go with the largest part.
///
/// Complexity: O(non-zeros + languages² · terms).
struct LanguageParts {
    static let fewest = 20
    static let mostAlike: Float = 0.25

    /// The rows of each part, rising; the part with the first row first.
    let parts: [[Int]]

    init(of collection: ArticleCollection) {
        var rows: [Language: [Int]] = [:]
        for (row, article) in collection.articles.enumerated() { rows[article.language, default: []].append(row) }
        let large = rows.values.filter { $0.count >= Self.fewest }.sorted { $0[0] < $1[0] }
        guard large.count > 1 else {
            parts = [Array(collection.articles.indices)]
            return
        }
        let sums = large.map { RowSum($0, of: collection.matrix) }
        let within = zip(large, sums).map { rows, sum in
            // Every row has length 1, or none.
            let own = Float(rows.count { collection.hasTerms($0) })
            return own > 1 ? max(0, sum.product(with: sum) - own) / (own * (own - 1)) : 0
        }
        var sets = DisjointSets(count: large.count)
        for one in large.indices {
            for other in large.indices.dropFirst(one + 1) {
                if sums[one].meanProduct(with: sums[other]) > Self.mostAlike * min(within[one], within[other]) {
                    sets.join(one, other)
                }
            }
        }
        var found: [Int: [Int]] = [:]
        for index in large.indices { found[sets.root(of: index), default: []] += large[index] }
        let largest = found.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key ?? 0
        found[largest, default: []] += rows.values.filter { $0.count < Self.fewest }.joined()
        parts = found.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }
}

extension ArticleCollection {
    /// The language of the most of these articles; ties go to the one that comes first.
    func mainLanguage(of rows: [Int]) -> Language {
        var counts: [Language: (count: Int, first: Int)] = [:]
        for row in rows { counts[articles[row].language, default: (0, row)].count += 1 }
        return counts.max { ($0.value.count, $1.value.first) < ($1.value.count, $0.value.first) }?.key ?? .undetermined
    }
}

/// A veto on the articles of a collection, asked about the rows of a part of it.
struct PartVeto<Whole: JoinVeto>: JoinVeto {
    private var whole: Whole
    /// By number within the part the number within the collection.
    private var numbers: [Int]
    private var next: Int

    /// - Parameter count: the articles of the collection.
    init(_ whole: Whole, rows: [Int], of count: Int) {
        self.whole = whole
        numbers = rows
        next = count
    }

    func forbids(_ first: Int, _ second: Int) -> Bool { whole.forbids(numbers[first], numbers[second]) }

    mutating func join(_ first: Int, _ second: Int, into joined: Int) {
        whole.join(numbers[first], numbers[second], into: next)
        numbers.append(next)
        next += 1
    }
}
