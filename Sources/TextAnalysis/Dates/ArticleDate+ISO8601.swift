extension ArticleDate {
    /// The date that a text gives in ISO 8601, in the clock and zone of the text: `2024-03-05T23:30:00-05:00`, or
    /// `2024-03-05` where it gives no time of day; the text itself where it is that already. Nil where it gives no date
    /// that can be read. What is printed reads as the same date again.
    public static func isoText(of text: String) -> String? {
        guard let date = ArticleDate(text) else { return nil }
        if isISO8601(text.utf8Span.span) { return text }
        guard date.hasTime else { return date.isoDay }
        let scalars = DateScanner.scalars(of: text)
        var scanner = DateScanner(scalars)
        let isScanned = unixSeconds(scalars) == nil && scanner.scan()
        let zone = isScanned ? scanner.zone ?? 0 : 0
        let local = ArticleDate(secondsSince1970: date.secondsSince1970 + Int64(zone), hasTime: true)
        let clock = Int(local.secondsSince1970 - local.daysSince1970 * 86_400)
        let time = [clock / 3600, clock / 60 % 60, clock % 60].map { padded($0, 2) }.joined(separator: ":")
        let offset = (zone < 0 ? "-" : "+") + padded(abs(zone) / 3600, 2) + ":" + padded(abs(zone) / 60 % 60, 2)
        return local.isoDay + "T" + time + (zone != 0 ? offset : isScanned && scanner.zone == nil ? "" : "Z")
    }

    /// The date as its source writes it, of one that was printed in ISO 8601 with the source's words beside it: the words, unless
    /// the date was changed since and they say another.
    package static func sourceText(date: String?, words: String?) -> String? {
        guard let words else { return date }
        return date == nil || date.flatMap({ ArticleDate($0) }) == ArticleDate(words) ? words : date
    }

    /// Whether a text has the form `2024-03-05`, or `2024-03-05T23:30` with what ISO 8601 lets follow: seconds, their
    /// fraction, `Z` or `+01:00`.
    private static func isISO8601(_ text: Span<UInt8>) -> Bool {
        var place = 0
        /// Takes what has this form, in which `d` stands for a digit.
        func take(_ form: String) -> Bool {
            var end = place
            for byte in form.utf8 {
                guard end < text.count else { return false }
                guard byte == UInt8(ascii: "d") ? text[end] &- 0x30 < 10 : text[end] == byte else { return false }
                end += 1
            }
            place = end
            return true
        }
        guard take("dddd-dd-dd") else { return false }
        guard place < text.count else { return true }
        guard take("Tdd:dd") else { return false }
        if take(":dd"), take(".d") { while take("d") {} }
        if !take("Z") { _ = take("+dd:dd") || take("-dd:dd") }
        return place == text.count
    }
}
