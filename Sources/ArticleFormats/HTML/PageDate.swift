import TextAnalysis

/// Finds when a page's article was published.
enum PageDate {
    /// The date as the page writes it, from the surest source that has one that can be read and can be true.
    ///
    /// What is said to be the date of publication comes first; of several days the one that the page shows at its headline, and
    /// for a time in UTC the day of the address or of the headline, which is that of the place. Then the address, what is shown
    /// at the headline, the date that a page has for whatever reason, any other that is shown, and when the page was changed.
    static func date(
        _ page: HTMLPage, _ head: PageHead, _ data: LinkedData, _ blocks: [PageBlock], title: String, url: String?,
        bytes: Span<UInt8>
    ) -> String? {
        let address = url.flatMap(inAddress)
        let key = BodySelection.key(Array(title.utf8))
        let top =
            blocks.firstIndex { BodySelection.isKey(key, of: $0.text) } ?? blocks.firstIndex { $0.headingLevel == 1 }
        let headline = top.map { blocks[$0].element }
        let shown = headline.flatMap { ShownDates.atHeadline($0, page, head).lazy.compactMap(sane).first }
        // A line that is nothing but a date, above all the marked ones that stand before the headline.
        let line = top.flatMap { first(lines(blocks[$0...].prefix(6))) }
        let published = published(page, head, data, headline: headline ?? 0).compactMap(sane)
        if let first = published.first {
            let day = shown ?? (isChange(line, head, data) ? nil : line)
            let date = day.flatMap { day in published.first { isDay(day, of: $0) } } ?? first
            if let address, isDay(address, of: date) { return date }
            if let midnight = LocalMidnight.date(date, language: head.language) { return midnight }
            let local = [address, isChange(shown, head, data) ? nil : shown].compactMap { $0 }
            return local.first { isLocalDay($0, of: date) } ?? date
        }
        if let address { return address }
        if let line, let shown, let date = first(vague.flatMap { head.all($0) }), isDay(line, of: date),
            !isDay(shown, of: date)
        {
            return date
        }
        if let shown { return shown }
        if let date = first(vague.flatMap { head.all($0) }) { return date }
        let all = ShownDates.all(page, head, headline: headline ?? 0)
        if let date = first(all.behind) { return date }
        if let top, let date = first(printed(blocks[top...].prefix(8))) { return date }
        if let date = first(all.above + printed(blocks[(top ?? 0)...]) + printed(blocks[..<(top ?? 0)])) { return date }
        if let date = first(changes(head, data)) { return date }
        if let date = first(head.values { name in otherDates.contains { name.contains($0) } }) { return date }
        if let date = first([title] + ScriptText.members(memberNames, of: bytes)) { return date }
        // Pictures lie in folders by the day on which they came.
        return head.first("og:image").flatMap(inAddress)
    }

    /// Whether two texts give one day, each in its own zone.
    private static func isDay(_ text: String, of date: String) -> Bool {
        ArticleDate.isoText(of: text)?.prefix(10) == ArticleDate.isoText(of: date)?.prefix(10)
    }

    /// Whether a day is the one before or after a time that is given in UTC: the day where it was written.
    private static func isLocalDay(_ day: String, of date: String) -> Bool {
        guard date.hasSuffix("Z") || date.hasSuffix("+00:00") || date.hasSuffix("+0000"),
            let day = ArticleDate(day), let date = ArticleDate(date), date.hasTime
        else { return false }
        return abs(day.daysSince1970 - date.daysSince1970) == 1
    }

    /// Whether the page says of the day that it is when it was changed.
    private static func isChange(_ day: String?, _ head: PageHead, _ data: LinkedData) -> Bool {
        guard let day else { return false }
        return changes(head, data).contains { isDay(day, of: $0) }
    }

    /// The short blocks that say a date and little else.
    private static func lines(_ blocks: ArraySlice<PageBlock>) -> [String] {
        blocks.filter { $0.weight <= longestStamp && $0.text.count { $0 &- 0x30 < 10 } >= 5 }
            .map { String(decoding: $0.text, as: UTF8.self) }
            .filter { text in
                text.split { !$0.isLetter && !$0.isNumber }.count <= 6 && !ShownDates.isClock(text)
            }
    }

