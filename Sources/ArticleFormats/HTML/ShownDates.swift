/// The dates that a page shows its readers: `time` elements, and texts whose class names a date.
enum ShownDates {
    /// Those beside the headline, in the order of the page.
    static func atHeadline(_ headline: Int, _ page: HTMLPage, _ head: PageHead) -> [String] {
        let range = max(0, headline - before)..<min(page.elementCount, headline + behind)
        let times = head.times.filter(range.contains).flatMap { texts(ofTime: $0, page) }
        return (times.isEmpty ? named(page, range) : times).map(\.text)
    }

    /// All, in two parts: the second is what stands far above the headline.
    static func all(_ page: HTMLPage, _ head: PageHead, headline: Int) -> (behind: [String], above: [String]) {
        let found = head.times.prefix(8).flatMap { texts(ofTime: $0, page) } + named(page, 0..<page.elementCount)
        return (
            found.filter { $0.element + before >= headline }.map(\.text),
            found.filter { $0.element + before < headline }.map(\.text)
        )
    }

    /// Elements.
    private static let before = 20
    private static let behind = 80
    private static let most = 60

    private static func texts(ofTime time: Int, _ page: HTMLPage) -> [(element: Int, text: String)] {
        [page.value(.datetime, of: time), page.line(of: time)].compactMap { $0 }.map { (time, $0) }
    }

    private static func named(_ page: HTMLPage, _ range: Range<Int>) -> [(element: Int, text: String)] {
        var dates: [(element: Int, text: String)] = []
        for index in range where dates.count < most {
            let text = page.textRange(index)
            guard text.count >= 6, text.count <= longest else { continue }
            let isDated = [PageAttribute.class, .id, .testID].contains { attribute in
                page.withValue(attribute, of: index) { name in words.contains { name.containsIgnoringCase($0) } }
                    ?? false
            }
            if isDated { dates.append((index, page.text(of: index))) }
        }
        return dates
    }

    /// Bytes, white space counted.
    private static let longest = 800

    /// Parts of classes that name a date.
    private static let words: [[UInt8]] = [
        "date", "time", "publish", "posted", "datum", "fecha", "byline", "meta",
    ].map { Array($0.utf8) }
}
