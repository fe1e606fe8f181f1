/// How term counts become weights.
public struct TFIDFParameters: Sendable {
    /// The length that each row is divided by.
    public enum Norm: String, Hashable, Sendable, CaseIterable {
        /// The sum of the absolute weights.
        case l1
        /// The Euclidean length.
        case l2
        /// Rows stay as they are.
        case none
    }

    /// What is counted.
    public var counting = CountingParameters()
    /// Whether counts are weighted by inverse document frequency.
    public var usesIDF = true
    /// idf = ln((1 + n) / (1 + df)) + 1 when smooth, as if one more document held every term; else ln(n / df) + 1.
    public var smoothsIDF = true
    /// Whether a count tf is damped to 1 + ln tf.
    public var usesSublinearTF = false
    /// The length that each row is divided by.
    public var norm = Norm.l2
    /// What of an article was counted, under a name that whoever counts has for it; nil where nobody said. It is kept with a
    /// model, and no weight depends on it.
    public var fields: String?

    /// The defaults: smooth inverse document frequencies, rows of length 1.
    public init() {}
}
