/// The place and agency that open a story: `BAGHDAD: …`, `LONDON (Reuters) - …`, `(CNN) -- …`, `WASHINGTON — …`.
///
/// Read as PLACE [, REGION] [, DATE] [(AGENCY)] MARK, of at most 120 bytes. Without an agency the place is in
/// capitals; with one it may be in any case (`Kabul, Afghanistan (CNN) --`), and the mark may be missing
/// (`(CNN)The …`). What follows does not begin in lower case: `NASA — the agency that …` opens with its subject.
struct Dateline {
    /// The place without date and agency; nil in `(CNN) -- …`.
    var place: Range<Int>?
    /// Where the text proper begins.
    var end: Int

    /// Labels in capitals before a colon that name no place.
    private static let labels: Set<String> = [
        "exclusive", "breaking", "update", "updated", "watch", "video", "opinion", "analysis", "review", "note",
        "factbox", "question", "answer", "interview", "correction", "photos", "photo", "live", "new", "timeline",
        "explainer", "editorial", "comment", "feature", "pictures", "poll", "quiz", "warning", "profile", "report",
        "related", "more", "read", "faq", "key", "spoiler", "alert", "advisory", "world", "business", "sport",
        "sports", "summary", "background", "listen", "corrected", "editor", "shr", "net", "nasa", "file",
    ]

    init?(in range: Range<Int>, of bytes: Span<UInt8>) {
        let limit = min(range.upperBound, range.lowerBound + 120)
        var offset = range.lowerBound
        var placeEnd: Int?
        var agencyEnd: Int?
        var markEnd: Int?
        var isColon = false
        scan: while offset < limit {
            let byte = bytes[offset]
            switch byte {
            case 0x28:  // (
                guard agencyEnd == nil,
                    let close = Self.agency(at: offset, limit: limit, opens: offset == range.lowerBound, in: bytes)
                else { return nil }
                placeEnd = offset
                agencyEnd = close
                offset = close
                // (CNN)The …: no mark.
                if let mark = Self.mark(at: offset, limit: limit, in: bytes) {
                    markEnd = mark
                } else {
                    guard offset < limit, bytes[offset - 2] != 0x20,
                        placeEnd == range.lowerBound || bytes.string(offset - 5..<offset) == "(CNN)"
                    else { return nil }
                    markEnd = offset
                }
                break scan
            default:
                if let mark = Self.mark(at: offset, limit: limit, in: bytes) {
                    placeEnd = offset
                    markEnd = mark
                    isColon = byte == 0x3A
                    break scan
                }
                // A sentence end: only an abbreviated region (`Va.`) or `ST.` may carry a full stop.
                if byte == 0x21 || byte == 0x3F || byte == 0x22 { return nil }
                offset += 1
            }
        }
        guard let placeEnd, let markEnd else { return nil }
        var end = markEnd
        while end < range.upperBound {
            let space = bytes.whiteSpaceLength(at: end, end: range.upperBound)
            if space == 0 { break }
            end += space
        }
        guard end < range.upperBound, bytes.firstLetterCase(of: end..<range.upperBound) != .lower else { return nil }
        if agencyEnd == nil, Self.goesOnInCapitals(end..<range.upperBound, in: bytes) { return nil }
        self.end = end
        let head = bytes.trimmed(range.lowerBound..<placeEnd)
        if head.isEmpty {
            guard agencyEnd != nil else { return nil }
            return
        }
        // `AP - …`, `Canadian Press - …`: an agency without a place.
        if !isColon && agencyEnd == nil && Self.isAgency(head, in: bytes) { return }
        guard let place = Self.place(in: head, of: bytes, hasAgency: agencyEnd != nil, isColon: isColon) else {
            return nil
        }
        self.place = place.isEmpty ? nil : place
    }

    /// The end of the mark at `offset`: a colon, or a dash (` - `, ` -- `, ` – `, `—`).
    private static func mark(at offset: Int, limit: Int, in bytes: Span<UInt8>) -> Int? {
        guard offset < limit else { return nil }
        var start = offset
        while start < limit && bytes[start] == 0x20 { start += 1 }
        guard start < limit else { return nil }
        let isSpaced = start > offset
        let byte = bytes[start]
        if byte == 0x3A {
            guard start + 1 < limit, bytes[start + 1] == 0x20 || bytes[start + 1] == 0x0A else { return nil }
            return start + 1
        }
        if byte == 0x2D || byte == 0x5F {
            var end = start
            while end < limit && bytes[end] == byte { end += 1 }
            guard end < limit, end - start >= 2 || (isSpaced && bytes[end] == 0x20) else { return nil }
            return end
        }
        // En and em dash; an en dash without spaces joins words.
        guard byte == 0xE2, start + 2 < limit, bytes[start + 1] == 0x80 else { return nil }
        if bytes[start + 2] == 0x94 || bytes[start + 2] == 0x95 { return start + 3 }
        return bytes[start + 2] == 0x93 && isSpaced ? start + 3 : nil
    }

