/// The text of a news item of NewsML 1: its components nest, and each part of a text may be one.
struct NewsComponentContent {
    /// What is known of the text, and what the parts say of it.
    private(set) var record = ArticleRecord()
    /// Whether some content is text, if only empty.
    private(set) var isTextItem = false
    private var parts: [String] = []
    private var seen: Set<[UInt8]> = []

    /// O(elements + text).
    mutating func read(_ item: XMLElement, title: String) throws(RecordFault) {
        // The components around the current element that end behind it, innermost last, with their roles.
        var roles: [(end: Int, role: String)] = []
        var place = item.index + 1
        while place < item.subtreeEnd {
            let element = XMLElement(tree: item.tree, index: place)
            while let last = roles.last, place >= last.end { roles.removeLast() }
            place += 1
            switch element.localName {
            case "NewsComponent":
                let role = element.child("Role")?["FormalName"]?.lowercased() ?? ""
                if Self.foreignRoles.contains(role) { place = element.subtreeEnd }
                roles.append((element.subtreeEnd, role))
            case "ContentItem":
                try read(content: element, role: roles.last?.role ?? "", title: title)
                place = element.subtreeEnd
            default: break
            }
        }
        record[.text] = parts.joined(separator: "\n\n")
    }

    private static let foreignRoles: Set<String> = [
        "caption", "thumbnail", "preview", "quicklook", "picture", "photo", "graphic", "image", "icon", "teaser",
        "video",
    ]
    private static let foreignMedia: Set<String> = [
        "photo", "picture", "graphic", "video", "audio", "animation", "image",
    ]

    private mutating func read(content: XMLElement, role: String, title: String) throws(RecordFault) {
        if let kind = content.child("MediaType")?["FormalName"]?.lowercased(), Self.foreignMedia.contains(kind) {
            return
        }
        guard let (data, encodings) = Self.data(of: content) else { return }
        isTextItem = true
        if role == "title" || role == "headline" {
            record[.title] = XMLFieldText.line(data.text)
            return
        }
        var read = ArticleRecord()
        if let nitf = data.outermost({ $0.localName == "nitf" }).first {
            read[.title] = title
            try NITFDocument(nitf).fill(&read)
        } else {
            let text =
                data.firstChild != nil
                ? try XMLMarkup.text(of: data, title: title, part: XMLMarkup.nitf)
                : try BodyFragment.text(
                    ofMaybeHTML: EncodedContent.text(data.rawText, encodings: encodings), title: title)
            AgencyText(text).fill(&read)
        }
        // Alternatives of one text are read once.
        if let text = read.text, seen.insert(BodySelection.key(Array(text.utf8))).inserted { parts.append(text) }
        record.fill(from: read, without: .text)
    }

    /// The data of a content item and the encodings around it, the outermost first (NewsML 1.2, `Encoding`).
    private static func data(of content: XMLElement) -> (data: XMLElement, encodings: [String])? {
        var holder = content
        var encodings: [String] = []
        for _ in 0..<mostEncodings {
            if let data = holder.child("DataContent") { return (data, encodings) }
            guard let encoding = holder.child("Encoding") else { return nil }
            encodings.append(encoding["Notation"] ?? "")
            holder = encoding
        }
        return nil
    }
    private static let mostEncodings = 4
}
