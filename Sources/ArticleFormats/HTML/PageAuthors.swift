import TextAnalysis

/// Finds who wrote a page's article.
enum PageAuthors {
    static func authors(
        _ page: HTMLPage, _ head: PageHead, _ data: LinkedData, _ meanings: ElementMeanings
    ) -> [String] {
        let foreign = meanings.foreign(of: page)
        let site = [head.first("og:site_name"), data.publisher].compactMap { $0?.lowercased() }
        // The surest source first; those that look at every element only where no other names anybody.
        let sources: [() -> [String]] = [
            { data.authors }, { head.all("author") }, { head.all("article:author") },
            { names.flatMap { head.all($0) } },
            { properties(page, head) }, { linked(page, foreign) }, { bylines(page, foreign) },
        ]
        for source in sources {
            let all = source().flatMap(Byline.names)
            let names = all.filter { !site.contains($0.lowercased()) }
            // An agency's story that the desk has worked on has both names.
            let distinct = withoutParts(
                names.allSatisfy { agencies.contains($0.lowercased()) } && !names.isEmpty ? all : names)
            if distinct.isEmpty { continue }
            // Data may name one of several authors who stand in a row.
            let row = withoutParts(
                linked(page, foreign).flatMap(Byline.names).filter { !site.contains($0.lowercased()) })
            return row.count > distinct.count && row.count <= mostInRow && distinct.allSatisfy(row.contains)
                ? row : distinct
        }
        // A story of the desk has the site's own name.
        return withoutParts(data.authors.flatMap(Byline.names))
    }

    /// A longer row of links to authors is no byline.
    private static let mostInRow = 5
    private static let agencies: Set<String> = [
        "afp", "ap", "dpa", "reuters", "ansa", "efe", "apa", "pap", "ritzau", "ntb", "tt", "anp", "belga", "lusa",
        "agi",
        "adnkronos", "interfax", "tass", "xinhua", "kyodo", "yonhap", "pti", "ani", "aap", "sda", "ats", "kna", "epd",
        "sid", "stt",
        "associated press", "the associated press", "agence france-presse", "europa press", "canadian press",
        "the canadian press", "pa", "pa media", "press association", "bloomberg", "agenturen", "agencies", "aa", "dha",
        "iha",
    ]

    /// Names of meta elements that name authors.
    private static let names = [
        "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "cxenseparse:author",
        "twitter:creator_name",
    ]

    private static func properties(_ page: HTMLPage, _ head: PageHead) -> [String] {
        var names: [String] = []
        var last: Int?
        for (_, element) in head.properties.lazy.filter({ $0.name == "author" }).prefix(mostProperties) {
            // Those of teasers are further away.
            if let last, element - last > nearby { break }
            last = page.subtree(element).upperBound
            let inner = head.properties.first { $0.name == "name" && page.subtree(element).contains($0.element) }
            let text =
                inner.map { page.value(.content, of: $0.element) ?? page.line(of: $0.element) }
                ?? page.line(of: element)
            if let text, text.utf8.count < 120 { names.append(text) }
        }
        return names
    }

    /// Of elements that name authors so many are looked at.
    private static let mostProperties = 40

    private static func linked(_ page: HTMLPage, _ foreign: [Bool]) -> [String] {
        (0..<page.elementCount).filter { page.tag($0) == .a && !foreign[$0] && page.value(.rel, of: $0) == "author" }
            .reduce(into: [Int]()) { near, link in
                if near.last.map({ link - $0 < nearby }) ?? true { near.append(link) }
            }
            .compactMap { page.line(of: $0) }.filter { $0.utf8.count < 80 }
    }

    /// Links to authors that are further apart, in elements, belong to teasers.
    private static let nearby = 12

    private static let mostNames = 100

    /// Parts of classes that name an author, the surest first.
    private static let classes: [[UInt8]] = [
        "author-name", "authorname", "author__name", "byline-name", "byline__name", "byline", "author", "autor",
        "auteur",
    ].map { Array($0.utf8) }

    /// The first element whose class says that it names an author.
    private static func bylines(_ page: HTMLPage, _ foreign: [Bool]) -> [String] {
        var best: (rank: Int, text: String)?
        for index in 0..<page.elementCount where !foreign[index] {
            let rank = page.withValue(.class, of: index) { name in
                classes.firstIndex { name.containsIgnoringCase($0) }
            }
            guard let rank = rank ?? nil, rank < best?.rank ?? classes.count else { continue }
            let range = page.textRange(index)
            guard range.count > 2, range.count < 300 else { continue }
            let text = page.text(of: index)
            // A sentence tells of somebody.
            let isSentence = text.hasSuffix(".") && text.split(separator: " ").count > 6
            if text.utf8.count < 100, !isSentence, !Byline.names(text).isEmpty { best = (rank, text) }
        }
        return best.map { [$0.text] } ?? []
    }

