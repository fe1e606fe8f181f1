/// The first line of an agency's message by wire: `eca0001 4 i 510  dpa 0027` (IPTC 7901, 3.2), or two lines of ANPA 1312
/// (`a1234----`, `r i bc-ferry 05-03 0210`).
struct WireHeader: Equatable {
    /// The service and the number of the message, which begins anew every day: `eca0001`.
    var number: String
    /// From 1, the most urgent, to 9.
    var urgency: Int
    /// The words by which the desk names the story, where the header has them.
    var slug: String?
    /// What the header ends with, mostly the agency: `dpa`.
    var source: String?
    /// Where the header ends.
    var end: Int

    /// The header at an offset, behind its control characters; nil where there is none. O(1).
    init?(at start: Int, in bytes: Span<UInt8>) {
        var offset = start
        while offset < bytes.count, offset < start + 8, bytes[offset] < 0x20, bytes[offset] != 0x0A,
            bytes[offset] != 0x0D
        {
            offset += 1
        }
        guard offset < bytes.count, (bytes[offset] | 0x20) &- 0x61 < 26 else { return nil }
        // Two lines, and no more of a text that has none.
        let bytes = bytes.extracting(0..<min(bytes.count, offset + 2 * Self.longest))
        let line = Self.fields(of: offset..<bytes.lineEnd(from: offset), in: bytes)
        guard let first = line.first, Self.isNumber(first) else { return nil }
        number = String(first.prefix { $0 != "-" })
        end = bytes.lineStart(after: offset)
        if line.count >= 4, let urgency = Int(line[1]), (1...9).contains(urgency), line[1].utf8.count == 1,
            line[2].utf8.count <= 4, line[2].allSatisfy(\.isLetter), line[3].allSatisfy(\.isNumber)
        {
            self.urgency = urgency
            source = line.dropFirst(4).first { $0.contains(where: \.isLetter) }
            return
        }
        // ANPA: the second line has the priority as a letter, and the date behind the slug.
        let next = Self.fields(of: end..<bytes.lineEnd(from: end), in: bytes)
        guard number.utf8.count <= 6, line.count <= 2, next.count >= 4, let letter = next.first,
            let urgency = Self.priorities[letter.lowercased()], next[1].utf8.count == 1,
            let date = next.indices.first(where: { $0 >= 2 && Self.isDate(next[$0]) })
        else { return nil }
        self.urgency = urgency
        slug = date > 2 ? next[date - 1].filter { $0.isLetter || $0.isNumber || $0 == "-" } : nil
        source = nil
        end = bytes.lineStart(after: end)
    }

    private static let longest = 200

    /// The words of a line, control characters taken for spaces.
    private static func fields(of line: Range<Int>, in bytes: Span<UInt8>) -> [String] {
        guard line.count <= longest else { return [] }
        return line.map { bytes[$0] }.split { $0 <= 0x20 || $0 >= 0x7F }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// One to four letters and three to five digits.
    private static func isNumber(_ word: String) -> Bool {
        let word = word.prefix { $0 != "-" }
        let letters = word.prefix { $0.isLetter }
        let digits = word.dropFirst(letters.count)
        return (1...4).contains(letters.count) && (3...5).contains(digits.count)
            && digits.allSatisfy { $0.isASCII && $0.isNumber }
    }

    private static func isDate(_ word: String) -> Bool {
        let parts = word.split(separator: "-")
        return parts.count == 2 && parts.allSatisfy { (1...2).contains($0.utf8.count) && Int($0) != nil }
    }

    /// Flash, bulletin, urgent, rush, daily and what can wait.
    private static let priorities = ["f": 1, "b": 2, "u": 3, "r": 4, "d": 5, "a": 5, "w": 6, "s": 7, "x": 8, "z": 8]
}
