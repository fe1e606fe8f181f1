/// Where the stories of a wire dump begin.
///
/// A story begins behind two or more blank lines, behind a separator line, or (with the strongest proof) behind one
/// blank line, but only where what follows reads as the head of a story. An article with wide gaps or rules between
/// its sections stays one.
enum StoryBoundaries {
    /// Proof within the lines below a would-be headline.
    private struct Proof {
        var isRepeated = false
        var isStamped = false
        var hasByline = false
        var hasDateline = false
        var hasBody = false
    }

    /// Indices of the lines that begin a story; the first is 0. O(bytes).
    static func starts(in lines: [TextLine], of bytes: Span<UInt8>) -> [Int] {
        guard !lines.isEmpty else { return [] }
        var starts = [0]
        var title = Headline(lines[0].range, in: bytes)
        var hasBody = false
        for index in lines.indices {
            if index > starts[starts.count - 1] {
                let isAfterSeparator = bytes.isSeparator(lines[index - 1].range)
                let blanks = lines[index].blanksBefore
                if hasBody, isAfterSeparator || blanks >= 1,
                    !title.isRepeated(by: lines[index].range, in: bytes),
                    opensStory(at: index, in: lines, of: bytes, blanks: blanks, isAfterSeparator: isAfterSeparator)
                {
                    starts.append(index)
                    title = Headline(lines[index].range, in: bytes)
                    hasBody = false
                }
            }
            if !hasBody {
                hasBody = bytes.endsSentence(lines[index].range) || lines[index].range.count > 150
            }
        }
        return starts
    }

    private static func opensStory(
        at index: Int, in lines: [TextLine], of bytes: Span<UInt8>, blanks: Int, isAfterSeparator: Bool
    ) -> Bool {
        let line = lines[index].range
        if bytes.isSeparator(line) { return false }
        let isWide = blanks >= 2 || isAfterSeparator
        if isWide, Dateline(in: line, of: bytes) != nil { return true }
        guard Headline.isPlausible(line, in: bytes), FurnitureLine(line, in: bytes, zone: .head) == nil else {
            return false
        }
        let proof = proof(below: index, in: lines, of: bytes)
        guard proof.hasBody || proof.isStamped else { return false }
        if !isWide { return proof.isRepeated && proof.isStamped }
        if proof.isRepeated || proof.isStamped || proof.hasByline || proof.hasDateline { return true }
        // Behind a rule a headline with a blank line below it is proof enough.
        return isAfterSeparator && index + 1 < lines.count && lines[index + 1].blanksBefore == 1
    }

    private static func proof(below index: Int, in lines: [TextLine], of bytes: Span<UInt8>) -> Proof {
        let title = Headline(lines[index].range, in: bytes)
        var proof = Proof()
        var proseLines = 0
        for below in index + 1..<min(lines.count, index + 13) {
            let line = lines[below].range
            if bytes.isSeparator(line) { break }
            if title.isRepeated(by: line, in: bytes) {
                proof.isRepeated = true
                continue
            }
            switch FurnitureLine(line, in: bytes, zone: .head) {
            case .stamp:
                if proseLines < 2 { proof.isStamped = true }
            case .service where bytes.hasPrefix(shortURL, in: line):
                if proseLines < 2 { proof.isStamped = true }
            case .byline:
                if below <= index + 2 { proof.hasByline = true }
            case .none:
                if bytes.bulletLength(in: line) > 0 { continue }
                if proseLines < 2 && Dateline(in: line, of: bytes) != nil { proof.hasDateline = true }
                if bytes.endsSentence(line) || line.count > 150 { proof.hasBody = true }
                proseLines += 1
            default: break
            }
        }
        return proof
    }

    private static let shortURL = Array("short url".utf8)
}
