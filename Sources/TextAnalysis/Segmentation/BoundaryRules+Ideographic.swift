/// Chinese and Japanese, which put no space behind a mark.
extension BoundaryRules {
    /// A full-width mark ends the sentence unless Japanese grammar goes on (「はい。」と言った), a title ends with it
    /// (《谁来付钱？》一书), or who said it follows (“我们赢了！”市长说).
    func endsIdeographicSentence(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        guard !candidate.hasSpace, let next = text.scalar(at: candidate.tail.end, in: candidate.limits) else {
            return true
        }
        switch next.value {
        // 、 ， ； ：
        case 0x3001, 0xFF0C, 0xFF1B, 0xFF1A, 0x2C, 0x3B, 0x3A: return false
        // The middle dot goes on with a name, or is a bullet behind a full stop.
        case _ where !candidate.tail.isEmpty && terminatorKind(of: next.value) != nil: return false
        case 0x30FB: return text[candidate.terminator.range.lowerBound] == 0xE3
        case 0x3041...0x309F:
            return candidate.tail.isEmpty || opensSentence(at: candidate.tail.end, candidate, in: text)
        default: return !goesOnBehindQuotation(candidate, in: text)
        }
    }

    /// Whether the kana at `offset` are a word that opens sentences, and no particle that goes on with a quotation: これは, その.
    private func opensSentence(at offset: Int, _ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        guard let first = text.scalar(at: offset, in: candidate.limits),
            let second = text.scalar(at: first.range.upperBound, in: candidate.limits)
        else { return false }
        switch (first.value, second.value) {
        // これ, この, ここ, それ, その, そこ
        case (0x3053, 0x308C), (0x3053, 0x306E), (0x3053, 0x3053), (0x305D, 0x308C), (0x305D, 0x306E), (0x305D, 0x3053):
            return true
        // あの, また, しか(し)
        case (0x3042, 0x306E), (0x307E, 0x305F), (0x3057, 0x304B): return true
        default: return false
        }
    }

    /// The same behind `!` and `?`, which are also part of a name (`Yahoo!ニュース`), or stand for a dot that was lost
    /// inside one (萨达姆?侯赛因): a question has a word that asks.
    func goesOnWithoutSpaces(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        guard let next = text.scalar(at: candidate.following.range.lowerBound, in: candidate.limits),
            isHanOrKana(next.value)
        else { return false }
        if isForeignName(candidate, in: text) || goesOnBehindQuotation(candidate, in: text) { return true }
        let mark = candidate.terminator.range
        let before = text.scalar(before: mark.lowerBound, in: candidate.sentenceStart..<candidate.limits.upperBound)
        return mark.count == 1 && text[mark.lowerBound] == 0x3F && candidate.tail.isEmpty && isHan(next.value)
            && before.map { isHan($0.value) } ?? false && !asks(before: mark.lowerBound, candidate, in: text)
    }

    /// Whether one mark stands behind a Latin name in a Chinese or Japanese sentence: *Yahoo! ニュース*.
    func isForeignName(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        guard candidate.terminator.range.count == 1, candidate.tail.isEmpty, !candidate.following.isOpened,
            let next = text.scalar(at: candidate.following.range.lowerBound, in: candidate.limits),
            isHanOrKana(next.value)
        else { return false }
        let window = max(candidate.sentenceStart, candidate.terminator.range.lowerBound - PrecedingWord.reach)
        var start = candidate.terminator.range.lowerBound
        while start > window, text[start - 1].isASCIILetter { start -= 1 }
        guard start < candidate.terminator.range.lowerBound, text[start].isASCIIUppercase else { return false }
        // A sentence of Latin words can end so.
        while start > window, text[start - 1] <= 0x20 { start -= 1 }
        return start == window || !text[start - 1].isASCIIAlphanumeric
    }

    private func goesOnBehindQuotation(_ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        if candidate.tail.hasTitleMark { return true }
        guard candidate.tail.hasQuote, !candidate.following.isOpened else { return false }
        return SpeechReport.begins(at: candidate.tail.end, in: text, limits: candidate.limits)
    }

    /// Whether a word that asks stands in the clause before a question mark.
    private func asks(before offset: Int, _ candidate: BoundaryCandidate, in text: Span<UInt8>) -> Bool {
        let window = max(candidate.sentenceStart, offset - 90)..<offset
        var end = offset
        while let reading = text.scalar(before: end, in: window), reading.value != 0xFF0C {
            if Self.askingCharacters.contains(reading.value) { return true }
            end = reading.range.lowerBound
        }
        return false
    }

    private static let askingCharacters = Set("吗嗎呢吧么麼谁誰哪何几幾怎啥否岂豈多不没沒可".unicodeScalars.map(\.value))
}

func isHan(_ value: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || (0x20000...0x3FFFF).contains(value)
}

func isHanOrKana(_ value: UInt32) -> Bool { isHan(value) || (0x3041...0x30FF).contains(value) }
