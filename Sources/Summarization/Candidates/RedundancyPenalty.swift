import LinearAlgebra

/// What a sentence loses for its likeness to those chosen already: `weight` times the greatest similarity to one of
/// them.
///
/// This is the second term of Maximal Marginal Relevance (J. Carbonell and J. Goldstein, The Use of MMR,
/// Diversity-Based Reranking for Reordering Documents and Producing Summaries, SIGIR 1998, doi:10.1145/290941.291025).
/// A similarity is made from the dot product of two rows, and is 0 where they share no term.
struct RedundancyPenalty: MarginalGain {
    let names = ["redundancy"]
    let onlyFalls = true

    private let weight: Float
    private let rows: SparseMatrix
    /// For each term the rows that hold it.
    private let index: SparseMatrix
    private let similarity: (_ chosen: Int, _ other: Int, _ product: Float) -> Float
    /// One a row, 0 or less.
    private var penalties: [Float]
    /// Zeros, one a row, for the products with the row that was chosen.
    private var products: [Float]

    /// Complexity: O(stored values + terms).
    init(
        weight: Float, rows: SparseMatrix,
        similarity: @escaping (_ chosen: Int, _ other: Int, _ product: Float) -> Float
    ) {
        self.weight = weight
        self.rows = rows
        self.similarity = similarity
        index = rows.transposed()
        penalties = [Float](repeating: 0, count: rows.rows)
        products = penalties
    }

    func parts(of candidate: Int) -> [Float] { [penalties[candidate]] }
    func gain(of candidate: Int) -> Float { penalties[candidate] }

    /// Complexity: O(values stored for the terms of the chosen row).
    mutating func choose(_ chosen: Int) {
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
}
