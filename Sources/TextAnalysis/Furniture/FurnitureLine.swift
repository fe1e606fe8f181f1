/// What a line is, if it is no part of the body.
enum FurnitureLine {
    case separator
    /// `Short Url`, `Read more`, share buttons, notices: nothing to keep.
    case service
    /// When the story was published or updated.
    case stamp(Range<Int>)
    case byline(Range<Int>)
    case caption(Range<Int>)
    /// What was corrected or updated in the story.
    case correction(Range<Int>)

    /// Where the line stands: between headline and body more is furniture than inside the body.
    enum Zone { case head, body }

    /// The rules in order of their proof; nil for a line of the body. O(line), and O(1) for a line over 700 bytes.
    init?(_ range: Range<Int>, in bytes: Span<UInt8>, zone: Zone) {
        guard !range.isEmpty, range.count <= 700 else { return nil }
        if bytes.isSeparator(range) {
            self = .separator
            return
        }
        for phrase in FurniturePhrase.byFirstByte[Int(bytes.lowered(range.lowerBound))]
        where phrase.matches(range, in: bytes) {
            self = phrase.meaning == .caption ? .caption(range) : .service
            return
        }
        if DeskNote.isCorrection(range, in: bytes) {
            self = .correction(range)
        } else if let stamp = DateWords.stamp(in: range, of: bytes), stamp.isLabeled || zone == .head {
            self = .stamp(stamp.date)
        } else if zone == .head, let name = Byline.name(in: range, of: bytes) {
            self = .byline(name)
        } else if AddressLine.matches(range, in: bytes) || ShareLine.matches(range, in: bytes) {
            self = .service
        } else if Credit.isCreditLine(range, in: bytes) {
            self = .service
        } else if Credit.endsCaption(range, in: bytes, zone: zone) {
            self = .caption(range)
        } else if zone == .head && range.count <= 60 && bytes.lastByte(of: range) == 0x7C {
            // `TEHRAN |`, the place above a dateline.
            self = .service
        } else {
            return nil
        }
    }
}

/// Lines of share buttons, with addresses and handles among them.
enum ShareLine {
    private static let buttons: Set<String> = [
        "share", "tweet", "email", "e-mail", "print", "facebook", "twitter", "whatsapp", "linkedin", "pinterest",
        "reddit", "digg", "delicious", "stumbleupon", "telegram", "messenger", "instagram", "flipboard", "tumblr",
        "bluesky", "threads",
    ]
    private static let fillers: Set<String> = [
        "this", "article", "story", "on", "via", "to", "by", "or", "and", "a", "link", "copy", "post", "save", "pin",
        "comment", "comments", "google+", "google", "plus", "close", "copied", "with", "options", "|", "/", "·", "•",
        "x", "page", "friend", "print", "more", "+",
    ]
    /// Words that are sentences of their own as headings; alone they are no button.
    private static let plain: Set<String> = ["print", "threads", "twitter", "facebook", "instagram", "telegram"]

    static func matches(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        guard range.count <= 120 else { return false }
        let mayHoldAddress = range.contains { bytes[$0] == 0x40 }
        var words = 0
        var hasButton = false
        var isShared = true
        var hasAddress = false
        var rest = range
        while let word = bytes.firstWord(in: rest) {
            rest = word.upperBound..<range.upperBound
            words += 1
            let isAlone = words == 1 && word.upperBound == range.upperBound
            if mayHoldAddress && word.count > 3 && word.contains(where: { bytes[$0] == 0x40 }) {
                hasAddress = true
                continue
            }
            var end = word.upperBound
            while end > word.lowerBound && ":,.".utf8.contains(bytes[end - 1]) { end -= 1 }
            let name = bytes.string(word.lowerBound..<end).lowercased()
            if buttons.contains(name) && !(isAlone && plain.contains(name)) {
                hasButton = true
            } else if !fillers.contains(name) {
                isShared = false
            }
            if words > 12 || (!isShared && !mayHoldAddress) { return false }
        }
        return hasButton && (isShared || (hasAddress && words <= 3))
    }
}

/// Lines of nothing but links, mail addresses and handles, one or several.
enum AddressLine {
    static func matches(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        let line = range.lowerBound + bytes.bulletLength(in: range)..<range.upperBound
        // An address has one of these marks, so the first word settles most lines.
        guard let word = bytes.firstWord(in: line), word.contains(where: { isMark(bytes[$0]) }) else { return false }
        var scanner = TokenScanner(Tokenizer(unspaced: .pairs), range: line)
        return !scanner.next(bytes) && scanner.hasSeenAddress
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: ".")
    }
}
