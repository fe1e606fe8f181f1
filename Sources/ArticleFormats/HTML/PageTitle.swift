/// Finds the headline of a page among what gives one.
enum PageTitle {
    /// The heading that the page's other titles agree with; else what is written for other sites, without the name of
    /// this one.
    static func title(_ page: HTMLPage, _ head: PageHead, _ data: LinkedData) -> String {
        let site = [head.first("og:site_name"), data.publisher, head.first("application-name")].compactMap { $0 }
        let all = head.headings.map { page.text(of: $0) }.filter { $0.utf8.count > 2 }
        let names = all.filter { heading in site.contains(heading) || isSite(heading, head) }
        let headings = all.filter { !names.contains($0) }
        // The visible headline and the page's data know a later wording than the page's own title and that for other sites.
        if let heading = headings.first, let headline = data.headline, key(heading) == key(headline),
            !key(head.title).starts(with: key(heading))
        {
            return heading
        }
        let social = head.first("og:title", "twitter:title", "dc.title", "parsely-title").map {
            withoutSite($0, site, separators: [" | "])
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
        if headings.count == 1, headings[0].utf8.count >= 10 { return headings[0] }
        let own = withoutSite(head.title, site + names)
        return own.isEmpty ? headings.first ?? "" : own
    }

    private static func key(_ text: String) -> [UInt8] { BodySelection.key(Array(text.utf8)) }

    /// Whether a heading is the name of the site: what a title in two parts ends with, the shorter one, or the host's name.
    private static func isSite(_ heading: String, _ head: PageHead) -> Bool {
        let name = BodySelection.key(Array(heading.utf8))
        if let address = head.canonical ?? head.first("og:url"), name.count > 3,
            let host = address.split(separator: "/").dropFirst().first, address.contains("://"),
            host.split(separator: ".").contains(where: { BodySelection.key(Array($0.utf8)) == name })
        {
            return true
        }
        for separator in separators {
            let parts = head.title.components(around: separator)
            guard parts.count > 1, let last = parts.last else { continue }
            let rest = parts.dropLast().joined(separator: separator)
            if BodySelection.key(Array(last.utf8)) == name, last.utf8.count * 2 < rest.utf8.count { return true }
        }
        return false
    }

    private static let separators: [String] = [
        " | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " : ", " :: ", "_", "|",
    ]

    /// Without the site's name at the end, or at the start; never leaving nothing.
    static func withoutSite(
        _ title: String, _ sites: [String], separators guessed: [String] = [" | ", " « ", " » ", " – ", " - ", " — "]
    ) -> String {
        let names = sites.map { BodySelection.key(Array($0.utf8)) }.filter { !$0.isEmpty }
        for separator in separators {
            let parts = title.components(around: separator)
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
            let parts = title.components(around: separator)
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

extension String {
    /// The parts between occurrences of a separator.
    fileprivate func components(around separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        parts.append(String(rest))
        return parts
    }
}
