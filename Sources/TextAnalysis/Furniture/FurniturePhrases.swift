/// Phrases that open a line of furniture, whatever the story is about.
///
/// A phrase alone proves nothing ("Read more books, she told the pupils."): each comes with what may follow it.
struct FurniturePhrase {
    enum Following {
        /// Nothing but marks and white space.
        case nothing
        /// Nothing, or a mark such as a colon and then anything, or one of a few words (`about`, `on`, …).
        case label
        /// Anything on a line of at most so many bytes.
        case anything(upTo: Int)
        /// Anything on a line of at most so many bytes that holds one of `proofs`.
        case proof(upTo: Int)
        /// Anything on a line of at most so many bytes that says what a reader agrees to.
        case consent(upTo: Int)
        /// Anything on a line of at most so many bytes that asks for money for the paper.
        case appeal(upTo: Int)
    }

    enum Meaning { case service, caption }

    let bytes: [UInt8]
    let following: Following
    let meaning: Meaning

    init(_ phrase: String, _ following: Following, _ meaning: Meaning = .service) {
        self.init(Array(phrase.utf8), following, meaning)
    }

    init(_ bytes: [UInt8], _ following: Following, _ meaning: Meaning = .service) {
        (self.bytes, self.following, self.meaning) = (bytes, following, meaning)
    }

    static let all: [FurniturePhrase] = [
        .init("short url", .label),
        .init("read more", .label), .init("read also", .label), .init("also read", .label),
        .init("read next", .label), .init("see also", .label), .init("read or share", .anything(upTo: 120)),
        .init("read the full story", .label), .init("continue reading", .anything(upTo: 80)),
        .init("related:", .anything(upTo: 300)), .init("related stories", .label),
        .init("related articles", .label), .init("related topics", .label), .init("related content", .label),
        .init("related coverage", .label), .init("related links", .label), .init("recommended:", .anything(upTo: 200)),
        .init("more on this story", .label), .init("more on this:", .anything(upTo: 200)),
        .init("you may also be interested in", .label), .init("you may also like", .label),
        .init("you might also like", .label), .init("most read", .nothing), .init("trending now", .nothing),
        .init("sign up", .proof(upTo: 250)), .init("subscribe", .proof(upTo: 250)),
        .init("follow us", .anything(upTo: 200)), .init("follow", .proof(upTo: 250)),
        .init("download our app", .anything(upTo: 150)), .init("get the latest", .proof(upTo: 200)),
        .init("click here", .anything(upTo: 250)), .init("click to ", .anything(upTo: 60)),
        .init("tap here", .anything(upTo: 150)), .init("scroll down for", .anything(upTo: 60)),
        .init("advertisement", .anything(upTo: 80)), .init("story continues below", .anything(upTo: 80)),
        .init("story continued below", .anything(upTo: 80)), .init("article continues below", .anything(upTo: 80)),
        .init("listen to article", .anything(upTo: 120)), .init("bookmark with", .label),
        .init("e-mail this to a friend", .anything(upTo: 80)), .init("printable version", .nothing),
        .init("print this article", .nothing), .init("text size", .label),
        .init("add a location to your tweets", .label),
        .init("view comments", .nothing), .init("leave a comment", .nothing),
        .init("watch live", .label), .init("play video", .label), .init("watch:", .anything(upTo: 150)),
        .init("(reporting by", .anything(upTo: 300)), .init("(editing by", .anything(upTo: 300)),
        .init("(writing by", .anything(upTo: 300)), .init("(additional reporting", .anything(upTo: 300)),
        .init("(compiled by", .anything(upTo: 300)), .init("reporting by", .proof(upTo: 300)),
        .init("our standards:", .anything(upTo: 100)),
        .init("embargoed until", .anything(upTo: 160)), .init("embargoed till", .anything(upTo: 160)),
        .init("embargoed for", .anything(upTo: 160)), .init("embargoed:", .anything(upTo: 160)),
        .init("embargo:", .anything(upTo: 160)), .init("embargo until", .anything(upTo: 160)),
        .init("under embargo until", .anything(upTo: 160)), .init("strictly embargoed", .anything(upTo: 160)),
        .init("sperrfrist:", .anything(upTo: 160)), .init("sperrfrist bis", .anything(upTo: 160)),
        .init("for immediate release", .nothing), .init("not for publication before", .anything(upTo: 160)),
        .init("by clicking", .consent(upTo: 300)), .init("by signing up", .consent(upTo: 300)),
        .init("by subscribing", .consent(upTo: 300)), .init("by submitting", .consent(upTo: 300)),
        .init("by entering your", .consent(upTo: 300)), .init("by registering", .consent(upTo: 300)),
        .init("by continuing", .consent(upTo: 300)), .init("we use cookies", .anything(upTo: 400)),
        .init("this site uses cookies", .anything(upTo: 400)),
        .init("this site is protected by recaptcha", .anything(upTo: 250)),
        .init("please enable javascript", .anything(upTo: 250)),
        .init("please turn on javascript", .anything(upTo: 250)),
        .init("javascript is ", .proof(upTo: 250)), .init("you need to enable javascript", .anything(upTo: 250)),
        .init("thank you for using ", .anything(upTo: 100)), .init("thank you for reading", .anything(upTo: 100)),
        .init("thank you for watching", .anything(upTo: 100)), .init("thank you for listening", .anything(upTo: 100)),
        .init("thank you for visiting", .anything(upTo: 100)), .init("thank you for subscribing", .anything(upTo: 100)),
        .init("breaking news emails", .anything(upTo: 200)), .init("get breaking news", .proof(upTo: 200)),
        .init("the news and stories that matter", .anything(upTo: 150)),
        .init("thanks for reading", .anything(upTo: 100)), .init("thanks for watching", .anything(upTo: 100)),
        .init("support the ", .appeal(upTo: 250)), .init("support our ", .appeal(upTo: 250)),
        .init("support independent ", .appeal(upTo: 250)), .init("support local journalism", .anything(upTo: 250)),
        .init("donate ", .appeal(upTo: 250)), .init("become a member", .appeal(upTo: 250)),
        .init("all rights reserved", .anything(upTo: 200)), .init("copyright ©", .anything(upTo: 250)),
        .init("copyright (c)", .anything(upTo: 250)), .init("copyright 19", .anything(upTo: 250)),
        .init("copyright 20", .anything(upTo: 250)), .init("© ", .anything(upTo: 250)),
        .init("©", .anything(upTo: 120)),

        .init("photo:", .anything(upTo: 400), .caption), .init("photos:", .anything(upTo: 400), .caption),
        .init("picture:", .anything(upTo: 400), .caption), .init("photograph:", .anything(upTo: 400), .caption),
        .init("image:", .anything(upTo: 400), .caption), .init("caption:", .anything(upTo: 500), .caption),
        .init("photo by", .anything(upTo: 150), .caption), .init("photograph by", .anything(upTo: 150), .caption),
        .init("photo credit", .anything(upTo: 200), .caption), .init("photo", .nothing, .caption),
        .init("photo advertisement", .anything(upTo: 80), .caption), .init("file photo", .label, .caption),
        .init("image source,", .anything(upTo: 500), .caption), .init("image source:", .anything(upTo: 500), .caption),
        .init("image source", .nothing, .caption), .init("image caption", .anything(upTo: 500), .caption),
        .init("image copyright", .anything(upTo: 500), .caption),
        .init("media caption", .anything(upTo: 500), .caption),
        .init("media playback is", .anything(upTo: 500), .caption), .init("getty images", .nothing, .caption),
        .init("foto:", .anything(upTo: 400), .caption), .init("photo :", .anything(upTo: 400), .caption),
        .init("crédit photo", .anything(upTo: 200), .caption),
        .init("file- ", .proof(upTo: 700), .caption), .init("file - ", .proof(upTo: 700), .caption),
        .init("file – ", .proof(upTo: 700), .caption),
        .init("file — ", .proof(upTo: 700), .caption),
    ]

