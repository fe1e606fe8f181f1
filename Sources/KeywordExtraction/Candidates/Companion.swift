/// What stands beside a phrase: the kind of the word before or after it, or what parts them.
///
/// A phrase after an article or at the end of a sentence is more often a keyword than one between two other words:
/// company tells whole phrases from parts of them where no list knows the words.
enum Companion: UInt8, Sendable {
    case determiner
    case preposition
    case of
    case to
    case conjunction
    case auxiliary
    /// Punctuation.
    case mark
    /// The begin or the end of the sentence.
    case edge
    /// Any other word; it counts nothing.
    case word
}

/// How often each kind of companion stands beside the first occurrences of a phrase.
struct Company {
    /// The counts by raw value, `word` left out.
    private var counts = SIMD8<UInt8>(repeating: 0)

    mutating func add(_ companion: Companion) {
        if companion != .word { counts[Int(companion.rawValue)] += 1 }
    }

    /// The weights of the companions, each by its share of `occurrences`.
    func weighted(by weights: SIMD8<Float>, occurrences: Int) -> Float {
        occurrences > 0 ? (SIMD8<Float>(counts) * weights).sum() / Float(occurrences) : 0
    }
}
