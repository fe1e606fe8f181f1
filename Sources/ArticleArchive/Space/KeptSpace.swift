import Similarity

/// The latent space of `related` as an archive keeps it.
///
/// It is made of all articles at once, as `RelatedSpace` has it, when an archive of 20 articles or more is finished for the
/// first time, and anew when the articles that came and went since are more than half of those that it was made of. What comes
/// between is folded in (S. Deerwester et al., JASIS 41(6), 1990, section “folding in”): with W(s) the direction of stem s times its idf
/// when the space was made, an article with f(s) occurrences of each has
///
///     z = Σ (1 + ln f(s)) · W(s), of unit length
///
/// and is smoothed over the articles before it: among the 48 with the highest z·z those with the highest affinity, as `RelatedSpace`
/// has it. Stems that the space does not know add nothing. An article that has gone stays in what was smoothed over it.
///
/// The cosine of two articles is ¾ · y·y + ¼ · x·x, where x are rows of words, as `tfidf` weighs them now, and likelihoods are read
/// off it by the scale of the articles that the space was made of. So an answer depends on when the archive was
/// finished and what it held then, and on nothing else: the same changes give the same answers, to the last bit, on any number of threads.
/// An article that waits for `ArchiveWriter.finish` is compared by its z.
///
/// Complexity: that of `RelatedSpace` to make, O(articles · dimensions) to fold an article in; 4 bytes an article and dimension, and 2
/// a stem and dimension.
struct KeptSpace: Sendable {
    var description: Description
    /// The numbers of the articles, rising; of those, too, that have gone since.
    var numbers: [Int32]
    /// y of each, in their order; z of those that wait.
    var smoothed: SpaceRows
    var stems: StemDirections

    /// What is known of a space beside its rows.
    struct Description: Equatable, Sendable {
        var dimensions: Int
        /// How many articles it was made of, and the highest number among them.
        var articles: Int
        var lastMade: Int
        /// The revision of the archive that it was made of.
        var revision: Int
        /// How many articles have rows, those that were folded in and those that have gone since among them.
        var rows: Int
        /// Of `LikenessScale`.
        var center: Float
        var spread: Float
    }

    /// How many articles a row of `space_rows` has, and how many dimensions there are at most.
    static let blockSize = 512
    static let mostDimensions = 1_024

    /// The part of a cosine that the space decides.
    static let weight: Float = 0.75

    mutating func append(_ number: Int, _ row: [Int16]) {
        numbers.append(Int32(clamping: number))
        smoothed.append(row)
    }

    /// The row of the article with a number; nil where it has none.
    func row(of number: Int) -> Int? {
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(numbers[middle]) < number { low = middle + 1 } else { high = middle }
        }
        return low < numbers.count && Int(numbers[low]) == number ? low : nil
    }

    /// Which rows a key of `space_rows` is of.
    enum Kind: Int, Sendable {
        case own, smoothed
        /// The numbers of the articles, four bytes each.
        case numbers

        func key(ofBlock block: Int) -> Int { rawValue << 32 | block }
    }
}

extension KeptSpace.Description {
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for number in [dimensions, articles, lastMade, revision, rows] { bytes.append(varint: number) }
        bytes.append(word: center.bitPattern)
        bytes.append(word: spread.bitPattern)
        return bytes
    }

    /// Nil where the bytes are none.
    init?(_ bytes: Span<UInt8>) {
        var offset = 0
        var numbers: [Int] = []
        for _ in 0..<5 {
            guard let number = bytes.varint(&offset) else { return nil }
            numbers.append(number)
        }
        guard bytes.count == offset + 8 else { return nil }
        self.init(
            dimensions: numbers[0], articles: numbers[1], lastMade: numbers[2], revision: numbers[3], rows: numbers[4],
            center: Float(bitPattern: bytes.word(offset)), spread: Float(bitPattern: bytes.word(offset + 4)))
        let isSound =
            (1...KeptSpace.mostDimensions).contains(dimensions) && articles <= rows && rows <= Int(Int32.max)
            && lastMade <= Int(Int32.max) && center.isFinite && spread > 0 && spread.isFinite
        if !isSound { return nil }
    }
}

/// The direction of each stem times its idf: in the archive, or in memory where the space is not kept yet.
enum StemDirections: Sendable {
    case kept
    case made([String: [UInt8]])

    /// A direction as bytes: the value of the largest number, then 16 bits a dimension.
    static func bytes(_ direction: Span<Float>) -> [UInt8] {
        var most: Float = 0
        for index in direction.indices { most = max(most, abs(direction[index])) }
        var bytes: [UInt8] = []
        bytes.append(word: most.bitPattern)
        for index in direction.indices {
            let value = most > 0 ? Int16((direction[index] / most * 32_767).rounded()) : 0
            bytes.append(UInt8(truncatingIfNeeded: value))
            bytes.append(UInt8(truncatingIfNeeded: value >> 8))
        }
        return bytes
    }

    /// Nil where the bytes are no direction in so many dimensions.
    static func direction(_ bytes: Span<UInt8>, dimensions: Int) -> [Float]? {
        guard bytes.count == 4 + 2 * dimensions else { return nil }
        let most = Float(bitPattern: bytes.word(0))
        guard most.isFinite else { return nil }
        return (0..<dimensions).map { Float(bytes.fixed(4 + 2 * $0)) / 32_767 * most }
    }
}

extension Span<UInt8> {
    /// The two bytes at `offset` as a number, the lower one first.
    func fixed(_ offset: Int) -> Int16 { Int16(bitPattern: UInt16(self[offset]) | UInt16(self[offset + 1]) << 8) }
}
