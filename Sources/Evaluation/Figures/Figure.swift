/// A figure of an evaluation.
public struct Figure: Hashable, Sendable {
    /// What is measured: `ROUGE-1`, or for what has no name but a cutoff that: `@10`.
    public var measure: String
    /// Which part of it, where it has several: `precision`, `recall`, `F1`; else empty.
    public var part: String
    /// From 0 to 1, higher is better; the adjusted Rand index can be negative.
    public var value: Double
    /// The bootstrap's 95 % interval, where the figure is made of values for single articles.
    public var interval: ClosedRange<Double>?

    /// With parameters that are the properties of these names.
    public init(_ measure: String, _ part: String = "", value: Double, interval: ClosedRange<Double>? = nil) {
        self.measure = measure
        self.part = part
        self.value = value
        self.interval = interval
    }

    /// Both names in one, as the field writes them: `ROUGE-1 F1`, `F1@10`.
    public var name: String {
        if part.isEmpty { return measure }
        return measure.hasPrefix("@") ? part + measure : measure + " " + part
    }
}

extension Bootstrap {
    /// The mean over articles with its interval; 0 where there are none.
    public func mean(_ measure: String, _ part: String = "", of values: [Double]) -> Figure {
        let count = Double(max(values.count, 1))
        return Figure(
            measure, part, value: values.reduce(0, +) / count,
            interval: interval(of: [values]) { $0[0] / count })
    }

    /// The means over articles of precision, recall and F1, each by itself (macro averages).
    public func means(_ measure: String, of scores: [PrecisionRecall]) -> [Figure] {
        [
            mean(measure, "precision", of: scores.map(\.precision)),
            mean(measure, "recall", of: scores.map(\.recall)),
            mean(measure, "F1", of: scores.map(\.f1)),
        ]
    }
}
