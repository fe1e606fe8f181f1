import TextAnalysis

/// What each word of a sentence is there, and what stands between it and the next.
///
/// A word's class is that of its term, except that
/// - in a compound with a hyphen (`three-level`, `start-up`) every word is a modifier, the last one a noun;
/// - a word that can be a noun or a verb is a verb behind a subject, an auxiliary, `to` or an adverb, before an object,
///   and where it agrees with the noun before it (`results show`, `the model shows`); otherwise it is a noun.
struct SentenceReading {
    private let words: WordEvidence
    private(set) var roles: [WordClass] = []
    /// The gap behind each word; behind the last one `.other`.
    private(set) var gaps: [Gap] = []

    init(words: WordEvidence) {
        self.words = words
    }

    /// Reads one sentence. Complexity: O(its tokens).
    mutating func read(_ tokens: ArraySlice<Token>, in text: Span<UInt8>) {
        gaps.removeAll(keepingCapacity: true)
        roles.removeAll(keepingCapacity: true)
        for index in tokens.indices {
            let next = index + 1
            gaps.append(
                next < tokens.endIndex
                    ? Gap(between: tokens[index].range.upperBound, and: tokens[next].range.lowerBound, in: text)
                    : .other)
        }
        for index in tokens.indices { roles.append(role(of: index, in: tokens)) }
    }

    private func role(of index: Int, in tokens: ArraySlice<Token>) -> WordClass {
        let position = index - tokens.startIndex
        let wordClass = words.classes[Int(tokens[index].term)]
        let isBound = position > 0 && gaps[position - 1] == .hyphen
        if gaps[position] == .hyphen {
            switch wordClass {
            case .function, .adverb, .verb, .reporting, .nounOrVerb: return .adjective
            case .number: return words.classes[Int(tokens[index + 1].term)] == .number ? .number : .adjective
            case .connector: return isBound && tokens[index].shape == .lower ? .adjective : .connector
            default: return wordClass
            }
        }
        if isBound {
            switch wordClass {
            case .function, .adverb, .verb, .reporting, .nounOrVerb: return .noun
            default: return wordClass
            }
        }
        return wordClass == .nounOrVerb ? nounOrVerb(index, in: tokens) : wordClass
    }

    private func nounOrVerb(_ index: Int, in tokens: ArraySlice<Token>) -> WordClass {
        let position = index - tokens.startIndex
        let next = gaps[position] == .other ? nil : Int(tokens[index + 1].term)
        let beforeObject = next.map { words.followsVerbs[$0] } ?? false
        guard position > 0, gaps[position - 1] != .other else { return beforeObject ? .verb : .noun }
        let previous = Int(tokens[index - 1].term)
        switch roles[position - 1] {
        case .function, .connector: return words.precedesVerbs[previous] ? .verb : .noun
        case .adverb: return .verb
        case .noun, .nounOrVerb, .calendar:
            if beforeObject { return .verb }
            let isPlural = words.endsInS[previous]
            let endsInS = words.endsInS[Int(tokens[index].term)]
            switch next.map({ words.classes[$0] }) {
            case .noun, .adjective, .gerund, .nounOrVerb: return isPlural != endsInS ? .verb : .noun
            default: return isPlural && !endsInS ? .verb : .noun
            }
        default: return .noun
        }
    }
}
