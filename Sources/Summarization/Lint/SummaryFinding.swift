public import TextAnalysis

/// Something that a chosen sentence leaves open, because the sentence it leans on is not in the summary.
public struct SummaryFinding: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case reference, connective, quotation, number, date
    }

    public var kind: Kind
    public var sentence: Sentence
    /// The words that lean on what is not there, in lower case.
    public var words: String

    public var description: String {
        let what =
            switch kind {
            case .reference: "stands for something that is named only before it"
            case .connective: "continues a sentence that is not here"
            case .quotation: "begins a quotation without its speaker"
            case .number: "counts on somebody named before"
            case .date: "is a date relative to one that is not here"
            }
        return "sentence \(sentence.index + 1) of the article leans on the one before: “\(words)” \(what)"
    }
}
