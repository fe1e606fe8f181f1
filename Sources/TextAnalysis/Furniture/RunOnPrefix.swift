/// Furniture that stands before the first sentence on the same line, where a source lost its paragraphs:
/// `By. Jane Roe. PUBLISHED:. 14:11 EST, 25 October 2013. |. UPDATED:. … The bishop …`.
enum RunOnPrefix {
    private static let by = Array("by. ".utf8)
    private static let and = Array("and ".utf8)
    private static let follow = Array("follow @".utf8)
    private static let updated = Array("last updated at ".utf8)
    private static let published = Array("published:".utf8)
    private static let updatedMark = Array("updated:".utf8)
    private static let playback: [[UInt8]] = [
        "media playback is not supported on this device", "media playback is unsupported on your device",
    ].map { Array($0.utf8) }

    struct Cut {
        var end: Int
        var byline: Range<Int>?
        var date: Range<Int>?
    }

    /// Where the text proper begins, and the fields cut off before it. O(1): it looks at no more than 400 bytes.
    static func cut(from range: Range<Int>, in bytes: Span<UInt8>) -> Cut {
        var cut = Cut(end: range.lowerBound)
        let limit = min(range.upperBound, range.lowerBound + 400)
        var openedByline = false
        while cut.end < limit {
            let rest = cut.end..<limit
            if !openedByline && bytes.hasPrefix(by, in: rest) {
                guard let name = sentence(from: cut.end + by.count, limit: limit, in: bytes),
                    names(name, in: bytes)
                else { break }
                cut.byline = name
                openedByline = true
                cut.end = afterStop(name.upperBound, limit: limit, in: bytes)
            } else if openedByline && cut.date == nil && bytes.hasPrefix(and, in: rest) {
                guard let name = sentence(from: cut.end + and.count, limit: limit, in: bytes),
                    names(name, in: bytes)
                else { break }
                cut.end = afterStop(name.upperBound, limit: limit, in: bytes)
            } else if openedByline && bytes.hasPrefix(follow, in: rest) {
                guard let handle = sentence(from: cut.end, limit: limit, in: bytes) else { break }
                cut.end = afterStop(handle.upperBound, limit: limit, in: bytes)
            } else if bytes.hasPrefix(published, in: rest) || bytes.hasPrefix(updatedMark, in: rest)
                || bytes.hasPrefix(updated, in: rest) || bytes[cut.end] == 0x7C
            {
                guard let end = stamp(from: cut.end, limit: limit, in: bytes, into: &cut) else { break }
                cut.end = end
            } else if let phrase = playback.first(where: { bytes.hasPrefix($0, in: rest) }) {
                cut.end = bytes.trimmed(cut.end + phrase.count..<range.upperBound).lowerBound
            } else {
                break
            }
        }
        // Something must remain.
        return cut.end < range.upperBound ? cut : Cut(end: range.lowerBound)
    }

    /// The bytes up to a full stop that white space follows.
    private static func sentence(from start: Int, limit: Int, in bytes: Span<UInt8>) -> Range<Int>? {
        guard start < limit else { return nil }
        for offset in start..<limit - 1 where bytes[offset] == 0x2E && bytes[offset + 1] <= 0x20 {
            return offset - start <= 90 && offset > start ? start..<offset : nil
        }
        return nil
    }

    private static func afterStop(_ stop: Int, limit: Int, in bytes: Span<UInt8>) -> Int {
        var offset = stop + 1
        while offset < limit && bytes[offset] <= 0x20 { offset += 1 }
        return min(offset, limit)
    }

    /// `Jane Roe`, `Jane Roe and Daily Mail Reporter`, `Jan Doe, Press Association`, `Ap`.
    private static func names(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        Byline.areNames(bytes.words(in: range), in: bytes, minimum: 1)
    }

    /// The end of the date words from `start` on, which open with a label; the date goes into `cut`.
    private static func stamp(from start: Int, limit: Int, in bytes: Span<UInt8>, into cut: inout Cut) -> Int? {
        var end = start
        var lastStop: Int?
        var offset = start
        // Words are taken as long as the whole reads as a stamp; the stamp ends with the last word that a full stop
        // closes, or that a bar is.
        while offset < limit {
            var wordEnd = offset
            while wordEnd < limit && bytes[wordEnd] > 0x20 { wordEnd += 1 }
            guard wordEnd > offset, wordEnd < limit, wordEnd - start <= 160 else { break }
            let word = offset..<wordEnd
            let isMark = bytes.string(word) == "|." || bytes.string(word) == "|"
            if !isMark && !DateWords.isStampWord(word, in: bytes) { break }
            end = wordEnd
            if bytes[end - 1] == 0x2E || isMark { lastStop = end }
            offset = wordEnd
            while offset < limit && bytes[offset] <= 0x20 { offset += 1 }
        }
        guard let lastStop else { return nil }
        if cut.date == nil, let stamp = DateWords.stamp(in: start..<lastStop, of: bytes) { cut.date = stamp.date }
        return afterStop(lastStop - 1, limit: limit, in: bytes)
    }
}
