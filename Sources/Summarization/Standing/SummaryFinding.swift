public import TextAnalysis

/// Something that a chosen sentence leaves open, because what it leans on is not in the summary, or that makes it a poor part of one.
public struct SummaryFinding: Hashable, Sendable, CustomStringConvertible {
    /// What a sentence leaves open.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A pronoun or a demonstrative: `He said …`.
        case reference
        /// `But …`, `…, however, …`, `For example …`.
        case connective
        /// Words that somebody speaks, and nobody is said to speak them.
        case quotation
        /// A quotation that opens or closes in a sentence that is not in the summary, or nowhere.
        case mark
        /// `The two …`, `both`, `another`: counts on somebody named before.
        case number
        /// `The next day`, without a date.
        case date
        /// A surname of somebody whom another sentence introduces.
        case name
        /// `The row …`: a thing that an earlier sentence tells of.
        case definite
        /// Too few words to say something, or an answer without its question.
        case filler
        /// A question without its answer.
        case question
        /// A caption, a link, a note of the desk, a heading, or a repetition of an earlier sentence.
        case furniture

        /// Whether a reader guesses what is meant, as a rule.
        var isSoft: Bool { self == .definite || self == .name }
    }

    /// What the sentence leaves open.
    public var kind: Kind
    /// The sentence's index in the article.
    public var sentence: Sentence
    /// The words that lean on what is not there, in lower case.
    public var words: String

    public var description: String {
        let what =
            switch kind {
            case .reference: "stands for something that is named only before it"
            case .connective: "continues a sentence that is not here"
            case .quotation: "is said by somebody who is not named here"
            case .mark: "belongs to a quotation that is not here as a whole"
            case .number: "counts on somebody named before"
            case .date: "is a date relative to one that is not here"
            case .name: "is introduced by a sentence that is not here"
            case .definite: "means one that is told of only before it"
            case .filler: "says little by itself"
            case .question: "opens a question whose answer is not here"
            case .furniture: "is no sentence of the story, or repeats one"
            }
        return "sentence \(sentence.index + 1) of the article: “\(words)” \(what)"
    }
}
