/// The place and agency that open the text of a message: `Oslo (dpa) - The …`, `OSLO, May 3 (AP) _ The …`, `OSLO -- The …`.
enum WireDateline {
    /// Whether a line opens with one, and goes on behind it. O(1).
    static func opens(_ line: Substring) -> Bool {
        let head = line.drop { $0.isWhitespace }.prefix(longest)
        guard let mark = markEnd(in: head), head[mark...].contains(where: { !$0.isWhitespace }) else { return false }
        let place = head[..<mark]
        if let open = place.firstIndex(of: "("), let close = place.firstIndex(of: ")"), open < close {
            return isPlace(place[..<open], inCapitals: false) && isAgency(place[place.index(after: open)..<close])
        }
        // `US - China talks` is a headline: two dashes, or a dash that no headline has.
        let words = place.trimmed
        let isLong = words.hasSuffix("--") || words.hasSuffix("—") || words.hasSuffix("_")
        let name = place.drop { $0.isWhitespace }.prefix { !isDash($0) }
        return isLong && name.contains(where: \.isLetter) && isPlace(name.prefix { $0 != "," }, inCapitals: true)
    }

    private static let longest = 120

    /// The index behind the first dash that stands by itself, or follows the brackets of an agency.
    private static func markEnd(in text: Substring) -> Substring.Index? {
        var index = text.startIndex
        while index < text.endIndex {
            let start = index
            guard isDash(text[start]) else {
                index = text.index(after: index)
                continue
            }
            while index < text.endIndex, isDash(text[index]) { index = text.index(after: index) }
            let before = start > text.startIndex ? text[text.index(before: start)] : " "
            let isSpaced = before.isWhitespace && (index == text.endIndex || text[index].isWhitespace)
            if isSpaced || before == ")" || text[start] == "—" { return index }
        }
        return nil
    }

    private static func isDash(_ character: Character) -> Bool { "-–—_".contains(character) }

    /// One to nine words with a capital first, small ones such as `of` and the day among them; none in `(dpa) - The …`.
    private static func isPlace(_ text: Substring, inCapitals: Bool) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count <= 9 else { return false }
        if inCapitals { return !text.contains(where: \.isLowercase) }
        return words.allSatisfy { word in
            guard let first = word.first else { return true }
            return first.isUppercase || first.isNumber || !first.isCased || word.count <= 3
        }
    }

    /// One to four words of letters: `dpa`, `dpa/lno`, `AP`, `Harbor Press`.
    private static func isAgency(_ text: Substring) -> Bool {
        text.utf8.count <= 32 && (1...4).contains(text.split(separator: " ").count)
            && text.allSatisfy { $0.isLetter || $0.isNumber || " /-.&".contains($0) } && text.contains(where: \.isLetter)
    }
}
