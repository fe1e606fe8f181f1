/// The spoken text of cues: lines joined to sentences, a paragraph a turn or a thought, names as transcripts have them.
struct Script {
    private(set) var text = ""
    private var paragraph = ""
    private var speaker: String?
    private let isPunctuated: Bool
    private let hasNames: Bool

    /// A paragraph of this length ends with its sentence, in bytes.
    private static let longParagraph = 500
    private static let longUnpunctuated = 300
    /// Silences behind which a new paragraph begins, in milliseconds.
    private static let longSilence = 3_000
    private static let shortSilence = 1_000

    /// O(bytes).
    init(_ cues: [Cue]) {
        let lines = Self.unrolled(cues)
        isPunctuated = Self.isPunctuated(lines)
        hasNames = lines.contains { $0.line.speaker?.isEmpty == false }
        for (line, silence) in lines { append(line, behind: silence) }
        endParagraph()
    }

    private mutating func append(_ line: Cue.Line, behind silence: Int) {
        if let name = line.speaker, name.isEmpty || name != speaker {
            endParagraph()
            speaker = name
            // Who is not named is not who spoke before.
            if hasNames { paragraph = (name.isEmpty ? "SPEAKER" : name) + ": " }
        } else if endsHere(behind: silence) {
            endParagraph()
        }
        if !paragraph.isEmpty, paragraph.utf8.last != 0x20 { paragraph += " " }
        paragraph += line.text
    }

    private func endsHere(behind silence: Int) -> Bool {
        guard isPunctuated else {
            return silence >= Self.shortSilence || paragraph.utf8.count >= Self.longUnpunctuated
        }
        let last = paragraph.last { !"\"'”’)»".contains($0) }
        guard last.map({ ".?!…。！？".contains($0) }) ?? false else { return false }
        return silence >= Self.longSilence || paragraph.utf8.count >= Self.longParagraph
    }

    private mutating func endParagraph() {
        if !paragraph.isEmpty { text += (text.isEmpty ? "" : "\n\n") + paragraph }
        paragraph = ""
    }

    /// Whether the words have marks of sentences; those that a machine heard often have none.
    private static func isPunctuated(_ lines: [(line: Cue.Line, silence: Int)]) -> Bool {
        var (words, marks) = (0, 0)
        for (line, _) in lines {
            words += line.text.utf8.count { $0 == 0x20 } + 1
            marks += line.text.count { ".?!。！？".contains($0) }
        }
        return marks * 50 >= words
    }

    /// The lines of all cues, each once, with the silence before it; those that roll up stand in several cues.
    private static func unrolled(_ cues: [Cue]) -> [(line: Cue.Line, silence: Int)] {
        let rolled = cues.indices.dropFirst().count { isRolled(cues[$0 - 1], cues[$0]) }
        let rolls = rolled >= 2 && rolled * 4 >= cues.count
        var lines: [(line: Cue.Line, silence: Int)] = []
        for (index, cue) in cues.enumerated() {
            let previous = index > 0 ? cues[index - 1] : nil
            var silence = previous.map { max(0, cue.start - $0.end) } ?? 0
            if let previous, isRepeated(previous, cue) { continue }
            var shown = 0
            if rolls, let previous {
                shown = overlap(previous.lines, cue.lines)
                // A line that grows word by word.
                if shown == 0, let last = lines.last, let first = cue.lines.first, first.text.hasPrefix(last.line.text)
                {
                    lines[lines.count - 1].line.text = first.text
                    shown = 1
                }
            }
            for line in cue.lines.dropFirst(shown) {
                lines.append((line, silence))
                silence = 0
            }
        }
        return lines
    }

    /// Whether a cue shows the last line of the one before, or goes on with it.
    private static func isRolled(_ previous: Cue, _ cue: Cue) -> Bool {
        guard let last = previous.lines.last, let first = cue.lines.first else { return false }
        return cue.lines.contains { $0.text == last.text } || first.text.hasPrefix(last.text)
    }

    /// Whether a cue is the one before once more: some words may be said twice, many are not.
    private static func isRepeated(_ previous: Cue, _ cue: Cue) -> Bool {
        cue.lines == previous.lines && cue.lines.reduce(0) { $0 + $1.text.utf8.count } >= 20
    }

    /// The most lines at the start of a cue that the one before ends with.
    private static func overlap(_ previous: [Cue.Line], _ lines: [Cue.Line]) -> Int {
        let most = min(previous.count, lines.count, 8)
        for count in stride(from: most, to: 0, by: -1)
        where zip(previous.suffix(count), lines).allSatisfy({ $0.text == $1.text }) {
            return count
        }
        return 0
    }
}
