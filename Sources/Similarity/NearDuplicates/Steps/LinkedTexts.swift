import TextAnalysis

/// What is known of all texts that are linked or have several articles.
struct LinkedTexts {
    private let setting: DuplicateStepSetting
    private var names = TextNames()
    private var articlesOfTexts: [Int32: [Int]] = [:]
    private(set) var articles: [(row: Int, id: String, date: ArticleDate?)] = []
    /// Articles that are compared with none.
    private(set) var alone: [Int] = []
    private var same: [(Int32, Int32)] = []
    private var links: [TextLink] = []
    private var sources: [TextLink] = []

    private typealias TextLink = (text: Int32, other: Int32, shared: Int, numbers: Int, sizes: (Int, Int))

    init(_ setting: DuplicateStepSetting) { self.setting = setting }

    /// Takes a line `m`, `e`, `l` or `s`; false for any other.
    mutating func take(_ line: inout StepLine) throws(StepProblem) -> Bool {
        switch line.kind {
        case .members:
            let text = try line.optionalName(isLast: true).map { names.number(of: $0) }
            while line.hasItem {
                if let text {
                    articlesOfTexts[text, default: []].append(articles.count)
                } else {
                    alone.append(articles.count)
                }
                articles.append((try line.number(), try line.text(), try line.date(isLast: true)))
            }
        case .same:
            while line.hasItem {
                let (one, other) = (try line.name(), try line.name(isLast: true))
                same.append((names.number(of: one), names.number(of: other)))
            }
        case .links: while line.hasItem { links.append(try link(&line)) }
        case .sources: while line.hasItem { sources.append(try link(&line)) }
        default: return false
        }
        return true
    }

    private mutating func link(_ line: inout StepLine) throws(StepProblem) -> TextLink {
        let (one, other) = (try line.name(), try line.name())
        let (shared, numbers) = (try line.number(), try line.number())
        return (
            names.number(of: one), names.number(of: other), shared, numbers,
            (try line.number(), try line.number(isLast: true))
        )
    }

    /// The texts in their order, each as its name and its articles, their links and their versions.
    func ordered() throws(StepProblem) -> (
        names: [TextName], articles: [[Int]], links: [TextOverlap], versions: TextVersions, sources: [Int: TextOverlap?]
    ) {
        let rows = articles.map(\.row).sorted()
        if let twice = rows.indices.dropFirst().first(where: { rows[$0] == rows[$0 - 1] }) {
            throw StepProblem(
                what: "two articles of the row \(rows[twice])",
                remedy: "Give each line “m” once, and each part of the articles rows of its own with --rows-from")
        }
        let (order, ranks) = names.ordered()
        var own: [[Int]] = []
        for number in order {
            guard let articles = articlesOfTexts[Int32(number)] else {
                throw StepProblem(
                    what: "no line “m” of the text \(names.names[number].row)",
                    remedy: "Give the articles of the texts that the other lines name, too")
            }
            own.append(articles)
        }
        func overlap(_ link: TextLink) -> TextOverlap {
            let (text, other) = (ranks[Int(link.text)], ranks[Int(link.other)])
            return TextOverlap(
                TextPair(text, other), shared: link.shared, sharedNumbers: link.numbers,
                sizes: text < other ? link.sizes : (link.sizes.1, link.sizes.0))
        }
        var links = links.map(overlap).sorted { $0.pair < $1.pair }
        // A line may come twice.
        links = links.indices.filter { $0 == 0 || links[$0].pair != links[$0 - 1].pair }.map { links[$0] }
        let versions = TextVersions(
            links, same: same.map { TextPair(ranks[Int($0.0)], ranks[Int($0.1)]) }, setting.parameters,
            times: own.map { articles[$0[0]].date },
            firstArticles: own.map { $0.reduce(Int.max) { min($0, articles[$1].row) } })
        var found: [Int: TextOverlap?] = [:]
        for source in sources {
            found[Int(ranks[Int(source.text)])] = .some(source.text == source.other ? nil : overlap(source))
        }
        return (order.map { names.names[$0] }, own, links, versions, found)
    }
}
