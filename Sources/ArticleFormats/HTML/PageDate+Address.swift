import TextAnalysis

extension PageDate {
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
