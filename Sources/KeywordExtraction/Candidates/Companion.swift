/// What stands beside a phrase: the kind of the word before or after it, or what parts them.
///
/// A phrase after an article or at the end of a sentence is more often a keyword than one between two other words:
/// company tells whole phrases from parts of them.
enum Companion: UInt8, Sendable {
    case determiner
    case preposition
    case conjunction
    case verb
    case adjective
    case noun
    case name
    case number
    /// Punctuation.
    case mark
    /// The begin or the end of the sentence.
    case edge
    /// Any other word; it counts nothing.
    case word

    /// The kinds that count.
    static let counted = 10
}

/// How often each kind of companion stands beside the first occurrences of a phrase.
struct Company {
    /// The counts by raw value.
    private var counts = SIMD16<UInt8>(repeating: 0)

    mutating func add(_ companion: Companion) { counts[Int(companion.rawValue)] += 1 }

    subscript(companion: Companion) -> Float { Float(counts[Int(companion.rawValue)]) }

    /// The weights of the companions, each by its share of `occurrences`.
    func weighted(by weights: SIMD16<Float>, occurrences: Int) -> Float {
        occurrences > 0 ? (SIMD16<Float>(counts) * weights).sum() / Float(occurrences) : 0
    }
}
