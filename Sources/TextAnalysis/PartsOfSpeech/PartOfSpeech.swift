/// What a word is in its sentence, as far as keywords and phrases need to know.
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
    /// A common noun, singular or plural.
    case noun
    /// A proper noun.
    case name
    /// `heavy`
    case adjective
    /// A finite verb, an infinitive or a modal.
    case verb
    /// A form in `-ing`.
    case gerund
    /// A past participle.
    case participle
    /// `slowly`
    case adverb
    /// `seven`, `7`
    case number
    /// An article, a demonstrative or a possessive.
    case determiner
    /// `they`
    case pronoun
    /// A preposition, a subordinating conjunction or a particle.
    case preposition
    /// A coordinating conjunction or an interjection.
    case conjunction
    /// No word: what parts two words.
    case mark
}

/// What stands between two words.
public enum WordGap: Sendable {
    /// White space, or nothing between two words of a script without spaces.
    case space
    /// A hyphen, or the dot inside a foreign name.
    case hyphen
    /// A possessive ending and a space: `Alaska's coast`.
    case possessive
    /// Punctuation, or anything else that parts two phrases.
    case other

    /// What stands in `text` from the end of one word to the start of the next.
    public init(between end: Int, and start: Int, in text: Span<UInt8>) {
        guard end < start, start <= text.count else {
            // Words of scripts without spaces touch, pairs of characters overlap.
            self = end == start ? .space : .other
            return
        }
        if text[end] >= 0xC2, Self.isMiddleDot(end..<start, in: text) {
            self = .hyphen
            return
        }
        var offset = end
        // A possessive ending belongs to the word before: 's, ’s, or the apostrophe alone.
        if text[offset] == UInt8(ascii: "'") {
            offset += 1
        } else if offset + 2 < start, text[offset] == 0xE2, text[offset + 1] == 0x80, text[offset + 2] == 0x99 {
            offset += 3
        }
        if offset > end, offset < start, text[offset] | 0x20 == UInt8(ascii: "s") { offset += 1 }
        if offset == end, text[offset] == UInt8(ascii: "-"), start == end + 1 {
            self = .hyphen
            return
        }
        // U+2010 and U+2011, hyphens of their own; U+2013, an en dash, joins where no space is around it.
        if offset == end, start == end + 3, text[end] == 0xE2, text[end + 1] == 0x80,
            [0x90, 0x91, 0x93].contains(text[end + 2])
        {
            self = .hyphen
            return
        }
        let isPossessive = offset > end
        let separated = offset < start
        while offset < start {
            if text[offset] == 0x20 || (0x09...0x0D).contains(text[offset]) {
                offset += 1
            } else if offset + 1 < start, text[offset] == 0xC2, text[offset + 1] == 0xA0 {
                offset += 2
            } else {
                self = .other
                return
            }
        }
        self = isPossessive ? .possessive : separated ? .space : .other
    }

    /// Whether a gap is the dot between the parts of a foreign name: `·` and `‧` between characters of Han, `・` between
    /// ones of Katakana (between others it lists).
    private static func isMiddleDot(_ gap: Range<Int>, in text: Span<UInt8>) -> Bool {
        let (end, start) = (gap.lowerBound, gap.upperBound)
        guard end >= 3, start + 1 < text.count, text[end - 3] >= 0xE3, text[start] >= 0xE3 else { return false }
        switch gap.count {
        case 2: return text[end] == 0xC2 && text[end + 1] == 0xB7
        case 3:
            if text[end] == 0xE2 && text[end + 1] == 0x80 && text[end + 2] == 0xA7 { return true }
            guard text[end] == 0xE3, text[end + 1] == 0x83, text[end + 2] == 0xBB else { return false }
            // Katakana is from E3 82 A1 to E3 83 BF.
            return text[end - 3] == 0xE3 && (0x82...0x83).contains(text[end - 2])
                && text[start] == 0xE3 && (0x82...0x83).contains(text[start + 1])
        default: return false
        }
    }
}
