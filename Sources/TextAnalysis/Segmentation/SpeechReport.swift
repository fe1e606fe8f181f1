/// Who said it, behind a quotation in Chinese or Japanese: a short clause that closes with a verb of saying.
enum SpeechReport {
    /// The most characters of such a clause: 市长昨天在新闻发布会上对记者说.
    private static let longest = 24
    /// The most characters behind the verb's first: 言いました, 叫んでいる.
    private static let longestEnding = 6

    /// Whether the clause at `offset` reports.
    static func begins(at offset: Int, in text: Span<UInt8>, limits: Range<Int>) -> Bool {
        var clause: [UInt32] = []
        var end = offset
        while let reading = text.scalar(at: end, in: limits), !closesClause(reading.value) {
            clause.append(reading.value)
            end = reading.range.upperBound
            if clause.count > longest { return false }
        }
        let mark = text.scalar(at: end, in: limits)
        // 市长说：“…”, 报道称，… and 市长说“…” introduce what comes next.
        if mark?.value == 0x3A || mark?.value == 0xFF1A || mark?.value == 0x201C { return false }
        return isChinese(clause, isLast: mark?.value != 0x2C && mark?.value != 0xFF0C) || isJapanese(clause)
    }

    /// Chinese: the verb is last (他笑着说), or has the one who is told behind it (市长告诉记者).
    private static func isChinese(_ clause: [UInt32], isLast: Bool) -> Bool {
        guard let last = clause.last else { return false }
        // 知道 is to know.
        if spokenVerbs.contains(last), clause.count < 2 || clause[clause.count - 2] != 0x77E5 { return true }
        guard isLast else { return false }
        if writtenVerbs.contains(last) { return true }
        for index in clause.indices.dropLast() {
            let pair = [clause[index], clause[index + 1]]
            if told.contains(pair) || index == clause.count - 2 && lastPairs.contains(pair) { return true }
        }
        return false
    }

    /// Japanese: a stem of saying near the end, and kana behind it (彼女は叫んだ, 市長は話している).
    private static func isJapanese(_ clause: [UInt32]) -> Bool {
        guard let last = clause.last, (0x3041...0x309F).contains(last) else { return false }
        var index = clause.count - 1
        while index > 0, (0x3041...0x309F).contains(clause[index]) { index -= 1 }
        return clause.count - 1 - index <= longestEnding && stems.contains(clause[index])
    }

    private static func closesClause(_ value: UInt32) -> Bool {
        switch value {
        case 0x2C, 0x3A, 0x3B, 0x0A, 0x3001, 0xFF0C, 0xFF1A, 0xFF1B: true
        default: terminatorKind(of: value) != nil || isOpener(value)
        }
    }

    private static let spokenVerbs = Set("说說問问喊叫嚷道答".unicodeScalars.map(\.value))
    private static let writtenVerbs = Set("称稱曰".unicodeScalars.map(\.value))
    private static let told = pairs("告诉 告訴")
    private static let lastPairs = pairs("表示 指出 回应 回應 强调 強調 补充 補充 解释 解釋 反问 低语 写着")
    private static let stems = Set("言叫話語述尋答問訴呼囁呟".unicodeScalars.map(\.value))

    private static func pairs(_ list: String) -> Set<[UInt32]> {
        Set(list.split(separator: " ").map { $0.unicodeScalars.map(\.value) })
    }
}
