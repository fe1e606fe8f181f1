/// What programs put behind an item's text: where it appeared first, and links to the rest.
enum FeedFooter {
    /// The text without it.
    static func removed(from text: String) -> String {
        var paragraphs = text.parts
        while let last = paragraphs.last {
            if isSource(last) || isLink(last) {
                paragraphs.removeLast()
                continue
            }
            guard let cut = withoutLink(last) else { break }
            paragraphs[paragraphs.count - 1] = cut
            break
        }
        return paragraphs.joined(separator: "\n\n")
    }

    /// `The post TITLE appeared first on SITE.`, as WordPress writes it in many languages: an opening and, behind it, the
    /// words between the names.
    private static func isSource(_ paragraph: Substring) -> Bool {
        guard paragraph.utf8.count < 400 else { return false }
        let lower = paragraph.lowercased()
        return sources.contains { opening, middle in lower.hasPrefix(opening) && lower.contains(middle) }
    }

    private static let sources: [(opening: String, middle: String)] = [
        ("the post ", " appeared first on "), ("the article ", " appeared first on "),
        ("this article ", " appeared first on "),
        ("this post ", " appeared first on "), ("der beitrag ", " erschien zuerst auf "),
        ("der artikel ", " erschien zuerst auf "),
        ("l’article ", " est apparu en premier sur "), ("l'article ", " est apparu en premier sur "),
        ("cet article ", " est apparu en premier sur "), ("la entrada ", " se publicó primero en "),
        ("la entrada ", " aparece primero en "), ("l'articolo ", " proviene da "), ("l’articolo ", " proviene da "),
        ("o post ", " apareceu primeiro em "), ("o conteúdo ", " aparece primeiro em "),
        ("het bericht ", " verscheen eerst op "),
        ("artykuł ", " pochodzi z serwisu "), ("wpis ", " pojawił się "), ("сообщение ", " появились сначала на "),
        ("запись ", " впервые появилась "), ("inlägget ", " dök först upp på "),
        ("innlegget ", " dukket først opp på "),
        ("indlægget ", " blev først udgivet på "), ("artikkeli ", " ilmestyi ensin "), ("příspěvek ", " pochází z "),
        ("příspěvek ", " se nejdříve objevil na "), ("a(z) ", " először "), ("投稿 ", " に最初に表示されました"),
    ]

    /// Words of a link to the rest, at the beginning of a last line or behind an ellipsis.
    private static let links = [
        "continue reading", "read more", "read the rest", "read the full", "read full", "read on", "more…", "[more]",
        "weiterlesen",
        "mehr lesen", "den vollständigen artikel", "lire la suite", "lire l'article", "leer más", "seguir leyendo",
        "leggi tutto",
        "continua a leggere", "ler mais", "leia mais", "lees verder", "lees meer", "läs mer", "les mer", "læs mere",
        "lue lisää",
        "czytaj dalej", "читать далее", "číst dále", "comments", "[link]",
    ]

    private static func isLink(_ paragraph: Substring) -> Bool {
        guard paragraph.utf8.count < longestLink else { return false }
        let lower = paragraph.lowercased().drop { !$0.isLetter && $0 != "[" }
        if lower.isEmpty { return true }
        return links.contains { lower.hasPrefix($0) } && !endsSentence(lower)
    }
    private static let longestLink = 200

    private static func endsSentence(_ text: Substring) -> Bool {
        guard let last = text.last else { return false }
        return last == "." && !text.hasSuffix("..") || last == "!" || last == "?"
    }

    /// The last paragraph cut where a link to the rest begins behind an ellipsis or a sentence; without the mark of a cut at
    /// its end. Nil where there is neither.
    private static func withoutLink(_ paragraph: Substring) -> Substring? {
        let tail = paragraph.suffix(longestLink)
        for mark in ["[…]", "[...]", "…", "..."] {
            guard let range = tail.ranges(of: mark).last else { continue }
            let rest = tail[range.upperBound...].lowercased().drop { !$0.isLetter && $0 != "[" }
            guard rest.isEmpty ? mark.hasPrefix("[") : links.contains(where: { rest.hasPrefix($0) }) else { continue }
            return trimmed(paragraph[..<(mark.hasPrefix("[") ? range.lowerBound : range.upperBound)])
        }
        let words = tail.lowercased()
        guard words.count == tail.count, let last = words.lastIndex(where: \.isLetter) else { return nil }
        guard let link = links.first(where: { words[...last].hasSuffix($0) }) else { return nil }
        let start = words.index(words.index(after: last), offsetBy: -link.count)
        guard let mark = words[..<start].last(where: { $0 != " " }), ".!?:)»”\"".contains(mark) else { return nil }
        return trimmed(paragraph.dropLast(words.distance(from: start, to: words.endIndex)))
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }
}
