/// Sums of weights by term: a hash table of its own, as a stream asks it more often than anything else.
///
/// Open addressing with linear probing, three quarters full at most.
struct TermSums: Sendable {
    /// A term, or −1 in a free place.
    private var keys: [Int32] = []
    private var values: [StreamVector.Fields] = []
    private(set) var count = 0

    /// The sum of a term; nil for one that was never added.
    subscript(term: Int32) -> StreamVector.Fields? {
        if keys.isEmpty { return nil }
        let place = place(of: term)
        return keys[place] == term ? values[place] : nil
    }

    /// Adds to the sum of a term, and gives what it was.
    mutating func add(_ weight: StreamVector.Fields, to term: Int32) -> StreamVector.Fields {
        if 4 * (count + 1) > 3 * keys.count { grow() }
        let place = place(of: term)
        if keys[place] < 0 {
            keys[place] = term
            count += 1
        }
        let old = values[place]
        values[place] = old + weight
        return old
    }

    /// The terms with their sums, in no order that means anything.
    func forEach(_ body: (_ term: Int32, _ sum: StreamVector.Fields) -> Void) {
        for place in keys.indices where keys[place] >= 0 { body(keys[place], values[place]) }
    }

    var terms: [Int32] { keys.filter { $0 >= 0 } }

    /// Gives the terms other ids.
    mutating func rename(_ ids: [Int32]) {
        var renamed = TermSums()
        forEach { term, sum in _ = renamed.add(sum, to: ids[Int(term)]) }
        self = renamed
    }

    /// Where a term is, or the free place that it would take.
    private func place(of term: Int32) -> Int {
        let mask = keys.count - 1
        // The high bits of the product depend on all bits of the term (Knuth's multiplicative hash).
        var place = Int((UInt32(bitPattern: term) &* 0x9E37_79B1) >> 7) & mask
        while keys[place] >= 0, keys[place] != term { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        var grown = TermSums()
        let size = max(16, 2 * keys.count)
        grown.keys = [Int32](repeating: -1, count: size)
        grown.values = [StreamVector.Fields](repeating: .zero, count: size)
        forEach { term, sum in _ = grown.add(sum, to: term) }
        self = grown
    }
}

/// The sums of some articles' weights, and how like them an article is.
struct VectorSum: Sendable {
    private(set) var sums = TermSums()
    /// The squared lengths of the fields' sums.
    private var squares = StreamVector.Fields.zero

    mutating func add(_ vector: StreamVector) {
        for (place, term) in vector.terms.enumerated() {
            let weight = vector.weights[place]
            let old = sums.add(weight, to: term)
            squares += weight * (weight + 2 * old)
        }
    }

    /// The length of the sum of all words.
    var length: Float { squares[0] > 0 ? squares[0].squareRoot() : 0 }

    /// The cosines of an article with the sums, by field.
    func cosines(_ vector: StreamVector) -> StreamVector.Fields {
        var products = StreamVector.Fields.zero
        for (place, term) in vector.terms.enumerated() {
            if let weight = sums[term] { products += vector.weights[place] * weight }
        }
        return Self.cosines(products, squares: squares)
    }

    /// Of products of vectors of length 1 with a sum; 0 in a field in which the sum has nothing.
    static func cosines(_ products: StreamVector.Fields, squares: StreamVector.Fields) -> StreamVector.Fields {
        var cosines = StreamVector.Fields.zero
        for field in 0..<StreamVector.fields where squares[field] > 0 {
            cosines[field] = min(1, products[field] / squares[field].squareRoot())
        }
        return cosines
    }

    /// The terms that weigh the most, ties to the lower id. Complexity: O(terms) as a rule.
    func strongest(_ most: Int) -> [Int32] {
        guard most > 0 else { return [] }
        var best: [(term: Int32, weight: Float)] = []
        sums.forEach { term, sum in
            func isBefore(_ other: (term: Int32, weight: Float)) -> Bool {
                sum[0] > other.weight || (sum[0] == other.weight && term < other.term)
            }
            if best.count == most, let last = best.last, !isBefore(last) { return }
            if best.count == most { best.removeLast() }
            best.insert((term, sum[0]), at: best.firstIndex(where: isBefore) ?? best.count)
        }
        return best.map(\.term)
    }

    mutating func rename(_ ids: [Int32]) { sums.rename(ids) }
}
