import TextAnalysis

/// An article's content as bytes: all that has no column of its own.
///
/// Its own fields in a fixed order, each as a number or as a text behind its length; absent texts and lists have length
/// 0 or count 0. Ranges are told by what lies between them and how long they are.
enum ArticleCoding {
    private static let version = 1
    /// The version of an article of which the source says more: who wrote it, its subjects, what may be done with it.
    private static let detailedVersion = 2
    /// Stories in stories so deep are read; any source has fewer.
    private static let deepest = 8
    /// So deep they are written, which is what a file of `export` is read to.
    static let deepestWritten = 3

    static func encode(_ article: Article) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(article.text.utf8.count + 64)
        let isDetailed = hasDetails(article)
        bytes.append(varint: isDetailed ? detailedVersion : version)
        encode(article, into: &bytes)
        if isDetailed { encodeDetails(of: article, into: &bytes) }
        return bytes
    }

    private static func hasDetails(_ article: Article) -> Bool {
        !article.authors.isEmpty || !article.tags.isEmpty || article.abstract != nil || article.publisher != nil
            || article.release != nil
    }

    private static func encodeDetails(of article: Article, into bytes: inout [UInt8]) {
        for list in [article.authors, article.tags] {
            bytes.append(varint: list.count)
            for text in list { bytes.append(text: text) }
        }
        for text in [article.abstract, article.publisher] { encode(text, into: &bytes) }
        let fields = article.release?.fields ?? []
        bytes.append(varint: fields.count)
        for (name, value) in fields {
            bytes.append(text: name)
            bytes.append(text: value)
        }
    }

    private static func fillDetails(_ article: inout Article, _ bytes: Span<UInt8>, _ offset: inout Int) -> Bool {
        guard let authors = list(bytes, &offset), let tags = list(bytes, &offset),
            optional(bytes, &offset, &article.abstract), optional(bytes, &offset, &article.publisher),
            let count = bytes.varint(&offset), count <= bytes.count
        else { return false }
        article.authors = authors
        article.tags = tags
        var fields: [String: String] = [:]
        for _ in 0..<count {
            guard let name = bytes.text(&offset), let value = bytes.text(&offset) else { return false }
            fields[name] = value
        }
        article.release = Release { fields[$0] }
        return true
    }

    /// Texts behind their number; nil where the bytes are none.
    private static func list(_ bytes: Span<UInt8>, _ offset: inout Int) -> [String]? {
        guard let count = bytes.varint(&offset), count <= bytes.count else { return nil }
        var texts: [String] = []
        for _ in 0..<count {
            guard let text = bytes.text(&offset) else { return nil }
            texts.append(text)
        }
        return texts
    }

    private static func encode(_ article: Article, into bytes: inout [UInt8]) {
        bytes.append(text: article.text)
        encode(article.paragraphs.map(\.range), into: &bytes)
        for paragraph in article.paragraphs { bytes.append(kinds.firstIndex(of: paragraph.kind).map(UInt8.init) ?? 0) }
        for text in [article.dateline, article.byline, article.caption] { encode(text, into: &bytes) }
        bytes.append(varint: article.highlights.count)
        for highlight in article.highlights { bytes.append(text: highlight) }
        if let ranges = article.sentenceRanges {
            bytes.append(1)
            encode(ranges, into: &bytes)
        } else {
            bytes.append(0)
        }
        bytes.append(varint: article.documents.count)
        for document in article.documents {
            for text in [document.id, document.title] { bytes.append(text: text) }
            for text in [document.date, document.url, document.language?.code, document.label] {
                encode(text, into: &bytes)
            }
            encode(document, into: &bytes)
        }
    }

    /// Puts the content into an article that has the columns; nil where the bytes are no such content.
    static func decode(_ bytes: Span<UInt8>, into article: Article) -> Article? {
        var offset = 0
        var article = article
        let found = bytes.varint(&offset)
        guard found == version || found == detailedVersion, fill(&article, bytes, &offset, depth: 0) else { return nil }
        if found == detailedVersion, !fillDetails(&article, bytes, &offset) { return nil }
        return offset == bytes.count ? article : nil
    }

    private static func fill(_ article: inout Article, _ bytes: Span<UInt8>, _ offset: inout Int, depth: Int) -> Bool {
        guard depth < deepest, let text = bytes.text(&offset) else { return false }
        article.text = text
        guard let ranges = ranges(bytes, &offset, within: text.utf8.count), ranges.count <= bytes.count - offset else {
            return false
        }
        article.paragraphs = []
        article.paragraphs.reserveCapacity(ranges.count)
        for range in ranges {
            let kind = Int(bytes[offset])
            guard kind < kinds.count else { return false }
            article.paragraphs.append(Paragraph(range: range, kind: kinds[kind]))
            offset += 1
        }
        guard optional(bytes, &offset, &article.dateline), optional(bytes, &offset, &article.byline),
            optional(bytes, &offset, &article.caption), let highlights = list(bytes, &offset)
        else { return false }
        article.highlights = highlights
        guard let isSegmented = bytes.varint(&offset) else { return false }
        if isSegmented == 1 {
            guard let sentences = self.ranges(bytes, &offset, within: text.utf8.count) else { return false }
            article.sentenceRanges = sentences
        }
        guard let documents = bytes.varint(&offset), documents <= bytes.count else { return false }
        for _ in 0..<documents {
            guard let id = bytes.text(&offset), let title = bytes.text(&offset) else { return false }
            var document = Article(id: id, title: title, text: "")
            var language: String?
            guard optional(bytes, &offset, &document.date), optional(bytes, &offset, &document.url),
                optional(bytes, &offset, &language), optional(bytes, &offset, &document.label)
            else { return false }
            document.language = language.map { Language(code: $0) }
            guard fill(&document, bytes, &offset, depth: depth + 1) else { return false }
            article.documents.append(document)
        }
        return true
    }

    private static let kinds: [Paragraph.Kind] = [.prose, .heading, .listItem]

    /// A text that may be absent: 0, or 1 and the text.
    private static func encode(_ text: String?, into bytes: inout [UInt8]) {
        bytes.append(text == nil ? 0 : 1)
        if let text { bytes.append(text: text) }
    }

    /// False where the bytes are none of it.
    private static func optional(_ bytes: Span<UInt8>, _ offset: inout Int, _ text: inout String?) -> Bool {
        switch bytes.varint(&offset) {
        case 0: return true
        case 1:
            text = bytes.text(&offset)
            return text != nil
        default: return false
        }
    }

    /// Ranges that need not be in order: a sign bit, what lies between, and the length.
    static func encode(_ ranges: [Range<Int>], into bytes: inout [UInt8]) {
        bytes.append(varint: ranges.count)
        var end = 0
        for range in ranges {
            let gap = range.lowerBound - end
            bytes.append(varint: gap >= 0 ? gap << 1 : (-gap << 1) | 1)
            bytes.append(varint: range.count)
            end = range.upperBound
        }
    }

    /// Ranges that lie within `limit` bytes; nil where the bytes are none.
    static func ranges(_ bytes: Span<UInt8>, _ offset: inout Int, within limit: Int) -> [Range<Int>]? {
        guard let count = bytes.varint(&offset), count <= bytes.count - offset else { return nil }
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(count)
        var end = 0
        for _ in 0..<count {
            guard let gap = bytes.varint(&offset), let length = bytes.varint(&offset) else { return nil }
            let start = gap & 1 == 0 ? end + gap >> 1 : end - gap >> 1
            guard start >= 0, start <= limit, length <= limit - start else { return nil }
            ranges.append(start..<start + length)
            end = start + length
        }
        return ranges
    }
}
