/// Rows of length 1 in fixed point, 16 bits a value; one of zeros for an article of which nothing is known.
///
/// A value v is kept as the integer nearest to 32,767 · v. Products of rows are sums of integers, so they are the same on every
/// machine, and off by some 10⁻⁴ at most.
struct SpaceRows: Sendable {
    let dimensions: Int
    /// Row after row: those that were read together, and those that came since.
    private let base: [Int16]
    private var tail: [Int16] = []

    private static let one: Float = 32_767

    /// - Precondition: `base` has whole rows.
    init(dimensions: Int, base: [Int16] = []) {
        precondition(dimensions > 0 && base.count % dimensions == 0, "Rows are whole.")
        self.dimensions = dimensions
        self.base = base
    }

    private var baseCount: Int { base.count / dimensions }
    var count: Int { baseCount + tail.count / dimensions }

    /// The nearest rows of such integers to unit rows.
    static func fixed(_ row: some Sequence<Float>) -> [Int16] {
        row.map { Int16(max(-one, min(one, ($0 * one).rounded()))) }
    }

    mutating func append(_ row: [Int16]) {
        precondition(row.count == dimensions, "A row has a value a dimension.")
        tail += row
    }

    subscript(row: Int) -> [Int16] {
        row < baseCount
            ? Array(base[row * dimensions..<(row + 1) * dimensions])
            : Array(tail[(row - baseCount) * dimensions..<(row - baseCount + 1) * dimensions])
    }

    /// Two bytes a value, the lower one first.
    func bytes(_ rows: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(rows.count * dimensions * 2)
        for row in rows {
            for value in self[row] {
                bytes.append(UInt8(truncatingIfNeeded: value))
                bytes.append(UInt8(truncatingIfNeeded: value >> 8))
            }
        }
        return bytes
    }

    /// A row as numbers.
    func floats(_ row: Int) -> [Float] { self[row].map { Float($0) / Self.one } }

    /// The cosine of a row and another one.
    func product(_ row: Int, _ other: [Int16]) -> Float { Self.cosine(Self.dot(self[row].span, 0, other.span)) }

    /// The cosines of all rows with another one. Complexity: O(rows · dimensions).
    func products(with other: [Int16]) -> [Float] {
        precondition(other.count == dimensions, "A row has a value a dimension.")
        var products: [Float] = []
        products.reserveCapacity(count)
        for rows in [base, tail] {
            let rows = rows.span
            for start in stride(from: 0, to: rows.count, by: dimensions) {
                products.append(Self.cosine(Self.dot(rows, start, other.span)))
            }
        }
        return products
    }

    private static func cosine(_ product: Int32) -> Float { Float(product) / (one * one) }

    /// Rows of length 1 keep the sum below 2³¹; those of a damaged file wrap.
    @inline(__always)
    private static func dot(_ rows: Span<Int16>, _ start: Int, _ other: Span<Int16>) -> Int32 {
        let row = rows.extracting(start..<start + other.count)
        var sum: Int32 = 0
        for index in other.indices { sum &+= Int32(row[index]) &* Int32(other[index]) }
        return sum
    }
}
