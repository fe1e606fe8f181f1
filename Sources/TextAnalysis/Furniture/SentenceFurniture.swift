/// Furniture in running text: captions, links and notices of a source that lost its lines.
extension Article {
    /// Whether a sentence of the body is no part of the story: a line of furniture by itself (`Scroll down for video`), a
    /// caption or a link that opens with a label (`Epic: Murray overcame …`, `READ MORE: …`), a credit, or a note of the
    /// desk (`… contributed to this report`, `This story has been corrected …`), or what is where in a picture (`Brandt (right) fights for the
    /// ball`).
    ///
    /// Complexity: O(length of the range).
    /// - Parameter language: in English a label may have six words, elsewhere two, as more of them say who speaks.
    public func isFurniture(_ range: Range<Int>, language: Language) -> Bool {
        let text = text.utf8Span.span
        let range = range.clamped(to: 0..<text.count)
        guard !range.isEmpty else { return false }
        return FurnitureLine(range, in: text, zone: .body) != nil
            || text.hasLabel(range, mostWords: language == .english ? 6 : 2) || DeskNote.matches(range, in: text)
            || language == .english && PictureNote.matches(range, in: text)
    }

    /// Whether a sentence says that the views of a guest are the guest's own; before it stands who the guest is.
    public func disclaimsViews(_ range: Range<Int>) -> Bool {
        let text = text.utf8Span.span
        let range = range.clamped(to: 0..<text.count)
        return range.count <= 400 && DeskNote.disclaimers.contains { text.contains($0, in: range) }
    }
}

extension Span<UInt8> {
    /// Whether a sentence opens with a label: a few words, the first with a capital, a colon, and then a capital, a quotation
    /// or a digit.
    fileprivate func hasLabel(_ range: Range<Int>, mostWords: Int) -> Bool {
        guard firstLetterCase(of: range) == .upper, self[range.lowerBound] != UInt8(ascii: "\"") else { return false }
        let limit = min(range.upperBound - 2, range.lowerBound + 42)
        var words = 1
        var wordStart = range.lowerBound
        var offset = range.lowerBound
        while offset < limit {
            switch self[offset] {
            case UInt8(ascii: " "):
                words += 1
                wordStart = offset + 1
            case UInt8(ascii: ":"):
                guard self[offset + 1] == UInt8(ascii: " ") else { return false }
                let rest = offset + 2..<range.upperBound
                // `The union said: “…”`
                let isQuoted = rest.first.map { self[$0] == 0x22 || self[$0] == 0x27 || self[$0] >= 0xC2 } ?? false
                if words > 1, isQuoted, firstLetterCase(of: wordStart..<offset) == .lower { return false }
                // `The result: Thousands walked home.` and `Police said: The driver was drunk.` are sentences.
                if let first = firstWord(in: range), DeskNote.opensSentence(string(first).lowercased()) { return false }
                if DeskNote.isSaying(string(wordStart..<offset).lowercased()) { return false }
                return words <= mostWords && (firstLetterCase(of: rest) != .lower)
            case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "\""): return false
            default: break
            }
            offset += 1
        }
        return false
    }
}

extension Span<UInt8> {
    /// How many bytes at the begin of one of the first sentences are no part of it: a dash that a lost line has left, or a place and
    /// a dash (`Wien – Die …`, `Brüssel/Paris – Nach …`), the dateline of German-language agencies.
    func openingFurniture(of range: Range<Int>) -> Int {
        var offset = range.lowerBound
        var words = 0
        while let dash = dash(at: offset, end: range.upperBound) == 0 ? firstWord(in: offset..<range.upperBound) : nil {
            guard words < 3, offset - range.lowerBound < 40,
                letterCase(of: scalar(at: dash.lowerBound, end: dash.upperBound).scalar) == .upper,
                dash.allSatisfy({ isPlace(self[$0]) })
            else { return 0 }
            words += 1
            offset = dash.upperBound
            while offset < range.upperBound, self[offset] == 0x20 { offset += 1 }
        }
        let length = dash(at: offset, end: range.upperBound)
        // A hyphen stands behind no place.
        guard length > 0, words == 0 || length > 2 else { return 0 }
        let rest = offset + length..<range.upperBound
        guard rest.count > 40, firstLetterCase(of: rest) != .lower else { return 0 }
        return rest.lowerBound - range.lowerBound
    }

    private func isPlace(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ",")
            || byte == UInt8(ascii: "-")
    }

    /// The length of `- `, `– ` or `— ` at `offset`, else 0.
    private func dash(at offset: Int, end: Int) -> Int {
        if offset + 1 < end, self[offset] == UInt8(ascii: "-"), self[offset + 1] == 0x20 { return 2 }
        guard offset + 3 < end, self[offset] == 0xE2, self[offset + 1] == 0x80,
            self[offset + 2] == 0x93 || self[offset + 2] == 0x94,
            self[offset + 3] == 0x20
        else { return 0 }
        return 4
    }
}

/// What is to be seen in a picture: `Iago Brandt (right) fights for the ball with Ada Quill (left).`, `In this Tuesday, Nov. 10, 2009
/// file photo Ada Quill attends …`, `Buy Photo Workers cover …`, `CLOSE Ada Quill discusses …`.
enum PictureNote {
    private static let places = ["left)", "right)", "centre)", "center)", "far left)", "far right)"].map {
        Array($0.utf8)
    }
    /// A story tells what happened, also of somebody who is in a picture beside it.
    private static let tellings = [" was ", " were ", " had ", " has ", " have ", " said", " told "].map {
        Array($0.utf8)
    }

