import LinearAlgebra

/// What a sentence loses for its likeness to those chosen already: `weight` times the greatest similarity to one of
/// them.
///
/// This is the second term of Maximal Marginal Relevance (J. Carbonell and J. Goldstein, The Use of MMR,
/// Diversity-Based Reranking for Reordering Documents and Producing Summaries, SIGIR 1998, doi:10.1145/290941.291025).
/// A similarity is made from the dot product of two rows, and is 0 where they share no term. In a book it is taken only of rows that
/// share a rare term (`RareTermIndex`).
struct RedundancyPenalty: MarginalGain {
    let names = ["redundancy"]
    let rise: Double? = 0

    private let weight: Float
    private let rows: SparseMatrix
    /// For each term the rows that hold it.
    private let index: SparseMatrix
    /// Which rows are compared, where those are not all that share a term.
    private var likeness: RareTermIndex?
    private let similarity: (_ chosen: Int, _ other: Int, _ product: Float) -> Float
    /// One a row, 0 or less.
    private var penalties: [Float]
    /// Zeros, one a row, for the products with the row that was chosen.
    private var products: [Float]
    /// Zeros, one a term, for the row that was chosen; none where all rows are compared.
    private var values: [Float]

    /// - Parameter areMany: whether only rows that share a rare term are compared.
    ///
    /// Complexity: O(stored values + terms).
    init(
        weight: Float, rows: SparseMatrix, areMany: Bool,
        similarity: @escaping (_ chosen: Int, _ other: Int, _ product: Float) -> Float
    ) {
        self.weight = weight
        self.rows = rows
        self.similarity = similarity
        index = rows.transposed()
        likeness = areMany ? RareTermIndex(rows) : nil
        values = [Float](repeating: 0, count: areMany ? rows.columns : 0)
        penalties = [Float](repeating: 0, count: rows.rows)
        products = penalties
    }

    func parts(of candidate: Int) -> [Float] { [penalties[candidate]] }
    func gain(of candidate: Int) -> Float { penalties[candidate] }

    /// Complexity: O(values stored for the terms of the chosen row); of the rare ones alone where only these are compared.
    mutating func choose(_ chosen: Int) {
        if let others = likeness?.rows(like: chosen) {
            compare(chosen, with: others)
            return
        }
        var touched: [Int] = []
        rows.withRow(chosen) { terms, values in
            for position in terms.indices {
                let term = Int(terms[position])
                for place in index.rowOffsets[term]..<index.rowOffsets[term + 1] {
                    let other = Int(index.columnIndices[place])
                    if products[other] == 0 { touched.append(other) }
                    products[other] += values[position] * index.values[place]
                }
            }
        }
        for other in touched {
            penalties[other] = min(penalties[other], -weight * similarity(chosen, other, products[other]))
            products[other] = 0
        }
    }

    private mutating func compare(_ chosen: Int, with others: [Int]) {
        let (columns, stored) = (rows.columnIndices, rows.values)
        let own = rows.rowOffsets[chosen]..<rows.rowOffsets[chosen + 1]
        for place in own { values[Int(columns[place])] = stored[place] }
        for other in others {
            var product: Float = 0
            for place in rows.rowOffsets[other]..<rows.rowOffsets[other + 1] {
                product += values[Int(columns[place])] * stored[place]
            }
            penalties[other] = min(penalties[other], -weight * similarity(chosen, other, product))
        }
        for place in own { values[Int(columns[place])] = 0 }
    }
}
