#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The turns of an article that is clearly a transcript: an interview, a broadcast, a hearing.
///
/// It is one where three turns or more have labels of the same form, two speakers or more take them, the labels say what
/// part is theirs or at what time they speak, or else speakers come back and address each other, and the turns fill most of the text and
/// end as sentences do. So news with a colon here
/// and there, a list of prices or places, and links of the desk are none.
///
/// Of 26,433 articles and other texts of development sets it takes five for transcripts: four are conversations, one is a screenplay.
enum Transcript {
    /// The labels of the turns in reading order; none where the paragraphs are no transcript.
    ///
    /// Complexity: O(bytes of the paragraphs).
    static func labels(of paragraphs: ArraySlice<Paragraph>, in text: Span<UInt8>) -> [SpeakerLabel] {
        var labels: [SpeakerLabel] = []
        for paragraph in paragraphs {
            let range = paragraph.range.clamped(to: 0..<text.count)
            var place = range.lowerBound
            while let offset = text.firstColon(in: place..<range.upperBound) {
                if offset > range.lowerBound, let label = SpeakerLabel(endingAt: offset, in: text, paragraph: range) {
                    labels.append(label)
                }
                place = offset + 1
            }
        }
        guard labels.count >= fewestTurns else { return [] }
        for form in [SpeakerLabel.Form.capitals, .names] {
            let turns = labels.filter { $0.form == form }
            if isConversation(turns, paragraphs, in: text) { return turns }
        }
        return []
    }

    private static let fewestTurns = 3

    private static func isConversation(
        _ turns: [SpeakerLabel], _ paragraphs: ArraySlice<Paragraph>, in text: Span<UInt8>
    ) -> Bool {
        guard turns.count >= fewestTurns, let start = paragraphs.first?.range.lowerBound,
            let end = paragraphs.last.map({ min(text.count, $0.range.upperBound) })
        else { return false }
        var counts: [String: Int] = [:]
        for turn in turns { counts[turn.speaker, default: 0] += 1 }
        let recurring = turns.count { counts[$0.speaker, default: 0] > 1 }
        let marked = turns.count { $0.isRole || $0.time != nil }
        // One anchor among names in capitals tells that they are no places.
        let isMarked = turns[0].form == .capitals ? marked > 0 && recurring + marked > 1 : 2 * marked >= turns.count
        guard counts.count > 1, isMarked || 2 * recurring >= turns.count else { return false }
        let first = turns[0].range.lowerBound
        let unlabeled = paragraphs.count { $0.range.lowerBound >= first } - turns.count
        guard 2 * (end - first) >= end - start, unlabeled <= 4 * turns.count else { return false }
        let ends = turns.indices.map { $0 + 1 < turns.count ? turns[$0 + 1].range.lowerBound : end }
        let spoken = zip(turns, ends).count {
            endsAsSpeech($0.range.upperBound..<max($0.range.upperBound, $1), in: text)
        }
        guard 3 * spoken >= 2 * turns.count else { return false }
        // `PARIS:`, `LONDON:` are places, `Commons:`, `Lords:` a schedule.
        return isMarked
            || 4 * zip(turns, ends).count { addresses($0.range.upperBound..<max($0.range.upperBound, $1), in: text) }
                >= turns.count
    }

    /// Whether a turn asks something, or has a word for who speaks or is spoken to.
    private static func addresses(_ turn: Range<Int>, in text: Span<UInt8>) -> Bool {
        var rest = turn
        while let word = text.firstWord(in: rest) {
            rest = word.upperBound..<turn.upperBound
            if text[word.upperBound - 1] == UInt8(ascii: "?") { return true }
            if word.count <= 8, persons.contains(text.string(word).lowercased().filter { $0.isLetter || $0 == "'" }) {
                return true
            }
        }
        return false
    }

    private static let persons: Set = [
        "i", "i'm", "i've", "i'd", "we", "we're", "we've", "you", "you're", "my", "our", "your", "me", "us", "ich",
        "wir", "mich", "uns",
        "je", "nous", "vous", "yo", "nosotros", "usted", "io", "noi", "lei", "eu", "nós", "ik", "wij", "u", "я", "мы",
        "вы",
    ]

    /// Whether a turn ends as a sentence or a stage direction does.
    private static func endsAsSpeech(_ turn: Range<Int>, in text: Span<UInt8>) -> Bool {
        let turn = text.trimmed(turn)
        guard turn.count > 1 else { return false }
        return turn.suffix(3).contains { ".?!)]\"".utf8.contains(text[$0]) || text[$0] >= 0x80 }
    }
}

extension Span<UInt8> {
    /// Where the first colon stands; most texts have none, so the C library looks at many bytes at once.
    fileprivate func firstColon(in range: Range<Int>) -> Int? {
        let part = extracting(range)
        return unsafe part.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, let found = unsafe memchr(start, 0x3A, bytes.count) else { return nil }
            // Found within the bytes, so the distance is one of their offsets.
            return unsafe range.lowerBound + (UnsafeRawPointer(found) - start)
        }
    }
}