    /// The offset behind `(AGENCY)`; nil where the brackets hold something else.
    ///
    /// - Parameter opens: whether the bracket opens the text.
    private static func agency(at open: Int, limit: Int, opens: Bool, in bytes: Span<UInt8>) -> Int? {
        var close = open + 1
        while close < limit && bytes[close] != 0x29 {
            if close - open > 32 { return nil }
            close += 1
        }
        guard close < limit, close - open > 2 else { return nil }
        var isKnown = false
        var start = open + 1
        for offset in open + 1...close {
            let byte = bytes[offset]
            guard byte == 0x29 || byte == 0x20 || byte == 0x2F else { continue }
            if offset > start {
                if bytes.firstLetterCase(of: start..<offset) == .lower && bytes.string(start..<offset) != "dpa" {
                    return nil
                }
                if Credit.agencies.contains(bytes.string(start..<offset).lowercased()) { isKnown = true }
            }
            start = offset + 1
        }
        // An unknown agency has to be followed by a dash, `(Hollywood Reporter) - `, or to open the text with no space behind it.
        guard
            isKnown || mark(at: close + 1, limit: limit, in: bytes) != nil
                || opens && close + 1 < limit && bytes[close + 1] != 0x20
        else { return nil }
        return close + 1
    }

    /// Whether three words in capitals follow, as in a headline that is all capitals: `COUNCIL IN OSTVIK: NEW BRIDGE IS OPEN`.
    private static func goesOnInCapitals(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        let words = bytes.words(in: range.lowerBound..<min(range.upperBound, range.lowerBound + 80)).prefix(3)
        return words.count == 3 && words.allSatisfy { bytes.isCapitals($0, minimum: 2) }
    }

    private static func isAgency(_ head: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        let words = bytes.words(in: head)
        return words.count <= 2
            && words.allSatisfy {
                bytes.firstLetterCase(of: $0) == .upper && Credit.agencies.contains(bytes.string($0).lowercased())
            }
    }

    /// The place in the words before agency and mark, its date cut off; nil where they are no place.
    private static func place(
        in head: Range<Int>, of bytes: Span<UInt8>, hasAgency: Bool, isColon: Bool
    ) -> Range<Int>? {
        let words = bytes.words(in: head)
        guard let first = words.first, words.count <= (isColon ? 6 : 9) else { return nil }
        if words.count == 1 && labels.contains(bytes.string(first).lowercased()) { return nil }
        var end = head.lowerBound
        var sawComma = false
        for word in words {
            let isDate = DateWords.isDateWord(word, in: bytes)
            if isDate {
                if !hasAgency && !sawComma { return nil }
                continue
            }
            guard isPlaceWord(word, in: bytes, capitals: !hasAgency && !sawComma) else { return nil }
            end = word.upperBound
            if bytes[word.upperBound - 1] == 0x2C || bytes[word.upperBound - 1] == 0x2F { sawComma = true }
        }
        // A single word in capitals needs three letters before a dash, four before a colon: `Q: …`, `NGO: …` and
        // `TV - …` are no places.
        guard hasAgency || bytes.isCapitals(first, minimum: words.count > 1 ? 2 : isColon ? 4 : 3) else { return nil }
        while end > head.lowerBound && (bytes[end - 1] == 0x2C || bytes[end - 1] == 0x20) { end -= 1 }
        return head.lowerBound..<end
    }

    private static let small: Set<String> = [
        "de", "of", "the", "and", "el", "al", "la", "du", "am", "in", "near", "on",
    ]

    private static func isPlaceWord(_ word: Range<Int>, in bytes: Span<UInt8>, capitals: Bool) -> Bool {
        if capitals { return bytes.isCapitals(word, minimum: 1) }
        return bytes.firstLetterCase(of: word) == .upper || small.contains(bytes.string(word).lowercased())
    }
}
