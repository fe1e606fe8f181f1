/// Finds the headline of a page among what gives one.
enum PageTitle {
    /// The heading that the page's other titles agree with; else what is written for other sites, without the name of
    /// this one.
    static func title(_ page: HTMLPage, _ head: PageHead, _ data: LinkedData) -> String {
        let site = [head.first("og:site_name"), data.publisher, head.first("application-name")].compactMap { $0 }
        let lines = head.headings.map { ($0, page.line(of: $0) ?? "") }
        let all = lines.map(\.1).filter { $0.utf8.count > 2 }
        let linked = lines.filter { leadsHome($0.0, page, head) }.map(\.1)
        let siteNames = siteNames(head)
        let names = all.filter { heading in
            site.contains(heading) || linked.contains(heading) && key(head.title) != key(heading)
                || siteNames.contains(key(heading))
        }
        let headings = all.filter { !names.contains($0) }
        // The visible headline and the page's data know a later wording than the page's own title and that for other sites.
        if let heading = headings.first, let headline = data.headline, key(heading) == key(headline),
            !key(head.title).starts(with: key(heading))
        {
            return heading
        }
        var social = head.first("og:title", "twitter:title", "dc.title", "parsely-title").map {
            withoutSite($0, site, separators: [" | "])
        }
        if let found = social {
            if head.first("og:site_name").map(key) == key(found) { social = nil }
            // What quotes stand in the attribute unescaped ends it.
            let whole = headings + [withoutSite(head.title, site + names)]
            if let title = whole.first(where: { isCut(found, at: $0) }) { return title }
            // Of two wordings of one headline the one that the page has everywhere else.
            if let heading = headings.first, let headline = data.headline, key(heading) == key(headline),
                isVariant(found, of: heading)
            {
                return heading
            }
            if data.headline == nil, let heading = headings.first(where: { isLabeled(found, $0) }) {
                return heading
            }
        }
        for title in [social, data.headline, head.title] {
            guard let title else { continue }
            let key = BodySelection.key(Array(title.utf8))
            for heading in headings {
                let own = BodySelection.key(Array(heading.utf8))
                if own.count >= 4, key.starts(with: own) { return heading }
            }
            if social != nil { break }
        }
        if let social, !social.isEmpty { return social }
        if let headline = data.headline { return headline }
        if let heading = partOfTitle(page, head, names) { return heading }
        if headings.count == 1, headings[0].utf8.count >= 10 { return headings[0] }
        let own = withoutSite(head.title, site + names)
        return own.isEmpty ? headings.first ?? "" : own
    }

    /// Whether a title is a heading of some words behind a label: `Recipe: Rye bread with onions`.
    private static func isLabeled(_ title: String, _ heading: String) -> Bool {
        let (whole, own) = (key(title), key(heading))
        return heading.utf8.contains(0x20) && own.count >= 12 && own.count < whole.count && own.count * 2 > whole.count
            && whole.suffix(own.count).elementsEqual(own)
    }

    /// A heading of the first three levels, and no name of the site, that the page's title is or has as its longest part, with
    /// nearly half of its letters.
    private static func partOfTitle(_ page: HTMLPage, _ head: PageHead, _ names: [String]) -> String? {
        let whole = key(head.title)
        let parts = separators.compactMap { separator in
            head.title.parts(around: separator).map(key).max { $0.count < $1.count }
        }
        let known = names.map(key)
        for index in 0..<page.elementCount where (1...3).contains(page.tag(index).headingLevel) {
            let range = page.textRange(index)
            guard range.count >= 10, range.count <= head.title.utf8.count * 4 else { continue }
            let text = page.text(of: index)
            let own = key(text)
            let isPart =
                parts.contains(own) || (own.count * 2 > whole.count && whole.suffix(own.count).elementsEqual(own))
            if own.count >= 10, own.count * 20 >= whole.count * 9, isPart, !known.contains(own),
                !leadsHome(index, page, head)
            {
                return text
            }
        }
        return nil
    }

