import TextAnalysis

/// Compares keyphrases by the Porter stems of their words.
///
/// A phrase is lower-cased, possessive `'s` is dropped, hyphens and other signs separate words, and an apostrophe or a
/// full stop between letters or numbers joins them (`u.s`). Irregular plurals are undone first. The same stemmer serves
/// every language: what it does to words of another is the same on both sides, and takes off most plurals in `-s`.
public struct KeywordMatching: Sendable {
    private let stemmer = PorterStemmer()
    private let stems: Bool

    /// With parameters that are the properties of these names.
    public init(stems: Bool = true) {
        self.stems = stems
    }

    /// The key of a phrase: equal phrases have equal keys. Empty where there is no letter or number in it.
    public func key(_ phrase: String) -> String {
        words(of: FoldedText(phrase)).map { word in
            guard stems else { return word }
            return stemmer.stem(Self.irregularPlurals[word] ?? word)
        }.joined(separator: " ")
    }

    /// The keys of phrases in order, each once, empty ones left out.
    public func keys(_ phrases: [String]) -> [String] {
        var seen: Set<String> = [""]
        return phrases.map(key).filter { seen.insert($0).inserted }
    }

    private func words(of text: FoldedText) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        let scalars = text.scalars
        func isAlphanumeric(_ index: Int) -> Bool { index < scalars.count && text.isAlphanumeric(at: index) }
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if isAlphanumeric(index) {
                if let scalar = Unicode.Scalar(scalar) { word.append(scalar) }
            } else {
                let isApostrophe = scalar == 0x27 || scalar == 0x2019
                if isApostrophe, index + 1 < scalars.count, scalars[index + 1] == 0x73, !isAlphanumeric(index + 2),
                    !(index + 2 < scalars.count && scalars[index + 2] == 0x5F)
                {
                    // A possessive: nothing stands there, and what follows goes on.
                    index += 2
                    continue
                }
                let joins = (isApostrophe || scalar == 0x2E) && !word.isEmpty && isAlphanumeric(index + 1)
                if joins, let scalar = Unicode.Scalar(scalar) {
                    word.append(scalar)
                } else if !word.isEmpty {
                    words.append(String(word))
                    word = String.UnicodeScalarView()
                }
            }
            index += 1
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }

    /// Plurals that no rule undoes. Some gold sets give the one number, some the other.
    private static let irregularPlurals = [
        "analyses": "analysis", "children": "child", "criteria": "criterion", "data": "datum",
        "hypotheses": "hypothesis",
        "indexes": "index", "indices": "index", "matrices": "matrix", "media": "medium", "men": "man",
        "people": "person", "phenomena": "phenomenon", "vertices": "vertex", "women": "woman",
    ]
}
