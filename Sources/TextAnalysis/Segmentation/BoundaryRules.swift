/// A terminator with its surroundings: what the rules decide on.
struct BoundaryCandidate {
    var terminator: Terminator
    var tail: SentenceTail
    var preceding: PrecedingWord
    var following: FollowingWord
    /// Whether white space stands between the tail and the following word.
    var hasSpace: Bool
    /// Where the sentence in progress begins.
    var sentenceStart: Int
    /// Whether a parenthesis that opened inside the sentence in progress is open or closes in the tail.
    var isParenthetical: Bool
    var limits: Range<Int>
}

/// Decides whether a terminator ends a sentence.
///
/// The rules go from the surest to the least sure; each looks only at the word before the terminator, the marks after
/// it and a few words that follow. There is no model: where the field's literature learns weights over the same clues
/// (Kiss and Strunk, *Unsupervised Multilingual Sentence Boundary Detection*, Computational Linguistics 2006,
/// doi:10.1162/coli.2006.32.4.485), lists of abbreviations and of words that start sentences stand here.
struct BoundaryRules: Sendable {
    let lexicon: SegmentationLexicon

    func endsSentence(at candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        if candidate.following.kind == .nothing { return true }
        if candidate.terminator.kind == .ideographic { return endsIdeographicSentence(candidate, in: text) }
        if !candidate.hasSpace { return endsSentenceWithoutSpace(candidate, in: text) }
        if goesOnAfterPunctuation(candidate) || isFollowedByCloser(candidate, in: text) { return false }
        if candidate.isParenthetical, !closesParenthesis(candidate, in: text) { return false }
        switch candidate.terminator.kind {
        case .strong: return endsExclamation(candidate, in: text)
        case .ellipsis: return endsEllipsis(candidate, in: text)
        case .period, .ideographic: return endsStatement(candidate, in: text)
        }
    }

    /// A comma, a closing mark, an operator, or a dash with a small letter behind it (*—¿Quién? —preguntó Ana*) goes on
    /// with the sentence.
    private func goesOnAfterPunctuation(_ candidate: BoundaryCandidate) -> Bool {
        switch candidate.following.firstScalar {
        case 0x2C, 0x3A, 0x3B, 0x2F, 0x3D, 0x26, 0x2B, 0x7C, 0x25: true
        // *“Why?” .*
        case 0x2E: !candidate.tail.isEmpty && candidate.following.range.lowerBound > candidate.tail.end + 2
        default: candidate.following.hasDash && candidate.following.kind == .lowerCase
        }
    }

    /// Whether an opening mark is set behind the terminator where a closing one should be: *``Верю! ``.*
    private func isFollowedByCloser(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        guard candidate.following.isOpened else { return false }
        var next = text.endOfWhiteSpace(from: candidate.tail.end, in: candidate.limits)
        while let mark = text.scalar(at: next, in: candidate.limits), isOpener(mark.value) {
            next = mark.range.upperBound
        }
        guard let mark = text.scalar(at: next, in: candidate.limits), mark.value == 0x2E else {
            return false
        }
        return text.scalar(at: mark.range.upperBound, in: candidate.limits).map { isWhiteSpace($0.value) } ?? true
    }

    /// Whether the sentence ends with a parenthesis that opened inside it: *(It was late.) Then* ends one, *(at 5 p.m.)
    /// The* goes on, and a question or exclamation in brackets takes a word that starts sentences.
    private func closesParenthesis(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        guard candidate.tail.hasBracket else { return false }
        if startsSentence(candidate, in: text) { return true }
        return candidate.terminator.kind == .period && candidate.preceding.shape == .word
            && abbreviation(candidate, in: text) == nil
    }
}
