/// An article over the terms of a stream, columns rising, in three fields: all its words, those of its headline, and its
/// names (words with a capital inside a sentence).
///
/// Each field's weights have length 1, or are all 0 where the article has none of its words.
struct StreamVector: Sendable {
    /// What a term or a pair has of each field: all words, headline, names; the last is 0.
    typealias Fields = SIMD4<Float>
    static let fields = 3

    private(set) var terms: [Int32] = []
    /// How often each term is in each field, at most 255 times.
    private(set) var counts: [SIMD4<UInt8>] = []
    private(set) var weights: [Fields] = []

    /// - Parameter counts: by term.
    init(counts: [Int32: SIMD4<UInt8>]) {
        self.init(counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    /// - Parameter counts: by term, rising.
    init(_ counts: [(term: Int32, count: SIMD4<UInt8>)]) {
        terms = counts.map(\.term)
        self.counts = counts.map(\.count)
        weights = Array(repeating: .zero, count: counts.count)
    }

    var hasTitle: Bool { counts.contains { $0[1] > 0 } }
    var hasBody: Bool { counts.contains { $0[0] > $0[1] } }
    var hasNames: Bool { counts.contains { $0[2] > 0 } }

    /// Weighs the terms: (1 + ln count) · idf, to length 1 in each field.
    mutating func weigh(idf: (Int32) -> Float) {
        var squares = Fields.zero
        for place in terms.indices {
            var factors = Fields.zero
            for field in 0..<Self.fields { factors[field] = Self.factors[Int(counts[place][field])] }
            weights[place] = factors * idf(terms[place])
            squares += weights[place] * weights[place]
        }
        var scale = Fields.zero
        for field in 0..<Self.fields where squares[field] > 0 { scale[field] = 1 / squares[field].squareRoot() }
        for place in weights.indices { weights[place] *= scale }
    }

    /// Gives the terms other ids, in the same order.
    mutating func rename(_ ids: [Int32]) {
        for place in terms.indices { terms[place] = ids[Int(terms[place])] }
    }

    /// 0, then 1 + ln of a count.
    private static let factors: [Float] = [0] + (1...255).map { 1 + logarithm(Double($0)) }
}

extension StreamVector {
    func write(to writer: inout StateWriter) {
        writer.put(terms.count)
        var last = -1
        for place in terms.indices {
            writer.put(Int(terms[place]) - last)
            last = Int(terms[place])
            for field in 0..<Self.fields {
                writer.put(Int(counts[place][field]))
                if counts[place][field] > 0 { writer.put(weights[place][field]) }
            }
        }
    }

    /// - Parameter terms: how many terms there are.
    init(from reader: inout StateReader, terms limit: Int) throws(StreamStateError) {
        var last = -1
        for _ in 0..<(try reader.count()) {
            last += try reader.int(in: 1..<max(2, limit - last))
            guard last < limit else { throw .damaged }
            var (count, weight) = (SIMD4<UInt8>.zero, Fields.zero)
            for field in 0..<Self.fields {
                count[field] = UInt8(try reader.int(in: 0..<256))
                if count[field] > 0 { weight[field] = try reader.float() }
            }
            terms.append(Int32(last))
            counts.append(count)
            weights.append(weight)
        }
    }
}
