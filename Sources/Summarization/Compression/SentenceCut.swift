public import TextAnalysis

/// A part of a chosen sentence that is left out where the summary is to be short.
public struct SentenceCut: Hashable, Sendable {
    /// What kind of part it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// ` (29 miles)`
        case parenthesis
        /// `However, `
        case connective
        /// `, officials said`; `According to police, `
        case attribution
        /// `, a father of two,`; `, 43,`
        case apposition
        /// `, which opened in 1932`
        case clause
    }

    /// What kind of part it is.
    public var kind: Kind
    /// UTF-8 bytes of the article's text, with the marks and spaces that go with the words.
    public var range: Range<Int>

    /// Of its parts, which are the properties of these names.
    public init(kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}

extension AnalyzedArticle {
    /// A sentence of a summary as it is printed: without what was cut, and with a capital where its beginning was.
    public func text(of sentence: SummarySentence) -> String { text(of: sentence.sentence, cuts: sentence.cuts) }

    func text(of sentence: Sentence, cuts: [SentenceCut]) -> String {
        article.folded(sentence.range, leavingOut: cuts.map(\.range))
    }
}
