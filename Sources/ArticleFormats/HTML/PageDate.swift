import TextAnalysis

/// Finds when a page's article was published.
enum PageDate {
    /// The date as the page writes it, from the surest source that has one that can be read and can be true.
    static func date(
        _ page: HTMLPage, _ head: PageHead, _ data: LinkedData, _ blocks: [PageBlock], title: String, url: String?
    ) -> String? {
        let address = url.flatMap(inAddress)
        for candidate in published(page, head, data) {
            guard let date = sane(candidate) else { continue }
            return address.flatMap { isLocalDay($0, of: date) ? $0 : nil } ?? date
        }
        if let address { return address }
        let top = blocks.first {
            $0.headingLevel == 1 || BodySelection.key($0.text) == BodySelection.key(Array(title.utf8))
        }?.element
        for candidate in visible(page, head, headline: top ?? 0) { if let date = sane(candidate) { return date } }
        if let date = printed(blocks) { return date }
        for name in modified { for value in head.all(name) { if let date = sane(value) { return date } } }
        if let date = data.dateModified.flatMap(sane) { return date }
        for value in head.values(where: { name in otherDates.contains { name.contains($0) } }) {
            if let date = sane(value) { return date }
        }
        // Pictures lie in folders by the day on which they came.
        return head.first("og:image").flatMap(inAddress)
    }

    /// Whether a day is the one before or after a time that is given in UTC: the day where it was written.
    private static func isLocalDay(_ day: String, of date: String) -> Bool {
        guard date.hasSuffix("Z") || date.hasSuffix("+00:00") || date.hasSuffix("+0000"),
            let day = ArticleDate(day), let date = ArticleDate(date), date.hasTime
        else { return false }
        return abs(day.daysSince1970 - date.daysSince1970) == 1
    }

    /// The first short text from the headline on that holds a date, or before it.
    private static func printed(_ blocks: [PageBlock]) -> String? {
        let start = max(0, (blocks.firstIndex { $0.headingLevel == 1 } ?? 0) - 3)
        for place in Array(start..<blocks.count) + Array(0..<start) where blocks[place].weight <= 120 {
            let text = String(decoding: blocks[place].text, as: UTF8.self)
            guard text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 5 else { continue }
            if let date = sane(text) { return date }
        }
        return nil
    }

    private static func published(_ page: HTMLPage, _ head: PageHead, _ data: LinkedData) -> [String] {
        var dates: [String] = []
        if let date = data.datePublished { dates.append(date) }
        for name in names { dates += head.all(name) }
        for (name, element) in head.properties where name == "datePublished" || name == "dateCreated" {
            dates += [page.value(.content, of: element), page.value(.datetime, of: element)].compactMap { $0 }
            dates.append(page.text(of: element))
        }
        for time in head.times where page.has(.pubdate, time) {
            dates += [page.value(.datetime, of: time), page.text(of: time)].compactMap { $0 }
        }
        return dates
    }

    private static let names = [
        "article:published_time", "datepublished", "og:article:published_time", "og:published_time",
        "article:published", "date",
        "pubdate", "publishdate", "publish-date", "publish_date", "published_time", "parsely-pub-date", "sailthru.date",
        "dc.date.issued",
        "dcterms.created", "dcterms.issued", "dcterms.date", "dc.date", "dc.date.created",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime", "article.published", "article.created", "originalpublicationdate", "timestamp",
        "publication_date",
        "article_date_original", "bt:pubdate", "displaydate", "ptime", "shareaholic:article_published_time",
        "rnews:datepublished",
        "prism.publicationdate", "citation_publication_date", "article:post_date", "created", "datecreated",
        "og:pubdate", "date.issued",
    ]
    /// Parts of names of meta elements of a site's own that give a date.
    private static let otherDates = ["date", "publi", "upload", "created", "posted"]
    private static let modified = [
        "article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod", "dcterms.modified",
        "dc.date.modified",
        "revised", "modified",
    ]

    /// Parts of classes that name a date.
    private static let dated: [[UInt8]] = [
        "date", "time", "publish", "posted", "datum", "fecha", "byline", "meta",
    ].map { Array($0.utf8) }

    /// `time` elements, then short texts whose class names a date; of both those far above the headline last, where a site shows
    /// what day it is.
    private static func visible(_ page: HTMLPage, _ head: PageHead, headline: Int) -> [String] {
        let found = times(page, head) + named(page)
        return (found.filter { $0.element + near >= headline } + found.filter { $0.element + near < headline }).map(
            \.text)
    }

    /// Elements.
    private static let near = 20

    private static func times(_ page: HTMLPage, _ head: PageHead) -> [(element: Int, text: String)] {
        head.times.prefix(8).flatMap { time in
            [page.value(.datetime, of: time), page.text(of: time)].compactMap { $0 }.map { (time, $0) }
        }
    }

    private static func named(_ page: HTMLPage) -> [(element: Int, text: String)] {
        var dates: [(element: Int, text: String)] = []
        for index in 0..<page.elementCount where dates.count < 60 {
            let range = page.textRange(index)
            guard range.count >= 6, range.count <= 160 else { continue }
            let isDated = [PageAttribute.class, .id].contains { attribute in
                page.withValue(attribute, of: index) { name in
                    dated.contains { name.containsIgnoringCase($0) }
                } ?? false
            }
            if isDated { dates.append((index, page.text(of: index))) }
        }
        return dates
    }

    /// A date that can be read, not before the web and not far ahead of all pages.
    private static func sane(_ text: String) -> String? {
        guard text.utf8.count >= 6, let date = ArticleDate(text), (1995...2040).contains(date.year) else { return nil }
        return text
    }

    /// `/2024/05/03/`, `/2024-05-03-` or `/20240503/` in an address.
    static func inAddress(_ url: String) -> String? {
        let bytes = Array(url.utf8)
        func number(_ start: Int, _ digits: Int) -> Int? {
            guard start + digits <= bytes.count else { return nil }
            var value = 0
            for offset in start..<start + digits {
                guard bytes[offset] &- 0x30 < 10 else { return nil }
                value = value * 10 + Int(bytes[offset] &- 0x30)
            }
            return value
        }
        func isDigit(_ place: Int) -> Bool { place >= 0 && place < bytes.count && bytes[place] &- 0x30 < 10 }
        for start in bytes.indices where !isDigit(start - 1) {
            guard let year = number(start, 4), (1995...2040).contains(year), start + 4 < bytes.count else { continue }
            var place = start + 4
            let mark = bytes[place]
            let isApart = mark == 0x2F || mark == 0x2D || mark == 0x5F
            if isApart { place += 1 }
            guard let month = number(place, 2) ?? (isApart ? number(place, 1) : nil) else { continue }
            place += isDigit(place + 1) ? 2 : 1
            if isApart {
                guard place < bytes.count, bytes[place] == mark else { continue }
                place += 1
            }
            guard let day = number(place, 2) ?? (isApart ? number(place, 1) : nil) else { continue }
            place += isDigit(place + 1) ? 2 : 1
            if isDigit(place) { continue }
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            let text = "\(year)-\(two(month))-\(two(day))"
            if ArticleDate(text) != nil { return text }
        }
        return nil
    }
}