    /// Members of the data in a page's scripts that say when it was published.
    private static let memberNames = [
        "datePublished", "published_at", "publishedAt", "publish_date", "publishDate", "publicationDate",
        "publication_date",
        "publishedDate", "published_date", "firstPublishedAt",
    ].map { Array("\"\($0)\"".utf8) }

    /// The short texts that may hold a date, and what opens longer ones.
    private static func printed(_ blocks: ArraySlice<PageBlock>) -> [String] {
        blocks.compactMap(opening).filter { text in text.utf8.count { (0x30...0x39).contains($0) } >= 5 }
    }

    private static func first(_ texts: [String]) -> String? { texts.lazy.compactMap(sane).first }

    /// A short text; of a longer one what stands before a dash or a bar at its beginning.
    private static func opening(of block: PageBlock) -> String? {
        let text = String(decoding: block.text.prefix(480), as: UTF8.self)
        if block.weight <= 120 { return ShownDates.isClock(text) ? nil : text }
        // A whole date in digits that opens a paragraph is its stamp.
        let word = text.prefix { $0 != " " }
        let digits = word.utf8.count { $0 &- 0x30 < 10 }
        if digits >= 6, word.utf8.count >= 8, !word.contains(where: \.isLetter) { return String(word) }
        let bytes = text.utf8Span.span
        let marks = Self.marks.compactMap { bytes.firstOccurrence(of: $0.span, from: 0) }
        guard let mark = marks.min(), mark <= longestStamp else { return nil }
        return bytes.string(0..<mark)
    }
    private static let marks = [" - ", " – ", " — ", " | ", " // "].map { Array($0.utf8) }
    /// Bytes.
    private static let longestStamp = 60

    private static func published(_ page: HTMLPage, _ head: PageHead, _ data: LinkedData, headline: Int) -> [String] {
        var dates: [String] = []
        if let date = data.datePublished { dates.append(date) }
        for name in names { dates += head.all(name) }
        let dated = head.properties.lazy.filter { $0.name == "datePublished" || $0.name == "dateCreated" }
        for (_, element) in dated.prefix(mostElements) {
            dates += [
                page.value(.content, of: element), page.value(.datetime, of: element), page.line(of: element),
            ].compactMap { $0 }
        }
        // Those of teasers are further away.
        let own = head.times.lazy.filter { page.has(.pubdate, $0) && ShownDates.isNear($0, headline) }
        for time in own.prefix(mostElements) {
            dates += [page.value(.datetime, of: time), page.line(of: time)].compactMap { $0 }
        }
        return dates
    }

    /// Of elements that name a date so many are looked at.
    private static let mostElements = 100

    private static let names = [
        "article:published_time", "datepublished", "og:article:published_time", "og:published_time",
        "article:published",
        "pubdate", "publishdate", "publish-date", "publish_date", "published_time", "parsely-pub-date", "sailthru.date",
        "dc.date.issued",
        "dcterms.created", "dcterms.issued", "dc.date.created",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime", "article.published", "article.created", "originalpublicationdate",
        "publication_date",
        "article_date_original", "bt:pubdate", "displaydate", "ptime", "shareaholic:article_published_time",
        "rnews:datepublished",
        "prism.publicationdate", "citation_publication_date", "article:post_date", "created", "datecreated",
        "og:pubdate", "date.issued",
    ]
    /// What may be the date of the page's system, or of the printed paper.
    private static let vague = ["date", "dcterms.date", "dc.date", "timestamp"]
    /// Parts of names of meta elements of a site's own that give a date.
    private static let otherDates = ["date", "publi", "upload", "created", "posted"]

    private static func changes(_ head: PageHead, _ data: LinkedData) -> [String] {
        modified.flatMap { head.all($0) } + [data.dateModified].compactMap { $0 }
    }
    private static let modified = [
        "article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod", "dcterms.modified",
        "dc.date.modified",
        "revised", "modified",
    ]

    /// A date that can be read, not before the web and not far ahead of all pages.
    private static func sane(_ text: String) -> String? {
        guard text.utf8.count >= 6, let date = ArticleDate(text), (1995...2040).contains(date.year) else { return nil }
        return text
    }
}
