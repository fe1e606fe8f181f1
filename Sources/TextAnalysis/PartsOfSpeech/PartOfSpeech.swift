/// What a word is in its sentence, as far as keywords and phrases need to know.
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
    /// A common noun, singular or plural.
    case noun
    /// A proper noun.
    case name
    case adjective
    /// A finite verb, an infinitive or a modal.
    case verb
    /// A form in `-ing`.
    case gerund
    /// A past participle.
    case participle
    case adverb
    case number
    /// An article, a demonstrative or a possessive.
    case determiner
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
    case space
    case hyphen
    /// A possessive ending and a space: `Alaska's coast`.
    case possessive
    /// Punctuation, or anything else that parts two phrases.
    case other

    /// What stands in `text` from the end of one word to the start of the next.
    public init(between end: Int, and start: Int, in text: Span<UInt8>) {
        guard end < start, start <= text.count else {
            self = .other
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
}
