/// The vectors of the stories, and for each tag the sum of the vectors of its stories, by their terms.
struct TagIndex: Sendable {
    /// For each tag the squared length of its sum.
    let squares: [Float]

    private let numbers: [String: Int]
    private let stories: Postings
    private let profiles: Postings
    private let storyCount: Int

    /// - Parameter tags: for each story the numbers of its tags, each once.
    init(stories vectors: [TagVector], tags: [[Int]], tagCount: Int) {
        var numbers: [String: Int] = [:]
        for vector in vectors {
            for term in vector.terms where numbers[term] == nil { numbers[term] = numbers.count }
        }
        let stories = Postings(vectors, numbers)
        var (profiles, squares) = (Postings(), [Float](repeating: 0, count: tagCount))
        var sums = [Float](repeating: 0, count: tagCount)
        var isMet = [Bool](repeating: false, count: tagCount)
        // A term at a time, and its stories in their order, so that sums have the same bits in every run.
        for term in 0..<numbers.count {
            var met: [Int] = []
            stories.forEach(of: term) { story, weight in
                for tag in tags[story] {
                    if !isMet[tag] { met.append(tag) }
                    isMet[tag] = true
                    sums[tag] += weight
                }
            }
            for tag in met {
                profiles.append(tag, sums[tag])
                squares[tag] += sums[tag] * sums[tag]
                (sums[tag], isMet[tag]) = (0, false)
            }
            profiles.endTerm()
        }
        (self.numbers, self.stories, self.profiles, self.squares) = (numbers, stories, profiles, squares)
        storyCount = vectors.count
    }

    /// The product of a vector with each story's: the cosine. Complexity: O(stories + values of its terms).
    func cosines(of vector: TagVector) -> [Float] { products(of: vector, with: stories, count: storyCount) }

    /// The product of a vector with each tag's sum.
    func profiles(of vector: TagVector) -> [Float] { products(of: vector, with: profiles, count: squares.count) }

    private func products(of vector: TagVector, with postings: Postings, count: Int) -> [Float] {
        var products = [Float](repeating: 0, count: count)
        for (term, weight) in zip(vector.terms, vector.weights) {
            guard let number = numbers[term] else { continue }
            postings.forEach(of: number) { row, value in products[row] += weight * value }
        }
        return products
    }
}

/// For each term the rows that have it, with their values.
private struct Postings: Sendable {
    private var starts = [0]
    private var rows: [Int32] = []
    private var values: [Float] = []

    init() {}

    /// Rows in their order.
    init(_ vectors: [TagVector], _ numbers: [String: Int]) {
        let terms = vectors.map { vector in vector.terms.map { numbers[$0] ?? 0 } }
        var starts = [Int](repeating: 0, count: numbers.count + 1)
        for term in terms.joined() { starts[term + 1] += 1 }
        for term in 0..<numbers.count { starts[term + 1] += starts[term] }
        var places = starts
        let count = starts[numbers.count]
        rows = [Int32](repeating: 0, count: count)
        values = [Float](repeating: 0, count: count)
        for (row, own) in terms.enumerated() {
            for (term, weight) in zip(own, vectors[row].weights) {
                rows[places[term]] = Int32(truncatingIfNeeded: row)
                values[places[term]] = weight
                places[term] += 1
            }
        }
        self.starts = starts
    }

    mutating func append(_ row: Int, _ value: Float) {
        rows.append(Int32(truncatingIfNeeded: row))
        values.append(value)
    }

    /// Ends the rows of a term; those appended next are of the one behind it.
    mutating func endTerm() { starts.append(rows.count) }

    func forEach(of term: Int, _ body: (Int, Float) -> Void) {
        for place in starts[term]..<starts[term + 1] { body(Int(rows[place]), values[place]) }
    }
}
