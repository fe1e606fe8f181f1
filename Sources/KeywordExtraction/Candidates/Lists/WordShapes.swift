/// What words of a language are by their shapes, where it has no model of its parts of speech: verbs, adverbs and adjectives that
/// endings or beginnings tell, in the forms that news uses; and words that look like one of them and are none.
///
/// A word that is a name by its capitals is a noun whatever its shape. A shape that nouns have as well is left out: a verb
/// among the keywords is a smaller fault than a noun that never is one.
struct WordShapes: Sendable {
    /// Nouns of a shape that follows.
    var nouns = ""
    /// Verbs and adverbs of no shape.
    var verbs = ""
    var adverbs = ""
    /// Numbers in words, in the forms that stand before nouns.
    var numbers = ""
    /// The fewest bytes of a word of each list, and its shapes.
    var shapes: [(WordClass, least: Int, String)] = []

    var words: [(WordClass, String)] { [(.noun, nouns), (.verb, verbs), (.adverb, adverbs), (.number, numbers)] }

    /// By the codes of lists.
    static let all: [String: WordShapes] = slavic.merging(others) { $1 }
}
