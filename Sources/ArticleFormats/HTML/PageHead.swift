/// What a page says of itself in its `meta`, `link` and `title` elements.
struct PageHead {
    /// The contents of meta elements by their name in small letters: the first, or of some all.
    private var values: [String: [String]] = [:]
    private(set) var title = ""
    private(set) var canonical: String?
    private(set) var language: String?
    /// The elements that are looked at once more: headings of the first level, `time` elements and what names an author.
    private(set) var headings: [Int] = []
    private(set) var times: [Int] = []
    private(set) var properties: [(name: String, element: Int)] = []

    init(_ page: HTMLPage) {
        for index in 0..<page.elementCount {
            switch page.tag(index) {
            case .meta:
                guard let content = page.value(.content, of: index) else {
                    addProperty(page, index)
                    continue
                }
                for attribute in [PageAttribute.property, .name, .itemprop] {
                    guard let name = page.value(attribute, of: index)?.lowercased() else { continue }
                    let text = PageText.plain(content)
                    if !text.isEmpty { values[name, default: []].append(text) }
                }
            case .title: if title.isEmpty { title = page.text(of: index) }
            case .link:
                if canonical == nil, page.value(.rel, of: index)?.lowercased() == "canonical" {
                    canonical = page.value(.href, of: index)
                }
            case .html: if language == nil { language = page.value(.lang, of: index) }
            case .h1: if headings.count < Self.mostHeadings { headings.append(index) }
            case .time:
                times.append(index)
                addProperty(page, index)
            default: addProperty(page, index)
            }
        }
    }

    /// The headlines of a page are among its first headings.
    private static let mostHeadings = 100

    private mutating func addProperty(_ page: HTMLPage, _ index: Int) {
        if let name = page.value(.itemprop, of: index) { properties.append((name, index)) }
    }

    /// The first value of the first of these names that has one.
    func first(_ names: String...) -> String? { first(names) }

    func first(_ names: [String]) -> String? {
        for name in names { if let value = values[name]?.first { return value } }
        return nil
    }

    /// The values of all names of which something holds, in the order of the names.
    func values(where holds: (String) -> Bool) -> [String] {
        values.keys.filter(holds).sorted().flatMap { values[$0] ?? [] }
    }

    /// All values of a name.
    func all(_ name: String) -> [String] { values[name] ?? [] }
}