    /// Whether all text of a heading is a link to the site's first page, as its name is at the top.
    private static func leadsHome(_ heading: Int, _ page: HTMLPage, _ head: PageHead) -> Bool {
        let text = page.textRange(heading).count
        // A block in a link, or a link in a block.
        let parent = max(0, page.parent(heading))
        return ([parent] + page.subtree(heading)).contains { link in
            page.tag(link) == .a && page.textRange(link).count * 2 > text
                && page.withValue(.href, of: link) { isHome($0.string(0..<$0.count)) } ?? false
        }
    }

    private static func isHome(_ address: String) -> Bool {
        // An archive of the web has the address behind its own and the time.
        let address = address.contains("/web/") ? "//" + (address.parts(around: "://").last ?? "") : address
        let path =
            address.firstRange(of: "//").map { address[$0.upperBound...].drop { $0 != "/" } } ?? address[...]
        return ["", "/", "./", "../", "/index.html", "/index.php", "index.html", "index.php"].contains(path)
            && !address.isEmpty
    }

    /// Whether a title ends where a quotation begins in another.
    private static func isCut(_ title: String, at whole: String) -> Bool {
        guard title.utf8.count >= 10, whole.hasPrefix(title) else { return false }
        return whole.dropFirst(title.count).drop { $0 == " " }.first == "\""
    }

    /// Whether a title has two thirds of its words in common with another, without being a part of it: fewer are often those
    /// of its language.
    private static func isVariant(_ title: String, of other: String) -> Bool {
        func words(_ text: String) -> Set<String> {
            Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
        }
        let (one, two) = (words(title), words(other))
        return one.count > 3 && one.intersection(two).count * 3 >= one.count * 2
            && !key(other).containsRun(key(title)) && !key(title).containsRun(key(other))
    }

    private static func key(_ text: String) -> [UInt8] { BodySelection.key(Array(text.utf8)) }

    /// The keys of names of the site: what a title in two parts ends with, the shorter one, and the parts of the host's name.
    private static func siteNames(_ head: PageHead) -> Set<[UInt8]> {
        var names: Set<[UInt8]> = []
        if let address = head.canonical ?? head.first("og:url"), address.contains("://"),
            let host = address.split(separator: "/").dropFirst().first
        {
            names.formUnion(host.split(separator: ".").map { key(String($0)) }.filter { $0.count > 3 })
        }
        for separator in separators {
            let parts = head.title.parts(around: separator)
            guard parts.count > 1, let last = parts.last else { continue }
            let rest = parts.dropLast().joined(separator: separator)
            if last.utf8.count * 2 < rest.utf8.count { names.insert(key(last)) }
        }
        return names
    }

    private static let separators: [String] = [
        " | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " : ", " :: ", "_", "|", "ㅣ", "｜",
    ]

    /// Without the site's name at the end, or at the start; never leaving nothing.
    static func withoutSite(
        _ title: String, _ sites: [String], separators guessed: [String] = [" | ", " « ", " » ", " – ", " - ", " — "]
    ) -> String {
        let names = sites.map { BodySelection.key(Array($0.utf8)) }.filter { !$0.isEmpty }
        for separator in separators {
            let parts = title.parts(around: separator)
            guard parts.count > 1 else { continue }
            let last = BodySelection.key(Array(parts[parts.count - 1].utf8))
            if names.contains(where: {
                $0 == last || last.starts(with: $0) || ($0.starts(with: last) && last.count > 3)
            }) {
                return parts.dropLast().joined(separator: separator)
            }
            let first = BodySelection.key(Array(parts[0].utf8))
            if names.contains(first) { return parts.dropFirst().joined(separator: separator) }
        }
        // Of the marks that part a site's name, a bar is no mark of sentences; dashes are, even in titles for other sites.
        for separator in guessed {
            let parts = title.parts(around: separator)
            guard parts.count > 1, let last = parts.last else { continue }
            let rest = parts.dropLast().joined(separator: separator)
            let isBar = separator == " | "
            if rest.count >= 20, last.count <= (isBar ? 40 : 25), last.count * 2 < rest.count {
                return isBar ? parts[0].count >= 20 ? parts[0] : rest : rest
            }
        }
        return title
    }
}