    /// The phrases by their first byte; an empty row settles most lines with one look-up.
    static let byFirstByte: [[FurniturePhrase]] = {
        var rows = [[FurniturePhrase]](repeating: [], count: 256)
        for phrase in all + translated {
            guard let first = phrase.bytes.first else { continue }
            rows[Int(first)].append(phrase)
        }
        return rows
    }()

    /// Words that make an imperative (`Sign up …`, `Follow …`) furniture rather than a sentence.
    private static let proofs: [[UInt8]] = [
        "newsletter", "inbox", " alerts", "notifications", "briefing", "our app", " on twitter", " on facebook", "@",
        " on instagram", " on youtube", " on whatsapp", " on telegram", " on x.", "sign up here", "sign up now",
        "subscribe now", "subscribe to our", "subscribe here", "breaking news email", "editing by", "file photo",
        "file picture", "file image", "file pic", " photo", "this image", "javascript is disabled",
        "javascript is required",
        "javascript is not enabled", "javascript is turned off",
    ].map { Array($0.utf8) }

    private static let consents: [[UInt8]] = [
        "you agree", "you accept", "you consent", "terms of", "our terms", "privacy", "you acknowledge",
        "to our use of",
    ].map { Array($0.utf8) }

    private static let appeals: [[UInt8]] = [
        "journalism", "our newsroom", "our reporting", "our work", "our reporters", "subscribing today",
        "a subscription",
        "nonprofit news", "non-profit news", "become a member", "as little as", "today and help",
    ].map { Array($0.utf8) }

    /// Words that may follow a label: `Read more about …`.
    private static let links: [[UInt8]] = [
        "about ", "on ", "from ", "at ", "stories", "here", "of our", "in ", "by ", "über ", "zu ", "sur ", "sobre ",
        "over ", "om ", "o ",
    ].map { Array($0.utf8) }

    /// Whether the line is one of furniture opened by this phrase.
    func matches(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        guard text.hasPrefix(bytes, in: range) else { return false }
        let rest = range.lowerBound + bytes.count..<range.upperBound
        switch following {
        case .nothing:
            return rest.allSatisfy { text[$0] < 0x30 || text[$0] == 0x3A || text[$0] == 0x7C }
        case .label:
            guard range.count <= 300 else { return false }
            let tail = text.trimmed(rest)
            guard let first = tail.first.map({ text[$0] }) else { return true }
            // A full stop alone ends the line; a colon, dash, dots, arrow or bar opens a link.
            if ":-|>/(&".utf8.contains(first) || first >= 0xC2 { return true }
            if first == 0x2E { return tail.count == 1 || text[tail.lowerBound + 1] == 0x2E }
            return Self.links.contains { text.hasPrefix($0, in: tail) } && !text.endsSentence(tail)
        case .anything(let limit):
            return range.count <= limit
        case .proof(let limit):
            return range.count <= limit && Self.proofs.contains { text.contains($0, in: range) }
        case .consent(let limit):
            return range.count <= limit && Self.consents.contains { text.contains($0, in: range) }
        case .appeal(let limit):
            return range.count <= limit && Self.appeals.contains { text.contains($0, in: range) }
        }
    }
}
