import TextAnalysis

/// What the shape of a sentence says: crumbs, questions, endings.
extension SentenceStanding {
    static let fewestWords = 6

    /// Whether a sentence has too few words; of a script that sets no spaces it may have any number.
    func isCrumb(_ candidate: Int) -> Bool {
        (2..<Self.fewestWords).contains(candidates.lengths[candidate].words)
            && candidates.tokens(candidate).count < Self.fewestWords
    }

    /// Crumbs, questions, and what only announces the next sentence.
    func readShape(_ reading: inout Reading) {
        let tokens = candidates.tokens(reading.candidate)
        let text = candidates.article.article.text.utf8Span.span
        let range = candidates.sentence(reading.candidate).range.clamped(to: 0..<text.count)
        if isCrumb(reading.candidate) {
            reading.fault = .filler
        } else if text.endsInQuestion(range), !text.leadsToQuestion(range) {
            if let first = candidates.article.tokenRanges[candidates.indices[reading.candidate]].first,
                let answer = answer(to: reading.candidate)
            {
                reading.needs.append(Need(kind: .question, token: first, givers: [answer]))
            } else {
                reading.fault = .question
            }
        } else if let first = tokens.first, kinds[Int(first.term)] == .answer, first.range.upperBound < text.count,
            text[first.range.upperBound] == UInt8(ascii: ",")
        {
            reading.fault = .filler
        } else if candidates.article.isFragment(range, tokens) || text.isInBrackets(range) || text.endsInColon(range) {
            reading.fault = .filler
        }
    }

    /// Whether a sentence is a question that somebody else answers.
    func asks(_ candidate: Int) -> Bool { needs[candidate].contains { $0.kind == .question } }

    /// The sentence of a transcript with which somebody else answers a question.
    func answer(to candidate: Int) -> Int? {
        guard let speaker = candidates.sentence(candidate).speaker, let next = successor(of: candidate),
            candidates.sentence(next).speaker != speaker
        else { return nil }
        return next
    }
}