    /// What a caption calls the picture that it stands under, behind `In this` and the day.
    private static let pictures = [
        " photo", " picture", " image", " frame grab", " frame from", " framegrab", " video still", " still image",
        " photograph",
        " handout", " screenshot", " screen grab",
    ].map { Array($0.utf8) }
    private static let inThis = Array("in this ".utf8)
    private static let buttons = ["buy photo ", "close "].map { Array($0.utf8) }

    /// `In this photo …`, `In this Nov. 10, 2009 file photo …`: the picture is named within the first words.
    private static func opensWithPicture(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        guard bytes.hasPrefix(inThis, in: range) else { return false }
        let head = range.lowerBound + inThis.count - 1..<min(range.upperBound, range.lowerBound + 70)
        return head.contains { offset in
            bytes[offset] == 0x20
                && pictures.contains { picture in
                    let end = offset + picture.count
                    return end < head.upperBound && bytes.hasPrefix(picture, in: offset..<head.upperBound)
                        // `In this picture of decline …` is a sentence.
                        && (bytes[end] == UInt8(ascii: ",")
                            || bytes[end] == 0x20 && !bytes.hasPrefix(ofA, in: end..<range.upperBound))
                }
        }
    }

    private static let ofA = Array(" of ".utf8)

    /// `Buy Photo Workers …`, `CLOSE Ada Quill …`: the words of a button before a caption.
    private static func opensWithButton(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        guard let button = buttons.first(where: { bytes.hasPrefix($0, in: range) }), range.count > button.count + 2
        else { return false }
        let rest = range.lowerBound + button.count
        func isCapital(_ offset: Int) -> Bool { (0x41...0x5A).contains(bytes[offset]) }
        // `CLOSE`, not `Close`; and no headline in capitals.
        return isCapital(rest) && !isCapital(rest + 1) && (button.count > 6 || isCapital(range.lowerBound + 1))
    }

    static func matches(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        if opensWithPicture(range, in: bytes) || opensWithButton(range, in: bytes) { return true }
        let isPlaced = range.contains { offset in
            bytes[offset] == UInt8(ascii: "(")
                && places.contains { bytes.hasPrefix($0, in: offset + 1..<range.upperBound) }
        }
        return isPlaced && !tellings.contains { bytes.contains($0, in: range) }
    }
}

/// What a desk says of its own story.
enum DeskNote {
    /// Openings that a story may have, too; `proofs` tell.
    private static let openings = [
        "an earlier version", "a previous version", "this story has been", "this article has been", "this story was",
        "this article was", "this post has been", "this version corrects", "this version has been", "corrects ",
        "editor's note",
        "editor’s note", "(this story", "(this version",
    ].map { Array($0.utf8) }

    static let disclaimers = [
        "opinions expressed in this", "views expressed in this", "opinions expressed here", "views expressed here",
    ]
    .map { Array($0.utf8) }

    private static let proofs = [
        "correct", "update", "amend", "version", "clarif", "publish", "edit", "first", "original", "note", "fixed",
        "changed",
    ].map { Array($0.utf8) }

    private static let labels = [
        "correction:", "correction (", "corrections:", "clarification:", "clarification (", "berichtigung:",
        "korrektur:",
        "rectificatif :", "rectificatif:", "correction :", "corrección:", "fe de errores:", "correção:", "errata:",
        "correctie:",
    ].map { Array($0.utf8) }

    /// Small words that open a sentence before a colon, and no label.
    private static let openers: Set = [
        "the", "a", "an", "but", "and", "so", "his", "her", "their", "its", "this", "that", "our", "my", "one",
        "another", "he", "she",
        "they", "it", "der", "die", "das", "ein", "eine", "sein", "ihr", "le", "la", "les", "un", "une", "l", "el",
        "los", "las", "il",
        "lo", "o", "os", "as", "de", "het", "een",
    ]

    private static let sayings: Set = [
        "said", "says", "warned", "added", "told", "asked", "wrote", "explained", "announced", "declared", "replied",
        "continued",
        "insisted", "concluded", "noted", "tweeted", "posted", "sagte", "sagt", "erklärte", "dit", "dijo", "disse",
    ]

    static func opensSentence(_ word: String) -> Bool { openers.contains(word) }
    static func isSaying(_ word: String) -> Bool { sayings.contains(word) }

    /// Words that a note has somewhere, by their first byte.
    private static let contents: [[[UInt8]]] = {
        var rows = [[[UInt8]]](repeating: [], count: 256)
        for content in [
            "contributed to this report", "contributed to this story", "contributed to this article",
            "contributed reporting",
            "opinions expressed in this", "views expressed in this", "all rights reserved", "click here to",
            "click here for",
            "pictured above", "pictured left", "pictured right", "pictured below", "alternatively call ",
            "anyone with information", "call crimestoppers", "contact crimestoppers", "scroll down ", "click the ",
            "click through ", "hosted by newsweek", "may not be published, broadcast", "(ap photo", "(photo: ",
            "(photo by ",
            "content is produced solely by",
            "showcasing the work of the conversation",
        ] {
            let bytes = Array(content.utf8)
            rows[Int(bytes[0])].append(bytes)
        }
        return rows
    }()

    static func matches(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        if isCorrection(range, in: bytes) { return true }
        var isInWord = false
        for offset in range {
            let byte = bytes.lowered(offset)
            let isLetter = byte >= 0x61 && byte <= 0x7A || byte >= 0x80
            if isLetter, !isInWord,
                contents[Int(byte)].contains(where: { bytes.hasPrefix($0, in: offset..<range.upperBound) })
            {
                return true
            }
            isInWord = isLetter
        }
        return false
    }

    /// Whether a sentence or a line corrects the story, or says that it was corrected.
    static func isCorrection(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        labels.contains { bytes.hasPrefix($0, in: range) }
            || openings.contains { bytes.hasPrefix($0, in: range) } && proofs.contains { bytes.contains($0, in: range) }
    }
}
