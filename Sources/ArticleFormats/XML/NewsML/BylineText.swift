import TextAnalysis

/// The byline of an agency's item.
struct BylineText {
    /// The names in it, without roles and the sender's own.
    private(set) var authors: [String] = []

    /// - Parameter senders: names of agencies, which stand in bylines behind those of people.
    init(_ line: String, senders: [String]) {
        let senders = senders.map { $0.lowercased() }.filter { $0.utf8.count > 1 }
        authors = XMLFieldText.names([line]).filter { name in
            let lower = name.lowercased()
            // Initials and names of accounts: `gr/bp`, `lee.ann`.
            if !name.contains(" "), name == lower { return false }
            let isSender = senders.contains { sender in
                lower == sender || (lower.hasPrefix(sender) && sender.utf8.count > 5)
                    || (sender.hasPrefix(lower) && lower.utf8.count > 5)
            }
            if isSender { return false }
            return !lower.split(separator: " ").contains { Self.roles.contains(String($0)) }
        }
    }

    private static let roles: Set<String> = [
        "correspondent", "writer", "editor", "reporter", "desk", "newsroom", "agency", "staff", "agencies",
        "korrespondent",
        "redaktion", "correspondant", "redacción", "rédaction", "korrespondentin", "llc", "inc", "ltd", "gmbh",
    ]

    /// The names in a paragraph that is a byline and nothing else: `By Ann Lee and Jo Park`; nil for any other.
    static func names(inLine line: Substring) -> [String]? {
        guard line.utf8.count <= 90, let space = line.firstIndex(of: " "),
            ["by", "von", "par", "por", "di", "door", "af", "av"].contains(line[..<space].lowercased())
        else { return nil }
        let words = line.split { $0 == " " || $0 == "," }.dropFirst()
        let isNames =
            words.count >= 2
            && words.allSatisfy { word in
                word.first?.isUppercase ?? false
                    || ["and", "und", "et", "y", "e", "en", "og", "och", "de", "van", "von", "der"].contains(word)
            }
        guard isNames, !line.hasSuffix(".") else { return nil }
        let names = BylineText(String(line), senders: []).authors
        return names.isEmpty ? nil : names
    }

    /// What is printed: the names, or the line where it holds none.
    static func printed(_ authors: [String]) -> String? { authors.isEmpty ? nil : authors.joined(separator: ", ") }
}

/// The dateline of an agency's item.
enum DatelineText {
    /// Its place: `BEIJING` of `BEIJING, July 23 (Kyodo) -`.
    static func place(_ line: String?) -> String? {
        guard let line, line.utf8.count <= longest else { return nil }
        var place = FoldedText.folding(line)[...]
        if let open = place.firstIndex(of: "("), open > place.startIndex { place = place[..<open] }
        // A day behind a comma or a space.
        if let comma = place.ranges(of: ", ").first(where: { place[$0.upperBound...].contains(where: \.isNumber) }) {
            place = place[..<comma.lowerBound]
        }
        if let month = place.split(separator: " ").first(where: isMonth) { place = place[..<month.startIndex] }
        if let number = place.firstIndex(where: \.isNumber) { place = place[..<number] }
        while let last = place.last, !last.isLetter, last != "." { place.removeLast() }
        while let first = place.first, !first.isLetter { place.removeFirst() }
        return place.isEmpty ? nil : String(place)
    }

    private static let longest = 200

    private static func isMonth(_ word: Substring) -> Bool {
        word.utf8.count < 12 && word.allSatisfy { $0.isLetter || $0 == "." } && ArticleDate("22 \(word) 2020") != nil
    }
}
