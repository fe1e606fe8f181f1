import TextAnalysis

/// What a quotation needs: all of it, and who says it.
extension SentenceStanding {
    func readQuotation(_ reading: inout Reading) {
        let article = candidates.article
        let own = candidates.indices[reading.candidate]
        let range = article.sentences[own].range
        if quotations.hasStray(in: range) {
            reading.fault = reading.fault ?? .mark
            return
        }
        let spans = quotations.spans(in: range)
        guard !spans.isEmpty else { return }
        var unit = own..<own + 1
        for span in spans {
            while unit.lowerBound > 0, article.sentences[unit.lowerBound].range.lowerBound > span.lowerBound {
                unit = unit.lowerBound - 1..<unit.upperBound
            }
            while unit.upperBound < article.sentences.count,
                article.sentences[unit.upperBound - 1].range.upperBound < span.upperBound
            { unit = unit.lowerBound..<unit.upperBound + 1 }
        }
        let first = article.tokenRanges[own].lowerBound
        for sentence in unit where sentence != own {
            let giver = candidateOfSentence[sentence]
            guard giver >= 0, unit.count <= Self.longestUnit else {
                reading.fault = .mark
                return
            }
            // Every one of them is needed, so each is a need of its own.
            reading.needs.append(Need(kind: .mark, token: first, givers: [giver]))
        }
        if !hasSpeaker(unit) {
            guard let before = predecessor(of: reading.candidate), introducesSpeech(candidates.indices[before]) else {
                if unit.lowerBound == own { reading.fault = reading.fault ?? .quotation }
                return
            }
            if unit.lowerBound == own { need(.quotation, first, in: &reading) }
        }
    }

    private static let longestUnit = 4
    /// With so many needs a sentence is not looked at further.
    static let mostNeeds = 6

    /// Whether more than an aside stands outside the quotations of some sentences.
    func hasSpeaker(_ unit: Range<Int>) -> Bool {
        let article = candidates.article
        let text = article.article.text.utf8Span.span
        var letters = 0
        for sentence in unit {
            let range = article.sentences[sentence].range.clamped(to: 0..<text.count)
            var offset = range.lowerBound
            for span in quotations.spans(in: range) {
                letters += text.letters(in: offset..<max(offset, span.lowerBound))
                offset = max(offset, min(span.upperBound, range.upperBound))
            }
            letters += text.letters(in: offset..<range.upperBound)
            if letters >= 4 { return true }
        }
        return false
    }

    /// Whether a sentence says who speaks in the next one: it has a verb of saying, or a quotation, or ends in a colon.
    func introducesSpeech(_ sentence: Int) -> Bool {
        let article = candidates.article
        let range = article.sentences[sentence].range
        let text = article.article.text.utf8Span.span
        if range.upperBound <= text.count, range.upperBound > 0, text[range.upperBound - 1] == UInt8(ascii: ":") {
            return true
        }
        return !quotations.spans(in: range).isEmpty
            || article.tokens(ofSentence: sentence).contains { kinds[Int($0.term)] == .saying }
    }
}
