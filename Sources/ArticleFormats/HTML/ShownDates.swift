/// The dates that a page shows its readers: `time` elements, and texts whose class names a date.
enum ShownDates {
    /// Those beside the headline, in the order of the page.
    static func atHeadline(_ headline: Int, _ page: HTMLPage, _ head: PageHead) -> [String] {
        let range = max(0, headline - before)..<min(page.elementCount, headline + behind)
        let times = head.times.filter(range.contains).flatMap { texts(ofTime: $0, page) }
        return (times.isEmpty ? named(page, range) : times).map(\.text)
    }

    /// Whether an element stands at the headline.
    static func isNear(_ element: Int, _ headline: Int) -> Bool {
        (headline - before..<headline + behind).contains(element)
    }

    /// Whether a text says what time it is for the reader.
    static func isClock(_ text: String) -> Bool { clocks.begins(SmallLetters.of(Array(text.utf8.prefix(40))[...])) }
    private static let clocks = PhraseSet(
        "aktuelle zeit|aktuelles datum|heute ist |heute:|current time|it is currently|today is |today:|hoy es |nous sommes le "
    )

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
            guard isDated else { continue }
            let shown = page.text(of: index)
            if !isClock(shown) { dates.append((index, shown)) }
        }
        return dates
    }

    /// Bytes, white space counted.
    private static let longest = 800

    /// Parts of classes that name a date.
    private static let words: [[UInt8]] = [
        "date", "time", "publish", "posted", "datum", "fecha", "byline", "meta", "lastmod",
    ].map { Array($0.utf8) }
}
