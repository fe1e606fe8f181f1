/// Lines that say when a story was published.
enum DateWords {
    private static let labels: Set<String> = [
        "updated", "published", "posted", "modified", "created", "publié", "veröffentlicht", "aktualisiert",
        "publicado", "actualizado", "atualizado", "pubblicato", "aggiornato", "gepubliceerd", "bijgewerkt",
        "опубликовано", "обновлено", "опубліковано", "оновлено", "публикувано", "обновена", "opublikowano",
        "zaktualizowano", "aktualizacja",
        "zveřejněno", "publikováno", "aktualizováno", "aktualizované", "publikované", "objavljeno", "ažurirano",
        "publicerad",
        "publicerat", "uppdaterad", "uppdaterat", "publisert", "oppdatert", "publiceret", "opdateret", "julkaistu",
        "päivitetty", "közzétéve",
        "frissítve", "megjelent", "publicat", "actualizat", "actualitzat", "δημοσιεύθηκε", "δημοσιεύτηκε",
        "ενημερώθηκε", "yayınlanma",
        "yayınlandı", "güncelleme", "güncellendi", "diperbarui", "diterbitkan", "dipublikasikan", "dikemaskini", "نُشر",
        "نشر",
        "تحديث", "منتشر", "प्रकाशित", "अपडेट", "公開", "更新", "公開日時", "更新日時", "发布", "发布时间", "更新时间", "發布時間",
        "입력", "수정", "최종수정", "승인", "imechapishwa", "עודכן", "פורסם", "เผยแพร่", "อัปเดต",
    ]
    /// Words that a date may hold beside its numbers and months.
    private static let fillers: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
        "thu", "thur", "thurs", "fri", "sat", "sun", "am", "pm", "a.m", "p.m", "gmt", "utc", "est", "edt", "bst",
        "cst", "cdt", "mst", "mdt", "pst", "pdt", "cet", "cest", "eat", "ist", "ksa", "et", "pt", "ct", "at", "on",
        "of", "the", "de", "le", "à", "um", "uhr", "am", "den", "del", "first", "last", "date", "hour", "hours",
        "minute", "minutes", "min", "mins", "day", "days", "ago", "|", "/", "-", "–", "—", "·", "•", "lundi", "mardi",
        "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "montag", "dienstag", "mittwoch", "donnerstag",
        "freitag", "samstag", "sonntag",
    ]

    private enum Token { case label, month, time, number, filler, other }

    /// The date in a line that holds nothing but a date, times and labels such as `Updated`; nil for other lines.
    ///
    /// The range runs from the first label's end to the next label or bar. Without a label (`isLabeled` false) the
    /// line must name a month or hold a whole numeric date.
    static func stamp(
        in range: Range<Int>, of bytes: Span<UInt8>
    ) -> (date: Range<Int>, isLabeled: Bool)? {
        guard range.count <= 160, hasDigit(range, in: bytes) else { return nil }
        var date: Range<Int>?
        var labels = 0
        var isClosed = false
        var isDated = false
        var isRelative = false
        var hasTime = false
        var rest = range
        while let word = bytes.firstWord(in: rest) {
            rest = word.upperBound..<range.upperBound
            let name = bare(word, in: bytes)
            let token = kind(of: name)
            switch token {
            case .other: return nil
            case .label:
                labels += 1
                if date != nil { isClosed = true }
            case .filler where name == "|":
                if date != nil { isClosed = true }
            case .filler where date == nil && (name == "last" || name == "first" || name == "date"):
                break
            case .filler where date == nil && (name == "at" || name == "on" || name == "the" || name == "le"):
                break
            default:
                // Without a label a time or `4/03` may be a cell of a table; a whole date is long.
                if token == .month || (token == .time && name.utf8.count >= 8) { isDated = true }
                if token == .time { hasTime = true }
                if name == "ago" { isRelative = true }
                if !isClosed { date = (date?.lowerBound ?? word.lowerBound)..<word.upperBound }
            }
        }
        guard let date, isDated || (labels > 0 && (isRelative || hasTime)) else { return nil }
        var end = date.upperBound
        while end > date.lowerBound && ".,|".utf8.contains(bytes[end - 1]) { end -= 1 }
        return (date.lowerBound..<end, labels > 0)
    }

    /// Whether the word is part of a date such as `Jan 5` or `5 January`.
    static func isDateWord(_ word: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        guard word.count <= 24 else { return false }
        switch kind(of: bare(word, in: bytes)) {
        case .month, .number, .time: return true
        default: return false
        }
    }

    /// Whether the word may stand in a stamp: a label, a part of a date or time, or a word between them.
    static func isStampWord(_ word: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        guard word.count <= 24 else { return false }
        if case .other = kind(of: bare(word, in: bytes)) { return false }
        return true
    }

    private static func hasDigit(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        range.contains { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }
    }

    private static func bare(_ word: Range<Int>, in bytes: Span<UInt8>) -> String {
        var (start, end) = (word.lowerBound, word.upperBound)
        while start < end && "(,:".utf8.contains(bytes[start]) { start += 1 }
        while end > start && "),.:;".utf8.contains(bytes[end - 1]) { end -= 1 }
        return bytes.string(start..<end).lowercased()
    }

    private static func kind(of name: String) -> Token {
        if name.isEmpty { return .filler }
        if labels.contains(name) { return .label }
        if MonthNames.sure[name] != nil { return .month }
        if fillers.contains(name) { return .filler }
        guard let first = name.utf8.first, first >= 0x30, first <= 0x39 else { return .other }
        var digits = 0
        var marks = 0
        var letters = ""
        for byte in name.utf8 {
            switch byte {
            case 0x30...0x39:
                digits += 1
                if !letters.isEmpty && letters != "t" { return .other }
            case 0x3A, 0x2D, 0x2F, 0x2E, 0x2B: marks += 1
            case 0x61...0x7A: letters.unicodeScalars.append(Unicode.Scalar(byte))
            default: return .other
            }
        }
        let suffixes: Set<String> = ["", "st", "nd", "rd", "th", "am", "pm", "a.m", "p.m", "z", "t", "tz", "er", "h"]
        guard digits <= 17, suffixes.contains(letters) else { return .other }
        return marks > 0 || letters == "am" || letters == "pm" ? .time : .number
    }
}
