import TextAnalysis

/// When a message was sent, as its last line says: `031015 GMT Mai 26` (IPTC 7901), `AP-NY-05-03-26 1137EDT` (ANPA 1312).
enum WireTime {
    /// The moment in ISO 8601; nil for any other line. O(line).
    static func iso(_ line: Substring) -> String? { international(line) ?? american(line) }

    /// Day, hour and minute in one number, maybe a zone, month and year.
    private static func international(_ line: Substring) -> String? {
        var words = line.split(separator: " ")
        if words.count == 4, words[1].utf8.count <= 4 { words.remove(at: 1) }
        guard words.count == 3, words[0].utf8.count == 6, Int(words[0]) != nil, words[2].utf8.count == 2,
            Int(words[2]) != nil
        else { return nil }
        let (day, hour, minute) = (words[0].prefix(2), words[0].dropFirst(2).prefix(2), words[0].suffix(2))
        return dated("\(day) \(words[1]) 20\(words[2]) \(hour):\(minute) GMT")
    }

    private static func american(_ line: Substring) -> String? {
        let parts = line.trimmed.split(whereSeparator: { $0 == "-" || $0 == " " })
        guard parts.count == 6, parts[0].allSatisfy(\.isUppercase), let month = Int(parts[2]), let day = Int(parts[3]),
            parts[4].utf8.count == 2, Int(parts[4]) != nil, parts[5].utf8.count >= 4, Int(parts[5].prefix(4)) != nil,
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let zone = zones[String(parts[5].dropFirst(4)).lowercased()] ?? "Z"
        return
            "20\(parts[4])-\(padded(month))-\(padded(day))T\(parts[5].prefix(2)):\(parts[5].dropFirst(2).prefix(2)):00\(zone)"
    }
    private static let zones = [
        "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00",
        "pst": "-08:00", "pdt": "-07:00", "gmt": "Z",
    ]

    /// A date in any words as ISO 8601; nil where it cannot be read.
    private static func dated(_ text: String) -> String? {
        guard let date = ArticleDate(text), date.hasTime else { return nil }
        let minutes = Int(date.secondsSince1970 - date.daysSince1970 * 86_400) / 60
        return "\(date.isoDay)T\(padded(minutes / 60)):\(padded(minutes % 60)):00Z"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
