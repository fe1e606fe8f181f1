/// Names of subjects and persons as records list them.
enum Tags {
    /// Each name once, white space folded, in order; at most 40, none over 80 bytes.
    static func distinct(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        var tags: [String] = []
        for name in names where tags.count < 40 {
            let tag = PageText.plain(name)
            let isName = tag.unicodeScalars.count > 1 && tag.utf8.count <= 80
            if isName, seen.insert(tag.lowercased()).inserted { tags.append(tag) }
        }
        return tags
    }
}
