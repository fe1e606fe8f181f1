/// A terminator with no white space after it.
extension BoundaryRules {
    /// *It ended.The next day …*: a full stop after a word in lower case and before a capitalized word.
    func endsSentenceWithoutSpace(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let preceding = candidate.preceding
        let following = candidate.following
        // *“Why?”.*: the full stop will end it.
        if !candidate.tail.isEmpty, terminatorKind(of: following.firstScalar) != nil { return false }
        if candidate.terminator.kind == .strong, following.kind == .caseless, !isAddress(around: candidate, in: text) {
            return !goesOnWithoutSpaces(candidate, in: text)
        }
        let isShout = candidate.terminator.kind == .strong && candidate.terminator.range.count > 1
        guard following.kind == .capital || isShout && following.kind == .lowerCase, following.letterCount > 0,
            !candidate.isParenthetical, !isListMarker(candidate, in: text)
        else { return false }
        // A quotation mark or bracket may open the next sentence; a dash goes on with this one.
        if !following.isOpened, following.range.lowerBound > candidate.tail.end { return false }
        let next = text.scalar(at: following.range.upperBound, in: candidate.limits)
        let isOneLetterWord = following.range.count == 1 && next.map { isWhiteSpace($0.value) } ?? false
        guard following.hasLowerCase || isOneLetterWord else { return false }
        if candidate.terminator.kind == .ellipsis {
            return startsSentence(candidate, in: text) && preceding.shape != .none
        }
        switch preceding.shape {
        case .word:
            guard preceding.endsWithLowerCase || !candidate.tail.isEmpty || candidate.terminator.kind == .strong,
                preceding.letterCount >= 2, abbreviation(candidate, in: text) == nil
            else { return false }
        case .number: break
        case .none: guard !candidate.tail.isEmpty || candidate.terminator.kind == .strong else { return false }
        case .letter, .dotted: return false
        }
        return !isAddress(around: candidate, in: text)
    }

    /// Whether the terminator stands in a web or mail address, a file name or a piece of program text.
    func isAddress(around candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let start = max(candidate.limits.lowerBound, candidate.terminator.range.lowerBound - 60)
        let end = min(candidate.limits.upperBound, candidate.following.range.upperBound + 20)
        var offset = candidate.terminator.range.lowerBound
        while offset > start, text[offset - 1] > 0x20 {
            offset -= 1
            // An at sign, a slash, a backslash or an underscore.
            if [0x40, 0x2F, 0x5C, 0x5F].contains(text[offset]) { return true }
        }
        offset = candidate.following.range.upperBound
        if offset < end, text[offset] == 0x28 || text[offset] == 0x5F { return true }
        while offset < end, text[offset] > 0x20 {
            if [0x40, 0x2F, 0x5C].contains(text[offset]) { return true }
            if text[offset] == 0x2E, offset + 1 < end, text[offset + 1].isASCIIAlphanumeric { return true }
            offset += 1
        }
        guard let key = WordKey(candidate.following.range, in: text) else { return false }
        return SegmentationLexicon.nameEndings[key] != nil
    }
}