    /// The names in a short line under the headline that opens with a word such as `By`.
    static func printed(_ blocks: [PageBlock], title: String) -> [String] {
        let headline = BodySelection.key(Array(title.utf8))
        guard let top = blocks.firstIndex(where: { BodySelection.isKey(headline, of: $0.text) }) else { return [] }
        for block in blocks[(top + 1)...].prefix(5) where block.weight <= 80 && !block.endsSentence {
            let text = String(decoding: block.text, as: UTF8.self)
            guard let word = text.split(separator: " ").first, text.utf8.count > word.utf8.count else { continue }
            if ["by", "by:", "von", "par", "por"].contains(word.lowercased()) {
                return withoutParts(Byline.names(text))
            }
        }
        return []
    }

    /// Names that are no part of others, each once. A list of more is none of authors.
    private static func withoutParts(_ names: [String]) -> [String] {
        var kept: [String] = []
        for name in names.prefix(mostNames) where !kept.contains(where: { $0.lowercased().contains(name.lowercased()) })
        {
            kept.removeAll { name.lowercased().contains($0.lowercased()) }
            kept.append(name)
        }
        return Array(kept.prefix(12))
    }
}

/// The names in a line that says who wrote.
enum Byline {
    private static let openings = [
        "view all posts by", "posts by", "zeige alle beiträge von", "alle beiträge von", "erstellt von",
        "geschrieben von", "written by", "reported by", "story by", "words by", "posted by", "by", "von", "par", "por",
        "di", "door", "av", "af",
        "text", "autor", "author", "ein", "eine", "interview", "kommentar", "analyse", "επιμέλεια", "автор", "текст",
        "作者", "記者", "记者", "بقلم", "كتب", "מאת", "نویسنده",
    ]
    private static let separators: [String] = [
        "; ", ";", " and ", " und ", " et ", " y ", " & ", " | ", "|", ", ", "，", "、", " og ", " och ", " en ",
        " with ", " mit ", " e ", " i ", "\n", "/",
    ]

    static func names(_ line: String) -> [String] {
        var line = PageText.plain(line)
        if line.parts(around: "://").count > 1 || line.hasPrefix("www.") || line.utf8.count > 300 { return [] }
        // Addresses in brackets.
        if let open = line.firstIndex(of: "("), line.contains(")") { line = String(line[..<open]) }
        var parts = [line]
        for separator in separators {
            parts = parts.flatMap { part in
                part.parts(around: separator).filter { !$0.isEmpty }
            }
        }
        // Behind a name stands a place or a site with the date.
        return parts.enumerated().compactMap { place, part in name(part, mayBeDated: place == 0) }
    }

    private static func name(_ part: String, mayBeDated: Bool) -> String? {
        var name = part[...]
        // A date or a time of day.
        if part.first(where: { $0.isLetter || $0.isNumber })?.isNumber ?? true { return nil }
        func trim() {
            while let first = name.first, !first.isLetter { name = name.dropFirst() }
            while let last = name.last, !last.isLetter && last != "." && last != ")" && !last.isNumber {
                name = name.dropLast()
            }
        }
        trim()
        var wasCut = true
        while wasCut {
            wasCut = false
            for opening in openings where name.count > opening.count {
                guard name.lowercased().hasPrefix(opening) else { continue }
                let rest = name.dropFirst(opening.count)
                guard let next = rest.first,
                    next == " " || next == ":" || next == "\u{A0}" || !opening.utf8.allSatisfy({ $0 < 0x80 })
                else { continue }
                name = rest
                trim()
                wasCut = true
            }
        }
        guard name.count >= 2, name.count <= 50, !name.contains("@"), !name.contains("http") else { return nil }
        if name.split(separator: " ").count > 6 { return nil }
        if name.contains(where: \.isNumber) {
            guard mayBeDated, let cut = beforeDate(name) else { return nil }
            name = cut
            trim()
        }
        let lower = name.lowercased()
        if BoilerplateLines.isStamp(lower) { return nil }
        if openings.contains(lower) { return nil }
        if lower.split(whereSeparator: { !$0.isLetter }).contains(where: { notNames.contains(String($0)) }) {
            return nil
        }
        if lower.hasSuffix(".com") || lower.hasSuffix(".de") || lower.hasSuffix(".org") { return nil }
        return String(name)
    }

    /// What stands before a date: at least two words.
    private static func beforeDate(_ name: Substring) -> Substring? {
        let words = name.split(separator: " ")
        let date = words.firstIndex { word in
            !word.contains(where: \.isLetter) || word.contains(where: \.isNumber)
                || BoilerplateLines.isStamp(String(word))
                || ArticleDate("22 \(word.filter(\.isLetter)) 2020") != nil
        }
        guard let date, date >= 2 else { return nil }
        return name[..<words[date].startIndex]
    }

    private static let notNames: Set<String> = [
        "admin", "administrator", "editor", "editors", "staff", "unknown", "author", "authors", "null", "undefined",
        "facebook",
        "twitter", "follow", "instagram", "whatsapp", "share", "updated", "published", "email", "posted",
    ]
}
