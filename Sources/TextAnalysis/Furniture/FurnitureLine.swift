/// What a line is, if it is no part of the body.
enum FurnitureLine {
    case separator
    /// `Short Url`, `Read more`, share buttons, notices: nothing to keep.
    case service
    /// When the story was published or updated.
    case stamp(Range<Int>)
    case byline(Range<Int>)
    case caption(Range<Int>)

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
        if let stamp = DateWords.stamp(in: range, of: bytes), stamp.isLabeled || zone == .head {
            self = .stamp(stamp.date)
        } else if zone == .head, let name = Byline.name(in: range, of: bytes) {
            self = .byline(name)
        } else if ShareLine.matches(range, in: bytes) {
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

/// Lines of share buttons, addresses and handles.
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
        let words = bytes.words(in: range)
        guard words.count <= 12 else { return false }
        if words.count == 1 {
            if bytes.hasPrefix(Array("http://".utf8), in: range) || bytes.hasPrefix(Array("https://".utf8), in: range)
                || bytes.hasPrefix(Array("www.".utf8), in: range)
            {
                return true
            }
        }
        var hasButton = false
        var isShared = true
        var hasAddress = false
        for word in words {
            if word.contains(where: { bytes[$0] == 0x40 }) && word.count > 3 { hasAddress = true }
            var end = word.upperBound
            while end > word.lowerBound && ":,.".utf8.contains(bytes[end - 1]) { end -= 1 }
            let name = bytes.string(word.lowerBound..<end).lowercased()
            if buttons.contains(name) && !(words.count == 1 && plain.contains(name)) {
                hasButton = true
            } else if !fillers.contains(name) && !(hasAddress && words.count <= 3) {
                isShared = false
            }
        }
        if hasAddress && words.count == 1 { return true }
        return hasButton && (isShared || (hasAddress && words.count <= 3))
    }
}
